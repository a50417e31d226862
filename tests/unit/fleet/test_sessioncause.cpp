// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attention.h"
#include "fleet/truth/sessioncause.h"
#include "handfed.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

using Kind = CauseKind;

namespace {

constexpr SessionStatus kWorking = SessionStatus::Working;
constexpr SessionStatus kFailed = SessionStatus::Failed;
constexpr SessionStatus kStarting = SessionStatus::Starting;
constexpr SessionStatus kScan = SessionStatus::ScanQrCode;

const QString kName = QStringLiteral("acme");

} // namespace

/** Why a session is as it is: found out once. */
class TestSessionCause final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        m_fed->addWorker(1);
        m_fed->addWorker(2);
        m_fed->answer(2);
        m_fed->addUser(s("u1"));
        m_fed->addRow(1, kName);
    }
    void everyKindIsNamedAndSaid();
    void statusesHaveTheirCause_data();
    void statusesHaveTheirCause();
    void stoppedSaysWhy();
    void silenceIsTheWorkers_data();
    void silenceIsTheWorkers();
    void workingNeedsNoCause();
    void differencesHaveTheirCause();
    void whatIsMovedIsNoMistake();
    void copyThatWaitsForItsPhoneRunsNothingTwice();
    void attentionSaysTheSame_data();
    void attentionSaysTheSame();

private:
    void list(SessionStatus status, int worker = 1)
    {
        m_fed->answer(worker, { HandFed::info(kName, status) });
        m_fed->fleet.flush();
    }
    [[nodiscard]] SessionIndex session() const
    {
        return m_fed->fleet.findSession({ WorkerId(s("1")), kName });
    }
    [[nodiscard]] Cause status() const { return SessionCause(m_fed->fleet).status(session()); }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList names;
        for (const Cause &cause : SessionCause(m_fed->fleet).differences(session()))
            names += toString(cause.kind);
        return names;
    }

    std::unique_ptr<HandFed> m_fed;
};

void TestSessionCause::everyKindIsNamedAndSaid()
{
    list(kFailed);
    QSet<QString> names;
    for (int number = int(Kind::NotPlaced); number <= int(Kind::BeingMoved); ++number) {
        const auto kind = static_cast<Kind>(number);
        names.insert(toString(kind));
        if (kind == Kind::WorkerSilent)
            continue; // the worker's words
        const Cause cause = SessionCause(m_fed->fleet).of(session(), kind);
        QVERIFY2(!cause.title.isEmpty() && !cause.title.contains(u'%'), qPrintable(toString(kind)));
        QVERIFY2(cause.explanation.size() > 20, qPrintable(toString(kind)));
        QVERIFY(!cause.title.endsWith(u'.'));
        QVERIFY(!SessionCause::general(kind).explanation.isEmpty());
        const QString trouble = test::unofferedIn(cause.remedy, cause.repairs);
        QVERIFY2(trouble.isEmpty(), qPrintable(toString(kind) + u": " + trouble));
    }
    QCOMPARE(names.size(), int(Kind::BeingMoved) - int(Kind::NotPlaced) + 1);
    QVERIFY(!names.contains(s("none")));
}

void TestSessionCause::statusesHaveTheirCause_data()
{
    QTest::addColumn<QList<SessionStatus>>("path");
    QTest::addColumn<qint64>("laterMs");
    QTest::addColumn<Kind>("kind");
    using Path = QList<SessionStatus>;
    QTest::newRow("fails") << Path { kWorking, kFailed } << qint64(0) << Kind::Failed;
    QTest::newRow("fails at the first look") << Path { kFailed } << qint64(0) << Kind::Failed;
    QTest::newRow("fails and starts for ever")
        << Path { kWorking, kFailed, kStarting, kFailed, kStarting } << qint64(0) << Kind::Turning;
    QTest::newRow("fails and starts once")
        << Path { kWorking, kFailed, kStarting } << qint64(0) << Kind::Starting;
    QTest::newRow("nobody scanned") << Path { kScan, kFailed } << qint64(0) << Kind::CodesUnused;
    QTest::newRow("unlinked") << Path { kWorking, kScan } << qint64(0) << Kind::LostLogin;
    QTest::newRow("unlinked, gave up") << Path { kWorking, kScan, kFailed } << qint64(0) << Kind::LostLogin;
    QTest::newRow("starts") << Path { kStarting } << qint64(0) << Kind::Starting;
    QTest::newRow("starts for ever") << Path { kStarting } << qint64(600'000) << Kind::StuckStarting;
    QTest::newRow("new") << Path { kStarting, kScan } << qint64(0) << Kind::WaitsForPhone;
    QTest::newRow("waits for ever") << Path { kStarting, kScan } << qint64(600'000) << Kind::StuckPairing;
    QTest::newRow("passkey") << Path { kScan, SessionStatus::PasskeyRequired } << qint64(0)
                             << Kind::WaitsForPasskey;
    QTest::newRow("unreadable") << Path { SessionStatus::Unreadable } << qint64(0) << Kind::StatusUnreadable;
    QTest::newRow("stopped") << Path { SessionStatus::Stopped } << qint64(600'000) << Kind::Stopped;
}

void TestSessionCause::statusesHaveTheirCause()
{
    QFETCH(QList<SessionStatus>, path);
    QFETCH(qint64, laterMs);
    QFETCH(Kind, kind);
    list(path.takeFirst());
    for (const SessionStatus next : path)
        m_fed->status(1, kName, next);
    const qint64 since = m_fed->clock.nowMs();
    m_fed->clock.advance(laterMs);
    QCOMPARE(toString(status().kind), toString(kind));
    if (kind != Kind::None)
        QVERIFY(std::abs(status().sinceMs - since) <= 100);
}

/** Why, as far as anybody has said; and what to do, unless it is an old copy that must not be started. */
void TestSessionCause::stoppedSaysWhy()
{
    list(SessionStatus::Stopped);
    QVERIFY2(status().explanation.contains(s("Nobody has said")), qPrintable(status().explanation));
    QVERIFY(status().repairs == std::vector { Repair::StartSessions });
    QVERIFY(!status().sinceExact); // it was found so
    const auto want = [this](shardmap::DesiredState state) {
        shardmap::MapDelta delta;
        delta.desired.push_back({ RowId(QString::number(m_fed->lastRow())), state });
        m_fed->fleet.applyMap(delta);
        return status().explanation;
    };
    QVERIFY2(want(shardmap::DesiredState::Stopped).contains(s("Somebody stopped it")),
             qPrintable(status().explanation));
    QVERIFY2(want(shardmap::DesiredState::Running).contains(s("It should run")),
             qPrintable(status().explanation));
    WorkInHand work;
    work.toRemove.insert({ WorkerId(s("1")), kName });
    m_fed->fleet.applyWork(work);
    QVERIFY(!status().isSet());
}

void TestSessionCause::silenceIsTheWorkers_data()
{
    QTest::addColumn<Reachability>("reach");
    QTest::newRow("silent") << Reachability::Unreachable;
    QTest::newRow("key") << Reachability::BadKey;
    QTest::newRow("proxy") << Reachability::ProxyRefuses;
    QTest::newRow("errors") << Reachability::Failing;
}

/** Whatever it was last seen as, what is wrong is its worker; "does not answer" only where it does not. */
void TestSessionCause::silenceIsTheWorkers()
{
    QFETCH(Reachability, reach);
    list(kFailed);
    m_fed->clock.advance(60'000);
    m_fed->reach(1, reach, s("It said no."));
    const WorkerFacts &worker = m_fed->fleet.worker(m_fed->fleet.findWorker(WorkerId(s("1"))));
    const Cause cause = status();
    QCOMPARE(toString(cause.kind), s("worker-silent"));
    QCOMPARE(cause.sinceMs, worker.reachSinceMs);
    const QString text = SessionCause(m_fed->fleet).text(session(), { cause });
    QVERIFY2(text.contains(s("as last seen: w1 ")), qPrintable(text));
    QCOMPARE(text.contains(s("does not answer")), reach == Reachability::Unreachable);
    QVERIFY2(text.contains(s("It said no.")), qPrintable(text));
}

void TestSessionCause::workingNeedsNoCause()
{
    list(kWorking);
    QVERIFY(!status().isSet());
    QVERIFY(SessionCause(m_fed->fleet).all(session()).empty());
}

void TestSessionCause::differencesHaveTheirCause()
{
    m_fed->answer(1);
    m_fed->fleet.flush();
    QCOMPARE(kinds(), QStringList { s("missing") });
    QVERIFY(!status().isSet()); // one thing is told once
    list(kWorking, 2);
    QCOMPARE(kinds(), QStringList { s("misplaced") });
    const QString text
        = SessionCause(m_fed->fleet).text(session(), SessionCause(m_fed->fleet).differences(session()));
    QVERIFY2(text.startsWith(s("acme runs on w2, the shard map says otherwise.")), qPrintable(text));
    QVERIFY(text.contains(s("Correct the row")));
}

void TestSessionCause::whatIsMovedIsNoMistake()
{
    list(kWorking, 2);
    WorkInHand work;
    work.moving = { { WorkerId(s("1")), kName } };
    m_fed->fleet.applyWork(work);
    QCOMPARE(kinds(), QStringList { s("being-moved") });
    work.moving.clear();
    work.interrupted.insert({ WorkerId(s("1")), kName }, OperationId(s("op")));
    m_fed->fleet.applyWork(work);
    QCOMPARE(kinds(), QStringList { s("interrupted") });
}

/** Nobody has scanned yet: one account runs once, in the list of sessions, too. */
void TestSessionCause::copyThatWaitsForItsPhoneRunsNothingTwice()
{
    waha::SessionInfo copy = HandFed::info(kName, kScan);
    copy.metadataUserId = s("u1");
    m_fed->answer(1, { HandFed::info(kName, kWorking, s("4915112345")) });
    m_fed->answer(2, { copy });
    m_fed->fleet.flush();
    const SessionIndex row = session();
    const SessionIndex other = m_fed->fleet.session(row).counterpart;
    QVERIFY(m_fed->fleet.sessionDrift(row).testFlag(Drift::DoubleRun)); // what there is to know
    for (const SessionIndex end : { row, other }) {
        QVERIFY(!SessionCause(m_fed->fleet).drifts(end).testFlag(Drift::DoubleRun)); // and to say
        QVERIFY(SessionCause(m_fed->fleet).differences(end).empty());
    }
    copy.status = kWorking;
    copy.account.id = s("4915112345@c.us");
    m_fed->answer(2, { copy });
    m_fed->fleet.flush();
    QVERIFY(SessionCause(m_fed->fleet).drifts(row).testFlag(Drift::DoubleRun));
    WorkInHand work;
    work.moving = { { WorkerId(s("1")), kName }, { WorkerId(s("2")), kName } };
    m_fed->fleet.applyWork(work);
    QVERIFY(!SessionCause(m_fed->fleet).drifts(row).testFlag(Drift::DoubleRun)); // meant, for a while
}

void TestSessionCause::attentionSaysTheSame_data()
{
    QTest::addColumn<QList<SessionStatus>>("path");
    using Path = QList<SessionStatus>;
    QTest::newRow("failed") << Path { kWorking, kFailed };
    QTest::newRow("unused codes") << Path { kScan, kFailed };
    QTest::newRow("lost login") << Path { kWorking, kScan };
    QTest::newRow("stuck") << Path { kWorking, kStarting };
    QTest::newRow("not scanned") << Path { kStarting, kScan };
}

void TestSessionCause::attentionSaysTheSame()
{
    QFETCH(QList<SessionStatus>, path);
    list(path.takeFirst());
    Attention attention(m_fed->fleet);
    for (const SessionStatus next : path)
        m_fed->status(1, kName, next);
    m_fed->fleet.flush();
    m_fed->clock.advance(300'000);
    QTest::ignoreMessage(QtInfoMsg,
                         QRegularExpression(s("session acme on w1 .*%1").arg(toString(status().kind))));
    attention.evaluate();
    QCOMPARE(attention.entries().size(), size_t(1));
    const AttentionEntry &entry = attention.entries().front();
    const Cause cause = status();
    QCOMPARE(toString(entry.cause.kind), toString(cause.kind));
    QCOMPARE(entry.title, CauseText::about(s("acme on w1"), cause));
    QCOMPARE(entry.explanation, CauseText::whole(cause));
    QCOMPARE(entry.sinceMs, cause.sinceMs);
    QCOMPARE(entry.sinceExact, cause.sinceExact);
    for (const Repair repair : cause.repairs)
        QVERIFY(std::ranges::count(entry.repairs, repair) == 1);
}

QTEST_GUILESS_MAIN(TestSessionCause)
#include "test_sessioncause.moc"

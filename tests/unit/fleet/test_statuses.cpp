// SPDX-License-Identifier: GPL-3.0-or-later
// Since when statuses are so, what they say of the login, and who may have caused them.
#include "handfed.h"

#include "fleet/truth/statuschange.h"

#include <QTest>

#include <array>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr SessionStatus kWorking = SessionStatus::Working;
constexpr SessionStatus kFailed = SessionStatus::Failed;
constexpr SessionStatus kStarting = SessionStatus::Starting;
constexpr SessionStatus kStopped = SessionStatus::Stopped;
constexpr SessionStatus kScan = SessionStatus::ScanQrCode;
constexpr SessionStatus kNone = SessionStatus::Unknown;
constexpr qint64 kMinute = 60'000;

} // namespace

class TestStatuses final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        m_fed->addWorker(1);
        m_changes.clear();
        connect(&m_fed->fleet, &Fleet::statusesChanged, this, [this](const std::vector<StatusChange> &told) {
            m_changes.insert(m_changes.end(), told.begin(), told.end());
        });
    }

    // The table
    void tableNamesEachChangeOnce();
    void tableSaysWho_data();
    void tableSaysWho();
    void onlyWhatNeedsAPersonLosesALogin();

    // Since when
    void firstLookIsABound();
    void eventIsExact();
    void serversOwnTimeGoesFirst();
    void serversTimeRefinesWhatWasFound();
    void workingSentAgainChangesNothing();
    void codesThatRotateChangeNothing();
    void whatWasMissedIsTold();
    void oldNewsIsNotToldAgain();
    void clocksThatDifferDoNotMatter();

    // The login
    void lostLogins_data();
    void lostLogins();
    void askedForIsNotLost();
    void accountThatGoesIsALostLogin();

    // Failing and starting in turns
    void turnsStayWithTheirCopy();
    void turnsEndWithTheirWorker();

    // What consoles kept
    void keptTimeIsTakenOver();
    void workingWithoutARowOfItsOwn();
    void whatChangedMeanwhileIsFound();
    void keptLoginsStandWhereStatusesChanged();
    void whatChangesWhileItIsReadStands();
    void newNamesAreNotKnown();

private:
    void turn(const char *name)
    {
        list(name, kWorking);
        for (const SessionStatus status : { kFailed, kStarting, kFailed, kStarting })
            event(name, status);
    }
    [[nodiscard]] bool isCutOff(int worker) const
    {
        const WorkerIndex index = m_fed->fleet.findWorker(WorkerId(QString::number(worker)));
        return m_fed->fleet.worker(index).issues.testFlag(WorkerIssue::NoNetwork);
    }
    [[nodiscard]] bool turns(int worker, const char *name) const
    {
        const SessionIndex session = m_fed->fleet.findSession({ WorkerId(QString::number(worker)), s(name) });
        return m_fed->fleet.sessionTurningSince(session).has_value();
    }
    void list(const char *name, SessionStatus status, const QString &phone = {})
    {
        m_fed->answer(1, { HandFed::info(s(name), status, phone) });
    }
    void event(const char *name, SessionStatus status, std::vector<waha::StatusStamp> statuses = {},
               qint64 sentMs = 0)
    {
        WorkerUpdate update = HandFed::update(1);
        waha::StatusEvent event;
        event.session = s(name);
        event.status = status;
        event.statuses = std::move(statuses);
        event.timestampMs = sentMs;
        update.events.push_back(event);
        m_fed->fleet.applyUpdate(update);
    }
    [[nodiscard]] SessionFacts facts(const char *name) const
    {
        return m_fed->fleet.session(m_fed->fleet.findSession({ WorkerId(s("1")), s(name) }));
    }
    [[nodiscard]] fleet::StatusMoment since(const char *name) const
    {
        return { facts(name).statusSinceMs, facts(name).sinceExact };
    }
    [[nodiscard]] qint64 now() const { return m_fed->clock.nowMs(); }
    [[nodiscard]] QStringList told() const
    {
        QStringList lines;
        for (const StatusChange &change : m_changes)
            lines += change.session.name + u' ' + change.from.text() + u'>' + change.to.text();
        return lines;
    }
    /** What consoles kept of worker 1, an hour ago. */
    [[nodiscard]] WorkerMemory memory(std::vector<StatusRecord> statuses = {},
                                      const QStringList &working = {}) const
    {
        WorkerMemory memory;
        memory.watchedMs = now() - 60 * kMinute;
        std::vector<quint32> hashes;
        for (const QString &name : working)
            hashes.push_back(stableHash(name.toUtf8()));
        memory.working = packHashes(hashes);
        memory.statuses = std::move(statuses);
        return memory;
    }
    void recall(const WorkerMemory &memory) { m_fed->fleet.applyMemory(WorkerId(s("1")), memory); }

    std::unique_ptr<HandFed> m_fed;
    std::vector<StatusChange> m_changes;
};

void TestStatuses::tableNamesEachChangeOnce()
{
    QSet<int> seen;
    for (const StatusTransition &line : StatusTransitions::all()) {
        const int pair = int(line.from) << 8 | int(line.to);
        QVERIFY2(!seen.contains(pair), qPrintable(SessionStatus(line.from).text()));
        seen.insert(pair);
        QVERIFY(line.causers != Causers());
        QCOMPARE(StatusTransitions::of(line.from, line.to).causers, line.causers);
    }
    // Everything that runs can be stopped and deleted by somebody, and stopped by its server.
    for (const auto code : { SessionStatus::Starting, SessionStatus::ScanQrCode, SessionStatus::Working,
                             SessionStatus::Failed, SessionStatus::PasskeyRequired }) {
        QCOMPARE(StatusTransitions::of(code, kStopped).causers, Causer::Person | Causer::Server);
        QCOMPARE(StatusTransitions::of(code, kNone).causers, Causers(Causer::Person));
        QVERIFY(!StatusTransitions::of(code, kStopped).needsPerson);
    }
}

void TestStatuses::tableSaysWho_data()
{
    QTest::addColumn<SessionStatus>("from");
    QTest::addColumn<SessionStatus>("to");
    QTest::addColumn<int>("causers");
    QTest::addColumn<bool>("needsPerson");
    const auto row = [](const char *name, SessionStatus from, SessionStatus to, Causers causers, bool needs) {
        QTest::newRow(name) << from << to << int(causers.toInt()) << needs;
    };
    row("created", kNone, kStarting, Causer::Person, false);
    row("linked", kScan, kWorking, Causer::Phone, false);
    row("codes used up", kScan, kFailed, Causer::Server, true);
    row("unlinked", kWorking, kFailed, Causer::Server | Causer::Phone, true);
    row("unlinked, asks for a scan", kWorking, kScan, Causer::Server | Causer::Phone, true);
    row("sent again", kWorking, kWorking, Causer::Server | Causer::Phone, false);
    row("heals", kFailed, kStarting, Causer::Person | Causer::Server, false);
    const SessionStatus later = SessionStatus::fromText(u"HIBERNATING");
    row("a status of a later WAHA", kWorking, later, Causer::Server, false);
    row("out of one", later, kFailed, Causer::Server, true);
}

void TestStatuses::tableSaysWho()
{
    QFETCH(SessionStatus, from);
    QFETCH(SessionStatus, to);
    QFETCH(int, causers);
    QFETCH(bool, needsPerson);
    const StatusTransition line = StatusTransitions::of(from, to);
    QCOMPARE(int(line.causers.toInt()), causers);
    QCOMPARE(line.needsPerson, needsPerson);
}

void TestStatuses::onlyWhatNeedsAPersonLosesALogin()
{
    QVERIFY(StatusTransitions::losesLogin(kWorking, kScan));
    QVERIFY(StatusTransitions::losesLogin(kStarting, SessionStatus::PasskeyRequired));
    QVERIFY(StatusTransitions::losesLogin(kFailed, kScan));
    QVERIFY(!StatusTransitions::losesLogin(kWorking, kFailed)); // it may heal
    QVERIFY(!StatusTransitions::losesLogin(kWorking, kStopped));
    QVERIFY(!StatusTransitions::losesLogin(kNone, kScan)); // made anew
    QVERIFY(longestMs(kStarting) == 120'000 && longestMs(kScan) >= 160'000 && longestMs(kWorking) == 0);
}

void TestStatuses::firstLookIsABound()
{
    list("a", kFailed);
    QCOMPARE(since("a"), (fleet::StatusMoment { now(), false }));
    QVERIFY(m_changes.empty());
}

void TestStatuses::eventIsExact()
{
    list("a", kWorking);
    m_fed->clock.advance(kMinute);
    event("a", kFailed);
    QCOMPARE(since("a"), (fleet::StatusMoment { now(), true }));
    QCOMPARE(told(), QStringList { s("a WORKING>FAILED") });
}

void TestStatuses::serversOwnTimeGoesFirst()
{
    list("a", kStopped);
    m_fed->clock.advance(kMinute);
    // Sent again ten seconds after it began.
    event("a", kFailed, { { kStarting, 500'000 }, { kFailed, 510'000 } }, 520'000);
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 10'000, true }));
    QCOMPARE(told(), QStringList({ s("a STOPPED>STARTING"), s("a STARTING>FAILED") }));
    QCOMPARE(m_changes[0].moment.atMs, now() - 20'000);
}

/** A console that has just started hears of an old failure. */
void TestStatuses::serversTimeRefinesWhatWasFound()
{
    list("a", kFailed);
    event("a", kFailed, { { kWorking, 1'000'000 }, { kFailed, 8'200'000 } }, 10'000'000);
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 30 * kMinute, true }));
    QVERIFY(m_changes.empty());
    event("a", kFailed, { { kFailed, 9'900'000 } }, 10'000'000); // of no more use
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 30 * kMinute, true }));
}

/** From 2026.7.2 on, when an account's limits change; whether the server stamps it anew or not. */
void TestStatuses::workingSentAgainChangesNothing()
{
    list("a", kStarting);
    event("a", kWorking);
    const fleet::StatusMoment began = since("a");
    m_changes.clear();
    for (int i = 0; i < 5; ++i) {
        m_fed->clock.advance(kMinute);
        event("a", kWorking);
        event("a", kWorking, { { kWorking, now() - kMinute }, { kWorking, now() } }, now());
        event("a", kWorking, { { kWorking, now() } }, now());
    }
    QCOMPARE(since("a"), began);
    QVERIFY(m_changes.empty());
    QVERIFY(facts("a").login == Login::Held);
}

void TestStatuses::codesThatRotateChangeNothing()
{
    list("a", kStarting);
    event("a", kScan);
    const fleet::StatusMoment began = since("a");
    m_changes.clear();
    for (int i = 1; i <= 5; ++i) {
        m_fed->clock.advance(20'000);
        event("a", kScan, { { kScan, now() - 40'000 }, { kScan, now() - 20'000 }, { kScan, now() } }, now());
    }
    QCOMPARE(since("a"), began);
    QVERIFY(m_changes.empty());
}

/** The stream was gone for a minute: it is WORKING as before, but not since then. */
void TestStatuses::whatWasMissedIsTold()
{
    list("a", kWorking);
    m_fed->clock.advance(10 * kMinute);
    event("a", kWorking, { { kStopped, 1'000'000 }, { kStarting, 1'003'000 }, { kWorking, 1'007'000 } },
          1'010'000);
    QCOMPARE(told(),
             QStringList({ s("a WORKING>STOPPED"), s("a STOPPED>STARTING"), s("a STARTING>WORKING") }));
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 3'000, true }));
}

void TestStatuses::oldNewsIsNotToldAgain()
{
    list("a", kWorking);
    m_fed->clock.advance(kMinute);
    event("a", kStarting, { { kWorking, now() - 2 * kMinute }, { kStarting, now() } }, now());
    const qint64 began = now();
    m_fed->clock.advance(5'000);
    event("a", kWorking, { { kWorking, began - 2 * kMinute }, { kStarting, began }, { kWorking, now() } },
          now());
    QCOMPARE(told(), QStringList({ s("a WORKING>STARTING"), s("a STARTING>WORKING") }));
}

void TestStatuses::clocksThatDifferDoNotMatter()
{
    list("a", kWorking);
    m_fed->clock.advance(kMinute);
    const qint64 theirs = now() + 7 * 3'600'000; // another idea of the time
    event("a", kFailed, { { kWorking, theirs - kMinute }, { kFailed, theirs - 4'000 } }, theirs);
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 4'000, true }));
}

void TestStatuses::lostLogins_data()
{
    QTest::addColumn<QList<SessionStatus>>("path");
    QTest::addColumn<int>("login");
    const auto row = [](const char *name, const QList<SessionStatus> &path, Login login) {
        QTest::newRow(name) << path << int(login);
    };
    row("works", { kWorking }, Login::Held);
    row("asks for a scan", { kWorking, kScan }, Login::Lost);
    row("restarted, then asks", { kWorking, kStopped, kStarting, kScan }, Login::Lost);
    row("failed, then asks", { kWorking, kFailed, kStarting, SessionStatus::PasskeyRequired }, Login::Lost);
    row("lost, codes used up", { kWorking, kScan, kFailed }, Login::Lost);
    row("lost, linked again", { kWorking, kScan, kWorking }, Login::Held);
    row("never linked", { kStarting, kScan }, Login::None);
    row("never linked, codes used up", { kStarting, kScan, kFailed }, Login::None);
    row("failed, may heal", { kWorking, kFailed }, Login::Held);
    row("stopped", { kWorking, kStopped }, Login::Held);
    row("first seen stopped", { kStopped }, Login::Unknown);
}

void TestStatuses::lostLogins()
{
    QFETCH(QList<SessionStatus>, path);
    QFETCH(int, login);
    list("a", path.takeFirst());
    for (qsizetype i = 0; i < path.size(); ++i) {
        m_fed->clock.advance(5'000);
        if (i % 2 == 0)
            event("a", path[i]);
        else
            list("a", path[i]);
    }
    QCOMPARE(int(facts("a").login), login);
}

void TestStatuses::askedForIsNotLost()
{
    WorkInHand work;
    work.unlinking = { { WorkerId(s("1")), s("a") } };
    list("a", kWorking);
    m_fed->fleet.applyWork(work);
    event("a", kStopped);
    event("a", kScan);
    QVERIFY(facts("a").login == Login::None);
    // Another console's: it is told after it was seen.
    m_fed->fleet.applyWork({});
    list("b", kWorking);
    event("b", kScan);
    QVERIFY(facts("b").login == Login::Lost);
    work.unlinking = { { WorkerId(s("1")), s("b") } };
    m_fed->fleet.applyWork(work);
    QVERIFY(facts("b").login == Login::None);
}

void TestStatuses::accountThatGoesIsALostLogin()
{
    list("a", kWorking, s("4915112345"));
    list("a", kFailed, s("4915112345"));
    QVERIFY(facts("a").login == Login::Held);
    list("a", kFailed);
    QVERIFY(facts("a").login == Login::Lost);
}

/** A row that is pointed to another worker leaves the copy, and what it does, behind. */
void TestStatuses::turnsStayWithTheirCopy()
{
    m_fed->addWorker(2);
    m_fed->addUser(s("u1"));
    m_fed->addRow(1, s("a"));
    m_fed->answer(2);
    turn("a");
    QVERIFY(turns(1, "a"));
    QVERIFY(isCutOff(1));
    shardmap::MapDelta delta;
    delta.sessions.push_back(
        { RowId(QString::number(m_fed->lastRow())), s("a"), UserId(s("u1")), WorkerId(s("2")) });
    m_fed->fleet.applyMap(delta);
    m_fed->answer(2, { HandFed::info(s("a"), kStarting) });
    QVERIFY(!turns(2, "a"));
    QVERIFY(!isCutOff(2));
    list("a", kStopped);
    QVERIFY(!isCutOff(1));
}

/** Another worker, or another session, may get its place. */
void TestStatuses::turnsEndWithTheirWorker()
{
    turn("a");
    QVERIFY(isCutOff(1));
    shardmap::MapDelta gone;
    gone.workersGone.push_back(WorkerId(s("1")));
    m_fed->fleet.applyMap(gone);
    m_fed->fleet.flush();
    for (int number = 2; number <= 4; ++number) {
        m_fed->addWorker(number);
        m_fed->answer(number, { HandFed::info(s("b"), kFailed) });
        QVERIFY(!isCutOff(number));
        QVERIFY(!turns(number, "b"));
    }
}

void TestStatuses::keptTimeIsTakenOver()
{
    list("a", kFailed);
    list("b", kScan);
    m_changes.clear();
    recall(memory({ { s("a"), kFailed, { now() - 30 * kMinute, true }, Login::Held },
                    { s("b"), kScan, { now() - 20 * kMinute, false }, Login::Lost } }));
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 30 * kMinute, true }));
    QCOMPARE(since("b"), (fleet::StatusMoment { now() - 20 * kMinute, false }));
    QVERIFY(facts("b").login == Login::Lost);
    QVERIFY(m_changes.empty());
}

void TestStatuses::workingWithoutARowOfItsOwn()
{
    list("a", kWorking);
    recall(memory({}, { s("a") }));
    QCOMPARE(since("a"), (fleet::StatusMoment { now() - 60 * kMinute, false }));
}

/** It worked when the last console went; now it waits for a scan. */
void TestStatuses::whatChangedMeanwhileIsFound()
{
    list("a", kScan);
    list("b", kFailed);
    m_changes.clear();
    recall(memory({ { s("b"), kStarting, { now() - 5 * kMinute, true }, Login::Held } }, { s("a") }));
    QCOMPARE(told(), QStringList({ s("a WORKING>SCAN_QR_CODE"), s("b STARTING>FAILED") }));
    QVERIFY(!m_changes[0].moment.exact);
    QVERIFY(facts("a").login == Login::Lost);
    QCOMPARE(since("a").atMs, now());
}

/** Codes that were used up while nobody watched make no other story of it. */
void TestStatuses::keptLoginsStandWhereStatusesChanged()
{
    for (const char *name : { "lost", "none" })
        list(name, kFailed);
    list("scanned", kWorking);
    const fleet::StatusMoment before { now() - 5 * kMinute, true };
    recall(memory({ { s("lost"), kScan, before, Login::Lost },
                    { s("none"), kScan, before, Login::None },
                    { s("scanned"), kScan, before, Login::Lost } }));
    QVERIFY(facts("lost").login == Login::Lost);
    QVERIFY(facts("none").login == Login::None);
    QVERIFY(facts("scanned").login == Login::Held);
}

void TestStatuses::whatChangesWhileItIsReadStands()
{
    list("a", kWorking);
    event("a", kFailed);
    const fleet::StatusMoment began = since("a");
    m_fed->clock.advance(100);
    recall(memory({ { s("a"), kWorking, { now() - 30 * kMinute, true }, Login::Held } }));
    QCOMPARE(since("a"), began);
}

void TestStatuses::newNamesAreNotKnown()
{
    list("a", kWorking);
    recall(memory({}, { s("b") }));
    QCOMPARE(since("a"), (fleet::StatusMoment { now(), false }));
    QVERIFY(m_changes.empty());
}

QTEST_GUILESS_MAIN(TestStatuses)
#include "test_statuses.moc"

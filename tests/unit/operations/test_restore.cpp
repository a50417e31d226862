// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include "fleet/advice/restoreplan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace quayside;
using namespace quayside::test;
using fleet::RestorePlan;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;

namespace {

const QString kRan = QStringLiteral("ran");
const QString kRanToo = QStringLiteral("ran-too");
const QString kWanted = QStringLiteral("wanted");
const QString kBlank = QStringLiteral("blank");
const QString kAsleep = QStringLiteral("asleep");
const QString kNever = QStringLiteral("never");

/** A server that starts nothing by itself when it restarts, unless told to. */
sim::WorkerConfig worker(bool autostart)
{
    sim::WorkerConfig worker;
    worker.restartSessions = autostart;
    worker.sessions = { Plant::working("ran", "12025550101"),    Plant::working("ran-too", "12025550102"),
                        Plant::stopped("wanted", "12025550103"), Plant::stopped("blank"),
                        Plant::working("asleep", "12025550104"), Plant::stopped("never", "12025550105") };
    return worker;
}

} // namespace

/** Real restarts of simulated servers, and what is brought back after them. */
class RestoreTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wishesFollowOperations();
    void rightSessionsAreBroughtBack();
    void failedOnesAreRestarted();
    void oneThatWaitsForAPhoneIsNoSuccess();
    void serverThatDidItItselfNeedsNothing();
    void oneRestoreAWorker();
    void anotherConsoleKnowsWhatShouldRun();

private:
    /** A console whose worker was up for a while when first heard, so that a restart shows. */
    void open(bool autostart = false);
    void restart();
    [[nodiscard]] RestorePlan plan(Desk &desk) const
    {
        return RestorePlan::of(desk.fleet(), desk.fleet().findWorker(WorkerId(QStringLiteral("1"))));
    }
    [[nodiscard]] QStringList planned(Desk &desk) const;
    [[nodiscard]] OperationId restore(Desk &desk)
    {
        const RestorePlan what = plan(desk);
        return desk.service().restore(what.worker, what.startable(), { QStringLiteral("power cut") });
    }
    [[nodiscard]] bool verbWorks(Verb verb, const QString &name)
    {
        const OperationView view = m_desk->ended(m_desk->run(verb, 0, name));
        return view.state == OperationState::Succeeded;
    }
    [[nodiscard]] QByteArray wish(const QString &name) const
    {
        return m_plant->database().value("SELECT d.state FROM quayside_desired d JOIN waha_session s"
                                         " ON d.row_id = CAST(s.id AS TEXT) WHERE s.name = '"
                                         + name.toUtf8() + "'");
    }
    [[nodiscard]] sim::Status truth(const QString &name) const { return m_plant->truth(0, name).status; }

    std::unique_ptr<Plant> m_plant;
    std::unique_ptr<Desk> m_desk;
};

void RestoreTest::open(bool autostart)
{
    m_desk.reset();
    m_plant = std::make_unique<Plant>(std::vector { worker(autostart) });
    QElapsedTimer up;
    up.start();
    for (const QString &name : { kRan, kRanToo, kWanted, kBlank, kAsleep, kNever })
        m_plant->addRow(0, name);
    QTRY_VERIFY(up.hasExpired(3'000));
    m_desk = std::make_unique<Desk>(m_plant->file());
    QVERIFY(m_desk->waitForStatus(0, kRan, SessionStatus::Working));
}

void RestoreTest::restart()
{
    m_plant->fleet().worker(0).restart();
    const fleet::WorkerIndex index = m_desk->fleet().findWorker(WorkerId(QStringLiteral("1")));
    // Asked soon, its uptime is shorter than it was: a simulated boot takes no twelve seconds.
    QTRY_VERIFY((m_desk->sync().relistAll(), m_desk->fleet().worker(index).restart.watched));
    QTRY_VERIFY(m_desk->fleet().worker(index).reach == fleet::Reachability::Online);
}

QStringList RestoreTest::planned(Desk &desk) const
{
    QStringList names;
    for (const fleet::RestoreItem &item : plan(desk).items)
        names << desk.fleet().sessionName(item.session);
    names.sort();
    return names;
}

void RestoreTest::wishesFollowOperations()
{
    open();
    QCOMPARE(wish(kRan), QByteArray());
    QVERIFY(verbWorks(Verb::Stop, kRan));
    QCOMPARE(wish(kRan), QByteArray("stopped"));
    QVERIFY(m_desk->fleet().sessionDesired(m_desk->session(0, kRan)) == shardmap::DesiredState::Stopped);
    QVERIFY(verbWorks(Verb::Start, kRan));
    QCOMPARE(wish(kRan), QByteArray("running"));
    QVERIFY(verbWorks(Verb::Restart, kRanToo));
    QCOMPARE(wish(kRanToo), QByteArray("running"));
    QVERIFY(verbWorks(Verb::LogOut, kRanToo));
    QCOMPARE(wish(kRanToo), QByteArray("running"));
    QVERIFY(m_desk->ended(m_desk->create(0, QStringLiteral("new"))).state == OperationState::Succeeded);
    QCOMPARE(wish(QStringLiteral("new")), QByteArray("running"));
    QVERIFY(verbWorks(Verb::Delete, QStringLiteral("new")));
    QVERIFY(verbWorks(Verb::Delete, kRan));
    QCOMPARE(m_plant->database().value("SELECT count(*) FROM quayside_desired"), QByteArray("1"));
    m_desk->edits().keepRunning(Desk::key(0, kNever));
    QTRY_COMPARE(wish(kNever), QByteArray("running"));
}

void RestoreTest::rightSessionsAreBroughtBack()
{
    open();
    QVERIFY(verbWorks(Verb::Stop, kAsleep));
    QVERIFY(verbWorks(Verb::Start, kWanted));
    QCOMPARE(planned(*m_desk), QStringList());
    restart();
    QTRY_COMPARE(planned(*m_desk), QStringList({ kRan, kRanToo, kWanted }));
    QCOMPARE(plan(*m_desk).wanted, 3);
    QVERIFY(!plan(*m_desk).isDue(SystemClock().nowMs())); // the server has its turn first
    m_plant->fleet().clearRequests();
    const OperationId id = restore(*m_desk);
    const OperationView view = m_desk->ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(view.items.size(), size_t(3));
    QCOMPARE(view.kind, QStringLiteral("restore"));
    QCOMPARE(view.reason, QStringLiteral("power cut"));
    QVERIFY2(view.title.startsWith(QStringLiteral("Restore 3 session(s) of ")), qPrintable(view.title));
    for (const QString &name : { kRan, kRanToo, kWanted })
        QCOMPARE(truth(name), sim::Status::Working);
    for (const QString &name : { kAsleep, kNever, kBlank }) {
        QCOMPARE(truth(name), sim::Status::Stopped);
        QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/%1/start").arg(name)), 0);
        QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(name)), 0);
    }
    QTRY_COMPARE(planned(*m_desk), QStringList());
    QCOMPARE(wish(kRan), QByteArray("running")); // it is known from now on
    QCOMPARE(m_plant->unfinished(), 0);
}

void RestoreTest::failedOnesAreRestarted()
{
    open();
    restart();
    (void)m_plant->fleet().setStatus(0, "ran", sim::Status::Failed);
    QTRY_COMPARE(planned(*m_desk), QStringList({ kAsleep, kRan, kRanToo }));
    QVERIFY(m_desk->waitForStatus(0, kRan, SessionStatus::Failed));
    m_plant->fleet().clearRequests();
    const OperationView view = m_desk->ended(restore(*m_desk));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(truth(kRan), sim::Status::Working);
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/ran/restart")), 1);
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/ran-too/start")), 1);
}

void RestoreTest::oneThatWaitsForAPhoneIsNoSuccess()
{
    open();
    QVERIFY(verbWorks(Verb::Start, kBlank));
    restart();
    QTRY_VERIFY(planned(*m_desk).contains(kBlank));
    const OperationView view = m_desk->ended(restore(*m_desk));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY(view.retryFailed.available);
    int failed = 0;
    for (const operations::ItemResult &item : view.items) {
        const bool blank = item.session.name == kBlank;
        QVERIFY2((item.state == OperationState::Failed) == blank, qPrintable(item.text));
        failed += blank ? 1 : 0;
        QVERIFY2(!blank || item.text.contains(QStringLiteral("SCAN_QR_CODE")), qPrintable(item.text));
    }
    QCOMPARE(failed, 1);
    (void)m_plant->fleet().scan(0, "blank", "12025550199");
    QTRY_COMPARE(truth(kBlank), sim::Status::Working);
    const OperationView again = m_desk->ended(m_desk->service().retryFailed(view.id));
    QVERIFY2(again.state == OperationState::Succeeded, qPrintable(again.error));
    QCOMPARE(again.items.size(), size_t(1));
}

void RestoreTest::serverThatDidItItselfNeedsNothing()
{
    open(true);
    QVERIFY(verbWorks(Verb::Stop, kAsleep));
    m_plant->fleet().clearRequests();
    restart();
    QVERIFY(m_desk->waitForStatus(0, kRan, SessionStatus::Working));
    QVERIFY(m_desk->waitForStatus(0, kRanToo, SessionStatus::Working));
    QTRY_COMPARE(planned(*m_desk), QStringList());
    QCOMPARE(truth(kAsleep), sim::Status::Stopped);
    QVERIFY(restore(*m_desk).isEmpty());
}

void RestoreTest::oneRestoreAWorker()
{
    open();
    restart();
    QTRY_COMPARE(planned(*m_desk).size(), 3);
    sim::Fault hang;
    hang.effect = sim::Fault::Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/start";
    hang.times = -1;
    (void)m_plant->fleet().addFault(hang);
    const OperationId first = restore(*m_desk);
    QTRY_COMPARE(m_plant->unfinished(), 4); // with its children
    Desk other(m_plant->file(), QStringLiteral("bob@desk-2"));
    const fleet::WorkerIndex index = other.fleet().findWorker(WorkerId(QStringLiteral("1")));
    const OperationView second = other.ended(other.service().restore(index, { other.session(0, kNever) }));
    QVERIFY(second.state == OperationState::Failed);
    QVERIFY2(second.error.contains(QStringLiteral("support@desk-1")), qPrintable(second.error));
    m_plant->fleet().clearFaults();
    QVERIFY(m_desk->ended(first).state == OperationState::Succeeded);
    QCOMPARE(truth(kNever), sim::Status::Stopped);
}

/** It has not seen the sessions work: the map has to tell. */
void RestoreTest::anotherConsoleKnowsWhatShouldRun()
{
    open();
    QVERIFY(verbWorks(Verb::Start, kWanted));
    QVERIFY(verbWorks(Verb::Stop, kAsleep));
    restart();
    m_desk.reset();
    Desk other(m_plant->file(), QStringLiteral("bob@desk-2"));
    QTRY_COMPARE(planned(other), QStringList({ kWanted }));
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "test_restore.moc"

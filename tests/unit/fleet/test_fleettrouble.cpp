// SPDX-License-Identifier: GPL-3.0-or-later
// Workers that are dead, slow, hostile, or refuse the key.
#include "syncstage.h"

#include "fleet/truth/workercause.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

Q_DECLARE_METATYPE(sim::Fault)

class TestFleetTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sickWorkersDelayNobody();
    void diesAndReturns();
    void shutdownSaysStopped();
    void keyThatIsCorrected();
    void keyThatIsLost();
    void refusedStreamIsShownWhileListsWork();
    void hostileWorkersAreNamed_data();
    void hostileWorkersAreNamed();
    void urlThatCannotBeUsed();
    void destroyedWhileBusy();
};

void TestFleetTrouble::sickWorkersDelayNobody()
{
    constexpr int kSick = 4;
    constexpr int kWell = 12;
    sim::FleetConfig config = workers(kSick + kWell, 50);
    config.workers[0].reachable = false;
    SyncStage stage(config);
    stage.servers.worker(1).hang();
    sim::Fault garbage;
    garbage.worker = 2;
    garbage.effect = sim::Fault::Effect::Garbage;
    garbage.times = -1;
    (void)stage.servers.addFault(garbage);
    sim::Fault huge;
    huge.worker = 3;
    huge.effect = sim::Fault::Effect::Slow;
    huge.delayMs = 2'000;
    huge.times = -1;
    (void)stage.servers.addFault(huge);

    QElapsedTimer timer;
    timer.start();
    stage.openMap();
    for (int number = kSick; number < kSick + kWell; ++number)
        QTRY_COMPARE_WITH_TIMEOUT(stage.facts(number).reach, Reachability::Online, kPatience);
    // The hung one takes its whole time limit: the well ones were not behind it.
    QVERIFY(stage.facts(1).reach != Reachability::Online);
    QVERIFY(!stage.sync.isFirstSweepDone());
    qInfo("%d well workers beside %d sick ones after %lld ms", kWell, kSick, timer.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::Unreachable, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(1).reach, Reachability::Unreachable, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(2).reach, Reachability::NotWaha, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(stage.sync.isFirstSweepDone(), kPatience);
    QVERIFY(stage.facts(1).nextTryMs > 0);
    QVERIFY(!stage.facts(1).problem.message.isEmpty());
}

void TestFleetTrouble::diesAndReturns()
{
    SyncIntervals intervals;
    intervals.firstRetryMs = 200;
    intervals.longestRetryMs = 500;
    SyncStage stage(workers(2, 4), intervals);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    stage.servers.worker(0).die();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::Unreachable, kPatience);
    QCOMPARE(stage.facts(0).feed, Feed::None);
    QVERIFY(stage.facts(0).isStale());
    QVERIFY(stage.session(0, s("s1")).isValid()); // unreachable is not empty
    QCOMPARE(stage.status(0, s("s1")), SessionStatus(SessionStatus::Working));
    QCOMPARE(stage.facts(1).reach, Reachability::Online);
    stage.servers.worker(0).comeBack();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::Online, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
}

void TestFleetTrouble::shutdownSaysStopped()
{
    sim::FleetConfig config = workers(1, 3);
    config.speed = 20;
    SyncStage stage(config);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    QSignalSpy events(&stage.sync, &FleetSync::statusEvent);
    stage.servers.worker(0).terminate();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::Unreachable, kPatience);
    QCOMPARE(events.count(), 3); // passed on as it is; what it means is not for the sync to say
}

void TestFleetTrouble::keyThatIsCorrected()
{
    SyncStage stage(workers(1, 2));
    shardmap::WorkerRow row = stage.row(0);
    const Secret right = row.apiKey;
    row.apiKey = Secret(s("planted-wrong-key"));
    stage.openMap({ row });
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::BadKey, kPatience);
    QVERIFY(stage.sync.isFirstSweepDone());
    row.apiKey = right;
    stage.change(row);
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::Online, kPatience);
    QTRY_COMPARE(stage.fleet.counts().working, 2U);
    QCOMPARE(stage.sync.client(WorkerId(s("0"))).endpoint().apiKey, right);
}

void TestFleetTrouble::keyThatIsLost()
{
    sim::FleetConfig config = workers(1, 2);
    config.speed = 20;
    config.workers[0].randomKey = true; // a new key at every start
    SyncIntervals intervals;
    intervals.firstRetryMs = 100;
    SyncStage stage(config, intervals);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    stage.servers.worker(0).restart();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::BadKey, kPatience);
    QVERIFY(stage.session(0, s("s1")).isValid());
    const int lists = stage.lists(0);
    QTest::qWait(1'500);
    QCOMPARE(stage.lists(0), lists); // slowly from now on
    stage.change(stage.row(0));
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
}

void TestFleetTrouble::refusedStreamIsShownWhileListsWork()
{
    SyncIntervals intervals;
    intervals.pollMs = 200;
    SyncStage stage(workers(1, 2), intervals);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    stage.servers.worker(0).closeSockets(1008, "Unauthorized");
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Polling, kPatience);
    QCOMPARE(stage.facts(0).reach, Reachability::Online); // its lists are answered
    const Cause cause = WorkerCause::capability(stage.facts(0), Capability::Events);
    QCOMPARE(toString(cause.kind), toString(CauseKind::EventsRefused));
    QVERIFY2(cause.explanation.contains(s("1008")), qPrintable(cause.explanation));
    QVERIFY(!cause.remedy.isEmpty());
    stage.servers.setStatus(0, "s1", sim::Status::Failed);
    QTRY_COMPARE_WITH_TIMEOUT(stage.status(0, s("s1")), SessionStatus(SessionStatus::Failed), kPatience);
}

void TestFleetTrouble::hostileWorkersAreNamed_data()
{
    QTest::addColumn<sim::Fault>("fault");
    QTest::addColumn<Reachability>("reach");
    QTest::addColumn<CauseKind>("kind");
    const auto fault = [](sim::Fault::Effect effect, int status = 500) {
        sim::Fault out;
        out.effect = effect;
        out.status = status;
        out.times = -1;
        out.bytes = 65'536;
        return out;
    };
    using Effect = sim::Fault::Effect;
    sim::Fault login = fault(Effect::Html, 401);
    login.headers = { { "WWW-Authenticate", "Basic realm=\"ops\"" } };
    sim::Fault limit = fault(Effect::Status, 429);
    limit.headers = { { "Retry-After", "30" } };
    const auto row = [](const char *name, const sim::Fault &what, Reachability reach, CauseKind kind) {
        QTest::newRow(name) << what << reach << kind;
    };
    row("a body without end", fault(Effect::EndlessBody), Reachability::NotWaha, CauseKind::ReplyTooLarge);
    row("a head without end", fault(Effect::EndlessHead), Reachability::NotWaha, CauseKind::ReplyTooLarge);
    row("a login in front", login, Reachability::ProxyRefuses, CauseKind::ProxyRefuses);
    row("a limit", limit, Reachability::RateLimited, CauseKind::RateLimited);
    row("errors of its own", fault(Effect::Status, 500), Reachability::Failing, CauseKind::ServerErrors);
    row("nobody behind the proxy", fault(Effect::Html, 502), Reachability::Unreachable, CauseKind::NoAnswer);
    row("a page", fault(Effect::Html, 200), Reachability::NotWaha, CauseKind::NotWaha);
    row("the wrong key", fault(Effect::Status, 401), Reachability::BadKey, CauseKind::WrongKey);
}

/** Each is told by its own name, and the worker beside it does not notice. */
void TestFleetTrouble::hostileWorkersAreNamed()
{
    QFETCH(sim::Fault, fault);
    SyncStage stage(workers(2, 2));
    fault.worker = 0;
    stage.servers.addFault(fault);
    stage.openMap();
    QTRY_VERIFY_WITH_TIMEOUT(stage.facts(0).reach != Reachability::Unknown, kPatience);
    QTEST(stage.facts(0).reach, "reach");
    QFETCH(CauseKind, kind);
    QCOMPARE(toString(WorkerCause::reach(stage.facts(0)).kind), toString(kind));
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(1).feed, Feed::Live, kPatience);
    if (kind == CauseKind::RateLimited) // nobody asks before the time it asked for
        QVERIFY(stage.facts(0).nextTryMs > QDateTime::currentMSecsSinceEpoch() + 25'000);
}

void TestFleetTrouble::urlThatCannotBeUsed()
{
    SyncStage stage(workers(1, 1));
    shardmap::WorkerRow bad = stage.row(0);
    const QString good = bad.url;
    bad.url = s("ftp://nonsense");
    stage.openMap({ bad });
    QCOMPARE(stage.facts(0).reach, Reachability::BadUrl);
    QVERIFY(!stage.facts(0).problem.message.isEmpty());
    QVERIFY(stage.sync.isFirstSweepDone());
    QCOMPARE(stage.lists(0), 0);
    bad.url = good;
    stage.change(bad);
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).reach, Reachability::Online, kPatience);
    bad.url = s("http://");
    stage.change(bad);
    QCOMPARE(stage.facts(0).reach, Reachability::BadUrl);
    QTRY_COMPARE_WITH_TIMEOUT(stage.servers.worker(0).socketCount(), 0, kPatience);
}

void TestFleetTrouble::destroyedWhileBusy()
{
    for (const int waitMs : { 0, 5, 30, 80, 200 }) {
        SyncStage stage(workers(5, 50));
        stage.openMap();
        QTest::qWait(waitMs);
    }
}

QTEST_GUILESS_MAIN(TestFleetTrouble)
#include "test_fleettrouble.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncstage.h"

#include "fleet/truth/workercause.h"
#include "fleet/watch/mailbox.h"
#include "stallmeter.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

bool sentEtag(const sim::RequestRecord &request)
{
    return std::ranges::any_of(request.headers, [](const auto &header) {
        return QString::fromStdString(header.first).compare(s("If-None-Match"), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Q_DECLARE_METATYPE(sim::Fault)

/** Servers on loopback that are watched: well, and dead, slow, hostile, or refusing the key. */
class TestFleetSync final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesLive();
    void sweepOfAnEmptyMapIsDone();
    void changesArrive();
    void unchangedListsCostNothing();
    void sessionMadeElsewhereIsFound();
    void deletedSessionIsGoneAfterRelist();
    void removedWorkerIsLeftAlone();
    void labelsChangeNothing();
    void anotherMapStartsAnew();
    void bigSweepArrivesWhole();
    void manyChangesAllArrive();
    void sickWorkersDelayNobody();
    void diesAndReturns();
    void shutdownSaysStopped();
    void keyThatIsCorrected();
    void keyThatIsLost();
    void refusedStreamIsShownWhileListsWork();
    void hostileWorkersAreNamed_data();
    void hostileWorkersAreNamed();
    void urlThatCannotBeUsed();
    void whatWasSeenBeforeSleepIsOld_data();
    void whatWasSeenBeforeSleepIsOld();
    void anOldListDoesNotCount();
    void destroyedWhileBusy();
};

void TestFleetSync::goesLive()
{
    SyncStage stage(workers(3, 20));
    QSignalSpy sweep(&stage.sync, &FleetSync::firstSweepDone);
    QVERIFY(!stage.sync.isFirstSweepDone());
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(sweep.count(), 1, kPatience);
    QVERIFY(stage.sync.isFirstSweepDone());
    QTRY_COMPARE_WITH_TIMEOUT(stage.fleet.counts().working, 60U, kPatience);
    for (int number = 0; number < 3; ++number) {
        QTRY_COMPARE_WITH_TIMEOUT(stage.facts(number).feed, Feed::Live, kPatience);
        QCOMPARE(stage.facts(number).reach, Reachability::Online);
        QTRY_COMPARE(stage.facts(number).version.version, s("2026.7.1"));
        QTRY_VERIFY(stage.facts(number).health.has_value());
        QTRY_VERIFY(stage.facts(number).startedMs > 0);
        QVERIFY(stage.facts(number).latencyMs >= 0);
    }
    QCOMPARE(sweep.count(), 1);
}

void TestFleetSync::sweepOfAnEmptyMapIsDone()
{
    SyncStage stage(sim::FleetConfig {});
    QSignalSpy sweep(&stage.sync, &FleetSync::firstSweepDone);
    stage.openMap();
    QCOMPARE(sweep.count(), 1);
    QVERIFY(stage.sync.isFirstSweepDone());
}

void TestFleetSync::changesArrive()
{
    SyncStage stage(workers(1, 3));
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    QSignalSpy events(&stage.sync, &FleetSync::statusEvent);
    stage.servers.setStatus(0, "s1", sim::Status::Starting);
    QTRY_COMPARE(stage.status(0, s("s1")), SessionStatus(SessionStatus::Starting));
    QVERIFY(events.count() >= 1);
    QCOMPARE(events.at(0).at(0).value<WorkerId>(), WorkerId(s("0")));
    QCOMPARE(events.at(0).at(1).value<waha::StatusEvent>().session, s("s1"));
    stage.servers.setStatus(0, "s1", sim::Status::Working);
    QTRY_COMPARE(stage.status(0, s("s1")), SessionStatus(SessionStatus::Working));
}

void TestFleetSync::unchangedListsCostNothing()
{
    SyncIntervals intervals;
    intervals.listMs = 200;
    intervals.pollMs = 200;
    SyncStage stage(workers(1, 5), intervals);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    stage.servers.clearRequests();
    QTRY_VERIFY_WITH_TIMEOUT(stage.lists(0) >= 3, kPatience);
    int lists = 0;
    for (const sim::RequestRecord &request : stage.servers.requests(0)) {
        if (!QString::fromStdString(request.target).startsWith(s("/api/sessions")))
            continue;
        ++lists;
        QVERIFY(sentEtag(request));
    }
    QVERIFY(lists >= 3);
    const qint64 listedMs = stage.facts(0).listedMs;
    QTRY_VERIFY(stage.facts(0).listedMs > listedMs); // a 304 is an answer, too
}

void TestFleetSync::sessionMadeElsewhereIsFound()
{
    sim::FleetConfig config = workers(1, 1);
    config.speed = 50;
    SyncStage stage(config);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    waha::CreateRequest request;
    request.name = s("new");
    const auto reply = stage.sync.client(WorkerId(s("0"))).create(request);
    QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), kPatience);
    QVERIFY2(reply.result().has_value(), "create");
    // No list is due for a minute: its events alone lead to one.
    QTRY_VERIFY_WITH_TIMEOUT(stage.session(0, s("new")).isValid(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.status(0, s("new")), SessionStatus(SessionStatus::ScanQrCode), kPatience);
}

void TestFleetSync::deletedSessionIsGoneAfterRelist()
{
    sim::FleetConfig config = workers(1, 2);
    config.speed = 50;
    SyncStage stage(config);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    const auto reply = stage.sync.client(WorkerId(s("0"))).remove(s("s1"));
    QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), kPatience);
    stage.sync.relist(stage.fleet.findWorker(WorkerId(s("0"))));
    QTRY_VERIFY_WITH_TIMEOUT(!stage.session(0, s("s1")).isValid(), kPatience);
    QVERIFY(stage.session(0, s("s0")).isValid());
}

void TestFleetSync::removedWorkerIsLeftAlone()
{
    SyncIntervals intervals;
    intervals.listMs = intervals.pollMs = 100;
    SyncStage stage(workers(2, 1), intervals);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    shardmap::MapDelta delta;
    delta.workersGone.push_back(WorkerId(s("0")));
    Q_EMIT stage.map.mapChanged(delta);
    QTRY_COMPARE_WITH_TIMEOUT(stage.servers.worker(0).socketCount(), 0, kPatience);
    const int lists = stage.lists(0);
    const int others = stage.lists(1);
    QTRY_VERIFY_WITH_TIMEOUT(stage.lists(1) > others + 3, kPatience);
    QVERIFY(stage.lists(0) <= lists + 1); // one may have been on its way
}

void TestFleetSync::labelsChangeNothing()
{
    SyncStage stage(workers(1, 1));
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    shardmap::WorkerRow row = stage.row(0);
    row.labels = { { s("country"), s("DE") } };
    row.capacity = 7;
    stage.change(row);
    QTest::qWait(300);
    QCOMPARE(stage.facts(0).feed, Feed::Live);
    QCOMPARE(stage.servers.worker(0).socketCount(), 1);
    QCOMPARE(*stage.facts(0).slotUse.capacity, 7);
}

void TestFleetSync::anotherMapStartsAnew()
{
    SyncStage stage(workers(2, 3));
    stage.openMap({ stage.row(0) });
    QTRY_COMPARE_WITH_TIMEOUT(stage.fleet.counts().working, 3U, kPatience);
    QSignalSpy sweep(&stage.sync, &FleetSync::firstSweepDone);
    stage.openMap({ stage.row(1) });
    QCOMPARE(stage.fleet.workers().size(), size_t(1));
    QVERIFY(!stage.session(0, s("s1")).isValid());
    QTRY_COMPARE_WITH_TIMEOUT(sweep.count(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.fleet.counts().working, 3U, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.servers.worker(0).socketCount(), 0, kPatience);
}

/** More than fits into one slice, while more comes in: nothing may be left lying in the mailbox. */
void TestFleetSync::bigSweepArrivesWhole()
{
    SyncStage stage(workers(6, 1'500));
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.fleet.counts().working, 9'000U, kPatience);
    for (int number = 0; number < 6; ++number)
        QTRY_COMPARE_WITH_TIMEOUT(stage.facts(number).feed, Feed::Live, kPatience);
    QVERIFY(stage.sync.isFirstSweepDone());
    stage.servers.setStatus(5, "s1499", sim::Status::Failed);
    QTRY_COMPARE(stage.status(5, s("s1499")), SessionStatus(SessionStatus::Failed));
}

void TestFleetSync::manyChangesAllArrive()
{
    SyncStage stage(workers(10, 100));
    stage.openMap();
    for (int number = 0; number < 10; ++number)
        QTRY_COMPARE_WITH_TIMEOUT(stage.facts(number).feed, Feed::Live, kPatience);
    QSignalSpy events(&stage.sync, &FleetSync::statusEvent);
    StallMeter stalls;
    stalls.start();
    stage.servers.setChangesPerSecond(500);
    QTRY_VERIFY_WITH_TIMEOUT(events.count() >= 1'000, kPatience);
    stage.servers.setChangesPerSecond(0);
    qInfo("%d events, longest stall %.1f ms, p99 %.1f ms", int(events.count()), stalls.longestMs(),
          stalls.quantileMs(0.99));
    const auto differing = [&stage] {
        int count = 0;
        for (const sim::SessionTruth &truth : stage.servers.truth().sessions) {
            const SessionStatus seen = stage.status(truth.worker, QString::fromStdString(truth.name));
            const std::string_view real = sim::text(truth.status);
            if (seen.text() != QString::fromUtf8(real.data(), qsizetype(real.size())))
                ++count;
        }
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(differing(), 0, kPatience);
}

void TestFleetSync::sickWorkersDelayNobody()
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

void TestFleetSync::diesAndReturns()
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

void TestFleetSync::shutdownSaysStopped()
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

void TestFleetSync::keyThatIsCorrected()
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

void TestFleetSync::keyThatIsLost()
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

void TestFleetSync::refusedStreamIsShownWhileListsWork()
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

void TestFleetSync::hostileWorkersAreNamed_data()
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
void TestFleetSync::hostileWorkersAreNamed()
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

void TestFleetSync::urlThatCannotBeUsed()
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

void TestFleetSync::whatWasSeenBeforeSleepIsOld_data()
{
    QTest::addColumn<qint64>("sleptMs");
    QTest::newRow("eight hours") << qint64(8 * 3'600'000);
    QTest::newRow("the clock was set back") << qint64(-3'600'000);
}

void TestFleetSync::whatWasSeenBeforeSleepIsOld()
{
    QFETCH(qint64, sleptMs);
    SyncStage stage(workers(2, 3));
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(1).feed, Feed::Live, kPatience);
    QVERIFY(stage.fleet.isSessionSeenNow(stage.session(0, s("s0"))));
    const int lists = stage.lists(0);
    sim::Fault slow; // the next list is asked for in the same moment, and the old one is to be seen
    slow.worker = 0;
    slow.effect = sim::Fault::Effect::Slow;
    slow.delayMs = 1'000;
    slow.times = 1;
    (void)stage.servers.addFault(slow);
    stage.clock.sleep(sleptMs);
    QTRY_VERIFY_WITH_TIMEOUT(stage.fleet.isSessionStale(stage.session(0, s("s0"))), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(stage.lists(0) > lists, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(stage.fleet.isSessionSeenNow(stage.session(0, s("s0")))
                                 && stage.facts(0).listedMs > stage.clock.nowMs() - 5'000,
                             kPatience);
}

/** What was listed too long ago is not seen, though its worker is online; the next list confirms it. */
void TestFleetSync::anOldListDoesNotCount()
{
    SyncIntervals intervals;
    intervals.listMs = 3'600'000;
    SyncStage stage(workers(1, 1), intervals);
    stage.openMap();
    QTRY_COMPARE_WITH_TIMEOUT(stage.facts(0).feed, Feed::Live, kPatience);
    WorkerUpdate update;
    update.worker = WorkerId(s("0"));
    update.generation = 1;
    update.outdated = true;
    stage.fleet.applyUpdate(update);
    QVERIFY(stage.fleet.isSessionStale(stage.session(0, s("s0"))));
    QVERIFY(!stage.fleet.isSessionSeenNow(stage.session(0, s("s0"))));
    QCOMPARE(stage.facts(0).reach, Reachability::Online);
    stage.sync.relist(stage.fleet.findWorker(WorkerId(s("0"))));
    QTRY_VERIFY_WITH_TIMEOUT(stage.fleet.isSessionSeenNow(stage.session(0, s("s0"))), kPatience);
}

void TestFleetSync::destroyedWhileBusy()
{
    for (const int waitMs : { 0, 5, 30, 80, 200 }) {
        SyncStage stage(workers(5, 50));
        stage.openMap();
        QTest::qWait(waitMs);
    }
}

QTEST_GUILESS_MAIN(TestFleetSync)
#include "test_fleetsync.moc"

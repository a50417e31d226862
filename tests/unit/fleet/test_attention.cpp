// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/alarmboard.h"
#include "fleet/attention/attentiontexts.h"
#include "fleet/truth/sessioncause.h"

#include "handfed.h"
#include "sleepyclock.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include <array>
#include <ctime>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

using Kind = AttentionKind;

namespace {

constexpr SessionStatus kWorking = SessionStatus::Working;
constexpr SessionStatus kFailed = SessionStatus::Failed;
constexpr SessionStatus kStarting = SessionStatus::Starting;
constexpr SessionStatus kStopped = SessionStatus::Stopped;

/** A fleet of one worker and its attention list. */
class Watched final
{
public:
    Watched()
    {
        fed.addUser(s("u1"));
        fed.addWorker(1);
        attention = std::make_unique<Attention>(fed.fleet);
    }

    /** Lists `count` sessions s0, s1, … that have rows. */
    void sessions(int count, SessionStatus status = kWorking)
    {
        std::vector<waha::SessionInfo> list;
        for (int i = 0; i < count; ++i) {
            fed.addRow(1, s("s%1").arg(i));
            list.push_back(HandFed::info(s("s%1").arg(i), status));
        }
        fed.answer(1, std::move(list));
        look();
    }

    void status(const QString &name, SessionStatus status)
    {
        fed.status(1, name, status);
        look();
    }

    void look()
    {
        fed.fleet.flush();
        attention->evaluate();
    }

    void after(qint64 ms)
    {
        fed.clock.advance(ms);
        look();
    }

    [[nodiscard]] int count() const { return int(attention->entries().size()); }
    [[nodiscard]] std::vector<AttentionEntry> of(Kind kind) const
    {
        std::vector<AttentionEntry> found;
        for (const AttentionEntry &entry : attention->entries()) {
            if (entry.kind == kind)
                found.push_back(entry);
        }
        return found;
    }

    HandFed fed;
    std::unique_ptr<Attention> attention;
};

} // namespace

class TestAttention final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrong();
    void inspectedMapIsToldAtOnce_data();
    void inspectedMapIsToldAtOnce();
    void failureWaitsHalfAMinute();
    void failureThatHealsIsNoAlarm();
    void failureThatStartsAndFailsAgainIsOne();
    void sleepRaisesNothing();
    void alarmsAreLoweredInOneStepEach();
    void loweringLeavesTheOthersRaised();
    void oneThatTurnsWhileOthersShowCodes();
    void oneThatTurnsAmongMany();
    void manyThatTurnAreTheNetwork();
    void severalWorkersAreAnOutage();
    void lostLoginIsAnAlarm();
    void askedForScanIsNoAlarmUntilItLasts();
    void lastSeenIsNoAlarm();
    void workInHandIsNoAlarm();
    void interruptedMoveIsNamed();
    void unreadableIsNotAbsent();
    void otherUserIsNamed();
    void repairsFitWhatIsBroken();
    void entryGoesWhenItWorks();
    void idIsStableWhileItLasts();
    void stoppedNeverAlarms();
    void stuckStarting();
    void startingAgainBeginsAnew();
    void tenFailuresAreAnIncident();
    void nineAreNot();
    void failuresFarApartAreNot();
    void incidentLastsUntilFewAreLeft();
    void incidentSaysWhoseRowsAreElsewhere();
    void incidentOfOneWorkerOnly();
    void workerDown();
    void workerThatComesBackSoonIsNoAlarm();
    void silentWorkerHidesItsSessions();
    void workerProblems_data();
    void workerProblems();
    void workerIssues();
    void orphanAndMissing();
    void manyAlikeBecomeOne();
    void doubleRunIsOneEntry();
    void copyThatWaitsForAPhoneIsNoDoubleRun();
    void movingSessionIsNoDoubleRun();
    void copyThatIsTheOnlyOneStays();
    void otherConfigIsToldOnce();
    void manyOtherConfigsAreWrittenBackTogether();
    void copyThatReturnsIsAnAlarmUntilItIsGone();
    void goneSessionTakesItsEntryAlong();
    void goneWorkerTakesItsEntryAlong();
    void severestFirstThenOldest();
    void everyKindHasWordsAndRepairs();
    void changedIsToldOnlyForChanges();
    void veryManyAreRaisedInPortions();
    void resetReadsEverythingAgain();
    void timerTellsByItself();
};

void TestAttention::nothingIsWrong()
{
    Watched w;
    w.sessions(20);
    w.after(3'600'000);
    QCOMPARE(w.count(), 0);
}

void TestAttention::inspectedMapIsToldAtOnce_data()
{
    QTest::addColumn<bool>("inspected");
    QTest::addColumn<bool>("lateInfo");
    QTest::newRow("inspected") << true << false;
    QTest::newRow("inspected, known after its rows") << true << true;
    QTest::newRow("live") << false << false;
}

/** There is nothing to wait for where nothing is asked and nothing changes. */
void TestAttention::inspectedMapIsToldAtOnce()
{
    QFETCH(const bool, inspected);
    QFETCH(const bool, lateInfo);
    Watched watched;
    shardmap::MapInfo info;
    info.incomplete = {};
    info.location.access
        = inspected ? shardmap::MapLocation::Access::Inspect : shardmap::MapLocation::Access::Live;
    if (!lateInfo)
        watched.fed.fleet.applyMapInfo(info);
    watched.fed.addRow(1, s("acme"), s("nobody")); // no such user
    watched.look();
    if (lateInfo)
        watched.fed.fleet.applyMapInfo(info);
    watched.look();
    QCOMPARE(watched.of(Kind::SessionBrokenReference).size(), inspected ? 1U : 0U);
    watched.after(30'000);
    QCOMPARE(watched.of(Kind::SessionBrokenReference).size(), 1U);
}

void TestAttention::failureWaitsHalfAMinute()
{
    Watched w;
    w.sessions(1);
    w.status(s("s0"), kFailed);
    w.after(29'800);
    QCOMPARE(w.count(), 0);
    w.after(300);
    QCOMPARE(w.count(), 1);
    const AttentionEntry &entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::SessionFailed);
    QCOMPARE(entry.title, s("s0 on w1 failed"));
    QVERIFY(entry.session.isValid());
    QVERIFY(entry.sessions.empty());
    QVERIFY(entry.explanation.contains(s("Try “Restart”")));
    QVERIFY(entry.repairs
            == std::vector<Repair>({ Repair::ShowSession, Repair::RestartSessions, Repair::LogOutSession }));
}

void TestAttention::failureThatHealsIsNoAlarm()
{
    Watched w;
    w.sessions(1);
    for (int i = 0; i < 10; ++i) {
        w.status(s("s0"), kFailed);
        w.after(2'000);
        w.status(s("s0"), kStarting);
        w.after(3'000);
        w.status(s("s0"), kWorking);
        w.after(20'000);
        QCOMPARE(w.count(), 0);
    }
}

void TestAttention::failureThatStartsAndFailsAgainIsOne()
{
    Watched w;
    w.sessions(1);
    // What a server without a network does, for ever.
    for (int i = 0; i < 8; ++i) {
        w.status(s("s0"), kFailed);
        w.after(2'000);
        w.status(s("s0"), kStarting);
        w.after(4'000);
    }
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::WorkerNoNetwork);
    QCOMPARE(entry.title, s("w1 does not reach WhatsApp: 1 session(s) fail and start in turns"));
    QVERIFY(!entry.explanation.contains(s("“Log out”")));
    QVERIFY(entry.repairs == std::vector<Repair>({ Repair::ShowWorker, Repair::ShowSessions }));
    w.status(s("s0"), kWorking);
    QCOMPARE(w.count(), 0);
}

/** Codes come from WhatsApp: a worker that shows some reaches it. */
void TestAttention::oneThatTurnsWhileOthersShowCodes()
{
    Watched w;
    w.sessions(5);
    for (int i = 1; i < 5; ++i)
        w.status(s("s%1").arg(i), SessionStatus::ScanQrCode);
    for (int i = 0; i < 8; ++i) {
        w.status(s("s0"), kFailed);
        w.after(2'000);
        w.status(s("s0"), kStarting);
        w.after(4'000);
    }
    const auto &entries = w.attention->entries();
    QVERIFY(std::ranges::none_of(entries, [](const auto &e) { return e.kind == Kind::WorkerNoNetwork; }));
    QVERIFY(std::ranges::any_of(entries, [](const auto &e) { return e.kind == Kind::SessionFailed; }));
    QCOMPARE(w.fed.fleet.worker(w.fed.fleet.findWorker(WorkerId(s("1")))).issues, WorkerIssues());
}

/** The others on the worker work: then it is about this session. */
void TestAttention::oneThatTurnsAmongMany()
{
    Watched w;
    w.sessions(5);
    for (int i = 0; i < 8; ++i) {
        w.status(s("s0"), kFailed);
        w.after(2'000);
        w.status(s("s0"), kStarting);
        w.after(4'000);
    }
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::SessionFailed);
}

void TestAttention::manyThatTurnAreTheNetwork()
{
    Watched w;
    w.sessions(30);
    w.status(s("s0"), kFailed); // by itself, long before
    w.after(600'000);
    const qint64 cutMs = w.fed.clock.nowMs();
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 12; ++i)
            w.fed.status(1, s("s%1").arg(i), kFailed);
        w.after(2'000);
        for (int i = 0; i < 12; ++i)
            w.fed.status(1, s("s%1").arg(i), kStarting);
        w.after(4'000);
    }
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::WorkerNoNetwork);
    QCOMPARE(entry.sessions.size(), size_t(12));
    QVERIFY2(std::abs(entry.sinceMs - cutMs) < 10'000, qPrintable(QString::number(entry.sinceMs - cutMs)));
    // The worker and each of the sessions say the same.
    const WorkerFacts &worker = w.fed.fleet.worker(entry.worker);
    QVERIFY(worker.issues.testFlag(WorkerIssue::NoNetwork));
    const SessionCause why(w.fed.fleet);
    QVERIFY(why.status(entry.sessions.back()).kind == CauseKind::Turning);
    QVERIFY(std::abs(why.status(entry.sessions.back()).sinceMs - cutMs) < 10'000);
    for (int i = 0; i < 12; ++i)
        w.fed.status(1, s("s%1").arg(i), kWorking);
    w.after(2'000);
    QVERIFY(!w.fed.fleet.worker(entry.worker).issues.testFlag(WorkerIssue::NoNetwork));
}

void TestAttention::severalWorkersAreAnOutage()
{
    Watched w;
    for (int worker = 1; worker <= 4; ++worker) {
        w.fed.addWorker(worker);
        w.fed.addRow(worker, s("default"), s("u%1").arg(worker));
        w.fed.addUser(s("u%1").arg(worker));
        w.fed.answer(worker, { HandFed::info(s("default"), kWorking) });
    }
    const auto turn = [&w](int workers) {
        for (int round = 0; round < 6; ++round) {
            for (int worker = 1; worker <= workers; ++worker)
                w.fed.status(worker, s("default"), kFailed);
            w.after(2'000);
            for (int worker = 1; worker <= workers; ++worker)
                w.fed.status(worker, s("default"), kStarting);
            w.after(4'000);
        }
    };
    turn(2);
    QCOMPARE(w.of(Kind::WorkerNoNetwork).size(), size_t(2));
    turn(4);
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::Outage);
    QCOMPARE(entry.workers.size(), size_t(4));
    QCOMPARE(entry.title, s("Sessions of 4 worker(s) lost WhatsApp at once, 4 in all"));
    QVERIFY2(entry.explanation.contains(s("w1, w2, w3, w4")), qPrintable(entry.explanation));
    turn(4);
    QCOMPARE(w.attention->entries()[0].id, entry.id);
    for (int worker = 1; worker <= 4; ++worker)
        w.fed.status(worker, s("default"), kWorking);
    w.look();
    QCOMPARE(w.count(), 0);
}

void TestAttention::lostLoginIsAnAlarm()
{
    Watched w;
    w.sessions(2);
    w.status(s("s0"), kStarting);
    w.status(s("s0"), SessionStatus::ScanQrCode);
    w.after(29'000);
    QCOMPARE(w.count(), 0);
    w.after(1'500);
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::SessionLostLogin);
    QCOMPARE(entry.title, s("s0 on w1 lost its login"));
    QCOMPARE(entry.repairs.front(), Repair::ShowSession);
    w.status(s("s0"), kFailed); // nobody scanned: it is the same matter
    w.after(300'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].id, entry.id);
    w.status(s("s0"), kWorking);
    QCOMPARE(w.count(), 0);
}

void TestAttention::askedForScanIsNoAlarmUntilItLasts()
{
    Watched w;
    w.sessions(1);
    WorkInHand work;
    work.busy = work.unlinking = { { WorkerId(s("1")), s("s0") } };
    w.fed.fleet.applyWork(work); // somebody logs it out
    w.status(s("s0"), SessionStatus::ScanQrCode);
    w.after(100'000);
    QCOMPARE(w.count(), 0);
    w.fed.fleet.applyWork({});
    w.look();
    w.after(99'000);
    QCOMPARE(w.count(), 0);
    w.after(2'000); // its codes are used up since 40 s
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::SessionStuckPairing);
    QCOMPARE(w.attention->entries()[0].severity, Severity::Info);
}

/** Last seen running on a worker that was given up: nobody has seen that it runs twice. */
void TestAttention::lastSeenIsNoAlarm()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addRow(2, s("a"));
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.fed.reach(1, Reachability::Unreachable);
    w.look();
    w.after(31'000);
    WorkInHand work;
    work.toRemove = { { WorkerId(s("1")), s("a") } };
    w.fed.fleet.applyWork(work);
    w.fed.answer(2, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.look();
    w.after(60'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::WorkerDown);
    const SessionIndex row = w.fed.fleet.findSession({ WorkerId(s("2")), s("a") });
    QVERIFY(!w.fed.fleet.sessionDrift(row).testFlag(Drift::DoubleRun));
    w.fed.reach(1, Reachability::Online); // back, and not listed yet
    w.look();
    w.after(100);
    QVERIFY(w.of(Kind::SessionReturned).empty());
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.look();
    QCOMPARE(w.of(Kind::SessionReturned).size(), size_t(1));
}

void TestAttention::workInHandIsNoAlarm()
{
    Watched w;
    w.sessions(2);
    WorkInHand work;
    work.busy = { { WorkerId(s("1")), s("s0") } };
    w.fed.fleet.applyWork(work);
    w.status(s("s0"), kFailed);
    w.after(600'000);
    QCOMPARE(w.count(), 0);
    w.fed.fleet.applyWork({});
    w.look();
    w.after(31'000);
    QCOMPARE(w.of(Kind::SessionFailed).size(), size_t(1));
}

/** A move that stopped half way looks like a misplaced session, and is none. */
void TestAttention::interruptedMoveIsNamed()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addRow(1, s("a"));
    waha::SessionInfo copy = HandFed::info(s("a"), kWorking, s("4915112345"));
    copy.metadataUserId = s("u1");
    w.fed.answer(1, { HandFed::info(s("a"), kStopped, s("4915112345")) });
    w.fed.answer(2, { copy });
    WorkInHand work;
    const OperationId move(s("op-1"));
    work.interrupted = { { { WorkerId(s("1")), s("a") }, move }, { { WorkerId(s("2")), s("a") }, move } };
    w.fed.fleet.applyWork(work);
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::SessionInterrupted);
    QCOMPARE(entry.operation, move);
    QCOMPARE(entry.repairs.front(), Repair::ShowOperation);
    QCOMPARE(w.fed.fleet.sessionName(entry.session), s("a"));
    w.fed.fleet.applyWork({}); // ended in some way
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::SessionMisplaced);
    QVERIFY(w.attention->entries()[0].explanation.contains(s("w1 still has a copy of it, which is STOPPED")));
}

void TestAttention::unreadableIsNotAbsent()
{
    Watched w;
    w.fed.addRow(1, s("lost"));
    WorkerUpdate update = HandFed::update(1);
    update.reach = Reachability::Online;
    update.version = waha::ServerVersion { s("2026.7.1"), {}, {}, {}, s("id1") };
    update.listed = true;
    update.unreadable = waha::UnreadableEntries { 2, 1, 3, s("{\"status\":\"WORKING\"}") };
    w.fed.fleet.applyUpdate(update);
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::WorkerUnreadable);
    QCOMPARE(entry.title, s("w1 lists 6 session(s) that can't be read"));
    QVERIFY2(entry.explanation.contains(s("{\"status\":\"WORKING\"}")), qPrintable(entry.explanation));
    update.unreadable = waha::UnreadableEntries {};
    w.fed.fleet.applyUpdate(update);
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::SessionMissing);
}

void TestAttention::otherUserIsNamed()
{
    Watched w;
    w.fed.addUser(s("u2"), s("Beta Ltd"));
    w.fed.addRow(1, s("a"));
    waha::SessionInfo info = HandFed::info(s("a"), kWorking);
    info.metadataUserId = s("u2");
    w.fed.answer(1, { info });
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::SessionOtherUser);
    QVERIFY2(w.attention->entries()[0].explanation.contains(s("u1, its metadata says u2 (Beta Ltd)")),
             qPrintable(w.attention->entries()[0].explanation));
}

void TestAttention::repairsFitWhatIsBroken()
{
    Watched w;
    w.fed.addRow(1, s("nobodys"), s("u9"));
    w.fed.addRow(7, s("nowhere"));
    w.fed.answer(1, { HandFed::info(s("nobodys"), kWorking) });
    w.look();
    w.after(31'000);
    const auto broken = w.of(Kind::SessionBrokenReference);
    QCOMPARE(broken.size(), size_t(2));
    for (const AttentionEntry &entry : broken) {
        const bool ofUser = w.fed.fleet.sessionName(entry.session) == s("nobodys");
        QCOMPARE(std::ranges::count(entry.repairs, Repair::AssignUser), ofUser ? 1 : 0);
        QCOMPARE(std::ranges::count(entry.repairs, Repair::AddUser), ofUser ? 1 : 0);
        QVERIFY(entry.explanation.contains(ofUser ? s("user u9") : s("worker 7")));
    }
}

void TestAttention::entryGoesWhenItWorks()
{
    Watched w;
    w.sessions(1);
    w.status(s("s0"), kFailed);
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    w.status(s("s0"), kWorking);
    QCOMPARE(w.count(), 0);
    w.after(60'000);
    QCOMPARE(w.count(), 0);
}

void TestAttention::idIsStableWhileItLasts()
{
    Watched w;
    w.sessions(2);
    w.status(s("s0"), kFailed);
    w.after(31'000);
    const quint64 id = w.attention->entries()[0].id;
    w.status(s("s0"), kStarting);
    w.after(5'000);
    w.status(s("s0"), kFailed);
    w.status(s("s1"), kFailed);
    w.after(31'000);
    QCOMPARE(w.count(), 2);
    QCOMPARE(w.attention->entries()[0].id, id);
    QVERIFY(w.attention->entries()[1].id != id);
    w.status(s("s0"), kWorking);
    w.status(s("s0"), kFailed);
    w.after(31'000);
    for (const AttentionEntry &entry : w.attention->entries())
        QVERIFY(entry.id != id);
}

void TestAttention::stoppedNeverAlarms()
{
    Watched w;
    w.sessions(30);
    for (int i = 0; i < 30; ++i)
        w.fed.status(1, s("s%1").arg(i), kStopped); // a worker that shuts down
    w.after(600'000);
    QCOMPARE(w.count(), 0);
}

void TestAttention::stuckStarting()
{
    Watched w;
    w.sessions(1);
    w.status(s("s0"), kStarting);
    w.after(119'000);
    QCOMPARE(w.count(), 0);
    w.after(1'500);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::SessionStuckStarting);
    w.status(s("s0"), SessionStatus::ScanQrCode);
    QCOMPARE(w.count(), 0);
}

void TestAttention::startingAgainBeginsAnew()
{
    Watched w;
    w.sessions(1);
    w.status(s("s0"), kStarting);
    w.after(100'000);
    w.fed.status(1, s("s0"), kStopped);
    w.fed.status(1, s("s0"), kStarting); // both within one frame
    w.look();
    w.after(60'000);
    QCOMPARE(w.count(), 0);
    w.after(61'000);
    QCOMPARE(w.count(), 1);
}

void TestAttention::tenFailuresAreAnIncident()
{
    Watched w;
    w.sessions(12);
    for (int i = 0; i < 10; ++i) {
        w.fed.status(1, s("s%1").arg(i), kFailed);
        w.after(50'000); // the first and the last are 450 s apart
    }
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::Incident);
    QCOMPARE(entry.severity, Severity::Critical);
    QCOMPARE(entry.sessions.size(), size_t(10));
    QVERIFY(!entry.session.isValid());
    QCOMPARE(entry.title, s("10 session(s) on w1 failed within minutes"));
    QCOMPARE(entry.repairs.front(), Repair::ShowWorker);
    w.status(s("s10"), kFailed);
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].id, entry.id);
    QCOMPARE(w.attention->entries()[0].sessions.size(), size_t(11));
}

void TestAttention::nineAreNot()
{
    Watched w;
    w.sessions(9);
    for (int i = 0; i < 9; ++i)
        w.fed.status(1, s("s%1").arg(i), kFailed);
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 9);
    QCOMPARE(w.of(Kind::SessionFailed).size(), size_t(9));
}

void TestAttention::failuresFarApartAreNot()
{
    Watched w;
    w.sessions(12);
    for (int i = 0; i < 12; ++i) {
        w.fed.status(1, s("s%1").arg(i), kFailed);
        w.after(90'000); // ten of them take 810 s
    }
    QVERIFY(w.of(Kind::Incident).empty());
    QCOMPARE(w.of(Kind::SessionFailed).size(), size_t(12));
}

void TestAttention::incidentLastsUntilFewAreLeft()
{
    Watched w;
    w.sessions(15);
    for (int i = 0; i < 15; ++i)
        w.fed.status(1, s("s%1").arg(i), kFailed);
    w.look();
    w.after(31'000);
    QCOMPARE(w.of(Kind::Incident).size(), size_t(1));
    for (int i = 0; i < 8; ++i)
        w.status(s("s%1").arg(i), kWorking);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::Incident);
    QCOMPARE(w.attention->entries()[0].sessions.size(), size_t(7));
    for (int i = 8; i < 12; ++i)
        w.status(s("s%1").arg(i), kWorking);
    QVERIFY(w.of(Kind::Incident).empty());
    QCOMPARE(w.of(Kind::SessionFailed).size(), size_t(3));
}

/** Counted is what was seen on the worker, by one rule; of what the map has elsewhere that is said. */
void TestAttention::incidentSaysWhoseRowsAreElsewhere()
{
    Watched w;
    w.fed.addWorker(2);
    std::vector<waha::SessionInfo> list;
    for (int i = 0; i < 12; ++i) {
        w.fed.addRow(i < 2 ? 2 : 1, s("s%1").arg(i));
        list.push_back(HandFed::info(s("s%1").arg(i), kFailed));
    }
    w.fed.answer(2);
    w.fed.answer(1, std::move(list));
    w.look();
    w.after(31'000);
    const auto incidents = w.of(Kind::Incident);
    QCOMPARE(incidents.size(), size_t(1));
    QCOMPARE(incidents[0].sessions.size(), size_t(12));
    QVERIFY(!incidents[0].sinceExact);
    QVERIFY2(incidents[0].title.contains(s("12 session(s) on w1")), qPrintable(incidents[0].title));
    QVERIFY2(incidents[0].explanation.contains(s("seen on w1: the rows of 2 of them say w2.")),
             qPrintable(incidents[0].explanation));
}

void TestAttention::incidentOfOneWorkerOnly()
{
    Watched w;
    w.sessions(6);
    w.fed.addWorker(2);
    std::vector<waha::SessionInfo> list;
    for (int i = 0; i < 6; ++i) {
        w.fed.addRow(2, s("t%1").arg(i));
        list.push_back(HandFed::info(s("t%1").arg(i), kFailed));
    }
    w.fed.answer(2, std::move(list));
    for (int i = 0; i < 6; ++i)
        w.fed.status(1, s("s%1").arg(i), kFailed);
    w.look();
    w.after(31'000);
    QVERIFY(w.of(Kind::Incident).empty());
    QCOMPARE(w.of(Kind::SessionFailed).size(), size_t(12));
}

void TestAttention::workerDown()
{
    Watched w;
    w.sessions(1);
    w.fed.reach(1, Reachability::Unreachable, s("Connection refused."));
    w.look();
    w.after(29'000);
    QCOMPARE(w.count(), 0);
    w.after(1'500);
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::WorkerDown);
    QCOMPARE(entry.title, s("w1 does not answer"));
    QVERIFY(entry.explanation.contains(s("Connection refused.")));
    QCOMPARE(entry.repairs.front(), Repair::Retry);
    const auto mayBeGivenUp
        = [&w] { return std::ranges::count(w.attention->entries()[0].repairs, Repair::EvacuateWorker) == 1; };
    QVERIFY(mayBeGivenUp()); // the remedy stands beside the cause, and says from when on it is possible
    QVERIFY2(entry.explanation.contains(s("possible from ")), qPrintable(entry.explanation));
    w.after(4 * 60'000);
    QVERIFY(w.attention->entries()[0].explanation.contains(s("possible from ")));
    w.after(30'000); // nothing is heard of it meanwhile
    QVERIFY(!w.attention->entries()[0].explanation.contains(s("possible from ")));
    QVERIFY(mayBeGivenUp());
    QCOMPARE(w.attention->entries()[0].repairs.back(), Repair::EvacuateWorker); // the safe ones first
    w.fed.reach(1, Reachability::Online);
    w.look();
    QCOMPARE(w.count(), 0);
}

void TestAttention::workerThatComesBackSoonIsNoAlarm()
{
    Watched w;
    w.sessions(1);
    for (int i = 0; i < 5; ++i) {
        w.fed.reach(1, Reachability::Unreachable);
        w.look();
        w.after(20'000);
        w.fed.reach(1, Reachability::Online);
        w.look();
        w.after(20'000);
        QCOMPARE(w.count(), 0);
    }
}

void TestAttention::silentWorkerHidesItsSessions()
{
    Watched w;
    w.sessions(3);
    w.status(s("s0"), kFailed);
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    const quint64 id = w.attention->entries()[0].id;
    w.fed.reach(1, Reachability::Unreachable);
    w.look();
    QCOMPARE(w.count(), 0);
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].kind, Kind::WorkerDown);
    // Back, but not listed yet: what its sessions do is not known.
    w.fed.reach(1, Reachability::Online);
    w.look();
    QCOMPARE(w.count(), 0);
    w.fed.clock.advance(100);
    w.fed.answer(1, {});
    w.look();
    QCOMPARE(w.count(), 1);
    QCOMPARE(w.attention->entries()[0].id, id);
}

void TestAttention::workerProblems_data()
{
    QTest::addColumn<int>("reach");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("delayMs");
    QTest::newRow("key") << int(Reachability::BadKey) << int(Kind::WorkerBadKey) << 0;
    QTest::newRow("limited") << int(Reachability::LimitedKey) << int(Kind::WorkerBadKey) << 0;
    QTest::newRow("tls") << int(Reachability::UntrustedCertificate) << int(Kind::WorkerUntrusted) << 0;
    QTest::newRow("url") << int(Reachability::BadUrl) << int(Kind::WorkerBadUrl) << 0;
    QTest::newRow("not waha") << int(Reachability::NotWaha) << int(Kind::WorkerNotWaha) << 30'000;
}

void TestAttention::workerProblems()
{
    QFETCH(int, reach);
    QFETCH(int, kind);
    QFETCH(int, delayMs);
    Watched w;
    w.sessions(1);
    w.fed.reach(1, static_cast<Reachability>(reach));
    w.look();
    if (delayMs > 0) {
        w.after(delayMs - 1000);
        QCOMPARE(w.count(), 0);
        w.after(1'500);
    }
    QCOMPARE(w.count(), 1);
    QCOMPARE(int(w.attention->entries()[0].kind), kind);
    QVERIFY(!w.attention->entries()[0].explanation.contains(s("%1")));
}

void TestAttention::workerIssues()
{
    Watched w;
    w.fed.addWorker(2, 1);
    w.fed.addRow(2, s("a"));
    w.fed.addRow(2, s("b"));
    w.fed.answer(2, { HandFed::info(s("a"), kWorking), HandFed::info(s("b"), kWorking) });
    w.look();
    w.after(31'000);
    const auto over = w.of(Kind::WorkerOverCapacity);
    QCOMPARE(over.size(), size_t(1));
    QVERIFY2(over[0].explanation.contains(s("2 slots are taken of 1")), qPrintable(over[0].explanation));
    QVERIFY(!over[0].sinceExact && std::ranges::count(over[0].repairs, Repair::RebalanceFleet) == 1);
    w.fed.addWorker(HandFed::row(2, 10));
    w.look();
    QVERIFY(w.of(Kind::WorkerOverCapacity).empty());
}

void TestAttention::orphanAndMissing()
{
    Watched w;
    w.fed.addRow(1, s("lost"));
    w.fed.answer(1, { HandFed::info(s("found"), kWorking) });
    w.look();
    QCOMPARE(w.count(), 0); // an operation may be between two steps
    w.after(31'000);
    QCOMPARE(w.count(), 2);
    QCOMPARE(w.of(Kind::SessionMissing).at(0).title, s("lost is not on w1"));
    QCOMPARE(w.of(Kind::SessionOrphan).at(0).title, s("found on w1 is not in the shard map"));
    QCOMPARE(w.of(Kind::SessionOrphan).at(0).repairs.front(), Repair::AdoptSession);
    w.fed.removeRow(w.fed.lastRow());
    w.fed.addRow(1, s("found"));
    w.look();
    QCOMPARE(w.count(), 0);
}

void TestAttention::manyAlikeBecomeOne()
{
    Watched w;
    std::vector<waha::SessionInfo> list;
    for (int i = 0; i < 40; ++i)
        list.push_back(HandFed::info(s("o%1").arg(i), kWorking));
    w.fed.answer(1, list);
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    const AttentionEntry entry = w.attention->entries()[0];
    QCOMPARE(entry.kind, Kind::SessionOrphan);
    QCOMPARE(entry.sessions.size(), size_t(40));
    QCOMPARE(entry.title, s("40 session(s) on w1 are not in the shard map"));
    for (int i = 0; i < 36; ++i)
        w.fed.addRow(1, s("o%1").arg(i));
    w.look();
    QCOMPARE(w.count(), 4);
    QVERIFY(w.attention->entries()[0].sessions.empty());
}

void TestAttention::doubleRunIsOneEntry()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addRow(1, s("a"));
    w.fed.addRow(2, s("b"));
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.fed.answer(2, { HandFed::info(s("b"), kWorking, s("4915112345")) });
    w.look();
    w.after(31'000);
    const auto doubles = w.of(Kind::SessionDoubleRun);
    QCOMPARE(doubles.size(), size_t(1));
    QCOMPARE(doubles[0].severity, Severity::Critical);
    QVERIFY(doubles[0].title.contains(s("runs twice")));
}

/** What a move shows for as long as nobody has scanned. */
void TestAttention::copyThatWaitsForAPhoneIsNoDoubleRun()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addUser(s("u1"));
    w.fed.addRow(1, s("a"));
    waha::SessionInfo copy = HandFed::info(s("a"), SessionStatus::ScanQrCode);
    copy.metadataUserId = s("u1");
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.fed.answer(2, { copy });
    w.look();
    w.after(31'000);
    const SessionIndex row = w.fed.fleet.findSession({ WorkerId(s("1")), s("a") });
    QVERIFY(w.fed.fleet.sessionDrift(row).testFlag(Drift::DoubleRun));
    QCOMPARE(w.of(Kind::SessionDoubleRun).size(), size_t(0));
    copy.status = kWorking;
    copy.account.id = s("4915112345@c.us");
    w.fed.answer(2, { copy });
    w.look();
    w.after(31'000);
    QCOMPARE(w.of(Kind::SessionDoubleRun).size(), size_t(1));
}

/** Working on both ends, as between the scan and the end of a move; by whoever's console. */
void TestAttention::movingSessionIsNoDoubleRun()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addRow(1, s("a"));
    WorkInHand work;
    work.moving = { { WorkerId(s("1")), s("a") }, { WorkerId(s("2")), s("a") } };
    w.fed.fleet.applyWork(work);
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.fed.answer(2, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.look();
    w.after(600'000);
    const SessionIndex row = w.fed.fleet.findSession({ WorkerId(s("1")), s("a") });
    QVERIFY(w.fed.fleet.sessionDrift(row).testFlag(Drift::DoubleRun));
    QVERIFY(w.attention->entries().empty());
    w.fed.fleet.applyWork({}); // the move is over, or its console is gone
    w.look();
    w.after(31'000);
    QCOMPARE(w.of(Kind::SessionDoubleRun).size(), size_t(1));
}

/** Nobody may delete it, so that has to be told, and not that it runs twice. */
void TestAttention::copyThatIsTheOnlyOneStays()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addRow(2, s("a"));
    WorkInHand work;
    work.toRemove = { { WorkerId(s("1")), s("a") } };
    w.fed.fleet.applyWork(work);
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.fed.answer(2, { HandFed::info(s("a"), kFailed, s("4915112345")) });
    w.look();
    w.after(31'000);
    const auto stays = w.of(Kind::SessionUnburied);
    QCOMPARE(stays.size(), size_t(1));
    QVERIFY(w.of(Kind::SessionReturned).empty());
    QVERIFY2(stays[0].explanation.contains(s("+4915112345")), qPrintable(stays[0].explanation));
    w.fed.answer(2, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.look();
    w.after(31'000);
    QVERIFY(w.of(Kind::SessionUnburied).empty()); // it will be removed now
}

void TestAttention::manyOtherConfigsAreWrittenBackTogether()
{
    Watched w;
    std::vector<waha::SessionInfo> seen;
    WorkInHand work;
    for (int i = 0; i < 12; ++i) {
        const QString name = s("a%1").arg(i);
        w.fed.addRow(1, name);
        seen.push_back(HandFed::info(name, kWorking, QString::number(4915112300 + i)));
        work.otherConfig.insert({ WorkerId(s("1")), name });
    }
    w.fed.answer(1, seen);
    w.fed.fleet.applyWork(work);
    w.look();
    w.after(31'000);
    const auto told = w.of(Kind::SessionOtherConfig);
    QCOMPARE(told.size(), size_t(1));
    QCOMPARE(told[0].sessions.size(), size_t(12));
    QVERIFY(std::ranges::count(told[0].repairs, Repair::WriteConfigBack) == 1);
    QVERIFY(std::ranges::count(told[0].repairs, Repair::KeepConfig) == 0); // that is decided one by one
}

void TestAttention::otherConfigIsToldOnce()
{
    Watched w;
    w.fed.addRow(1, s("a"));
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    WorkInHand work;
    work.otherConfig = { { WorkerId(s("1")), s("a") } };
    w.fed.fleet.applyWork(work);
    w.look();
    w.after(31'000);
    const auto told = w.of(Kind::SessionOtherConfig);
    QCOMPARE(told.size(), size_t(1));
    QVERIFY(std::ranges::find(told[0].repairs, Repair::WriteConfigBack) != told[0].repairs.end());
    w.fed.fleet.applyWork({});
    w.look();
    w.after(100);
    QVERIFY(w.of(Kind::SessionOtherConfig).empty());
}

void TestAttention::copyThatReturnsIsAnAlarmUntilItIsGone()
{
    Watched w;
    w.fed.addWorker(2);
    w.fed.addRow(2, s("a"));
    WorkInHand work;
    work.toRemove = { { WorkerId(s("1")), s("a") } };
    w.fed.fleet.applyWork(work);
    w.fed.answer(1, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.fed.answer(2, { HandFed::info(s("a"), kWorking, s("4915112345")) });
    w.look();
    w.after(1'000);
    const auto returned = w.of(Kind::SessionReturned);
    QCOMPARE(returned.size(), size_t(1));
    QCOMPARE(returned[0].severity, Severity::Critical);
    QVERIFY2(returned[0].title.startsWith(s("a runs again on w1")), qPrintable(returned[0].title));
    QVERIFY(returned[0].explanation.contains(s("deleted")));
    w.after(31'000);
    QCOMPARE(w.attention->entries().size(), size_t(1)); // one alarm, not one for each way to see it
    QCOMPARE(w.fed.fleet.worker(w.fed.fleet.findWorker(WorkerId(s("1")))).copiesToRemove, 1);
    WorkerUpdate update = HandFed::update(1);
    update.gone.push_back(s("a"));
    update.listed = true;
    w.fed.fleet.applyUpdate(update);
    w.fed.fleet.applyWork({});
    w.look();
    w.after(31'000);
    QVERIFY(w.attention->entries().empty());
    QCOMPARE(w.fed.fleet.worker(w.fed.fleet.findWorker(WorkerId(s("1")))).copiesToRemove, 0);
}

void TestAttention::goneSessionTakesItsEntryAlong()
{
    Watched w;
    w.fed.answer(1, { HandFed::info(s("o"), kFailed) });
    w.look();
    w.after(31'000);
    QCOMPARE(w.count(), 2); // failed, and an orphan
    WorkerUpdate update = HandFed::update(1);
    update.gone.push_back(s("o"));
    update.listed = true;
    w.fed.fleet.applyUpdate(update);
    w.look();
    QCOMPARE(w.count(), 0);
}

void TestAttention::goneWorkerTakesItsEntryAlong()
{
    Watched w;
    w.sessions(2);
    w.fed.reach(1, Reachability::BadKey);
    w.look();
    QCOMPARE(w.count(), 1);
    shardmap::MapDelta delta;
    delta.workersGone.push_back(WorkerId(s("1")));
    w.fed.fleet.applyMap(delta);
    w.look();
    QVERIFY(w.of(Kind::WorkerBadKey).empty());
}

void TestAttention::severestFirstThenOldest()
{
    Watched w;
    w.sessions(2);
    w.fed.addWorker(2);
    w.status(s("s1"), kFailed);
    w.after(10'000);
    w.status(s("s0"), kFailed);
    w.after(40'000);
    w.fed.reach(2, Reachability::BadKey);
    w.look();
    const auto &entries = w.attention->entries();
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[0].kind, Kind::WorkerBadKey);
    QCOMPARE(w.fed.fleet.sessionName(entries[1].session), s("s1"));
    QCOMPARE(w.fed.fleet.sessionName(entries[2].session), s("s0"));
    QVERIFY(entries[1].sinceMs < entries[2].sinceMs);
}

void TestAttention::everyKindHasWordsAndRepairs()
{
    Watched w;
    w.sessions(1);
    w.fed.reach(1, Reachability::Unreachable, s("It refused the connection.")); // these kinds tell its cause
    const AttentionTexts texts(w.fed.fleet);
    for (int number = 0; number <= int(Kind::Incident); ++number) {
        AttentionEntry entry;
        entry.kind = static_cast<Kind>(number);
        if (entry.kind == Kind::SnapshotFails)
            continue; // an error's words
        entry.worker = w.fed.fleet.findWorker(WorkerId(s("1")));
        const SessionIndex session = w.fed.fleet.findSession({ WorkerId(s("1")), s("s0") });
        if (entry.kind >= Kind::SessionFailed && entry.kind != Kind::Incident)
            entry.session = session;
        if (entry.kind == Kind::Incident)
            entry.sessions = { session };
        QVERIFY2(texts.title(entry).size() > 8, qPrintable(QString::number(number)));
        QVERIFY2(texts.explanation(entry).size() > 40, qPrintable(QString::number(number)));
        QVERIFY(!repairsOf(entry.kind).empty());
        QVERIFY(repairsOf(entry.kind).front() != Repair::DeleteSession);
        QVERIFY(repairsOf(entry.kind).front() != Repair::RemoveRow);
        const auto unoffered = [&] {
            entry.cause = texts.cause(entry);
            return test::unofferedIn(texts.explanation(entry), repairsOf(w.fed.fleet, entry));
        };
        QVERIFY2(unoffered().isEmpty(), qPrintable(texts.title(entry) + u": " + unoffered()));
        if (entry.session.isValid()) {
            entry.sessions = { session, session };
            entry.session = {};
            QVERIFY(texts.title(entry).contains(s("2")));
            QVERIFY2(unoffered().isEmpty(), qPrintable(texts.title(entry) + u": " + unoffered()));
        }
    }
}

void TestAttention::changedIsToldOnlyForChanges()
{
    Watched w;
    w.sessions(2);
    QSignalSpy spy(w.attention.get(), &Attention::changed);
    w.status(s("s0"), kFailed);
    w.after(31'000);
    QCOMPARE(spy.count(), 1);
    WorkerUpdate update = HandFed::update(1);
    update.latencyMs = 12;
    w.fed.fleet.applyUpdate(update);
    w.after(31'000);
    w.status(s("s1"), kStarting);
    QCOMPARE(spy.count(), 1);
    w.status(s("s0"), kWorking);
    QCOMPARE(spy.count(), 2);
}

void TestAttention::veryManyAreRaisedInPortions()
{
    Watched w;
    std::vector<waha::SessionInfo> list;
    for (int i = 0; i < 9'000; ++i)
        list.push_back(HandFed::info(s("o%1").arg(i), kWorking));
    w.fed.answer(1, std::move(list));
    w.look();
    w.after(31'000);
    const size_t atFirst = w.of(Kind::SessionOrphan).at(0).sessions.size();
    QVERIFY(atFirst > 1'000 && atFirst < 9'000);
    const quint64 id = w.of(Kind::SessionOrphan).at(0).id;
    // The timer goes on by itself, and it stays one entry.
    QTRY_COMPARE(w.of(Kind::SessionOrphan).at(0).sessions.size(), size_t(9'000));
    QCOMPARE(w.of(Kind::SessionOrphan).size(), size_t(1));
    QCOMPARE(w.of(Kind::SessionOrphan).at(0).id, id);
}

void TestAttention::resetReadsEverythingAgain()
{
    Watched w;
    w.sessions(2);
    w.status(s("s0"), kFailed);
    w.after(31'000);
    QCOMPARE(w.count(), 1);
    w.fed.fleet.clear();
    w.look();
    QCOMPARE(w.count(), 0);
    w.after(120'000);
    QCOMPARE(w.count(), 0);
}

void TestAttention::timerTellsByItself()
{
    Watched w;
    w.sessions(1);
    w.fed.reach(1, Reachability::BadKey);
    w.fed.fleet.flush();
    QTRY_COMPARE(w.count(), 1);
}

/** What has lasted for so long by the clock alone is not told before somebody has looked again. */
void TestAttention::sleepRaisesNothing()
{
    SleepyClock clock;
    Fleet fleet { clock };
    shardmap::MapDelta delta;
    delta.workers.push_back(HandFed::row(1));
    delta.users.push_back({ UserId(s("u1")), {} });
    delta.sessions.push_back({ RowId(s("1")), s("a"), UserId(s("u1")), WorkerId(s("1")) });
    fleet.applyMap(delta);
    Attention attention(fleet);
    WorkerUpdate update = HandFed::update(1);
    update.reach = Reachability::Online;
    update.version = waha::ServerVersion { s("2026.7.1"), {}, {}, {}, s("id1") };
    update.upserts.push_back(HandFed::info(s("a"), kStarting));
    update.listed = true;
    fleet.applyUpdate(update);
    fleet.flush();
    attention.evaluate();
    clock.sleep(8 * 3'600'000);
    attention.evaluate();
    QVERIFY(attention.entries().empty());
    WorkerUpdate old = HandFed::update(1);
    old.outdated = true;
    fleet.applyUpdate(old);
    fleet.flush();
    QTest::qWait(4'000); // it looks again by itself
    QVERIFY(attention.entries().empty());
    update.upserts.clear();
    fleet.applyUpdate(update); // it is STARTING still
    fleet.flush();
    QTRY_COMPARE(attention.entries().size(), size_t(1));
    QCOMPARE(attention.entries()[0].kind, Kind::SessionStuckStarting);
}

/** A map that heals lowers half a million of one kind, of no worker, one by one. */
void TestAttention::alarmsAreLoweredInOneStepEach()
{
    const auto ticksOf = [](quint32 count) {
        AlarmBoard board;
        for (quint32 subject = 0; subject < count; ++subject)
            board.hold(Kind::SessionBrokenReference, subject, WorkerIndex(), { 1, true });
        while (board.nextDueMs())
            board.settle(10'000'000);
        const std::clock_t start = std::clock();
        for (quint32 subject = count; subject > count / 2; --subject) // from the end
            board.drop(Kind::SessionBrokenReference, subject - 1);
        for (quint32 subject = 0; subject < count / 2; ++subject) // and from the start
            board.drop(Kind::SessionBrokenReference, subject);
        return std::make_pair(board.groups().size(), std::max<std::clock_t>(1, std::clock() - start));
    };
    const auto few = ticksOf(10'000);
    const auto many = ticksOf(100'000);
    QCOMPARE(few.first + many.first, 0);
    QVERIFY2(many.second < 40 * few.second, qPrintable(s("%1 against %2").arg(many.second).arg(few.second)));
}

void TestAttention::loweringLeavesTheOthersRaised()
{
    AlarmBoard board;
    for (quint32 subject = 0; subject < 100; ++subject)
        board.hold(Kind::SessionFailed, subject, WorkerIndex(subject % 3), { 1, true });
    board.settle(10'000'000);
    for (quint32 subject = 0; subject < 100; subject += 7)
        board.drop(Kind::SessionFailed, subject);
    board.hold(Kind::SessionFailed, 11, WorkerIndex(0), { 1, true }); // was on 2
    board.hold(Kind::SessionFailed, 98, WorkerIndex(0), { 1, true }); // was dropped
    board.hold(Kind::SessionFailed, 50, WorkerIndex(2), { 0, true }); // began earlier than it was thought
    QCOMPARE(board.groups().size(), 3);
    quint32 raised = 0;
    for (const AlarmBoard::Group &group : board.groups()) {
        QSet<quint32> subjects;
        for (const Alarm &alarm : group.alarms) {
            subjects.insert(alarm.subject);
            QVERIFY(alarm.subject % 7 != 0);
            QCOMPARE(alarm.subject == 11 ? 0U : alarm.subject % 3, group.worker.value());
            QCOMPARE(alarm.sinceMs, alarm.subject == 50 ? 0 : 1);
        }
        QCOMPARE(size_t(subjects.size()), group.alarms.size());
        raised += quint32(subjects.size());
    }
    QCOMPARE(raised, 85U);
}

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"

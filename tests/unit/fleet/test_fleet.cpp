// SPDX-License-Identifier: GPL-3.0-or-later
// The merged fleet: facts, slots, ages, and how changes are told.
#include "fleetcheck.h"
#include "handfed.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr SessionStatus kWorking = SessionStatus::Working;
constexpr SessionStatus kStopped = SessionStatus::Stopped;
using Meaning = shardmap::MapLocation::CapacityMeaning;
constexpr int kFrameMs = 33;

} // namespace

class FleetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        m_changes.clear();
        connect(&fleet(), &Fleet::changed, this,
                [this](const FleetChange &change) { m_changes.push_back(change); });
    }

    void cleanup() { QCOMPARE(contradictions(fleet()).join(u'\n'), QString()); }

    void anEmptyFleetAnswers()
    {
        QCOMPARE(fleet().sessionCount(), 0);
        QCOMPARE(fleet().sessionIndexLimit(), 0);
        QVERIFY(!fleet().isSession(SessionIndex()));
        QVERIFY(!fleet().isSession(SessionIndex(7)));
        QVERIFY(fleet().session(SessionIndex(7)).key.name.isEmpty());
        QVERIFY(fleet().sessionName(SessionIndex()).isEmpty());
        QVERIFY(fleet().worker(WorkerIndex()).row.id.isEmpty());
        QVERIFY(fleet().user(UserIndex(3)).row.id.isEmpty());
        QVERIFY(fleet().sessionsOfUser(UserIndex()).empty());
        QVERIFY(fleet().sessionsOfWorker(WorkerIndex()).empty());
        QVERIFY(!fleet().findSession({ WorkerId(s("1")), s("a") }).isValid());
    }

    void anEmptyUserIsNobody()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"), QString());
        m_fed->addRow(1, s("b"));
        const UserIndex nobody = fleet().sessionUser(find(1, "a"));
        QVERIFY(nobody.isValid() && fleet().isNobody(nobody));
        QVERIFY(!fleet().isNobody(fleet().sessionUser(find(1, "b"))));
        QVERIFY(fleet().isNobody(UserIndex()));
        m_fed->removeRow(m_fed->lastRow() - 1);
        m_fed->fleet.flush();
        m_fed->addUser(s("u2"));
        const UserIndex next = fleet().findUser(UserId(s("u2")));
        QCOMPARE(next, nobody); // its place is free again
        QVERIFY(!fleet().isNobody(next));
    }

    void unknownIsNotStopped()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        QCOMPARE(fleet().sessionStatus(find(1, "a")), SessionStatus(SessionStatus::Unknown));
        QCOMPARE(fleet().counts().unknown, 1U);
        QCOMPARE(fleet().counts().stopped, 0U);
        QVERIFY(!fleet().sessionRunsOn(find(1, "a")).isValid());
        m_fed->answer(1, { HandFed::info(s("a"), kStopped) });
        QCOMPARE(fleet().counts().unknown, 0U);
        QCOMPARE(fleet().counts().stopped, 1U);
    }

    void factsOfASession()
    {
        m_fed->addWorker(1);
        m_fed->addUser(s("u1"), s("Ann"));
        m_fed->addRow(1, s("a"));
        waha::SessionInfo info = HandFed::info(s("a"), kWorking, s("49171"), s("Ann ☎"));
        info.activityMs = 1'799'999'990'500;
        m_fed->answer(1, { info });
        const SessionFacts facts = fleet().session(find(1, "a"));
        QCOMPARE(facts.key, (SessionKey { WorkerId(s("1")), s("a") }));
        QCOMPARE(facts.row, RowId(s("1")));
        QCOMPARE(facts.userId, UserId(s("u1")));
        QCOMPARE(facts.user, fleet().findUser(UserId(s("u1"))));
        QCOMPARE(facts.status, kWorking);
        QCOMPARE(facts.statusSinceMs, m_fed->clock.nowMs());
        QCOMPARE(facts.seenMs, m_fed->clock.nowMs());
        QCOMPARE(facts.phone, s("49171"));
        QCOMPARE(facts.pushName, s("Ann ☎"));
        QCOMPARE(facts.activityMs, 1'799'999'990'000); // kept to the second
        QVERIFY(!facts.stale);
        QCOMPARE(fleet().sessionPhone(find(1, "a")), s("49171"));
        QCOMPARE(fleet().sessionNameUtf8(find(1, "a")), QByteArrayView("a"));
    }

    void statusSinceIsTheChangeAndSeenTheLastList()
    {
        m_fed->addWorker(1);
        m_fed->answer(1, { HandFed::info(s("a"), kWorking) });
        const qint64 start = m_fed->clock.nowMs();
        m_fed->clock.advance(60'000);
        m_fed->answer(1, { HandFed::info(s("a"), kWorking, s("49171")) });
        QCOMPARE(fleet().sessionStatusSinceMs(find(1, "a")), start);
        QCOMPARE(fleet().session(find(1, "a")).seenMs, start + 60'000);
        m_fed->clock.advance(5'000);
        m_fed->status(1, s("a"), SessionStatus::Failed);
        QCOMPARE(fleet().sessionStatusSinceMs(find(1, "a")), start + 65'000);
        QCOMPARE(fleet().session(find(1, "a")).seenMs, start + 65'000);
    }

    void aStatusThatCameAndWentIsNewlySince()
    {
        m_fed->addWorker(1);
        m_fed->answer(1, { HandFed::info(s("a"), kWorking) });
        m_fed->clock.advance(60'000);
        WorkerUpdate update = HandFed::update(1);
        for (const SessionStatus status : { SessionStatus(SessionStatus::Failed), kWorking }) {
            waha::StatusEvent event;
            event.session = s("a");
            event.status = status;
            update.events.push_back(event);
        }
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(fleet().sessionStatusSinceMs(find(1, "a")), m_fed->clock.nowMs());
    }

    void anEventBringsTheAccount()
    {
        m_fed->addWorker(1);
        m_fed->answer(1, { HandFed::info(s("a"), SessionStatus::ScanQrCode) });
        WorkerUpdate update = HandFed::update(1);
        waha::StatusEvent event;
        event.session = s("a");
        event.status = kWorking;
        event.account = { s("491@c.us"), {}, {}, s("Ann") };
        update.events.push_back(event);
        event.session = s("unheard-of"); // a list must tell of it first
        update.events.push_back(event);
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(fleet().sessionPhone(find(1, "a")), s("491"));
        QCOMPARE(fleet().session(find(1, "a")).pushName, s("Ann"));
        QVERIFY(!find(1, "unheard-of").isValid());
    }

    void aSilentWorkerKeepsItsLastValues()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { HandFed::info(s("a"), kWorking, s("49171")) });
        const qint64 seen = m_fed->clock.nowMs();
        m_fed->fleet.flush();
        m_changes.clear();
        m_fed->clock.advance(600'000);
        m_fed->reach(1, Reachability::Unreachable, s("refused"));
        const SessionFacts facts = fleet().session(find(1, "a"));
        QVERIFY(facts.stale);
        QVERIFY(fleet().isSessionStale(find(1, "a")));
        QCOMPARE(facts.status, kWorking);
        QCOMPARE(facts.phone, s("49171"));
        QCOMPARE(facts.seenMs, seen);
        QCOMPARE(worker(1).reachSinceMs, m_fed->clock.nowMs());
        QCOMPARE(worker(1).answeredMs, seen);
        QCOMPARE(worker(1).problem.message, s("refused"));
        QCOMPARE(worker(1).slotUse.running, 1U);
        m_fed->fleet.flush();
        QCOMPARE(m_changes.back().sessionsChanged.size(), size_t(1)); // it has to be painted grey
    }

    void slotsAreTheUnionOfMappedAndRunning()
    {
        m_fed->addWorker(1, 4);
        m_fed->addRow(1, s("a"));
        m_fed->addRow(1, s("b"));
        m_fed->answer(1,
                      { HandFed::info(s("b"), kWorking), HandFed::info(s("c"), SessionStatus::Starting),
                        HandFed::info(s("d"), kStopped) });
        QCOMPARE(worker(1).slotUse, (SlotUse { 4, 2, 2, 3, 0 }));
        QCOMPARE(worker(1).slotUse.free(), 1);
        QVERIFY(!worker(1).issues.testFlag(WorkerIssue::OverCapacity));
        m_fed->status(1, s("d"), kWorking);
        m_fed->addRow(1, s("e"));
        QCOMPARE(worker(1).slotUse.used, 5U);
        QCOMPARE(worker(1).slotUse.free(), 0);
        QVERIFY(worker(1).issues.testFlag(WorkerIssue::OverCapacity));
    }

    void reservationsCountUntilTheirNameIsUsed()
    {
        m_fed->addWorker(1, 2);
        m_fed->addWorker(2, 2);
        shardmap::MapDelta delta;
        delta.reservationsChanged = true;
        delta.reservations = { { OperationId(s("o1")), WorkerId(s("1")), s("a"), 0 },
                               { OperationId(s("o2")), WorkerId(s("1")), s("b"), 0 },
                               { OperationId(s("o3")), WorkerId(s("1")), s("b"), 0 },
                               { OperationId(s("o4")), WorkerId(s("9")), s("b"), 0 } };
        m_fed->fleet.applyMap(delta);
        QCOMPARE(worker(1).slotUse.reserved, 2U);
        QCOMPARE(worker(1).slotUse.free(), 0);
        m_fed->answer(1, { HandFed::info(s("a"), SessionStatus::ScanQrCode) });
        QCOMPARE(worker(1).slotUse.reserved, 1U);
        QCOMPARE(worker(1).slotUse.used, 1U);
        delta.reservations.clear();
        m_fed->fleet.applyMap(delta);
        QCOMPARE(worker(1).slotUse.reserved, 0U);
        QCOMPARE(worker(1).slotUse.free(), 1);
    }

    void capacityAsRemaining()
    {
        m_fed->addWorker(1, 3);
        m_fed->addRow(1, s("a"));
        m_fed->addRow(1, s("b"));
        m_fed->fleet.setCapacityMeaning(Meaning::Remaining);
        QCOMPARE(worker(1).slotUse.capacity, std::optional<qint64>(5));
        QCOMPARE(worker(1).slotUse.free(), 3);
        m_fed->removeRow(m_fed->lastRow());
        QCOMPARE(worker(1).slotUse.capacity, std::optional<qint64>(4));
    }

    void noCapacityIsNothingFree()
    {
        shardmap::WorkerRow row = HandFed::row(1);
        row.capacity.reset();
        m_fed->addWorker(row);
        QCOMPARE(worker(1).slotUse.free(), 0);
        QVERIFY(!worker(1).slotUse.isOver());
        row.capacity = -3; // nobody has fewer than none
        row.id = HandFed::row(2).id;
        m_fed->addWorker(row);
        QVERIFY(!worker(2).slotUse.capacity);
        QVERIFY(!worker(2).slotUse.isOver());
        m_fed->answer(1, {}, s("2024.10.1"), s("NOWEB"), s("CORE"));
        QCOMPARE(worker(1).slotUse.capacity, std::optional<qint64>(1)); // holds `default` only
        m_fed->answer(1, {}, s("2024.10.1"), s("NOWEB"), s("PLUS"));
        QVERIFY(!worker(1).slotUse.capacity);
    }

    void namesTellWorkersApart()
    {
        const auto add = [this](int number, const char *url, const char *display) {
            shardmap::WorkerRow row = HandFed::row(number);
            row.url = s(url);
            row.displayName = s(display);
            m_fed->addWorker(row);
        };
        add(1, "http://one.example:3000", "");
        QCOMPARE(worker(1).name, s("one.example"));
        add(2, "https://two.example", "");
        add(3, "http://two.example:3001/waha", "");
        add(4, "ftp://nonsense", "");
        add(5, "http://five.example", " Berlin ");
        add(6, "http://five.example/", "Berlin");
        QCOMPARE(worker(1).name, s("one.example"));
        QCOMPARE(worker(2).name, s("two.example:443"));
        QCOMPARE(worker(3).name, s("two.example:3001/waha"));
        QCOMPARE(worker(4).name, s("4"));
        QCOMPARE(worker(5).name, s("␣Berlin␣"));
        QCOMPARE(worker(6).name, s("Berlin"));
        QVERIFY(worker(5).issues.testFlag(WorkerIssue::DuplicateUrl));
        QVERIFY(worker(6).issues.testFlag(WorkerIssue::DuplicateUrl));
        QVERIFY(!worker(4).issues.testFlag(WorkerIssue::DuplicateUrl));
        add(6, "http://six.example/", "Berlin");
        QVERIFY(!worker(5).issues.testFlag(WorkerIssue::DuplicateUrl));
    }

    void issuesOfAServer()
    {
        m_fed->addWorker(1);
        m_fed->answer(1, {}, s("2024.5.1"), s("NOWEB"), s("PLUS"));
        QVERIFY(worker(1).issues.testFlag(WorkerIssue::UnsupportedVersion));
        WorkerUpdate update = HandFed::update(1);
        update.health = waha::Health { true, s("error"), { { s("mediaFiles.space"), true, 100, 200 } } };
        m_fed->fleet.applyUpdate(update);
        QVERIFY(worker(1).issues.testFlag(WorkerIssue::DiskLow));
        update.health->disks[0].freeBytes = 300;
        m_fed->fleet.applyUpdate(update);
        QVERIFY(!worker(1).issues.testFlag(WorkerIssue::DiskLow));
    }

    void aFallingUptimeIsARestart()
    {
        m_fed->addWorker(1);
        WorkerUpdate update = HandFed::update(1);
        update.status = waha::ServerStatus { 0, 3'600'000, {} };
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(worker(1).startedMs, m_fed->clock.nowMs() - 3'600'000);
        QVERIFY(!worker(1).issues.testFlag(WorkerIssue::Restarted));
        m_fed->clock.advance(60'000);
        update.status->uptimeMs += 58'000; // read over a slow line
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(worker(1).startedMs, m_fed->clock.nowMs() - 3'660'000);
        m_fed->clock.advance(60'000);
        update.status->uptimeMs = 10'000;
        m_fed->fleet.applyUpdate(update);
        QVERIFY(worker(1).issues.testFlag(WorkerIssue::Restarted));
        m_fed->clock.advance(600'000);
        m_fed->fleet.applyUpdate(HandFed::update(1));
        QVERIFY(!worker(1).issues.testFlag(WorkerIssue::Restarted));
    }

    /** What the server at the old address ran is no sight of what the new one runs. */
    void anotherUrlProvesNoDoubleRun()
    {
        m_fed->addWorker(1);
        m_fed->addWorker(2);
        m_fed->addRow(1, s("a"));
        m_fed->answer(1,
                      { HandFed::info(s("a"), kWorking, s("111")), HandFed::info(s("c"), kWorking, s("222")) });
        m_fed->answer(2,
                      { HandFed::info(s("a"), kWorking, s("111")), HandFed::info(s("d"), kWorking, s("222")) });
        QVERIFY(fleet().sessionDrift(find(2, "a")).testFlag(Drift::DoubleRun));
        QVERIFY(fleet().sessionDrift(find(2, "d")).testFlag(Drift::DoubleRun));
        shardmap::WorkerRow row = HandFed::row(1);
        row.url = s("http://other.example");
        m_fed->addWorker(row);
        for (const SessionIndex session : { find(1, "a"), find(1, "c"), find(2, "a"), find(2, "d") })
            QVERIFY(!session.isValid() || !fleet().sessionDrift(session).testFlag(Drift::DoubleRun));
        WorkerUpdate update = HandFed::update(1);
        update.generation = 2;
        update.reach = Reachability::Online;
        update.listed = true;
        update.upserts = { HandFed::info(s("c"), kWorking, s("222")) };
        m_fed->fleet.applyUpdate(update);
        QVERIFY(fleet().sessionDrift(find(2, "d")).testFlag(Drift::DoubleRun)); // seen now
    }

    void anotherUrlIsAnotherServer()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { HandFed::info(s("a"), kWorking), HandFed::info(s("b"), kWorking) });
        shardmap::WorkerRow row = HandFed::row(1);
        row.url = s("http://other.example");
        m_fed->addWorker(row);
        QCOMPARE(worker(1).reach, Reachability::Unknown);
        QVERIFY(worker(1).version.version.isEmpty());
        QVERIFY(fleet().isSessionStale(find(1, "a"))); // kept until the new one has spoken
        WorkerUpdate update = HandFed::update(1);
        update.generation = 2;
        update.reach = Reachability::Online;
        update.listed = true;
        update.upserts = { HandFed::info(s("a"), kStopped) };
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(fleet().sessionStatus(find(1, "a")), kStopped);
        QVERIFY(!find(1, "b").isValid());
        m_fed->answer(1, { HandFed::info(s("a"), kWorking) }); // of the monitor that was replaced
        QCOMPARE(fleet().sessionStatus(find(1, "a")), kStopped);
    }

    void updatesOfUnknownWorkersAreDropped()
    {
        m_fed->addRow(7, s("a"));
        m_fed->answer(7, { HandFed::info(s("a"), kWorking) });
        m_fed->answer(8, { HandFed::info(s("a"), kWorking) });
        QCOMPARE(fleet().sessionCount(), 1);
        QCOMPARE(fleet().sessionStatus(find(7, "a")), SessionStatus(SessionStatus::Unknown));
    }

    void changesAreToldOnceAFrame()
    {
        m_fed->addWorker(1);
        m_fed->addUser(s("u1"));
        for (int i = 0; i < 5; ++i)
            m_fed->addRow(1, s("s%1").arg(i));
        QVERIFY(m_changes.empty());
        QTRY_COMPARE(m_changes.size(), size_t(1));
        QCOMPARE(m_changes[0].sessionsAdded.size(), size_t(5));
        QCOMPARE(m_changes[0].workersAdded.size(), size_t(1));
        QCOMPARE(m_changes[0].usersAdded.size(), size_t(1));
        QVERIFY(m_changes[0].sessionsChanged.empty() && m_changes[0].usersChanged.empty());
        m_fed->answer(1, { HandFed::info(s("s1"), kWorking) });
        m_fed->status(1, s("s1"), SessionStatus::Failed);
        m_fed->fleet.flush();
        QCOMPARE(m_changes.size(), size_t(2));
        QCOMPARE(m_changes[1].usersChanged.size(), size_t(1));
        QCOMPARE(m_changes[1].workersChanged.size(), size_t(1));
        m_fed->fleet.flush();
        QCOMPARE(m_changes.size(), size_t(2)); // nothing new, nothing told
    }

    /** Of an event on its way to the screen: the mailbox has its frame already. */
    void whatComesAloneIsToldInTheNextTurn()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->fleet.flush();
        QTest::qWait(2 * kFrameMs);
        m_changes.clear();
        m_fed->answer(1, { HandFed::info(s("a"), kWorking) });
        QVERIFY(m_changes.empty());
        QCoreApplication::processEvents();
        QCOMPARE(m_changes.size(), size_t(1));
        QCOMPARE(m_changes[0].sessionsChanged.size(), size_t(1));
    }

    void aStormIsToldOnceAFrame()
    {
        m_fed->addWorker(1);
        m_fed->answer(1, { HandFed::info(s("a"), kWorking) });
        m_fed->fleet.flush();
        m_changes.clear();
        QElapsedTimer storm;
        storm.start();
        int events = 0;
        while (storm.elapsed() < 6 * kFrameMs) {
            m_fed->status(1, s("a"), ++events % 2 == 0 ? kWorking : kStopped);
            QCoreApplication::processEvents();
        }
        QVERIFY(events > 20);
        QVERIFY(!m_changes.empty());
        QVERIFY(qint64(m_changes.size()) <= storm.elapsed() / (kFrameMs - 3) + 1); // coarse timers
    }

    void theSameAgainIsNoChange()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { HandFed::info(s("a"), kWorking, s("491"), s("Ann")) });
        m_fed->fleet.flush();
        m_changes.clear();
        m_fed->answer(1, { HandFed::info(s("a"), kWorking, s("491"), s("Ann")) });
        m_fed->fleet.flush();
        QCOMPARE(m_changes.size(), size_t(1)); // the worker was seen again
        QVERIFY(m_changes[0].sessionsChanged.empty() && m_changes[0].usersChanged.empty());
    }

    void whatComesAndGoesWithinAFrameIsNotTold()
    {
        m_fed->addWorker(1);
        m_fed->fleet.flush();
        m_changes.clear();
        m_fed->addRow(1, s("a"));
        m_fed->removeRow(m_fed->lastRow());
        m_fed->fleet.flush();
        for (const FleetChange &change : m_changes)
            QVERIFY(change.sessionsAdded.empty() && change.sessionsGone.empty() && change.usersAdded.empty());
    }

    void anIndexIsNotUsedAgainBeforeItsEndIsTold()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->fleet.flush();
        const SessionIndex first = find(1, "a");
        m_fed->removeRow(m_fed->lastRow());
        QVERIFY(!fleet().isSession(first));
        QCOMPARE(fleet().sessionName(first), s("a")); // a view may still paint it
        m_fed->addRow(1, s("b"));
        QVERIFY(find(1, "b") != first);
        m_changes.clear();
        m_fed->fleet.flush();
        QCOMPARE(m_changes[0].sessionsGone, std::vector<SessionIndex> { first });
        m_fed->addRow(1, s("c"));
        QCOMPARE(find(1, "c"), first);
        QCOMPARE(fleet().sessionIndexLimit(), 2);
    }

    void aListenerMayChangeTheFleet()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->fleet.flush();
        QObject context;
        bool done = false;
        connect(&fleet(), &Fleet::changed, &context, [&] {
            if (std::exchange(done, true))
                return;
            m_fed->addRow(1, s("b"));
            m_fed->removeRow(m_fed->lastRow());
            m_fed->removeRow(m_fed->lastRow() - 1);
        });
        m_fed->status(1, s("a"), kWorking);
        m_fed->answer(1);
        m_fed->fleet.flush();
        m_fed->fleet.flush();
        QCOMPARE(fleet().sessionCount(), 0);
    }

    void clearingIsOneReset()
    {
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->fleet.flush();
        m_changes.clear();
        m_fed->fleet.clear();
        QCOMPARE(m_changes.size(), size_t(1));
        QVERIFY(m_changes[0].reset);
        QCOMPARE(fleet().sessionCount(), 0);
        QVERIFY(fleet().workers().empty() && fleet().users().empty());
        m_fed->addWorker(1);
        m_fed->addRow(1, s("a"));
        m_fed->fleet.flush();
        QCOMPARE(m_changes.back().sessionsAdded.size(), size_t(1));
    }

    void aRowMovesToAnotherWorkerAndUser()
    {
        m_fed->addWorker(1);
        m_fed->addWorker(2);
        m_fed->addRow(1, s("a"), s("u1"));
        m_fed->answer(1, { HandFed::info(s("a"), kWorking, s("491")) });
        m_fed->answer(2);
        const SessionIndex session = find(1, "a");
        setRow("1", "a", "u2", "2");
        QCOMPARE(find(2, "a"), session);
        QVERIFY(!fleet().findUser(UserId(s("u1"))).isValid());
        QCOMPARE(fleet().sessionsOfUser(fleet().findUser(UserId(s("u2")))).size(), size_t(1));
        QCOMPARE(fleet().session(session).runsOn, fleet().findWorker(WorkerId(s("1")))); // not moved yet
        setRow("1", "renamed", "u2", "1");
        QCOMPARE(find(1, "renamed"), session);
        QCOMPARE(fleet().sessionDrift(find(1, "a")), Drifts(Drift::Orphan));
        QCOMPARE(fleet().sessionPhone(find(1, "a")), s("491"));
        setRow("1", "a", "u2", "1");
        QCOMPARE(fleet().sessionPhone(session), s("491"));
        QCOMPARE(fleet().sessionCount(), 1);
    }

    void oddAndHostileTexts()
    {
        m_fed->addWorker(1);
        const QString huge(10 * 1024 * 1024, u'x');
        const QString odd = s("ß/Ü %\n") + QChar(0x1F600 >> 10);
        m_fed->addRow(1, QString());
        m_fed->addRow(1, huge);
        m_fed->addRow(1, odd);
        m_fed->answer(1,
                      { HandFed::info(huge, kWorking, s("49171"), huge), HandFed::info(QString(), kStopped),
                        HandFed::info(s("twice"), kStopped), HandFed::info(s("twice"), kWorking),
                        HandFed::info(s("phone"), kWorking, s("0049171")) });
        QCOMPARE(fleet().sessionCount(), 5);
        QCOMPARE(fleet().sessionName(fleet().findSession({ WorkerId(s("1")), huge })).size(), huge.size());
        QCOMPARE(fleet().sessionName(fleet().findSession({ WorkerId(s("1")), odd })), odd);
        QCOMPARE(fleet().sessionStatus(find(1, "")), kStopped);
        QCOMPARE(fleet().sessionStatus(find(1, "twice")), kWorking);
        QCOMPARE(fleet().sessionPhone(find(1, "phone")), s("0049171"));
    }

private:
    void setRow(const char *id, const char *name, const char *user, const char *workerId)
    {
        shardmap::MapDelta delta;
        delta.sessions.push_back({ RowId(s(id)), s(name), UserId(s(user)), WorkerId(s(workerId)) });
        m_fed->fleet.applyMap(delta);
    }

    [[nodiscard]] const Fleet &fleet() const { return m_fed->fleet; }
    [[nodiscard]] SessionIndex find(int number, const char *name) const
    {
        return fleet().findSession({ WorkerId(QString::number(number)), s(name) });
    }
    [[nodiscard]] const WorkerFacts &worker(int number) const
    {
        return fleet().worker(fleet().findWorker(WorkerId(QString::number(number))));
    }

    std::unique_ptr<HandFed> m_fed;
    std::vector<FleetChange> m_changes;
};

QTEST_GUILESS_MAIN(FleetTest)
#include "test_fleet.moc"

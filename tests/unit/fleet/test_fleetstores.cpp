// SPDX-License-Identifier: GPL-3.0-or-later
// Workers that share a session store list the same sessions; each counts once.
#include "fleetcheck.h"
#include "handfed.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr SessionStatus kWorking = SessionStatus::Working;
constexpr SessionStatus kStopped = SessionStatus::Stopped;

waha::SessionInfo info(const char *name, SessionStatus status, const char *assigned,
                       const char *phone = "491")
{
    waha::SessionInfo info = HandFed::info(s(name), status, s(phone));
    info.assignedWorker = s(assigned);
    info.metadataUserId = s("u1");
    return info;
}

} // namespace

class FleetStoresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        for (int number = 1; number <= 3; ++number)
            m_fed->addWorker(number);
        m_fed->addUser(s("u1"));
    }

    void cleanup() { QCOMPARE(contradictions(fleet()).join(u'\n'), QString()); }

    void theEnvironmentTells()
    {
        share(1, "store");
        QCOMPARE(worker(1).storeGroup, -1); // alone
        share(2, "store");
        share(3, "another");
        QVERIFY(worker(1).storeGroup >= 0);
        QCOMPARE(worker(1).storeGroup, worker(2).storeGroup);
        QCOMPARE(worker(3).storeGroup, -1);
        share(2, "");
        QCOMPARE(worker(1).storeGroup, -1);
    }

    void theRunningCopyCountsOnce()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "id1") });
        m_fed->answer(2, { info("a", kStopped, "id1") });
        QCOMPARE(fleet().sessionCount(), 1);
        QCOMPARE(drift(1, "a"), Drifts());
        QCOMPARE(fleet().counts().working, 1U);
        QCOMPARE(fleet().counts().stopped, 0U);
        QCOMPARE(worker(2).slotUse.used, 0U);
        QVERIFY(fleet().orphans().empty());
    }

    void aSharedStoreHasNoStaleCopies()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->answer(2, { info("a", kStopped, "id1") });
        m_fed->answer(1, { info("a", kStopped, "id1") });
        QCOMPARE(drift(1, "a"), Drifts());
        QVERIFY(!find(2, "a").isValid());
    }

    void whatEachWorkerListsCanBeRead()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->addRow(1, s("b"));
        m_fed->answer(1, { info("a", kWorking, "id1") });
        m_fed->answer(2, { info("a", kStopped, "id1", "492") });
        const auto copy = fleet().listedCopy({ WorkerId(s("2")), s("a") });
        QVERIFY(copy);
        QVERIFY(copy->status == kStopped);
        QCOMPARE(copy->assignedWorker, s("id1"));
        QCOMPARE(copy->phone, s("492"));
        QVERIFY(fleet().listedCopy({ WorkerId(s("1")), s("a") })->status == kWorking);
        QVERIFY(!fleet().listedCopy({ WorkerId(s("1")), s("b") })); // a row, but no session
        QVERIFY(!fleet().listedCopy({ WorkerId(s("3")), s("a") }));
        QVERIFY(!fleet().listedCopy({ WorkerId(s("9")), s("a") }));
    }

    void startedByAnotherWorkerIsMisplaced()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kStopped, "id2") });
        m_fed->answer(2, { info("a", kWorking, "id2") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        QCOMPARE(fleet().sessionStatus(find(1, "a")), kWorking);
        QCOMPARE(fleet().sessionRunsOn(find(1, "a")), fleet().findWorker(WorkerId(s("2"))));
        QCOMPARE(fleet().sessionCount(), 1);
        QCOMPARE(worker(2).slotUse.running, 1U);
    }

    void stoppedEverywhereTheAssignedOneOwnsIt()
    {
        pair();
        m_fed->answer(1, { info("a", kStopped, "id2") });
        m_fed->answer(2, { info("a", kStopped, "id2") });
        QVERIFY(!find(1, "a").isValid());
        QCOMPARE(drift(2, "a"), Drifts(Drift::Orphan));
        QCOMPARE(fleet().sessionCount(), 1);
    }

    void runningTwiceInOneStoreIsADoubleRun()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "id2", "") });
        m_fed->answer(2, { info("a", SessionStatus::Starting, "id2", "") });
        QVERIFY(drift(1, "a").testFlag(Drift::DoubleRun));
        QVERIFY(drift(2, "a").testFlag(Drift::DoubleRun));
        QCOMPARE(fleet().session(find(1, "a")).counterpart, find(2, "a"));
        m_fed->status(1, s("a"), kStopped);
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        QCOMPARE(fleet().sessionCount(), 1);
    }

    void twoRowsForOneSessionOfTheStore()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->addRow(2, s("a"));
        m_fed->answer(1, { info("a", kWorking, "id1") });
        m_fed->answer(2, { info("a", kStopped, "id1") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::DuplicateRow));
        QCOMPARE(drift(2, "a"), Drifts(Drift::DuplicateRow));
        QCOMPARE(fleet().sessionStatus(find(2, "a")), kWorking);
    }

    void namesClashAcrossTheStore()
    {
        pair();
        m_fed->addRow(1, s("a"));
        m_fed->addRow(2, s("A"));
        QCOMPARE(drift(1, "a"), Drifts(Drift::CaseClash));
        QCOMPARE(drift(2, "A"), Drifts(Drift::CaseClash));
        share(2, "another");
        QCOMPARE(drift(1, "a"), Drifts());
    }

    void beingToldLaterSettlesWhatWasThere()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "id1") });
        m_fed->answer(2, { info("a", kStopped, "id1") });
        m_fed->answer(3, { info("a", kStopped, "id1") });
        share(1, "store");
        share(2, "store");
        QCOMPARE(drift(3, "a"), Drifts(Drift::StaleCopy));
        QVERIFY(!find(2, "a").isValid());
    }

    void listsProveAStoreWithoutTheEnvironment()
    {
        m_fed->addRow(1, s("a"));
        m_fed->addRow(2, s("b"));
        m_fed->answer(1, { info("a", kWorking, "id1"), info("b", kStopped, "id2", "492") });
        m_fed->answer(2, { info("a", kStopped, "id1"), info("b", kWorking, "id2", "492") });
        QVERIFY(worker(1).storeGroup >= 0);
        QCOMPARE(worker(1).storeGroup, worker(2).storeGroup);
        QCOMPARE(fleet().sessionCount(), 2);
        QCOMPARE(fleet().driftCount(), 0U);
        m_fed->answer(3, { info("a", kStopped, "id1") }); // lists less: not proven
        QCOMPARE(worker(3).storeGroup, -1);
    }

    /** `postgres:5432` of a compose file: on each host it is another server. */
    void anAmbiguousPlaceProvesNothing()
    {
        shareAmbiguous(1, "compose");
        shareAmbiguous(2, "compose");
        m_fed->addRow(1, s("default"));
        m_fed->addRow(2, s("default"));
        m_fed->addRow(2, s("DEFAULT"));
        m_fed->answer(1, { info("default", kWorking, "id1", "491"), info("a", kWorking, "id1", "492") });
        m_fed->answer(2, { info("default", kWorking, "id2", "493"), info("b", kWorking, "id2", "494") });
        QCOMPARE(worker(1).storeGroup, -1);
        QCOMPARE(worker(2).storeGroup, -1);
        QCOMPARE(drift(1, "default"), Drifts());
        QCOMPARE(drift(2, "default") & (Drift::DuplicateRow | Drift::DoubleRun), Drifts());
        m_fed->answer(2, { info("default", kStopped, "id2", "493") });
        QCOMPARE(fleet().sessionStatus(find(2, "default")), kStopped); // not what the other one runs
        QVERIFY(!worker(1).issues.testFlag(WorkerIssue::SharedWorkerId));
    }

    void listsProveAnAmbiguousPlace()
    {
        shareAmbiguous(1, "compose");
        shareAmbiguous(2, "compose");
        shareAmbiguous(3, "another");
        m_fed->answer(1, { info("a", kWorking, "id1"), info("new", kWorking, "id1", "495") });
        m_fed->answer(3, { info("a", kStopped, "id1") });
        QCOMPARE(worker(1).storeGroup, -1);
        m_fed->answer(2, { info("a", kStopped, "id1") }); // the newest one is not in its list yet
        QVERIFY(worker(1).storeGroup >= 0);
        QCOMPARE(worker(1).storeGroup, worker(2).storeGroup);
        QCOMPARE(worker(3).storeGroup, -1);
        shareAmbiguous(2, "another"); // its settings were changed
        QCOMPARE(worker(1).storeGroup, -1);
    }

    /** Without worker ids only accounts tell that two lists are of one store. */
    void listsProveAnAmbiguousPlaceWithoutIds()
    {
        for (const int number : { 1, 2, 3 })
            shareAmbiguous(number, "compose");
        listNameless(1, { info("a", kWorking, "", "491"), info("b", kStopped, "", "492") });
        listNameless(3, { info("a", kStopped, "", "491"), info("b", kStopped, "", "499") });
        QCOMPARE(worker(1).storeGroup, -1);
        listNameless(2, { info("a", kStopped, "", "491"), info("b", kWorking, "", "492") });
        QVERIFY(worker(1).storeGroup >= 0);
        QCOMPARE(worker(1).storeGroup, worker(2).storeGroup);
        QCOMPARE(worker(3).storeGroup, -1);
        QVERIFY(worker(2).issues.testFlag(WorkerIssue::SharedWorkerId));
    }

    /** What is kept of a list knows of no stores: what others run would be there for each that lists it. */
    void whatOthersRunIsNotKeptAsSeen()
    {
        m_fed->addRow(1, s("a"));
        m_fed->addRow(2, s("b"));
        m_fed->addRow(2, s("moved")); // its row says 2, and it runs on 1
        m_fed->answer(1,
                      { info("a", kWorking, "id1"), info("b", kStopped, "id2", "492"),
                        info("moved", kWorking, "id1", "493") });
        m_fed->answer(2,
                      { info("a", kStopped, "id1"), info("b", kWorking, "id2", "492"),
                        info("moved", kStopped, "id1", "493") });
        QVERIFY(worker(1).storeGroup >= 0);
        QCOMPARE(seenOn(1), (QStringList { s("a"), s("moved") }));
        QCOMPARE(seenOn(2), (QStringList { s("b") }));
    }

    void aStoreOfItsOwnIsNotInferredAway()
    {
        share(1, "");
        share(2, "");
        m_fed->answer(1, { info("a", kWorking, "id1") });
        m_fed->answer(2, { info("a", kStopped, "id1") });
        QCOMPARE(worker(2).storeGroup, -1);
    }

    void issuesOfASharedStore()
    {
        pair();
        QCOMPARE(worker(1).issues, WorkerIssues(WorkerIssue::SharedWorkerId)); // no ids yet
        m_fed->answer(1);
        m_fed->answer(2);
        QCOMPARE(worker(1).issues, WorkerIssues());
        WorkerUpdate update = HandFed::update(2);
        update.environment = waha::ServerEnvironment();
        update.environment->storeHash = "store";
        update.environment->restartAllSessions = true;
        update.version = waha::ServerVersion { s("2026.7.1"), {}, {}, {}, s("id1") };
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(worker(2).issues, WorkerIssue::SharedWorkerId | WorkerIssue::RestartAllOnSharedStore);
        QCOMPARE(worker(1).issues, WorkerIssues(WorkerIssue::SharedWorkerId));
    }

private:
    QStringList seenOn(int number)
    {
        const WorkerIndex index = fleet().findWorker(WorkerId(QString::number(number)));
        QStringList names;
        const shardmap::LastWorker seen = fleet().seenState(index, true);
        for (const auto &session : *seen.sessions)
            names << session.name;
        names.sort();
        return names;
    }

    void share(int number, const char *hash)
    {
        WorkerUpdate update = HandFed::update(number);
        update.environment = waha::ServerEnvironment();
        update.environment->storeHash = hash;
        m_fed->fleet.applyUpdate(update);
    }

    void shareAmbiguous(int number, const char *hash)
    {
        WorkerUpdate update = HandFed::update(number);
        update.environment = waha::ServerEnvironment();
        update.environment->storeHash = hash;
        update.environment->storePlaceIsAmbiguous = true;
        m_fed->fleet.applyUpdate(update);
    }

    /** Of a server whose WAHA_WORKER_ID is not set. */
    void listNameless(int number, std::vector<waha::SessionInfo> sessions)
    {
        WorkerUpdate update = HandFed::update(number);
        update.reach = Reachability::Online;
        update.upserts = std::move(sessions);
        update.listed = true;
        m_fed->fleet.applyUpdate(update);
    }

    void pair()
    {
        share(1, "store");
        share(2, "store");
    }

    [[nodiscard]] const Fleet &fleet() const { return m_fed->fleet; }
    [[nodiscard]] SessionIndex find(int number, const char *name) const
    {
        return fleet().findSession({ WorkerId(QString::number(number)), s(name) });
    }
    [[nodiscard]] Drifts drift(int number, const char *name) const
    {
        return fleet().sessionDrift(find(number, name));
    }
    [[nodiscard]] const WorkerFacts &worker(int number) const
    {
        return fleet().worker(fleet().findWorker(WorkerId(QString::number(number))));
    }

    std::unique_ptr<HandFed> m_fed;
};

QTEST_GUILESS_MAIN(FleetStoresTest)
#include "test_fleetstores.moc"

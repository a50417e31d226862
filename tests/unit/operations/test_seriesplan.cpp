// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/fleet/handfed.h"

#include "fleet/advice/spareroom.h"
#include "operations/series/moveseriesplanner.h"
#include "operations/series/moveseriesrecord.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace quayside;
using namespace quayside::operations;
using namespace quayside::fleet;
using namespace quayside::test;
using shardmap::OperationState;

namespace {

QString phone(int number)
{
    return QStringLiteral("4915110000%1").arg(number, 4, 10, QLatin1Char('0'));
}

/** A fleet in which every worker answers; sessions are added before tell(). */
class SeriesScene final
{
public:
    explicit SeriesScene(int workers, qint64 capacity = 10)
    {
        for (int number = 1; number <= workers; ++number) {
            rows[number] = HandFed::row(number, capacity);
            fed.addWorker(rows[number]);
        }
        for (int user = 1; user <= 4; ++user)
            fed.addUser(QStringLiteral("u%1").arg(user));
    }

    void add(int worker, const QString &name, SessionStatus status = SessionStatus::Working, int user = 1,
             bool mapped = true)
    {
        if (mapped)
            fed.addRow(worker, name, QStringLiteral("u%1").arg(user));
        const bool linked = status == SessionStatus::Working;
        lists[worker].push_back(HandFed::info(name, status, linked ? phone(++m_phones) : QString()));
        lists[worker].back().assignedWorker = QStringLiteral("id%1").arg(worker);
    }

    /** Both list all sessions of the first, stopped on the second. */
    void share(int first, int second)
    {
        for (waha::SessionInfo copy : lists[first]) {
            copy.status = SessionStatus::Stopped;
            lists[second].push_back(copy);
        }
        stores[first] = stores[second] = "one store";
    }

    void tell()
    {
        for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
            fed.addWorker(*row);
            WorkerUpdate update = HandFed::update(row.key());
            update.reach = reach.value(row.key(), Reachability::Online);
            update.version = waha::ServerVersion { versions.value(row.key(), s("2026.7.1")),
                                                   engines.value(row.key(), s("GOWS")),
                                                   s("CORE"),
                                                   {},
                                                   QStringLiteral("id%1").arg(row.key()) };
            update.upserts = lists.value(row.key());
            update.listed = true;
            update.environment = waha::ServerEnvironment();
            update.environment->storeHash = stores.value(row.key());
            fed.fleet.applyUpdate(update);
        }
    }

    [[nodiscard]] MoveSeriesPlanner planner() const
    {
        return MoveSeriesPlanner(fed.fleet, [this](const MoveRequest &) { return known; });
    }
    [[nodiscard]] MoveSeriesPlan drain(int worker = 1) const
    {
        return planner().drain(fed.fleet.findWorker(WorkerId(QString::number(worker))));
    }

    HandFed fed;
    QMap<int, shardmap::WorkerRow> rows;
    QMap<int, std::vector<waha::SessionInfo>> lists;
    QMap<int, QString> engines;
    QMap<int, QString> versions; //!< 2026.7.1 unless told otherwise
    QMap<int, QByteArray> stores;
    QMap<int, Reachability> reach;
    MoveKnowledge known;

private:
    int m_phones = 0;
};

int targetOf(const MoveSeriesPlan &plan, const char *name)
{
    for (const PlannedMove &move : plan.moves) {
        if (move.session.name == QLatin1StringView(name))
            return move.target.toString().toInt();
    }
    return -1;
}

const PlannedMove &moveOf(const MoveSeriesPlan &plan, const char *name)
{
    static const PlannedMove none;
    for (const PlannedMove &move : plan.moves) {
        if (move.session.name == QLatin1StringView(name))
            return move;
    }
    return none;
}

std::map<int, int> perTarget(const MoveSeriesPlan &plan)
{
    std::map<int, int> counts;
    for (const PlannedMove &move : plan.moves) {
        if (move.isGoing())
            ++counts[move.target.toString().toInt()];
    }
    return counts;
}

SeriesMove movedBetween(qint64 begunMs, qint64 endedMs)
{
    SeriesMove move;
    move.begunMs = begunMs;
    move.endedMs = endedMs;
    if (begunMs > 0)
        move.state = endedMs > 0 ? OperationState::Succeeded : OperationState::Running;
    return move;
}

} // namespace

/** Plans of series over a fleet that is fed by hand. */
class SeriesPlanTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesEverySessionAPlace();
    void countsWhatItHasGiven();
    void keepsUsersTogether();
    void takesTheSameEngineFirst();
    void takesNobodyWhoIsClosed();
    void givesANameOncePerWorker();
    void prefersTheSameStore();
    void countsScans();
    void saysWhatCanNotBePlaced();
    void saysWhatBlocks();
    void namesTheUnmapped();
    void silentWorkerIsNotDrained();
    void emptyWorkerMayBeDrained();
    void retargets();
    void retargetLooksAtWhatThePlanGave();
    void leavesOut();
    void listsTargets();
    void bringsBackWhatMoved();
    void triesTheFailedOnesAgain();
    void rebalancesOverfullFirst();
    void rebalancePrefersFreeMoves();
    void rebalanceKeepsTheLimit();
    void rebalanceEmptiesCordoned();
    void rebalanceLeavesAnEvenFleetAlone();
    void drainKeepsWishes();
    void drainSaysWhichWishIsInTheWay();
    void targetsNameWishes();
    void engineChangesAreSaid();
    void warningsAreSaid();
    void deadWorkerIsEvacuatedAsAWhole();
    void evacuationSaysWhatIsNotKnown();
    void livingWorkerIsNotEvacuated_data();
    void livingWorkerIsNotEvacuated();
    void selectionComesFromAnywhere();
    void selectionSaysWhatCanNotBeMoved();
    void selectionIsBroughtBackToEachPlace();
    void brakeLooksAtItsWave();
    void bringBackKeepsWishes();
    void rebalanceKeepsWishes();
    void rebalanceCountsTheUnwished();
    void defaultFitsAnEmptyOldServer();
    void drainFitsWhatTheSpareRoomSays();
    void journalKeepsPlanAndProgress();
    void forecastsTheEnd();
    void warnsOfTheDeadline();
};

void SeriesPlanTest::givesEverySessionAPlace()
{
    SeriesScene scene(4);
    for (int i = 0; i < 9; ++i)
        scene.add(1, QStringLiteral("s%1").arg(i), SessionStatus::Working, 1 + i % 4);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 9);
    QCOMPARE(plan.blocked(), 0);
    QVERIFY2(plan.refusal.isEmpty(), qPrintable(plan.refusal));
    for (const PlannedMove &move : plan.moves) {
        QVERIFY(move.target != WorkerId(s("1")));
        QVERIFY(move.way == MoveWay::NoGap);
        QVERIFY(!move.why.isEmpty());
        QVERIFY(!move.row.isEmpty());
    }
}

void SeriesPlanTest::countsWhatItHasGiven()
{
    SeriesScene scene(4);
    scene.rows[2].capacity = 2;
    scene.rows[3].capacity = 3;
    scene.rows[4].capacity = 1;
    for (int i = 0; i < 7; ++i)
        scene.add(1, QStringLiteral("s%1").arg(i), SessionStatus::Working, 1 + i % 4);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 6);
    QCOMPARE(plan.blocked(), 1);
    QVERIFY((perTarget(plan) == std::map<int, int> { { 2, 2 }, { 3, 3 }, { 4, 1 } }));
}

void SeriesPlanTest::keepsUsersTogether()
{
    SeriesScene scene(4);
    for (int i = 0; i < 6; ++i)
        scene.add(1, QStringLiteral("s%1").arg(i), SessionStatus::Working, 1 + i % 2);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    std::map<QString, std::set<QString>> homes;
    for (const PlannedMove &move : plan.moves)
        homes[move.user.toString()].insert(move.target.toString());
    QCOMPARE(homes.size(), size_t(2));
    for (const auto &[user, targets] : homes)
        QCOMPARE(targets.size(), size_t(1));
    QVERIFY(homes[s("u1")] != homes[s("u2")]); // the next user goes where most room is
}

void SeriesPlanTest::takesTheSameEngineFirst()
{
    SeriesScene scene(3);
    scene.engines[2] = s("NOWEB");
    scene.rows[3].capacity = 1; // less room, the same engine
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.tell();
    QVERIFY((perTarget(scene.drain()) == std::map<int, int> { { 2, 1 }, { 3, 1 } }));
    QCOMPARE(targetOf(scene.drain(), "a"), 3);
}

void SeriesPlanTest::takesNobodyWhoIsClosed()
{
    SeriesScene scene(5);
    scene.rows[2].state = shardmap::WorkerState::Cordoned;
    scene.rows[3].state = shardmap::WorkerState::Draining;
    scene.reach[4] = Reachability::Unreachable;
    scene.add(1, s("a"));
    scene.tell();
    QCOMPARE(targetOf(scene.drain(), "a"), 5);
}

void SeriesPlanTest::givesANameOncePerWorker()
{
    SeriesScene scene(3);
    scene.add(1, s("a"));
    scene.add(2, s("a"), SessionStatus::Working, 2);
    scene.rows[3].capacity = 1;
    scene.tell();
    QCOMPARE(targetOf(scene.drain(), "a"), 3);
}

void SeriesPlanTest::prefersTheSameStore()
{
    SeriesScene scene(3);
    scene.rows[2].capacity = 5; // less room than worker 3
    scene.add(1, s("a"));
    scene.add(1, s("b"), SessionStatus::Working, 2);
    scene.share(1, 2);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    for (const char *name : { "a", "b" }) {
        QCOMPARE(targetOf(plan, name), 2);
        QVERIFY(moveOf(plan, name).way == MoveWay::Reassign);
    }
    QCOMPARE(plan.scans(), 0);
}

void SeriesPlanTest::countsScans()
{
    SeriesScene scene(2);
    scene.add(1, s("works"));
    scene.add(1, s("code"), SessionStatus::ScanQrCode);
    scene.add(1, s("failed"), SessionStatus::Failed);
    scene.add(1, s("out"), SessionStatus::Stopped);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 4);
    QCOMPARE(plan.scans(), 4);
    QCOMPARE(plan.extraScans(), 1);
    QVERIFY(moveOf(plan, "works").scan == ScanCost::Extra);
    QVERIFY(moveOf(plan, "out").scan == ScanCost::DueAnyway);
    QVERIFY2(plan.summary.contains(s("4 scan")), qPrintable(plan.summary));
}

void SeriesPlanTest::saysWhatCanNotBePlaced()
{
    SeriesScene scene(2);
    scene.rows[2].capacity = 0;
    scene.add(1, s("a"));
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 0);
    QCOMPARE(plan.blocked(), 1);
    QVERIFY(!plan.moves.front().obstacle.isEmpty());
    QVERIFY(plan.moves.front().target.isEmpty());
    QVERIFY(!plan.refusal.isEmpty());
}

void SeriesPlanTest::saysWhatBlocks()
{
    SeriesScene scene(3);
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.fed.addRow(1, s("missing"));
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 2);
    QVERIFY2(moveOf(plan, "missing").obstacle.contains(s("does not have this session")),
             qPrintable(moveOf(plan, "missing").obstacle));
    scene.known.busySource = s("Somebody works on it.");
    QCOMPARE(scene.drain().going(), 0);
    scene.known = {};
    scene.known.youngMs = 60'000; // passes by itself
    QCOMPARE(scene.drain().going(), 2);
}

void SeriesPlanTest::namesTheUnmapped()
{
    SeriesScene scene(2);
    scene.add(1, s("a"));
    scene.add(1, s("orphan"), SessionStatus::Working, 1, false);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 1);
    QCOMPARE(plan.unmapped.size(), size_t(1));
    QCOMPARE(plan.unmapped.front().name, s("orphan"));
    QVERIFY2(plan.summary.contains(s("adopt or delete")), qPrintable(plan.summary));
}

void SeriesPlanTest::silentWorkerIsNotDrained()
{
    SeriesScene scene(2);
    scene.add(1, s("a"));
    scene.tell();
    scene.fed.reach(1, Reachability::Unreachable);
    QVERIFY2(scene.drain().refusal.contains(s("evacuate")), qPrintable(scene.drain().refusal));
}

void SeriesPlanTest::emptyWorkerMayBeDrained()
{
    SeriesScene scene(2);
    scene.tell();
    QCOMPARE(scene.drain().going(), 0);
    QVERIFY(scene.drain().refusal.isEmpty());
}

void SeriesPlanTest::retargets()
{
    SeriesScene scene(4);
    scene.rows[4].state = shardmap::WorkerState::Cordoned;
    scene.add(1, s("a"));
    scene.tell();
    MoveSeriesPlan plan = scene.drain();
    scene.planner().retarget(plan, 0, WorkerId(s("3")));
    QCOMPARE(targetOf(plan, "a"), 3);
    QCOMPARE(plan.going(), 1);
    scene.planner().retarget(plan, 0, WorkerId(s("4")));
    QVERIFY2(plan.moves[0].obstacle.contains(s("cordoned")), qPrintable(plan.moves[0].obstacle));
    QCOMPARE(plan.going(), 0);
    QVERIFY(!plan.refusal.isEmpty());
    scene.planner().retarget(plan, 0, {});
    QCOMPARE(plan.going(), 1);
}

void SeriesPlanTest::retargetLooksAtWhatThePlanGave()
{
    SeriesScene scene(3);
    scene.rows[2].capacity = 1;
    scene.add(1, s("a"), SessionStatus::Working, 1);
    scene.add(1, s("b"), SessionStatus::Working, 2);
    scene.tell();
    MoveSeriesPlan plan = scene.drain();
    for (size_t i = 0; i < 2; ++i)
        scene.planner().retarget(plan, i, WorkerId(s("2")));
    QCOMPARE(plan.going(), 1);
    QVERIFY(plan.moves[0].isGoing());
    QVERIFY(!plan.moves[1].obstacle.isEmpty());
}

void SeriesPlanTest::leavesOut()
{
    SeriesScene scene(2);
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.tell();
    MoveSeriesPlan plan = scene.drain();
    plan.moves[0].leftOut = true;
    scene.planner().conclude(plan);
    QCOMPARE(plan.going(), 1);
    QCOMPARE(plan.scans(), 1);
    QVERIFY2(plan.summary.contains(s("1 session")), qPrintable(plan.summary));
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::of(plan, {});
    QCOMPARE(recipe.moves.size(), size_t(1));
    QCOMPARE(recipe.moves.front().session.name, s("b"));
}

void SeriesPlanTest::listsTargets()
{
    SeriesScene scene(4);
    scene.rows[2].capacity = 1;
    scene.rows[4].state = shardmap::WorkerState::Cordoned;
    scene.add(1, s("a"), SessionStatus::Working, 1);
    scene.add(1, s("b"), SessionStatus::Working, 2);
    scene.tell();
    MoveSeriesPlan plan = scene.drain();
    scene.planner().retarget(plan, 0, WorkerId(s("2")));
    const std::vector<SeriesTarget> targets = scene.planner().targets(plan, 1);
    QCOMPARE(targets.size(), size_t(3));
    QCOMPARE(targets[0].name, s("w3"));
    QVERIFY(targets[0].fits);
    QVERIFY(!targets[1].fits);
    QVERIFY(!targets[2].fits);
    for (const SeriesTarget &target : targets)
        QVERIFY(!target.reason.isEmpty());
}

void SeriesPlanTest::bringsBackWhatMoved()
{
    SeriesScene scene(3);
    scene.rows[1].state = shardmap::WorkerState::Draining; // as the drain left it; it is opened first
    scene.add(2, s("a"));
    scene.add(3, s("b"));
    scene.add(3, s("stays"));
    scene.tell();
    MoveSeriesView drain;
    drain.worker = WorkerId(s("1"));
    for (const auto &[name, row, target] : { std::tuple("a", "1", "2"), std::tuple("b", "2", "3"),
                                             std::tuple("gone", "7", "2"), std::tuple("stays", "3", "3") }) {
        SeriesMove move;
        move.session = { drain.worker, s(name) };
        move.row = RowId(s(row));
        move.target = WorkerId(s(target));
        move.state = move.session.name == s("stays") ? OperationState::Failed : OperationState::Succeeded;
        drain.moves.push_back(move);
    }
    const MoveSeriesPlan plan = scene.planner().bringBack(drain, OperationId(s("drain")));
    QCOMPARE(plan.going(), 2);
    QCOMPARE(plan.moves.size(), size_t(2));
    QCOMPARE(plan.origin, OperationId(s("drain")));
    scene.rows[1].capacity = 1; // meanwhile
    scene.tell();
    QCOMPARE(scene.planner().bringBack(drain, OperationId(s("drain"))).going(), 1);
    for (const PlannedMove &move : plan.moves)
        QCOMPARE(move.target, WorkerId(s("1")));
}

void SeriesPlanTest::triesTheFailedOnesAgain()
{
    SeriesScene scene(3);
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.rows[2].state = shardmap::WorkerState::Cordoned; // since then
    scene.tell();
    MoveSeriesView drain;
    drain.worker = WorkerId(s("1"));
    for (const char *name : { "a", "b" }) {
        SeriesMove move;
        move.session = { drain.worker, s(name) };
        move.target = WorkerId(s("2"));
        move.state = move.session.name == s("a") ? OperationState::Failed : OperationState::Cancelled;
        drain.moves.push_back(move);
    }
    const MoveSeriesPlan plan = scene.planner().again(drain, OperationId(s("drain")));
    QCOMPARE(plan.moves.size(), size_t(1));
    QCOMPARE(targetOf(plan, "a"), 3);
}

void SeriesPlanTest::rebalancesOverfullFirst()
{
    SeriesScene scene(3, 4);
    for (int i = 0; i < 6; ++i)
        scene.add(1, QStringLiteral("over%1").arg(i));
    for (int i = 0; i < 4; ++i)
        scene.add(2, QStringLiteral("full%1").arg(i));
    scene.tell();
    const MoveSeriesPlan plan = scene.planner().rebalance(100);
    QVERIFY(plan.going() >= 2);
    QCOMPARE(plan.moves.front().session.worker, WorkerId(s("1")));
    for (const PlannedMove &move : plan.moves)
        QCOMPARE(move.target, WorkerId(s("3")));
    QVERIFY(plan.going() <= 4);
}

void SeriesPlanTest::rebalancePrefersFreeMoves()
{
    SeriesScene scene(4, 8);
    for (int i = 0; i < 6; ++i)
        scene.add(1, QStringLiteral("works%1").arg(i));
    scene.add(1, s("code"), SessionStatus::ScanQrCode);
    scene.add(1, s("out"), SessionStatus::Stopped);
    scene.tell();
    MoveSeriesPlan plan = scene.planner().rebalance(0); // two are asked for a scan anyway
    QCOMPARE(plan.going(), 2);
    QCOMPARE(plan.extraScans(), 0);
    QVERIFY(targetOf(plan, "code") > 1);
    QVERIFY(targetOf(plan, "out") > 1);
    QVERIFY(plan.cut);

    SeriesScene shared(4, 8);
    for (int i = 0; i < 8; ++i)
        shared.add(1, QStringLiteral("works%1").arg(i));
    shared.share(1, 4);
    shared.tell();
    plan = shared.planner().rebalance(0);
    QVERIFY(plan.going() >= 1);
    QCOMPARE(plan.scans(), 0);
    for (const PlannedMove &move : plan.moves)
        QCOMPARE(move.target, WorkerId(s("4")));
}

void SeriesPlanTest::rebalanceKeepsTheLimit()
{
    SeriesScene scene(3, 12);
    for (int i = 0; i < 12; ++i)
        scene.add(1, QStringLiteral("works%1").arg(i));
    scene.tell();
    for (const int limit : { 0, 3 }) {
        const MoveSeriesPlan plan = scene.planner().rebalance(limit);
        QCOMPARE(plan.extraScans(), limit);
        QVERIFY(plan.cut);
        QCOMPARE(plan.refusal.isEmpty(), limit > 0);
    }
    const MoveSeriesPlan all = scene.planner().rebalance(100);
    QCOMPARE(all.going(), 8);
    QVERIFY(!all.cut);
    QVERIFY((perTarget(all) == std::map<int, int> { { 2, 4 }, { 3, 4 } }));
}

void SeriesPlanTest::rebalanceEmptiesCordoned()
{
    SeriesScene scene(3);
    scene.rows[1].state = shardmap::WorkerState::Cordoned;
    scene.add(1, s("a"));
    scene.add(2, s("b"));
    scene.add(3, s("c"));
    scene.tell();
    const MoveSeriesPlan plan = scene.planner().rebalance(10);
    QCOMPARE(plan.going(), 1);
    QCOMPARE(plan.moves.front().session.name, s("a"));
}

void SeriesPlanTest::drainKeepsWishes()
{
    SeriesScene scene(4);
    scene.rows[2].labels.insert(s("country"), s("DE"));
    scene.rows[3].labels.insert(s("country"), s("BR"));
    scene.rows[3].capacity = 4; // less room than the others
    for (int i = 0; i < 3; ++i)
        scene.add(1, QStringLiteral("s%1").arg(i));
    scene.add(1, s("other"), SessionStatus::Working, 2);
    scene.tell();
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR"), HandFed::prefer("level", "gold") });
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 4);
    for (const char *name : { "s0", "s1", "s2" })
        QCOMPARE(targetOf(plan, name), 3);
    QVERIFY(targetOf(plan, "other") != 3);
    QVERIFY2(moveOf(plan, "s0").why.contains(s("As wished: country=BR."))
                 && moveOf(plan, "s0").why.contains(s("Not as wished: level=gold.")),
             qPrintable(moveOf(plan, "s0").why));
    QVERIFY(!moveOf(plan, "other").why.contains(s("wished")));
    // Apart is no must: two on one worker are better than one without a place.
    scene.fed.wish(UserId(s("u1")), { HandFed::apart() });
    const MoveSeriesPlan apart = scene.drain();
    QCOMPARE(apart.going(), 4);
    std::set<int> targets;
    for (const char *name : { "s0", "s1", "s2" })
        targets.insert(targetOf(apart, name));
    QCOMPARE(targets.size(), size_t(3));
}

void SeriesPlanTest::drainSaysWhichWishIsInTheWay()
{
    SeriesScene scene(3);
    scene.rows[2].labels.insert(s("country"), s("BR"));
    scene.rows[2].capacity = 1;
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.tell();
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR") });
    MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 1);
    QCOMPARE(plan.blocked(), 1);
    const QString obstacle = moveOf(plan, "b").obstacle;
    QVERIFY2(obstacle.contains(s("must be country=BR. That rules out 1 of 2 worker(s)")),
             qPrintable(obstacle));
    // By hand it can't be sent where it must not be either.
    scene.planner().retarget(plan, 1, WorkerId(s("3")));
    QVERIFY2(plan.moves[1].obstacle.contains(s("lacks label country=BR")),
             qPrintable(plan.moves[1].obstacle));
    QCOMPARE(plan.going(), 1);
}

void SeriesPlanTest::targetsNameWishes()
{
    SeriesScene scene(3);
    scene.rows[2].labels.insert(s("country"), s("BR"));
    scene.rows[3].labels.insert(s("country"), s("DE"));
    scene.add(1, s("a"));
    scene.tell();
    scene.fed.wish(RowId(s("1")), { HandFed::must("country", "BR") });
    const MoveSeriesPlan plan = scene.drain();
    const std::vector<SeriesTarget> targets = scene.planner().targets(plan, 0);
    QCOMPARE(targets.size(), size_t(2));
    QVERIFY(targets[0].fits && !targets[1].fits);
    QCOMPARE(targets[0].reason, s("10 free of 10 · country=BR"));
    QCOMPARE(targets[1].reason, s("country=DE, must be BR"));
}

void SeriesPlanTest::engineChangesAreSaid()
{
    SeriesScene scene(3);
    scene.engines[1] = s("WPP");
    scene.rows[2].capacity = 2;
    scene.engines[2] = s("WPP");
    for (const char *name : { "a", "b", "c", "d", "e" })
        scene.add(1, s(name));
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(plan.going(), 5);
    QCOMPARE(plan.warnings().value(0), s("3 session(s) change(s) engine: WPP → GOWS."));
    QVERIFY2(plan.summary.contains(plan.warnings().value(0)), qPrintable(plan.summary));
    for (const PlannedMove &move : plan.moves)
        QCOMPARE(move.engineChange, move.target == WorkerId(s("3")) ? s("WPP → GOWS") : QString());
}

/** What the dialog of a single move shows as "to know" does not vanish because there are many. */
void SeriesPlanTest::warningsAreSaid()
{
    SeriesScene scene(2);
    scene.versions[2] = s("2026.6.3");
    scene.add(1, s("works"));
    scene.add(1, s("failed"), SessionStatus::Failed);
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    const auto hasWarning = [&plan](const char *name, const char *text) {
        return std::ranges::any_of(moveOf(plan, name).warnings, [text](const PlannedWarning &warning) {
            return warning.text.contains(s(text));
        });
    };
    QVERIFY(hasWarning("works", "older than"));
    QVERIFY(hasWarning("works", "one more linked device"));
    QVERIFY(hasWarning("failed", "not WORKING"));
    QVERIFY(!hasWarning("works", "not WORKING"));
    QVERIFY(moveOf(plan, "works").isGoing()); // to know, not in the way
    QVERIFY2(plan.warnings().contains(s("2 session(s) go(es) to an older version of WAHA.")),
             qPrintable(plan.warnings().join(u'\n')));
    QVERIFY(plan.warnings().contains(s("1 session(s) do(es) not work now.")));
    MoveSeriesPlan less = plan;
    less.moves.front().leftOut = true; // what stays is not warned of
    QVERIFY(less.warnings().contains(s("1 session(s) go(es) to an older version of WAHA.")));
}

void SeriesPlanTest::deadWorkerIsEvacuatedAsAWhole()
{
    SeriesScene scene(3, 3);
    for (const char *name : { "a", "b", "c", "d", "e", "f", "g" })
        scene.add(1, s(name));
    scene.tell();
    scene.fed.reach(1, Reachability::Unreachable);
    scene.fed.clock.advance(6 * 60'000);
    MoveSeriesPlan plan = scene.planner().evacuate(scene.fed.fleet.findWorker(WorkerId(s("1"))));
    QVERIFY2(plan.refusal.isEmpty(), qPrintable(plan.refusal));
    QCOMPARE(plan.moves.size(), size_t(7));
    QCOMPARE(plan.going(), 6);
    QCOMPARE(plan.blocked(), 1); // named with what is in the way
    for (const PlannedMove &move : plan.moves) {
        QVERIFY(!move.isGoing() || move.way == MoveWay::Evacuate);
        QVERIFY(move.target != WorkerId(s("1")));
        QVERIFY(move.isGoing() || !move.obstacle.isEmpty());
    }
    MoveSeriesPlanner planner = scene.planner();
    const auto going = std::ranges::find_if(plan.moves, &PlannedMove::isGoing);
    const WorkerId other(going->target == WorkerId(s("2")) ? s("3") : s("2"));
    planner.retarget(plan, size_t(going - plan.moves.begin()), other);
    QVERIFY(going->way == MoveWay::Evacuate); // also to another place
}

void SeriesPlanTest::evacuationSaysWhatIsNotKnown()
{
    SeriesScene scene(2);
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.tell();
    scene.fed.reach(1, Reachability::Unreachable);
    scene.fed.clock.advance(6 * 60'000);
    MoveSeriesPlanner planner = scene.planner();
    const QString kept = s("last known configuration");
    MoveSeriesPlan plan = planner.evacuate(scene.fed.fleet.findWorker(WorkerId(s("1"))));
    QVERIFY(!moveOf(plan, "a").why.contains(kept)); // the map has not said yet
    planner.learnBare(plan, { SessionKey { WorkerId(s("1")), s("b") } });
    QVERIFY2(moveOf(plan, "a").why.contains(kept), qPrintable(moveOf(plan, "a").why));
    QVERIFY2(moveOf(plan, "b").why.contains(s("No configuration of it is known")),
             qPrintable(moveOf(plan, "b").why));
    QCOMPARE(plan.bareGoing(), 1);
    QVERIFY2(plan.warnings().front().startsWith(s("Of 1 session(s) no configuration is known")),
             qPrintable(plan.warnings().join(u'\n')));
    planner.retarget(plan, 1, plan.moves[1].target); // as when a person chooses another worker
    QVERIFY(moveOf(plan, "b").isBare);
}

void SeriesPlanTest::livingWorkerIsNotEvacuated_data()
{
    QTest::addColumn<Reachability>("reach");
    QTest::addColumn<int>("silentMs");
    QTest::newRow("answers") << Reachability::Online << 0;
    QTest::newRow("silent for four minutes") << Reachability::Unreachable << 4 * 60'000;
    QTest::newRow("refuses the key for an hour") << Reachability::BadKey << 60 * 60'000;
}

void SeriesPlanTest::livingWorkerIsNotEvacuated()
{
    QFETCH(const Reachability, reach);
    QFETCH(const int, silentMs);
    SeriesScene scene(2);
    scene.add(1, s("a"));
    scene.tell();
    if (reach != Reachability::Online)
        scene.fed.reach(1, reach);
    scene.fed.clock.advance(silentMs);
    const auto worker = scene.fed.fleet.findWorker(WorkerId(s("1")));
    QVERIFY(!scene.planner().evacuate(worker).refusal.isEmpty());
}

void SeriesPlanTest::selectionComesFromAnywhere()
{
    SeriesScene scene(4);
    scene.add(1, s("a"));
    scene.add(2, s("b"));
    scene.add(2, s("stays"));
    scene.add(3, s("unmapped"), SessionStatus::Working, 1, false);
    scene.tell();
    const auto at = [&scene](int worker, const char *name) {
        return scene.fed.fleet.findSession({ WorkerId(QString::number(worker)), s(name) });
    };
    const MoveSeriesPlan plan = scene.planner().selection({ at(1, "a"), at(2, "b"), at(3, "unmapped") });
    QVERIFY2(plan.refusal.isEmpty(), qPrintable(plan.refusal));
    QCOMPARE(plan.moves.size(), size_t(2));
    QCOMPARE(plan.going(), 2);
    QCOMPARE(plan.unmapped.size(), size_t(1));
    QVERIFY(plan.worker.isEmpty());
    for (const PlannedMove &move : plan.moves)
        QVERIFY(move.target != move.session.worker);
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(MoveSeriesRecipe::of(plan, {}).toJournal());
    QVERIFY(recipe.kind == SeriesKind::Selection);
    QCOMPARE(recipe.moves.size(), size_t(2));
}

void SeriesPlanTest::selectionSaysWhatCanNotBeMoved()
{
    SeriesScene scene(3);
    scene.add(1, s("a"));
    scene.add(2, s("silent"));
    scene.tell();
    scene.fed.reach(2, Reachability::Unreachable);
    const auto at = [&scene](int worker, const char *name) {
        return scene.fed.fleet.findSession({ WorkerId(QString::number(worker)), s(name) });
    };
    const MoveSeriesPlan plan = scene.planner().selection({ at(1, "a"), at(2, "silent") });
    QCOMPARE(plan.going(), 1);
    QVERIFY2(moveOf(plan, "silent").obstacle.contains(s("does not answer")),
             qPrintable(moveOf(plan, "silent").obstacle));
}

void SeriesPlanTest::selectionIsBroughtBackToEachPlace()
{
    SeriesScene scene(3);
    scene.add(3, s("a"));
    scene.add(3, s("b"));
    scene.tell();
    MoveSeriesView moved;
    moved.kind = SeriesKind::Selection;
    for (const auto &[name, row, from] : { std::tuple("a", "1", "1"), std::tuple("b", "2", "2") }) {
        SeriesMove move;
        move.session = { WorkerId(s(from)), s(name) };
        move.row = RowId(s(row));
        move.target = WorkerId(s("3"));
        move.state = OperationState::Succeeded;
        moved.moves.push_back(move);
    }
    const MoveSeriesPlan plan = scene.planner().bringBack(moved, OperationId(s("moved")));
    QVERIFY2(plan.refusal.isEmpty(), qPrintable(plan.refusal));
    QCOMPARE(targetOf(plan, "a"), 1);
    QCOMPARE(targetOf(plan, "b"), 2);
}

/** What waits for a customer does not hold up the next wave; what failed in one that a person let go on
 * counts no more, whichever console looks. */
void SeriesPlanTest::brakeLooksAtItsWave()
{
    MoveSeriesRecipe recipe;
    recipe.moves.resize(20);
    MoveSeriesProgress progress;
    progress.moves = recipe.moves;
    const Waves waves(20);
    QCOMPARE(waves.count(), size_t(3));
    progress.moves[0].state = OperationState::Waiting;
    progress.moves[1].state = OperationState::Failed;
    progress.moves[2].state = OperationState::Running;
    QVERIFY(!progress.isWaveOver(waves, 0));
    QCOMPARE(progress.currentWave(waves), size_t(0));
    progress.moves[2].state = OperationState::Succeeded;
    QVERIFY(progress.isWaveOver(waves, 0));
    const WaveScore score = progress.scoreOf(waves, 0);
    QCOMPARE(score.ended, 2);
    QCOMPARE(score.failed, 1);
    WaveBrake brake;
    QVERIFY(!brake.judge(score, false, 17, 20)); // too few to tell before the wave is over
    QVERIFY(!brake.judge(score, true, 0, 20)); // nothing left to be saved
    QVERIFY(!brake.judge(score, true, 17, 70));
    QVERIFY(brake.judge(score, true, 17, 20));
    QVERIFY(!brake.judge(score, true, 17, 20)); // it holds already
    brake.goOn(0, false);
    QVERIFY(!brake.held && !brake.counts(0) && brake.counts(1));
    brake.held = true;
    progress.brake = brake;
    progress.brake.goOn(1, true);
    const MoveSeriesProgress again = MoveSeriesProgress::fromJournal(recipe, progress.toJournal());
    QVERIFY(again.brake.toTheEnd && !again.brake.counts(2));
    QVERIFY(!progress.brake.judge({ 100, 100 }, true, 17, 20)); // never again
}

void SeriesPlanTest::bringBackKeepsWishes()
{
    SeriesScene scene(2);
    scene.add(2, s("a"));
    scene.tell();
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR") }); // since the drain
    MoveSeriesView drain;
    drain.worker = WorkerId(s("1"));
    SeriesMove move;
    move.session = { drain.worker, s("a") };
    move.row = RowId(s("1"));
    move.target = WorkerId(s("2"));
    move.state = OperationState::Succeeded;
    drain.moves.push_back(move);
    const MoveSeriesPlan plan = scene.planner().bringBack(drain, OperationId(s("drain")));
    QCOMPARE(plan.going(), 0);
    QVERIFY2(plan.moves.front().obstacle.contains(s("country=BR")), qPrintable(plan.moves.front().obstacle));
}

void SeriesPlanTest::rebalanceKeepsWishes()
{
    SeriesScene scene(3);
    scene.rows[1].labels.insert(s("country"), s("BR"));
    scene.rows[2].labels.insert(s("country"), s("BR"));
    for (int i = 0; i < 9; ++i)
        scene.add(1, QStringLiteral("s%1").arg(i));
    scene.tell();
    QCOMPARE(perTarget(scene.planner().rebalance(100)).size(), size_t(2));
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR") });
    const auto must = perTarget(scene.planner().rebalance(100));
    QVERIFY(must.size() == 1 && must.contains(2));
    scene.fed.wish(UserId(s("u1")), { HandFed::prefer("country", "BR") });
    const auto prefer = perTarget(scene.planner().rebalance(100)); // to even out is no reason to meet fewer
    QVERIFY(prefer.size() == 1 && prefer.contains(2));
}

void SeriesPlanTest::rebalanceCountsTheUnwished()
{
    SeriesScene scene(2);
    scene.rows[1].labels.insert(s("country"), s("DE"));
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.add(2, s("c"), SessionStatus::Working, 2);
    scene.tell();
    QCOMPARE(scene.planner().rebalance(10).unwished, 0);
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR") });
    scene.fed.wish(RowId(s("2")), { HandFed::must("country", "DE") }); // this one may be where it is
    const MoveSeriesPlan plan = scene.planner().rebalance(10);
    QCOMPARE(plan.unwished, 1);
    QVERIFY2(
        plan.summary.contains(s("1 session(s) of the fleet are where their wishes say they must not be")),
        qPrintable(plan.summary));
}

/** What a single move can do, a drain can. */
void SeriesPlanTest::defaultFitsAnEmptyOldServer()
{
    SeriesScene scene(3);
    scene.rows[2].capacity = 0;
    scene.versions[3] = s("2026.4.1");
    scene.lists[3] = { HandFed::info(s("default"), SessionStatus::Stopped) };
    scene.add(1, s("default"));
    scene.add(1, s("another"));
    scene.tell();
    const MoveSeriesPlan plan = scene.drain();
    QCOMPARE(targetOf(plan, "default"), 3);
    QVERIFY(moveOf(plan, "another").target.isEmpty());
    MoveRequest request;
    request.session = scene.fed.fleet.findSession({ WorkerId(s("1")), s("default") });
    request.target = WorkerId(s("3"));
    for (const PreflightCheck &check : MovePreflight::check(scene.fed.fleet, request, {}).checks) {
        QVERIFY2(!check.isBlock(), qPrintable(check.reason));
        QVERIFY2(!check.reason.contains(s("many sessions")), qPrintable(check.reason));
    }
}

/** The N-1 check, a drain and single moves are one answer to what fits where. */
void SeriesPlanTest::drainFitsWhatTheSpareRoomSays()
{
    QRandomGenerator random(7);
    int homeless = 0;
    for (int round = 0; round < 150; ++round) {
        SeriesScene scene(6, 0);
        int row = 0;
        for (int worker = 1; worker <= 6; ++worker) {
            scene.rows[worker].capacity = int(random.bounded(6));
            if (random.bounded(3) == 0)
                scene.versions[worker] = s("2026.4.1");
            if (random.bounded(2) == 0)
                scene.rows[worker].labels.insert(s("country"), s("BR"));
            const int count
                = scene.versions.contains(worker) ? int(random.bounded(2)) : int(random.bounded(6));
            for (int i = 0; i < count; ++i)
                scene.add(worker, i == 0 ? s("default") : QStringLiteral("s%1").arg(++row),
                          SessionStatus::Working, 1 + int(random.bounded(4)));
        }
        scene.tell();
        if (random.bounded(2) == 0)
            scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR") });
        for (int worker = 1; worker <= 6; ++worker) {
            const WorkerIndex index = scene.fed.fleet.findWorker(WorkerId(QString::number(worker)));
            const SpareRoom spare = SpareRoom::of(scene.fed.fleet, index);
            const MoveSeriesPlan plan = scene.drain(worker);
            QVERIFY2(
                int(spare.homeless.size()) == plan.blocked(),
                qPrintable(QStringLiteral("round %1, worker %2: %3, but the drain has %4 without a place")
                               .arg(round)
                               .arg(worker)
                               .arg(SpareRoomWords::summary(spare))
                               .arg(plan.blocked())));
            homeless += plan.blocked();
        }
    }
    QVERIFY(homeless > 100);
}

void SeriesPlanTest::rebalanceLeavesAnEvenFleetAlone()
{
    SeriesScene scene(3);
    for (int worker = 1; worker <= 3; ++worker) {
        for (int i = 0; i < 5; ++i)
            scene.add(worker, QStringLiteral("s%1-%2").arg(worker).arg(i));
    }
    scene.tell();
    const MoveSeriesPlan plan = scene.planner().rebalance(100);
    QCOMPARE(plan.moves.size(), size_t(0));
    QVERIFY(!plan.refusal.isEmpty());
    QVERIFY(!plan.cut);
}

void SeriesPlanTest::journalKeepsPlanAndProgress()
{
    SeriesScene scene(3);
    scene.add(1, s("a"));
    scene.add(1, s("b"));
    scene.tell();
    SeriesOptions options;
    options.paceMinutes = 7;
    options.deadlineMs = 1'800'000'123'456;
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::of(scene.drain(), options);
    const MoveSeriesRecipe read = MoveSeriesRecipe::fromJournal(recipe.toJournal());
    QVERIFY(read.kind == recipe.kind);
    QCOMPARE(read.worker, recipe.worker);
    QCOMPARE(read.paceMinutes, 7);
    QCOMPARE(read.deadlineMs, options.deadlineMs);
    QVERIFY(read.moves == recipe.moves);

    MoveSeriesProgress progress;
    progress.moves = recipe.moves;
    progress.paused = true;
    progress.moves[1].state = OperationState::Failed;
    progress.moves[1].text = s("because");
    progress.moves[1].child = OperationId(s("child"));
    progress.moves[1].begunMs = 5;
    progress.moves[1].endedMs = 6;
    const MoveSeriesProgress again = MoveSeriesProgress::fromJournal(recipe, progress.toJournal());
    QVERIFY(again.paused);
    QVERIFY(!again.stopped);
    QVERIFY(again.moves == progress.moves);
}

void SeriesPlanTest::forecastsTheEnd()
{
    std::vector<SeriesMove> moves { movedBetween(1'000, 11'000), movedBetween(11'000, 21'000),
                                    movedBetween(21'000, 0), movedBetween(0, 0) };
    QCOMPARE(SeriesForecast::expectedEndMs(moves, 0, 21'000), 41'000);
    QCOMPARE(SeriesForecast::expectedEndMs(moves, 2, 21'000), 141'000); // one is to begin, in two minutes
    moves.erase(moves.begin(), moves.begin() + 2);
    QCOMPARE(SeriesForecast::expectedEndMs(moves, 0, 21'000), 0); // nothing has ended yet
}

void SeriesPlanTest::warnsOfTheDeadline()
{
    const std::vector<SeriesMove> moves { movedBetween(1'000, 11'000), movedBetween(0, 0) };
    QVERIFY(SeriesForecast::warning(moves, 0, 50'000, 20'000).isEmpty());
    QVERIFY(SeriesForecast::warning(moves, 60'000, 50'000, 20'000).isEmpty());
    const QString risk = SeriesForecast::warning(moves, 40'000, 50'000, 20'000);
    const QString late = SeriesForecast::warning(moves, 10'000, 50'000, 20'000);
    QVERIFY2(risk.contains(s("after the deadline")), qPrintable(risk));
    QVERIFY2(late.contains(s("has passed")), qPrintable(late));
    QVERIFY(SeriesForecast::warning({ movedBetween(1, 2) }, 10'000, 0, 20'000).isEmpty()); // all is done
}

QTEST_GUILESS_MAIN(SeriesPlanTest)
#include "test_seriesplan.moc"

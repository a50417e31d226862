// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/permissions.h"
#include "unit/operations/crashkit.h"
#include "unit/operations/seriesstage.h"

#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::test;
using operations::MoveSeriesPlan;
using operations::MoveSeriesView;
using operations::OperationView;
using operations::SeriesMove;
using operations::SeriesOptions;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

/** Series of moves between simulated servers, with customers who scan; checked by what is really there. */
class SeriesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drains();
    void drainsASharedStoreWithoutScans();
    void drainOfAnEmptyWorker();
    void pauseBeginsNothing();
    void paceSpacesTheBegins();
    void skippedSessionsStay();
    void stoppedDrainGivesTheWorkerBack();
    void failedMoveIsNotTheEnd();
    void namesWhatIsLeft();
    void secondDrainIsRefused();
    void twoSeriesShareTheLimit();
    void otherConsoleMayOnlyWatch();
    void deadlineIsWarnedOf();
    void bringsBack();
    void rebalances();
    void silentWorkerIsRefused();
    void takenOverMidway();
    void pauseOutlivesItsConsole();
    void stopOutlivesItsConsole();
    void lostMovesAreRescued();
    void takenBackNothingMoves();
    void stopsByItselfAndGoesOn();
    void stoppedByItselfOutlivesItsConsole();
    void evacuatesAWholeWorker();
    void evacuationNeedsTheName();
    void evacuationTakenOverMidway();
    void movesASelectionAndBack();
};

namespace {

/** Watches from outside how many moves are under way at a time. */
class LimitWatch final : public QObject
{
public:
    explicit LimitWatch(SeriesStage &stage)
    {
        connect(&m_timer, &QTimer::timeout, this, [this, &stage] {
            most = std::max(most, stage.underWay());
            mostToOne = std::max(mostToOne, stage.underWayToOne());
        });
        m_timer.start(20);
    }
    int most = 0;
    int mostToOne = 0;

private:
    QTimer m_timer;
};

MoveSeriesView seriesOf(Desk &desk, const OperationId &id)
{
    return desk.service().view(id).series.value_or(MoveSeriesView());
}

int countOf(const MoveSeriesView &series, OperationState state)
{
    return int(std::ranges::count(series.moves, state, &SeriesMove::state));
}

QString described(const OperationView &view)
{
    QStringList words { shardmap::toString(view.state), view.step, view.error };
    for (const SeriesMove &move : view.series.value_or(MoveSeriesView()).moves)
        words << move.session.name + u' ' + shardmap::toString(move.state) + u' ' + move.text;
    return words.join(QStringLiteral("; "));
}

/** Empty once so many moves are under way; else what there was instead. */
QString problemUntilUnderWay(Desk &desk, const OperationId &id, int moves)
{
    if (QTest::qWaitFor([&] { return seriesOf(desk, id).underWay == moves; }, 20'000))
        return {};
    return described(desk.service().view(id));
}

OperationView endedWithin(Desk &desk, const OperationId &id)
{
    (void)QTest::qWaitFor([&] { return shardmap::isEnd(desk.service().view(id).state); }, 60'000);
    return desk.service().view(id);
}

/** Empty where it ends well; else what it came to. */
QString problemAtTheEnd(Desk &desk, const OperationId &id)
{
    const OperationView view = endedWithin(desk, id);
    return view.state == OperationState::Succeeded ? QString() : described(view);
}

} // namespace

void SeriesTest::drains()
{
    SeriesStage stage;
    Desk desk(stage.plant.file());
    LimitWatch watch(stage);
    stage.scanAll();
    const OperationId id = SeriesStage::drain(desk);
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("draining"));
    QVERIFY(!stage.plant.has(SeriesStage::kFrom, SeriesStage::name(0)));
    QCOMPARE(view.series->moved, 8);
    QVERIFY(view.series->warning.isEmpty());
    QVERIFY2(watch.most > 1 && watch.most <= 4, qPrintable(QString::number(watch.most)));
    QCOMPARE(watch.mostToOne, 1);
    QCOMPARE(stage.plant.database()
                 .value("SELECT count(*) FROM quayside_operation WHERE kind = 'move' AND reason = 'new disk'")
                 .toInt(),
             8);
    const QByteArray report = desk.service().seriesReport(id);
    QCOMPARE(report.count(",no-gap,1,"), 8);
    QCOMPARE(report.count(",new disk\r\n"), 8);
    QVERIFY(report.contains("Moved,8\r\n"));
    QVERIFY(report.contains("support@desk-1"));
}

void SeriesTest::drainsASharedStoreWithoutScans()
{
    SeriesStage stage(4, 3, true);
    Desk desk(stage.plant.file());
    const MoveSeriesPlan plan = SeriesStage::drainPlan(desk);
    QCOMPARE(plan.going(), 4);
    QCOMPARE(plan.scans(), 0);
    const OperationView view = endedWithin(desk, desk.service().runSeries(plan, {}));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
}

void SeriesTest::drainOfAnEmptyWorker()
{
    SeriesStage stage(0);
    Desk desk(stage.plant.file());
    const OperationView view = endedWithin(desk, SeriesStage::drain(desk));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("draining"));
}

void SeriesTest::pauseBeginsNothing()
{
    SeriesStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = SeriesStage::drain(desk);
    QCOMPARE(problemUntilUnderWay(desk, id, 4), QString());
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Waiting);
    QVERIFY(seriesOf(desk, id).pause.available);
    desk.service().pauseSeries(id);
    QVERIFY(!seriesOf(desk, id).pause.available);
    QVERIFY(!seriesOf(desk, id).pause.reason.isEmpty());
    stage.scanAll();
    QTRY_COMPARE(seriesOf(desk, id).moved, 4); // those under way go on
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Paused);
    QTest::qWait(200);
    QCOMPARE(countOf(seriesOf(desk, id), OperationState::Queued), 4);
    QCOMPARE(stage.underWay(), 0);
    desk.service().continueSeries(id);
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(stage.problem(), QString());
}

void SeriesTest::paceSpacesTheBegins()
{
    SeriesStage stage(3);
    Desk desk(stage.plant.file());
    stage.scanAll();
    SeriesOptions options;
    options.paceMinutes = 1; // two seconds at the desk's pace
    const OperationView view = endedWithin(desk, SeriesStage::drain(desk, options));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    std::vector<qint64> begins;
    for (const SeriesMove &move : view.series->moves)
        begins.push_back(move.begunMs);
    std::ranges::sort(begins);
    for (size_t i = 1; i < begins.size(); ++i)
        QVERIFY2(begins[i] - begins[i - 1] >= 1'900, qPrintable(QString::number(begins[i] - begins[i - 1])));
}

void SeriesTest::skippedSessionsStay()
{
    SeriesStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = SeriesStage::drain(desk);
    QTRY_VERIFY(countOf(seriesOf(desk, id), OperationState::Waiting) > 0);
    const MoveSeriesView before = seriesOf(desk, id);
    for (const OperationState state : { OperationState::Waiting, OperationState::Queued })
        desk.service().skipItem(id, std::ranges::find(before.moves, state, &SeriesMove::state)->session);
    QTRY_COMPARE(countOf(seriesOf(desk, id), OperationState::Cancelled), 2);
    stage.scanAll();
    const OperationView view = endedWithin(desk, id);
    QVERIFY(view.state == OperationState::Failed); // skipping is fine, but it is not drained
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 2);
    for (const SeriesMove &move : view.series->moves) {
        if (move.skipped)
            QVERIFY2(view.error.contains(move.session.name), qPrintable(described(view)));
    }
    QCOMPARE(view.series->moved, 6);
}

void SeriesTest::stoppedDrainGivesTheWorkerBack()
{
    SeriesStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = SeriesStage::drain(desk);
    QCOMPARE(problemUntilUnderWay(desk, id, 4), QString());
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("draining"));
    QVERIFY(!desk.service().view(id).cancelMeaning.isEmpty());
    desk.service().cancel(id);
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(view.state == OperationState::Cancelled, qPrintable(described(view)));
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 8);
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("active"));
    for (int worker = 1; worker <= 5; ++worker) {
        for (int i = 0; i < 8; ++i)
            QVERIFY(!stage.plant.has(worker, SeriesStage::name(i)));
    }
}

void SeriesTest::failedMoveIsNotTheEnd()
{
    SeriesStage stage(6, 3);
    Desk desk(stage.plant.file());
    sim::Fault refuses;
    refuses.worker = 1;
    refuses.method = "POST";
    refuses.path = "/api/sessions";
    refuses.effect = Effect::Status;
    refuses.status = 422;
    refuses.times = 1000;
    stage.plant.fleet().addFault(refuses);
    stage.scanAll();
    const OperationId id = SeriesStage::drain(desk);
    const OperationView view = endedWithin(desk, id);
    QVERIFY(view.state == OperationState::Failed);
    QCOMPARE(stage.problem(), QString());
    QVERIFY(view.series->failed > 0);
    QCOMPARE(view.series->failed + view.series->moved, 6);
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), view.series->failed);
    for (const SeriesMove &move : view.series->moves)
        QVERIFY(!move.text.isEmpty());
    QVERIFY(view.retryFailed.available);
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("draining"));

    stage.plant.fleet().clearFaults();
    const OperationId again = desk.service().retryFailed(id);
    QVERIFY(!again.isEmpty());
    const OperationView second = endedWithin(desk, again);
    QVERIFY2(second.state == OperationState::Succeeded, qPrintable(described(second)));
    QCOMPARE(int(second.series->moves.size()), view.series->failed);
    QCOMPARE(second.reason, QStringLiteral("new disk"));
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
}

void SeriesTest::namesWhatIsLeft()
{
    SeriesStage stage(2);
    QVERIFY(stage.plant.database().run("DELETE FROM waha_session WHERE name = 'acme-1'"));
    Desk desk(stage.plant.file());
    stage.scanAll();
    const MoveSeriesPlan plan = SeriesStage::drainPlan(desk);
    QCOMPARE(plan.unmapped.size(), size_t(1));
    const OperationView view = endedWithin(desk, desk.service().runSeries(plan, {}));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("It still has acme-1")), qPrintable(described(view)));
    QVERIFY(!view.error.contains(QStringLiteral("acme-0")));
    QCOMPARE(stage.mapped(0) == SeriesStage::kFrom, false);
}

void SeriesTest::secondDrainIsRefused()
{
    SeriesStage stage(2);
    Desk desk(stage.plant.file());
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    const MoveSeriesPlan plan = SeriesStage::drainPlan(other); // before it could know of the first
    const OperationId id = SeriesStage::drain(desk);
    QTRY_COMPARE(stage.underWay(), 2);
    const OperationView refused = other.ended(other.service().runSeries(plan, {}));
    QVERIFY(refused.state == OperationState::Failed);
    QVERIFY2(refused.error.contains(QStringLiteral("support@desk-1")), qPrintable(refused.error));
    const fleet::WorkerIndex worker = other.fleet().findWorker(Desk::key(0, {}).worker);
    QTRY_VERIFY(!other.service().permissions().worker(operations::WorkerChange::Drain, worker).available);
    QVERIFY(!SeriesStage::drainPlan(other).refusal.isEmpty());
    stage.scanAll();
    QCOMPARE(problemAtTheEnd(desk, id), QString());
    QCOMPARE(stage.problem(), QString());
}

/** Two workers are drained by two consoles: together they keep to the limit of the fleet. */
void SeriesTest::twoSeriesShareTheLimit()
{
    SeriesStage stage(9, 7, false, 1);
    Desk desk(stage.plant.file());
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    const OperationId first = SeriesStage::drain(desk);
    QCOMPARE(problemUntilUnderWay(desk, first, 4), QString());
    const fleet::WorkerIndex last = other.fleet().findWorker(Desk::key(7, {}).worker);
    QTRY_VERIFY(
        !other.service()
             .permissions()
             .worker(operations::WorkerChange::Drain, other.fleet().findWorker(Desk::key(0, {}).worker))
             .available);
    const OperationId second = other.service().runSeries(other.service().drainPlan(last), {});
    QTRY_VERIFY(other.service().view(second).step.contains(QStringLiteral("0 of 1 moved")));
    QTest::qWait(300);
    QCOMPARE(countOf(seriesOf(other, second), OperationState::Queued), 1);
    LimitWatch watch(stage);
    stage.scanAll();
    QCOMPARE(problemAtTheEnd(desk, first), QString());
    QCOMPARE(problemAtTheEnd(other, second), QString());
    QCOMPARE(stage.problem(), QString());
    QVERIFY2(watch.most <= 4, qPrintable(QString::number(watch.most)));
}

void SeriesTest::otherConsoleMayOnlyWatch()
{
    SeriesStage stage(2);
    Desk desk(stage.plant.file());
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    const OperationId id = SeriesStage::drain(desk);
    QCOMPARE(problemUntilUnderWay(other, id, 2), QString());
    const MoveSeriesView series = seriesOf(other, id);
    for (const operations::Availability &action : { series.pause, series.skip, series.bringBack }) {
        QVERIFY(!action.available);
        QVERIFY(!action.reason.isEmpty());
    }
    other.service().pauseSeries(id);
    stage.scanAll();
    QCOMPARE(problemAtTheEnd(desk, id), QString());
}

void SeriesTest::deadlineIsWarnedOf()
{
    SeriesStage stage(2);
    Desk desk(stage.plant.file());
    SeriesOptions options;
    options.deadlineMs = QDateTime::currentMSecsSinceEpoch() + 1;
    const OperationId id = SeriesStage::drain(desk, options);
    QTRY_VERIFY(seriesOf(desk, id).warning.contains(QStringLiteral("2 session")));
    stage.scanAll();
    const OperationView view = endedWithin(desk, id);
    QVERIFY(view.state == OperationState::Succeeded); // a warning, no more
    QVERIFY(view.series->warning.isEmpty());
}

void SeriesTest::bringsBack()
{
    SeriesStage stage(4);
    Desk desk(stage.plant.file());
    stage.scanAll();
    const OperationId drain = SeriesStage::drain(desk);
    QVERIFY(!desk.service().permissions().bringBack(desk.service().view(drain)).available);
    QCOMPARE(problemAtTheEnd(desk, drain), QString());
    QVERIFY(desk.service().permissions().bringBack(desk.service().view(drain)).available);
    QVERIFY(seriesOf(desk, drain).bringBack.available);
    // The status of the last one that was moved may still be on its way here.
    QTRY_COMPARE(desk.service().bringBackPlan(drain).going(), 4);
    const MoveSeriesPlan plan = desk.service().bringBackPlan(drain);
    QCOMPARE(plan.moves.size(), size_t(4));
    const OperationView view = endedWithin(desk, desk.service().runSeries(plan, {}));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(view.series->origin, drain);
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 4);
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("active"));
    QVERIFY(!desk.service().permissions().bringBack(desk.service().view(drain)).available);
}

void SeriesTest::rebalances()
{
    SeriesStage stage(8, 3);
    QVERIFY(stage.plant.database().run("UPDATE worker SET capacity = 8"));
    Desk desk(stage.plant.file());
    stage.scanAll();
    QCOMPARE(desk.service().rebalancePlan(0).going(), 0);
    const MoveSeriesPlan plan = desk.service().rebalancePlan(100);
    QCOMPARE(plan.going(), 6);
    const OperationView view = endedWithin(desk, desk.service().runSeries(plan, {}));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(stage.problem(), QString());
    for (int worker = 0; worker < 4; ++worker)
        QCOMPARE(stage.mappedTo(worker), 2);
}

void SeriesTest::silentWorkerIsRefused()
{
    SeriesStage stage(1);
    Desk desk(stage.plant.file());
    stage.plant.fleet().worker(SeriesStage::kFrom).die();
    const fleet::WorkerIndex worker = desk.fleet().findWorker(Desk::key(0, {}).worker);
    QTRY_VERIFY(desk.fleet().worker(worker).reach == fleet::Reachability::Unreachable);
    QVERIFY(desk.service()
                .permissions()
                .worker(operations::WorkerChange::Drain, worker)
                .reason.contains(QStringLiteral("evacuate")));
    const OperationView view = desk.ended(SeriesStage::drain(desk));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY(view.error.contains(QStringLiteral("evacuate")));
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("active"));
}

void SeriesTest::takenOverMidway()
{
    SeriesStage stage;
    auto desk = std::make_unique<Desk>(stage.plant.file());
    const OperationId id = SeriesStage::drain(*desk);
    QCOMPARE(problemUntilUnderWay(*desk, id, 4), QString());
    QTRY_VERIFY(countOf(seriesOf(*desk, id), OperationState::Waiting) > 0);
    const MoveSeriesView before = seriesOf(*desk, id);
    const SessionKey first
        = std::ranges::find(before.moves, OperationState::Waiting, &SeriesMove::state)->session;
    const auto moved = std::ranges::find(before.moves, first, &SeriesMove::session);
    const int target = moved->target.toString().toInt() - 1;
    std::string refused;
    (void)QTest::qWaitFor([&] {
        refused = stage.plant.fleet().scanExpected(target, first.name.toStdString());
        return refused.empty();
    });
    QCOMPARE(QString::fromStdString(refused), QString());
    QTRY_COMPARE(seriesOf(*desk, id).moved, 1);
    desk.reset(); // killed with some moved, some under way, some not begun
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QCOMPARE(CrashKit::interruptedIn(other), id);
    stage.scanAll();
    other.service().resume(id);
    QTRY_VERIFY(other.service().view(id).mine);
    const OperationView view = endedWithin(other, id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
    QCOMPARE(view.series->moved, 8);
    QCOMPARE(stage.creations(), 8); // none was begun twice
    QCOMPARE(
        stage.plant.database().value("SELECT count(*) FROM quayside_operation WHERE kind = 'move'").toInt(),
        8);
    const QByteArray report = other.service().seriesReport(id);
    QVERIFY(report.contains("support@desk-1"));
    QVERIFY(report.contains("ben@desk-2"));
}

void SeriesTest::pauseOutlivesItsConsole()
{
    SeriesStage stage;
    auto desk = std::make_unique<Desk>(stage.plant.file());
    const OperationId id = SeriesStage::drain(*desk);
    QCOMPARE(problemUntilUnderWay(*desk, id, 4), QString());
    desk->service().pauseSeries(id);
    QTRY_VERIFY(stage.plant.database()
                    .value("SELECT data FROM quayside_step WHERE key = 'items' AND operation_id = '"
                           + id.toString().toUtf8() + "'")
                    .contains(R"("paused":true)"));
    desk.reset();
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QCOMPARE(CrashKit::interruptedIn(other), id);
    QVERIFY(seriesOf(other, id).paused);
    stage.scanAll();
    other.service().resume(id);
    QTRY_COMPARE(seriesOf(other, id).moved, 4);
    QTRY_VERIFY(other.service().view(id).state == OperationState::Paused);
    QCOMPARE(countOf(seriesOf(other, id), OperationState::Queued), 4);
    other.service().continueSeries(id);
    QCOMPARE(problemAtTheEnd(other, id), QString());
    QCOMPARE(stage.problem(), QString());
}

/** A console is killed while it stops a series: the next one stops it, and begins nothing. */
void SeriesTest::stopOutlivesItsConsole()
{
    SeriesStage stage;
    auto desk = std::make_unique<Desk>(stage.plant.file());
    const OperationId id = SeriesStage::drain(*desk);
    QCOMPARE(problemUntilUnderWay(*desk, id, 4), QString());
    desk->service().cancel(id);
    QTRY_VERIFY(stage.plant.database()
                    .value("SELECT data FROM quayside_step WHERE key = 'items' AND operation_id = '"
                           + id.toString().toUtf8() + "'")
                    .contains(R"("stopped":true)"));
    desk.reset();
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QCOMPARE(CrashKit::interruptedIn(other), id);
    other.service().resume(id);
    QTRY_VERIFY(other.service().view(id).mine);
    const OperationView view = endedWithin(other, id);
    QVERIFY(view.state == OperationState::Cancelled || view.state == OperationState::Failed);
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 8);
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("active"));
}

/** Nobody takes the series up; its move whose map points to the target still removes the old copy. */
void SeriesTest::lostMovesAreRescued()
{
    SeriesStage stage(1);
    auto desk = std::make_unique<Desk>(stage.plant.file());
    sim::Fault stuck;
    stuck.worker = SeriesStage::kFrom;
    stuck.method = "DELETE";
    stuck.path = "/api/sessions/acme-0";
    stuck.effect = Effect::Status;
    stuck.status = 500;
    stuck.times = 1000;
    const int fault = stage.plant.fleet().addFault(stuck);
    stage.scanAll();
    (void)SeriesStage::drain(*desk);
    QTRY_VERIFY(stage.plant.fleet().faultHits(fault) > 0); // so the map points to the target
    desk.reset();
    QVERIFY(stage.plant.has(SeriesStage::kFrom, SeriesStage::name(0)));
    stage.plant.fleet().clearFaults();
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_VERIFY(!stage.plant.has(SeriesStage::kFrom, SeriesStage::name(0)));
    QTRY_COMPARE(stage.underWay(), 0);
    QCOMPARE(stage.plant.unfinished(), 1); // the series waits for somebody
}

void SeriesTest::takenBackNothingMoves()
{
    SeriesStage stage(3);
    Desk desk(stage.plant.file());
    const OperationId id = SeriesStage::drain(desk);
    QVERIFY(desk.service().view(id).beginsInMs > 0);
    desk.service().cancel(id);
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(view.state == OperationState::Cancelled, qPrintable(described(view)));
    QVERIFY(view.error.contains(QStringLiteral("nothing was sent")));
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("active"));
    QCOMPARE(stage.creations(), 0);
}

namespace {

/** Three of four workers take nobody: most moves fail. */
void refuseOnMost(SeriesStage &stage, int targets)
{
    for (int worker = 2; worker <= targets; ++worker) {
        sim::Fault refuses;
        refuses.worker = worker;
        refuses.method = "POST";
        refuses.path = "/api/sessions";
        refuses.effect = Effect::Status;
        refuses.status = 422;
        refuses.times = 1000;
        stage.plant.fleet().addFault(refuses);
    }
}

} // namespace

void SeriesTest::stopsByItselfAndGoesOn()
{
    SeriesStage stage(20, 4);
    Desk desk(stage.plant.file());
    refuseOnMost(stage, 4);
    stage.scanAll();
    const OperationId id = SeriesStage::drain(desk);
    QVERIFY2(QTest::qWaitFor([&] { return desk.service().view(id).state == OperationState::Paused; }, 20'000),
             qPrintable(described(desk.service().view(id))));
    const OperationView held = desk.service().view(id);
    QVERIFY(held.canGoOn);
    QCOMPARE(held.wave, 2); // the first three went where nobody refuses
    QCOMPARE(held.series->failed + held.series->moved, 13); // no more than its ten were begun
    QVERIFY2(held.held.contains(QStringLiteral("Stopped by itself")), qPrintable(held.held));
    QVERIFY(countOf(*held.series, OperationState::Queued) > 0);
    stage.plant.fleet().clearFaults();
    desk.service().goOn(id, true);
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(view.state == OperationState::Failed, qPrintable(described(view))); // those before are left
    QCOMPARE(view.series->failed, held.series->failed);
    QCOMPARE(view.series->failed + view.series->moved, 20);
    QVERIFY(view.held.isEmpty());
    QCOMPARE(stage.problem(), QString());
}

void SeriesTest::stoppedByItselfOutlivesItsConsole()
{
    SeriesStage stage(20, 4);
    auto desk = std::make_unique<Desk>(stage.plant.file());
    refuseOnMost(stage, 4);
    stage.scanAll();
    const OperationId id = SeriesStage::drain(*desk);
    QVERIFY2(
        QTest::qWaitFor([&] { return desk->service().view(id).state == OperationState::Paused; }, 20'000),
        qPrintable(described(desk->service().view(id))));
    desk.reset();
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QCOMPARE(CrashKit::interruptedIn(other), id);
    QVERIFY(!other.service().view(id).held.isEmpty());
    other.service().resume(id);
    QTRY_VERIFY(other.service().view(id).canGoOn);
    // First it takes stock: a move that the lost console had not written down is in the line again.
    QTRY_COMPARE(seriesOf(other, id).underWay, 0);
    const int queued = countOf(seriesOf(other, id), OperationState::Queued);
    QVERIFY(queued > 0);
    QTest::qWait(300);
    QCOMPARE(countOf(seriesOf(other, id), OperationState::Queued), queued); // taking over is not going on
    other.service().cancel(id);
    QVERIFY(endedWithin(other, id).state == OperationState::Cancelled);
    QCOMPARE(stage.problem(), QString());
}

void SeriesTest::evacuatesAWholeWorker()
{
    SeriesStage stage(6, 3);
    Desk desk(stage.plant.file());
    for (int i = 0; i < 6; ++i)
        QVERIFY(desk.waitForStatus(SeriesStage::kFrom, SeriesStage::name(i), SessionStatus::Working));
    (void)SeriesStage::drainPlan(desk); // engines are known
    stage.plant.fleet().worker(SeriesStage::kFrom).die();
    const fleet::WorkerIndex worker = desk.fleet().findWorker(Desk::key(0, {}).worker);
    QTRY_VERIFY(desk.fleet().worker(worker).reach == fleet::Reachability::Unreachable);
    QVERIFY(desk.service()
                .permissions()
                .worker(operations::WorkerChange::Evacuate, worker)
                .available); // to be looked at
    QVERIFY(!desk.service().evacuationPlan(worker).refusal.isEmpty()); // not yet silent for long enough
    QVERIFY(desk.seeDead(SeriesStage::kFrom));
    const MoveSeriesPlan plan = desk.service().evacuationPlan(worker);
    QVERIFY2(plan.refusal.isEmpty(), qPrintable(plan.refusal));
    QCOMPARE(plan.going(), 6);
    LimitWatch watch(stage);
    stage.scanAll();
    SeriesOptions options;
    options.sourceNamed = desk.fleet().worker(worker).name;
    const OperationId id = desk.service().runSeries(plan, options);
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(shardmap::isDone(view.state), qPrintable(described(view)));
    QCOMPARE(view.series->moved, 6);
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
    QVERIFY2(watch.most <= 4, qPrintable(QString::number(watch.most)));
    QCOMPARE(watch.mostToOne, 1);
    QCOMPARE(stage.plant.database().value("SELECT count(*) FROM quayside_tombstone").toInt(), 6);
    stage.plant.fleet().worker(SeriesStage::kFrom).comeBack(); // its old copies go before anything else
    QTRY_COMPARE_WITH_TIMEOUT(stage.plant.database().value("SELECT count(*) FROM quayside_tombstone").toInt(),
                              0, 40'000);
    for (int i = 0; i < 6; ++i)
        QVERIFY(!stage.plant.has(SeriesStage::kFrom, SeriesStage::name(i)));
    QTRY_COMPARE(stage.problem(), QString());
}

void SeriesTest::evacuationNeedsTheName()
{
    SeriesStage stage(2, 2);
    Desk desk(stage.plant.file());
    for (int i = 0; i < 2; ++i)
        QVERIFY(desk.waitForStatus(SeriesStage::kFrom, SeriesStage::name(i), SessionStatus::Working));
    (void)SeriesStage::drainPlan(desk);
    stage.plant.fleet().worker(SeriesStage::kFrom).die();
    QVERIFY(desk.seeDead(SeriesStage::kFrom));
    const fleet::WorkerIndex worker = desk.fleet().findWorker(Desk::key(0, {}).worker);
    SeriesOptions options;
    options.sourceNamed = QStringLiteral("another");
    const OperationView view
        = desk.ended(desk.service().runSeries(desk.service().evacuationPlan(worker), options));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("type its name")), qPrintable(view.error));
    QCOMPARE(stage.creations(), 0);
    QCOMPARE(stage.plant.database().value("SELECT count(*) FROM quayside_tombstone").toInt(), 0);
}

void SeriesTest::evacuationTakenOverMidway()
{
    SeriesStage stage(5, 3);
    auto desk = std::make_unique<Desk>(stage.plant.file());
    for (int i = 0; i < 5; ++i)
        QVERIFY(desk->waitForStatus(SeriesStage::kFrom, SeriesStage::name(i), SessionStatus::Working));
    (void)SeriesStage::drainPlan(*desk);
    stage.plant.fleet().worker(SeriesStage::kFrom).die();
    QVERIFY(desk->seeDead(SeriesStage::kFrom));
    const fleet::WorkerIndex worker = desk->fleet().findWorker(Desk::key(0, {}).worker);
    SeriesOptions options;
    options.sourceNamed = desk->fleet().worker(worker).name;
    const OperationId id = desk->service().runSeries(desk->service().evacuationPlan(worker), options);
    QCOMPARE(problemUntilUnderWay(*desk, id, 3), QString());
    desk.reset();
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QCOMPARE(CrashKit::interruptedIn(other), id);
    QVERIFY(other.seeDead(SeriesStage::kFrom));
    stage.scanAll();
    other.service().resume(id);
    const OperationView view = endedWithin(other, id);
    QVERIFY2(shardmap::isDone(view.state), qPrintable(described(view)));
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
    QCOMPARE(stage.creations(), 5);
}

void SeriesTest::movesASelectionAndBack()
{
    SeriesStage stage(6, 3, false, 1); // five on the first, one on the last
    Desk desk(stage.plant.file());
    stage.scanAll();
    (void)SeriesStage::drainPlan(desk);
    const MoveSeriesPlan plan = desk.service().selectionPlan({ desk.session(0, SeriesStage::name(1)),
                                                               desk.session(0, SeriesStage::name(3)),
                                                               desk.session(3, SeriesStage::name(5)) });
    QVERIFY2(plan.refusal.isEmpty(), qPrintable(plan.refusal));
    QCOMPARE(plan.going(), 3);
    const OperationId id = desk.service().runSeries(plan, {});
    const OperationView view = endedWithin(desk, id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(described(view)));
    QVERIFY2(view.title.contains(QStringLiteral("Move 3 session")), qPrintable(view.title));
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 3);
    QVERIFY(stage.mapped(5) != 3);
    QCOMPARE(stage.stateOf(SeriesStage::kFrom), QStringLiteral("active")); // nothing was cordoned
    QVERIFY(desk.service().view(id).series->bringBack.available);
    const OperationView back
        = endedWithin(desk, desk.service().runSeries(desk.service().bringBackPlan(id), {}));
    QVERIFY2(back.state == OperationState::Succeeded, qPrintable(described(back)));
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 5);
    QCOMPARE(stage.mapped(5), 3);
    QCOMPARE(stage.problem(), QString());
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "test_series.moc"

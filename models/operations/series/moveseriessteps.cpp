// SPDX-License-Identifier: GPL-3.0-or-later
// Before and after the moves, and what a console does first that takes a series over.
#include "operations/series/moveseriesoperation.h"

#include "operations/operationrecords.h"
#include "operations/operationtext.h"
#include "operations/series/drainsight.h"
#include "operations/series/moveseriestext.h"
#include "operations/steprecords.h"
#include "operations/steps.h"

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;
using shardmap::OperationState;
using shardmap::WorkerState;

namespace {

constexpr int kSeeDrainedAgainMs = 500; //!< real time, as the next
constexpr int kForeignNewsMs = 15'000; //!< for what other consoles wrote to reach this one: real time
constexpr int kTakeUpAgainMs = 2'000;
const QString kStateBefore = QStringLiteral("before"); //!< of step `cordon`: the worker's state before it

bool isLeaseHeld(const Error &error)
{
    return error.kind == ErrorKind::LeaseHeld || error.kind == ErrorKind::DatabaseBusy
        || error.kind == ErrorKind::Database || error.kind == ErrorKind::DatabaseDamaged;
}

} // namespace

std::optional<WorkerState> MoveSeriesOperation::workerState() const
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(m_recipe.worker);
    if (!worker.isValid())
        return {};
    return context().fleet.worker(worker).row.state;
}

QCoro::Task<Result<void>> MoveSeriesOperation::changeWorker(WorkerState to)
{
    const std::optional<WorkerState> now = workerState();
    if (!now)
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    if (*now == to)
        co_return Result<void>();
    const Result<void> ours = co_await journal().confirm(); // that write carries no lease
    if (!ours)
        co_return ours;
    const WorkerState from = *now;
    std::function<Future<void>()> attempt
        = [this, from, to] { return context().map.setWorkerState(m_recipe.worker, from, to); };
    co_return co_await journal().persist(std::move(attempt));
}

Operation::StepTask MoveSeriesOperation::cordon()
{
    const std::optional<WorkerState> now = workerState();
    if (!now)
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    if (!remembered(steps::kCordon).contains(kStateBefore)) {
        const QJsonObject before { { kStateBefore, shardmap::toString(*now) } };
        CO_TRY(co_await remember(steps::kCordon, before));
    }
    CO_TRY(co_await changeWorker(WorkerState::Draining));
    co_return MoveSeriesText::cordoned(workerName());
}

Operation::StepTask MoveSeriesOperation::uncordon()
{
    CO_TRY(co_await changeWorker(WorkerState::Active));
    co_return MoveSeriesText::uncordoned(workerName());
}

/** A stopped drain gives its worker back; one that only failed keeps it closed for the next attempt. */
Operation::StepTask MoveSeriesOperation::revert()
{
    const bool stopped = m_progress.stopped || !isStepBegun(record(), steps::kItems);
    const QString before = remembered(steps::kCordon).value(kStateBefore).toString();
    if (!stopped || before.isEmpty() || workerState() != WorkerState::Draining)
        co_return QString();
    CO_TRY(co_await changeWorker(shardmap::workerStateFromString(before)));
    co_return QString();
}

/** The moves of the lost console: which are under way still, and which have been made. */
QCoro::Task<Result<void>> MoveSeriesOperation::takeStock()
{
    const Result<OperationRecords::List> unfinished
        = co_await scope().call(OperationRecords::read(context().map, 0));
    if (!unfinished)
        co_return failure(unfinished.error());
    for (size_t i = 0; i < m_progress.moves.size(); ++i) {
        if (shardmap::isEnd(m_progress.moves[i].state))
            continue;
        const auto child = std::ranges::find_if(**unfinished, [&](const shardmap::OperationRecord &one) {
            return one.parent == record().id && one.subject == m_progress.moves[i].session
                && !shardmap::isEnd(one.state);
        });
        if (child == (*unfinished)->end()) {
            const Result<void> looked = co_await lookAtRow(i);
            if (!looked)
                co_return looked;
            continue;
        }
        if (!child->misfit.isEmpty()) {
            endMove(i, OperationState::Failed,
                    OperationRecords::notUnderstood(child->misfit).toDisplayString());
            continue;
        }
        SeriesMove &move = m_progress.moves[i];
        move.child = child->id;
        move.begunMs = move.begunMs > 0 ? move.begunMs : nowMs();
        move.state = OperationState::Running;
        move.text = MoveSeriesText::takenOver();
        m_lost.push_back(i);
    }
    co_return Result<void>();
}

/** Moved already: done. Else it is to be begun, again or for the first time. */
QCoro::Task<Result<void>> MoveSeriesOperation::lookAtRow(size_t index)
{
    const RowId id = m_progress.moves[index].row;
    const Result<std::optional<shardmap::SessionRow>> row
        = co_await scope().call(context().map.sessionRow(id));
    if (!row)
        co_return failure(row.error());
    if (*row && (*row)->worker == m_progress.moves[index].target) {
        endMove(index, OperationState::Succeeded, MoveSeriesText::movedAlready());
        co_return Result<void>();
    }
    m_progress.moves[index].state = OperationState::Queued;
    m_progress.moves[index].text.clear();
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveSeriesOperation::takeUpLost()
{
    if (m_lost.empty())
        co_return Result<void>();
    if (m_sinceTakeUp.isValid() && m_sinceTakeUp.elapsed() < context().paced(kTakeUpAgainMs))
        co_return Result<void>();
    m_sinceTakeUp.start();
    const std::vector<size_t> lost = std::exchange(m_lost, {});
    for (const size_t index : lost) {
        const Result<void> taken = co_await takeUp(index);
        if (!taken)
            co_return taken;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveSeriesOperation::takeUp(size_t index)
{
    const OperationId id = m_progress.moves[index].child;
    const Moment asked = Moment::now(context().fleet.clock());
    const Result<shardmap::OperationRecord> taken
        = co_await scope().call(OperationRecords::takeOver(context().map, id));
    if (scope().isStopped())
        co_return failure(scope().reason());
    if (taken) {
        m_progress.moves[index].actor = taken->actor;
        watch(m_starter.goOnWithMove(*taken, asked), index);
        if (scope().isCancelRequested())
            cancelChild(index);
        co_return Result<void>();
    }
    if (isLeaseHeld(taken.error())) {
        m_lost.push_back(index);
        co_return Result<void>();
    }
    if (taken.error().kind == ErrorKind::Unsupported) { // somebody else wrote into its record
        endMove(index, OperationState::Failed, taken.error().toDisplayString());
        co_return Result<void>();
    }
    co_return co_await lookAtRow(index); // it has ended
}

/** A session that this series moved: it has no business there any more. */
bool MoveSeriesOperation::hasGone(const QString &name) const
{
    return std::ranges::any_of(m_progress.moves, [&name](const SeriesMove &move) {
        return move.session.name == name && shardmap::isDone(move.state);
    });
}

/** Nothing where the worker does not answer. */
QCoro::Task<Result<DrainSight>> MoveSeriesOperation::lookAtWorker()
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(m_recipe.worker);
    if (!worker.isValid())
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    waha::WahaClient client = context().sync.client(m_recipe.worker);
    Future<waha::SessionList> listing = client.list();
    const Result<waha::SessionList> list = co_await scope().call(listing);
    if (!list)
        co_return failure(MoveSeriesText::notListed(workerName(), list.error()));
    Future<std::vector<shardmap::Tombstone>> reading = context().map.tombstones();
    CO_TRY_VALUE(const std::vector<shardmap::Tombstone> tombstones, co_await scope().call(reading));
    DrainSight left;
    left.live = DrainSight::liveOn(context().fleet.worker(worker), *list);
    left.rows = DrainSight::rowsOn(context().fleet, worker);
    left.tombstones = DrainSight::tombstonesOn(tombstones, m_recipe.worker);
    co_return left;
}

/** What is left although it was seen to move will soon be known to be gone. */
bool MoveSeriesOperation::isBound(const Result<DrainSight> &left) const
{
    if (!left)
        return true;
    return isHalfWayOut(left->names());
}

bool MoveSeriesOperation::isHalfWayOut(const QStringList &names) const
{
    return std::ranges::any_of(names, [this](const QString &name) { return hasGone(name); });
}

Operation::StepTask MoveSeriesOperation::seeDrained()
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        const Result<DrainSight> left = co_await lookAtWorker();
        if (scope().isStopped())
            co_return failure(scope().reason());
        if (left && left->isEmpty())
            co_return MoveSeriesText::drained(workerName());
        if (scope().isCancelRequested()) {
            m_progress.stopped = true;
            co_return failure(ErrorText::cancelled());
        }
        if (!isBound(left) || waited.elapsed() > kForeignNewsMs)
            co_return failure(left ? notDrained(*left) : left.error());
        co_await scope().pause(kSeeDrainedAgainMs);
    }
}

/** Nothing can be asked of a dead worker: what the map counts there has to do. */
Operation::StepTask MoveSeriesOperation::seeEvacuated()
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(m_recipe.worker);
    if (!worker.isValid())
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    QElapsedTimer waited;
    waited.start();
    QStringList rows = DrainSight::rowsOn(context().fleet, worker);
    while (isHalfWayOut(rows) && waited.elapsed() < kForeignNewsMs) { // the news of our own writes
        co_await scope().pause(kSeeDrainedAgainMs);
        if (scope().isStopped())
            co_return failure(scope().reason());
        rows = DrainSight::rowsOn(context().fleet, worker);
    }
    if (rows.isEmpty())
        co_return MoveSeriesText::evacuated(workerName());
    co_return failure(withFirstFailed(MoveSeriesText::notEvacuated(workerName(), rows)));
}

Error MoveSeriesOperation::notDrained(const DrainSight &left) const
{
    return withFirstFailed(MoveSeriesText::notDrained(workerName(), left.live, left.rows, left.tombstones));
}

Error MoveSeriesOperation::withFirstFailed(Error error) const
{
    const int all = int(m_progress.moves.size());
    if (const int failed = count(OperationState::Failed); failed > 0)
        error.message += u' ' + MoveSeriesText::someFailed(failed, all, *firstFailed()).message;
    return error;
}

} // namespace quayside::operations

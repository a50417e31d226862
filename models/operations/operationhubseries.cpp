// SPDX-License-Identifier: GPL-3.0-or-later
// Series of moves: drain, bring back, rebalance.
#include "operations/operationhub.h"

#include "core/clock.h"
#include "operations/kinds.h"
#include "operations/loginage.h"
#include "operations/moves/movechecks.h"
#include "operations/moves/moveoperation.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/series/moveseriesreport.h"
#include "operations/series/moveseriestext.h"
#include "operations/series/moveseriesviews.h"

namespace quayside::operations {

namespace {

/** What the lease of a rebalance is on: there is one at a time. No WhatsApp id looks like that. */
const QString kWholeFleet = QStringLiteral("*");

MoveRequest requestOf(const SeriesMove &move, const fleet::Fleet &fleet)
{
    MoveRequest request;
    request.session = fleet.findSession(move.session);
    request.target = move.target;
    request.way = move.way;
    request.sourceNamed = move.sourceNamed;
    return request;
}

} // namespace

MoveSeriesPlanner OperationHub::seriesPlanner() const
{
    return MoveSeriesPlanner(m_context.fleet,
                             [this](const MoveRequest &request) { return moveKnowledge(request); });
}

MoveSeriesPlan OperationHub::withRefusal(MoveSeriesPlan plan) const
{
    if (const Availability allowed = m_permissions.begin(plan); !allowed.available)
        plan.refusal = allowed.reason; // before what the plan itself has against it
    return plan;
}

MoveSeriesPlan OperationHub::drainPlan(fleet::WorkerIndex worker) const
{
    return withRefusal(seriesPlanner().drain(worker));
}

/** What keeps a worker from being given up for dead counts more than who is busy with it. */
MoveSeriesPlan OperationHub::evacuationPlan(fleet::WorkerIndex worker) const
{
    MoveSeriesPlan plan = seriesPlanner().evacuate(worker);
    const QString refusal = plan.refusal;
    plan = withRefusal(std::move(plan));
    if (!refusal.isEmpty() && m_permissions.changes().available)
        plan.refusal = refusal;
    return plan;
}

MoveSeriesPlan OperationHub::selectionPlan(const std::vector<fleet::SessionIndex> &sessions) const
{
    return withRefusal(seriesPlanner().selection(sessions));
}

MoveSeriesPlan OperationHub::rebalancePlan(int mostScans) const
{
    return withRefusal(seriesPlanner().rebalance(mostScans));
}

MoveSeriesPlan OperationHub::bringBackPlan(const OperationId &drain) const
{
    const OperationView view = m_book.view(drain);
    MoveSeriesPlan plan = seriesPlanner().bringBack(view.series.value_or(MoveSeriesView()), drain);
    if (const Availability allowed = m_permissions.bringBack(view); !allowed.available)
        plan.refusal = allowed.reason;
    return plan;
}

void OperationHub::retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target) const
{
    if (index >= plan.moves.size())
        return;
    seriesPlanner().retarget(plan, index, target);
    plan = withRefusal(std::move(plan));
}

void OperationHub::leaveOut(MoveSeriesPlan &plan, size_t index, bool leftOut) const
{
    if (index >= plan.moves.size())
        return;
    plan.moves[index].leftOut = leftOut;
    if (leftOut)
        seriesPlanner().conclude(plan);
    else // its slot may have been given to another one meanwhile
        seriesPlanner().retarget(plan, index, plan.moves[index].target);
    plan = withRefusal(std::move(plan));
}

OperationId OperationHub::runSeries(const MoveSeriesPlan &plan, const SeriesOptions &options)
{
    shardmap::OperationRecord record = newRecord(toString(plan.kind), { plan.worker, {} }, options.reason);
    if (plan.kind == SeriesKind::Rebalance)
        record.account = kWholeFleet;
    record.input = MoveSeriesRecipe::of(plan, options).toJournal();
    if (!plan.refusal.isEmpty())
        return refuse(std::move(record), plan.refusal);
    if (const Availability allowed = m_permissions.begin(plan); !allowed.available)
        return refuse(std::move(record), allowed.reason);
    if (const Availability named = m_permissions.givesUp(plan, options.sourceNamed); !named.available)
        return refuse(std::move(record), named.reason);
    return startSoon(std::make_unique<MoveSeriesOperation>(m_context, std::move(record), *this),
                     static_cast<size_t>(plan.going()));
}

OperationId OperationHub::retrySeries(const OperationView &before)
{
    SeriesOptions options;
    options.reason = before.reason;
    options.paceMinutes = before.series->paceMinutes;
    if (!before.series->moves.empty()) // whoever tries again what failed has said it before
        options.sourceNamed = before.series->moves.front().sourceNamed;
    if (before.series->deadlineMs > m_context.fleet.clock().nowMs())
        options.deadlineMs = before.series->deadlineMs;
    return runSeries(withRefusal(seriesPlanner().again(*before.series, before.id)), options);
}

OperationView OperationHub::view(const OperationId &id) const
{
    OperationView view = m_book.view(id);
    if (view.id.isEmpty())
        return view;
    MoveSeriesViews::freshen(view, m_book.running(id) != nullptr, m_context);
    m_permissions.judge(view);
    return view;
}

MoveSeriesOperation *OperationHub::runningSeries(const OperationId &id) const
{
    return qobject_cast<MoveSeriesOperation *>(m_book.running(id));
}

QByteArray OperationHub::seriesReport(const OperationId &id) const
{
    return MoveSeriesReport::csv(view(id), m_context);
}

MoveReadiness OperationHub::checkMove(const SeriesMove &move) const
{
    MoveReadiness ready;
    const MoveRequest request = requestOf(move, m_context.fleet);
    if (move.way == MoveWay::Evacuate) // this console may have seen less of its silence than the one before
        ready.waitMs = static_cast<int>(
            MoveChecks::silenceLeftMs(m_context.fleet, m_context.fleet.findWorker(move.session.worker)));
    if (ready.waitMs > 0)
        return ready;
    ready.allowed = m_permissions.move(request);
    if (ready.allowed.available)
        ready.waitMs = LoginAge::leftMs(m_context, move.session);
    return ready;
}

Operation *OperationHub::startMove(const SeriesMove &move, const shardmap::OperationRecord &parent)
{
    shardmap::OperationRecord record = newRecord(kinds::kMove, move.session, parent.reason);
    record.parent = parent.id;
    record.target = move.target;
    record.quota = MoveSeriesOperation::quotaFor(move.target);
    MoveRecipe recipe;
    recipe.way = move.way;
    recipe.target = move.target;
    recipe.row = move.row;
    recipe.user = move.user;
    recipe.sourceNamed = move.sourceNamed;
    record.input = recipe.toJournal();
    auto *child = new MoveOperation(m_context, std::move(record));
    m_book.add(child);
    child->run(Operation::Mode::Fresh);
    return child;
}

Operation *OperationHub::goOnWithMove(const shardmap::OperationRecord &taken, const Moment &asked)
{
    const shardmap::LeaseToken token { taken.id, taken.epoch };
    auto *child = new MoveOperation(m_context, taken);
    m_book.add(child);
    child->run(Operation::Mode::Resume, token, asked);
    return child;
}

std::vector<WorkerId> OperationHub::targetsOfOtherSeries(const OperationId &series) const
{
    return m_book.targetsOfSeriesBut(series);
}

} // namespace quayside::operations

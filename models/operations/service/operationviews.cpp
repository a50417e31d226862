// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationviews.h"

#include "core/foreigntext.h"
#include "operations/bulk/bulkoperation.h"
#include "operations/bulk/bulktext.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/kinds.h"
#include "operations/engine/steprecords.h"
#include "operations/engine/steps.h"
#include "operations/moves/moveoperation.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationrecords.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

using shardmap::OperationState;
using shardmap::StepState;

MoveSeriesView MoveSeriesViews::of(const MoveSeriesRecipe &recipe, const MoveSeriesProgress &progress)
{
    MoveSeriesView view;
    view.kind = recipe.kind;
    view.worker = recipe.worker;
    view.origin = recipe.origin;
    view.moves = progress.moves;
    view.paused = progress.paused;
    view.paceMinutes = recipe.paceMinutes;
    view.deadlineMs = recipe.deadlineMs;
    const auto count = [&view](OperationState state) {
        return static_cast<int>(std::ranges::count(view.moves, state, &SeriesMove::state));
    };
    view.moved = count(OperationState::Succeeded) + count(OperationState::Differs);
    view.failed = count(OperationState::Failed);
    view.underWay = count(OperationState::Running) + count(OperationState::Waiting);
    return view;
}

void MoveSeriesViews::freshen(OperationView &view, bool runsHere, const OperationContext &context)
{
    if (!view.series)
        return;
    MoveSeriesView &series = *view.series;
    series.expectedEndMs = 0;
    series.warning.clear();
    if (!shardmap::isEnd(view.state)) {
        const qint64 now = context.fleet.clock().nowMs();
        series.expectedEndMs = SeriesForecast::expectedEndMs(series.moves, series.paceMinutes, now);
        series.warning = SeriesForecast::warning(series.moves, series.deadlineMs, series.expectedEndMs, now);
    }
    setActions(view, runsHere);
}

void MoveSeriesViews::setActions(OperationView &view, bool runsHere)
{
    MoveSeriesView &series = *view.series;
    const bool over = shardmap::isEnd(view.state);
    Availability here;
    if (over)
        here = { false, MoveSeriesText::over() };
    else if (!runsHere)
        here = { false, MoveSeriesText::elsewhere() };
    series.skip = series.pause = series.proceed = here;
    if (here.available && series.paused)
        series.pause = { false, MoveSeriesText::alreadyPaused() };
    if (here.available && !series.paused)
        series.proceed = { false, MoveSeriesText::notPaused() };
}

namespace {

bool isStepOver(const shardmap::StepRecord &step)
{
    return step.state == StepState::Done || step.state == StepState::Skipped;
}

void countWaves(OperationView &view, size_t sessions, size_t wave)
{
    view.waves = static_cast<int>(Waves(sessions).count());
    view.wave = static_cast<int>(wave) + 1;
}

} // namespace

OperationBrief OperationViews::brief(const shardmap::OperationRecord &record)
{
    OperationBrief brief;
    brief.id = record.id;
    brief.kind = record.kind;
    brief.subject = record.subject;
    brief.state = record.state;
    brief.interrupted = !shardmap::isEnd(record.state) && record.leaseExpired;
    brief.waitsForReview = record.waitsForReview && !shardmap::isEnd(record.state);
    brief.misfit = record.misfit;
    brief.actor = foreign::name(record.actor);
    brief.startedMs = record.createdMs;
    return brief;
}

OperationView OperationViews::common(const shardmap::OperationRecord &record)
{
    OperationView view;
    static_cast<OperationBrief &>(view) = brief(record);
    view.stateText = OperationText::state(record.state);
    view.steps = record.steps;
    view.stepsTotal = static_cast<int>(record.steps.size());
    view.stepsDone = static_cast<int>(std::count_if(record.steps.begin(), record.steps.end(), isStepOver));
    for (shardmap::StepRecord &step : view.steps)
        step.note = foreign::line(step.note);
    view.error = foreign::line(record.error);
    view.reason = foreign::line(record.reason);
    view.endedMs = record.endedMs;
    return view;
}

void OperationViews::describe(OperationView &view, const shardmap::OperationRecord &record,
                              const Operation *running)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    if (kind && kind->describe && record.misfit.isEmpty())
        kind->describe(view, record, running);
}

void OperationViews::describeMove(OperationView &view, const shardmap::OperationRecord &record,
                                  const Operation *running)
{
    const auto *move = qobject_cast<const MoveOperation *>(running);
    view.move = move ? move->recipe() : MoveRecipe::fromJournal(record.input);
}

void OperationViews::describeConfigure(OperationView &view, const shardmap::OperationRecord &record,
                                       const Operation *running)
{
    const auto *own = qobject_cast<const ConfigureOperation *>(running);
    const std::optional<ConfigPutBack> known
        = own ? own->putBack() : ConfigureOperation::putBackOf(record.steps);
    if (shardmap::isEnd(record.state) && known && known->before != known->after)
        view.inverse = BulkInverse { Verb::Start, true, { record.subject } };
}

void OperationViews::describeBulk(OperationView &view, const shardmap::OperationRecord &record,
                                  const Operation *running)
{
    if (const auto *bulk = qobject_cast<const BulkOperation *>(running)) {
        addBulk(view, bulk->plan(), bulk->progress(), bulk->wave());
    } else if (!record.steps.empty()) {
        const BulkPlan plan = BulkPlan::fromJson(record.input);
        const BulkProgress progress = BulkProgress::fromJournal(plan, record.steps.front().data);
        addBulk(view, plan, progress, progress.currentWave(Waves(plan.sessions.size())));
    }
}

void OperationViews::describeSeries(OperationView &view, const shardmap::OperationRecord &record,
                                    const Operation *running)
{
    if (const auto *series = qobject_cast<const MoveSeriesOperation *>(running)) {
        addSeries(view, series->recipe(), series->progress(), series->wave());
        return;
    }
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(record.input);
    const shardmap::StepRecord *items = stepOf(record, steps::kItems);
    const auto progress = MoveSeriesProgress::fromJournal(recipe, items ? items->data : QByteArray());
    addSeries(view, recipe, progress, progress.currentWave(Waves(recipe.moves.size())));
}

void OperationViews::addBulk(OperationView &view, const BulkPlan &plan, const BulkProgress &progress,
                             size_t wave)
{
    view.itemKind = plan.itemKind();
    view.items = progress.items;
    countWaves(view, plan.sessions.size(), wave);
    if (shardmap::isEnd(view.state))
        view.inverse = progress.inverseOf(plan);
    else
        view.held = BulkText::held(progress.brake, view.items);
}

void OperationViews::addSeries(OperationView &view, const MoveSeriesRecipe &recipe,
                               const MoveSeriesProgress &progress, size_t wave)
{
    view.series = MoveSeriesViews::of(recipe, progress);
    view.itemKind = kinds::kMove;
    view.items = progress.items();
    countWaves(view, recipe.moves.size(), wave);
    if (!shardmap::isEnd(view.state))
        view.held = BulkText::held(progress.brake, view.items);
}

void OperationViews::countItems(OperationView &view)
{
    if (view.items.empty())
        return;
    const auto count = [&view](auto &&matches) {
        return static_cast<int>(std::count_if(view.items.begin(), view.items.end(), matches));
    };
    view.stepsTotal = static_cast<int>(view.items.size());
    view.stepsDone = count([](const ItemResult &item) { return shardmap::isEnd(item.state); });
    view.failedItems = count([](const ItemResult &item) { return item.state == OperationState::Failed; });
}

OperationView OperationViews::ofOwn(const Operation &operation, const OperationContext &)
{
    OperationView view = common(operation.record());
    view.mine = true;
    view.title = foreign::line(operation.title());
    view.requests = operation.requests();
    view.differences = operation.differences();
    describe(view, operation.record(), &operation);
    view.canGoOn = !view.held.isEmpty();
    if (const auto *bulk = qobject_cast<const BulkOperation *>(&operation); bulk && operation.isOver())
        view.inverse = bulk->inverse();
    countItems(view);
    if (!operation.isOver()) {
        view.beginsInMs = operation.graceLeftMs();
        view.step = view.beginsInMs > 0 ? OperationText::beginsSoon() : foreign::line(operation.activity());
        view.canCancel = operation.canCancel();
        view.cancelMeaning = foreign::line(operation.cancelMeaning());
    }
    return view;
}

/** What waits for a review is understood all the same, as a rule. */
QString OperationViews::titleOf(const shardmap::OperationRecord &record, const OperationContext &context)
{
    if (!record.waitsForReview)
        return OperationTitle::of(record, context);
    shardmap::OperationRecord bare = record;
    bare.misfit.clear();
    bare.misfit = OperationRecords::misfit(bare);
    return OperationTitle::of(bare, context);
}

OperationView OperationViews::ofRecord(const shardmap::OperationRecord &record,
                                       const OperationContext &context)
{
    OperationView view = common(record);
    view.title = foreign::line(titleOf(record, context));
    view.requests = RequestLog::read(record);
    if (view.waitsForReview) {
        view.stateText = OperationText::waitsForReview();
        view.error = OperationText::whyItWaits();
        return view;
    }
    if (!record.misfit.isEmpty()) {
        view.stateText = OperationText::notUnderstood();
        if (view.error.isEmpty())
            view.error = OperationRecords::notUnderstood(record.misfit).toDisplayString();
        return view;
    }
    view.differences = Differences::of(record);
    describe(view, record, nullptr);
    countItems(view);
    for (const shardmap::StepRecord &step : record.steps) {
        if (step.state == StepState::Running)
            view.step = OperationText::stepTitle(step.key);
    }
    if (!view.held.isEmpty())
        view.step = view.held;
    if (view.interrupted) {
        view.stateText = OperationText::interrupted();
        const OperationKind *kind = OperationKind::of(record.kind);
        view.reversible = kind && kind->isReversible && kind->isReversible(record);
    }
    return view;
}

} // namespace quayside::operations

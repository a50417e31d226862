// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationviews.h"

#include "core/foreigntext.h"
#include "operations/bulk/bulkoperation.h"
#include "operations/bulk/bulktext.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/kinds.h"
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

/** Of items or moves, as they are. */
template <typename Item>
void count(OperationSummary &summary, const std::vector<Item> &items)
{
    if (items.empty())
        return;
    summary.stepsTotal = static_cast<int>(items.size());
    summary.stepsDone = static_cast<int>(
        std::ranges::count_if(items, [](const Item &item) { return shardmap::isEnd(item.state); }));
    summary.failedItems = static_cast<int>(std::ranges::count(items, OperationState::Failed, &Item::state));
}

QString heldOf(const OperationSummary &summary, const WaveBrake &brake, const std::vector<ItemResult> &items)
{
    return shardmap::isEnd(summary.state) ? QString() : BulkText::held(brake, items);
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

OperationSummary OperationViews::common(const shardmap::OperationRecord &record)
{
    OperationSummary summary;
    static_cast<OperationBrief &>(summary) = brief(record);
    summary.stateText = OperationText::state(record.state);
    summary.stepsTotal = static_cast<int>(record.steps.size());
    summary.stepsDone = static_cast<int>(std::count_if(record.steps.begin(), record.steps.end(), isStepOver));
    summary.error = foreign::line(record.error);
    summary.reason = foreign::line(record.reason);
    summary.endedMs = record.endedMs;
    summary.isAbridged = record.isAbridged;
    return summary;
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

BulkProgress OperationViews::bulkProgress(const BulkPlan &plan, const shardmap::OperationRecord &record)
{
    return BulkProgress::fromJournal(plan, record.steps.front().data);
}

void OperationViews::summariseBulk(OperationSummary &summary, const shardmap::OperationRecord &record,
                                   const Operation *running)
{
    if (const auto *bulk = qobject_cast<const BulkOperation *>(running)) {
        count(summary, bulk->progress().items);
        summary.held = heldOf(summary, bulk->progress().brake, bulk->progress().items);
    } else if (!record.steps.empty()) {
        const BulkProgress progress = bulkProgress(BulkPlan::fromJson(record.input), record);
        count(summary, progress.items);
        summary.held = heldOf(summary, progress.brake, progress.items);
    }
}

void OperationViews::describeBulk(OperationView &view, const shardmap::OperationRecord &record,
                                  const Operation *running)
{
    if (const auto *bulk = qobject_cast<const BulkOperation *>(running)) {
        addBulk(view, bulk->plan(), bulk->progress(), bulk->wave());
        if (bulk->isOver())
            view.inverse = bulk->inverse();
    } else if (!record.steps.empty()) {
        const BulkPlan plan = BulkPlan::fromJson(record.input);
        const BulkProgress progress = bulkProgress(plan, record);
        addBulk(view, plan, progress, progress.currentWave(Waves(plan.sessions.size())));
    }
}

MoveSeriesProgress OperationViews::seriesProgress(const MoveSeriesRecipe &recipe,
                                                  const shardmap::OperationRecord &record)
{
    const shardmap::StepRecord *items = stepOf(record, steps::kItems);
    return MoveSeriesProgress::fromJournal(recipe, items ? items->data : QByteArray());
}

void OperationViews::summariseSeries(OperationSummary &summary, const shardmap::OperationRecord &record,
                                     const Operation *running)
{
    const auto take = [&summary](const MoveSeriesProgress &progress) {
        count(summary, progress.moves);
        if (progress.brake.held)
            summary.held = heldOf(summary, progress.brake, progress.items());
    };
    if (const auto *series = qobject_cast<const MoveSeriesOperation *>(running))
        take(series->progress());
    else
        take(seriesProgress(MoveSeriesRecipe::fromJournal(record.input), record));
}

void OperationViews::describeSeries(OperationView &view, const shardmap::OperationRecord &record,
                                    const Operation *running)
{
    if (const auto *series = qobject_cast<const MoveSeriesOperation *>(running)) {
        addSeries(view, series->recipe(), series->progress(), series->wave());
        return;
    }
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(record.input);
    const MoveSeriesProgress progress = seriesProgress(recipe, record);
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
}

void OperationViews::addSeries(OperationView &view, const MoveSeriesRecipe &recipe,
                               const MoveSeriesProgress &progress, size_t wave)
{
    view.series = MoveSeriesViews::of(recipe, progress);
    view.itemKind = kinds::kMove;
    view.items = progress.items();
    countWaves(view, recipe.moves.size(), wave);
}

OperationSummary OperationViews::summaryOfOwn(const Operation &operation)
{
    OperationSummary summary = common(operation.record());
    summary.mine = true;
    summary.title = foreign::line(operation.title());
    const OperationKind *kind = OperationKind::of(summary.kind);
    if (kind && kind->summarise)
        kind->summarise(summary, operation.record(), &operation);
    summary.canGoOn = !summary.held.isEmpty();
    if (!operation.isOver()) {
        summary.beginsInMs = operation.graceLeftMs();
        summary.step
            = summary.beginsInMs > 0 ? OperationText::beginsSoon() : foreign::line(operation.activity());
        summary.canCancel = operation.canCancel();
        summary.cancelMeaning = foreign::line(operation.cancelMeaning());
    }
    return summary;
}

OperationView OperationViews::ofOwn(const Operation &operation)
{
    OperationView view = withDetails(summaryOfOwn(operation), operation.record(), &operation);
    view.requests = operation.requests();
    view.differences = operation.differences();
    return view;
}

/** All but requests and differences, which one that runs here has at hand. */
OperationView OperationViews::withDetails(const OperationSummary &summary,
                                          const shardmap::OperationRecord &record, const Operation *running)
{
    OperationView view;
    static_cast<OperationSummary &>(view) = summary;
    view.steps = record.steps;
    for (shardmap::StepRecord &step : view.steps)
        step.note = foreign::line(step.note);
    const OperationKind *kind = OperationKind::of(record.kind);
    if (kind && kind->describe && record.misfit.isEmpty() && !summary.waitsForReview && !record.isAbridged)
        kind->describe(view, record, running);
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

void OperationViews::addSteps(OperationSummary &summary, const shardmap::OperationRecord &record)
{
    const OperationKind *kind = record.isAbridged ? nullptr : OperationKind::of(record.kind);
    if (kind && kind->summarise)
        kind->summarise(summary, record, nullptr);
    for (const shardmap::StepRecord &step : record.steps) {
        if (step.state == StepState::Running)
            summary.step = OperationText::stepTitle(step.key);
    }
    if (!summary.held.isEmpty())
        summary.step = summary.held;
    if (summary.interrupted) {
        summary.stateText = OperationText::interrupted();
        summary.reversible = kind && kind->isReversible && kind->isReversible(record);
    }
}

OperationSummary OperationViews::summaryOfRecord(const shardmap::OperationRecord &record,
                                                 const OperationContext &context)
{
    OperationSummary summary = common(record);
    summary.title = foreign::line(titleOf(record, context));
    if (summary.waitsForReview) {
        summary.stateText = OperationText::waitsForReview();
        summary.error = OperationText::whyItWaits();
    } else if (!record.misfit.isEmpty()) {
        summary.stateText = OperationText::notUnderstood();
        if (summary.error.isEmpty())
            summary.error = OperationRecords::notUnderstood(record.misfit).toDisplayString();
    } else {
        addSteps(summary, record);
    }
    return summary;
}

OperationView OperationViews::ofRecord(const shardmap::OperationRecord &record,
                                       const OperationContext &context)
{
    OperationView view = withDetails(summaryOfRecord(record, context), record, nullptr);
    view.requests = RequestLog::read(record);
    if (!view.waitsForReview && record.misfit.isEmpty() && !record.isAbridged)
        view.differences = Differences::of(record);
    return view;
}

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationviews.h"

#include "core/foreigntext.h"
#include "operations/bulkoperation.h"
#include "operations/bulktext.h"
#include "operations/kinds.h"
#include "operations/moves/moveoperation.h"
#include "operations/operationrecords.h"
#include "operations/operationtext.h"
#include "operations/operationtitle.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/series/moveseriesviews.h"
#include "operations/steprecords.h"
#include "operations/steps.h"

#include <algorithm>

namespace quayside::operations {

using shardmap::OperationState;
using shardmap::StepState;

namespace {

bool isStepOver(const shardmap::StepRecord &step)
{
    return step.state == StepState::Done || step.state == StepState::Skipped;
}

/** A create can be put back until its row is in the map, a move until its row points elsewhere. */
bool isReversible(const shardmap::OperationRecord &record)
{
    if (record.kind == kinds::kMove)
        return MoveOperation::isReversible(record);
    if (record.kind != toString(Verb::Create))
        return false;
    return !isStepDone(record, steps::kRow);
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
    if (record.kind == kinds::kMove && record.misfit.isEmpty())
        view.move = MoveRecipe::fromJournal(record.input);
    return view;
}

void OperationViews::describeBulk(OperationView &view, const BulkPlan &plan, const BulkProgress &progress,
                                  size_t wave)
{
    view.itemKind = plan.itemKind();
    view.waves = static_cast<int>(Waves(plan.sessions.size()).count());
    view.wave = static_cast<int>(wave) + 1;
    if (shardmap::isEnd(view.state))
        view.inverse = progress.inverseOf(plan);
    else
        view.held = BulkText::held(progress.brake, progress.items);
}

void OperationViews::describeSeries(OperationView &view, const MoveSeriesRecipe &recipe,
                                    const MoveSeriesProgress &progress, size_t wave)
{
    view.series = MoveSeriesViews::of(recipe, progress);
    view.itemKind = kinds::kMove;
    view.waves = static_cast<int>(Waves(recipe.moves.size()).count());
    view.wave = static_cast<int>(wave) + 1;
    view.items = progress.items();
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
    view.items = operation.items();
    if (const auto *series = qobject_cast<const MoveSeriesOperation *>(&operation)) {
        describeSeries(view, series->recipe(), series->progress(), series->wave());
        view.canGoOn = !view.held.isEmpty();
    }
    if (const auto *bulk = qobject_cast<const BulkOperation *>(&operation)) {
        describeBulk(view, bulk->plan(), bulk->progress(), bulk->wave());
        view.canGoOn = !view.held.isEmpty();
    }
    countItems(view);
    if (!operation.isOver()) {
        view.beginsInMs = operation.graceLeftMs();
        view.step = view.beginsInMs > 0 ? OperationText::beginsSoon() : foreign::line(operation.activity());
        view.canCancel = operation.canCancel();
        view.cancelMeaning = foreign::line(operation.cancelMeaning());
    }
    return view;
}

OperationView OperationViews::ofRecord(const shardmap::OperationRecord &record,
                                       const OperationContext &context)
{
    OperationView view = common(record);
    view.title = foreign::line(OperationTitle::of(record, context));
    view.requests = RequestLog::read(record);
    if (!record.misfit.isEmpty()) {
        view.stateText = OperationText::notUnderstood();
        if (view.error.isEmpty())
            view.error = OperationRecords::notUnderstood(record.misfit).toDisplayString();
        return view;
    }
    view.differences = Differences::of(record);
    if (kinds::isBulk(record.kind) && !record.steps.empty()) {
        const BulkPlan plan = BulkPlan::fromJson(record.input);
        const BulkProgress progress = BulkProgress::fromJournal(plan, record.steps.front().data);
        view.items = progress.items;
        describeBulk(view, plan, progress, progress.currentWave(Waves(plan.sessions.size())));
        countItems(view);
    }
    if (kinds::isSeries(record.kind)) {
        const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(record.input);
        const shardmap::StepRecord *items = stepOf(record, steps::kItems);
        const auto progress = MoveSeriesProgress::fromJournal(recipe, items ? items->data : QByteArray());
        describeSeries(view, recipe, progress, progress.currentWave(Waves(recipe.moves.size())));
        countItems(view);
    }
    for (const shardmap::StepRecord &step : record.steps) {
        if (step.state == StepState::Running)
            view.step = OperationText::stepTitle(step.key);
    }
    if (!view.held.isEmpty())
        view.step = view.held;
    if (view.interrupted) {
        view.stateText = OperationText::interrupted();
        view.reversible = isReversible(record);
    }
    return view;
}

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesviews.h"

#include "core/clock.h"
#include "operations/series/moveseriestext.h"

#include <algorithm>

namespace quayside::operations {

using shardmap::OperationState;

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

} // namespace quayside::operations

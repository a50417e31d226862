// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/service/operationview.h"

namespace quayside::operations {

/** Makes a dialog's view of a series, of one that runs here and of a journal record. UI thread. */
class MoveSeriesViews
{
public:
    [[nodiscard]] static MoveSeriesView of(const MoveSeriesRecipe &recipe,
                                           const MoveSeriesProgress &progress);
    /** What changes with time and with the fleet: forecast, and what can be done now. */
    static void freshen(OperationView &view, bool runsHere, const OperationContext &context);

private:
    static void setActions(OperationView &view, bool runsHere);
};

} // namespace quayside::operations

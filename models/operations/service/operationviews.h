// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/bulkplan.h"
#include "operations/engine/operation.h"
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

/** Makes briefs, summaries and views: of an operation that runs here, and of a journal record. UI thread. */
class OperationViews
{
public:
    [[nodiscard]] static OperationBrief brief(const shardmap::OperationRecord &record);
    [[nodiscard]] static OperationSummary summaryOfOwn(const Operation &operation);
    [[nodiscard]] static OperationSummary summaryOfRecord(const shardmap::OperationRecord &record,
                                                          const OperationContext &context);
    [[nodiscard]] static OperationView ofOwn(const Operation &operation);
    [[nodiscard]] static OperationView ofRecord(const shardmap::OperationRecord &record,
                                                const OperationContext &context);

    // What only some kinds have to show: see OperationKind::summarise and ::describe
    static void summariseBulk(OperationSummary &summary, const shardmap::OperationRecord &record,
                              const Operation *running);
    static void summariseSeries(OperationSummary &summary, const shardmap::OperationRecord &record,
                                const Operation *running);
    static void describeMove(OperationView &view, const shardmap::OperationRecord &record,
                             const Operation *running);
    static void describeConfigure(OperationView &view, const shardmap::OperationRecord &record,
                                  const Operation *running);
    static void describeBulk(OperationView &view, const shardmap::OperationRecord &record,
                             const Operation *running);
    static void describeSeries(OperationView &view, const shardmap::OperationRecord &record,
                               const Operation *running);

private:
    [[nodiscard]] static QString titleOf(const shardmap::OperationRecord &record,
                                         const OperationContext &context);
    [[nodiscard]] static OperationSummary common(const shardmap::OperationRecord &record);
    [[nodiscard]] static OperationView withDetails(const OperationSummary &summary,
                                                   const shardmap::OperationRecord &record,
                                                   const Operation *running);
    static void addSteps(OperationSummary &summary, const shardmap::OperationRecord &record);
    static void addBulk(OperationView &view, const BulkPlan &plan, const BulkProgress &progress, size_t wave);
    static void addSeries(OperationView &view, const MoveSeriesRecipe &recipe,
                          const MoveSeriesProgress &progress, size_t wave);
    [[nodiscard]] static BulkProgress bulkProgress(const BulkPlan &plan,
                                                   const shardmap::OperationRecord &record);
    [[nodiscard]] static MoveSeriesProgress seriesProgress(const MoveSeriesRecipe &recipe,
                                                           const shardmap::OperationRecord &record);
};

} // namespace quayside::operations

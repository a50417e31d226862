// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operations/operationsreason.h"

#include "items/tables/operationfiltermodel.h"
#include "shardmap/shardmap.h"

namespace quayside::ui {

using Which = items::OperationFilter::Which;

OperationsReason OperationsReason::of(const items::OperationFilterModel *model, const shardmap::MapInfo *info)
{
    if (!model || !info)
        return { tr("Open a shard map to see its operations."), {} };
    if (!model->filter().isEmpty())
        return { nothingFits(*model), tr("Show everything") };
    if (const auto *problem
        = info->problems.find(shardmap::MapPart::OwnTables, shardmap::MapProblem::Kind::Unreadable))
        return { tr("Nothing is known of operations.") + QLatin1Char(' ') + problem->error.toDisplayString(),
                 {} };
    if (!info->hasOwnTables)
        return { tr("Nothing is known of operations: their journal is one of Quayside's own tables, and they "
                    "are not in this map."),
                 info->writable ? tr("Add Quayside's tables") : QString() };
    return { tr("No operation is running, and none ran lately. Restart, move or create a session: it is "
                "shown here step by step, in every console."),
             {} };
}

QString OperationsReason::nothingFits(const items::OperationFilterModel &model)
{
    items::OperationFilter filter = model.filter();
    filter.which = Which::All;
    if (filter.isEmpty()) {
        switch (model.filter().which) {
        case Which::Running:
            return tr("No operation is running.");
        case Which::Failed:
            return tr("No operation failed lately.");
        case Which::Differs:
            return tr("No operation ended with differences lately.");
        case Which::Interrupted:
            return tr("No operation was interrupted: every one is either running or has ended.");
        case Which::All:
            break;
        }
    }
    return tr("No operation fits the filter.");
}

} // namespace quayside::ui

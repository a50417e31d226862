// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationtitle.h"

#include "core/foreigntext.h"
#include "operations/bulkplan.h"
#include "operations/configtext.h"
#include "operations/keepcopyoperation.h"
#include "operations/kinds.h"
#include "operations/moves/moverecipe.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/series/moveseriestext.h"
#include "operations/verbs.h"

namespace quayside::operations {

QString OperationTitle::of(const shardmap::OperationRecord &record, const OperationContext &context)
{
    const QString &name = record.subject.name; //!< as it is: the verbs' texts make it readable
    const QString session = foreign::name(name);
    const QString worker = context.workerName(record.subject.worker);
    if (!record.misfit.isEmpty())
        return session.isEmpty() ? record.kind : tr("%1: %2 on %3").arg(record.kind, session, worker);
    if (isVerb(record.kind))
        return VerbText::title(verbFromString(record.kind), name, worker);
    if (kinds::isBulk(record.kind))
        return BulkPlan::fromJson(record.input).title();
    if (kinds::isSeries(record.kind)) {
        const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(record.input);
        return MoveSeriesText::title(recipe.kind, worker, static_cast<int>(recipe.moves.size()));
    }
    if (record.kind == kinds::kConfigure)
        return ConfigText::title(name, worker);
    if (record.kind == kinds::kMove) {
        const MoveRecipe recipe = MoveRecipe::fromJournal(record.input);
        return tr("Move %1 from %2 to %3").arg(session, worker, context.workerName(recipe.target));
    }
    if (record.kind == kinds::kKeepCopy) {
        const KeepCopyRecipe recipe = KeepCopyRecipe::fromJournal(record.input);
        return tr("Stop %1 on %2, keep %3 on %4")
            .arg(session, worker, foreign::name(recipe.kept.name), context.workerName(recipe.kept.worker));
    }
    if (record.kind == kinds::kBury)
        return tr("Delete the old copy of %1 from %2").arg(session, worker);
    if (record.kind == kinds::kAdopt)
        return tr("Adopt %1 on %2").arg(session, worker);
    if (record.kind == kinds::kRemoveRow)
        return tr("Remove the row of %1 on %2").arg(session, worker);
    if (record.kind == kinds::kPlace)
        return tr("Place %1 on %2").arg(session, worker);
    if (record.kind == kinds::kCorrectRow)
        return tr("Correct the row of %1 on %2").arg(session, worker);
    if (record.kind == kinds::kAssignUser)
        return tr("Give %1 on %2 another user").arg(session, worker);
    const QString kind = foreign::name(record.kind);
    return session.isEmpty() ? kind : tr("%1: %2 on %3").arg(kind, session, worker);
}

} // namespace quayside::operations

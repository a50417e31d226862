// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationtitle.h"

#include "operations/bulkplan.h"
#include "operations/kinds.h"
#include "operations/verbs.h"

namespace quayside::operations {

QString OperationTitle::of(const shardmap::OperationRecord &record, const OperationContext &context)
{
    const QString &session = record.subject.name;
    const QString worker = context.workerName(record.subject.worker);
    if (isVerb(record.kind))
        return VerbText::title(verbFromString(record.kind), session, worker);
    if (record.kind == kinds::kBulk) {
        const BulkPlan plan = BulkPlan::fromJson(record.input);
        return VerbText::bulkTitle(plan.verb, static_cast<int>(plan.sessions.size()));
    }
    if (record.kind == kinds::kAdopt)
        return tr("Adopt %1 on %2").arg(session, worker);
    if (record.kind == kinds::kRemoveRow)
        return tr("Remove the row of %1 on %2").arg(session, worker);
    if (record.kind == kinds::kCorrectRow)
        return tr("Correct the row of %1 on %2").arg(session, worker);
    return session.isEmpty() ? record.kind : tr("%1: %2 on %3").arg(record.kind, session, worker);
}

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationtitle.h"

#include "core/foreigntext.h"
#include "operations/service/operationkind.h"

namespace quayside::operations {

QString OperationTitle::of(const shardmap::OperationRecord &record, const OperationContext &context)
{
    const QString session = foreign::name(record.subject.name);
    const QString worker = context.workerName(record.subject.worker);
    const bool isUnderstood = record.misfit.isEmpty();
    const OperationKind *known = isUnderstood ? OperationKind::of(record.kind) : nullptr;
    if (known && known->title)
        return known->title(record, context);
    if (known)
        return tr(known->titleText).arg(session, worker);
    const QString kind = isUnderstood ? foreign::name(record.kind) : record.kind;
    return session.isEmpty() ? kind : tr("%1: %2 on %3").arg(kind, session, worker);
}

} // namespace quayside::operations

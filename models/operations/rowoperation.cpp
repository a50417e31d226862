// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/rowoperation.h"

#include "operations/kinds.h"
#include "operations/steps.h"

namespace quayside::operations {

RowOperation::RowOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_change(RowChange::fromRecord(this->record()))
{
    addStep(stepKey(this->record().kind), [this] { return write(); });
}

QString RowOperation::stepKey(const QString &kind)
{
    if (kind == kinds::kRemoveRow)
        return steps::kRemoveRow;
    if (kind == kinds::kPlace)
        return steps::kPlace;
    if (kind == kinds::kAssignUser)
        return steps::kAssignUser;
    return kind == kinds::kCorrectRow ? steps::kCorrectRow : steps::kRow;
}

/** A move of a row can't be told from somebody else's by writing again: look at where the row is. */
bool RowOperation::isMovedAlready() const
{
    if (m_change.kind != kinds::kCorrectRow && m_change.kind != kinds::kPlace)
        return false;
    const fleet::Fleet &fleet = context().fleet;
    const fleet::SessionIndex there = fleet.findSession(SessionKey { m_change.target, m_change.row.name });
    return there.isValid() && fleet.session(there).row == m_change.row.id;
}

Operation::StepTask RowOperation::write()
{
    if (isMovedAlready())
        co_return QString();
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt = [this, token] { return m_change.apply(context().map, token); };
    CO_TRY(co_await journal().persist(std::move(attempt)));
    co_return QString();
}

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/deleteoperation.h"

#include "operations/compactjson.h"
#include "operations/steps.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

DeleteOperation::DeleteOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : SessionOperation(context, std::move(record), Action::Delete, parent)
{
    addStep(steps::kRemoveRow, [this] { return removeRow(); });
}

QByteArray DeleteOperation::inputFor(const fleet::SessionFacts &session)
{
    if (session.row.isEmpty())
        return {};
    QJsonObject input;
    input.insert(u"row"_s, session.row.toString());
    input.insert(u"user"_s, session.userId.toString());
    return toCompactJson(input);
}

Result<std::optional<Action>> DeleteOperation::decide(const Sighting &seen) const
{
    if (seen.kind == Sighting::Kind::Absent)
        return std::optional<Action>();
    TRY(checkOwner(seen.session));
    return std::optional<Action>(Action::Delete);
}

Operation::StepTask DeleteOperation::removeRow()
{
    const QJsonObject known = input();
    shardmap::SessionRow row;
    row.id = RowId(known.value(u"row"_s).toString());
    if (row.id.isEmpty())
        co_return tr("It has no row");
    row.name = subject().name;
    row.user = UserId(known.value(u"user"_s).toString());
    row.worker = subject().worker;
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, row, token] { return context().map.removeSession(row, token); };
    CO_TRY(co_await journal().persist(std::move(attempt)));
    co_return QString();
}

bool DeleteOperation::canCancel() const
{
    const bool asked
        = isStepDone(steps::kCall) || currentStep() == steps::kObserve || currentStep() == steps::kRemoveRow;
    return SessionOperation::canCancel() && !asked;
}

} // namespace quayside::operations

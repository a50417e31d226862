// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/deleteoperation.h"

#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

DeleteOperation::DeleteOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : SessionOperation(context, std::move(record), Action::Delete, parent)
{
    addStep(steps::kRemoveRow, [this] { return removeRow(); });
}

QByteArray DeleteOperation::inputFor(const fleet::SessionFacts &session)
{
    QJsonObject input;
    if (!session.row.isEmpty()) {
        input.insert(u"row"_s, session.row.toString());
        input.insert(u"user"_s, session.userId.toString());
    }
    if (session.drift.testFlag(fleet::Drift::StaleCopy))
        input.insert(u"leftover"_s, u"yes"_s);
    return input.isEmpty() ? QByteArray() : toCompactJson(input);
}

QCoro::Task<Result<void>> DeleteOperation::justify(Action)
{
    if (!input().contains(u"leftover"_s))
        co_return Result<void>();
    CO_TRY_VALUE(const Sighting seen, co_await driver().look());
    const Evidence::Copy copy { subject(), seen, account().id, {} };
    co_return co_await evidence().mayDestroy(copy);
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
    if (mode() == Mode::Resume) { // its server may have come back from an older store meanwhile
        const Sighting seen = co_await driver().glance();
        if (seen.kind == Sighting::Kind::Present)
            co_return failure(OperationText::isThereAgain(subject().name));
    }
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

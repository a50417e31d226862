// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/lifecycleoperation.h"

#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

Action wantedAction(Verb verb)
{
    if (verb == Verb::Stop)
        return Action::Stop;
    return verb == Verb::Start ? Action::Start : Action::Restart;
}

} // namespace

LifecycleOperation::LifecycleOperation(OperationContext &context, const shardmap::OperationRecord &record,
                                       QObject *parent)
    : SessionOperation(context, record, wantedAction(verbFromString(record.kind)), parent)
    , m_verb(verbFromString(record.kind))
{ }

std::optional<Action> LifecycleOperation::callFor(Verb verb, SessionStatus status)
{
    switch (verb) {
    case Verb::Stop:
        if (status == SessionStatus::Stopped)
            return {};
        return Action::Stop;
    case Verb::Start:
        if (status == SessionStatus::Stopped)
            return Action::Start;
        if (status == SessionStatus::Failed)
            return Action::Restart;
        return {};
    default:
        return status == SessionStatus::Stopped ? Action::Start : Action::Restart;
    }
}

Result<std::optional<Action>> LifecycleOperation::decide(const Sighting &seen) const
{
    if (seen.kind == Sighting::Kind::Absent) {
        if (m_verb == Verb::Stop)
            return std::optional<Action>();
        return failure(OperationText::noSuchSession(subject().name, context().workerName(subject().worker)));
    }
    if (m_verb == Verb::Stop) {
        TRY(checkOwner(seen.session));
    }
    return callFor(m_verb, seen.session.status);
}

LogOutOperation::LogOutOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : SessionOperation(context, std::move(record), Action::LogOut, parent)
{ }

Result<std::optional<Action>> LogOutOperation::decide(const Sighting &seen) const
{
    if (seen.kind == Sighting::Kind::Absent)
        return failure(OperationText::noSuchSession(subject().name, context().workerName(subject().worker)));
    TRY(checkOwner(seen.session));
    if (isReached(Goal::Unpaired, seen) && !account().mayHoldLogin())
        return std::optional<Action>();
    return std::optional<Action>(Action::LogOut);
}

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

QCoro::Task<Result<void>> DeleteOperation::justify(Action action)
{
    if (!input().contains(u"leftover"_s))
        co_return co_await SessionOperation::justify(action);
    CO_TRY_VALUE(const Sighting seen, co_await lookAgain());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/lifecycleoperation.h"

#include "operations/service/operationtext.h"

namespace quayside::operations {

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

} // namespace quayside::operations

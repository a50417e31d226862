// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/logoutoperation.h"

#include "operations/service/operationtext.h"

namespace quayside::operations {

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

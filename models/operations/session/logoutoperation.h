// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/session/sessionoperation.h"

namespace quayside::operations {

/** Destroys a session's login. Its row and settings stay. */
class LogOutOperation final : public SessionOperation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogOutOperation)
public:
    LogOutOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

protected:
    [[nodiscard]] Result<std::optional<Action>> decide(const Sighting &seen) const override;
};

} // namespace quayside::operations

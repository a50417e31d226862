// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/session/sessionoperation.h"

namespace quayside::operations {

/** Start, stop or restart of one session. FAILED is restarted, not started; STOPPED is started. */
class LifecycleOperation final : public SessionOperation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LifecycleOperation)
public:
    LifecycleOperation(OperationContext &context, const shardmap::OperationRecord &record,
                       QObject *parent = nullptr);

    /** The call that a verb means for a session that is seen like this. Pure. */
    [[nodiscard]] static std::optional<Action> callFor(Verb verb, SessionStatus status);

protected:
    [[nodiscard]] Result<std::optional<Action>> decide(const Sighting &seen) const override;

private:
    Verb m_verb;
};

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

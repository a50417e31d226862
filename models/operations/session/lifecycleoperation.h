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

/**
 * Destroys a session and then removes its row.
 *
 * A running session is deleted while it runs: that takes its linked device off the phone. The row goes only
 * after the session was seen to be gone, and only if it still is the row that was there at the beginning.
 */
class DeleteOperation final : public SessionOperation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteOperation)
public:
    DeleteOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

    /** The journal's input for a session as the fleet knows it. */
    [[nodiscard]] static QByteArray inputFor(const fleet::SessionFacts &session);
    [[nodiscard]] bool canCancel() const override;

protected:
    [[nodiscard]] Result<std::optional<Action>> decide(const Sighting &seen) const override;
    /** What was taken for a leftover may be the account's only login: the other copy is seen working first.
     */
    [[nodiscard]] QCoro::Task<Result<void>> justify(Action action) override;

private:
    [[nodiscard]] StepTask removeRow();
};

} // namespace quayside::operations

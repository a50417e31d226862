// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"
#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "operations/engine/unaskedchanges.h"

namespace quayside::operations {

/**
 * Changes the configuration of one session: look, write, observe.
 *
 * The server replaces a configuration as a whole, so it is read in the worker's queue right before it is
 * written; what was changed meanwhile by others is kept. A running session is restarted by the server and has
 * to be seen running again. Nothing is written where it is so already. A lost reply is resolved by reading;
 * a server that went away over it is not asked twice. What is read back otherwise ends it with differences.
 */
class ConfigureOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfigureOperation)
public:
    /** The record's input is the change's toJournal(); the change itself may hold secrets. */
    ConfigureOperation(OperationContext &context, shardmap::OperationRecord record, ConfigChange change,
                       QObject *parent = nullptr);

    /** How to take it back, once it was seen to be made; nothing where this console has not written it. */
    [[nodiscard]] const std::optional<ConfigPutBack> &putBack() const { return m_putBack; }
    /** The same of any console's, as the journal of its steps has it: masked. Pure. */
    [[nodiscard]] static std::optional<ConfigPutBack>
    putBackOf(const std::vector<shardmap::StepRecord> &steps);
    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;

protected:
    void concluded(shardmap::OperationState state) override;

private:
    [[nodiscard]] StepTask look();
    [[nodiscard]] StepTask write();
    [[nodiscard]] StepTask observe();

    /** One round of reading and writing: true when the change is there or was taken. */
    [[nodiscard]] QCoro::Task<Result<bool>> writeOnce();
    [[nodiscard]] QCoro::Task<Result<bool>> put(Sighting seen, QByteArray config);
    [[nodiscard]] Result<bool> noteReply(const Result<waha::LifecycleReply> &reply);
    [[nodiscard]] StepTask recognise();
    [[nodiscard]] QCoro::Task<Result<Sighting>> seenAgain();
    [[nodiscard]] QCoro::Task<Result<void>> readLastKnown();
    [[nodiscard]] QCoro::Task<Result<void>> keepAsSet(waha::SessionInfo seen);
    /** The config to write; the session's own where nothing differs. */
    [[nodiscard]] Result<QByteArray> wantedFor(const Sighting &seen) const;
    void tellSecretsGone(const QByteArray &config);
    void tellOthers(const QByteArray &config);
    [[nodiscard]] bool isNeeded() const;
    [[nodiscard]] bool isAsked() const;
    [[nodiscard]] WorkerQueue::Call callKind() const;
    [[nodiscard]] QString workerName() const { return context().workerName(subject().worker); }

    ConfigChange m_change;
    SessionDriver m_driver;
    SessionDriver::Acted m_acted;
    std::optional<SessionState> m_expected; // how it was, with what was written; known to this console alone
    QByteArray m_before; //!< the config that was there when it was written
    std::optional<ConfigPutBack> m_putBack;
    bool m_sent = false;
    Error m_lastProblem;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/evidence.h"
#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "operations/engine/unaskedchanges.h"
#include "operations/engine/verbs.h"

#include <QElapsedTimer>

namespace quayside::operations {

/**
 * One lifecycle call on one session: look, ask, observe.
 *
 * The kinds differ in what they decide from the first look. UI thread.
 */
class SessionOperation : public Operation
{
    Q_OBJECT
public:
    /** In the input of a child of a restore: what its server has forgotten is written back. */
    static const QString kRestores;

    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;

protected:
    SessionOperation(OperationContext &context, shardmap::OperationRecord record, Action wanted,
                     QObject *parent);

    /** The call to make; nothing when there is nothing to do; an Error when it must not be done. */
    [[nodiscard]] virtual Result<std::optional<Action>> decide(const Sighting &seen) const = 0;
    /**
     * Right before the server is asked for what can't be taken back: an Error where what justifies it is not
     * seen now. It holds another login than when this was decided, or another store's: not any more.
     */
    [[nodiscard]] virtual QCoro::Task<Result<void>> justify(Action action);
    /** What the server says now; an Error where it is another login than when this was decided. */
    [[nodiscard]] QCoro::Task<Result<Sighting>> lookAgain();
    /** Whose login it was when first looked at, as told or as last known. */
    [[nodiscard]] const KnownAccount &account() const { return m_account; }
    [[nodiscard]] Evidence &evidence() { return m_evidence; }
    void concluded(shardmap::OperationState state) override;
    [[nodiscard]] shardmap::DesiredState desiredAfter() const override;

    [[nodiscard]] SessionDriver &driver() { return m_driver; }
    /** Refuses what would destroy data that another worker of the store group runs on. */
    [[nodiscard]] Result<void> checkOwner(const waha::SessionInfo &session) const;

private:
    [[nodiscard]] StepTask look();
    [[nodiscard]] StepTask call();
    [[nodiscard]] StepTask observe();
    [[nodiscard]] std::optional<Action> decided() const;
    [[nodiscard]] QCoro::Task<Result<bool>> isDoneAlready(Action action);
    void tellDifferences(Action action, const waha::SessionInfo &seen);
    [[nodiscard]] QCoro::Task<Result<void>> noteForgotten(waha::SessionInfo seen);
    [[nodiscard]] QCoro::Task<Result<Sighting>> writeBack(Sighting seen);
    [[nodiscard]] QCoro::Task<Result<void>> keepAsSet(waha::SessionInfo seen);

    SessionDriver m_driver;
    Evidence m_evidence;
    Action m_wanted;
    SessionDriver::Acted m_acted;
    KnownAccount m_account;
    QByteArray m_forgotten; // the last known config, masked, where the server has another than was set
    std::optional<SessionState> m_before; // as it was when first looked at, in this console
    QElapsedTimer m_sinceLook; // the first one of this console; not valid once something was justified by it
    bool m_askedBefore = false; // by a console that is gone, maybe
};

} // namespace quayside::operations

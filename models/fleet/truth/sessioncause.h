// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/**
 * The one place that says why a session is as it is: its status, and what differs from the shard map. Told
 * alike by row, inspector, attention list and log. Short-lived, UI thread.
 */
class SessionCause final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::SessionCause)
public:
    explicit SessionCause(const Fleet &fleet)
        : m_fleet(fleet)
    { }

    /** Why its status is no good, or is not known; of kind None where there is nothing to explain. */
    [[nodiscard]] Cause status(SessionIndex session) const;
    /** What differs from the map and is nobody's doing: a copy that waits for its phone, or that a move has
     * on two workers for a while, is no double run. */
    [[nodiscard]] Drifts drifts(SessionIndex session) const;
    /** Why it differs from the map. What an operation is at is told as that and nothing else. */
    [[nodiscard]] std::vector<Cause> differences(SessionIndex session) const;
    /** status() and differences(), as far as they are set. */
    [[nodiscard]] std::vector<Cause> all(SessionIndex session) const;
    /** One of its causes, whether it holds now or not. */
    [[nodiscard]] Cause of(SessionIndex session, CauseKind kind) const;
    /** As far as is seen: nobody may delete it before another one of its account works. */
    [[nodiscard]] bool isOnlyCopy(SessionIndex session) const;
    /** What is said of many that have this in common: without a title. */
    [[nodiscard]] static Cause general(CauseKind kind);
    /** Whom such a cause is told of: "acme-sales on waha4", or the name alone where its title has the rest.
     */
    [[nodiscard]] QString subject(SessionIndex session, CauseKind kind) const;
    /** One paragraph a cause, each with whom, since when, why and what to do. */
    [[nodiscard]] QString text(SessionIndex session, const std::vector<Cause> &causes) const;

private:
    [[nodiscard]] CauseKind statusKind(SessionIndex session) const;
    [[nodiscard]] CauseKind pairingKind(SessionIndex session) const;
    [[nodiscard]] Cause ofSilentWorker(SessionIndex session, CauseKind kind) const;
    [[nodiscard]] WorkerIndex placeOf(SessionIndex session) const;
    [[nodiscard]] QString workerName(WorkerIndex worker) const;
    [[nodiscard]] QString misplaced(const SessionFacts &facts) const;
    void setBrokenReference(Cause &cause, const SessionFacts &facts) const;
    void setStopped(Cause &cause, SessionIndex session) const;
    [[nodiscard]] bool isMeantToStop(SessionIndex session) const;
    [[nodiscard]] QString otherUser(const SessionFacts &facts) const;
    [[nodiscard]] static QString whoseOnlyCopy(const SessionFacts &facts);
    [[nodiscard]] QString userName(const UserId &id) const;
    [[nodiscard]] bool isPast(SessionIndex session) const;

    const Fleet &m_fleet;
};

} // namespace quayside::fleet

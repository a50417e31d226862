// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

namespace quayside::fleet {

/**
 * Takes in what operations mean to do about sessions: work under way, copies to remove. What follows is left
 * to be settled. UI thread.
 */
class WorkInput final
{
    Q_DISABLE_COPY_MOVE(WorkInput)
public:
    explicit WorkInput(FleetState &state)
        : m_state(state)
    { }

    /** False where that is what was known already. */
    [[nodiscard]] bool apply(const WorkInHand &work);
    /** Its login was destroyed by our own doing: an account that its server no longer tells is none. */
    void forgetAccount(const SessionKey &session);
    /** WorkerFacts::copiesToRemove of every worker, anew: after work or workers changed. */
    void countCopiesToRemove();

private:
    void mark(const QSet<SessionKey> &sessions);
    void touch(const QSet<SessionKey> &sessions);
    void forgive(const QSet<SessionKey> &unlinking);

    FleetState &m_state;
};

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

namespace quayside::fleet {

/**
 * Which workers share one session store: told by their environment, or proven by their lists. A place that is
 * only meaningful on its own host (`postgres:5432` of a compose file) tells nothing by itself. UI thread.
 */
class StoreGroups final
{
    Q_DISABLE_COPY_MOVE(StoreGroups)
public:
    explicit StoreGroups(FleetState &state)
        : m_state(state)
    { }

    /** Gives the workers of a store the number of their first one; touches those that it changes for. */
    void regroup();
    /**
     * Workers that don't tell their store, or not clearly, still betray a shared one: they list the same
     * sessions, each assigned to one of them. Where this one does, FleetState::storesChanged says so.
     */
    void infer(quint32 worker);

private:
    static constexpr quint32 kNone = FleetState::kNone;

    [[nodiscard]] bool isProven(quint32 a, quint32 b) const;
    [[nodiscard]] bool isNamedByOther(quint32 a, quint32 b) const;
    [[nodiscard]] bool listsOneOfBoth(quint32 a, quint32 b) const;
    [[nodiscard]] bool listsSameAccounts(quint32 a, quint32 b) const;
    [[nodiscard]] bool listsTheSame(quint32 a, quint32 b) const;
    [[nodiscard]] quint32 sameCopy(quint32 entry, quint32 worker) const;

    FleetState &m_state;
};

} // namespace quayside::fleet

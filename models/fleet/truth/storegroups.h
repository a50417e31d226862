// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

namespace quayside::fleet {

/** Which workers share one session store: told by their environment, or proven by their lists. UI thread. */
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
     * Workers whose keys don't show the environment still betray a shared store: they list the same sessions,
     * each assigned to one of them. Where this one does, FleetState::storesChanged says so.
     */
    void infer(quint32 worker);

private:
    static constexpr quint32 kNone = FleetState::kNone;

    [[nodiscard]] bool mayShareStore(quint32 a, quint32 b) const;
    [[nodiscard]] bool listsTheSame(quint32 a, quint32 b) const;

    FleetState &m_state;
};

} // namespace quayside::fleet

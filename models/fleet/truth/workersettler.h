// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"
#include "fleet/truth/workernames.h"

namespace quayside::fleet {

/** Works out the slots and issues of the workers that were touched. After everything else. UI thread. */
class WorkerSettler final
{
    Q_DISABLE_COPY_MOVE(WorkerSettler)
public:
    WorkerSettler(FleetState &state, const WorkerNames &names)
        : m_state(state)
        , m_names(names)
    { }

    void settle();

private:
    static constexpr quint32 kNone = FleetState::kNone;

    void settleSlots(quint32 worker);
    [[nodiscard]] WorkerIssues issuesOf(quint32 worker) const;
    [[nodiscard]] WorkerIssues storeIssuesOf(quint32 worker) const;

    FleetState &m_state;
    const WorkerNames &m_names;
};

} // namespace quayside::fleet

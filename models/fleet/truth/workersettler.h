// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

namespace quayside::fleet {

/** What to call a worker: short, and enough to tell it from the others. UI thread. */
class WorkerNames final
{
    Q_DISABLE_COPY_MOVE(WorkerNames)
public:
    explicit WorkerNames(FleetState &state)
        : m_state(state)
    { }

    /** After rows of the worker table changed: touches all workers, marks those with another name. */
    void rename();
    /** Several workers have this server ("host:port/path"). */
    [[nodiscard]] bool isServerShared(const QString &server) const
    {
        return !server.isEmpty() && m_serverUses.value(server) > 1;
    }

private:
    FleetState &m_state;
    QHash<QString, int> m_serverUses; //!< WorkerSlot::server to the number of workers with it
};

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

    void noteSince(WorkerFacts &facts, WorkerIssues issues) const;
    void settleSlots(quint32 worker);
    [[nodiscard]] WorkerIssues issuesOf(quint32 worker) const;
    [[nodiscard]] WorkerIssues storeIssuesOf(quint32 worker) const;

    FleetState &m_state;
    const WorkerNames &m_names;
};

} // namespace quayside::fleet

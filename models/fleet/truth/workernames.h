// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

#include <QHash>

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

} // namespace quayside::fleet

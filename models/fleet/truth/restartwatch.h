// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

#include <QTimer>

#include <functional>

namespace quayside::fleet {

/**
 * Notices that a server started anew, by what it tells and by what consoles kept of it, and which of its
 * sessions worked before. UI thread.
 */
class RestartWatch final
{
    Q_DISABLE_COPY_MOVE(RestartWatch)
public:
    /** So long a restart is news: WorkerIssue::Restarted. */
    static constexpr qint64 kNewsMs = 600'000;

    /** `touched` is called when the news of a restart has grown old: there may be something to settle. */
    RestartWatch(FleetState &state, const std::function<void()> &touched);

    /** A server told how long it has been running. */
    void noteUptime(quint32 worker, const waha::ServerStatus &status);
    /** What consoles kept of a worker: since when its sessions are as they are, and its server's start. */
    void recall(quint32 worker, const WorkerMemory &memory);

private:
    void noteRestart(quint32 worker, bool watched);
    void watchExpiry();
    void expire();

    FleetState &m_state;
    QTimer m_expiryTimer;
};

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "fleet/watch/mailbox.h"
#include "fleet/watch/workermonitor.h"
#include "waha/endpoint.h"

#include <QThreadPool>

#include <unordered_map>

namespace quayside::waha {
class Network;
}

namespace quayside::fleet {

/**
 * All monitors, their one timer and their way to the UI thread. Lives in the network thread; make it in the
 * UI thread, which it leaves at once, and call everything else by invokeMethod().
 */
class MonitorHub final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonitorHub)
public:
    MonitorHub(waha::Network &network, const SyncIntervals &intervals, std::shared_ptr<Mailbox> mailbox);
    ~MonitorHub() override;

    /** Starts a monitor, in place of the one the worker may have. */
    void watch(const WorkerId &worker, quint64 generation, const waha::Endpoint &endpoint, int delayMs);
    void forget(const WorkerId &worker);
    void forgetAll();
    void relist(const WorkerId &worker);
    void refresh(const WorkerId &worker);
    void relistAll();

Q_SIGNALS:
    /** Something waits in the mailbox; at most once a frame. */
    void newsWaiting();

private:
    void deliver(WorkerUpdate update);

    struct IdHash
    {
        size_t operator()(const WorkerId &id) const { return qHash(id); }
    };

    waha::Network &m_network;
    std::shared_ptr<Mailbox> m_mailbox;
    SystemClock m_clock;
    QThreadPool m_pool;
    TimerHeap m_timers;
    MonitorSurroundings m_surroundings;
    qint64 m_toldMs = 0;
    std::unordered_map<WorkerId, std::unique_ptr<WorkerMonitor>, IdHash> m_monitors;
};

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"

#include "app/workspace.h"
#include "fleet/watch/listmemory.h"
#include "fleet/watch/mailbox.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace quayside::benchmarks {

/**
 * Plays the workers: a thread that reads lists and events as the network thread does, and hands them to the
 * fleet in the UI thread through the same mailbox, in the same slices.
 */
class LiveFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveFeed)
public:
    LiveFeed(app::Workspace &workspace, const FleetSpec &fleet);
    ~LiveFeed() override;

    /** Every worker answers with its first list, as fast as they can be read; returns when all is applied. */
    void listAll();
    /** Status events, evenly spread over time and strewn over all sessions; returns when the time is over. */
    void changeStatuses(int perSecond, int seconds);
    /** Of changeStatuses(): events the fleet has taken in. */
    [[nodiscard]] qint64 appliedEvents() const { return m_appliedEvents; }

private:
    void run(std::function<void()> job);
    void list(int worker);
    void change(int number);
    void deliver(fleet::WorkerUpdate update);
    void onNews();
    [[nodiscard]] bool refillQueue();
    void applySlice();
    [[nodiscard]] bool isIdle() const { return m_due == 0 && !m_slice.isActive(); }
    void apply(const fleet::WorkerUpdate &update);

    app::Workspace &m_workspace;
    const FleetSpec m_fleet;
    const std::vector<std::vector<int>> m_sessions; //!< of each worker
    fleet::Mailbox m_mailbox;
    std::vector<fleet::WorkerUpdate> m_queue; //!< UI thread
    size_t m_next = 0; //!< in m_queue
    std::vector<std::unique_ptr<fleet::ListMemory>> m_memories; //!< what monitors keep
    QTimer m_slice;
    QElapsedTimer m_time; //!< since the beginning; read by both threads
    std::atomic<qint64> m_toldMs = 0;
    std::atomic_int m_due = 0; //!< times the UI thread was told and has not begun to take
    qint64 m_appliedEvents = 0;
};

} // namespace quayside::benchmarks

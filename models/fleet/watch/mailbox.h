// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/facts.h"

#include <QHash>
#include <QMutex>

namespace quayside::fleet {

/** That something works, fails or is not offered, each time it was tried. */
struct CapabilityNews
{
    Capability what = Capability::List;
    CapabilityState::State state = CapabilityState::State::Unknown;
    Error problem;
};

/**
 * News of one worker, made in the network thread: only what differs from the last update. Plain values;
 * crosses to the UI thread once.
 */
struct WorkerUpdate
{
    WorkerId worker;
    quint64 generation = 0; //!< of the monitor; updates of a replaced monitor are dropped

    std::optional<Reachability> reach;
    Error problem; //!< with `reach`
    QString source; //!< with `reach`: what told it, as CauseSource::what
    std::optional<Feed> feed;
    std::vector<CapabilityNews> capabilities; //!< in order
    std::optional<qint64> nextTryMs;
    std::optional<int> latencyMs;
    std::optional<waha::ServerVersion> version;
    std::optional<waha::ServerStatus> status;
    std::optional<waha::Health> health;
    std::optional<waha::ServerEnvironment> environment;

    std::optional<waha::UnreadableEntries> unreadable; //!< of the last list, where that differs
    bool listed = false; //!< a complete list was read (or was unchanged)
    bool outdated = false; //!< what was listed is old by now: nothing counts as seen until the next list
    std::vector<waha::SessionInfo> upserts; //!< sessions that are new or differ, from a list or events
    std::vector<QString> gone; //!< names a complete list no longer has
    std::vector<waha::StatusEvent> events; //!< in order; passkey data and timeline need each of them
};

/**
 * Updates on their way from the network thread to the UI thread.
 *
 * Updates of one worker are joined while they wait, as far as their order allows, and never grow beyond what
 * the UI thread can apply in a millisecond or two: a long list travels in pieces, its end in the last one.
 */
class Mailbox final
{
    Q_DISABLE_COPY_MOVE(Mailbox)
public:
    Mailbox() = default;

    /** Network thread. True when the other side has to be told that something waits. */
    [[nodiscard]] bool put(WorkerUpdate update);
    /** UI thread. Everything that waits, in order for each worker. */
    [[nodiscard]] std::vector<WorkerUpdate> take();

private:
    void append(WorkerUpdate &&update);

    QMutex m_mutex;
    std::vector<WorkerUpdate> m_waiting;
    QHash<WorkerId, size_t> m_newest; // of each worker in m_waiting
    bool m_told = false;
};

} // namespace quayside::fleet

Q_DECLARE_METATYPE(quayside::fleet::WorkerUpdate)

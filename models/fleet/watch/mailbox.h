// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/watch/workerupdate.h"

#include <QHash>
#include <QMutex>

#include <vector>

namespace quayside::fleet {

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

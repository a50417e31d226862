// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/sqlite/sqlinterrupt.h"

#include <atomic>

namespace quayside::inspect {

/**
 * What a thread that reads and one that waits for it share: how far it is, and the wish to stop. Any thread.
 */
class ReadingControl final
{
    Q_DISABLE_COPY_MOVE(ReadingControl)
public:
    ReadingControl() = default;
    ~ReadingControl() = default;

    /** Stops what runs now; asked again until the reading is over, because a statement may just begin. */
    void stop()
    {
        m_isStopped = true;
        m_interrupt.interrupt();
    }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

    void setProgress(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    /** 0: not known. */
    [[nodiscard]] qint64 total() const { return m_total; }

    /** Connections of the reading thread are opened with it. */
    [[nodiscard]] shardmap::SqlInterrupt &interrupt() { return m_interrupt; }

private:
    std::atomic<bool> m_isStopped = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    shardmap::SqlInterrupt m_interrupt;
};

} // namespace quayside::inspect

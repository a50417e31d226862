// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/sqlite/sqlinterrupt.h"

#include <QSemaphore>

namespace quayside::shardmap {

/** What the two threads share: the wish to stop, how many deltas may be on their way, how long it takes. */
struct SqlLink
{
    std::atomic<bool> closing = false;
    QSemaphore pieces { 4 }; //!< that the window may have waiting; a small map must not wait for it at all
    SqlInterrupt interrupt;
    std::atomic<qint64> busySinceMs = 0; //!< the SQL thread's last sign of getting on; 0: nothing to do

    [[nodiscard]] static qint64 nowMs()
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    }
    void getOn() { busySinceMs = nowMs(); }
};

/** The SQL thread is busy for as long as this lives. */
class SqlBusy final
{
    Q_DISABLE_COPY_MOVE(SqlBusy)
public:
    explicit SqlBusy(SqlLink &link)
        : m_link(link)
    {
        m_link.getOn();
    }
    ~SqlBusy() { m_link.busySinceMs = 0; }

private:
    SqlLink &m_link;
};

} // namespace quayside::shardmap

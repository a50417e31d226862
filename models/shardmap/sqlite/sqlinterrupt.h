// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>

#include <atomic>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

namespace quayside::shardmap {

/**
 * Stops what a database is working on, from another thread: a view may never end, and nobody waits for it.
 * The connection to a server ends with it; it is told, too, how long that server has not answered, for a
 * connection over which nothing comes any more says nothing of it.
 *
 * Connections enter and leave by their driver's handle. Any thread. Where the driver brings a library of its
 * own that can't be asked, nothing is stopped and interrupt() says so.
 */
class SqlInterrupt final
{
    Q_DISABLE_COPY_MOVE(SqlInterrupt)
public:
    SqlInterrupt() = default;
    ~SqlInterrupt() = default;

    /** `sourceId` is what the connection's own sqlite_source_id() says: only that very library is asked. */
    void enter(void *handle, const QByteArray &sourceId);
    /** A connection to a server, which is cut by `cut`. */
    void enter(void *handle, std::function<void()> cut);
    void leave(void *handle);
    /** A server was asked, and its answer is waited for. */
    void beginWaiting();
    void endWaiting() { m_waitingSinceMs = 0; }
    [[nodiscard]] bool hasWaitedFor(std::chrono::milliseconds time) const;
    /** The statements that run now fail; ones begun later do not. False where that can't be done. */
    bool interrupt();

private:
    using Interrupting = void (*)(void *);
    [[nodiscard]] static Interrupting functionOf(const QByteArray &sourceId);

    QMutex m_mutex;
    std::vector<std::pair<void *, std::function<void()>>> m_stops; //!< by handle
    Interrupting m_function = nullptr;
    std::atomic<qint64> m_waitingSinceMs = 0; //!< 0: nothing is waited for
};

} // namespace quayside::shardmap

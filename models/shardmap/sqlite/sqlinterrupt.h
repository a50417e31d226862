// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>

#include <vector>

namespace quayside::shardmap {

/**
 * Stops what SQLite is working on, from another thread: a view may never end, and nobody waits for it.
 *
 * Connections enter and leave by their driver's handle. Any thread. Where the driver brings a SQLite of its
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
    void leave(void *handle);
    /** The statements that run now fail; ones begun later do not. False where that can't be done. */
    bool interrupt();

private:
    using Interrupting = void (*)(void *);
    [[nodiscard]] static Interrupting functionOf(const QByteArray &sourceId);

    QMutex m_mutex;
    std::vector<void *> m_handles;
    Interrupting m_function = nullptr;
};

} // namespace quayside::shardmap

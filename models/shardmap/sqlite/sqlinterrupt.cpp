// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/sqlinterrupt.h"

#include "core/logging.h"

#include <QLibrary>

namespace quayside::shardmap {

namespace {

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

/** The library that the driver has loaded already, under its name on each system. */
SqlInterrupt::Interrupting SqlInterrupt::functionOf(const QByteArray &sourceId)
{
    for (const auto &[name, version] :
         { std::pair("sqlite3", 0), std::pair("sqlite3", -1), std::pair("libsqlite3-0", -1) }) {
        QLibrary library(QString::fromLatin1(name), version);
        const auto idOf = reinterpret_cast<const char *(*)()>(library.resolve("sqlite3_sourceid"));
        if (idOf && sourceId == idOf())
            return reinterpret_cast<Interrupting>(library.resolve("sqlite3_interrupt"));
    }
    qCInfo(lcShardMap) << "statements can't be interrupted with this SQLite driver";
    return nullptr;
}

void SqlInterrupt::enter(void *handle, const QByteArray &sourceId)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_function && m_stops.empty())
        m_function = functionOf(sourceId);
    if (m_function)
        m_stops.emplace_back(handle, [stop = m_function, handle] { stop(handle); });
}

void SqlInterrupt::enter(void *handle, std::function<void()> cut)
{
    const QMutexLocker lock(&m_mutex);
    m_stops.emplace_back(handle, std::move(cut));
}

void SqlInterrupt::beginWaiting()
{
    m_waitingSinceMs = nowMs();
}

bool SqlInterrupt::hasWaitedFor(std::chrono::milliseconds time) const
{
    const qint64 since = m_waitingSinceMs;
    return since != 0 && nowMs() - since > time.count();
}

void SqlInterrupt::leave(void *handle)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_stops, [handle](const auto &stop) { return stop.first == handle; });
}

bool SqlInterrupt::interrupt()
{
    const QMutexLocker lock(&m_mutex);
    for (const auto &[handle, stop] : m_stops)
        stop();
    return !m_stops.empty();
}

} // namespace quayside::shardmap

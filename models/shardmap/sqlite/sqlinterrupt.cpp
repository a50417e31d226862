// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/sqlinterrupt.h"

#include "core/logging.h"

#include <QLibrary>

#include <utility>

namespace quayside::shardmap {

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
    if (!m_function && m_handles.empty())
        m_function = functionOf(sourceId);
    m_handles.push_back(handle);
}

void SqlInterrupt::leave(void *handle)
{
    const QMutexLocker lock(&m_mutex);
    std::erase(m_handles, handle);
}

bool SqlInterrupt::interrupt()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_function)
        return false;
    for (void *handle : m_handles)
        m_function(handle);
    return true;
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/http/connectionpool.h"

#include <algorithm>

namespace quayside::waha {

ConnectionPool::ConnectionPool(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_sweep(this)
{
    m_clock.start();
    m_sweep.setSingleShot(true);
    connect(&m_sweep, &QTimer::timeout, this, &ConnectionPool::dropOld);
}

Connection *ConnectionPool::take(const Route &route)
{
    const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(),
                                    [&](const Idle &idle) { return idle.connection->route() == route; });
    if (found == m_idle.rend())
        return takeNew(route);
    Connection *connection = found->connection;
    m_idle.erase(std::next(found).base());
    connection->disconnect(this);
    connection->setReused();
    return connection;
}

Connection *ConnectionPool::takeNew(const Route &route)
{
    return new Connection(route, m_limits, this);
}

void ConnectionPool::keep(Connection *connection)
{
    if (!connection->isOpen()) {
        connection->deleteLater();
        return;
    }
    connection->setParent(this);
    const auto unfit = [this, connection] { drop(connection); }; // closed, or it speaks unasked
    connect(connection, &Connection::ended, this, unfit);
    connect(connection, &Connection::readable, this, unfit);
    m_idle.push_back({ connection, m_clock.elapsed() });
    if (m_idle.size() > static_cast<size_t>(m_limits.idleConnections))
        drop(m_idle.front().connection);
    if (!m_sweep.isActive())
        m_sweep.start(m_limits.idleMs);
}

void ConnectionPool::drop(Connection *connection)
{
    std::erase_if(m_idle, [connection](const Idle &idle) { return idle.connection == connection; });
    connection->disconnect(this);
    connection->deleteLater();
}

void ConnectionPool::dropOld()
{
    const qint64 latest = m_clock.elapsed() - m_limits.idleMs;
    while (!m_idle.empty() && m_idle.front().sinceMs <= latest)
        drop(m_idle.front().connection);
    if (!m_idle.empty())
        m_sweep.start(static_cast<int>(m_idle.front().sinceMs - latest));
}

} // namespace quayside::waha

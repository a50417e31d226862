// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/http/connection.h"
#include "waha/limits.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace quayside::waha {

/**
 * Connections that were of use and may be again within a few seconds. A kept connection was verified for its
 * route and is handed out for the same route only. Network thread only.
 */
class ConnectionPool final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionPool)
public:
    explicit ConnectionPool(const Limits &limits, QObject *parent);

    /** A kept connection, or a new one that is not open yet. The caller owns it. */
    [[nodiscard]] Connection *take(const Route &route);
    /** A new one: for calls that must not meet a connection that the server is just closing. */
    [[nodiscard]] Connection *takeNew(const Route &route);
    /** Takes over a connection that has carried a call to its end. */
    void keep(Connection *connection);

private:
    void dropOld();
    void drop(Connection *connection);

    struct Idle
    {
        Connection *connection;
        qint64 sinceMs;
    };

    const Limits m_limits;
    QElapsedTimer m_clock;
    QTimer m_sweep;
    std::vector<Idle> m_idle; // oldest first
};

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/backend/connection.h"
#include "shardmap/databaseserver.h"

#include <QCoreApplication>
#include <QStringList>

namespace quayside::shardmap {

class SqlInterrupt;

/**
 * Connects to a database server as a profile says: the hosts in their order, TLS, and limits that let a
 * connection over which nothing comes any more be noticed within 15 s. The session's clock is UTC. Blocks:
 * SQL thread, or a thread of its own.
 *
 * Fails as Unsupported (the driver is missing), Unreachable, Timeout, Tls, Unauthorized or NotFound (the
 * database).
 */
class ServerConnector final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::ServerConnector)
public:
    /** `takesWrites`: of several hosts one that is no standby. What runs on the connection can be cut by
     * `interrupt`, which must outlive it. */
    ServerConnector(Backend backend, const DatabaseServer &server, bool takesWrites, SqlInterrupt &interrupt);

    [[nodiscard]] Result<std::unique_ptr<Connection>> connect();
    /** A function of the library that PostgreSQL's driver has loaded; null: not to be had. */
    [[nodiscard]] static QFunctionPointer ofPostgresLibrary(const char *name);

private:
    /** What the driver is given for one try. */
    struct Attempt
    {
        QString host; //!< of MariaDB with what its client is told of TLS, where that is more than nothing
        int port = -1;
        QString options;
        QString plainHost; //!< for a client that can't read the other one: MySQL's
    };
    [[nodiscard]] std::vector<Attempt> attempts() const;
    [[nodiscard]] Attempt postgresAttempt() const;
    [[nodiscard]] Attempt mariaDbAttempt(const DatabaseServer::Host &host) const;
    [[nodiscard]] QString mariaDbHost(const QString &name) const;
    [[nodiscard]] Result<void> requireHosts() const;
    [[nodiscard]] Result<void> requireAuthority() const;
    [[nodiscard]] Result<std::unique_ptr<Connection>> tryOne(const QString &driver, const Attempt &attempt);
    [[nodiscard]] Result<void> openDatabase(QSqlDatabase &database, const Attempt &attempt) const;
    void letBeCut(Connection &connection) const;
    [[nodiscard]] Result<void> prepare(Connection &connection) const;
    [[nodiscard]] Result<void> requireTls(Connection &connection) const;
    [[nodiscard]] bool verifies() const;
    [[nodiscard]] Result<void> requireWrites(Connection &connection) const;

    Backend m_backend;
    const DatabaseServer &m_server;
    bool m_takesWrites;
    SqlInterrupt &m_interrupt;
};

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/serverfolder.h"
#include "databases/serverprocess.h"
#include "shardmap/maplocation.h"

namespace quayside::test {

/**
 * A PostgreSQL server of a test's own, on a port of loopback that it keeps. It writes to no disk in earnest
 * (fsync is off); what was committed is there after a hard stop all the same.
 *
 * The database of the operators' application belongs to the login "app", which is no administrator.
 */
class PostgresServer final
{
    Q_DISABLE_COPY_MOVE(PostgresServer)
public:
    /** Settings as in postgresql.conf: "ssl=on". */
    explicit PostgresServer(const QStringList &settings = {});
    /** One that another program of the test runs: for its databases alone. */
    explicit PostgresServer(int port);
    ~PostgresServer();

    /** The first time, and again after stop(). What went wrong; empty: it answers. */
    [[nodiscard]] QString start();
    void stop(Stop how = Stop::Clean);
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] int port() const { return m_port; }

    /** A new database that is the application's; without a name it gets one. */
    [[nodiscard]] shardmap::MapLocation createDatabase(const QString &name = {});
    /** As a dump that is put back beside it: with all rows, under another name. Nobody may be connected. */
    [[nodiscard]] shardmap::MapLocation copyDatabase(const QString &from, const QString &name);
    /** Whoever is connected to it. */
    void dropDatabase(const QString &name);
    [[nodiscard]] shardmap::MapLocation location(const QString &database) const;
    /** The same for the administrator, who may do anything. */
    [[nodiscard]] shardmap::MapLocation asAdministrator(const QString &database
                                                        = QStringLiteral("postgres")) const;

    /** A file or folder of the server's user: certificates for settings. */
    [[nodiscard]] const ServerFolder &folder() const { return m_folder; }
    /** Where its data are; made by start() unless they are there. */
    [[nodiscard]] QString dataFolder() const { return m_folder.path(QStringLiteral("data")); }
    /** The path of one of PostgreSQL's server programs, newest version first; empty: not installed. */
    [[nodiscard]] static QString program(const QString &name);

private:
    [[nodiscard]] QString makeData(const ServerFolder &folder) const;
    [[nodiscard]] QStringList command() const;
    void removeLeftMemory() const;

    QStringList m_settings;
    int m_port;
    int m_databases = 0;
    ServerFolder m_folder;
    ServerProcess m_process;
};

} // namespace quayside::test

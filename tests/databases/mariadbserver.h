// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/serverfolder.h"
#include "databases/serverprocess.h"
#include "shardmap/maplocation.h"

namespace quayside::test {

/**
 * A MariaDB server of a test's own, on a port of loopback that it keeps. It waits for no disk; what was
 * committed is there after a hard stop all the same.
 *
 * The login "app" may do everything in the databases made here, and nothing else.
 */
class MariaDbServer final
{
    Q_DISABLE_COPY_MOVE(MariaDbServer)
public:
    /** Arguments of mariadbd: "--ssl-cert=…". */
    explicit MariaDbServer(const QStringList &arguments = {});
    /** One that another program of the test runs: for its databases alone. */
    explicit MariaDbServer(int port);

    /** The first time, and again after stop(). What went wrong; empty: it answers. */
    [[nodiscard]] QString start(const QStringList &argumentsThisTime = {});
    void stop(Stop how = Stop::Clean) { m_process.stop(how); }
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] int port() const { return m_port; }

    /** A new database for the application; without a name it gets one. */
    [[nodiscard]] shardmap::MapLocation createDatabase(const QString &name = {});
    /** As a dump that is put back beside it: with all rows, under another name. */
    [[nodiscard]] shardmap::MapLocation copyDatabase(const QString &from, const QString &name);
    /** Nobody may have a transaction open in it. */
    void dropDatabase(const QString &name);
    [[nodiscard]] shardmap::MapLocation location(const QString &database) const;
    /** The same for the administrator, who may do anything. */
    [[nodiscard]] shardmap::MapLocation asAdministrator(const QString &database
                                                        = QStringLiteral("mysql")) const;

    /** A file or folder of the server's user: certificates for arguments. */
    [[nodiscard]] const ServerFolder &folder() const { return m_folder; }
    /** The path of one of MariaDB's server programs; empty: not installed. */
    [[nodiscard]] static QString program(const QString &name);

private:
    [[nodiscard]] QString makeData(const ServerFolder &folder) const;
    [[nodiscard]] QStringList command() const;

    QStringList m_arguments;
    int m_port;
    int m_databases = 0;
    ServerFolder m_folder;
    ServerProcess m_process;
};

} // namespace quayside::test

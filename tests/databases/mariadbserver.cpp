// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"

#include "databases/freeport.h"
#include "databases/rawsql.h"

#include <QFile>
#include <QStandardPaths>

#include <signal.h>

namespace quayside::test {

using shardmap::MapLocation;

namespace {

const QString kAppPassword = QStringLiteral("only-for-tests");
// As small as its files get: they are copied for every test program.
const QString kLogSize = QStringLiteral("--innodb-log-file-size=8M");

// Not that of the system: a server that starts removes what temporary tables of others it finds there.
QString temporaryFolder(const ServerFolder &folder)
{
    return folder.path(QStringLiteral("tmp"));
}

QString makeTemporaryFolder(const ServerFolder &folder)
{
    return folder.run({ QStringLiteral("mkdir"), QStringLiteral("-p"), temporaryFolder(folder) });
}

} // namespace

MariaDbServer::MariaDbServer(const QStringList &arguments)
    : m_arguments(arguments)
    , m_port(freePort())
    , m_process(SIGTERM, QStringLiteral("KILL"))
{ }

MariaDbServer::MariaDbServer(int port)
    : MariaDbServer()
{
    m_port = port;
}

QString MariaDbServer::program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(name, { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin") })
        : found;
}

QString MariaDbServer::start(const QStringList &argumentsThisTime)
{
    if (program(QStringLiteral("mariadbd")).isEmpty()
        || program(QStringLiteral("mariadb-install-db")).isEmpty())
        return QStringLiteral("MariaDB's server is missing: install the package mariadb-server");
    if (const QString trouble = makeTemporaryFolder(m_folder); !trouble.isEmpty())
        return trouble;
    if (!QFile::exists(m_folder.path(QStringLiteral("data")))) {
        const QString trouble
            = m_folder.fill(QStringLiteral("data"), program(QStringLiteral("mariadbd")),
                            [this](const ServerFolder &folder) { return makeData(folder); });
        if (!trouble.isEmpty())
            return trouble;
    }
    return m_process.start(command() + argumentsThisTime, m_folder.path(QStringLiteral("log")),
                           [this] { return RawSql(asAdministrator()).isOpen(); });
}

QString MariaDbServer::makeData(const ServerFolder &folder) const
{
    if (const QString trouble = makeTemporaryFolder(folder); !trouble.isEmpty())
        return trouble;
    return folder.run({ program(QStringLiteral("mariadb-install-db")), QStringLiteral("--no-defaults"),
                        QStringLiteral("--auth-root-authentication-method=normal"),
                        QStringLiteral("--skip-test-db"), kLogSize,
                        QStringLiteral("--tmpdir=") + temporaryFolder(folder),
                        QStringLiteral("--datadir=") + folder.path(QStringLiteral("data")) });
}

QStringList MariaDbServer::command() const
{
    return QStringList {
        program(QStringLiteral("mariadbd")), QStringLiteral("--no-defaults"),
        QStringLiteral("--datadir=") + m_folder.path(QStringLiteral("data")),
        QStringLiteral("--socket=") + m_folder.path(QStringLiteral("socket")),
        QStringLiteral("--pid-file=") + m_folder.path(QStringLiteral("pid")),
        // Those of InnoDB and of replication follow it.
        QStringLiteral("--tmpdir=") + temporaryFolder(m_folder), QStringLiteral("--port=%1").arg(m_port),
        QStringLiteral("--bind-address=127.0.0.1"), QStringLiteral("--skip-name-resolve"),
        QStringLiteral("--character-set-server=utf8mb4"), QStringLiteral("--innodb-buffer-pool-size=24M"),
        // Written to the system at every commit: enough for a process that is killed.
        QStringLiteral("--innodb-flush-log-at-trx-commit=2"), QStringLiteral("--sync-binlog=0"), kLogSize
    }
    + m_arguments;
}

MapLocation MariaDbServer::createDatabase(const QString &name)
{
    const QString database = name.isEmpty() ? QStringLiteral("map%1").arg(++m_databases) : name;
    RawSql sql(asAdministrator());
    sql.run(QStringLiteral("CREATE USER IF NOT EXISTS app@'%' IDENTIFIED BY '") + kAppPassword
            + QStringLiteral("';\nCREATE DATABASE `") + database
            + QStringLiteral("` CHARACTER SET utf8mb4;\nGRANT ALL PRIVILEGES ON `") + database
            + QStringLiteral("`.* TO app@'%';"));
    return location(database);
}

MapLocation MariaDbServer::copyDatabase(const QString &from, const QString &name)
{
    const MapLocation copy = createDatabase(name);
    RawSql sql(asAdministrator());
    const auto tables = sql.rows(
        QStringLiteral("SELECT table_name, group_concat(column_name) FROM information_schema.columns"
                       " WHERE table_schema = ? AND extra NOT LIKE '%GENERATED%' GROUP BY table_name"),
        { from });
    for (const QVariantList &table : tables) {
        QString columns = table.at(1).toString();
        columns = u'`' + columns.replace(u',', QStringLiteral("`,`")) + u'`';
        sql.run(QStringLiteral("CREATE TABLE `%4`.`%1` LIKE `%2`.`%1`;\n"
                               "INSERT INTO `%4`.`%1` (%3) SELECT %3 FROM `%2`.`%1`;\n")
                    .arg(table.at(0).toString(), from, columns, name));
    }
    return copy;
}

void MariaDbServer::dropDatabase(const QString &name)
{
    RawSql(asAdministrator())
        .run(QStringLiteral("SET STATEMENT lock_wait_timeout=10 FOR DROP DATABASE `%1`;").arg(name));
}

MapLocation MariaDbServer::location(const QString &database) const
{
    MapLocation location = asAdministrator(database);
    location.server.login = QStringLiteral("app");
    location.server.password = Secret(kAppPassword);
    return location;
}

MapLocation MariaDbServer::asAdministrator(const QString &database) const
{
    MapLocation location;
    location.backend = shardmap::Backend::MariaDb;
    location.server.hosts = { { QStringLiteral("127.0.0.1"), m_port } };
    location.server.database = database;
    location.server.login = QStringLiteral("root");
    return location;
}

} // namespace quayside::test

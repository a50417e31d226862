// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresstandby.h"

#include "databases/rawsql.h"

#include <QTest>

namespace quayside::test {

PostgresStandby::PostgresStandby(PostgresServer &primary)
    : m_primary(primary)
{ }

QString PostgresStandby::start()
{
    const shardmap::DatabaseServer primary = m_primary.asAdministrator().server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), primary.password.reveal());
    const QString trouble = m_server.folder().run(
        { PostgresServer::program(QStringLiteral("pg_basebackup")), QStringLiteral("--pgdata=data"),
          QStringLiteral("--write-recovery-conf"), QStringLiteral("--wal-method=stream"),
          QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync"),
          QStringLiteral("--host=127.0.0.1"), QStringLiteral("--port=%1").arg(m_primary.port()),
          QStringLiteral("--username=") + primary.login },
        environment);
    return trouble.isEmpty() ? m_server.start() : trouble;
}

bool PostgresStandby::makeSynchronous()
{
    RawSql sql(m_primary.asAdministrator());
    return sql.run(QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = '*';"))
        && sql.value(QStringLiteral("SELECT pg_reload_conf()")).toBool()
        && QTest::qWaitFor(
               [&sql] {
                   return sql.value(QStringLiteral("SELECT sync_state FROM pg_stat_replication"))
                       == QStringLiteral("sync");
               },
               30'000);
}

bool PostgresStandby::hasCaughtUp()
{
    RawSql ahead(m_primary.asAdministrator());
    RawSql behind(m_server.asAdministrator());
    const QString written = ahead.value(QStringLiteral("SELECT pg_current_wal_lsn()::text")).toString();
    return QTest::qWaitFor(
        [&behind, &written] {
            return behind
                .value(QStringLiteral("SELECT pg_last_wal_replay_lsn() >= '%1'::pg_lsn").arg(written))
                .toBool();
        },
        30'000);
}

QString PostgresStandby::promote()
{
    RawSql sql(m_server.asAdministrator());
    return sql.value(QStringLiteral("SELECT pg_promote(true, 60)")).toBool() ? QString() : sql.error();
}

shardmap::MapLocation PostgresStandby::location(const QString &database) const
{
    shardmap::MapLocation location = m_primary.location(database);
    location.server.hosts.push_back(m_server.location(database).server.hosts.front());
    return location;
}

} // namespace quayside::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbackend.h"

#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"

#include <QCoreApplication>

namespace quayside::test {

using shardmap::Backend;

namespace {

constexpr const char *kSharedPort = "QUAYSIDE_TEST_SERVER";

/** The program's one server, running: its own, or one that is shared. */
template <typename Server>
Server &running()
{
    static const int shared = qEnvironmentVariableIntValue(kSharedPort);
    if (shared > 0) {
        static Server server(shared);
        return server;
    }
    static Server server;
    if (!server.isRunning()) {
        if (const QString trouble = server.start(); !trouble.isEmpty())
            qFatal("the database server does not start: %s", qPrintable(trouble));
    }
    return server;
}

/** Programs that share a server have names of their own. */
QString newName()
{
    static int made = 0;
    return QStringLiteral("map_%1_%2").arg(QCoreApplication::applicationPid()).arg(++made);
}

} // namespace

Backend TestBackend::now()
{
    const QByteArray name = qgetenv("QUAYSIDE_TEST_BACKEND");
    if (name == "postgresql")
        return Backend::PostgreSql;
    return name == "mariadb" ? Backend::MariaDb : Backend::Sqlite;
}

bool TestBackend::isOwnFile()
{
    return !isSqlite() && qgetenv("QUAYSIDE_TEST_OWN") == "file";
}

QByteArray TestBackend::choose(const QByteArray &sqlite, const QByteArray &postgres,
                               const QByteArray &mariaDb)
{
    switch (now()) {
    case Backend::PostgreSql:
        return postgres;
    case Backend::MariaDb:
        return mariaDb;
    case Backend::Sqlite:
        break;
    }
    return sqlite;
}

QByteArray TestBackend::refusingTrigger(const QByteArray &table, const QByteArray &event,
                                        const QByteArray &when, const QByteArray &message)
{
    const QByteArray start = "CREATE TRIGGER refusing " + event + " ON " + table;
    const QByteArray ofSqlite
        = start + " WHEN " + when + " BEGIN SELECT RAISE(ABORT, '" + message + "'); END";
    if (isOwnFile() && table.startsWith("quayside_"))
        return ofSqlite;
    return choose(ofSqlite,
                  "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''"
                      + message + "''; END';" + start + " FOR EACH ROW WHEN (" + when
                      + ") EXECUTE FUNCTION refuse()",
                  start + " FOR EACH ROW IF " + when + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '"
                      + message + "'; END IF");
}

QString TestBackend::written(const shardmap::MapLocation &location)
{
    const shardmap::DatabaseServer &server = location.server;
    if (location.backend == Backend::Sqlite)
        return location.file;
    return QStringList { server.hosts.front().name, QString::number(server.hosts.front().port),
                         server.database, server.login, server.password.reveal() }
        .join(u'|');
}

shardmap::MapLocation TestBackend::read(const QString &written)
{
    shardmap::MapLocation location;
    location.backend = now();
    if (isSqlite()) {
        location.file = written;
        return location;
    }
    const QStringList parts = written.split(u'|');
    location.server.hosts = { { parts.value(0), parts.value(1).toInt() } };
    location.server.database = parts.value(2);
    location.server.login = parts.value(3);
    location.server.password = Secret(parts.value(4));
    return location;
}

shardmap::MapLocation TestBackend::createDatabase()
{
    const QString name = newName();
    return now() == Backend::PostgreSql ? running<PostgresServer>().createDatabase(name)
                                        : running<MariaDbServer>().createDatabase(name);
}

shardmap::MapLocation TestBackend::copyDatabase(const shardmap::MapLocation &location)
{
    const QString from = location.server.database;
    return now() == Backend::PostgreSql ? running<PostgresServer>().copyDatabase(from, newName())
                                        : running<MariaDbServer>().copyDatabase(from, newName());
}

void TestBackend::dropDatabase(const shardmap::MapLocation &location)
{
    if (location.backend == Backend::PostgreSql)
        running<PostgresServer>().dropDatabase(location.server.database);
    else if (location.backend == Backend::MariaDb)
        running<MariaDbServer>().dropDatabase(location.server.database);
}

void TestBackend::share()
{
    if (isSqlite() || qEnvironmentVariableIsSet(kSharedPort))
        return;
    const int port = createDatabase().server.hosts.front().port; // makes its login, too, before several do
    qputenv(kSharedPort, QByteArray::number(port));
}

} // namespace quayside::test

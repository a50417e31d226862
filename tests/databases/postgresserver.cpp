// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresserver.h"

#include "databases/freeport.h"
#include "databases/rawsql.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

#include <signal.h>
#ifdef Q_OS_UNIX
#include <sys/shm.h>
#endif

namespace quayside::test {

using shardmap::MapLocation;

namespace {

const QString kPassword = QStringLiteral("only-for-tests");

} // namespace

PostgresServer::PostgresServer(const QStringList &settings)
    : m_settings(settings)
    , m_port(freePort())
    , m_process(SIGINT, QStringLiteral("QUIT")) // at SIGQUIT it ends at once, with its children
{ }

PostgresServer::PostgresServer(int port)
    : PostgresServer()
{
    m_port = port;
}

PostgresServer::~PostgresServer()
{
    stop(Stop::Clean);
    removeLeftMemory();
}

QString PostgresServer::program(const QString &name)
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList folders = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(folders.begin(), folders.end(),
              [](const QString &a, const QString &b) { return a.toDouble() > b.toDouble(); });
    for (const QString &folder : std::as_const(folders)) {
        const QString path = versions.filePath(folder + QStringLiteral("/bin/") + name);
        if (QFile::exists(path))
            return path;
    }
    return QStandardPaths::findExecutable(name);
}

QString PostgresServer::start()
{
    if (program(QStringLiteral("initdb")).isEmpty() || program(QStringLiteral("postgres")).isEmpty())
        return QStringLiteral("PostgreSQL's server is missing: install the package postgresql");
    if (!QFile::exists(dataFolder())) {
        const QString trouble
            = m_folder.fill(QStringLiteral("data"), program(QStringLiteral("postgres")),
                            [this](const ServerFolder &folder) { return makeData(folder); });
        if (!trouble.isEmpty())
            return trouble;
    }
    return m_process.start(command(), m_folder.path(QStringLiteral("log")),
                           [this] { return RawSql(asAdministrator()).isOpen(); });
}

QString PostgresServer::makeData(const ServerFolder &folder) const
{
    QFile password(folder.path(QStringLiteral("password")));
    if (!password.open(QIODevice::WriteOnly) || password.write(kPassword.toUtf8()) < 0)
        return password.errorString();
    password.setPermissions(QFile::ReadOwner | QFile::ReadOther);
    password.close();
    return folder.run({ program(QStringLiteral("initdb")), QStringLiteral("--pgdata=data"),
                        QStringLiteral("--no-sync"), QStringLiteral("--username=administrator"),
                        QStringLiteral("--pwfile=password"), QStringLiteral("--auth-host=scram-sha-256"),
                        QStringLiteral("--auth-local=reject"), QStringLiteral("--encoding=UTF8"),
                        QStringLiteral("--locale=C.UTF-8") });
}

QStringList PostgresServer::command() const
{
    const QStringList settings {
        QStringLiteral("port=%1").arg(m_port),
        QStringLiteral("listen_addresses=127.0.0.1"),
        QStringLiteral("unix_socket_directories="),
        QStringLiteral("fsync=off"),
        QStringLiteral("shared_buffers=16MB"),
        QStringLiteral("dynamic_shared_memory_type=mmap"), // nothing is left in /dev/shm by a hard stop
        QStringLiteral("max_connections=60"),
        QStringLiteral("log_timezone=UTC"),
    };
    QStringList arguments { program(QStringLiteral("postgres")), QStringLiteral("-D"), dataFolder() };
    for (const QString &setting : settings + m_settings)
        arguments += { QStringLiteral("-c"), setting };
    return arguments;
}

void PostgresServer::stop(Stop how)
{
    m_process.stop(how);
}

void PostgresServer::removeLeftMemory() const
{
#ifdef Q_OS_UNIX
    // After a hard stop its key to the data folder stays behind in the system, until a server starts there.
    QFile file(dataFolder() + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArrayList lines = file.readAll().split('\n');
    const QByteArrayList numbers = lines.value(6).simplified().split(' ');
    if (numbers.size() == 2)
        shmctl(numbers.last().toInt(), IPC_RMID, nullptr);
#endif
}

MapLocation PostgresServer::createDatabase(const QString &name)
{
    const QString database = name.isEmpty() ? QStringLiteral("map%1").arg(++m_databases) : name;
    RawSql sql(asAdministrator());
    if (!sql.value(QStringLiteral("SELECT 1 FROM pg_roles WHERE rolname = 'app'")).isValid())
        sql.run(QStringLiteral("CREATE ROLE app LOGIN PASSWORD '%1';").arg(kPassword));
    sql.run(QStringLiteral("CREATE DATABASE \"%1\" OWNER app;").arg(database));
    return location(database);
}

MapLocation PostgresServer::copyDatabase(const QString &from, const QString &name)
{
    RawSql(asAdministrator())
        .run(QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE \"%2\" OWNER app;\n").arg(name, from));
    return location(name);
}

void PostgresServer::dropDatabase(const QString &name)
{
    RawSql(asAdministrator()).run(QStringLiteral("DROP DATABASE \"%1\" WITH (FORCE);").arg(name));
}

MapLocation PostgresServer::location(const QString &database) const
{
    MapLocation location = asAdministrator(database);
    location.server.login = QStringLiteral("app");
    return location;
}

MapLocation PostgresServer::asAdministrator(const QString &database) const
{
    MapLocation location;
    location.backend = shardmap::Backend::PostgreSql;
    location.server.hosts = { { QStringLiteral("127.0.0.1"), m_port } };
    location.server.database = database;
    location.server.login = QStringLiteral("administrator");
    location.server.password = Secret(kPassword);
    return location;
}

} // namespace quayside::test

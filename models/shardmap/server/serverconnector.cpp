// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/serverconnector.h"

#include "core/logging.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"
#include "shardmap/server/servererror.h"
#include "shardmap/sqlite/sqlinterrupt.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#ifndef Q_OS_WIN
#include <sys/socket.h>
#endif

#include <algorithm>

namespace quayside::shardmap {

namespace {

// Together less than the 15 s within which a dead connection is to be noticed.
constexpr int kConnectSeconds = 5;
constexpr int kAnswerSeconds = 12;

QString driverOf(Backend backend)
{
    const QStringList known = QSqlDatabase::drivers();
    const QStringList names = backend == Backend::PostgreSql
        ? QStringList { QStringLiteral("QPSQL") }
        : QStringList { QStringLiteral("QMARIADB"), QStringLiteral("QMYSQL") };
    const auto found
        = std::ranges::find_if(names, [&known](const QString &name) { return known.contains(name); });
    return found == names.end() ? QString() : *found;
}

/** As libpq reads a value. The driver makes a space of each semicolon, which no name here may hold. */
QString conninfoValue(QString text)
{
    return u'\'' + text.replace(u'\\', QLatin1StringView("\\\\")).replace(u'\'', QLatin1StringView("\\'"))
        + u'\'';
}

QLatin1StringView sslMode(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Disable:
        return QLatin1StringView("disable");
    case TlsMode::Prefer:
        return QLatin1StringView("prefer");
    case TlsMode::Require:
        return QLatin1StringView("require");
    case TlsMode::VerifyCa:
        return QLatin1StringView("verify-ca");
    case TlsMode::VerifyFull:
        return QLatin1StringView("verify-full");
    }
    return QLatin1StringView("verify-full");
}

DatabaseServer::Host localHost()
{
    return { QStringLiteral("localhost"), 0 };
}

using SocketOf = int (*)(void *);

/** Whoever waits for it wakes up with an error; it is the library's to close. */
void shutSocket(int socket)
{
    constexpr int both = 2;
    if (socket < 0)
        return;
#ifdef Q_OS_WIN
    QLibrary library(QStringLiteral("ws2_32"));
    if (const auto shut = reinterpret_cast<int(__stdcall *)(quintptr, int)>(library.resolve("shutdown")))
        shut(quintptr(socket), both);
#else
    ::shutdown(socket, both);
#endif
}

QStringList sessionStatements(Backend backend)
{
    if (backend == Backend::PostgreSql) {
        return { QStringLiteral("SET TIME ZONE 'UTC'; SET standard_conforming_strings = on;"
                                " SET statement_timeout = '%1s'; SET lock_timeout = '2s';"
                                " SET idle_in_transaction_session_timeout = '60s'")
                     .arg(kAnswerSeconds - 1) };
    }
    // Sessions of MySQL know some of these under other names: what is not known is left as it is.
    return { QStringLiteral("SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES,"
                            "NO_BACKSLASH_ESCAPES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"),
             QStringLiteral("SET NAMES utf8mb4"),
             // MySQL remembers for a day when a table was written; MariaDB takes this for a comment.
             QStringLiteral("SET SESSION time_zone = '+00:00'"
                            " /*!80000, SESSION information_schema_stats_expiry = 0 */"),
             QStringLiteral("SET SESSION innodb_lock_wait_timeout = 2") };
}

} // namespace

ServerConnector::ServerConnector(Backend backend, const DatabaseServer &server, bool takesWrites,
                                 SqlInterrupt &interrupt)
    : m_backend(backend)
    , m_server(server)
    , m_takesWrites(takesWrites)
    , m_interrupt(interrupt)
{ }

/** It has another name on each system. */
QFunctionPointer ServerConnector::ofPostgresLibrary(const char *name)
{
    for (const auto &[file, version] : { std::pair("pq", 5), std::pair("pq", -1), std::pair("libpq", -1) }) {
        QLibrary library(QString::fromLatin1(file), version);
        if (const QFunctionPointer found = library.resolve(name))
            return found;
    }
    qCInfo(lcShardMap) << "this PostgreSQL driver can't be asked for" << name;
    return nullptr;
}

Result<std::unique_ptr<Connection>> ServerConnector::connect()
{
    const QString driver = driverOf(m_backend);
    if (driver.isEmpty())
        return failure(ServerErrorText::noDriver(m_backend));
    Error last;
    for (const Attempt &attempt : attempts()) {
        auto connection = tryOne(driver, attempt);
        if (connection)
            return connection;
        last = connection.error();
    }
    return failure(last);
}

/** libpq tries several hosts by itself; the client of MariaDB knows one. */
std::vector<ServerConnector::Attempt> ServerConnector::attempts() const
{
    if (m_backend == Backend::PostgreSql)
        return { postgresAttempt() };
    std::vector<Attempt> all;
    for (const DatabaseServer::Host &host : m_server.hosts)
        all.push_back(mariaDbAttempt(host));
    if (all.empty())
        all.push_back(mariaDbAttempt(localHost()));
    return all;
}

ServerConnector::Attempt ServerConnector::postgresAttempt() const
{
    QStringList hosts;
    QStringList ports;
    for (const DatabaseServer::Host &host :
         m_server.hosts.empty() ? std::vector { localHost() } : m_server.hosts) {
        hosts << host.name;
        ports << QString::number(host.port == 0 ? 5432 : host.port);
    }
    QStringList options {
        QStringLiteral("host=") + conninfoValue(hosts.join(u',')),
        QStringLiteral("port=") + conninfoValue(ports.join(u',')),
        QStringLiteral("connect_timeout=%1").arg(kConnectSeconds),
        QStringLiteral("keepalives=1 keepalives_idle=5 keepalives_interval=3 keepalives_count=2"),
        QStringLiteral("tcp_user_timeout=%1").arg(kAnswerSeconds * 1'000),
        QStringLiteral("application_name=Quayside"),
        QStringLiteral("sslmode=") + sslMode(m_server.tls),
    };
    if (m_server.hosts.size() > 1 && m_takesWrites)
        options << QStringLiteral("target_session_attrs=read-write");
    for (const auto &[name, file] :
         { std::pair("sslrootcert=", m_server.caFile), std::pair("sslcert=", m_server.certificateFile),
           std::pair("sslkey=", m_server.keyFile) }) {
        if (!file.isEmpty())
            options << QLatin1StringView(name) + conninfoValue(file);
    }
    return { {}, -1, options.join(u' ') };
}

ServerConnector::Attempt ServerConnector::mariaDbAttempt(const DatabaseServer::Host &host) const
{
    QStringList options {
        QStringLiteral("CLIENT_FOUND_ROWS=1"),
        QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1").arg(kConnectSeconds),
        QStringLiteral("MYSQL_OPT_READ_TIMEOUT=%1").arg(kAnswerSeconds),
        QStringLiteral("MYSQL_OPT_WRITE_TIMEOUT=%1").arg(kAnswerSeconds),
    };
    for (const auto &[name, file] :
         { std::pair("SSL_CA=", m_server.caFile), std::pair("SSL_CERT=", m_server.certificateFile),
           std::pair("SSL_KEY=", m_server.keyFile) }) {
        if (!file.isEmpty() && m_server.tls != TlsMode::Disable)
            options << QLatin1StringView(name) + file;
    }
    return { host.name, host.port == 0 ? 3306 : host.port, options.join(u';') };
}

Result<std::unique_ptr<Connection>> ServerConnector::tryOne(const QString &driver, const Attempt &attempt)
{
    const QString name = QStringLiteral("quayside-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = Connection::adopt(name, dialectOf(m_backend));
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, name);
    database.setHostName(attempt.host);
    database.setPort(attempt.port);
    database.setDatabaseName(m_server.database);
    database.setUserName(m_server.login);
    database.setPassword(m_server.password.reveal());
    database.setConnectOptions(attempt.options);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    const bool isOpen = database.open();
    const Error error
        = isOpen ? Error() : ServerErrorText::ofConnecting(m_backend, database.lastError(), m_server);
    database = QSqlDatabase(); // the connection alone keeps it
    if (!isOpen)
        return failure(error);
    letBeCut(*connection);
    TRY(prepare(*connection));
    return connection;
}

/** The client of MariaDB stops waiting by itself; libpq waits for as long as its socket is open. */
void ServerConnector::letBeCut(Connection &connection) const
{
    const QVariant handle = connection.database().driver()->handle();
    const QFunctionPointer found = m_backend == Backend::PostgreSql ? ofPostgresLibrary("PQsocket") : nullptr;
    const auto ask = reinterpret_cast<SocketOf>(found);
    if (!ask || !QByteArrayView(handle.typeName()).endsWith("*"))
        return connection.setCut(m_interrupt, [] {});
    void *client = *static_cast<void *const *>(handle.constData());
    connection.setCut(m_interrupt, [ask, client] { shutSocket(ask(client)); }); // -1 once it is closed
}

Result<void> ServerConnector::prepare(Connection &connection) const
{
    if (m_backend == Backend::MariaDb)
        TRY(requireTls(connection));
    TRY(connection.executeEach(sessionStatements(m_backend)));
    if (m_backend == Backend::MariaDb) {
        const auto isClustered = connection.value(QStringLiteral("SELECT @@wsrep_on")); // unknown to MySQL
        connection.setMayEndUntold(isClustered && isClustered->toBool());
    }
    return m_takesWrites && m_server.hosts.size() > 1 ? requireWrites(connection) : Result<void>();
}

/** Qt's driver asks the client for no TLS mode: what came of it is looked at. */
Result<void> ServerConnector::requireTls(Connection &connection) const
{
    if (m_server.tls == TlsMode::Disable || m_server.tls == TlsMode::Prefer)
        return {};
    Error refused = wordedError(ErrorKind::Tls, tr("The connection to the database server is not protected."),
                                tr("Let the server offer TLS, or choose a profile without it."));
    if (m_server.tls != TlsMode::Require) {
        refused.message = tr("This part of Qt can't check the certificate of a MariaDB or MySQL server.");
        refused.remedy
            = tr("Choose “require”, on a network that you trust, or reach the server by a tunnel.");
        return failure(refused);
    }
    Statement status(connection, QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_cipher'"));
    TRY(status.execute());
    const bool isProtected = status.next() && !status.text(1).isEmpty();
    return isProtected ? Result<void>() : Result<void>(failure(refused));
}

Result<void> ServerConnector::requireWrites(Connection &connection) const
{
    if (m_backend == Backend::PostgreSql)
        return {}; // libpq has seen to it
    TRY_VALUE(const auto readOnly, connection.value(QStringLiteral("SELECT @@global.read_only")));
    if (readOnly.toInt() == 0)
        return {};
    return failure(wordedError(ErrorKind::Unreachable, tr("None of the database servers takes writes."),
                               tr("Wait until one has taken over; Quayside tries again by itself.")));
}

} // namespace quayside::shardmap

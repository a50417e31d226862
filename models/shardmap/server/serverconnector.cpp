// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/serverconnector.h"

#include "core/foreigntext.h"
#include "core/logging.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"
#include "shardmap/server/servererror.h"
#include "shardmap/sqlite/sqlinterrupt.h"

#include <QLibrary>
#include <QRegularExpression>
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
using CipherOf = const char *(*)(void *);

/** A function of a library that a driver has loaded; it has another name on each system. Null: not to be had.
 */
QFunctionPointer resolved(const char *name, std::initializer_list<std::pair<const char *, int>> files)
{
    for (const auto &[file, version] : files) {
        QLibrary library(QString::fromLatin1(file), version);
        if (const QFunctionPointer found = library.resolve(name))
            return found;
    }
    qCInfo(lcShardMap) << "this driver's library can't be asked for" << name;
    return nullptr;
}

/** What the driver keeps for its library: a PGconn or a MYSQL; null where it keeps something else. */
void *clientOf(Connection &connection)
{
    const QVariant handle = connection.database().driver()->handle();
    const bool isOne = QByteArrayView(handle.typeName()).endsWith('*');
    return isOne ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

/** As MariaDB's client knows it, whatever the server says. */
bool isEncrypted(Connection &connection)
{
    const auto cipherOf = reinterpret_cast<CipherOf>(
        resolved("mysql_get_ssl_cipher", { { "mariadb", 3 }, { "mariadb", -1 }, { "libmariadb", -1 } }));
    void *client = clientOf(connection);
    return cipherOf && client && cipherOf(client);
}

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

QFunctionPointer ServerConnector::ofPostgresLibrary(const char *name)
{
    return resolved(name, { { "pq", 5 }, { "pq", -1 }, { "libpq", -1 } });
}

bool ServerConnector::verifies() const
{
    return m_server.tls == TlsMode::VerifyCa || m_server.tls == TlsMode::VerifyFull;
}

Result<std::unique_ptr<Connection>> ServerConnector::connect()
{
    const QString driver = driverOf(m_backend);
    if (driver.isEmpty())
        return failure(ServerErrorText::noDriver(m_backend));
    TRY(requireHosts());
    TRY(requireAuthority());
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
    return { {}, -1, options.join(u' '), {} };
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
    const QString name = host.name.isEmpty() ? localHost().name : host.name;
    return { mariaDbHost(name), host.port == 0 ? 3306 : host.port, options.join(u';'), name };
}

/** Qt's driver has no options for these, but MariaDB's client reads them out of the name of the host. */
QString ServerConnector::mariaDbHost(const QString &name) const
{
    QString text = QStringLiteral("host=%1;ssl-enforce=1").arg(name);
    switch (m_server.tls) {
    case TlsMode::Disable:
        return name;
    case TlsMode::Prefer:
    case TlsMode::Require:
        // Some versions of it check everything unless they are told not to; an authority is looked at by all.
        return m_server.caFile.isEmpty() ? text + QLatin1StringView(";ssl-verify-server-cert=0") : text;
    case TlsMode::VerifyCa:
        return text;
    case TlsMode::VerifyFull:
        break;
    }
    return text + QLatin1StringView(";ssl-verify-server-cert=1");
}

/** A connection may be a stranger's: what MariaDB's client would take for options or a plugin is no host. */
Result<void> ServerConnector::requireHosts() const
{
    static const QRegularExpression foreignToHosts(QStringLiteral("[;={}/\\\\\\s\\x00-\\x1f]"));
    for (const DatabaseServer::Host &host : m_server.hosts) {
        if (m_backend == Backend::MariaDb && host.name.contains(foreignToHosts)) {
            return failure(wordedError(ErrorKind::InvalidInput,
                                       //: %1 what was written as a host
                                       tr("“%1” can't be the name of a host.").arg(foreign::name(host.name)),
                                       tr("Check how the host is written in the connection.")));
        }
    }
    return {};
}

/** MariaDB's client looks at the authority of a certificate alone only where a file of them is named. */
Result<void> ServerConnector::requireAuthority() const
{
    if (m_backend != Backend::MariaDb || m_server.tls != TlsMode::VerifyCa || !m_server.caFile.isEmpty())
        return {};
    return failure(
        wordedError(ErrorKind::Tls,
                    tr("The certificate of a MariaDB or MySQL server is compared with those in a file, "
                       "and none is chosen."),
                    tr("Choose the authority's certificate (PEM) in the connection.")));
}

Result<std::unique_ptr<Connection>> ServerConnector::tryOne(const QString &driver, const Attempt &attempt)
{
    const QString name = QStringLiteral("quayside-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = Connection::adopt(name, dialectOf(m_backend));
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, name);
    database.setPort(attempt.port);
    database.setDatabaseName(m_server.database);
    database.setUserName(m_server.login);
    database.setPassword(m_server.password.reveal());
    database.setConnectOptions(attempt.options);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    const auto opened = openDatabase(database, attempt);
    database = QSqlDatabase(); // the connection alone keeps it
    TRY(opened);
    letBeCut(*connection);
    TRY(prepare(*connection));
    return connection;
}

Result<void> ServerConnector::openDatabase(QSqlDatabase &database, const Attempt &attempt) const
{
    database.setHostName(attempt.host);
    if (database.open())
        return {};
    const bool isUnread
        = attempt.host != attempt.plainHost && database.lastError().databaseText().contains(attempt.host);
    if (m_backend == Backend::MariaDb && isUnread) { // as one name: this is the client of MySQL
        if (verifies())
            return failure(
                wordedError(ErrorKind::Tls,
                            tr("This part of Qt can't check the certificate of a MariaDB or MySQL server."),
                            tr("Choose “require”, on a network that you trust, or reach the server by a "
                               "tunnel.")));
        database.setHostName(attempt.plainHost);
        if (database.open())
            return {};
    }
    return failure(ServerErrorText::ofConnecting(m_backend, database.lastError(), m_server));
}

/** The client of MariaDB stops waiting by itself; libpq waits for as long as its socket is open. */
void ServerConnector::letBeCut(Connection &connection) const
{
    const QFunctionPointer found = m_backend == Backend::PostgreSql ? ofPostgresLibrary("PQsocket") : nullptr;
    const auto ask = reinterpret_cast<SocketOf>(found);
    void *client = clientOf(connection);
    if (!ask || !client)
        return connection.setCut(m_interrupt, [] {});
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

/** No client of MariaDB refuses a server without TLS, unless it checks the name: what came of it is looked
 * at. */
Result<void> ServerConnector::requireTls(Connection &connection) const
{
    bool isProtected = m_server.tls != TlsMode::Require;
    if (m_server.tls == TlsMode::VerifyCa)
        isProtected = isEncrypted(connection);
    if (m_server.tls == TlsMode::Require) {
        Statement status(connection, QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_cipher'"));
        TRY(status.execute());
        isProtected = status.next() && !status.text(1).isEmpty();
    }
    return isProtected
        ? Result<void>()
        : failure(wordedError(ErrorKind::Tls, tr("The connection to the database server is not protected."),
                              tr("Let the server offer TLS, or choose a profile without it.")));
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

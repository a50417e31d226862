// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/connectiontest.h"

#include "core/foreigntext.h"
#include "shardmap/adoption/expressioncheck.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/tablemapping.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/sqlite/sqlinterrupt.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace quayside::shardmap {

namespace {

using Verdict = ConnectionFinding::Verdict;

/** A right that is asked about, by a statement that changes no row. */
struct Right
{
    QString name; //!< "UPDATE waha_session"
    QString statement;
};

/** The looking itself, from the driver to the rights; each part adds what it finds. */
class ConnectionProbe
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::ConnectionProbe)
public:
    explicit ConnectionProbe(const MapLocation &location)
        : m_location(location)
        , m_tables(TableMapping::of(location.names, dialectOf(location.backend)))
    { }

    [[nodiscard]] ConnectionReport run();

private:
    void add(Verdict verdict, const QString &text) { m_report.findings.push_back({ verdict, text }); }
    void addBad(const QString &about, const Error &error);
    void openFile();
    void connectToServer();
    void tryHost(const DatabaseServer::Host &host);
    void requireWrites();
    [[nodiscard]] QString greeting(Connection &connection);
    [[nodiscard]] QString protection(Connection &connection);

    template <typename Look>
    [[nodiscard]] auto looked(Look look) -> decltype(look());
    [[nodiscard]] bool lookAtTable(const TableIdentifier &table, const QString &what,
                                   const std::vector<Identifier> &columns);
    [[nodiscard]] Result<QStringList> missingColumns(const TableIdentifier &table,
                                                     const std::vector<Identifier> &columns);
    void lookAtTables();
    void lookAtRights();
    [[nodiscard]] std::vector<Right> rights() const;
    void findExample();

    const MapLocation &m_location;
    TableMapping m_tables;
    SqlInterrupt m_interrupt; // outlives the connection
    std::unique_ptr<Connection> m_connection; //!< the first that came about
    ConnectionReport m_report;
};

ConnectionReport ConnectionProbe::run()
{
    if (m_location.backend == Backend::Sqlite)
        openFile();
    else
        connectToServer();
    if (!m_connection)
        return m_report;
    lookAtTables();
    if (m_report.isUsable() && m_location.backend != Backend::Sqlite)
        lookAtRights();
    if (m_report.isUsable())
        findExample();
    return m_report;
}

void ConnectionProbe::addBad(const QString &about, const Error &error)
{
    const QString text = error.toDisplayString();
    //: %1 a host, a table or a file, %2 what is wrong with it
    add(Verdict::Bad, about.isEmpty() ? text : tr("%1: %2").arg(about, text));
}

void ConnectionProbe::openFile()
{
    const QString name = foreign::name(QDir::toNativeSeparators(m_location.file));
    if (!QFileInfo(m_location.file).isFile())
        return add(Verdict::Bad, tr("There is no file %1.").arg(name));
    auto opened = Connection::open(m_location.file, Connection::Mode::Immutable);
    if (!opened)
        return addBad(name, opened.error());
    m_connection = *std::move(opened);
    add(Verdict::Fine, tr("%1 is there and can be read.").arg(name));
}

void ConnectionProbe::connectToServer()
{
    for (const DatabaseServer::Host &host : m_location.server.hosts)
        tryHost(host);
    // Of several hosts one that answers is enough.
    if (m_connection) {
        for (ConnectionFinding &finding : m_report.findings)
            finding.verdict = finding.verdict == Verdict::Bad ? Verdict::Remark : finding.verdict;
        requireWrites();
    }
}

void ConnectionProbe::tryHost(const DatabaseServer::Host &host)
{
    DatabaseServer alone = m_location.server;
    alone.hosts = { host };
    const QString name
        = foreign::name(host.port == 0 ? host.name : host.name + u':' + QString::number(host.port));
    auto connected = ServerConnector(m_location.backend, alone, false, m_interrupt).connect();
    if (!connected)
        return addBad(name, connected.error());
    //: %1 a host, %2 a product and its version, %3 how the connection is protected
    add(Verdict::Fine, tr("%1: %2, %3").arg(name, greeting(**connected), protection(**connected)));
    if (!m_connection)
        m_connection = *std::move(connected);
}

QString ConnectionProbe::greeting(Connection &connection)
{
    const bool isPostgres = m_location.backend == Backend::PostgreSql;
    const auto version = connection.value(isPostgres ? QStringLiteral("SHOW server_version")
                                                     : QStringLiteral("SELECT version()"));
    const QString text = version ? version->toString() : QString();
    const QString number = foreign::name(text.section(u'-', 0, 0).section(u' ', 0, 0));
    if (isPostgres)
        return QStringLiteral("PostgreSQL ") + number;
    return (text.contains(QLatin1StringView("MariaDB")) ? QStringLiteral("MariaDB ")
                                                        : QStringLiteral("MySQL "))
        + number;
}

QString ConnectionProbe::protection(Connection &connection)
{
    QString cipher;
    if (m_location.backend == Backend::PostgreSql) {
        const auto found = connection.value(
            QStringLiteral("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl"));
        cipher = found ? found->toString() : QString();
    } else {
        Statement status(connection, QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_version'"));
        if (status.execute() && status.next())
            cipher = status.text(1);
    }
    return cipher.isEmpty() ? tr("not encrypted: API keys of workers go in clear")
                            //: %1 name of a protocol: TLSv1.3
                            : tr("encrypted (%1)").arg(foreign::name(cipher));
}

void ConnectionProbe::requireWrites()
{
    if (m_location.readOnly || m_location.server.hosts.size() < 2)
        return;
    const auto writing = ServerConnector(m_location.backend, m_location.server, true, m_interrupt).connect();
    if (!writing)
        addBad({}, writing.error());
}

/** Each look is a transaction of its own: a refusal ends it with some databases. */
template <typename Look>
auto ConnectionProbe::looked(Look look) -> decltype(look())
{
    TRY(m_connection->executeEach(m_connection->dialect().beginRead));
    auto result = look();
    (void)m_connection->execute(QStringLiteral("ROLLBACK"));
    return result;
}

Result<QStringList> ConnectionProbe::missingColumns(const TableIdentifier &table,
                                                    const std::vector<Identifier> &columns)
{
    TRY_VALUE(const std::vector<ColumnInfo> there, Catalog::of(*m_connection)->columns(table));
    QStringList missing;
    for (const Identifier &column : columns) {
        if (!column.isEmpty() && !findColumn(there, column.name))
            missing << foreign::name(column.name);
    }
    return missing;
}

bool ConnectionProbe::lookAtTable(const TableIdentifier &table, const QString &what,
                                  const std::vector<Identifier> &columns)
{
    const QString name
        = foreign::name(table.schema.isEmpty() ? table.name : table.schema + u'.' + table.name);
    const auto isThere = looked([&] { return Catalog::of(*m_connection)->hasTable(table); });
    const auto missing = looked([&] { return missingColumns(table, columns); });
    if (!isThere || !missing) {
        addBad(name, isThere ? missing.error() : isThere.error());
        return false;
    }
    if (!*isThere) {
        add(Verdict::Bad,
            //: %1 name of a table, %2 what it is for
            tr("There is no table %1 (%2), or this login does not see it.").arg(name, what));
        return false;
    }
    if (!missing->isEmpty()) {
        add(Verdict::Bad,
            tr("The table %1 has no column %2.").arg(name, missing->join(QStringLiteral(", "))));
        return false;
    }
    const auto rows = looked([&] {
        return m_connection->value(QStringLiteral("SELECT count(*) FROM ") + table.sql + table.where());
    });
    if (!rows) {
        addBad(name, rows.error());
        return false;
    }
    //: %1 name of a table, %Ln rows of it
    add(Verdict::Fine, tr("%1: %Ln row(s)", nullptr, int(rows->toLongLong())).arg(name));
    return true;
}

/** A connection may be a stranger's, imported from a file: none of its words is run before it is read. */
void ConnectionProbe::lookAtTables()
{
    const auto harmless = ExpressionCheck(*m_connection).require(m_location.names);
    if (!harmless)
        return addBad({}, harmless.error());
    const auto &[worker, user, session] = m_tables;
    (void)lookAtTable(worker.table, tr("workers"),
                      { worker.id, worker.url, worker.apiKey, worker.capacity, worker.label });
    (void)lookAtTable(user.table, tr("users"), { user.id, user.label });
    (void)lookAtTable(session.table, tr("sessions"),
                      { session.id, session.name, session.user, session.worker });
}

std::vector<Right> ConnectionProbe::rights() const
{
    const auto &worker = m_tables.worker;
    const auto &session = m_tables.session;
    const auto update = [](const TableIdentifier &table, const Identifier &column) {
        return Right { QStringLiteral("UPDATE ") + table.name,
                       QStringLiteral("UPDATE %1 SET %2 = %2 WHERE 1 = 0").arg(table.sql, column.sql) };
    };
    std::vector<Right> asked {
        update(session.table, session.worker),
        update(worker.table, worker.url),
        { QStringLiteral("DELETE ") + session.table.name,
          QStringLiteral("DELETE FROM %1 WHERE 1 = 0").arg(session.table.sql) },
    };
    for (const auto &[table, column] :
         { std::pair(&session.table, &session.name), std::pair(&worker.table, &worker.url),
           std::pair(&m_tables.user.table, &m_tables.user.id) }) {
        if (table->takesNewRows)
            asked.push_back({ QStringLiteral("INSERT ") + table->name,
                              QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM %1 WHERE 1 = 0")
                                  .arg(table->sql, column->sql) });
    }
    return asked;
}

/** What can't be done is no trouble in itself: a login that may only look is a way to work. */
void ConnectionProbe::lookAtRights()
{
    if (m_location.readOnly)
        return add(Verdict::Fine, tr("It is set to read-only: nothing more is needed."));
    QStringList refused;
    QString words;
    for (const Right &right : rights()) {
        // Not in a read-only transaction: some databases refuse to plan a change in it.
        const auto planned = m_connection->execute(QStringLiteral("EXPLAIN ") + right.statement);
        if (planned || planned.error().kind != ErrorKind::ReadOnly)
            continue; // other rules are no matter of rights: columns that want a value, say
        refused << foreign::name(right.name);
        words = planned.error().detail;
    }
    if (refused.isEmpty())
        return add(Verdict::Fine, tr("The login may change the rows of these tables."));
    //: %1 statements: "UPDATE waha_session, INSERT worker"; %2 the database's own words
    add(Verdict::Remark,
        tr("The database refuses this login %1: what needs it will fail. %2")
            .arg(refused.join(QStringLiteral(", ")), foreign::line(words)));
}

void ConnectionProbe::findExample()
{
    const auto &worker = m_tables.worker;
    const auto &session = m_tables.session;
    const Identifier &name = worker.label.isEmpty() ? worker.id : worker.label;
    const QString sql
        = QStringLiteral("SELECT w.%1, w.%2, t.n FROM %3 w JOIN (SELECT %4 AS held, count(*) AS n FROM %5%6 "
                         "GROUP BY %4) t ON t.held = w.%7 WHERE w.%2 IS NOT NULL ORDER BY t.n DESC LIMIT 1")
              .arg(name.sql, worker.capacity.sql, worker.table.sql, session.worker.sql, session.table.sql,
                   session.table.where(), worker.id.sql);
    const auto found = looked([&]() -> Result<std::optional<CapacityExample>> {
        Statement rows(*m_connection, sql);
        TRY(rows.execute());
        if (!rows.next())
            return std::nullopt;
        return CapacityExample { rows.text(0), rows.integer(1), rows.integer(2) };
    });
    if (found) // columns of different types can't be joined, and an example is not worth a word
        m_report.example = *found;
}

} // namespace

bool ConnectionReport::isUsable() const
{
    return !findings.empty() && std::ranges::none_of(findings, [](const ConnectionFinding &finding) {
        return finding.verdict == ConnectionFinding::Verdict::Bad;
    });
}

Future<ConnectionReport> testConnection(const MapLocation &location)
{
    return onPool<ConnectionReport>([location] { return ConnectionProbe(location).run(); });
}

} // namespace quayside::shardmap

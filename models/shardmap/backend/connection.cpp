// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/connection.h"

#include "shardmap/backend/dialect.h"
#include "shardmap/backend/sqlerror.h"
#include "shardmap/backend/statement.h"
#include "shardmap/server/servererror.h"
#include "shardmap/sqlite/sqlinterrupt.h"

#include <QDir>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace quayside::shardmap {

namespace {

constexpr size_t kMostPrepared = 256;

/**
 * As SQLite reads it: behind "file://" without a server comes the path, "/home/…", "/C:/…" or that of a
 * Windows share, "//server/…", which QUrl would take the server out of.
 */
QString uri(const QString &file, Connection::Mode mode)
{
    const QString path = QDir::fromNativeSeparators(file);
    const bool isAbsolute
        = QDir::isAbsolutePath(path) && !path.startsWith(u':'); // Qt's own; SQLite's ":memory:"
    QString uri = isAbsolute ? QStringLiteral("file://") : QStringLiteral("file:");
    if (isAbsolute && !path.startsWith(u'/'))
        uri += u'/';
    uri += QLatin1StringView(QUrl::toPercentEncoding(path, "/:"));
    uri += mode == Connection::Mode::ReadWrite ? QLatin1StringView("?mode=rw")
                                               : QLatin1StringView("?mode=ro");
    if (mode == Connection::Mode::Immutable)
        uri += QLatin1StringView("&immutable=1");
    return uri;
}

} // namespace

Connection::Connection(QString name, const Dialect &dialect)
    : m_name(std::move(name))
    , m_dialect(dialect)
{ }

std::unique_ptr<Connection> Connection::adopt(const QString &name, const Dialect &dialect)
{
    return std::unique_ptr<Connection>(new Connection(name, dialect));
}

Connection::~Connection()
{
    if (m_handle)
        m_interrupt->leave(m_handle);
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode, SqlInterrupt *interrupt)
{
    const QString name = QStringLiteral("quayside-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(name, sqliteDialect()));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(uri(file, mode));
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=100");
    if (mode != Mode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        return failure(SqlErrorText::from(database.lastError()));
    TRY(connection->prepare(interrupt));
    return connection;
}

Result<void> Connection::prepare(SqlInterrupt *interrupt)
{
    // What the application declared holds for our writes too; a hostile schema can't call functions.
    TRY(executeEach({ QStringLiteral("PRAGMA foreign_keys = ON"),
                      QStringLiteral("PRAGMA trusted_schema = OFF"),
                      QStringLiteral("PRAGMA cell_size_check = ON") }));
    const QVariant handle = database().driver()->handle();
    if (!interrupt || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return {};
    TRY_VALUE(const auto source, value(QStringLiteral("SELECT sqlite_source_id()")));
    m_interrupt = interrupt;
    m_handle = *static_cast<void *const *>(handle.constData());
    m_interrupt->enter(m_handle, source.toString().toLatin1());
    return {};
}

std::optional<QSqlQuery> Connection::takePrepared(const QString &sql)
{
    const auto found = m_prepared.find(sql);
    if (found == m_prepared.end())
        return std::nullopt;
    std::optional<QSqlQuery> query(std::move(found->second));
    m_prepared.erase(found);
    return query;
}

void Connection::keepPrepared(const QString &sql, QSqlQuery &&query)
{
    if (m_prepared.size() >= kMostPrepared && isOpen())
        m_prepared.clear(); // texts that are made of values: seldom the same twice
    query.finish();
    m_prepared.insert_or_assign(sql, std::move(query));
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<void> Connection::attach(const QString &file, Mode mode, const QString &schema)
{
    TRY(execute(QStringLiteral("ATTACH ? AS ") + schema, { uri(file, mode) }));
    return {};
}

Result<int> Connection::execute(const QString &sql, const QVariantList &values)
{
    Statement statement(*this, sql);
    TRY(statement.execute(values));
    return statement.changedRows();
}

void Connection::setCut(SqlInterrupt &interrupt, std::function<void()> cut)
{
    m_interrupt = &interrupt;
    m_handle = this;
    m_interrupt->enter(m_handle, std::move(cut));
}

void Connection::beginWaiting()
{
    if (m_interrupt && m_dialect.backend != Backend::Sqlite)
        m_interrupt->beginWaiting();
}

void Connection::endWaiting()
{
    if (m_interrupt)
        m_interrupt->endWaiting();
}

Result<void> Connection::executeEach(const QStringList &statements)
{
    for (const QString &statement : statements)
        TRY(execute(statement));
    return {};
}

Error Connection::errorOf(const QSqlError &error, const QString &sql)
{
    if (m_dialect.backend == Backend::Sqlite)
        return SqlErrorText::from(error);
    m_isLost = m_isLost || !database().isOpen() || ServerErrorText::isLost(m_dialect.backend, error);
    return ServerErrorText::from(m_dialect.backend, error, sql);
}

Result<qint64> Connection::changedRows()
{
    if (m_dialect.backend != Backend::Sqlite)
        return m_changedRows;
    TRY_VALUE(const auto rows, value(QStringLiteral("SELECT total_changes()")));
    return rows.toLongLong();
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    Statement statement(*this, sql);
    TRY(statement.execute(values));
    if (statement.next())
        return statement.value(0);
    TRY(statement.finished());
    return QVariant();
}

} // namespace quayside::shardmap

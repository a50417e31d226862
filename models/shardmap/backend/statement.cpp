// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/statement.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/server/servererror.h"

#include <QSqlError>
#include <QSqlResult>
#include <QStringDecoder>
#include <QUuid>

#include <algorithm>
#include <charconv>
#include <limits>

namespace quayside::shardmap {

namespace {

// As many as the window takes at once; larger ones leave the processor's caches before they are read.
constexpr int kBatchRows = 4'000;

const QString kCursor = QStringLiteral("quayside_rows");

/** How libpq is asked for the values of a result that the driver has. Types are as in PostgreSQL's pg_type.
 */
struct PostgresResult
{
    int (*isNull)(const void *, int, int) = nullptr;
    const char *(*value)(const void *, int, int) = nullptr;
    int (*length)(const void *, int, int) = nullptr;
    unsigned (*type)(const void *, int) = nullptr;

    [[nodiscard]] bool areThere() const { return isNull && value && length && type; }
    [[nodiscard]] static const PostgresResult &functions();
    [[nodiscard]] static const void *of(const QSqlQuery &query);
    /** smallint, integer, bigint */
    [[nodiscard]] static bool isInteger(unsigned type) { return type == 20 || type == 21 || type == 23; }
    /** text, char(n), varchar, uuid */
    [[nodiscard]] static bool isText(unsigned type)
    {
        return type == 25 || type == 1042 || type == 1043 || type == 2950;
    }
};

const PostgresResult &PostgresResult::functions()
{
    static const PostgresResult found = [] {
        PostgresResult result;
        const auto find = [](auto &function, const char *name) {
            function = reinterpret_cast<std::decay_t<decltype(function)>>(
                ServerConnector::ofPostgresLibrary(name));
        };
        find(result.isNull, "PQgetisnull");
        find(result.value, "PQgetvalue");
        find(result.length, "PQgetlength");
        find(result.type, "PQftype");
        return result;
    }();
    return found;
}

const void *PostgresResult::of(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    const bool isOne = QByteArrayView(handle.typeName()).endsWith('*');
    return isOne ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

bool changesRows(const QString &sql)
{
    const QStringView verb = QStringView(sql).left(6);
    return verb.compare(QLatin1StringView("INSERT"), Qt::CaseInsensitive) == 0
        || verb.compare(QLatin1StringView("UPDATE"), Qt::CaseInsensitive) == 0
        || verb.compare(QLatin1StringView("DELETE"), Qt::CaseInsensitive) == 0;
}

} // namespace

Statement::Statement(Connection &connection, const QString &sql, Rows rows)
    : m_connection(connection)
    , m_sql(sql)
    , m_query(connection.database())
{
    const Backend backend = connection.dialect().backend;
    m_isCursor = rows == Rows::Many && backend == Backend::PostgreSql;
    m_query.setForwardOnly(backend == Backend::Sqlite || (rows == Rows::Many && backend == Backend::MariaDb));
}

Statement::~Statement()
{
    if (m_isPrepared && isKept())
        m_connection.keepPrepared(m_sql, std::move(m_query));
    if (!m_isCursor || !m_connection.isOpen())
        return;
    // Fails where the transaction is over; there is no cursor any more then.
    if (!m_query.exec(QStringLiteral("CLOSE ") + kCursor))
        (void)m_connection.errorOf(m_query.lastError(), m_sql);
}

/**
 * What PostgreSQL has prepared stays prepared, unless a column has another type now. MariaDB's is prepared
 * anew each time: its client reads into buffers that are as large as the columns were then.
 */
bool Statement::isKept() const
{
    return m_connection.dialect().backend == Backend::PostgreSql
        && m_query.lastError().nativeErrorCode() != QLatin1StringView("0A000");
}

bool Statement::prepare()
{
    if (m_isPrepared)
        return true;
    if (auto kept = m_connection.takePrepared(m_sql)) {
        m_query = std::move(*kept);
        m_isPrepared = true;
        return true;
    }
    m_isPrepared = m_query.prepare(m_sql);
    return m_isPrepared;
}

bool Statement::run(const QVariantList &values)
{
    if (m_isCursor)
        return m_query.exec(QStringLiteral("DECLARE %1 NO SCROLL CURSOR FOR %2").arg(kCursor, m_sql))
            && fetch();
    // Servers prepare few kinds of statements, and each preparation is a way to the server and back.
    if (values.isEmpty() && m_connection.dialect().backend != Backend::Sqlite)
        return m_query.exec(m_sql);
    if (!prepare())
        return false;
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values.at(i));
    return m_query.exec();
}

Result<void> Statement::execute(const QVariantList &values)
{
    if (m_connection.isLost())
        return failure(ServerErrorText::lost({}));
    const bool isCut
        = m_connection.dialect().backend == Backend::PostgreSql
        && std::ranges::any_of(values, [](const QVariant &value) {
               return value.typeId() == QMetaType::QString && value.toString().contains(QChar::Null);
           });
    if (isCut)
        return failure(ServerErrorText::nullCharacter());
    m_connection.beginWaiting();
    const bool isDone = run(values);
    m_connection.endWaiting();
    if (!isDone)
        return failure(m_connection.errorOf(m_query.lastError(), m_sql));
    if (changesRows(m_sql))
        m_connection.noteChanged(m_query.numRowsAffected());
    return {};
}

bool Statement::fetch()
{
    m_connection.beginWaiting();
    const bool isDone = m_query.exec(QStringLiteral("FETCH FORWARD %1 FROM %2").arg(kBatchRows).arg(kCursor));
    m_connection.endWaiting();
    m_batch = isDone && PostgresResult::functions().areThere() ? PostgresResult::of(m_query) : nullptr;
    m_batchRows = isDone ? m_query.size() : 0;
    m_batchRow = -1;
    return isDone;
}

/** The driver's values go by way of texts and unsigned numbers: a fifth of the time that a large map takes.
 */
QVariant Statement::fetched(int column) const
{
    const PostgresResult &result = PostgresResult::functions();
    const unsigned type = m_batch ? result.type(m_batch, column) : 0;
    const bool isInteger = PostgresResult::isInteger(type);
    if (!isInteger && !PostgresResult::isText(type))
        return normalised(driverValue(column));
    const int length = result.length(m_batch, m_batchRow, column);
    if (length == 0 && result.isNull(m_batch, m_batchRow, column) != 0)
        return QVariant(QMetaType(QMetaType::QString));
    const char *text = result.value(m_batch, m_batchRow, column);
    if (!isInteger)
        return QString::fromUtf8(text, length);
    qint64 number = 0;
    std::from_chars(text, text + length, number);
    return number;
}

QVariant Statement::driverValue(int column) const
{
    if (m_isCursor && !m_query.seek(m_batchRow))
        return {};
    return m_query.value(column);
}

Statement::Value &Statement::valueAfter(size_t column) const
{
    if (column >= m_moreValues.size())
        m_moreValues.resize(column + 1);
    return m_moreValues[column];
}

bool Statement::nextBatch()
{
    return m_batchRows == kBatchRows && fetch() && ++m_batchRow < m_batchRows;
}

Result<void> Statement::finished() const
{
    if (m_query.lastError().isValid())
        return failure(m_connection.errorOf(m_query.lastError(), m_sql));
    return {};
}

/**
 * The driver of MariaDB gives texts that compare by their bytes (utf8mb4_bin) as bytes. What can be read is
 * taken as text: of random bytes, as UUIDs are, less than one in a million can.
 */
QVariant Statement::textOrBytes(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    const bool isReadable = !decoder.hasError() && std::ranges::none_of(text, [](QChar c) {
        return c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
    });
    return isReadable ? QVariant(text) : QVariant(bytes);
}

QVariant Statement::converted(const QVariant &value) const
{
    if (value.isNull()) // drivers give NULL the type of its column
        return QVariant(QMetaType(QMetaType::QString));
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Long:
    case QMetaType::ULong:
        return value.toLongLong();
    case QMetaType::ULongLong:
        // What no qint64 holds stays apart from its namesakes as a text.
        if (const quint64 number = value.toULongLong(); number <= quint64(std::numeric_limits<qint64>::max()))
            return qint64(number);
        return value.toString();
    case QMetaType::QByteArray:
        return m_connection.dialect().backend == Backend::MariaDb ? textOrBytes(value.toByteArray()) : value;
    case QMetaType::QUuid:
        return value.toUuid().toString(QUuid::WithoutBraces);
    default:
        return value;
    }
}

} // namespace quayside::shardmap

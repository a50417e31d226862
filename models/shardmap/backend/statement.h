// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <array>
#include <deque>

namespace quayside::shardmap {

class Connection;

/**
 * One prepared statement, read forward only. Its values are bound in order; it may be executed again.
 *
 * Whatever the backend, an integer is a qint64, a UUID a text, and NULL a null text.
 */
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)
public:
    enum class Rows {
        Few, //!< a server sends them all at once, so that other statements may run meanwhile
        Many, //!< taken from a server as they are read, within a transaction; it must have no values
    };

    Statement(Connection &connection, const QString &sql, Rows rows = Rows::Few);
    ~Statement();

    [[nodiscard]] Result<void> execute(const QVariantList &values = {});
    /** Moves to the next row. False at the end and on an error: ask finished() which. */
    [[nodiscard]] bool next()
    {
        ++m_row;
        return m_isCursor ? (++m_batchRow < m_batchRows || nextBatch()) : m_query.next();
    }
    [[nodiscard]] Result<void> finished() const;

    /** Made once a row, however often it is asked for: drivers make it anew each time. Until the next row. */
    [[nodiscard]] const QVariant &value(int column) const;
    [[nodiscard]] QString text(int column) const { return value(column).value<QString>(); }
    [[nodiscard]] qint64 integer(int column) const { return value(column).toLongLong(); }
    /** Of a column that holds bytes and nothing else. */
    [[nodiscard]] QByteArray bytes(int column) const { return driverValue(column).toByteArray(); }
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

private:
    struct Value
    {
        QVariant value;
        qint64 row = -1; //!< of which it is
    };

    [[nodiscard]] QVariant driverValue(int column) const;
    [[nodiscard]] Value &valueAfter(size_t column) const;
    [[nodiscard]] QVariant normalised(QVariant &&value) const;
    [[nodiscard]] QVariant converted(const QVariant &value) const;
    [[nodiscard]] static QVariant textOrBytes(const QByteArray &bytes);
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool run(const QVariantList &values);
    [[nodiscard]] bool nextBatch();
    [[nodiscard]] bool fetch();
    [[nodiscard]] QVariant fetched(int column) const;

    [[nodiscard]] bool isKept() const;

    Connection &m_connection;
    QString m_sql;
    mutable QSqlQuery m_query; //!< of a cursor: is at no row until the driver is asked for a value of it
    qint64 m_row = 0; //!< counts all that were moved to
    mutable std::array<Value, 6> m_values; //!< by column
    mutable std::deque<Value> m_moreValues; //!< of the columns after these; references stay
    bool m_isPrepared = false;
    bool m_isCursor = false; //!< PostgreSQL's way of Rows::Many
    const void *m_batch = nullptr; //!< the client library's, of what was fetched last; null: not to be had
    int m_batchRow = -1;
    int m_batchRows = 0;
};

inline const QVariant &Statement::value(int column) const
{
    const auto at = static_cast<size_t>(column);
    Value &known = at < m_values.size() ? m_values[at] : valueAfter(at - m_values.size());
    if (known.row != m_row) {
        known.value = m_isCursor ? fetched(column) : normalised(m_query.value(column));
        known.row = m_row;
    }
    return known.value;
}

inline QVariant Statement::normalised(QVariant &&value) const
{
    const int type = value.typeId();
    const bool isPlain = type == QMetaType::QString || (type == QMetaType::LongLong && !value.isNull());
    return isPlain ? std::move(value) : converted(value);
}

} // namespace quayside::shardmap

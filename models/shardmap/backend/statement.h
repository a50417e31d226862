// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

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
    [[nodiscard]] bool next() { return m_query.next() || (m_isCursor && nextBatch()); }
    [[nodiscard]] Result<void> finished() const;

    [[nodiscard]] QVariant value(int column) const { return normalised(m_query.value(column)); }
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    /** Of a column that holds bytes and nothing else. */
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

private:
    [[nodiscard]] QVariant normalised(QVariant value) const;
    [[nodiscard]] QVariant converted(const QVariant &value) const;
    [[nodiscard]] static QVariant textOrBytes(const QByteArray &bytes);
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool run(const QVariantList &values);
    [[nodiscard]] bool nextBatch();
    [[nodiscard]] bool fetch();

    [[nodiscard]] bool isKept() const;

    Connection &m_connection;
    QString m_sql;
    QSqlQuery m_query;
    bool m_isPrepared = false;
    bool m_isCursor = false; //!< PostgreSQL's way of Rows::Many
};

inline QVariant Statement::normalised(QVariant value) const
{
    const int type = value.typeId();
    const bool isPlain = type == QMetaType::QString || (type == QMetaType::LongLong && !value.isNull());
    return isPlain ? value : converted(value);
}

} // namespace quayside::shardmap

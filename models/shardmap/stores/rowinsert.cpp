// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/rowinsert.h"

#include "shardmap/backend/newid.h"
#include "shardmap/backend/statement.h"
#include "shardmap/stores/writetext.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

void RowInsert::put(const Identifier &column, const QVariant &value)
{
    put(column, Condition { QStringLiteral("?"), { value } });
    if (column.name == m_id.name)
        m_givenId = value;
}

void RowInsert::put(const Identifier &column, const Condition &expression)
{
    m_names << column.name;
    m_columns << column.sql;
    m_places << expression.sql;
    m_values << expression.values;
}

bool RowInsert::isPut(const QString &column) const
{
    return m_names.contains(column, Qt::CaseInsensitive);
}

Result<void> RowInsert::chooseId()
{
    TRY_VALUE(const auto id, NewIds(m_map, m_table, m_id).choose());
    if (!id.given)
        return {};
    if (id.values.size() == 1) {
        put(m_id, id.values.front());
    } else if (m_map.dialect().returnsRows) {
        put(m_id, Condition { id.sql, id.values });
    } else {
        TRY_VALUE(const auto value, valueOf(id.sql));
        put(m_id, value);
    }
    return {};
}

/** An expression gives every row another value: it is asked once, before, and that is what the row gets. */
Result<QVariant> RowInsert::valueOf(const QString &expression)
{
    const QString whole = m_id.type == KeyType::Integer ? QStringLiteral(" DIV 1") : QString(); // no 7.0
    auto value = m_map.connection->value(QStringLiteral("SELECT (%1)%2").arg(expression, whole));
    if (value && value->isNull())
        return failure(NewIds(m_map, m_table, m_id).unknown(tr("“%1” gives none.").arg(expression)));
    if (value || m_map.connection->isLost() || value.error().kind == ErrorKind::DatabaseBusy)
        return value;
    Error unknown = NewIds(m_map, m_table, m_id)
                        .unknown(tr("“%1” has no value before the row is there.").arg(expression));
    unknown.detail = value.error().detail;
    return failure(std::move(unknown));
}

void RowInsert::putFills()
{
    for (const ColumnFill &fill : m_table.fills) {
        if (isPut(fill.column))
            continue;
        const Identifier column { fill.column, m_map.dialect().quoted(fill.column) };
        if (fill.kind == ColumnFill::Kind::Value)
            put(column, textValue(fill.text)); // an empty text is one, and not NULL
        else
            put(column, Condition { fill.text, {} });
    }
}

Result<QString> RowInsert::insert()
{
    TRY(NewIds(m_map, m_table, m_id).requireOurs());
    if (!isPut(m_id.name))
        TRY(chooseId());
    putFills();
    const QString what = m_columns.isEmpty()
        ? m_map.dialect().noColumns
        : QStringLiteral("(%1) VALUES (%2)")
              .arg(m_columns.join(QStringLiteral(", ")), m_places.join(QStringLiteral(", ")));
    const QString statement = QStringLiteral("INSERT INTO %1 %2").arg(m_table.sql, what);
    TRY_VALUE(const auto made, insertAs(statement));
    return idOfTheOne(made);
}

Result<QVariant> RowInsert::insertAs(const QString &statement)
{
    if (m_map.dialect().returnsRows)
        return m_map.connection->value(statement + QStringLiteral(" RETURNING ") + m_id.sql, m_values);
    if (!isPut(m_id.name))
        return insertNumbered(statement);
    TRY(m_map.connection->execute(statement, m_values));
    return m_givenId;
}

/** The number is taken back first: where a trigger gives the row another one, that of an earlier row stays.
 */
Result<QVariant> RowInsert::insertNumbered(const QString &statement)
{
    TRY(m_map.connection->value(QStringLiteral("SELECT last_insert_id(0)")));
    TRY(m_map.connection->execute(statement, m_values));
    TRY_VALUE(const auto number, m_map.connection->value(QStringLiteral("SELECT last_insert_id()")));
    return number.toULongLong() > 0 ? number : QVariant();
}

/** A trigger may have given the row another id, put it elsewhere or dropped it, whatever was returned. */
Result<QString> RowInsert::idOfTheOne(const QVariant &made)
{
    const Condition isMade = idIs(m_id, idText(made));
    Statement rows(
        *m_map.connection,
        QStringLiteral("SELECT %1 FROM %2 WHERE %3 LIMIT 2").arg(m_id.sql, m_table.sql, isMade.sql));
    QString id;
    if (!made.isNull()) {
        TRY(rows.execute(isMade.values));
        if (rows.next())
            id = idText(rows.value(0));
        if (!id.isEmpty() && rows.next())
            return failure(WriteText::severalRows());
        TRY(rows.finished());
    }
    if (id.isEmpty())
        return failure(NewIds(m_map, m_table, m_id)
                           .unknown(tr("the new row is not there under the id that it was given.")));
    return id;
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/rowinsert.h"

#include "shardmap/backend/newid.h"
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
    if (id.values.size() == 1)
        put(m_id, id.values.front());
    else
        put(m_id, Condition { id.sql, id.values });
    return {};
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
    return m_map.dialect().returnsRows ? insertReturning(statement) : insertAndAsk(statement);
}

Result<QString> RowInsert::insertReturning(const QString &statement)
{
    TRY_VALUE(const auto made,
              m_map.connection->value(statement + QStringLiteral(" RETURNING ") + m_id.sql, m_values));
    return idText(made);
}

/** What an expression made is read back by the values that the row was given. */
Result<QString> RowInsert::insertAndAsk(const QString &statement)
{
    TRY(m_map.connection->execute(statement, m_values));
    if (m_givenId.isValid())
        return idText(m_givenId);
    if (!isPut(m_id.name)) {
        TRY_VALUE(const auto last, m_map.connection->value(QStringLiteral("SELECT last_insert_id()")));
        if (last.toLongLong() > 0)
            return idText(last);
    }
    QStringList same;
    QVariantList values;
    for (qsizetype i = 0, value = 0; i < m_columns.size(); ++i) {
        const qsizetype taken = m_places.at(i).count(u'?');
        if (m_places.at(i) == u'?') {
            same << m_columns.at(i) + QStringLiteral(" <=> ?");
            values << m_values.at(value);
        }
        value += taken;
    }
    TRY_VALUE(const auto made,
              m_map.connection->value(QStringLiteral("SELECT %1 FROM %2 WHERE %3 LIMIT 1")
                                          .arg(m_id.sql, m_table.sql, same.join(QStringLiteral(" AND "))),
                                      values));
    return idText(made);
}

} // namespace quayside::shardmap

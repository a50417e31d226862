// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/mariadbcatalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/tablemapping.h"

namespace quayside::shardmap {

namespace {

/** Bound as NULL where there is none: the connection's own database then. */
QVariant schemaValue(const TableIdentifier &table)
{
    return table.schema.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(table.schema);
}

} // namespace

Result<TableKind> MariaDbCatalog::kindOf(const TableIdentifier &table)
{
    TRY_VALUE(
        const auto kind,
        m_connection.value(QStringLiteral("SELECT table_type FROM information_schema.tables"
                                          " WHERE table_schema = coalesce(?, database()) AND table_name = ?"),
                           { schemaValue(table), table.name }));
    if (!kind.isValid())
        return TableKind::Missing;
    return kind.toString().contains(QLatin1StringView("VIEW")) ? TableKind::View : TableKind::Table;
}

Result<QString> MariaDbCatalog::schemaOf(const TableIdentifier &table)
{
    if (!table.schema.isEmpty())
        return table.schema;
    TRY_VALUE(const auto schema, m_connection.value(QStringLiteral("SELECT database()")));
    return schema.toString();
}

Result<QStringList> MariaDbCatalog::tableNames(const QString &prefix)
{
    Statement names(
        m_connection,
        QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = database()"
                       " AND table_type = 'BASE TABLE' AND left(table_name, ?) = ?"));
    TRY(names.execute({ prefix.size(), prefix }));
    QStringList found;
    while (names.next())
        found << names.text(0);
    TRY(names.finished());
    return found;
}

Result<std::vector<ColumnInfo>> MariaDbCatalog::columns(const TableIdentifier &table)
{
    Statement statement(
        m_connection,
        QStringLiteral("SELECT c.column_name, upper(c.column_type), c.is_nullable, c.column_default, c.extra,"
                       " coalesce((SELECT max(k.ordinal_position) FROM information_schema.key_column_usage k"
                       " WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name"
                       " AND k.column_name = c.column_name AND k.constraint_name = 'PRIMARY'), 0)"
                       " FROM information_schema.columns c WHERE c.table_schema = coalesce(?, database())"
                       " AND c.table_name = ? ORDER BY c.ordinal_position"));
    TRY(statement.execute({ schemaValue(table), table.name }));
    std::vector<ColumnInfo> columns;
    while (statement.next()) {
        const QString standard = statement.text(3);
        const QString extra = statement.text(4).toUpper();
        const bool isMade = extra.contains(QLatin1StringView("AUTO_INCREMENT"))
            || extra.contains(QLatin1StringView("GENERATED"))
            || (standard.contains(u'(') && !standard.startsWith(u'\''));
        const bool hasDefault = isMade || (!standard.isEmpty() && standard != QLatin1StringView("NULL"));
        columns.push_back({ statement.text(0), statement.text(1),
                            statement.text(2) == QLatin1StringView("NO"), hasDefault, isMade,
                            static_cast<int>(statement.integer(5)) });
    }
    TRY(statement.finished());
    return columns;
}

} // namespace quayside::shardmap

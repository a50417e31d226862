// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/mariadbcatalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/tablemapping.h"

namespace quayside::shardmap {

namespace {

/** Always named: the server looks through all of its databases otherwise. */
QString schemaName(const Connection &connection, const TableIdentifier &table)
{
    return table.schema.isEmpty() ? connection.database().databaseName() : table.schema;
}

} // namespace

Result<TableKind> MariaDbCatalog::kindOf(const TableIdentifier &table)
{
    TRY_VALUE(const auto kind,
              m_connection.value(QStringLiteral("SELECT table_type FROM information_schema.tables"
                                                " WHERE table_schema = ? AND table_name = ?"),
                                 { schemaName(m_connection, table), table.name }));
    if (!kind.isValid())
        return TableKind::Missing;
    return kind.toString().contains(QLatin1StringView("VIEW")) ? TableKind::View : TableKind::Table;
}

Result<QString> MariaDbCatalog::schemaOf(const TableIdentifier &table)
{
    return schemaName(m_connection, table);
}

Result<QStringList> MariaDbCatalog::tableNames(const QString &prefix)
{
    Statement names(m_connection,
                    QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                                   " AND table_type = 'BASE TABLE' AND left(table_name, ?) = ?"));
    TRY(names.execute({ m_connection.ownSchema(), prefix.size(), prefix }));
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
                       " CASE WHEN c.column_key = 'PRI' THEN 1 ELSE 0 END"
                       " FROM information_schema.columns c WHERE c.table_schema = ?"
                       " AND c.table_name = ? ORDER BY c.ordinal_position"));
    TRY(statement.execute({ schemaName(m_connection, table), table.name }));
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

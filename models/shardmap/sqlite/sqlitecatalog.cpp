// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/sqlitecatalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/tablemapping.h"

namespace quayside::shardmap {

namespace {

/** A default that may give every row another value: SQLite shows it without its parentheses. */
bool isExpression(const QString &standard)
{
    return standard.contains(u'(') && !standard.startsWith(u'\'');
}

} // namespace

Result<TableKind> SqliteCatalog::kindOf(const TableIdentifier &table)
{
    Statement found(m_connection,
                    QStringLiteral("SELECT type, replace(upper(sql), ' ', '') LIKE '%WITHOUTROWID%'"
                                   " FROM sqlite_master WHERE name = ? COLLATE NOCASE"
                                   " AND type IN ('table', 'view')"));
    TRY(found.execute({ table.name }));
    if (!found.next()) {
        TRY(found.finished());
        return TableKind::Missing;
    }
    if (found.text(0) == QLatin1StringView("view"))
        return TableKind::View;
    return found.integer(1) == 0 ? TableKind::WithRowIds : TableKind::Table;
}

Result<QString> SqliteCatalog::schemaOf(const TableIdentifier &)
{
    return QString();
}

Result<QStringList> SqliteCatalog::tableNames(const QString &prefix)
{
    Statement names(
        m_connection,
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, ?) = ?"));
    TRY(names.execute({ prefix.size(), prefix }));
    QStringList found;
    while (names.next())
        found << names.text(0);
    TRY(names.finished());
    return found;
}

Result<std::vector<ColumnInfo>> SqliteCatalog::columns(const TableIdentifier &table)
{
    // table_xinfo, not table_info: generated columns count.
    Statement statement(m_connection,
                        QStringLiteral("SELECT name, upper(type), \"notnull\", dflt_value, pk, hidden"
                                       " FROM pragma_table_xinfo(?)"));
    TRY(statement.execute({ table.name }));
    std::vector<ColumnInfo> columns;
    while (statement.next()) {
        const QString standard = statement.text(3);
        columns.push_back({ statement.text(0), statement.text(1), statement.integer(2) != 0,
                            !standard.isEmpty(), isExpression(standard) || statement.integer(5) != 0,
                            static_cast<int>(statement.integer(4)) });
    }
    TRY(statement.finished());
    return columns;
}

} // namespace quayside::shardmap

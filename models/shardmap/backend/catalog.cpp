// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/catalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/statement.h"

namespace quayside::shardmap {

namespace {

/** A default that may give every row another value: SQLite shows it without its parentheses. */
bool isExpression(const QString &standard)
{
    return standard.contains(u'(') && !standard.startsWith(u'\'');
}

} // namespace

Result<bool> Catalog::hasTable(const QString &table)
{
    const auto found
        = m_connection.value(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view')"
                                            " AND name = ? COLLATE NOCASE"),
                             { table });
    if (!found)
        return failure(found.error());
    return found->isValid();
}

Result<std::vector<TableInfo>> Catalog::tables(const QString &prefix)
{
    Statement names(
        m_connection,
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, ?) = ?"));
    TRY(names.execute({ prefix.size(), prefix }));
    std::vector<TableInfo> found;
    while (names.next())
        found.push_back({ names.text(0), {} });
    TRY(names.finished());
    for (TableInfo &table : found) {
        TRY_VALUE(auto all, columns(table.name));
        table.columns = std::move(all);
    }
    return found;
}

Result<std::vector<ColumnInfo>> Catalog::columns(const QString &table)
{
    // table_xinfo, not table_info: generated columns count.
    Statement statement(m_connection,
                        QStringLiteral("SELECT name, upper(type), \"notnull\", dflt_value, pk, hidden"
                                       " FROM pragma_table_xinfo(?)"));
    TRY(statement.execute({ table }));
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

const ColumnInfo *findColumn(const std::vector<ColumnInfo> &columns, const QString &name)
{
    for (const ColumnInfo &column : columns) {
        if (column.name.compare(name, Qt::CaseInsensitive) == 0)
            return &column;
    }
    return nullptr;
}

} // namespace quayside::shardmap

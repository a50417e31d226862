// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/newid.h"

#include "shardmap/catalog.h"

#include <QUuid>

#include <algorithm>

namespace quayside::shardmap {

namespace {

/** INTEGER PRIMARY KEY, alone, of a table with rowids: SQLite fills it in. */
bool isRowId(const std::vector<ColumnInfo> &columns, const ColumnInfo &column, bool hasRowIds)
{
    const auto keys
        = std::count_if(columns.begin(), columns.end(), [](const ColumnInfo &c) { return c.primaryKey > 0; });
    return hasRowIds && column.primaryKey == 1 && keys == 1 && column.type == QLatin1String("INTEGER");
}

Result<bool> hasRowIds(OpenMap &map, const Identifier &table)
{
    const auto without = map.connection->value(
        QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = ? COLLATE NOCASE AND (type = 'view'"
                       " OR replace(upper(sql), ' ', '') LIKE '%WITHOUTROWID%')"),
        { table.name });
    if (!without)
        return failure(without.error());
    return !without->isValid();
}

} // namespace

Result<NewId> chooseId(OpenMap &map, const Identifier &table, const Identifier &column)
{
    const auto columns = Catalog(*map.connection).columns(table.name);
    if (!columns)
        return failure(columns.error());
    const ColumnInfo *info = findColumn(*columns, column.name);
    const auto rowIds = hasRowIds(map, table);
    if (!rowIds)
        return failure(rowIds.error());
    if (info && (info->hasDefault || isRowId(*columns, *info, *rowIds)))
        return NewId {};
    const auto example = map.connection->value(
        QStringLiteral("SELECT typeof(%1) FROM %2 WHERE %1 IS NOT NULL LIMIT 1").arg(column.sql, table.sql));
    if (!example)
        return failure(example.error());
    const bool integers = example->isValid() ? example->toString() == QLatin1String("integer")
                                             : info && info->type.contains(QLatin1String("INT"));
    if (integers)
        return NewId { true,
                       QStringLiteral("(SELECT coalesce(max(%1), 0) + 1 FROM %2)").arg(column.sql, table.sql),
                       {} };
    return NewId { true, QStringLiteral("?"), { QUuid::createUuid().toString(QUuid::WithoutBraces) } };
}

} // namespace quayside::shardmap

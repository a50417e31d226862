// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/mariadbwatch.h"

#include "shardmap/backend/catalog.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

Result<QString> MariaDbWatch::stateOf(OpenMap &map)
{
    QString state;
    const TableMapping &tables = map.tables;
    for (const TableIdentifier *table : { &tables.worker.table, &tables.user.table, &tables.session.table }) {
        TRY_VALUE(const QString written, writtenAt(map, *table));
        state += written + u'/';
    }
    return state;
}

Result<QString> MariaDbWatch::writtenAt(OpenMap &map, const TableIdentifier &table)
{
    Statement row(
        *map.connection,
        QStringLiteral("SELECT table_type, unix_timestamp(update_time),"
                       " unix_timestamp(update_time) >= unix_timestamp() - 1"
                       " FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"));
    TRY(row.execute({ table.schema, table.name }));
    if (!row.next()) {
        TRY(row.finished());
        return QString();
    }
    if (row.text(0).contains(QLatin1StringView("VIEW")))
        return sumOf(map, table);
    // What was written in this second may be written again in it: no two such states are alike.
    const bool isFresh = row.integer(2) != 0;
    return row.text(1) + (isFresh ? QStringLiteral("+") : QString());
}

Result<QString> MariaDbWatch::sumOf(OpenMap &map, const TableIdentifier &table)
{
    TRY_VALUE(const auto columns, Catalog::of(*map.connection)->columns(table));
    QStringList names;
    for (const ColumnInfo &column : columns)
        names << QStringLiteral("coalesce(CAST(%1 AS CHAR), '')").arg(map.dialect().quoted(column.name));
    Statement sum(*map.connection,
                  QStringLiteral("SELECT count(*), coalesce(sum(crc32(concat_ws('/', %1))), 0) FROM %2")
                      .arg(names.join(QStringLiteral(", ")), table.sql));
    TRY(sum.execute());
    const bool isThere = sum.next();
    TRY(sum.finished());
    return isThere ? sum.text(0) + u':' + sum.text(1) : QString();
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/catalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/tablemapping.h"
#include "shardmap/server/mariadbcatalog.h"
#include "shardmap/server/postgrescatalog.h"
#include "shardmap/sqlite/sqlitecatalog.h"

#include <algorithm>

namespace quayside::shardmap {

namespace {

TableIdentifier ownTable(const Connection &connection, const QString &name)
{
    TableIdentifier table;
    table.name = name;
    table.schema = connection.ownSchema();
    return table;
}

} // namespace

std::unique_ptr<Catalog> Catalog::of(Connection &connection)
{
    switch (connection.dialect().backend) {
    case Backend::PostgreSql:
        return std::make_unique<PostgresCatalog>(connection);
    case Backend::MariaDb:
        return std::make_unique<MariaDbCatalog>(connection);
    case Backend::Sqlite:
        break;
    }
    return std::make_unique<SqliteCatalog>(connection);
}

Result<bool> Catalog::hasTable(const TableIdentifier &table)
{
    TRY_VALUE(const TableKind kind, kindOf(table));
    return kind != TableKind::Missing;
}

Result<bool> Catalog::hasTable(const QString &name)
{
    return hasTable(ownTable(m_connection, name));
}

Result<std::vector<ColumnInfo>> Catalog::columns(const QString &name)
{
    return columns(ownTable(m_connection, name));
}

Result<std::vector<TableInfo>> Catalog::tables(const QString &prefix)
{
    TRY_VALUE(const QStringList names, tableNames(prefix));
    std::vector<TableInfo> found;
    for (const QString &name : names) {
        TRY_VALUE(auto all, columns(name));
        found.push_back({ name, std::move(all) });
    }
    return found;
}

const ColumnInfo *findColumn(const std::vector<ColumnInfo> &columns, const QString &name)
{
    const auto exact = std::ranges::find(columns, name, &ColumnInfo::name);
    if (exact != columns.end())
        return &*exact;
    const auto alike = std::ranges::find_if(columns, [&name](const ColumnInfo &column) {
        return column.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return alike == columns.end() ? nullptr : &*alike;
}

} // namespace quayside::shardmap

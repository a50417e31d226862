// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/catalog.h"

namespace quayside::shardmap {

/** What a SQLite database has. Names compare without case, as SQLite does; there are no schemas. */
class SqliteCatalog final : public Catalog
{
public:
    explicit SqliteCatalog(Connection &connection)
        : Catalog(connection)
    { }

    using Catalog::columns;
    [[nodiscard]] Result<TableKind> kindOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<QString> schemaOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) override;
    [[nodiscard]] Result<QStringList> tableNames(const QString &prefix) override;
};

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/catalog.h"

namespace quayside::shardmap {

/** What a PostgreSQL database has, of what its login may see. A name without a schema is looked up along the
 * search path. */
class PostgresCatalog final : public Catalog
{
public:
    explicit PostgresCatalog(Connection &connection)
        : Catalog(connection)
    { }

    using Catalog::columns;
    [[nodiscard]] Result<TableKind> kindOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<QString> schemaOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) override;
    [[nodiscard]] Result<QStringList> tableNames(const QString &prefix) override;
};

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/catalog.h"

namespace quayside::shardmap {

/** What a MariaDB or MySQL server has, of what its login may see. A schema is a database; a name without one
 * is of the connection's own. */
class MariaDbCatalog final : public Catalog
{
public:
    explicit MariaDbCatalog(Connection &connection)
        : Catalog(connection)
    { }

    using Catalog::columns;
    [[nodiscard]] Result<TableKind> kindOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<QString> schemaOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) override;
    [[nodiscard]] Result<QStringList> tableNames(const QString &prefix) override;
};

} // namespace quayside::shardmap

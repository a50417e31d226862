// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schema.h"

#include <algorithm>

namespace quayside::shardmap {

const SchemaColumn *SchemaTable::column(const QString &columnName) const
{
    const auto found = std::ranges::find(columns, columnName, &SchemaColumn::name);
    return found == columns.end() ? nullptr : &*found;
}

SchemaColumn *SchemaTable::column(const QString &columnName)
{
    return const_cast<SchemaColumn *>(std::as_const(*this).column(columnName));
}

const SchemaTable *Schema::table(const TableName &name) const
{
    const QString &schema = name.schema.isEmpty() ? ownSchema : name.schema;
    const auto found = std::ranges::find_if(tables, [&name, &schema](const SchemaTable &one) {
        return one.name == name.name && one.schema == schema;
    });
    return found == tables.end() ? nullptr : &*found;
}

SchemaTable *Schema::table(const QString &schema, const QString &name)
{
    return const_cast<SchemaTable *>(std::as_const(*this).table({ .schema = schema, .name = name }));
}

TableName Schema::nameOf(const SchemaTable &table) const
{
    return { .schema = table.schema == ownSchema ? QString() : table.schema, .name = table.name };
}

} // namespace quayside::shardmap

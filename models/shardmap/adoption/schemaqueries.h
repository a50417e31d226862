// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/databaseserver.h"

namespace quayside::shardmap {

/** What a schema is read by: the same rows out of each backend's own catalogue. Plain data. */
struct SchemaQueries
{
    QString place; //!< product and version, the connection's own schema, whether tables may be made there
    QString tables; //!< schema, name, is a view, rows or -1, may be read, may be written; at most `?`
    QString columns; //!< schema, table, name, type, not null, has a default, by the database
    QString keys; //!< schema, table, key, is the primary one, column; in the order of the key
    QString references; //!< schema, table, reference, column, schema and table and column referred to

    [[nodiscard]] static const SchemaQueries &of(Backend backend);
};

} // namespace quayside::shardmap

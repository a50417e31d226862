// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/openmap.h"

#include <QVariant>

namespace quayside::shardmap {

/** How an INSERT gives its row a key. */
struct NewId
{
    bool given = false; //!< false: leave the column out, the database chooses
    QString sql; //!< an expression, with `?` where there is a value
    QVariantList values;
};

/**
 * Chooses a key as the table's own rows have them. A rowid or a column with a default: the database's choice.
 * A declared integer, or a table whose keys are integers: the greatest plus one, under the write lock. Any
 * other: a UUID. SQL thread, in a write transaction.
 */
[[nodiscard]] Result<NewId> chooseId(OpenMap &map, const Identifier &table, const Identifier &column);

} // namespace quayside::shardmap

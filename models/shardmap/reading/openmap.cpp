// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

void OpenMap::beginJob()
{
    delta = {};
    indexChanges.clear();
    operationsChanged = false;
    isWriteUnknown = false;
    desiredWrites = 0;
    wishWrites = 0;
}

Result<qint64> OpenMap::changedRows() const
{
    TRY_VALUE(const qint64 rows, connection->changedRows());
    if (!ownFile)
        return rows;
    TRY_VALUE(const qint64 own, ownFile->connection().changedRows());
    return rows + own;
}

MapDelta OpenMap::takeDelta()
{
    for (const IndexChange &change : std::as_const(indexChanges)) {
        RowIndex &rows = index.*change.table;
        if (change.content)
            rows.put(change.id, *change.content);
        else
            rows.remove(change.id);
    }
    indexChanges.clear();
    desiredVersion += std::exchange(desiredWrites, 0);
    wishesVersion += std::exchange(wishWrites, 0);
    if (delta.reservationsChanged)
        reservations = delta.reservations;
    return std::exchange(delta, {});
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/shardmap.h"

#include <QByteArray>

namespace quayside::operations {

/**
 * One repair of the session table, as the journal's input holds it: adopt, remove-row, correct-row, place,
 * assign-user.
 */
struct RowChange
{
    QString kind; //!< see kinds.h
    shardmap::SessionRow row; //!< to add, or as it is now
    WorkerId target; //!< of correct-row: where the session was seen; of place: where it is to be
    int unmapped = 0; //!< of place: sessions that run there without a row, as the fleet last saw
    UserId newUser; //!< of assign-user

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static RowChange fromRecord(const shardmap::OperationRecord &record);
    /** The one conditional write. Doing it twice is doing it once. */
    [[nodiscard]] Future<void> apply(shardmap::ShardMap &map, const shardmap::LeaseToken &token) const;
};

} // namespace quayside::operations

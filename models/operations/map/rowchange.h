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

/** One repair of a row with what has to be seen before it is written. */
struct RowEdit
{
    /** How the session must be seen on its worker; of correct-row: on the one it is to point to. */
    enum class Expected { Anything, Present, Running, Absent };

    RowChange change;
    SessionKey subject;
    Expected expected = Expected::Anything;
};

} // namespace quayside::operations

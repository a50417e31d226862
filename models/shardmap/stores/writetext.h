// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"

namespace quayside::shardmap {

/** Words for what stands in a write's way. Names of actors and columns, never values of rows. */
class WriteText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::WriteText)
public:
    [[nodiscard]] static Error leaseHeld(const QString &actor, const QString &kind, bool lapsed);
    [[nodiscard]] static Error leaseLost();
    [[nodiscard]] static Error operationEnded();
    /** Its row was there when it began: whoever removed it holds no lease, but neither do we. */
    [[nodiscard]] static Error operationVanished();
    [[nodiscard]] static Error noSuchOperation();
    [[nodiscard]] static Error notUnderstood(const QString &misfit);
    /** It is older than a backup that was put back. */
    [[nodiscard]] static Error waitsForReview();
    [[nodiscard]] static Error rowChanged();
    [[nodiscard]] static Error rowExists();
    [[nodiscard]] static Error severalRows();
    /** It reported success, and the row is as it was, or other than it was written. */
    [[nodiscard]] static Error notTaken();
    /** The application's foreign keys lead to a row of `table` that is not there. */
    [[nodiscard]] static Error brokenReference(const QString &table);
    [[nodiscard]] static Error workerGone();
    [[nodiscard]] static Error userGone();
    [[nodiscard]] static Error workerInUse(qint64 sessions, qint64 reservations, qint64 operations);
    [[nodiscard]] static Error noCapacity(qint64 capacity, qint64 used, qint64 reserved);
    [[nodiscard]] static Error enoughMoves();
    [[nodiscard]] static Error unknownCapacity();
    [[nodiscard]] static Error notTakingSessions();
    [[nodiscard]] static Error idMayNotChange();
};

} // namespace quayside::shardmap

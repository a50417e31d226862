// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"
#include "shardmap/journalrecords.h"
#include "shardmap/stores/writing.h"

#include <QSet>

namespace quayside::shardmap {

/**
 * Slots of workers, taken under the write lock so that two consoles never share one. SQL thread.
 *
 * free = capacity − (rows on the worker + `unmapped`) − live reservations whose session has no row yet; where
 * the capacity column holds what is left: capacity − `unmapped` − those reservations. A reservation lives as
 * long as its operation runs and its lease lapsed less than fifteen minutes ago.
 */
class SlotStore final
{
public:
    explicit SlotStore(OpenMap &map)
        : m_map(map)
    { }

    [[nodiscard]] Result<Reservation> reserve(const WorkerId &worker, const QString &name, int unmapped,
                                              const LeaseToken &token);
    /** What reserve() writes; `%now` stands for the database's clock. */
    [[nodiscard]] static Condition reserving(const WorkerId &worker, const QString &name,
                                             const OperationId &operation);

    // Within the caller's transaction:
    /** Gives every slot of an operation back. Nothing to give back is fine. */
    [[nodiscard]] Result<void> release(const OperationId &operation);
    /** NoCapacity, LeaseHeld or Conflict where a session of this name may not be put there now. */
    [[nodiscard]] Result<void> requireRoom(const WorkerId &worker, const QString &name, int unmapped,
                                           const OperationId &operation);

private:
    [[nodiscard]] Result<qint64> capacityOf(const WorkerId &worker);
    [[nodiscard]] Result<void> requireActive(const WorkerId &worker);
    [[nodiscard]] Result<bool> isHeld(const WorkerId &worker, const QString &name,
                                      const OperationId &operation);
    [[nodiscard]] Result<void> requireFree(const WorkerId &worker, const QString &name, int unmapped,
                                           const OperationId &operation);
    [[nodiscard]] Result<qint64> rowsOn(const WorkerId &worker);
    [[nodiscard]] Result<QSet<QString>> namesOn(const WorkerId &worker);
    [[nodiscard]] Result<qint64> reservedOn(const WorkerId &worker, const QString &name,
                                            const OperationId &operation);
    [[nodiscard]] Result<Reservation> write(const WorkerId &worker, const QString &name,
                                            const OperationId &operation);

    OpenMap &m_map;
};

} // namespace quayside::shardmap

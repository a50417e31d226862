// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"
#include "shardmap/journalrecords.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/**
 * Conditional writes to the session table, each carrying the lease of its operation. SQL thread.
 *
 * Where the map's capacity column holds what is left, the rows are counted down and up with it, as the
 * application that owns such a column does.
 */
class SessionRows final
{
public:
    explicit SessionRows(OpenMap &map)
        : m_map(map)
    { }

    [[nodiscard]] Result<RowId> insert(const SessionRow &row, const LeaseToken &token);
    [[nodiscard]] Result<std::optional<SessionRow>> find(const RowId &row);
    [[nodiscard]] Result<std::optional<SessionRow>> findMadeBy(const OperationId &operation);
    /** The id of a row with this worker and name. */
    [[nodiscard]] Result<std::optional<QString>> rowOf(const WorkerId &worker, const QString &name);
    [[nodiscard]] Result<void> move(const RowId &row, const WorkerId &from, const WorkerId &to,
                                    const LeaseToken &token);
    /**
     * Gives a row that names no worker one, if it has room: `unmapped` as for SlotStore::reserve(). Conflict
     * where the row has got a worker meanwhile. Idempotent for one operation, like move().
     */
    [[nodiscard]] Result<void> place(const RowId &row, const WorkerId &to, int unmapped,
                                     const LeaseToken &token);
    /** Makes the write of move() and takes it back: what the database said to it. */
    [[nodiscard]] Result<void> tryMove(const RowId &row, const WorkerId &from, const WorkerId &to);
    /** The same with the write of insert(). */
    [[nodiscard]] Result<void> tryInsert(const SessionRow &row);
    /** The same of many beside each other; an Error of its own where the database can't be tried at all. */
    [[nodiscard]] Result<std::vector<std::optional<Error>>> tryInsertAll(const std::vector<SessionRow> &rows);
    /** Gives a row another user, who has to exist; likewise conditional. */
    [[nodiscard]] Result<void> assign(const RowId &row, const UserId &from, const UserId &to,
                                      const LeaseToken &token);
    /** The conditional write that move() makes. */
    [[nodiscard]] static Condition pointing(const TableMapping &tables, const RowId &row,
                                            const WorkerId &from, const WorkerId &to);
    /** What counts a capacity column that holds what is left. */
    [[nodiscard]] static Condition counting(const TableMapping &tables, const WorkerId &worker, int change);
    /** What turns the slot an operation took into its row. */
    [[nodiscard]] static Condition consuming(const OperationId &operation, const WorkerId &worker,
                                             const QString &name);
    [[nodiscard]] Result<void> remove(const SessionRow &row, const LeaseToken &token);

private:
    /** A key of another table exactly as it is stored there; NULL for an empty one. */
    [[nodiscard]] static Condition storedKey(const TableIdentifier &table, const Identifier &column,
                                             const QString &id);
    [[nodiscard]] Result<bool> exists(const TableIdentifier &table, const Identifier &column,
                                      const QString &id);
    /** What keeps a row from pointing at `to`: the worker is gone, or has a row for that name. */
    [[nodiscard]] Result<void> requireRoomFor(const SessionRow &row, const WorkerId &to);
    [[nodiscard]] Result<int> lockRows(const Condition &which);
    [[nodiscard]] Result<void> pointTo(const RowId &row, const WorkerId &from, const WorkerId &to);
    /** The row that the operation is to point to `to`; none: it has done so already. */
    [[nodiscard]] Result<std::optional<SessionRow>> rowToPoint(const RowId &row, const WorkerId &to,
                                                               const LeaseToken &token);
    /** What move() does once it is known that it may. */
    [[nodiscard]] Result<void> moveNow(const SessionRow &row, const WorkerId &to);
    /** The writes of insert(), in a transaction of the caller's. */
    [[nodiscard]] Result<void> insertNow(const SessionRow &row);
    /** insertNow(), or nothing of it. */
    [[nodiscard]] Result<void> insertOrNothing(const SessionRow &row);
    /** The rules that the database looks at only when the transaction ends. */
    [[nodiscard]] Result<void> requireReferences();
    /** Whether this operation put the row where it is. */
    [[nodiscard]] Result<bool> madeBy(const OperationId &operation, const QString &row);
    [[nodiscard]] Result<void> forgetNeverMade(const OperationId &operation);
    [[nodiscard]] Result<QStringList> marksOf(const OperationId &operation);
    [[nodiscard]] Result<void> noteMade(const OperationId &operation, const QString &row);
    [[nodiscard]] Result<QString> insertRow(const SessionRow &row);
    [[nodiscard]] Result<void> consumeSlot(const OperationId &operation, const WorkerId &worker,
                                           const QString &name);
    [[nodiscard]] Result<void> countCapacity(const WorkerId &worker, int change);

    OpenMap &m_map;
};

} // namespace quayside::shardmap

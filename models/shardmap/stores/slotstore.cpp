// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/slotstore.h"

#include "shardmap/backend/statement.h"
#include "shardmap/journal/leases.h"
#include "shardmap/reading/rowreading.h"
#include "shardmap/stores/writetext.h"

#include <algorithm>

namespace quayside::shardmap {

Result<Reservation> SlotStore::reserve(const WorkerId &worker, const QString &name, int unmapped,
                                       const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<Reservation> {
        TRY(requireLease(m_map, token));
        TRY_VALUE(const auto held, isHeld(worker, name, token.operation));
        if (!held) {
            TRY(requireRoom(worker, name, unmapped, token.operation));
        }
        return write(worker, name, token.operation);
    });
}

Result<void> SlotStore::requireRoom(const WorkerId &worker, const QString &name, int unmapped,
                                    const OperationId &operation)
{
    TRY(requireUnleased(m_map, { worker, name }, {}, operation));
    return requireFree(worker, name, unmapped, operation);
}

Result<bool> SlotStore::isHeld(const WorkerId &worker, const QString &name, const OperationId &operation)
{
    TRY_VALUE(const auto held,
              m_map.own().value(
                  expanded(m_map,
                           QStringLiteral(
                               "SELECT 1 FROM quayside_reservation WHERE operation_id = ? AND worker_id = ?"
                               " AND session_name = ? AND expires_ms >= %now")),
                  { operation.toString(), worker.toString(), textValue(name) }));
    return held.isValid();
}

Result<void> SlotStore::requireFree(const WorkerId &worker, const QString &name, int unmapped,
                                    const OperationId &operation)
{
    TRY_VALUE(const auto capacity, capacityOf(worker));
    TRY(requireActive(worker));
    qint64 used = unmapped;
    if (m_map.info.location.capacityMeaning == MapLocation::CapacityMeaning::Total) {
        TRY_VALUE(const auto rows, rowsOn(worker));
        used += rows;
    }
    TRY_VALUE(const auto reserved, reservedOn(worker, name, operation));
    if (used + reserved >= capacity)
        return failure(WriteText::noCapacity(capacity, used, reserved));
    return {};
}

Result<qint64> SlotStore::capacityOf(const WorkerId &worker)
{
    const Condition condition = idIs(m_map.tables.worker.id, worker.toString());
    Statement rows(*m_map.connection, selectWorkers(m_map, condition.sql) + m_map.tables.worker.table.lock);
    TRY(rows.execute(condition.values));
    if (!rows.next()) {
        TRY(rows.finished());
        return failure(WriteText::workerGone());
    }
    const auto capacity = readCapacity(rows.value(3));
    if (!capacity)
        return failure(WriteText::unknownCapacity());
    return *capacity;
}

Result<void> SlotStore::requireActive(const WorkerId &worker)
{
    TRY_VALUE(const auto state,
              m_map.own().value(QStringLiteral("SELECT state FROM quayside_worker WHERE worker_id = ?"),
                                { worker.toString() }));
    if (workerStateFromString(state.toString()) != WorkerState::Active)
        return failure(WriteText::notTakingSessions());
    return {};
}

Result<qint64> SlotStore::rowsOn(const WorkerId &worker)
{
    const TableMapping::Session &table = m_map.tables.session;
    const Condition condition = idIs(table.worker, worker.toString());
    const bool isMariaDb = m_map.dialect().backend == Backend::MariaDb; // there a collation may merge names
    const QString name
        = isMariaDb ? QStringLiteral("CAST(%1 AS BINARY)").arg(table.name.sql) : table.name.sql;
    TRY_VALUE(const auto rows,
              m_map.connection->value(QStringLiteral("SELECT count(DISTINCT %1) FROM %2%3")
                                          .arg(name, table.table.sql, table.table.where(condition.sql)),
                                      condition.values));
    return rows.toLongLong();
}

Result<qint64> SlotStore::reservedOn(const WorkerId &worker, const QString &name,
                                     const OperationId &operation)
{
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT session_name FROM quayside_reservation"
                                           " WHERE worker_id = ? AND expires_ms >= %now"
                                           " AND NOT (operation_id = ? AND session_name = ?)")));
    TRY(rows.execute({ worker.toString(), operation.toString(), textValue(name) }));
    QStringList reserved;
    while (rows.next())
        reserved << rows.text(0);
    TRY(rows.finished());
    if (reserved.isEmpty())
        return 0;
    TRY_VALUE(const auto there, namesOn(worker));
    return std::ranges::count_if(reserved, [&there](const QString &one) { return !there.contains(one); });
}

/** Of sessions that have a row. The two kinds of tables may be in two databases: no statement joins them. */
Result<QSet<QString>> SlotStore::namesOn(const WorkerId &worker)
{
    const TableMapping::Session &table = m_map.tables.session;
    const Condition condition = idIs(table.worker, worker.toString());
    Statement rows(*m_map.connection,
                   QStringLiteral("SELECT %1 FROM %2%3")
                       .arg(table.name.sql, table.table.sql, table.table.where(condition.sql)));
    TRY(rows.execute(condition.values));
    QSet<QString> names;
    while (rows.next()) {
        if (!rows.value(0).isNull())
            names.insert(idText(rows.value(0)));
    }
    TRY(rows.finished());
    return names;
}

Condition SlotStore::reserving(const WorkerId &worker, const QString &name, const OperationId &operation)
{
    return { QStringLiteral(
                 "INSERT INTO quayside_reservation (operation_id, worker_id, session_name, expires_ms)"
                 " VALUES (?, ?, ?, %now + ?) %upsert(operation_id, worker_id, session_name)"
                 " expires_ms = %new(expires_ms)"),
             { operation.toString(), worker.toString(), textValue(name), kLeaseMs + kReservationGraceMs } };
}

Result<Reservation> SlotStore::write(const WorkerId &worker, const QString &name,
                                     const OperationId &operation)
{
    const Condition statement = reserving(worker, name, operation);
    TRY(m_map.own().execute(expanded(m_map, statement.sql), statement.values));
    TRY_VALUE(
        const auto expires,
        m_map.own().value(QStringLiteral("SELECT expires_ms FROM quayside_reservation"
                                         " WHERE operation_id = ? AND worker_id = ? AND session_name = ?"),
                          { operation.toString(), worker.toString(), textValue(name) }));
    TRY(echoReservations(m_map));
    return Reservation { operation, worker, name, expires.toLongLong() };
}

Result<void> SlotStore::release(const OperationId &operation)
{
    TRY_VALUE(const auto released,
              m_map.own().execute(QStringLiteral("DELETE FROM quayside_reservation WHERE operation_id = ?"),
                                  { operation.toString() }));
    return released > 0 ? echoReservations(m_map) : Result<void>();
}

} // namespace quayside::shardmap

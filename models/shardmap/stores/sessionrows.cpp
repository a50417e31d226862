// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/sessionrows.h"

#include "shardmap/backend/statement.h"
#include "shardmap/journal/leases.h"
#include "shardmap/reading/rowreading.h"
#include "shardmap/stores/desiredstore.h"
#include "shardmap/stores/rowinsert.h"
#include "shardmap/stores/slotstore.h"
#include "shardmap/stores/wishstore.h"
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

namespace {

QString both(const Condition &one, const Condition &other)
{
    return one.sql + QStringLiteral(" AND ") + other.sql;
}

} // namespace

Condition SessionRows::storedKey(const TableIdentifier &table, const Identifier &column, const QString &id)
{
    if (id.isEmpty())
        return { QStringLiteral("NULL"), {} };
    if (column.type != KeyType::Any && column.type != KeyType::Other)
        return { QStringLiteral("?"), { idValue(column, id) } };
    Condition condition = idIs(column, id);
    condition.sql = QStringLiteral("(SELECT %1 FROM %2%3 LIMIT 1)")
                        .arg(column.sql, table.sql, table.where(condition.sql));
    return condition;
}

Result<bool> SessionRows::exists(const TableIdentifier &table, const Identifier &column, const QString &id)
{
    const Condition condition = idIs(column, id);
    TRY_VALUE(const auto found,
              m_map.connection->value(
                  QStringLiteral("SELECT 1 FROM %1%2").arg(table.sql, table.where(condition.sql)),
                  condition.values));
    return found.isValid();
}

Result<std::optional<QString>> SessionRows::rowOf(const WorkerId &worker, const QString &name)
{
    const TableMapping::Session &table = m_map.tables.session;
    const Condition condition = idIs(table.worker, worker.toString());
    // The first comparison may use an index; a collation of the application's may take several names for one.
    const QString isNamed = condition.sql + QStringLiteral(" AND %1 = ? AND %1 = ?").arg(table.name.sql)
        + m_map.dialect().exactly;
    const QString sql = QStringLiteral("SELECT %1 FROM %2%3")
                            .arg(table.id.sql, table.table.sql, table.table.where(isNamed));
    const QVariantList values = condition.values + QVariantList { textValue(name), textValue(name) };
    TRY_VALUE(const QVariant found, m_map.connection->value(sql, values));
    return found.isValid() ? std::optional<QString>(idText(found)) : std::nullopt;
}

Result<std::optional<SessionRow>> SessionRows::findMadeBy(const OperationId &operation)
{
    TRY_VALUE(const auto marks, marksOf(operation));
    for (const QString &mark : marks) {
        TRY_VALUE(auto row, find(RowId(mark)));
        if (row)
            return row;
    }
    return std::optional<SessionRow>();
}

Result<QStringList> SessionRows::marksOf(const OperationId &operation)
{
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT row_id FROM quayside_operation_row WHERE operation_id = ?"));
    TRY(rows.execute({ operation.toString() }));
    QStringList marks;
    while (rows.next())
        marks << rows.text(0);
    TRY(rows.finished());
    return marks;
}

Result<bool> SessionRows::madeBy(const OperationId &operation, const QString &row)
{
    TRY_VALUE(
        const auto found,
        m_map.own().value(
            QStringLiteral("SELECT 1 FROM quayside_operation_row WHERE operation_id = ? AND row_id = ?"),
            { operation.toString(), row }));
    return found.isValid();
}

Result<void> SessionRows::noteMade(const OperationId &operation, const QString &row)
{
    TRY(executeOwn(
        m_map,
        expanded(m_map,
                 QStringLiteral("INSERT INTO quayside_operation_row (operation_id, row_id) VALUES (?, ?)"
                                " %ignore(operation_id, row_id)")),
        { operation.toString(), row }));
    return keepAhead(m_map);
}

/** Marks that were kept ahead of rows which did not come to be: the ids may become other rows'. */
Result<void> SessionRows::forgetNeverMade(const OperationId &operation)
{
    if (!m_map.ownFile)
        return {};
    TRY_VALUE(const auto marks, marksOf(operation));
    for (const QString &mark : marks) {
        TRY_VALUE(const auto row, find(RowId(mark)));
        if (!row)
            TRY(executeOwn(
                m_map,
                QStringLiteral("DELETE FROM quayside_operation_row WHERE operation_id = ? AND row_id = ?"),
                { operation.toString(), mark }));
    }
    return {};
}

Result<RowId> SessionRows::insert(const SessionRow &row, const LeaseToken &token)
{
    auto inserted = inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<RowId> {
        TRY(requireLease(m_map, token));
        TRY_VALUE(const auto existing, rowOf(row.worker, row.name));
        if (existing) {
            TRY_VALUE(const auto ours, madeBy(token.operation, *existing));
            return ours ? Result<RowId>(RowId(*existing)) : failure(WriteText::rowExists());
        }
        TRY_VALUE(const auto id, insertRow(row));
        TRY(forgetNeverMade(token.operation)); // of a try that broke off
        TRY(DesiredStore(m_map).forgetNow(RowId(id)));
        TRY(WishStore(m_map).forgetNow(RowId(id)));
        TRY(noteMade(token.operation, id)); // with what is above: once it is marked, it is not added anew
        TRY(consumeSlot(token.operation, row.worker, row.name));
        TRY(countCapacity(row.worker, -1));
        TRY(echoSession(m_map, id));
        return RowId(id);
    });
    if (!inserted && m_map.ownFile && !m_map.connection->isLost())
        (void)inWriteTransaction(m_map, Needs::OwnTables, [&] { return forgetNeverMade(token.operation); });
    return inserted;
}

Result<QString> SessionRows::insertRow(const SessionRow &row)
{
    const TableMapping &tables = m_map.tables;
    const TableMapping::Session &table = tables.session;
    const auto worker = exists(tables.worker.table, tables.worker.id, row.worker.toString());
    if (!worker || !*worker)
        return failure(worker ? WriteText::workerGone() : worker.error());
    if (!row.user.isEmpty()) {
        const auto user = exists(tables.user.table, tables.user.id, row.user.toString());
        if (!user || !*user)
            return failure(user ? WriteText::userGone() : user.error());
    }
    RowInsert made(m_map, table.table, table.id);
    made.put(table.name, textValue(row.name));
    made.put(table.user, storedKey(tables.user.table, tables.user.id, row.user.toString()));
    made.put(table.worker, storedKey(tables.worker.table, tables.worker.id, row.worker.toString()));
    return made.insert();
}

Result<std::optional<SessionRow>> SessionRows::find(const RowId &row)
{
    const Condition isRow = idIs(m_map.tables.session.id, row.toString());
    Statement rows(*m_map.connection, selectSessions(m_map, isRow.sql));
    TRY(rows.execute(isRow.values));
    if (rows.next())
        return std::optional<SessionRow>(readSession(rows));
    TRY(rows.finished());
    return std::optional<SessionRow>();
}

Result<void> SessionRows::requireRoomFor(const SessionRow &row, const WorkerId &to)
{
    const TableMapping::Worker &workers = m_map.tables.worker;
    const auto target = exists(workers.table, workers.id, to.toString());
    if (!target || !*target)
        return failure(target ? WriteText::workerGone() : target.error());
    TRY_VALUE(const auto namesake, rowOf(to, row.name));
    return namesake ? Result<void>(failure(WriteText::rowExists())) : Result<void>();
}

Condition SessionRows::pointing(const TableMapping &tables, const RowId &row, const WorkerId &from,
                                const WorkerId &to)
{
    const TableMapping::Session &table = tables.session;
    const Condition key = storedKey(tables.worker.table, tables.worker.id, to.toString());
    const Condition isRow = idIs(table.id, row.toString());
    const Condition isFrom = idIs(table.worker, from.toString());
    return { QStringLiteral("UPDATE %1 SET %2 = %3%4")
                 .arg(table.table.sql, table.worker.sql, key.sql, table.table.where(both(isRow, isFrom))),
             key.values + isRow.values + isFrom.values };
}

/** How many there are, as far as two; the application changes none of them until the transaction ends. */
Result<int> SessionRows::lockRows(const Condition &which)
{
    const TableIdentifier &table = m_map.tables.session.table;
    Statement rows(
        *m_map.connection,
        QStringLiteral("SELECT 1 FROM %1%2 LIMIT 2%3").arg(table.sql, table.where(which.sql), table.lock));
    TRY(rows.execute(which.values));
    int found = 0;
    while (rows.next())
        ++found;
    TRY(rows.finished());
    return found;
}

Result<void> SessionRows::pointTo(const RowId &row, const WorkerId &from, const WorkerId &to)
{
    const TableMapping::Session &table = m_map.tables.session;
    const Condition isRow = idIs(table.id, row.toString());
    const Condition isFrom = idIs(table.worker, from.toString());
    TRY_VALUE(const int found, lockRows({ both(isRow, isFrom), isRow.values + isFrom.values }));
    if (found != 1)
        return failure(found == 0 ? WriteText::rowChanged() : WriteText::severalRows());
    const Condition statement = pointing(m_map.tables, row, from, to);
    TRY(executeOne(m_map, statement.sql, statement.values));
    TRY_VALUE(const auto now, find(row));
    if (!now || now->worker != to)
        return failure(WriteText::notTaken());
    return {};
}

Result<void> SessionRows::moveNow(const SessionRow &row, const WorkerId &to)
{
    TRY(requireRoomFor(row, to));
    TRY(pointTo(row.id, row.worker, to));
    TRY(countCapacity(row.worker, +1));
    return countCapacity(to, -1);
}

Result<std::optional<SessionRow>> SessionRows::rowToPoint(const RowId &row, const WorkerId &to,
                                                          const LeaseToken &token)
{
    TRY(requireLease(m_map, token));
    TRY_VALUE(auto known, find(row));
    if (!known)
        return failure(WriteText::rowChanged());
    TRY_VALUE(const auto ours, madeBy(token.operation, row.toString()));
    if (ours && known->worker == to)
        known.reset();
    return known;
}

Result<void> SessionRows::move(const RowId &row, const WorkerId &from, const WorkerId &to,
                               const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<void> {
        TRY_VALUE(const auto known, rowToPoint(row, to, token));
        if (!known)
            return {};
        SessionRow expected = *known;
        expected.worker = from;
        TRY(moveNow(expected, to));
        TRY(noteMade(token.operation, row.toString()));
        TRY(consumeSlot(token.operation, to, expected.name));
        return echoSession(m_map, row.toString());
    });
}

Result<void> SessionRows::place(const RowId &row, const WorkerId &to, int unmapped, const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<void> {
        TRY_VALUE(const auto known, rowToPoint(row, to, token));
        if (!known)
            return {};
        SessionRow expected = *known;
        expected.worker = {};
        TRY(SlotStore(m_map).requireRoom(to, expected.name, unmapped, token.operation));
        TRY(moveNow(expected, to));
        TRY(noteMade(token.operation, row.toString()));
        return echoSession(m_map, row.toString());
    });
}

Result<void> SessionRows::tryMove(const RowId &row, const WorkerId &from, const WorkerId &to)
{
    return inTrial(m_map, [&]() -> Result<void> {
        TRY_VALUE(const auto known, find(row));
        if (!known)
            return failure(WriteText::rowChanged());
        SessionRow expected = *known;
        expected.worker = from;
        TRY(moveNow(expected, to));
        return requireReferences();
    });
}

Result<void> SessionRows::tryInsert(const SessionRow &row)
{
    return inTrial(m_map, [&]() -> Result<void> {
        TRY(insertNow(row));
        return requireReferences();
    });
}

Result<void> SessionRows::insertNow(const SessionRow &row)
{
    TRY_VALUE(const auto existing, rowOf(row.worker, row.name));
    if (existing)
        return failure(WriteText::rowExists());
    TRY(insertRow(row));
    return countCapacity(row.worker, -1);
}

Result<void> SessionRows::insertOrNothing(const SessionRow &row)
{
    TRY(m_map.connection->execute(QStringLiteral("SAVEPOINT trial")));
    const Result<void> done = insertNow(row);
    if (!done && done.error().kind == ErrorKind::DatabaseBusy)
        return done; // the savepoint may have gone with the transaction
    if (!done)
        TRY(m_map.connection->execute(QStringLiteral("ROLLBACK TO SAVEPOINT trial")));
    TRY(m_map.connection->execute(QStringLiteral("RELEASE SAVEPOINT trial")));
    return done;
}

/** Rules for the end of a transaction are looked at once for all: where one is broken, then row by row. */
Result<std::vector<std::optional<Error>>> SessionRows::tryInsertAll(const std::vector<SessionRow> &rows)
{
    std::vector<std::optional<Error>> answers;
    bool areReferencesSound = true;
    TRY(inTrial(m_map, [&]() -> Result<void> {
        for (const SessionRow &row : rows) {
            const Result<void> done = insertOrNothing(row);
            if (!done && done.error().kind == ErrorKind::DatabaseBusy)
                return done;
            answers.push_back(done ? std::nullopt : std::optional(done.error()));
        }
        areReferencesSound = requireReferences().has_value();
        return {};
    }));
    for (size_t i = 0; i < rows.size() && !areReferencesSound; ++i) {
        if (const Result<void> alone = tryInsert(rows[i]); !answers[i] && !alone)
            answers[i] = alone.error();
    }
    return answers;
}

/** Foreign keys may be deferred to the end of the transaction, which a trial never reaches. */
Result<void> SessionRows::requireReferences()
{
    const QString &table = m_map.tables.session.table.name;
    if (m_map.dialect().backend == Backend::PostgreSql)
        return m_map.connection->executeEach({ QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE") });
    if (m_map.dialect().backend != Backend::Sqlite)
        return {}; // no deferred ones there
    TRY_VALUE(const auto deferred,
              m_map.connection->value(QStringLiteral(
                  "SELECT 1 FROM sqlite_master WHERE upper(sql) LIKE '%INITIALLY DEFERRED%' LIMIT 1")));
    if (!deferred.isValid())
        return {};
    TRY_VALUE(const auto broken,
              m_map.connection->value(
                  QStringLiteral("SELECT parent FROM pragma_foreign_key_check(?) LIMIT 1"), { table }));
    return broken.isValid() ? Result<void>(failure(WriteText::brokenReference(broken.toString())))
                            : Result<void>();
}

Result<void> SessionRows::assign(const RowId &row, const UserId &from, const UserId &to,
                                 const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        const TableMapping &tables = m_map.tables;
        const auto user = exists(tables.user.table, tables.user.id, to.toString());
        if (!user || !*user)
            return failure(user ? WriteText::userGone() : user.error());
        TRY_VALUE(const auto known, find(row));
        if (known && known->user == to)
            return {}; // there is nothing to do, whoever did it
        const Condition key = storedKey(tables.user.table, tables.user.id, to.toString());
        const TableMapping::Session &table = tables.session;
        const Condition isRow = idIs(table.id, row.toString());
        const Condition isFrom = idIs(table.user, from.toString());
        TRY_VALUE(const auto changed,
                  m_map.connection->execute(QStringLiteral("UPDATE %1 SET %2 = %3%4")
                                                .arg(table.table.sql, table.user.sql, key.sql,
                                                     table.table.where(both(isRow, isFrom))),
                                            key.values + isRow.values + isFrom.values));
        TRY_VALUE(const auto now, find(row)); // a trigger of a view may count nothing
        const bool isDone = changed <= 1 && now && now->user == to;
        return isDone ? echoSession(m_map, row.toString()) : Result<void>(failure(WriteText::rowChanged()));
    });
}

Result<void> SessionRows::remove(const SessionRow &row, const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        const TableMapping::Session &table = m_map.tables.session;
        const Condition isRow = idIs(table.id, row.id.toString());
        const Condition isUser = idIs(table.user, row.user.toString());
        const Condition isWorker = idIs(table.worker, row.worker.toString());
        const QString isThis = both(isRow, isUser)
            + QStringLiteral(" AND %1 AND coalesce(%2, '') = ?").arg(isWorker.sql, table.name.sql);
        TRY_VALUE(const auto wasThere, find(row.id));
        TRY_VALUE(const auto changed,
                  m_map.connection->execute(
                      QStringLiteral("DELETE FROM %1%2").arg(table.table.sql, table.table.where(isThis)),
                      isRow.values + isUser.values + isWorker.values + QVariantList { textValue(row.name) }));
        if (changed > 1)
            return failure(WriteText::severalRows());
        TRY_VALUE(const auto still, exists(table.table, table.id, row.id.toString()));
        if (wasThere && !still) { // a trigger of a view may count nothing
            TRY(countCapacity(row.worker, +1));
            TRY(DesiredStore(m_map).forgetNow(row.id));
            TRY(WishStore(m_map).forgetNow(row.id));
            return echoSession(m_map, row.id.toString());
        }
        return still ? Result<void>(failure(WriteText::rowChanged())) : Result<void>();
    });
}

Condition SessionRows::consuming(const OperationId &operation, const WorkerId &worker, const QString &name)
{
    return { QStringLiteral("DELETE FROM quayside_reservation"
                            " WHERE operation_id = ? AND worker_id = ? AND session_name = ?"),
             { operation.toString(), worker.toString(), textValue(name) } };
}

Result<void> SessionRows::consumeSlot(const OperationId &operation, const WorkerId &worker,
                                      const QString &name)
{
    const Condition statement = consuming(operation, worker, name);
    TRY_VALUE(const auto taken, m_map.own().execute(statement.sql, statement.values));
    return taken > 0 ? echoReservations(m_map) : Result<void>();
}

Condition SessionRows::counting(const TableMapping &tables, const WorkerId &worker, int change)
{
    const TableMapping::Worker &table = tables.worker;
    const Condition isWorker = idIs(table.id, worker.toString());
    return { QStringLiteral("UPDATE %1 SET %2 = %2 + ?%3")
                 .arg(table.table.sql, table.capacity.sql, table.table.where(isWorker.sql)),
             QVariantList { change } + isWorker.values };
}

Result<void> SessionRows::countCapacity(const WorkerId &worker, int change)
{
    if (m_map.info.location.capacityMeaning != MapLocation::CapacityMeaning::Remaining || worker.isEmpty())
        return {};
    const Condition statement = counting(m_map.tables, worker, change);
    TRY_VALUE(const auto counted, m_map.connection->execute(statement.sql, statement.values));
    return counted > 0 ? echoWorker(m_map, worker.toString()) : Result<void>();
}

} // namespace quayside::shardmap

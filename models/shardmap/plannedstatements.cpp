// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of a move as people read them, made by the same functions that make the executed ones.
#include "shardmap/sessionstore.h"
#include "shardmap/shardmap.h"
#include "shardmap/slotstore.h"
#include "shardmap/statementtext.h"
#include "shardmap/tombstones.h"

namespace quayside::shardmap {

namespace {

QString withClock(Condition statement)
{
    statement.sql.replace(QLatin1StringView("%now"), sqliteDialect().nowMs);
    return StatementText::of(statement);
}

QStringList transaction(QStringList statements)
{
    statements.prepend(sqliteDialect().beginWrite);
    statements.append(QStringLiteral("COMMIT"));
    return statements;
}

} // namespace

QStringList ShardMap::reserveStatements(const SessionKey &session, const OperationId &operation) const
{
    return transaction({ withClock(SlotStore::reserving(session.worker, session.name, operation)) });
}

QStringList ShardMap::moveStatements(const SessionRow &row, const WorkerId &to,
                                     const OperationId &operation) const
{
    const TableMapping tables = TableMapping::defaults(sqliteDialect());
    QStringList statements { StatementText::of(SessionStore::pointing(tables, row.id, row.worker, to)),
                             StatementText::of(SessionStore::consuming(operation, to, row.name)) };
    if (m_info.location.capacityMeaning == MapLocation::CapacityMeaning::Remaining) {
        statements << StatementText::of(SessionStore::counting(tables, row.worker, +1))
                   << StatementText::of(SessionStore::counting(tables, to, -1));
    }
    return transaction(statements);
}

QStringList ShardMap::tombstoneStatements(const Tombstone &tombstone) const
{
    return transaction({ withClock(Tombstones::writing(tombstone)) });
}

} // namespace quayside::shardmap

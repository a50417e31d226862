// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/postgreswatch.h"

#include "shardmap/backend/catalog.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

Result<QString> PostgresWatch::stateOf(OpenMap &map)
{
    TRY_VALUE(const auto snapshot,
              map.connection->value(QStringLiteral("SELECT CAST(txid_current_snapshot() AS text)")));
    if (!m_state.isEmpty() && snapshot.toString() == m_snapshot)
        return m_state;
    QString state;
    const TableMapping &tables = map.tables;
    for (const TableIdentifier *table : { &tables.worker.table, &tables.user.table, &tables.session.table }) {
        TRY_VALUE(const QString sum, sumOf(map, *table));
        state += sum + u'/';
    }
    m_snapshot = snapshot.toString();
    m_state = state;
    return state;
}

Result<QString> PostgresWatch::sumOf(OpenMap &map, const TableIdentifier &table)
{
    if (!m_hasVersions.contains(table.sql)) {
        TRY_VALUE(const TableKind kind, Catalog::of(*map.connection)->kindOf(table));
        m_hasVersions.insert(table.sql, kind == TableKind::Table);
    }
    const QString row = m_hasVersions.value(table.sql)
        ? QStringLiteral("CAST(CAST(xmin AS text) AS bigint) * 31 + hashtext(CAST(ctid AS text))")
        : QStringLiteral("hashtext(CAST(t AS text))");
    Statement sum(*map.connection,
                  QStringLiteral("SELECT count(*), coalesce(sum(%1), 0) FROM %2 t").arg(row, table.sql));
    TRY(sum.execute());
    const bool isThere = sum.next();
    TRY(sum.finished());
    return isThere ? sum.text(0) + u':' + sum.text(1) : QString();
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/postgreswatch.h"

#include "core/logging.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

// Beyond a quarter of a table, but never for fewer rows than these, it is read as a whole.
constexpr qint64 kAlwaysSome = 2'000;
constexpr auto kLongestQuiet = 60s;
constexpr qint64 kTransactionIds = qint64(1) << 32; // they begin anew after so many

/** Written by a transaction that had not ended, or not begun, at the horizon. Rows of ages ago may look so.
 */
QString isSince(const QString &horizon)
{
    return QStringLiteral("age(xmin) <= age(CAST('%1' AS xid))").arg(horizon);
}

} // namespace

Result<QString> PostgresWatch::snapshotOf(OpenMap &map)
{
    TRY_VALUE(const auto snapshot,
              map.connection->value(QStringLiteral("SELECT CAST(txid_current_snapshot() AS text)")));
    return snapshot.toString();
}

/** Nothing has rung since the last finished reading, and that means something. */
bool PostgresWatch::isQuiet()
{
    return m_bell && m_bell->rings() == m_known.rings && m_bell->isHeard() && !m_quietUntil.hasExpired();
}

Result<bool> PostgresWatch::isAsRead(OpenMap &map)
{
    if (isQuiet())
        return true;
    const int rings = m_bell ? m_bell->rings() : 0;
    TRY_VALUE(const bool isSame, areSame(map));
    if (isSame)
        m_known.rings = rings; // it was about another map
    else if (m_bell && m_bell->isHeard() && m_bell->rings() == m_known.rings) {
        qCInfo(lcShardMap) << "the triggers did not tell of a change: they are not relied on any more";
        m_bell.reset();
    }
    m_quietUntil.setRemainingTime(kLongestQuiet);
    return isSame;
}

Result<bool> PostgresWatch::areSame(OpenMap &map)
{
    TRY_VALUE(const QString snapshot, snapshotOf(map));
    if (snapshot == m_lookedAt || snapshot == m_known.snapshot)
        return true;
    const auto tables = map.tables.rowTables();
    for (size_t i = 0; i < tables.size(); ++i) {
        const TableState &known = m_known.tables[i];
        TRY_VALUE(const TableState now, stateOf(map, *tables[i], m_known.horizon, m_known.horizon));
        if (now.rows != known.rows || now.sum != known.sum)
            return false;
    }
    m_lookedAt = snapshot;
    return true;
}

Result<void> PostgresWatch::beginReading(OpenMap &map)
{
    if (!isForgotten() && isQuiet()) { // what the bell has not told yet will be found with the next look
        m_read = m_known;
        for (TableState &table : m_read.tables)
            table.written = 0;
        return {};
    }
    m_read.rings = m_bell ? m_bell->rings() : 0;
    m_quietUntil.setRemainingTime(kLongestQuiet);
    TRY_VALUE(m_read.snapshot, snapshotOf(map)); // "oldest that has not ended:next:…"
    m_read.horizon = QString::number(m_read.snapshot.section(u':', 0, 0).toLongLong() % kTransactionIds);
    QString before = isForgotten() ? m_read.horizon : m_known.horizon;
    if (isForgotten() && m_read.snapshot.section(u':', 0, 0) == m_read.snapshot.section(u':', 1, 1))
        before.clear(); // nothing is under way: no row that is seen has been written since the horizon
    const auto tables = map.tables.rowTables();
    for (size_t i = 0; i < tables.size(); ++i) {
        TRY_VALUE(m_read.tables[i], stateOf(map, *tables[i], m_read.horizon, before));
    }
    return {};
}

void PostgresWatch::finishReading()
{
    m_known = m_read;
    m_lookedAt.clear();
    ServerWatch::finishReading();
}

MapChanges PostgresWatch::changes() const
{
    return { changeOf(0), changeOf(1), changeOf(2) };
}

TableChange PostgresWatch::changeOf(size_t table) const
{
    const TableState &before = m_known.tables[table];
    const TableState &now = m_read.tables[table];
    const bool isMuch = now.written > kAlwaysSome && now.written > now.rows / 4;
    if (isForgotten() || !now.hasMarks || isMuch)
        return {};
    if (now.written == 0 && now.rows == before.rows)
        return { TableChange::Extent::Nothing };
    return { TableChange::Extent::Some, isSince(m_known.horizon), now.rows };
}

Result<PostgresWatch::TableState> PostgresWatch::stateOf(OpenMap &map, const TableIdentifier &table,
                                                         const QString &horizon, const QString &before)
{
    TableState state;
    TRY_VALUE(state.hasMarks, hasMarks(map, table));
    QString what = state.hasMarks
        ? QStringLiteral("sum(CAST(CAST(xmin AS text) AS bigint) * 31 + hashtext(CAST(ctid AS text)))"
                         " FILTER (WHERE %1), count(*) FILTER (WHERE %2)")
              .arg(isSince(horizon), isSince(before))
        : QStringLiteral("sum(hashtext(CAST(%1 AS text))), count(*)").arg(map.dialect().quoted(table.name));
    if (state.hasMarks && before.isEmpty()) // half the time of a scan, of large tables
        what = QStringLiteral("NULL, 0");
    Statement row(*map.connection,
                  QStringLiteral("SELECT count(*), %1 FROM %2%3").arg(what, table.sql, table.where()));
    TRY(row.execute());
    if (row.next()) {
        state.rows = row.integer(0);
        state.sum = row.text(1);
        state.written = row.integer(2);
    }
    TRY(row.finished());
    return state;
}

/** Views have none, and what lies on another server has none that means anything. */
Result<bool> PostgresWatch::hasMarks(OpenMap &map, const TableIdentifier &table)
{
    if (!m_hasMarks.contains(table.sql)) {
        TRY_VALUE(const auto kind,
                  map.connection->value(
                      QStringLiteral("SELECT CAST(relkind AS text) FROM pg_class WHERE oid = to_regclass(?)"),
                      { table.sql }));
        m_hasMarks.insert(table.sql, kind.toString() == u'r' || kind.toString() == u'p');
    }
    return m_hasMarks.value(table.sql);
}

} // namespace quayside::shardmap

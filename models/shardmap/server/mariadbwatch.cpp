// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/mariadbwatch.h"

#include "shardmap/backend/catalog.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

namespace {

constexpr int kGroups = 4'096; // 120 rows each of half a million: what a second's writes touch is few of them
constexpr int kMostGroups = kGroups / 8; // beyond, the table is read as a whole
constexpr int kWithoutKey = -1;
constexpr QChar kFresh = u'+';

/** Adds up what tells rows apart; an empty text is not NULL. */
QString checksum(const QStringList &columns)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << QStringLiteral("coalesce(concat('=', %1), '')").arg(column);
    return QStringLiteral("sum(crc32(concat_ws('/', %1)))").arg(parts.join(QStringLiteral(", ")));
}

template <typename Columns>
void addColumns(QStringList &names, const Columns &columns)
{
    for (const auto &one : columns)
        names << one.column.sql;
}

/** What was written in this second may be written again in it: no two such states are the same. */
bool isSame(const QString &one, const QString &other)
{
    return one == other && !one.isEmpty() && !one.endsWith(kFresh);
}

/** Those that are read of the workers, users or sessions, the key first. */
QStringList columnsOf(const TableMapping &tables, size_t table)
{
    const auto &[worker, user, session] = tables;
    QStringList names;
    if (table == 0) {
        names = { worker.id.sql, worker.url.sql, worker.apiKey.sql, worker.capacity.sql, worker.label.sql };
        addColumns(names, worker.labels);
    } else if (table == 1) {
        names = { user.id.sql, user.label.sql };
        addColumns(names, user.wishes);
    } else {
        names = { session.id.sql, session.name.sql, session.user.sql, session.worker.sql };
        addColumns(names, session.wishes);
    }
    names.removeAll(QString()); // no label
    return names;
}

} // namespace

Result<bool> MariaDbWatch::isAsRead(OpenMap &map)
{
    TRY_VALUE(const auto now, written(map));
    for (size_t i = 0; i < now.size(); ++i) {
        if (!isSame(now[i], m_known[i].written))
            return false;
    }
    return true;
}

/** All times come first: while one table is added up, another may be written and be fresh no longer. */
Result<std::array<QString, 3>> MariaDbWatch::written(OpenMap &map)
{
    const auto tables = map.tables.rowTables();
    std::array<std::optional<QString>, 3> times;
    for (size_t i = 0; i < tables.size(); ++i) {
        TRY_VALUE(times[i], writtenAt(map, *tables[i]));
    }
    std::array<QString, 3> states;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (!times[i]) {
            TRY_VALUE(times[i], sumOf(map, *tables[i]));
        }
        states[i] = *times[i];
    }
    return states;
}

/** What comes between the snapshot and this question was written just now, and is looked at once more. */
Result<void> MariaDbWatch::beginReading(OpenMap &map)
{
    TRY_VALUE(const auto now, written(map));
    for (size_t i = 0; i < now.size(); ++i) {
        m_read[i] = {};
        m_read[i].written = now[i];
        if (isForgotten())
            continue;
        if (isSame(m_read[i].written, m_known[i].written))
            m_read[i] = m_known[i];
        else
            TRY(readGroups(map, i, m_read[i]));
    }
    return {};
}

void MariaDbWatch::finishReading()
{
    m_known = m_read;
    ServerWatch::finishReading();
}

MapChanges MariaDbWatch::changes() const
{
    return { changeOf(0), changeOf(1), changeOf(2) };
}

TableChange MariaDbWatch::changeOf(size_t table) const
{
    const TableState &before = m_known[table];
    const TableState &now = m_read[table];
    if (isForgotten())
        return {};
    if (isSame(now.written, before.written))
        return { TableChange::Extent::Nothing };
    if (!before.groups || !now.groups || now.groups->contains(kWithoutKey))
        return {};
    QStringList changed;
    for (auto group = now.groups->cbegin(); group != now.groups->cend(); ++group) {
        if (before.groups->value(group.key()) != *group)
            changed << QString::number(group.key());
    }
    if (changed.size() > kMostGroups)
        return {};
    if (changed.isEmpty() && now.rows == before.rows)
        return { TableChange::Extent::Nothing };
    const QString wanted = changed.isEmpty()
        ? QStringLiteral("1 = 0")
        : QStringLiteral("%1 IN (%2)").arg(now.group, changed.join(u','));
    return { TableChange::Extent::Some, wanted, now.rows };
}

Result<void> MariaDbWatch::readGroups(OpenMap &map, size_t table, TableState &state)
{
    const QStringList columns = columnsOf(map.tables, table);
    const TableIdentifier &source = *map.tables.rowTables()[table];
    state.group = QStringLiteral("crc32(%1) % %2").arg(columns.front()).arg(kGroups);
    Statement rows(*map.connection,
                   QStringLiteral("SELECT coalesce(%1, %2), count(*), %3 FROM %4%5 GROUP BY 1")
                       .arg(state.group)
                       .arg(kWithoutKey)
                       .arg(checksum(columns), source.sql, source.where()));
    TRY(rows.execute());
    Groups groups;
    while (rows.next()) {
        groups.insert(int(rows.integer(0)), rows.text(1) + u':' + rows.text(2));
        state.rows += rows.integer(1);
    }
    TRY(rows.finished());
    state.groups = std::move(groups);
    return {};
}

/**
 * A plain table of InnoDB without a time was not written since the server knows it; those of other engines,
 * and of partitions, may have none ever.
 */
Result<std::optional<QString>> MariaDbWatch::writtenAt(OpenMap &map, const TableIdentifier &table)
{
    Statement row(
        *map.connection,
        QStringLiteral("SELECT table_type, unix_timestamp(update_time),"
                       " unix_timestamp(update_time) >= unix_timestamp() - 1,"
                       " update_time IS NULL AND (coalesce(engine, '') <> 'InnoDB'"
                       " OR coalesce(create_options, '') LIKE '%partitioned%')"
                       " FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"));
    TRY(row.execute({ table.schema, table.name }));
    if (!row.next()) {
        TRY(row.finished());
        return std::optional(QString());
    }
    if (row.text(0).contains(QLatin1StringView("VIEW")) || row.integer(3) != 0)
        return std::optional<QString>();
    const bool isFresh = row.integer(2) != 0;
    return std::optional(QStringLiteral("at ") + row.text(1) + (isFresh ? QString(kFresh) : QString()));
}

Result<QString> MariaDbWatch::sumOf(OpenMap &map, const TableIdentifier &table)
{
    TRY_VALUE(const auto columns, Catalog::of(*map.connection)->columns(table));
    QStringList names;
    for (const ColumnInfo &column : columns)
        names << map.dialect().quoted(column.name);
    Statement sum(*map.connection,
                  QStringLiteral("SELECT count(*), %1 FROM %2").arg(checksum(names), table.sql));
    TRY(sum.execute());
    const bool isThere = sum.next();
    TRY(sum.finished());
    return isThere ? sum.text(0) + u':' + sum.text(1) : QString();
}

} // namespace quayside::shardmap

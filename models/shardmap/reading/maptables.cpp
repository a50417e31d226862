// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/maptables.h"

#include "shardmap/adoption/expressioncheck.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/backend/statement.h"
#include "shardmap/stores/placestore.h"

#include <algorithm>

namespace quayside::shardmap {

namespace {

bool startsWithAny(const QString &type, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&type](QLatin1StringView word) { return type.startsWith(word); });
}

KeyType keyTypeOf(const QString &type, const Dialect &dialect)
{
    using namespace Qt::StringLiterals;
    if (!dialect.hasTypedColumns)
        return KeyType::Any;
    if (type == "UUID"_L1)
        return KeyType::Uuid;
    if (startsWithAny(type,
                      { "INT"_L1, "BIGINT"_L1, "SMALLINT"_L1, "MEDIUMINT"_L1, "TINYINT"_L1, "NUMERIC"_L1,
                        "DECIMAL"_L1 })
        && type != "INTERVAL"_L1)
        return KeyType::Integer;
    if (startsWithAny(type, { "BYTEA"_L1, "BINARY"_L1, "VARBINARY"_L1, "BLOB"_L1 }))
        return KeyType::Bytes;
    const bool isText = startsWithAny(type, { "TEXT"_L1, "CHAR"_L1, "VARCHAR"_L1, "CITEXT"_L1, "NAME"_L1 });
    return isText || dialect.backend == Backend::MariaDb ? KeyType::Text : KeyType::Other;
}

} // namespace

Error MapTables::refusal(const OpenMap &map, const QString &message)
{
    const bool isFile = map.info.location.backend == Backend::Sqlite;
    return wordedError(ErrorKind::NotAShardMap, message,
                       isFile ? tr("Choose another file, or create a new shard map.")
                              : tr("Choose another database, or correct the profile's tables."));
}

Result<void> MapTables::read(OpenMap &map)
{
    TableMapping &tables = map.tables;
    TRY(ExpressionCheck(*map.connection).require(map.info.location.names));
    TRY(requireTables(map));
    TableMapping::Worker &worker = tables.worker;
    TableMapping::Session &session = tables.session;
    TRY(requireColumns(map, worker.table, { &worker.id, &worker.url, &worker.apiKey, &worker.capacity }));
    TRY(requireColumns(map, tables.user.table, { &tables.user.id }));
    TRY(requireColumns(map, session.table, { &session.id, &session.name, &session.user, &session.worker }));
    TRY(findLocks(map));
    TRY(readLabelColumns(map));
    TRY(findPlacementColumns(map));
    return readOwnVersion(map);
}

Result<void> MapTables::requireTables(OpenMap &map)
{
    const TableMapping &tables = map.tables;
    QStringList missing;
    for (const TableIdentifier &table : { tables.worker.table, tables.user.table, tables.session.table }) {
        TRY_VALUE(const auto present, Catalog::of(*map.connection)->hasTable(table));
        if (!present)
            missing << table.sql;
    }
    if (missing.isEmpty())
        return {};
    return failure(refusal(
        map,
        tr("The database is not a shard map: it has no table %1.").arg(missing.join(QStringLiteral(", ")))));
}

/** The columns get the names and the types that the database has them under. */
Result<void> MapTables::requireColumns(OpenMap &map, const TableIdentifier &table,
                                       std::initializer_list<Identifier *> columns)
{
    const auto present = Catalog::of(*map.connection)->columns(table);
    if (!present)
        return failure(tableRefusal(map, table, present.error()));
    QStringList missing;
    for (Identifier *column : columns) {
        if (const ColumnInfo *found = findColumn(*present, column->name))
            *column
                = { found->name, map.dialect().quoted(found->name), keyTypeOf(found->type, map.dialect()) };
        else
            missing << column->sql;
    }
    if (missing.isEmpty())
        return {};
    return failure(refusal(map,
                           tr("The database is not a shard map: the table %1 has no column %2.")
                               .arg(table.sql, missing.join(QStringLiteral(", ")))));
}

/** Some views, and logins without the right to it, can't lock rows; the writes stay conditional then. */
Result<void> MapTables::findLocks(OpenMap &map)
{
    TableMapping &tables = map.tables;
    for (TableIdentifier *table : { &tables.worker.table, &tables.user.table, &tables.session.table }) {
        if (!map.info.writable || map.dialect().rowLock.isEmpty())
            continue;
        const auto locked = map.connection->execute(
            QStringLiteral("SELECT 1 FROM %1 WHERE 1 = 0%2").arg(table->sql, map.dialect().rowLock));
        if (map.connection->isLost())
            return failure(locked.error());
        table->lock = locked ? map.dialect().rowLock : QString();
    }
    return {};
}

Result<void> MapTables::readLabelColumns(OpenMap &map)
{
    TRY_VALUE(map.tables.user.label,
              labelColumn(map, map.tables.user.table, map.info.location.names.user.label));
    TRY_VALUE(map.tables.worker.label,
              labelColumn(map, map.tables.worker.table, map.info.location.names.worker.label));
    map.info.hasUserLabel = !map.tables.user.label.isEmpty();
    return {};
}

/** What is named but not there is told and left out: it is no reason to show nothing at all. */
Result<void> MapTables::findPlacementColumns(OpenMap &map)
{
    const PlacementColumns &named = map.info.location.placement;
    TableMapping &tables = map.tables;
    for (const PlacementColumns::Label &one : named.workerLabels) {
        TRY_VALUE(const auto column, namedColumn(map, tables.worker.table, one.column));
        if (!column.isEmpty())
            tables.worker.labels.push_back({ one.label, column });
    }
    TRY(findWishColumns(map, tables.user.table, named.userWishes, tables.user.wishes));
    return findWishColumns(map, tables.session.table, named.sessionWishes, tables.session.wishes);
}

Result<void> MapTables::findWishColumns(OpenMap &map, const TableIdentifier &table,
                                        const std::vector<PlacementColumns::Wish> &named,
                                        std::vector<WishColumn> &found)
{
    for (const PlacementColumns::Wish &one : named) {
        TRY_VALUE(const auto column, namedColumn(map, table, one.column));
        if (!column.isEmpty())
            found.push_back({ one.kind, one.label, column });
    }
    return {};
}

Result<Identifier> MapTables::namedColumn(OpenMap &map, const TableIdentifier &table, const QString &name)
{
    TRY_VALUE(const auto present, Catalog::of(*map.connection)->columns(table));
    if (const ColumnInfo *column = findColumn(present, name))
        return Identifier { column->name, map.dialect().quoted(column->name) };
    map.info.missingColumns << table.name + QLatin1Char('.') + name;
    return Identifier {};
}

Result<Identifier> MapTables::labelColumn(OpenMap &map, const TableIdentifier &table, const QString &named)
{
    if (!named.isEmpty())
        return namedColumn(map, table, named);
    TRY_VALUE(const auto present, Catalog::of(*map.connection)->columns(table));
    for (const QString &candidate : TableMapping::labelCandidates()) {
        if (const ColumnInfo *column = findColumn(present, candidate))
            return Identifier { column->name, map.dialect().quoted(column->name) };
    }
    return Identifier {};
}

Result<void> MapTables::readOwnVersion(OpenMap &map)
{
    if (map.info.location.ownTables.place == OwnTables::Place::None)
        return {};
    const auto version = Migrations::versionOf(map.own());
    if (!version && version.error().kind != ErrorKind::DatabaseDamaged)
        return failure(version.error());
    const int newest = Migrations::newestVersion(map.ownDialect().backend);
    if (version && *version > newest) {
        return failure(wordedError(ErrorKind::NewerSchema,
                                   tr("This shard map was last used by a newer version of Quayside."),
                                   tr("Update Quayside on this computer. The map was not touched.")));
    }
    const bool isNewest = version && *version == newest;
    const auto usable = !version ? Result<void>(failure(version.error()))
        : isNewest               ? requireOwnTables(map)
                                 : Result<void>();
    if (!usable && usable.error().kind == ErrorKind::DatabaseBusy)
        return usable;
    map.ownTrouble = usable ? std::nullopt : std::optional(usable.error());
    map.info.ownSchemaVersion = version.value_or(0);
    map.info.hasOwnTables = isNewest && usable;
    map.info.needsUpgrade = map.info.ownSchemaVersion > 0 && !isNewest;
    map.ownTables = map.info.hasOwnTables;
    map.info.question.reset();
    const bool isPlaced = usable && map.info.ownSchemaVersion >= PlaceStore::kSchemaVersion;
    return isPlaced && map.info.writable ? PlaceStore::judge(map) : Result<void>();
}

Result<void> MapTables::requireOwnTables(OpenMap &map)
{
    const auto catalog = Catalog::of(map.own());
    for (const TableInfo &wanted : Migrations::ownTables()) {
        TRY_VALUE(const auto present, catalog->columns(wanted.name));
        const bool isWhole = std::ranges::all_of(wanted.columns, [&present](const ColumnInfo &column) {
            return findColumn(present, column.name) != nullptr;
        });
        if (isWhole)
            continue;
        return failure(
            wordedError(ErrorKind::DatabaseDamaged,
                        tr("Quayside's table “%1” is missing, or some of its columns are.").arg(wanted.name),
                        tr("Restore the tables named quayside_… from a backup.")));
    }
    return {};
}

/** A view may be there and lead nowhere; that is the application's matter, and no damage of the file. */
Error MapTables::tableRefusal(const OpenMap &map, const TableIdentifier &table, const Error &error)
{
    if (error.kind != ErrorKind::Database)
        return error;
    Error refused
        = MapTables::refusal(map, tr("The table %1 of this database can't be read.").arg(table.sql));
    refused.remedy = tr("Look at what it is made of: a view, perhaps, of a table that is gone.");
    refused.detail = error.detail;
    return refused;
}

} // namespace quayside::shardmap

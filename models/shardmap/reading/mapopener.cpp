// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/mapopener.h"

#include "shardmap/backend/catalog.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/sqlite/filecheck.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/placestore.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace quayside::shardmap {

Result<std::unique_ptr<OpenMap>> MapOpener::open(const MapLocation &location, SqlInterrupt &interrupt,
                                                 const UntouchedFile::Progress &progress)
{
    if (location.isInspected())
        return inspect(location, interrupt, progress, UntouchedFile::Way::Cheapest);
    TRY_VALUE(const auto facts, FileCheck::inspect(location.file));
    auto map = begin(location);
    map->info.writable = facts.writable && !location.readOnly;
    map->info.savedMs = std::max(map->identity.modifiedNs, map->walIdentity.modifiedNs) / 1'000'000;
    auto looking = connectToLook(*map, facts, interrupt);
    if (!looking)
        return failure(asRefusal(looking.error()));
    map->connection = std::move(*looking);
    if (const auto read = readTables(*map); !read)
        return failure(asRefusal(read.error()));
    const bool writes = map->info.writable && !map->info.question;
    map->immutable = !writes && facts.wal && !facts.hasWal;
    if (writes) {
        TRY_VALUE(auto writing, Connection::open(location.file, Connection::Mode::ReadWrite, &interrupt));
        map->connection = std::move(writing);
        map->untouched.reset();
    }
    return map;
}

Result<std::unique_ptr<OpenMap>> MapOpener::openAgain(const MapLocation &location, SqlInterrupt &interrupt)
{
    auto map = begin(location);
    map->info.savedMs = std::max(map->identity.modifiedNs, map->walIdentity.modifiedNs) / 1'000'000;
    TRY_VALUE(auto connection, Connection::open(location.file, Connection::Mode::ReadOnly, &interrupt));
    // A log without its readers in a folder that can't be written: nobody can change the file then.
    if (!connection->value(QStringLiteral("SELECT count(*) FROM sqlite_master"))) {
        TRY_VALUE(auto immutable, Connection::open(location.file, Connection::Mode::Immutable, &interrupt));
        connection = std::move(immutable);
        map->immutable = true;
    }
    map->connection = std::move(connection);
    TRY(readTables(*map));
    return map;
}

std::unique_ptr<OpenMap> MapOpener::begin(const MapLocation &location)
{
    auto map = std::make_unique<OpenMap>();
    map->info.location = location;
    map->tables = TableMapping::defaults(map->dialect());
    map->identity = FileIdentity::of(location.file);
    map->walIdentity = FileIdentity::of(location.file + QStringLiteral("-wal"));
    map->here = MapPlace::of(location.file);
    return map;
}

Result<std::unique_ptr<OpenMap>> MapOpener::inspect(const MapLocation &location, SqlInterrupt &interrupt,
                                                    const UntouchedFile::Progress &progress,
                                                    UntouchedFile::Way way)
{
    auto file = UntouchedFile::open(location.file, progress, way);
    if (!file)
        return failure(asRefusal(file.error()));
    auto map = begin(location);
    map->info.savedMs = (*file)->savedMs();
    map->untouched = std::move(*file);
    const auto read = readInspected(*map, interrupt);
    if (map->untouched->isTorn()) // a copy never is
        return inspect(location, interrupt, progress, UntouchedFile::Way::Copy);
    if (!read)
        return failure(asRefusal(read.error()));
    return map;
}

Result<void> MapOpener::readInspected(OpenMap &map, SqlInterrupt &interrupt)
{
    TRY_VALUE(auto connection,
              Connection::open(map.untouched->file(), Connection::Mode::Immutable, &interrupt));
    map.connection = std::move(connection);
    TRY(readTables(map));
    if (map.ownTables)
        readNewestRecord(map);
    return {};
}

/** How old what the map says of sessions is. Where it can't be read, reading the map tells. */
void MapOpener::readNewestRecord(OpenMap &map)
{
    const auto newest = map.connection->value(QStringLiteral(
        "SELECT max(COALESCE((SELECT at_ms FROM quayside_timeline ORDER BY id DESC LIMIT 1), 0),"
        " COALESCE((SELECT max(seen_ms) FROM quayside_last_worker), 0))"));
    map.info.recordedMs = newest ? newest->toLongLong() : 0;
}

/** A log without its readers would make SQLite put files beside the database: look without locks then. */
Result<std::unique_ptr<Connection>> MapOpener::connectToLook(OpenMap &map, const FileFacts &facts,
                                                             SqlInterrupt &interrupt)
{
    const QString &file = map.info.location.file;
    const bool immutable = facts.wal && !facts.hasWal;
    if (facts.hasWal && map.info.writable && seemsElsewhere(map, interrupt))
        return connectToCopy(map, interrupt);
    auto connection = Connection::open(
        file, immutable ? Connection::Mode::Immutable : Connection::Mode::ReadOnly, &interrupt);
    if (!connection)
        return connection;
    const auto looked = (*connection)->value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (looked)
        return connection;
    // An interrupted write has to be rolled back before anything can be read; only a writer may do that.
    if (looked.error().kind == ErrorKind::ReadOnly && map.info.writable)
        return connectToRollBack(map, interrupt);
    return failure(looked.error());
}

/** As far as the file without its log tells: a look that leaves nothing beside it, whatever it may miss. */
bool MapOpener::seemsElsewhere(const OpenMap &map, SqlInterrupt &interrupt)
{
    const auto looking = Connection::open(map.info.location.file, Connection::Mode::Immutable, &interrupt);
    if (!looking || Migrations::versionOf(**looking).value_or(0) < PlaceStore::kSchemaVersion)
        return false;
    const auto recorded = PlaceStore(**looking).read();
    return recorded && PlaceQuestion::about(*recorded, map.here, 0);
}

/** Log and journal are worked in there, and the file is left as it is. */
Result<std::unique_ptr<Connection>> MapOpener::connectToCopy(OpenMap &map, SqlInterrupt &interrupt)
{
    TRY_VALUE(auto copy, UntouchedFile::open(map.info.location.file, {}, UntouchedFile::Way::Copy));
    map.untouched = std::move(copy);
    return Connection::open(map.untouched->file(), Connection::Mode::Immutable, &interrupt);
}

/** Rolling back is writing, too: not before it is known that this is the map. */
Result<std::unique_ptr<Connection>> MapOpener::connectToRollBack(OpenMap &map, SqlInterrupt &interrupt)
{
    TRY_VALUE(auto looking, connectToCopy(map, interrupt));
    map.connection = std::move(looking);
    if (const auto version = Migrations::versionOf(*map.connection);
        version && *version >= PlaceStore::kSchemaVersion)
        TRY(PlaceStore::judge(map));
    if (map.info.question)
        return std::move(map.connection);
    map.connection.reset();
    map.untouched.reset();
    return Connection::open(map.info.location.file, Connection::Mode::ReadWrite, &interrupt);
}

/** Only what SQLite itself calls damaged is; a file that can't be reached may be in the best of health. */
Error MapOpener::asRefusal(const Error &error)
{
    if (error.kind != ErrorKind::DatabaseDamaged)
        return error;
    Error refusal = FileCheck::damaged();
    refusal.detail = error.detail;
    return refusal;
}

Result<void> MapOpener::readTables(OpenMap &map)
{
    const TableMapping &tables = map.tables;
    Catalog catalog(*map.connection);
    QStringList missing;
    for (const Identifier &table : { tables.worker.table, tables.user.table, tables.session.table }) {
        TRY_VALUE(const auto present, catalog.hasTable(table.name));
        if (!present)
            missing << table.sql;
    }
    if (!missing.isEmpty()) {
        const QString message = tr("The database is not a shard map: it has no table %1.");
        return failure(FileCheck::refusal(message.arg(missing.join(QStringLiteral(", "))),
                                          tr("Choose another file, or create a new shard map.")));
    }
    const TableMapping::Worker &worker = tables.worker;
    const TableMapping::Session &session = tables.session;
    if (auto r = requireColumns(map, worker.table, { worker.id, worker.url, worker.apiKey, worker.capacity });
        !r)
        return r;
    if (auto r = requireColumns(map, tables.user.table, { tables.user.id }); !r)
        return r;
    if (auto r
        = requireColumns(map, session.table, { session.id, session.name, session.user, session.worker });
        !r)
        return r;
    if (auto r = readLabelColumns(map); !r)
        return r;
    if (auto r = findPlacementColumns(map); !r)
        return r;
    const auto backend = map.connection->value(QStringLiteral("SELECT sqlite_version()"));
    map.info.backend = QStringLiteral("SQLite ") + (backend ? backend->toString() : QString());
    return readOwnVersion(map);
}

Result<void> MapOpener::requireColumns(OpenMap &map, const Identifier &table,
                                       const QList<Identifier> &columns)
{
    const auto present = Catalog(*map.connection).columns(table.name);
    if (!present)
        return failure(tableRefusal(table, present.error()));
    QStringList missing;
    for (const Identifier &column : columns) {
        if (!findColumn(*present, column.name))
            missing << column.sql;
    }
    if (missing.isEmpty())
        return {};
    return failure(FileCheck::refusal(tr("The database is not a shard map: the table %1 has no column %2.")
                                          .arg(table.sql, missing.join(QStringLiteral(", "))),
                                      tr("Choose another file, or create a new shard map.")));
}

Result<void> MapOpener::readLabelColumns(OpenMap &map)
{
    TRY_VALUE(const auto user, labelColumn(map, map.tables.user.table));
    TRY_VALUE(const auto worker, labelColumn(map, map.tables.worker.table));
    map.tables.user.label = user;
    map.tables.worker.label = worker;
    map.info.hasUserLabel = !user.isEmpty();
    return {};
}

/** What is named but not there is told and left out: it is no reason to show nothing at all. */
Result<void> MapOpener::findPlacementColumns(OpenMap &map)
{
    const PlacementColumns &named = map.info.location.placement;
    TableMapping &tables = map.tables;
    for (const PlacementColumns::Label &one : named.workerLabels) {
        TRY_VALUE(const auto column, namedColumn(map, tables.worker.table, one.column));
        if (!column.isEmpty())
            tables.worker.labels.push_back({ one.label, column });
    }
    if (auto r = findWishColumns(map, tables.user.table, named.userWishes, tables.user.wishes); !r)
        return r;
    return findWishColumns(map, tables.session.table, named.sessionWishes, tables.session.wishes);
}

Result<void> MapOpener::findWishColumns(OpenMap &map, const Identifier &table,
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

Result<Identifier> MapOpener::namedColumn(OpenMap &map, const Identifier &table, const QString &name)
{
    TRY_VALUE(const auto present, Catalog(*map.connection).columns(table.name));
    if (const ColumnInfo *column = findColumn(present, name))
        return Identifier { column->name, map.dialect().quoted(column->name) };
    map.info.missingColumns << table.name + QLatin1Char('.') + name;
    return Identifier {};
}

Result<Identifier> MapOpener::labelColumn(OpenMap &map, const Identifier &table)
{
    TRY_VALUE(const auto present, Catalog(*map.connection).columns(table.name));
    for (const QString &candidate : TableMapping::labelCandidates()) {
        if (const ColumnInfo *column = findColumn(present, candidate))
            return Identifier { column->name, map.dialect().quoted(column->name) };
    }
    return Identifier {};
}

Result<void> MapOpener::readOwnVersion(OpenMap &map)
{
    const auto version = Migrations::versionOf(*map.connection);
    if (!version && version.error().kind != ErrorKind::DatabaseDamaged)
        return failure(version.error());
    if (version && *version > Migrations::newestVersion()) {
        return failure({ ErrorKind::NewerSchema,
                         tr("This shard map was last used by a newer version of Quayside."),
                         tr("Update Quayside on this computer. The file was not touched."),
                         {},
                         0 });
    }
    const bool isNewest = version && *version == Migrations::newestVersion();
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

Result<void> MapOpener::settlePlace(OpenMap &map, PlaceAnswer answer, const QString &actor,
                                    SqlInterrupt &interrupt)
{
    TRY_VALUE(auto writing,
              Connection::open(map.info.location.file, Connection::Mode::ReadWrite, &interrupt));
    map.connection = std::move(writing);
    map.untouched.reset();
    TRY_VALUE(auto transaction, Transaction::begin(*map.connection, map.dialect(), Transaction::Kind::Write));
    TRY(PlaceStore(*map.connection).settle(answer, MapPlace::of(map.info.location.file)));
    AuditRecord line;
    line.actor = actor;
    line.action = answer == PlaceAnswer::Moved ? QStringLiteral("map-moved") : QStringLiteral("map-restored");
    line.result = QStringLiteral("ok");
    TRY(AuditLog(map).write(line));
    return (transaction)->commit();
}

Result<void> MapOpener::requireOwnTables(OpenMap &map)
{
    Catalog catalog(*map.connection);
    for (const TableInfo &wanted : Migrations::ownTables()) {
        const auto present = catalog.columns(wanted.name);
        if (!present)
            return failure(present.error());
        const bool isWhole = std::ranges::all_of(wanted.columns, [&present](const ColumnInfo &column) {
            return findColumn(*present, column.name) != nullptr;
        });
        if (isWhole)
            continue;
        return failure({ ErrorKind::DatabaseDamaged,
                         tr("Quayside's table “%1” is missing, or some of its columns are.").arg(wanted.name),
                         tr("Restore the tables named quayside_… from a backup."),
                         {},
                         0 });
    }
    return {};
}

/** A view may be there and lead nowhere; that is the application's matter, and no damage of the file. */
Error MapOpener::tableRefusal(const Identifier &table, const Error &error)
{
    if (error.kind != ErrorKind::Database)
        return error;
    Error refusal
        = FileCheck::refusal(tr("The table %1 of this database can't be read.").arg(table.sql),
                             tr("Look at what it is made of: a view, perhaps, of a table that is gone."));
    refusal.detail = error.detail;
    return refusal;
}

Result<std::unique_ptr<OpenMap>> MapOpener::create(const MapLocation &location, SqlInterrupt &interrupt)
{
    QFile file(location.file);
    if (file.exists()) {
        return failure({ ErrorKind::InvalidInput,
                         tr("A file of that name is there already."),
                         tr("Choose another name, or open the file."),
                         {},
                         0 });
    }
    // Claims the name for us alone, readable by the owner only: the file will hold API keys.
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly)) {
        return failure({ ErrorKind::InvalidInput, tr("The file can't be created there."),
                         tr("Choose another folder."), file.errorString(), 0 });
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    if (const auto filled = fill(location.file); !filled) {
        QFile::remove(location.file);
        return failure(filled.error());
    }
    return open(location, interrupt);
}

Result<void> MapOpener::fill(const QString &file)
{
    TRY_VALUE(auto connection, Connection::open(file, Connection::Mode::ReadWrite));
    TRY_VALUE(auto transaction, Transaction::begin(*connection, sqliteDialect(), Transaction::Kind::Write));
    for (const QString &statement : Migrations::statements(QStringLiteral(":/quayside/sql/sqlite/map.sql"))) {
        TRY((connection)->execute(statement));
    }
    if (const auto done = (transaction)->commit(); !done)
        return done;
    TRY(Migrations(*connection, sqliteDialect()).run(file));
    return {};
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/fileopener.h"

#include "core/clock.h"
#include "core/logging.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/backend/sqlerror.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/reading/maptables.h"
#include "shardmap/sqlite/filecheck.h"
#include "shardmap/stores/placestore.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace quayside::shardmap {

namespace {

/** Of a SQLite file: PRAGMA data_version, and what the file system says of the file itself. */
class FileWatch final : public ChangeWatch
{
public:
    FileWatch() = default;

    [[nodiscard]] Result<void> requireThere(const OpenMap &map) const override;
    [[nodiscard]] Result<Look> look(OpenMap &map) override;
    [[nodiscard]] Result<void> beginReading(OpenMap &map) override;
    void finishReading() override { m_version = m_read; }
    void forget() override { m_version = -1; }
    [[nodiscard]] bool isForgotten() const override { return m_version < 0; }

private:
    qint64 m_version = -1; //!< at the last finished reading
    qint64 m_read = -1; //!< at the one that goes on
};

const QString kDataVersion = QStringLiteral("PRAGMA data_version");

/** An open handle would go on writing into a file that is deleted. */
Result<void> FileWatch::requireThere(const OpenMap &map) const
{
    if (map.untouched && map.untouched->isCopy())
        return {};
    if (!FileIdentity::of(map.info.location.file).isSameFile(map.identity))
        return failure(SqlErrorText::fileGone());
    return {};
}

Result<ChangeWatch::Look> FileWatch::look(OpenMap &map)
{
    const QString &file = map.info.location.file;
    const FileIdentity now = FileIdentity::of(file);
    if (!now.exists)
        return failure(SqlErrorText::fileGone());
    const FileIdentity log = FileIdentity::of(file + QStringLiteral("-wal"));
    const bool isStale = map.immutable && (now != map.identity || log != map.walIdentity);
    if (isStale || !now.isSameFile(map.identity))
        return Look::Replaced;
    TRY_VALUE(const auto version, map.connection->value(kDataVersion));
    return version.toLongLong() == m_version ? Look::Same : Look::Changed;
}

Result<void> FileWatch::beginReading(OpenMap &map)
{
    TRY_VALUE(const auto version, map.connection->value(kDataVersion));
    m_read = version.toLongLong();
    return {};
}

} // namespace

Result<std::unique_ptr<OpenMap>> FileOpener::open(const MapLocation &location, SqlInterrupt &interrupt,
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
    if (map->info.snapshot)
        return failure(snapshotRefusal(*map->info.snapshot));
    const bool writes = map->info.writable && !map->info.question;
    map->immutable = !writes && facts.wal && !facts.hasWal;
    if (writes) {
        TRY_VALUE(auto writing, Connection::open(location.file, Connection::Mode::ReadWrite, &interrupt));
        map->connection = std::move(writing);
        map->untouched.reset();
    }
    return map;
}

Result<std::unique_ptr<OpenMap>> FileOpener::openAgain(const MapLocation &location, SqlInterrupt &interrupt)
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

std::unique_ptr<OpenMap> FileOpener::begin(const MapLocation &location)
{
    auto map = std::make_unique<OpenMap>();
    map->info.location = location;
    map->tables = TableMapping::of(location.names, map->dialect());
    map->watch = std::make_unique<FileWatch>();
    map->identity = FileIdentity::of(location.file);
    map->walIdentity = FileIdentity::of(location.file + QStringLiteral("-wal"));
    map->here = { MapPlace::of(location.file) };
    return map;
}

Result<std::unique_ptr<OpenMap>> FileOpener::inspect(const MapLocation &location, SqlInterrupt &interrupt,
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
    if (!map->info.needsUpgrade || map->info.snapshot)
        return map;
    if (!map->untouched->isCopy())
        return inspect(location, interrupt, progress, UntouchedFile::Way::Copy);
    TRY(upgradeCopy(*map, interrupt));
    return map;
}

/** What an older Quayside left is shown, too: brought up to date in the copy. Where that fails, it is not. */
Result<void> FileOpener::upgradeCopy(OpenMap &map, SqlInterrupt &interrupt)
{
    const int version = map.info.ownSchemaVersion;
    const QString copy = map.untouched->file();
    map.connection.reset();
    if (const auto writing = Connection::open(copy, Connection::Mode::ReadWrite, &interrupt)) {
        const auto backup = Migrations(**writing, sqliteDialect()).run(copy, map.here);
        if (backup)
            QFile::remove(*backup); // of the copy
        else
            qCInfo(lcShardMap) << "tables of version" << version
                               << "are not shown:" << backup.error().toDisplayString();
    }
    map.tables = TableMapping::of(map.info.location.names, map.dialect());
    map.info.missingColumns.clear();
    TRY(readInspected(map, interrupt));
    map.info.ownSchemaVersion = version; // of the file
    return {};
}

Result<void> FileOpener::readInspected(OpenMap &map, SqlInterrupt &interrupt)
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
void FileOpener::readNewestRecord(OpenMap &map)
{
    const auto newest = map.connection->value(QStringLiteral(
        "SELECT max(COALESCE((SELECT at_ms FROM quayside_timeline ORDER BY id DESC LIMIT 1), 0),"
        " COALESCE((SELECT max(seen_ms) FROM quayside_last_worker), 0))"));
    map.info.recordedMs = newest ? newest->toLongLong() : 0;
}

Result<void> FileOpener::readTables(OpenMap &map)
{
    TRY(MapTables::read(map));
    const auto version = map.connection->value(QStringLiteral("SELECT sqlite_version()"));
    map.info.backend = QStringLiteral("SQLite ") + (version ? version->toString() : QString());
    return readSnapshot(map);
}

Result<void> FileOpener::readSnapshot(OpenMap &map)
{
    TRY_VALUE(const bool isOne, Catalog::of(*map.connection)->hasTable(QStringLiteral("quayside_snapshot")));
    if (!isOne)
        return {};
    SnapshotInfo &snapshot = map.info.snapshot.emplace();
    Statement row(*map.connection,
                  QStringLiteral("SELECT taken_ms, taken_by, program, source, has_secrets, has_names,"
                                 " capacity_meaning FROM quayside_snapshot"));
    TRY(row.execute());
    if (!row.next())
        return row.finished(); // whatever wrote it, it is no map
    snapshot.takenMs = row.integer(0);
    snapshot.takenBy = row.text(1);
    snapshot.program = row.text(2);
    snapshot.source = row.text(3);
    snapshot.hasSecrets = row.integer(4) != 0;
    snapshot.hasNames = row.integer(5) != 0;
    snapshot.isCapacityRemaining = row.text(6) == QLatin1StringView("remaining");
    if (snapshot.isCapacityRemaining)
        map.info.location.capacityMeaning = MapLocation::CapacityMeaning::Remaining;
    return {};
}

Error FileOpener::snapshotRefusal(const SnapshotInfo &snapshot)
{
    return wordedError(ErrorKind::IsSnapshot,
                       //: %1 a date and time
                       tr("This file is a snapshot of %1: it shows how a shard map was, and is none.")
                           .arg(ClockText::dayAndTime(snapshot.takenMs)),
                       tr("Inspect it: nothing is written, and no server is asked."));
}

/** A log without its readers would make SQLite put files beside the database: look without locks then. */
Result<std::unique_ptr<Connection>> FileOpener::connectToLook(OpenMap &map, const FileFacts &facts,
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
bool FileOpener::seemsElsewhere(const OpenMap &map, SqlInterrupt &interrupt)
{
    const auto looking = Connection::open(map.info.location.file, Connection::Mode::Immutable, &interrupt);
    if (!looking || Migrations::versionOf(**looking).value_or(0) < PlaceStore::kSchemaVersion)
        return false;
    const auto recorded = PlaceStore(**looking).read();
    return recorded && PlaceQuestion::about(*recorded, map.here.front(), 0);
}

/** Log and journal are worked in there, and the file is left as it is. */
Result<std::unique_ptr<Connection>> FileOpener::connectToCopy(OpenMap &map, SqlInterrupt &interrupt)
{
    TRY_VALUE(auto copy, UntouchedFile::open(map.info.location.file, {}, UntouchedFile::Way::Copy));
    map.untouched = std::move(copy);
    return Connection::open(map.untouched->file(), Connection::Mode::Immutable, &interrupt);
}

/** Rolling back is writing, too: not before it is known that this is the map. */
Result<std::unique_ptr<Connection>> FileOpener::connectToRollBack(OpenMap &map, SqlInterrupt &interrupt)
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
Error FileOpener::asRefusal(const Error &error)
{
    if (error.kind != ErrorKind::DatabaseDamaged)
        return error;
    Error refusal = FileCheck::damaged();
    refusal.detail = error.detail;
    return refusal;
}

Result<void> FileOpener::openToWrite(OpenMap &map, SqlInterrupt &interrupt)
{
    TRY_VALUE(auto writing,
              Connection::open(map.info.location.file, Connection::Mode::ReadWrite, &interrupt));
    map.connection = std::move(writing);
    map.untouched.reset();
    map.here = { MapPlace::of(map.info.location.file) };
    return {};
}

Result<std::unique_ptr<OpenMap>> FileOpener::create(const MapLocation &location, SqlInterrupt &interrupt)
{
    QFile file(location.file);
    if (file.exists()) {
        return failure(wordedError(ErrorKind::InvalidInput, tr("A file of that name is there already."),
                                   tr("Choose another name, or open the file.")));
    }
    // Claims the name for us alone, readable by the owner only: the file will hold API keys.
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(wordedError(ErrorKind::InvalidInput, tr("The file can't be created there."),
                                   tr("Choose another folder."), file.errorString()));
    }
    file.close();
    if (const auto filled = fill(location.file); !filled) {
        QFile::remove(location.file);
        return failure(filled.error());
    }
    return open(location, interrupt);
}

Result<void> FileOpener::fill(const QString &file)
{
    TRY_VALUE(auto connection, Connection::open(file, Connection::Mode::ReadWrite));
    TRY_VALUE(auto transaction, Transaction::begin(*connection, sqliteDialect(), Transaction::Kind::Write));
    for (const QString &statement : Migrations::statements(QStringLiteral(":/quayside/sql/sqlite/map.sql"))) {
        TRY(connection->execute(statement));
    }
    TRY(transaction->commit());
    TRY(Migrations(*connection, sqliteDialect()).run(file, { MapPlace::of(file) }));
    return {};
}

} // namespace quayside::shardmap

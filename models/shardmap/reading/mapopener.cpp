// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/mapopener.h"

#include "shardmap/backend/transaction.h"
#include "shardmap/server/changebell.h"
#include "shardmap/server/serveropener.h"
#include "shardmap/sqlite/fileopener.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/placestore.h"

namespace quayside::shardmap {

Result<std::unique_ptr<OpenMap>> MapOpener::open(const MapLocation &location, SqlInterrupt &interrupt,
                                                 const UntouchedFile::Progress &progress,
                                                 const OpenMap *before)
{
    if (location.backend == Backend::Sqlite)
        return FileOpener::open(location, interrupt, progress);
    return ServerOpener::open(location, interrupt, before);
}

Result<std::unique_ptr<OpenMap>> MapOpener::openAgain(const MapLocation &location, SqlInterrupt &interrupt)
{
    if (location.backend == Backend::Sqlite)
        return FileOpener::openAgain(location, interrupt);
    MapLocation reading = location;
    reading.access = MapLocation::Access::Inspect;
    return ServerOpener::open(reading, interrupt);
}

Result<std::unique_ptr<OpenMap>> MapOpener::reopen(const OpenMap &before, const MapLocation &location,
                                                   SqlInterrupt &interrupt,
                                                   const UntouchedFile::Progress &progress)
{
    if (location.backend == Backend::Sqlite && location.isInspected())
        return FileOpener::inspect(location, interrupt, progress, UntouchedFile::Way::Copy);
    // Without its file it would look like a map that has no such tables yet, and the lock would be let go.
    if (before.ownFile && !before.ownFile->isReplaced())
        TRY(before.ownFile->requireThere());
    return open(location, interrupt, {}, &before);
}

Result<void> MapOpener::prepareOwnTables(OpenMap &map)
{
    if (map.info.location.ownTables.place == OwnTables::Place::None)
        return failure(ErrorText::needsConsent());
    if (map.ownFile)
        return ServerOpener::makeOwnFile(map);
    return map.info.location.backend == Backend::Sqlite ? Result<void>() : ServerOpener::makeOwnSchema(map);
}

Result<bool> MapOpener::completeOwnTables(OpenMap &map)
{
    if (map.info.lacksTriggers)
        TRY(ChangeBell::install(map));
    return map.info.lacksTriggers;
}

Result<void> MapOpener::settlePlace(OpenMap &map, PlaceAnswer answer, const QString &actor,
                                    SqlInterrupt &interrupt)
{
    if (map.info.location.backend == Backend::Sqlite)
        TRY(FileOpener::openToWrite(map, interrupt));
    TRY_VALUE(auto transaction, Transaction::begin(map.own(), map.ownDialect(), Transaction::Kind::Write));
    TRY(PlaceStore(map.own()).settle(answer, map.here));
    AuditRecord line;
    line.actor = actor;
    line.action = answer == PlaceAnswer::Moved ? QStringLiteral("map-moved") : QStringLiteral("map-restored");
    line.result = QStringLiteral("ok");
    TRY(AuditLog(map).write(line));
    return transaction->commit();
}

} // namespace quayside::shardmap

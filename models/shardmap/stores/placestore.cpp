// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/placestore.h"

#include "shardmap/backend/statement.h"
#include "shardmap/reading/openmap.h"

#include <QUuid>

#include <algorithm>

namespace quayside::shardmap {

namespace {

constexpr int kLongestId = 64;

QString newMapId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isText(const Statement &row, int column)
{
    return row.value(column).typeId() == QMetaType::QString;
}

/** False where the file has become another map, or an older state of it. */
Result<bool> isAsKnown(OpenMap &map)
{
    // The row's lock lets one console write at a time, whatever it writes, as SQLite does by itself.
    Statement rows(map.own(),
                   QStringLiteral("SELECT generation FROM quayside_map WHERE map_id = ?")
                       + map.ownDialect().rowLock);
    TRY(rows.execute({ map.info.mapId }));
    const bool isKnown = rows.next() && rows.value(0).typeId() == QMetaType::LongLong
        && rows.integer(0) >= map.info.generation;
    const bool isOnly = !rows.next();
    TRY(rows.finished());
    return isKnown && isOnly;
}

} // namespace

Result<std::optional<RecordedPlace>> PlaceStore::read()
{
    auto found = readMap();
    if (found && *found) {
        if (const auto places = readPlaces(**found); !places)
            found = failure(places.error());
    }
    // Own tables that can't be read say nothing; a lock passes.
    const bool saysNothing = !found
        && (found.error().kind == ErrorKind::Database || found.error().kind == ErrorKind::DatabaseDamaged);
    return saysNothing ? Result<std::optional<RecordedPlace>>(std::nullopt) : found;
}

Result<std::optional<RecordedPlace>> PlaceStore::readMap()
{
    Statement rows(m_connection, QStringLiteral("SELECT map_id, generation FROM quayside_map LIMIT 2"));
    TRY(rows.execute());
    if (!rows.next()) {
        TRY(rows.finished());
        return std::nullopt;
    }
    RecordedPlace found;
    found.mapId = rows.text(0);
    found.generation = rows.integer(1);
    const bool isOurs = isText(rows, 0) && !found.mapId.isEmpty() && found.mapId.size() <= kLongestId
        && rows.value(1).typeId() == QMetaType::LongLong && found.generation >= 0;
    const bool isOnly = !rows.next();
    TRY(rows.finished());
    return isOurs && isOnly ? std::optional(found) : std::nullopt;
}

Result<void> PlaceStore::readPlaces(RecordedPlace &recorded)
{
    Statement rows(m_connection,
                   QStringLiteral("SELECT machine, path, volume, file, share FROM quayside_place"
                                  " ORDER BY recorded_ms DESC, machine LIMIT 1000"));
    TRY(rows.execute());
    while (rows.next()) {
        if (isText(rows, 0) && isText(rows, 1) && isText(rows, 2) && isText(rows, 3) && isText(rows, 4))
            recorded.places.push_back(
                { rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4) });
    }
    return rows.finished();
}

Result<void> PlaceStore::recordFirst(const std::vector<MapPlace> &here)
{
    TRY(m_connection.execute(QStringLiteral("DELETE FROM quayside_map")));
    TRY(m_connection.execute(QStringLiteral("INSERT INTO quayside_map (map_id, generation) VALUES (?, 1)"),
                             { newMapId() }));
    return refresh(here);
}

Result<void> PlaceStore::settle(PlaceAnswer answer, const std::vector<MapPlace> &here)
{
    TRY_VALUE(const auto known, read());
    if (!known) // nothing of what is there can be told from what somebody put there
        TRY(m_connection.execute(QStringLiteral("DELETE FROM quayside_place")));
    TRY(m_connection.execute(QStringLiteral("DELETE FROM quayside_map")));
    TRY(m_connection.execute(QStringLiteral("INSERT INTO quayside_map (map_id, generation) VALUES (?, ?)"),
                             { newMapId(), (known ? known->generation : 0) + 1 }));
    if (answer == PlaceAnswer::BackupPutBack) {
        // What waits already, from an earlier backup, is taken out first: SQL knows no common way to skip it.
        TRY(m_connection.execute(QStringLiteral("DELETE FROM quayside_review WHERE subject IN"
                                                " ('operation', 'tombstone', 'desired')")));
        TRY(m_connection.execute(
            QStringLiteral("INSERT INTO quayside_review (subject, id, name)"
                           " SELECT 'operation', operation_id, '' FROM quayside_operation WHERE ended_ms = 0"
                           " UNION ALL SELECT 'tombstone', worker_id, session_name FROM quayside_tombstone"
                           " UNION ALL SELECT 'desired', row_id, '' FROM quayside_desired")));
    }
    return refresh(here);
}

Result<void> PlaceStore::refresh(const std::vector<MapPlace> &here)
{
    for (const MapPlace &place : here)
        TRY(write(place));
    return {};
}

Result<void> PlaceStore::write(const MapPlace &here)
{
    TRY(m_connection.execute(
        m_connection.dialect().expand(
            QStringLiteral("INSERT INTO quayside_place (machine, path, volume, file, share, recorded_ms)"
                           " VALUES (?, ?, ?, ?, ?, %now) %upsert(machine) path = %new(path),"
                           " volume = %new(volume), file = %new(file), share = %new(share),"
                           " recorded_ms = %new(recorded_ms)")),
        { here.machine, here.path, here.volume, here.file.isNull() ? QStringLiteral("") : here.file,
          here.share.isNull() ? QStringLiteral("") : here.share }));
    return {};
}

Result<void> PlaceStore::judge(OpenMap &map)
{
    TRY_VALUE(const auto recorded, PlaceStore(map.own()).read());
    const QString id = recorded ? recorded->mapId : QString();
    const qint64 newest
        = std::max(map.info.location.seen.value(id), id == map.info.mapId ? map.info.generation : 0);
    for (const MapPlace &place : map.here) {
        map.info.question = PlaceQuestion::about(recorded, place, newest);
        if (map.info.question)
            return {};
    }
    map.info.mapId = id;
    map.info.generation = recorded->generation;
    map.placeDiffers = std::ranges::any_of(map.here, [&recorded](const MapPlace &place) {
        return place.likenessTo(*recorded->of(place.machine)) != MapPlace::Likeness::Same;
    });
    return {};
}

Result<qint64> PlaceStore::requireKnown(OpenMap &map)
{
    if (!map.ownTables)
        return 0;
    TRY_VALUE(const bool isKnown, isAsKnown(map));
    if (!isKnown) {
        TRY(judge(map));
        if (map.info.question)
            return failure(PlaceQuestion::refusal());
    }
    return map.changedRows();
}

Result<bool> PlaceStore::countWrite(OpenMap &map, qint64 changedBefore)
{
    if (!map.ownTables)
        return false;
    TRY_VALUE(const qint64 changed, map.changedRows());
    if (changed == changedBefore)
        return false;
    TRY(map.own().execute(
        QStringLiteral("UPDATE quayside_map SET generation = generation + 1 WHERE map_id = ?"),
        { map.info.mapId }));
    if (map.placeDiffers)
        TRY(PlaceStore(map.own()).refresh(map.here));
    return true;
}

Result<std::optional<qint64>> PlaceStore::followed(const OpenMap &map)
{
    TRY_VALUE(const auto recorded, PlaceStore(map.own()).readMap());
    const bool isKnown
        = recorded && recorded->mapId == map.info.mapId && recorded->generation >= map.info.generation;
    return isKnown ? std::optional(recorded->generation) : std::nullopt;
}

void PlaceStore::writeCounted(OpenMap &map)
{
    ++map.info.generation;
    map.placeDiffers = false;
}

} // namespace quayside::shardmap

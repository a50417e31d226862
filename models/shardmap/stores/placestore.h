// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/mapplace.h"

#include <QtGlobal>

namespace quayside::shardmap {

class Connection;
struct OpenMap;

/** What a map's own tables say of where it lives. Within the caller's transaction. SQL thread. */
class PlaceStore final
{
public:
    static constexpr int kSchemaVersion = 5; //!< of the own tables: before it there is nothing

    explicit PlaceStore(Connection &connection)
        : m_connection(connection)
    { }

    /** Nothing where it is not as Quayside writes it. */
    [[nodiscard]] Result<std::optional<RecordedPlace>> read();
    /** A map that has none yet. */
    [[nodiscard]] Result<void> recordFirst(const std::vector<MapPlace> &here);
    /** Records the places under another id of the map; after BackupPutBack what is open waits for a review.
     */
    [[nodiscard]] Result<void> settle(PlaceAnswer answer, const std::vector<MapPlace> &here);
    /** The same places under another path or number. */
    [[nodiscard]] Result<void> refresh(const std::vector<MapPlace> &here);

    /** Asks whether the open map is the map: MapInfo::question, mapId and generation. */
    [[nodiscard]] static Result<void> judge(OpenMap &map);
    /**
     * Within a write transaction, before anything is written: fails where the map is not what it was when it
     * was last looked at, whoever changed the file meanwhile. Its value is for countWrite().
     */
    [[nodiscard]] static Result<qint64> requireKnown(OpenMap &map);
    /** At the end of the same transaction: counts it, unless no row was changed. False: not counted. */
    [[nodiscard]] static Result<bool> countWrite(OpenMap &map, qint64 changedBefore);
    /** The generation that others' writes have brought the open map to; none where it has to be judged anew.
     */
    [[nodiscard]] static Result<std::optional<qint64>> followed(const OpenMap &map);
    /** The transaction of a counted write is committed. */
    static void writeCounted(OpenMap &map);

private:
    [[nodiscard]] Result<std::optional<RecordedPlace>> readMap();
    [[nodiscard]] Result<void> readPlaces(RecordedPlace &recorded);
    [[nodiscard]] Result<void> write(const MapPlace &here);

    Connection &m_connection;
};

} // namespace quayside::shardmap

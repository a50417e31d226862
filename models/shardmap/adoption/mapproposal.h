// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"

namespace quayside::shardmap {

/** What MapNames names. */
enum class MapName {
    WorkerTable,
    WorkerId,
    WorkerUrl,
    WorkerKey,
    WorkerCapacity,
    WorkerLabel,
    WorkerCondition,
    UserTable,
    UserId,
    UserLabel,
    UserCondition,
    SessionTable,
    SessionId,
    SessionName,
    SessionUser,
    SessionWorker,
    SessionCondition,
};

/** A column that a new row should give a value, and that Quayside knows nothing of. */
struct NeededFill
{
    MapName table = MapName::SessionTable;
    ColumnFill fill {}; //!< as proposed; an expression without text: nobody knows
    bool isRequired = true; //!< a row without it is refused
    bool isId = false; //!< where it is given nothing, Quayside makes one like those that are there
    QStringList expressions {}; //!< of the database, that would do
    QString reason {};
};

/** Names of a foreign schema, and why each was guessed. Plain data, any thread. */
struct MapProposal
{
    MapNames names {};
    MapLocation::CapacityMeaning capacityMeaning = MapLocation::CapacityMeaning::Total;
    QMap<MapName, QString> reasons {}; //!< a sentence or less each
    std::vector<NeededFill> fills {};

    /** What a map can't do without and has no name. */
    [[nodiscard]] QList<MapName> missing() const;
    /** Where `names` keeps the name: of a table without its schema. */
    [[nodiscard]] static QString &at(MapNames &names, MapName name);
    [[nodiscard]] static QString at(const MapNames &names, MapName name);
    /** Of which table it is a column or condition: WorkerTable, UserTable or SessionTable. */
    [[nodiscard]] static MapName tableOf(MapName name);
    [[nodiscard]] static TableName &tableAt(MapNames &names, MapName name);
    [[nodiscard]] static const TableName &tableAt(const MapNames &names, MapName name);
    [[nodiscard]] static bool isCondition(MapName name);
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::MapProposal)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/databaseserver.h"
#include "shardmap/mapnames.h"
#include "shardmap/mapplace.h"
#include "shardmap/mapproblem.h"
#include "shardmap/wish.h"

#include <QHash>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace quayside::shardmap {

/** Columns of the application's tables that say something of placement, by their names in the database. */
struct PlacementColumns
{
    struct Label
    {
        QString label; //!< what Quayside calls it: "country"
        QString column; //!< of the worker table: "region"
        friend bool operator==(const Label &, const Label &) = default;
    };
    struct Wish
    {
        WishKind kind = WishKind::Must;
        QString label; //!< of Must and Prefer; the column holds its value, else a group's name
        QString column;
        friend bool operator==(const Wish &, const Wish &) = default;
    };
    std::vector<Label> workerLabels;
    std::vector<Wish> userWishes;
    std::vector<Wish> sessionWishes;

    friend bool operator==(const PlacementColumns &, const PlacementColumns &) = default;
};

/** Where a shard map is and how it is meant. Plain data, any thread. */
struct MapLocation
{
    /** How the application uses worker.capacity. The article uses both; the total is the rule. */
    enum class CapacityMeaning { Total, Remaining };
    /** Inspected, neither the file nor its folder changes, nothing is locked, and every change is refused. */
    enum class Access { Live, Inspect };

    QString file; //!< of Backend::Sqlite: path of the file
    CapacityMeaning capacityMeaning = CapacityMeaning::Total;
    bool readOnly = false; //!< the operator's own switch; every change is refused
    Access access = Access::Live;
    PlacementColumns placement {}; //!< none: labels and wishes are in Quayside's own tables alone
    QHash<QString, qint64> seen {}; //!< the newest generation this console has seen, by the map's id
    Backend backend = Backend::Sqlite;
    DatabaseServer server {}; //!< of the other backends
    MapNames names {}; //!< of the application's tables and columns
    OwnTables ownTables {};
    QString title {}; //!< what its profile is called; empty: what displayName() makes of the rest
    QString profile {}; //!< id of its profile; empty: a file was opened

    /** Short text for titles and the status bar: its title, the file's name without its folder, the database.
     */
    [[nodiscard]] QString displayName() const;
    /** What this desk remembers of a map by: its file, or its profile where it is none. Empty: no map. */
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isInspected() const { return access == Access::Inspect; }
};

/** What a file says that is no shard map but was saved from one, to be looked at. */
struct SnapshotInfo
{
    qint64 takenMs = 0; //!< UTC
    QString takenBy; //!< "support@desk-3"
    QString program; //!< version of the console
    QString source; //!< what the map was called there
    bool hasSecrets = false; //!< API keys are as they were; else each stands for one that was left out
    bool hasNames = true; //!< else names and phone numbers are pseudonyms
    bool isCapacityRemaining = false; //!< what MapLocation::capacityMeaning was
};

/** What open() found. */
struct MapInfo
{
    MapLocation location;
    QString backend; //!< its product and version: "SQLite 3.40.1"
    bool writable = false; //!< file, folder and switch allow changes
    /** Whether it is the map at all: while it is asked, nothing is read of it and nothing written. */
    std::optional<PlaceQuestion> question;
    QString mapId; //!< empty where its own tables say none
    qint64 generation = 0; //!< of the map's own tables, as it was when this was told
    bool hasOwnTables = false; //!< the quayside_… tables are there, at the current version
    int ownSchemaVersion = 0; //!< 0 without them
    qint64 savedMs = 0; //!< when the file was written last, as it was opened: UTC; 0: not known
    qint64 recordedMs = 0; //!< inspected: the last that a console noted of a session; UTC, 0: nothing
    std::optional<SnapshotInfo> snapshot; //!< it was saved from a map, to be looked at
    bool isOutdated = false; //!< inspected: the file was written since it was read; refresh() reads it again
    bool lacksTriggers = false; //!< those that were agreed to: installOwnTables() makes them
    bool needsUpgrade = false; //!< own tables of an older version; upgradeable by installOwnTables()
    bool hasUserLabel = false; //!< the user table has a column that works as a display name
    /** What is wrong with the map, until each is mended; the parts that are sound are shown all the same. */
    MapProblems problems;
    QMap<MapPart, QString> noNewRows; //!< why no row can be added to a table: how it gets ids can't be known
    /** Parts that have not been read to their end since the map was opened: their rows can't be counted. */
    MapParts incomplete = MapPart::Workers | MapPart::Users | MapPart::Sessions;
    QStringList
        missingColumns; //!< "user.region": named for placement, but not there; nothing is read of them
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::MapInfo)

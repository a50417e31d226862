// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/tablemapping.h"
#include "shardmap/maplocation.h"
#include "shardmap/reading/changewatch.h"
#include "shardmap/reading/rowindex.h"
#include "shardmap/rows.h"
#include "shardmap/sqlite/fileidentity.h"
#include "shardmap/sqlite/untouchedfile.h"

namespace quayside::shardmap {

/** Hashes of the rows the window knows, one index a table. */
struct MapIndex
{
    RowIndex workers;
    RowIndex users;
    RowIndex sessions;
    RowIndex desired;
    RowIndex wishes;
};

/** The columns of quayside_worker beside its key. */
struct OwnWorker
{
    QString displayName;
    QString state;
    QString labels;
    QString fingerprint;
    friend bool operator==(const OwnWorker &, const OwnWorker &) = default;
};

/** What an own write does to the index once it is committed. */
struct IndexChange
{
    RowIndex MapIndex::*table = nullptr;
    QString id;
    std::optional<quint64> content; //!< none: the row is gone
};

/** Everything about the one open map. Belongs to the SQL thread. What says "file" is of a SQLite map. */
struct OpenMap
{
    std::unique_ptr<UntouchedFile> untouched; //!< of a map that is inspected; outlives its connection
    std::unique_ptr<Connection> connection;
    std::unique_ptr<ChangeWatch> watch; //!< of changes that others make
    TableMapping tables;
    MapInfo info;
    bool ownTables = false; //!< Quayside's tables are there and of a version this program can use
    std::optional<Error> ownTrouble; //!< why they can't be used although they are there
    bool immutable = false; //!< opened without locks: changes show by the file's time only
    FileIdentity identity;
    FileIdentity walIdentity;
    MapPlace here; //!< where the map was when it was opened
    bool placeDiffers
        = false; //!< from the recorded one, although it is the same file: recorded with the next write

    MapIndex index;
    QHash<QString, OwnWorker> ownWorkers; //!< as last read, by the worker's id
    QHash<QString, QString> ownUsers; //!< display names as last read, where the application has none
    std::vector<Reservation> reservations; //!< as last told
    bool loaded = false; //!< the whole map was told once
    bool isWriteUnknown = false; //!< the connection was lost while the running job's write was ended
    qint64 operationsVersion = 0; //!< counter of the topic "operations" at the last reading
    qint64 desiredVersion = -1; //!< the same of the topic "desired"
    qint64 wishesVersion = -1; //!< the same of the topic "wishes"
    qint64 namesVersion = -1; //!< the same of the topic "names": of users

    // What the running job changed; told when it succeeded, thrown away when not.
    MapDelta delta;
    std::vector<IndexChange> indexChanges;
    bool operationsChanged = false;
    int desiredWrites = 0; //!< how often it counted "desired" up
    int wishWrites = 0; //!< how often it counted "wishes" up

    /** Forgets what a failed attempt left. */
    void beginJob();
    /** Brings the index up to what the job wrote, and returns what to tell. */
    [[nodiscard]] MapDelta takeDelta();

    /** An inspected file was written while it was read. */
    [[nodiscard]] bool isTorn() const { return untouched && untouched->isTorn(); }
    [[nodiscard]] const Dialect &dialect() const { return dialectOf(info.location.backend); }
};

} // namespace quayside::shardmap

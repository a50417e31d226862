// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/tablemapping.h"
#include "shardmap/maplocation.h"
#include "shardmap/reading/rowindex.h"
#include "shardmap/rows.h"
#include "shardmap/sqlite/fileidentity.h"
#include "shardmap/sqlite/ownfile.h"
#include "shardmap/sqlite/untouchedfile.h"

namespace quayside::shardmap {

struct OpenMap;

/** What of one table has to be read to know what changed in it since the last reading that was finished. */
struct TableChange
{
    enum class Extent {
        Nothing,
        Some, //!< rows that are gone show by the number of rows alone
        All
    };
    Extent extent = Extent::All;
    QString wanted {}; //!< of Some: a condition that every row fulfils that is new or changed
    qint64 rows = 0; //!< of Some: how many count in all
};

struct MapChanges
{
    TableChange workers;
    TableChange users;
    TableChange sessions;
};

/**
 * How it is noticed that others changed the open map, and whether it is there at all. One class a kind of
 * place; it belongs to one OpenMap. SQL thread.
 */
class ChangeWatch
{
    Q_DISABLE_COPY_MOVE(ChangeWatch)
public:
    enum class Look {
        Same,
        RowsChanged, //!< since the last reading that was finished; changes() narrows it down
        Changed, //!< perhaps more than rows: the whole has to be looked at
        Replaced //!< what is open is not what is there now: it has to be opened again
    };

    virtual ~ChangeWatch() = default;

    /** Fails where nothing may be written into what is open. Asked before each job: cheap. */
    [[nodiscard]] virtual Result<void> requireThere(const OpenMap &map) const = 0;
    /** Asked twice a second. */
    [[nodiscard]] virtual Result<Look> look(OpenMap &map) = 0;
    /** Within the transaction of a reading, before its first row. */
    [[nodiscard]] virtual Result<void> beginReading(OpenMap &map) = 0;
    /** Of the reading that has begun: all of every table, where nothing better is known. */
    [[nodiscard]] virtual MapChanges changes() const { return {}; }
    /** That reading came to its end: look() compares with what it saw. */
    virtual void finishReading() = 0;
    /** The next look finds a change, whatever it sees. */
    virtual void forget() = 0;
    [[nodiscard]] virtual bool isForgotten() const = 0;

protected:
    ChangeWatch() = default;
};

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
    std::unique_ptr<Connection> connection; //!< the application's database
    std::unique_ptr<OwnFile>
        ownFile; //!< with Quayside's tables; null: they are in the application's database
    std::unique_ptr<ChangeWatch> watch; //!< of changes that others make
    TableMapping tables;
    MapInfo info;
    bool ownTables = false; //!< Quayside's tables are there and of a version this program can use
    std::optional<Error> ownTrouble; //!< why they can't be used although they are there
    bool immutable = false; //!< opened without locks: changes show by the file's time only
    FileIdentity identity;
    FileIdentity walIdentity;
    /** Where the map was when it was opened: its database, and the file of Quayside's tables where that is
     * another one. */
    std::vector<MapPlace> here;
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
    /** When all it says was so, where nothing goes on in it; UTC, none: it is a map at work. */
    [[nodiscard]] std::optional<qint64> asOfMs() const
    {
        if (info.snapshot)
            return info.snapshot->takenMs;
        return untouched ? std::optional(info.savedMs) : std::nullopt;
    }
    [[nodiscard]] const Dialect &dialect() const { return dialectOf(info.location.backend); }
    /** Where Quayside's tables are: no statement names any of them on another connection. */
    [[nodiscard]] Connection &own() const { return ownFile ? ownFile->connection() : *connection; }
    [[nodiscard]] const Dialect &ownDialect() const { return ownFile ? OwnFile::dialect() : dialect(); }
    /** The file that they are in; empty on a server. */
    [[nodiscard]] const QString &ownPath() const { return ownFile ? ownFile->path() : info.location.file; }
    /** Rows that were changed on its connections since they were opened. */
    [[nodiscard]] Result<qint64> changedRows() const;
};

} // namespace quayside::shardmap

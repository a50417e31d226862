// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

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

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/databaseserver.h"

#include <QStringList>

namespace quayside::shardmap {

/**
 * The pieces of SQL that differ between backends. Everything else is written once.
 *
 * Plain data, any thread.
 */
struct Dialect
{
    Backend backend;
    QString name; //!< the folder of its scripts
    QString nowMs; //!< expression: the database's clock, milliseconds since 1970 UTC
    QStringList beginRead; //!< open a consistent read transaction
    QStringList beginWrite; //!< open a write transaction; SQLite's holds the write lock from its start
    QString rowLock; //!< ends a SELECT whose rows nobody else may change until the transaction ends
    QString upsert; //!< ends an INSERT whose key %1 may be there already; assignments follow
    QString newValue; //!< in such an assignment: the value of column %1 that was to be inserted
    QString ignore; //!< ends an INSERT that does nothing where its key %1 is there already
    QString noColumns; //!< an INSERT's rest where no column is given a value
    QString
        exactly {}; //!< after an own text beside one of the application's: compares them to the last space
    bool returnsRows = true; //!< INSERT … RETURNING
    bool hasTypedColumns = false; //!< a column takes, and is compared with, values of its type alone
    bool isEndedByFailure = false; //!< one failed statement takes the whole transaction with it
    bool isSerial = false; //!< one write transaction at a time, whatever it writes

    /** The identifier between quotes; quotes inside are doubled. */
    [[nodiscard]] QString quoted(const QString &identifier) const;
    /**
     * A statement that is written once for all backends: `%now` is the clock; `%upsert(key)`, `%ignore(key)`
     * and `%new(column)` are the pieces above.
     */
    [[nodiscard]] QString expand(QString statement) const;
};

[[nodiscard]] const Dialect &sqliteDialect();
[[nodiscard]] const Dialect &dialectOf(Backend backend);

} // namespace quayside::shardmap

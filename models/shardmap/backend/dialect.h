// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::shardmap {

/**
 * The pieces of SQL that differ between backends. Everything else is written once.
 *
 * Plain data, any thread.
 */
struct Dialect
{
    QChar quote; //!< around identifiers
    QString nowMs; //!< expression: the database's clock, milliseconds since 1970 UTC
    QString beginRead; //!< opens a consistent read transaction
    QString beginWrite; //!< opens a transaction that holds the write lock from its start

    /** The identifier between quotes; quotes inside are doubled. */
    [[nodiscard]] QString quoted(const QString &identifier) const;
};

[[nodiscard]] const Dialect &sqliteDialect();

} // namespace quayside::shardmap

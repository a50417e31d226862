// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/schema.h"

namespace quayside::shardmap {

/** The column of a table that fits a purpose best, and how well: 0 and null where none does. Pure. */
struct ColumnGuess
{
    const SchemaColumn *column = nullptr;
    int score = 0;

    [[nodiscard]] static ColumnGuess address(const SchemaTable &table);
    [[nodiscard]] static ColumnGuess apiKey(const SchemaTable &table);
    [[nodiscard]] static ColumnGuess capacity(const SchemaTable &table);
    /** What a server, a user or anything else is shown as. */
    [[nodiscard]] static ColumnGuess label(const SchemaTable &table);
    /** The name of a session on the worker that `workerColumn` refers to. */
    [[nodiscard]] static ColumnGuess sessionName(const SchemaTable &table, const QString &workerColumn);
    /** Tells rows that were deleted softly: by a time, or by a yes or no. */
    [[nodiscard]] static ColumnGuess deletion(const SchemaTable &table);
    /** Tells kinds of rows in one table apart. */
    [[nodiscard]] static ColumnGuess rowKind(const SchemaTable &table);
    /** What other tables refer to: the primary key, or what is called like one. */
    [[nodiscard]] static QString id(const SchemaTable &table);
};

} // namespace quayside::shardmap

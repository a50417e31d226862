// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/dialect.h"

#include <QString>
#include <QStringList>

namespace quayside::shardmap {

/** A name as the database knows it and as statements write it. */
struct Identifier
{
    QString name;
    QString sql; //!< quoted for the dialect

    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
};

/**
 * Where in the operator's database things are: three tables and their columns.
 *
 * Statements take names from here only, so that another naming is another mapping. Plain data, any thread.
 */
struct TableMapping
{
    struct Worker
    {
        Identifier table;
        Identifier id;
        Identifier url;
        Identifier apiKey;
        Identifier capacity;
        Identifier label; //!< empty: the table has no column that works as a display name
    } worker;
    struct User
    {
        Identifier table;
        Identifier id;
        Identifier label; //!< empty: the table has no column that works as a display name
    } user;
    struct Session
    {
        Identifier table;
        Identifier id;
        Identifier name;
        Identifier user;
        Identifier worker;
    } session;

    /** The names of the source article: worker, user, waha_session. */
    [[nodiscard]] static TableMapping defaults(const Dialect &dialect);
    /** Columns that can serve as the display name of a user or a worker, best first. */
    [[nodiscard]] static const QStringList &labelCandidates();
};

} // namespace quayside::shardmap

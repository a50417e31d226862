// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/dialect.h"
#include "shardmap/wish.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quayside::shardmap {

/** A name as the database knows it and as statements write it. */
struct Identifier
{
    QString name;
    QString sql; //!< quoted for the dialect

    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
};

/** A column of the worker table that holds a label's value: its "region" may be our "country". */
struct LabelColumn
{
    QString label;
    Identifier column;
};

/** A column of the user or session table that holds a wish: a label's value, or a group's name. */
struct WishColumn
{
    WishKind kind = WishKind::Must;
    QString label; //!< of Must and Prefer
    Identifier column;
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
        std::vector<LabelColumn> labels {};
    } worker;
    struct User
    {
        Identifier table;
        Identifier id;
        Identifier label; //!< empty: the table has no column that works as a display name
        std::vector<WishColumn> wishes {};
    } user;
    struct Session
    {
        Identifier table;
        Identifier id;
        Identifier name;
        Identifier user;
        Identifier worker;
        std::vector<WishColumn> wishes {};
    } session;

    /** The names of the source article: worker, user, waha_session. */
    [[nodiscard]] static TableMapping defaults(const Dialect &dialect);
    /** Columns that can serve as the display name of a user or a worker, best first. */
    [[nodiscard]] static const QStringList &labelCandidates();
};

} // namespace quayside::shardmap

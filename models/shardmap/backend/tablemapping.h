// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/dialect.h"
#include "shardmap/mapnames.h"
#include "shardmap/wish.h"

#include <array>

namespace quayside::shardmap {

/** What the values of a key column are, and so what they may be compared with. */
enum class KeyType {
    Any, //!< SQLite's columns hold anything
    Text,
    Integer,
    Uuid,
    Bytes,
    Other, //!< compared by their text
};

/** A name as the database knows it and as statements write it. */
struct Identifier
{
    QString name;
    QString sql; //!< quoted for the dialect
    KeyType type = KeyType::Any; //!< of a key column

    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
    /** The column of a table that the statement gives another name. */
    [[nodiscard]] Identifier of(const QString &alias) const { return { name, alias + u'.' + sql, type }; }
};

/** One of the application's tables, or a view. */
struct TableIdentifier
{
    QString name;
    QString schema; //!< empty: the connection's own
    QString sql; //!< quoted for the dialect, with the schema where there is one
    QString condition; //!< of the rows that count; empty: all do
    QString lock; //!< ends a SELECT whose rows stay as they are until the transaction ends; may be empty
    std::vector<ColumnFill> fills; //!< of new rows
    bool takesNewRows = true;

    /** " WHERE …" of the rows that count and fulfil `wanted`; empty where that is all of them. */
    [[nodiscard]] QString where(const QString &wanted = {}) const;
    /** What a FROM of SQLite takes for the rows that count; `database` is the name it is attached under. */
    [[nodiscard]] QString counted(const QString &database = {}) const;
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
        TableIdentifier table;
        Identifier id;
        Identifier url;
        Identifier apiKey;
        Identifier capacity;
        Identifier label; //!< empty: the table has no column that works as a display name
        std::vector<LabelColumn> labels {};
    } worker;
    struct User
    {
        TableIdentifier table;
        Identifier id;
        Identifier label; //!< empty: the table has no column that works as a display name
        std::vector<WishColumn> wishes {};
    } user;
    struct Session
    {
        TableIdentifier table;
        Identifier id;
        Identifier name;
        Identifier user;
        Identifier worker;
        std::vector<WishColumn> wishes {};
    } session;

    /** Of workers, users and sessions. */
    [[nodiscard]] std::array<const TableIdentifier *, 3> rowTables() const
    {
        return { &worker.table, &user.table, &session.table };
    }
    /** As a profile names them. Types, locks and labels are what opening the map finds. */
    [[nodiscard]] static TableMapping of(const MapNames &names, const Dialect &dialect);
    /** Columns that can serve as the display name of a user or a worker, best first. */
    [[nodiscard]] static const QStringList &labelCandidates();
};

} // namespace quayside::shardmap

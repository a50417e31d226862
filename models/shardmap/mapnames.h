// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace quayside::shardmap {

/**
 * What a column that Quayside knows nothing of gets in a new row, where the application's table demands one.
 * A person says it once, in the profile; it never comes from data.
 */
struct ColumnFill
{
    enum class Kind {
        Value, //!< bound as it is
        Expression, //!< of the database: "gen_random_uuid()"
    };
    QString column;
    Kind kind = Kind::Value;
    QString text;
    friend bool operator==(const ColumnFill &, const ColumnFill &) = default;
};

/** One of the application's tables, or a view, by its name in the database, unquoted. */
struct TableName
{
    QString schema {}; //!< empty: the connection's own (PostgreSQL's search path, MariaDB's database)
    QString name {};
    QString condition {}; //!< SQL of the rows that count ("deleted_at IS NULL"), checked before it is kept
    std::vector<ColumnFill> fills {}; //!< of new rows
    bool takesNewRows = true; //!< false: creating rows is the application's business
    friend bool operator==(const TableName &, const TableName &) = default;
};

/**
 * The application's tables and columns by their own names: what a connection profile says, and what a
 * proposal is made of. As it is made it names the article's. TableMapping is the same, quoted, for
 * statements.
 *
 * Plain data, any thread. An empty optional column: the table has none.
 */
struct MapNames
{
    struct Worker
    {
        TableName table { .name = QStringLiteral("worker") };
        QString id = QStringLiteral("id");
        QString url = QStringLiteral("url");
        QString apiKey = QStringLiteral("api_key");
        QString capacity = QStringLiteral("capacity");
        QString label {}; //!< optional; empty: looked for among the usual names
        friend bool operator==(const Worker &, const Worker &) = default;
    } worker;
    struct User
    {
        TableName table { .name = QStringLiteral("user") };
        QString id = QStringLiteral("id");
        QString label {}; //!< optional; empty: looked for among the usual names
        friend bool operator==(const User &, const User &) = default;
    } user;
    struct Session
    {
        TableName table { .name = QStringLiteral("waha_session") };
        QString id = QStringLiteral("id");
        QString name = QStringLiteral("name");
        QString user = QStringLiteral("user_id");
        QString worker = QStringLiteral("worker_id");
        friend bool operator==(const Session &, const Session &) = default;
    } session;

    friend bool operator==(const MapNames &, const MapNames &) = default;
};

/** Where Quayside's own tables live. */
struct OwnTables
{
    enum class Place {
        SameSchema, //!< beside the application's
        OtherSchema, //!< of the same database
        LocalFile, //!< a SQLite file of this desk: leases protect only it
        None, //!< nothing is kept; everything that needs them is off
    };
    Place place = Place::SameSchema;
    QString schema {}; //!< of OtherSchema
    QString file {}; //!< of LocalFile
    /** PostgreSQL: triggers on the application's tables, that tell of changes, were agreed to. */
    bool withTriggers = false;
    friend bool operator==(const OwnTables &, const OwnTables &) = default;
};

} // namespace quayside::shardmap

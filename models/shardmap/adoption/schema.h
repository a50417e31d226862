// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/databaseserver.h"
#include "shardmap/mapnames.h"

#include <QMetaType>
#include <QStringList>

namespace quayside::shardmap {

/** What values a column holds, whatever its backend calls the type. */
enum class ColumnKind { Integer, Number, Text, Uuid, Boolean, Time, Other };

/** What a few rows had in a column. Counts alone, and never of a column that looks like a secret's. */
struct ColumnSample
{
    int filled = 0; //!< not NULL and not empty
    int addresses = 0; //!< begin with http:// or https://
    int distinct = 0;
    QString only; //!< the one short value that all rows have; empty: there are several
};

/** One column as the database declares it. */
struct SchemaColumn
{
    QString name;
    QString type; //!< as the database writes it: "character varying(40)"
    ColumnKind kind = ColumnKind::Other;
    bool notNull = false;
    bool hasDefault = false;
    bool byDatabase = false; //!< generated, an identity, or counted up: never given by whoever inserts
    ColumnSample sample {};
};

/** A reference of one column; those of several columns are left out. */
struct SchemaReference
{
    QString column;
    QString schema; //!< of the table referred to
    QString table;
    QString target; //!< the column there
};

/** A table or view of the database. */
struct SchemaTable
{
    QString schema;
    QString name;
    bool isView = false;
    bool mayRead = true;
    bool mayWrite = true;
    qint64 rows = -1; //!< -1: not known
    bool rowsAreExact = false; //!< else the database's own estimate, or the least there are
    int sampled = 0; //!< rows that samples are of
    std::vector<SchemaColumn> columns {};
    QStringList primaryKey {};
    std::vector<QStringList> uniqueKeys {}; //!< the primary key is not among them
    std::vector<SchemaReference> references {};

    [[nodiscard]] const SchemaColumn *column(const QString &columnName) const;
    [[nodiscard]] SchemaColumn *column(const QString &columnName);
};

/**
 * What there is in a database: tables, views, keys and references, and what a few rows look like. Plain
 * data, any thread.
 */
struct Schema
{
    Backend backend = Backend::Sqlite;
    QString product; //!< "PostgreSQL 15.18"
    QString ownSchema; //!< where a name without a schema is looked up
    bool mayCreate = false; //!< tables in ownSchema
    bool isCut = false; //!< there are more tables than are looked at
    std::vector<SchemaTable> tables;

    /** Null where there is none. A name without a schema is of ownSchema. */
    [[nodiscard]] const SchemaTable *table(const TableName &name) const;
    [[nodiscard]] SchemaTable *table(const QString &schema, const QString &name);
    /** The name of a table as a profile keeps it: without a schema where that is ownSchema. */
    [[nodiscard]] TableName nameOf(const SchemaTable &table) const;
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::Schema)

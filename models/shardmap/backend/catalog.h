// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <vector>

namespace quayside::shardmap {

class Connection;

/** One column as the database declares it. */
struct ColumnInfo
{
    QString name;
    QString type; //!< upper case, as declared; empty for none
    bool notNull = false;
    bool hasDefault = false;
    bool madeByDatabase = false; //!< its default is an expression, or it is generated
    int primaryKey = 0; //!< position in the primary key from 1; 0: not in it
};

/** One table with its columns. */
struct TableInfo
{
    QString name;
    std::vector<ColumnInfo> columns;
};

/** Reads what tables and columns a SQLite database has. SQL thread. */
class Catalog final
{
public:
    explicit Catalog(Connection &connection)
        : m_connection(connection)
    { }

    /** Tables and views. Names compare without case, as SQLite does. */
    [[nodiscard]] Result<bool> hasTable(const QString &table);
    /** Whose names begin with `prefix`, with their columns. */
    [[nodiscard]] Result<std::vector<TableInfo>> tables(const QString &prefix);
    /** The columns of a table or view; none for a missing one. */
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const QString &table);

private:
    Connection &m_connection;
};

/** The column of that name, nullptr where there is none. */
[[nodiscard]] const ColumnInfo *findColumn(const std::vector<ColumnInfo> &columns, const QString &name);

} // namespace quayside::shardmap

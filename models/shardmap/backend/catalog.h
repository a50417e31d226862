// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <vector>

namespace quayside::shardmap {

class Connection;
struct TableIdentifier;

/** One column as the database declares it. */
struct ColumnInfo
{
    QString name;
    QString type; //!< upper case, as declared; empty for none
    bool notNull = false;
    bool hasDefault = false;
    bool madeByDatabase = false; //!< its default is an expression, or it is generated
    int primaryKey = 0; //!< position in the primary key from 1; 0: not in it
    // Of MariaDB and MySQL, where an INSERT does not tell what it made:
    bool isNumbered = false; //!< auto_increment: last_insert_id() tells
    QString expression {}; //!< its default, where that is an expression
};

/** One table with its columns. */
struct TableInfo
{
    QString name;
    std::vector<ColumnInfo> columns;
};

/** What a name stands for. */
enum class TableKind {
    Missing,
    View,
    Table,
    WithRowIds, //!< a table of SQLite that numbers its rows
};

/** Reads what tables and columns a database has. One class a backend. SQL thread. */
class Catalog
{
    Q_DISABLE_COPY_MOVE(Catalog)
public:
    [[nodiscard]] static std::unique_ptr<Catalog> of(Connection &connection);
    virtual ~Catalog() = default;

    [[nodiscard]] virtual Result<TableKind> kindOf(const TableIdentifier &table) = 0;
    /** Where the connection finds it: the schema that a name without one means; empty without schemas. */
    [[nodiscard]] virtual Result<QString> schemaOf(const TableIdentifier &table) = 0;
    /** The columns of a table or view; none for a missing one. */
    [[nodiscard]] virtual Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) = 0;
    /** The tables beside Quayside's own whose names begin with `prefix`. */
    [[nodiscard]] virtual Result<QStringList> tableNames(const QString &prefix) = 0;

    /** Tables and views. */
    [[nodiscard]] Result<bool> hasTable(const TableIdentifier &table);
    /** One of Quayside's own. */
    [[nodiscard]] Result<bool> hasTable(const QString &name);
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const QString &name);
    /** Those of tableNames() with their columns. */
    [[nodiscard]] Result<std::vector<TableInfo>> tables(const QString &prefix);

protected:
    explicit Catalog(Connection &connection)
        : m_connection(connection)
    { }

    Connection &m_connection;
};

/** The column of that name, nullptr where there is none. Names that differ in case alone are told apart. */
[[nodiscard]] const ColumnInfo *findColumn(const std::vector<ColumnInfo> &columns, const QString &name);

} // namespace quayside::shardmap

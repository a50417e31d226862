// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/postgrescatalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/tablemapping.h"

namespace quayside::shardmap {

namespace {

/** As to_regclass() reads it. */
QString pathOf(const Connection &connection, const TableIdentifier &table)
{
    const QString name = connection.dialect().quoted(table.name);
    return table.schema.isEmpty() ? name : connection.dialect().quoted(table.schema) + u'.' + name;
}

/** The short names, which say the same: "CHARACTER VARYING(36)" is VARCHAR(36). */
QString shortType(QString type)
{
    return type.replace(QLatin1StringView("CHARACTER VARYING"), QLatin1StringView("VARCHAR"))
        .replace(QLatin1StringView("CHARACTER"), QLatin1StringView("CHAR"));
}

} // namespace

Result<TableKind> PostgresCatalog::kindOf(const TableIdentifier &table)
{
    TRY_VALUE(const auto kind,
              m_connection.value(
                  QStringLiteral("SELECT CAST(relkind AS text) FROM pg_class WHERE oid = to_regclass(?)"),
                  { pathOf(m_connection, table) }));
    const QString letter = kind.toString();
    if (letter == u'v' || letter == u'm')
        return TableKind::View;
    const bool isTable = letter == u'r' || letter == u'p' || letter == u'f';
    return isTable ? TableKind::Table : TableKind::Missing;
}

Result<QString> PostgresCatalog::schemaOf(const TableIdentifier &table)
{
    TRY_VALUE(const auto schema,
              m_connection.value(QStringLiteral("SELECT n.nspname FROM pg_class c JOIN pg_namespace n"
                                                " ON n.oid = c.relnamespace WHERE c.oid = to_regclass(?)"),
                                 { pathOf(m_connection, table) }));
    return schema.toString();
}

Result<QStringList> PostgresCatalog::tableNames(const QString &prefix)
{
    Statement names(m_connection,
                    QStringLiteral("SELECT c.relname FROM pg_class c JOIN pg_namespace n"
                                   " ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')"
                                   " AND n.nspname = ? AND starts_with(c.relname, ?)"));
    TRY(names.execute({ m_connection.ownSchema(), prefix }));
    QStringList found;
    while (names.next())
        found << names.text(0);
    TRY(names.finished());
    return found;
}

Result<std::vector<ColumnInfo>> PostgresCatalog::columns(const TableIdentifier &table)
{
    Statement statement(
        m_connection,
        QStringLiteral(
            "SELECT a.attname, upper(format_type(a.atttypid, a.atttypmod)), a.attnotnull,"
            " a.atthasdef, coalesce(pg_get_expr(d.adbin, d.adrelid), ''),"
            " a.attidentity <> '' OR a.attgenerated <> '',"
            " coalesce(array_position(CAST(i.indkey AS int2[]), a.attnum), -1)"
            " FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
            " LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary"
            " WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped"
            " ORDER BY a.attnum"));
    TRY(statement.execute({ pathOf(m_connection, table) }));
    std::vector<ColumnInfo> columns;
    while (statement.next()) {
        const bool isMade = statement.integer(5) != 0 || statement.text(4).contains(u'(');
        const bool hasDefault = isMade || statement.integer(3) != 0;
        columns.push_back({ statement.text(0), shortType(statement.text(1)), statement.integer(2) != 0,
                            hasDefault, isMade, static_cast<int>(statement.integer(6)) + 1 });
    }
    TRY(statement.finished());
    return columns;
}

} // namespace quayside::shardmap

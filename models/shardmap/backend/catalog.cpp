// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/catalog.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/tablemapping.h"

#include <algorithm>

namespace quayside::shardmap {

namespace {

/** The first column of what a statement finds. */
Result<QStringList> namesBy(Connection &connection, const QString &sql, const QVariantList &values)
{
    Statement statement(connection, sql);
    TRY(statement.execute(values));
    QStringList found;
    while (statement.next())
        found << statement.text(0);
    TRY(statement.finished());
    return found;
}

/** What a SQLite database has. Names compare without case, as SQLite does; there are no schemas. */
class SqliteCatalog final : public Catalog
{
public:
    explicit SqliteCatalog(Connection &connection)
        : Catalog(connection)
    { }

    using Catalog::columns;
    [[nodiscard]] Result<TableKind> kindOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<QString> schemaOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) override;
    [[nodiscard]] Result<QStringList> tableNames(const QString &prefix) override;
};

/** A default that may give every row another value: SQLite shows it without its parentheses. */
bool isExpression(const QString &standard)
{
    return standard.contains(u'(') && !standard.startsWith(u'\'');
}

Result<TableKind> SqliteCatalog::kindOf(const TableIdentifier &table)
{
    Statement found(m_connection,
                    QStringLiteral("SELECT type, replace(upper(sql), ' ', '') LIKE '%WITHOUTROWID%'"
                                   " FROM sqlite_master WHERE name = ? COLLATE NOCASE"
                                   " AND type IN ('table', 'view')"));
    TRY(found.execute({ table.name }));
    if (!found.next()) {
        TRY(found.finished());
        return TableKind::Missing;
    }
    if (found.text(0) == QLatin1StringView("view"))
        return TableKind::View;
    return found.integer(1) == 0 ? TableKind::WithRowIds : TableKind::Table;
}

Result<QString> SqliteCatalog::schemaOf(const TableIdentifier &)
{
    return QString();
}

Result<QStringList> SqliteCatalog::tableNames(const QString &prefix)
{
    return namesBy(
        m_connection,
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, ?) = ?"),
        { prefix.size(), prefix });
}

Result<std::vector<ColumnInfo>> SqliteCatalog::columns(const TableIdentifier &table)
{
    // table_xinfo, not table_info: generated columns count.
    Statement statement(m_connection,
                        QStringLiteral("SELECT name, upper(type), \"notnull\", dflt_value, pk, hidden"
                                       " FROM pragma_table_xinfo(?)"));
    TRY(statement.execute({ table.name }));
    std::vector<ColumnInfo> columns;
    while (statement.next()) {
        const QString standard = statement.text(3);
        columns.push_back({ statement.text(0), statement.text(1), statement.integer(2) != 0,
                            !standard.isEmpty(), isExpression(standard) || statement.integer(5) != 0,
                            static_cast<int>(statement.integer(4)) });
    }
    TRY(statement.finished());
    return columns;
}

/** What a PostgreSQL database has, of what its login may see. A name without a schema is looked up along the
 * search path. */
class PostgresCatalog final : public Catalog
{
public:
    explicit PostgresCatalog(Connection &connection)
        : Catalog(connection)
    { }

    using Catalog::columns;
    [[nodiscard]] Result<TableKind> kindOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<QString> schemaOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) override;
    [[nodiscard]] Result<QStringList> tableNames(const QString &prefix) override;
};

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
    return namesBy(m_connection,
                   QStringLiteral("SELECT c.relname FROM pg_class c JOIN pg_namespace n"
                                  " ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')"
                                  " AND n.nspname = ? AND starts_with(c.relname, ?)"),
                   { m_connection.ownSchema(), prefix });
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

/** What a MariaDB or MySQL server has, of what its login may see. A schema is a database; a name without one
 * is of the connection's own. */
class MariaDbCatalog final : public Catalog
{
public:
    explicit MariaDbCatalog(Connection &connection)
        : Catalog(connection)
    { }

    using Catalog::columns;
    [[nodiscard]] Result<TableKind> kindOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<QString> schemaOf(const TableIdentifier &table) override;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(const TableIdentifier &table) override;
    [[nodiscard]] Result<QStringList> tableNames(const QString &prefix) override;
};

/** Always named: the server looks through all of its databases otherwise. */
QString schemaName(const Connection &connection, const TableIdentifier &table)
{
    return table.schema.isEmpty() ? connection.database().databaseName() : table.schema;
}

Result<TableKind> MariaDbCatalog::kindOf(const TableIdentifier &table)
{
    TRY_VALUE(const auto kind,
              m_connection.value(QStringLiteral("SELECT table_type FROM information_schema.tables"
                                                " WHERE table_schema = ? AND table_name = ?"),
                                 { schemaName(m_connection, table), table.name }));
    if (!kind.isValid())
        return TableKind::Missing;
    return kind.toString().contains(QLatin1StringView("VIEW")) ? TableKind::View : TableKind::Table;
}

Result<QString> MariaDbCatalog::schemaOf(const TableIdentifier &table)
{
    return schemaName(m_connection, table);
}

Result<QStringList> MariaDbCatalog::tableNames(const QString &prefix)
{
    return namesBy(m_connection,
                   QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                                  " AND table_type = 'BASE TABLE' AND left(table_name, ?) = ?"),
                   { m_connection.ownSchema(), prefix.size(), prefix });
}

/** Takes the backslashes away; a quote that had one becomes `quote`. */
QString unescaped(const QString &text, QLatin1StringView quote)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool isEscape = text[i] == u'\\' && (next == u'\'' || next == u'\\');
        if (isEscape)
            ++i;
        if (isEscape && text[i] == u'\'')
            plain += quote;
        else
            plain += text[i];
    }
    return plain;
}

/**
 * A default that is an expression, as this connection takes it: in its mode a backslash is one. MySQL says
 * which are, shows a constant without its quotes, and escapes the whole once more.
 */
QString expressionOf(const QString &standard, const QString &extra, bool isMariaDb)
{
    const QLatin1StringView doubled("''");
    if (extra.contains(QLatin1StringView("DEFAULT_GENERATED")))
        return unescaped(unescaped(standard, QLatin1StringView("'")), doubled);
    return isMariaDb && isExpression(standard) ? unescaped(standard, doubled) : QString();
}

Result<std::vector<ColumnInfo>> MariaDbCatalog::columns(const TableIdentifier &table)
{
    Statement statement(
        m_connection,
        QStringLiteral("SELECT c.column_name, upper(c.column_type), c.is_nullable, c.column_default, c.extra,"
                       " CASE WHEN c.column_key = 'PRI' THEN 1 ELSE 0 END, version() LIKE '%MariaDB%'"
                       " FROM information_schema.columns c WHERE c.table_schema = ?"
                       " AND c.table_name = ? ORDER BY c.ordinal_position"));
    TRY(statement.execute({ schemaName(m_connection, table), table.name }));
    std::vector<ColumnInfo> columns;
    while (statement.next()) {
        const QString standard = statement.text(3);
        const QString extra = statement.text(4).toUpper();
        const bool isNumbered = extra.contains(QLatin1StringView("AUTO_INCREMENT"));
        const QString expression = expressionOf(standard, extra, statement.integer(6) != 0);
        const bool isMade
            = isNumbered || extra.contains(QLatin1StringView("GENERATED")) || !expression.isEmpty();
        const bool hasDefault = isMade || (!standard.isEmpty() && standard != QLatin1StringView("NULL"));
        columns.push_back({ statement.text(0), statement.text(1),
                            statement.text(2) == QLatin1StringView("NO"), hasDefault, isMade,
                            static_cast<int>(statement.integer(5)), isNumbered, expression });
    }
    TRY(statement.finished());
    return columns;
}

TableIdentifier ownTable(const Connection &connection, const QString &name)
{
    TableIdentifier table;
    table.name = name;
    table.schema = connection.ownSchema();
    return table;
}

} // namespace

std::unique_ptr<Catalog> Catalog::of(Connection &connection)
{
    switch (connection.dialect().backend) {
    case Backend::PostgreSql:
        return std::make_unique<PostgresCatalog>(connection);
    case Backend::MariaDb:
        return std::make_unique<MariaDbCatalog>(connection);
    case Backend::Sqlite:
        break;
    }
    return std::make_unique<SqliteCatalog>(connection);
}

Result<bool> Catalog::hasTable(const TableIdentifier &table)
{
    TRY_VALUE(const TableKind kind, kindOf(table));
    return kind != TableKind::Missing;
}

Result<bool> Catalog::hasTable(const QString &name)
{
    return hasTable(ownTable(m_connection, name));
}

Result<std::vector<ColumnInfo>> Catalog::columns(const QString &name)
{
    return columns(ownTable(m_connection, name));
}

Result<std::vector<TableInfo>> Catalog::tables(const QString &prefix)
{
    TRY_VALUE(const QStringList names, tableNames(prefix));
    std::vector<TableInfo> found;
    for (const QString &name : names) {
        TRY_VALUE(auto all, columns(name));
        found.push_back({ name, std::move(all) });
    }
    return found;
}

const ColumnInfo *findColumn(const std::vector<ColumnInfo> &columns, const QString &name)
{
    const auto exact = std::ranges::find(columns, name, &ColumnInfo::name);
    if (exact != columns.end())
        return &*exact;
    const auto alike = std::ranges::find_if(columns, [&name](const ColumnInfo &column) {
        return column.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return alike == columns.end() ? nullptr : &*alike;
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schemareader.h"

#include "shardmap/adoption/quietlook.h"
#include "shardmap/adoption/schemawords.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"

namespace quayside::shardmap {

/** What a schema is read by: the same rows out of each backend's own catalogue. Plain data. */
struct SchemaQueries
{
    QString place; //!< product and version, the connection's own schema, whether tables may be made there
    QString tables; //!< schema, name, is a view, rows or -1, may be read, may be written; at most `?`
    QString columns; //!< schema, table, name, type, not null, has a default, by the database
    QString keys; //!< schema, table, key, is the primary one, column; in the order of the key
    QString references; //!< schema, table, reference, column, schema and table and column referred to

    [[nodiscard]] static const SchemaQueries &of(Backend backend);
};

namespace {

const SchemaQueries &sqliteQueries()
{
    static const SchemaQueries sqlite {
        QStringLiteral("SELECT 'SQLite ' || sqlite_version(), 'main', 1"),
        QStringLiteral("SELECT 'main', name, type = 'view', -1, 1, 1 FROM sqlite_master"
                       " WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                       " ORDER BY name LIMIT ?"),
        // An INTEGER PRIMARY KEY is filled in by SQLite; hidden: 2 and 3 are generated.
        QStringLiteral(
            "SELECT 'main', m.name, c.name, c.type, c.\"notnull\" OR c.pk, c.dflt_value IS NOT NULL,"
            " c.hidden IN (2, 3) OR (c.pk = 1 AND upper(c.type) = 'INTEGER')"
            " FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c"
            " WHERE m.type IN ('table', 'view') ORDER BY m.name, c.cid"),
        QStringLiteral("SELECT 'main', m.name, 'primary key', 1, c.name"
                       " FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c"
                       " WHERE m.type = 'table' AND c.pk > 0"
                       " UNION ALL SELECT 'main', m.name, l.name, 0, i.name FROM sqlite_master m"
                       " JOIN pragma_index_list(m.name) l JOIN pragma_index_info(l.name) i"
                       " WHERE m.type = 'table' AND l.\"unique\" AND l.origin <> 'pk'"),
        QStringLiteral("SELECT 'main', m.name, f.id, f.\"from\", 'main', f.\"table\", f.\"to\""
                       " FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
                       " ORDER BY m.name, f.id, f.seq"),
    };
    return sqlite;
}

const SchemaQueries &postgresQueries()
{
    static const QString ownTables = QStringLiteral(
        " n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%'"
        " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition");
    static const SchemaQueries postgres {
        QStringLiteral("SELECT 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1),"
                       " coalesce(current_schema(), ''), CASE WHEN has_schema_privilege("
                       "coalesce(current_schema(), 'public'), 'CREATE') THEN 1 ELSE 0 END"),
        QStringLiteral(
            "SELECT n.nspname::text, c.relname::text, CASE WHEN c.relkind IN ('v', 'm') THEN 1 ELSE 0"
            " END, c.reltuples::bigint,"
            " CASE WHEN has_any_column_privilege(c.oid, 'SELECT') THEN 1 ELSE 0 END,"
            " CASE WHEN has_any_column_privilege(c.oid, 'UPDATE') THEN 1 ELSE 0 END"
            " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE")
            + ownTables + QStringLiteral(" ORDER BY 1, 2 LIMIT ?"),
        QStringLiteral("SELECT n.nspname::text, c.relname::text, a.attname::text,"
                       " format_type(a.atttypid, a.atttypmod),"
                       " CASE WHEN a.attnotnull OR t.typnotnull THEN 1 ELSE 0 END,"
                       " CASE WHEN a.atthasdef OR t.typdefault IS NOT NULL THEN 1 ELSE 0 END,"
                       " CASE WHEN a.attidentity <> '' OR a.attgenerated <> ''"
                       " OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN 1 ELSE 0 END"
                       " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                       " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                       " JOIN pg_type t ON t.oid = a.atttypid"
                       " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE")
            + ownTables + QStringLiteral(" ORDER BY 1, 2, a.attnum"),
        // Of unique indexes too: what makes a schema may declare no constraint.
        QStringLiteral("SELECT n.nspname::text, c.relname::text, i.indexrelid::text,"
                       " CASE WHEN i.indisprimary THEN 1 ELSE 0 END, a.attname::text FROM pg_index i"
                       " JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                       " CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)"
                       " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number"
                       " WHERE i.indisunique AND i.indexprs IS NULL AND k.place <= i.indnkeyatts AND")
            + ownTables + QStringLiteral(" ORDER BY 1, 2, i.indexrelid, k.place"),
        QStringLiteral(
            "SELECT n.nspname::text, c.relname::text, o.oid::text, a.attname::text,"
            " tn.nspname::text, tc.relname::text, ta.attname::text FROM pg_constraint o"
            " JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            " JOIN pg_class tc ON tc.oid = o.confrelid"
            " JOIN pg_namespace tn ON tn.oid = tc.relnamespace"
            " CROSS JOIN LATERAL unnest(o.conkey, o.confkey) WITH ORDINALITY AS k(number, target, place)"
            " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number"
            " JOIN pg_attribute ta ON ta.attrelid = tc.oid AND ta.attnum = k.target"
            " WHERE o.contype = 'f' AND")
            + ownTables + QStringLiteral(" ORDER BY 1, 2, o.oid, k.place"),
    };
    return postgres;
}

const SchemaQueries &mariaDbQueries()
{
    static const QString notSystem
        = QStringLiteral(" NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')");
    static const SchemaQueries mariaDb {
        QStringLiteral("SELECT CASE WHEN version() LIKE '%MariaDB%' THEN concat('MariaDB ',"
                       " substring_index(version(), '-', 1)) ELSE concat('MySQL ',"
                       " substring_index(version(), '-', 1)) END, coalesce(database(), ''),"
                       " EXISTS (SELECT 1 FROM information_schema.schema_privileges"
                       " WHERE privilege_type = 'CREATE' AND database() LIKE table_schema)"
                       " OR EXISTS (SELECT 1 FROM information_schema.user_privileges"
                       " WHERE privilege_type = 'CREATE')"),
        QStringLiteral(
            "SELECT table_schema, table_name, table_type LIKE '%VIEW%', coalesce(table_rows, -1), 1, 1"
            " FROM information_schema.tables WHERE table_schema")
            + notSystem + QStringLiteral(" AND table_type <> 'SEQUENCE' ORDER BY 1, 2 LIMIT ?"),
        // A default of NULL is written as the word by MariaDB.
        QStringLiteral("SELECT table_schema, table_name, column_name, column_type, is_nullable = 'NO',"
                       " column_default IS NOT NULL AND column_default <> 'NULL',"
                       " extra LIKE '%auto_increment%' OR extra LIKE '%GENERATED%'"
                       " FROM information_schema.columns WHERE table_schema")
            + notSystem + QStringLiteral(" ORDER BY 1, 2, ordinal_position"),
        QStringLiteral("SELECT table_schema, table_name, index_name, index_name = 'PRIMARY', column_name"
                       " FROM information_schema.statistics WHERE non_unique = 0 AND column_name IS NOT NULL"
                       " AND table_schema")
            + notSystem + QStringLiteral(" ORDER BY 1, 2, index_name, seq_in_index"),
        QStringLiteral("SELECT table_schema, table_name, constraint_name, column_name,"
                       " referenced_table_schema, referenced_table_name, referenced_column_name"
                       " FROM information_schema.key_column_usage WHERE referenced_table_name IS NOT NULL"
                       " AND table_schema")
            + notSystem + QStringLiteral(" ORDER BY 1, 2, constraint_name, ordinal_position"),
    };
    return mariaDb;
}

constexpr int kShortValue = 40;

} // namespace

const SchemaQueries &SchemaQueries::of(Backend backend)
{
    switch (backend) {
    case Backend::PostgreSql:
        return postgresQueries();
    case Backend::MariaDb:
        return mariaDbQueries();
    case Backend::Sqlite:
        break;
    }
    return sqliteQueries();
}

SchemaReader::SchemaReader(Connection &connection)
    : m_connection(connection)
    , m_queries(SchemaQueries::of(connection.dialect().backend))
{ }

Result<Schema> SchemaReader::read()
{
    m_schema = {};
    m_schema.backend = m_connection.dialect().backend;
    {
        TRY_VALUE(const auto look, QuietLook::begin(m_connection, QuietLook::kLong));
        TRY(readPlace());
        TRY(readTables());
        TRY(readColumns());
        TRY(readKeys());
        TRY(readReferences());
    }
    int lookedInto = 0;
    for (SchemaTable &table : m_schema.tables) {
        if (table.mayRead && ++lookedInto <= kMostLookedInto)
            lookInto(table);
        if (m_connection.isLost())
            return failure(ErrorText::cancelled());
    }
    return std::move(m_schema);
}

Result<void> SchemaReader::readPlace()
{
    Statement place(m_connection, m_queries.place);
    TRY(place.execute());
    if (place.next()) {
        m_schema.product = place.text(0);
        m_schema.ownSchema = place.text(1);
        m_schema.mayCreate = place.integer(2) != 0;
    }
    return place.finished();
}

Result<void> SchemaReader::readTables()
{
    Statement rows(m_connection, m_queries.tables);
    TRY(rows.execute({ kMostTables + 1 }));
    while (rows.next()) {
        if (rows.text(1).startsWith(QLatin1StringView("quayside_")))
            continue; // Quayside's own
        m_schema.tables.push_back({ .schema = rows.text(0),
                                    .name = rows.text(1),
                                    .isView = rows.integer(2) != 0,
                                    .mayRead = rows.integer(4) != 0,
                                    .mayWrite = rows.integer(5) != 0,
                                    .rows = rows.integer(3) });
    }
    TRY(rows.finished());
    m_schema.isCut = m_schema.tables.size() > kMostTables;
    if (m_schema.isCut)
        m_schema.tables.pop_back();
    return {};
}

Result<void> SchemaReader::readColumns()
{
    Statement rows(m_connection, m_queries.columns);
    TRY(rows.execute());
    while (rows.next()) {
        if (SchemaTable *table = m_schema.table(rows.text(0), rows.text(1))) {
            table->columns.push_back({ .name = rows.text(2),
                                       .type = rows.text(3),
                                       .kind = SchemaWords::kindOf(rows.text(3)),
                                       .notNull = rows.integer(4) != 0,
                                       .hasDefault = rows.integer(5) != 0,
                                       .byDatabase = rows.integer(6) != 0 });
        }
    }
    return rows.finished();
}

Result<void> SchemaReader::readKeys()
{
    Statement rows(m_connection, m_queries.keys);
    TRY(rows.execute());
    QString before;
    while (rows.next()) {
        SchemaTable *table = m_schema.table(rows.text(0), rows.text(1));
        if (!table)
            continue;
        const QString key = rows.text(0) + QChar(0) + rows.text(1) + QChar(0) + rows.text(2);
        const bool isPrimary = rows.integer(3) != 0;
        if (!isPrimary && key != before)
            table->uniqueKeys.emplace_back();
        before = key;
        (isPrimary ? table->primaryKey : table->uniqueKeys.back()).append(rows.text(4));
    }
    return rows.finished();
}

Result<void> SchemaReader::readReferences()
{
    Statement rows(m_connection, m_queries.references);
    TRY(rows.execute());
    QString before;
    bool isFirst = true;
    while (rows.next()) {
        SchemaTable *table = m_schema.table(rows.text(0), rows.text(1));
        const QString key = rows.text(0) + QChar(0) + rows.text(1) + QChar(0) + rows.text(2);
        isFirst = key != before;
        before = key;
        if (!table)
            continue;
        if (isFirst)
            table->references.push_back({ rows.text(3), rows.text(4), rows.text(5), rows.text(6) });
        else if (!table->references.empty())
            table->references.back().column.clear(); // of several columns
    }
    TRY(rows.finished());
    for (SchemaTable &table : m_schema.tables) {
        std::erase_if(table.references, [](const SchemaReference &one) { return one.column.isEmpty(); });
        for (SchemaReference &one : table.references) {
            const SchemaTable *target = m_schema.table(one.schema, one.table);
            if (one.target.isEmpty() && target && target->primaryKey.size() == 1)
                one.target = target->primaryKey.first(); // SQLite lets it be left out
        }
    }
    return {};
}

/** Both do without where the database takes too long or refuses: the rest is worth having. */
void SchemaReader::lookInto(SchemaTable &table)
{
    if (table.rows < kMostCounted)
        (void)count(table);
    (void)sample(table);
}

Result<void> SchemaReader::count(SchemaTable &table)
{
    TRY_VALUE(const auto look, QuietLook::begin(m_connection, QuietLook::kShort));
    TRY_VALUE(const auto rows,
              m_connection.value(
                  QStringLiteral("SELECT count(*) FROM (SELECT 1 AS one FROM %1 LIMIT %2) AS counted")
                      .arg(sqlName(table), QString::number(kMostCounted + 1))));
    table.rows = rows.toLongLong();
    table.rowsAreExact = table.rows <= kMostCounted;
    return {};
}

Result<void> SchemaReader::sample(SchemaTable &table)
{
    QStringList columns;
    for (const SchemaColumn &column : table.columns)
        columns << sampled(column);
    if (columns.isEmpty())
        return {};
    TRY_VALUE(const auto look, QuietLook::begin(m_connection, QuietLook::kShort));
    Statement rows(
        m_connection,
        QStringLiteral("SELECT %1 FROM %2 LIMIT %3")
            .arg(columns.join(QStringLiteral(", ")), sqlName(table), QString::number(kSampledRows)));
    TRY(rows.execute());
    std::vector<QStringList> seen(table.columns.size());
    while (rows.next())
        take(table, rows, seen);
    TRY(rows.finished());
    for (size_t i = 0; i < seen.size(); ++i) {
        ColumnSample &sample = table.columns[i].sample;
        sample.distinct = static_cast<int>(seen[i].size());
        const bool isOne = seen[i].size() == 1 && sample.filled == table.sampled;
        if (isOne && seen[i].first().size() <= kShortValue
            && !SchemaWords::seemsSecret(table.columns[i].name))
            sample.only = seen[i].first();
    }
    return {};
}

void SchemaReader::take(SchemaTable &table, const Statement &row, std::vector<QStringList> &seen)
{
    ++table.sampled;
    for (size_t i = 0; i < seen.size(); ++i) {
        const QString value = row.text(static_cast<int>(i));
        if (value.isEmpty())
            continue;
        ColumnSample &sample = table.columns[i].sample;
        ++sample.filled;
        if (value.startsWith(QLatin1StringView("http://")) || value.startsWith(QLatin1StringView("https://")))
            ++sample.addresses;
        if (!seen[i].contains(value))
            seen[i].append(value);
    }
}

/** Of a secret only that there is one; of a long text its beginning. */
QString SchemaReader::sampled(const SchemaColumn &column) const
{
    const QString name = m_connection.dialect().quoted(column.name);
    if (SchemaWords::seemsSecret(column.name))
        return QStringLiteral("CASE WHEN %1 IS NULL THEN NULL ELSE '1' END").arg(name);
    switch (m_connection.dialect().backend) {
    case Backend::PostgreSql:
        return QStringLiteral("left(CAST(%1 AS text), 100)").arg(name);
    case Backend::MariaDb:
        return QStringLiteral("left(CAST(%1 AS char), 100)").arg(name);
    case Backend::Sqlite:
        break;
    }
    return QStringLiteral("substr(CAST(%1 AS text), 1, 100)").arg(name);
}

QString SchemaReader::sqlName(const SchemaTable &table) const
{
    const Dialect &dialect = m_connection.dialect();
    return dialect.quoted(table.schema) + u'.' + dialect.quoted(table.name);
}

} // namespace quayside::shardmap

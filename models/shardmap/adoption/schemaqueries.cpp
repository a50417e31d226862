// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schemaqueries.h"

namespace quayside::shardmap {

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

} // namespace quayside::shardmap

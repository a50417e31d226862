// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/serveropener.h"

#include "shardmap/backend/catalog.h"
#include "shardmap/reading/maptables.h"
#include "shardmap/server/changebell.h"
#include "shardmap/server/mariadbwatch.h"
#include "shardmap/server/postgreswatch.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/server/serverplace.h"

namespace quayside::shardmap {

namespace {

bool isPostgres(const OpenMap &map)
{
    return map.dialect().backend == Backend::PostgreSql;
}

std::unique_ptr<ChangeWatch> watchOf(const OpenMap &map)
{
    if (isPostgres(map))
        return std::make_unique<PostgresWatch>();
    return std::make_unique<MariaDbWatch>();
}

/** "10.11.19-MariaDB-0+deb12u1" is MariaDB 10.11.19. */
QString productOf(const OpenMap &map, const QString &version)
{
    const QString number = version.section(u'-', 0, 0).section(u' ', 0, 0);
    if (isPostgres(map))
        return QStringLiteral("PostgreSQL ") + number;
    const bool isMariaDb = version.contains(QLatin1StringView("MariaDB"));
    return (isMariaDb ? QStringLiteral("MariaDB ") : QStringLiteral("MySQL ")) + number;
}

} // namespace

Result<std::unique_ptr<OpenMap>> ServerOpener::open(const MapLocation &location, SqlInterrupt &interrupt,
                                                    const OpenMap *before)
{
    auto map = std::make_unique<OpenMap>();
    map->info.location = location;
    const bool mayWrite = !location.readOnly && !location.isInspected();
    TRY_VALUE(map->connection,
              ServerConnector(location.backend, location.server, mayWrite, interrupt).connect());
    // Whatever a view or a condition of the operator's calls, nothing is written where nothing shall be.
    if (!mayWrite)
        TRY(map->connection->execute(isPostgres(*map)
                                         ? QStringLiteral("SET default_transaction_read_only = on")
                                         : QStringLiteral("SET SESSION TRANSACTION READ ONLY")));
    map->tables = TableMapping::of(location.names, map->dialect());
    map->watch = watchOf(*map);
    TableMapping &tables = map->tables;
    for (TableIdentifier *table : { &tables.worker.table, &tables.user.table, &tables.session.table })
        TRY(findSchema(*map, *table));
    TRY(useOwnSchema(*map));
    TRY_VALUE(const bool isStandby, isReadOnly(*map));
    map->info.writable = mayWrite && !isStandby;
    TRY_VALUE(const MapPlace place, ServerPlace::of(*map->connection));
    map->here = { place };
    TRY(openOwnFile(*map, interrupt, before));
    TRY(readFacts(*map));
    TRY(MapTables::read(*map));
    if (isPostgres(*map))
        TRY(followTriggers(*map));
    return map;
}

Result<void> ServerOpener::openOwnFile(OpenMap &map, SqlInterrupt &interrupt, const OpenMap *before)
{
    const OwnTables &own = map.info.location.ownTables;
    if (own.place != OwnTables::Place::LocalFile)
        return {};
    TRY_VALUE(map.ownFile,
              OwnFile::open(own.file, map.info.writable ? OwnFile::Use::Write : OwnFile::Use::Read, interrupt,
                            before ? before->ownFile.get() : nullptr));
    map.info.writable = map.info.writable && map.ownFile->isWritable();
    if (map.ownFile->isMade())
        map.here.push_back(MapPlace::of(own.file));
    return {};
}

Result<void> ServerOpener::makeOwnFile(OpenMap &map)
{
    if (map.ownFile->isMade())
        return {};
    TRY(map.ownFile->make());
    map.here.push_back(MapPlace::of(map.ownFile->path()));
    return {};
}

/** Whoever agreed to them, all consoles listen. */
Result<void> ServerOpener::followTriggers(OpenMap &map)
{
    if (map.info.location.isInspected())
        return {};
    TRY_VALUE(const bool isInstalled, ChangeBell::isInstalled(map));
    if (isInstalled)
        static_cast<PostgresWatch &>(*map.watch).listen(ChangeBell::listen(*map.connection));
    TRY_VALUE(const bool isMissing, ChangeBell::isMissing(map));
    map.info.lacksTriggers = isMissing && map.info.location.ownTables.withTriggers && map.info.writable
        && !map.ownFile; // nothing is added to the database then
    return {};
}

Result<void> ServerOpener::findSchema(OpenMap &map, TableIdentifier &table)
{
    if (!table.schema.isEmpty())
        return {};
    TRY_VALUE(table.schema, Catalog::of(*map.connection)->schemaOf(table));
    if (!table.schema.isEmpty())
        table.sql = map.dialect().quoted(table.schema) + u'.' + map.dialect().quoted(table.name);
    return {};
}

/** Statements name Quayside's tables without a schema; the application's have theirs. */
Result<void> ServerOpener::useOwnSchema(OpenMap &map)
{
    const OwnTables &own = map.info.location.ownTables;
    const QString schema
        = own.place == OwnTables::Place::OtherSchema ? own.schema : map.tables.session.table.schema;
    map.connection->setOwnSchema(schema);
    if (schema.isEmpty())
        return {};
    const QString quoted = map.dialect().quoted(schema);
    if (isPostgres(map)) {
        TRY(map.connection->value(
            QStringLiteral(
                "SELECT set_config('search_path', ? || ', ' || current_setting('search_path'), false)"),
            { quoted }));
        return {};
    }
    TRY_VALUE(const bool isThere, hasSchema(map, schema));
    if (isThere)
        TRY(map.connection->execute(QStringLiteral("USE ") + quoted));
    return {};
}

Result<bool> ServerOpener::hasSchema(OpenMap &map, const QString &schema)
{
    TRY_VALUE(
        const auto found,
        map.connection->value(
            QStringLiteral("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?"), { schema }));
    return found.isValid();
}

Result<void> ServerOpener::makeOwnSchema(OpenMap &map)
{
    const QString &schema = map.connection->ownSchema();
    if (map.info.location.ownTables.place != OwnTables::Place::OtherSchema || schema.isEmpty())
        return {};
    TRY_VALUE(const bool isThere, hasSchema(map, schema));
    if (isThere)
        return {};
    const QString quoted = map.dialect().quoted(schema);
    if (isPostgres(map)) {
        TRY(map.connection->execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + quoted));
        return {};
    }
    TRY(map.connection->execute(QStringLiteral("CREATE DATABASE IF NOT EXISTS ") + quoted));
    TRY(map.connection->execute(QStringLiteral("USE ") + quoted));
    return {};
}

Result<void> ServerOpener::readFacts(OpenMap &map)
{
    TRY_VALUE(const auto version,
              map.connection->value(isPostgres(map) ? QStringLiteral("SHOW server_version")
                                                    : QStringLiteral("SELECT version()")));
    map.info.backend = productOf(map, version.toString());
    TRY_VALUE(const auto now, map.own().value(QStringLiteral("SELECT ") + map.ownDialect().nowMs));
    map.info.savedMs = now.toLongLong();
    return {};
}

Result<bool> ServerOpener::isReadOnly(OpenMap &map)
{
    TRY_VALUE(const auto readOnly,
              map.connection->value(
                  isPostgres(map) ? QStringLiteral("SELECT CASE WHEN pg_is_in_recovery() OR"
                                                   " current_setting('default_transaction_read_only') = 'on'"
                                                   " THEN 1 ELSE 0 END")
                                  : QStringLiteral("SELECT @@global.read_only")));
    return readOnly.toInt() != 0;
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/serverplace.h"

#include "core/logging.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"

namespace quayside::shardmap {

namespace {

/** The same line for all computers: none of them has the database as its own. */
const QString kMachine = QStringLiteral("server");

MapPlace placeOf(const QString &product, const QString &database, const QString &server,
                 const QString &within)
{
    MapPlace place;
    place.machine = kMachine;
    place.path = product + u':' + database;
    place.volume = server.isEmpty() ? QStringLiteral("") : server;
    place.file = server.isEmpty() ? QStringLiteral("") : server + u'/' + within;
    place.share = QStringLiteral("");
    if (server.isEmpty())
        qCWarning(lcShardMap)
            << "the database server does not tell this login which one it is: a restored copy"
               " of the map can't be told from the map";
    return place;
}

} // namespace

Result<MapPlace> ServerPlace::of(Connection &connection)
{
    return connection.dialect().backend == Backend::PostgreSql ? ofPostgres(connection)
                                                               : ofMariaDb(connection);
}

Result<MapPlace> ServerPlace::ofPostgres(Connection &connection)
{
    const auto system
        = connection.value(QStringLiteral("SELECT CAST(system_identifier AS text) FROM pg_control_system()"));
    Statement database(connection,
                       QStringLiteral("SELECT datname, CAST(oid AS text) FROM pg_database"
                                      " WHERE datname = current_database()"));
    TRY(database.execute());
    if (!database.next()) {
        TRY(database.finished());
        return placeOf(QStringLiteral("postgresql"), {}, {}, {});
    }
    const QString within = database.text(1) + u'/' + connection.ownSchema();
    return placeOf(QStringLiteral("postgresql"), database.text(0), system ? system->toString() : QString(),
                   within);
}

QString ServerPlace::uidOfMariaDb(Connection &connection)
{
    Statement cluster(connection, QStringLiteral("SHOW GLOBAL STATUS LIKE 'wsrep_cluster_state_uuid'"));
    const QString none = QStringLiteral("00000000-0000-0000-0000-000000000000");
    if (cluster.execute() && cluster.next() && !cluster.text(1).isEmpty() && cluster.text(1) != none)
        return cluster.text(1);
    for (const char *variable : { "server_uuid", "server_uid" }) {
        const auto uid = connection.value(QStringLiteral("SELECT @@global.") + QLatin1StringView(variable));
        if (uid && !uid->toString().isEmpty())
            return uid->toString();
    }
    const auto place
        = connection.value(QStringLiteral("SELECT concat(@@hostname, ':', @@port, ':', @@datadir)"));
    return place ? place->toString() : QString();
}

Result<MapPlace> ServerPlace::ofMariaDb(Connection &connection)
{
    TRY_VALUE(const auto database, connection.value(QStringLiteral("SELECT database()")));
    return placeOf(QStringLiteral("mysql"), database.toString(), uidOfMariaDb(connection),
                   database.toString());
}

} // namespace quayside::shardmap

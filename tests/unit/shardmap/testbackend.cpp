// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbackend.h"

#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"

namespace quayside::testing {

using shardmap::Backend;

namespace {

/** The program's one server, running. */
template <typename Server>
Server &running()
{
    static Server server;
    if (!server.isRunning()) {
        if (const QString trouble = server.start(); !trouble.isEmpty())
            qFatal("the database server does not start: %s", qPrintable(trouble));
    }
    return server;
}

} // namespace

Backend TestBackend::now()
{
    static const QByteArray name = qgetenv("QUAYSIDE_TEST_BACKEND");
    if (name == "postgresql")
        return Backend::PostgreSql;
    return name == "mariadb" ? Backend::MariaDb : Backend::Sqlite;
}

shardmap::MapLocation TestBackend::createDatabase()
{
    return now() == Backend::PostgreSql ? running<PostgresServer>().createDatabase()
                                        : running<MariaDbServer>().createDatabase();
}

} // namespace quayside::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/mapplace.h"

namespace quayside::shardmap {

class Connection;

/**
 * Where a database on a server is, told apart from its clones: whatever name the server is reached by, and by
 * whatever computer. SQL thread.
 *
 * PostgreSQL: the cluster's system identifier, the oid of the database, the schema of the own tables. A
 * standby has its primary's, so that a failover asks nothing; so has a copy of the whole cluster, of which
 * only the count of writes tells that it went another way. MariaDB and MySQL: the server's uid, under Galera
 * the cluster's, and the database. Where the login may not read it, the names alone are left, which any
 * restored copy has, too: that is logged.
 */
class ServerPlace final
{
public:
    [[nodiscard]] static Result<MapPlace> of(Connection &connection);

private:
    [[nodiscard]] static Result<MapPlace> ofPostgres(Connection &connection);
    [[nodiscard]] static Result<MapPlace> ofMariaDb(Connection &connection);
    [[nodiscard]] static QString uidOfMariaDb(Connection &connection);
};

} // namespace quayside::shardmap

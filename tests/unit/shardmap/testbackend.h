// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/databaseserver.h"
#include "shardmap/maplocation.h"

#include <QString>

namespace quayside::testing {

/**
 * The database that a test program is run over: the tests are written once. QUAYSIDE_TEST_BACKEND names it,
 * "postgresql" or "mariadb"; SQLite without it. A server is started once a program.
 */
class TestBackend final
{
public:
    [[nodiscard]] static shardmap::Backend now();
    [[nodiscard]] static bool isSqlite() { return now() == shardmap::Backend::Sqlite; }
    /** A new database of the server, empty. A program whose server does not start ends here. */
    [[nodiscard]] static shardmap::MapLocation createDatabase();
};

} // namespace quayside::testing

/** For what only SQLite has: untyped columns, a file, its locks. */
#define ONLY_ON_SQLITE()                                                                                     \
    if (!quayside::testing::TestBackend::isSqlite())                                                         \
    QSKIP("of SQLite alone")

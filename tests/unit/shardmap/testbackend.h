// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/databaseserver.h"
#include "shardmap/maplocation.h"

#include <QString>

namespace quayside::test {

/**
 * The database that a test program is run over: the tests are written once. QUAYSIDE_TEST_BACKEND names it,
 * "postgresql" or "mariadb"; SQLite without it. With QUAYSIDE_TEST_OWN=file Quayside's own tables are in a
 * file beside the server. A server is started once a program; those that the program starts use it, too, once
 * it is shared.
 */
class TestBackend final
{
public:
    [[nodiscard]] static shardmap::Backend now();
    [[nodiscard]] static bool isSqlite() { return now() == shardmap::Backend::Sqlite; }
    /** Quayside's own tables are in a file of this desk, which one console at a time may have open. */
    [[nodiscard]] static bool isOwnFile();
    /** Of three texts the one that is meant for it. */
    [[nodiscard]] static QByteArray choose(const QByteArray &sqlite, const QByteArray &postgres,
                                           const QByteArray &mariaDb);
    /** Makes a trigger that refuses each row for which `when` is true with `message`; `event` as in "BEFORE
     * UPDATE". */
    [[nodiscard]] static QByteArray refusingTrigger(const QByteArray &table, const QByteArray &event,
                                                    const QByteArray &when, const QByteArray &message);
    /** A location for the command line of a child process, and back. */
    [[nodiscard]] static QString written(const shardmap::MapLocation &location);
    [[nodiscard]] static shardmap::MapLocation read(const QString &written);
    /** A new database of the server, empty. A program whose server does not start ends here. */
    [[nodiscard]] static shardmap::MapLocation createDatabase();
    /** With all rows, under another name; nobody may be connected to it. */
    [[nodiscard]] static shardmap::MapLocation copyDatabase(const shardmap::MapLocation &location);
    static void dropDatabase(const shardmap::MapLocation &location);
    /** From now on programs that this one starts use its server. */
    static void share();
};

} // namespace quayside::test

/** For what several consoles do at once. */
#define NEEDS_SEVERAL_CONSOLES()                                                                             \
    if (quayside::test::TestBackend::isOwnFile())                                                            \
    QSKIP("a file of Quayside's own tables serves one console at a time")
/** For what only SQLite has: untyped columns, a file, its locks. */
#define ONLY_ON_SQLITE()                                                                                     \
    if (!quayside::test::TestBackend::isSqlite())                                                            \
    QSKIP("of SQLite alone")

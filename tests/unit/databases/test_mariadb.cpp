// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/rawsql.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/server/serverplace.h"
#include "shardmap/sqlite/sqlinterrupt.h"
#include "unit/shardmap/console.h"
#include "unit/shardmap/rawdatabase.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** A MariaDB server of the test's own. */
class TestMariaDb final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void databasesAreTheApplications();
    void committedRowsSurviveAHardStop();
    void textsOfAnEarlierVersionAreTakenToTheLastSpace();
};

void TestMariaDb::databasesAreTheApplications()
{
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation first = server.createDatabase();
    const MapLocation second = server.createDatabase();
    QVERIFY(first.server.database != second.server.database);
    RawSql sql(first);
    QVERIFY(sql.run(QStringLiteral("CREATE TABLE t (a text);\nINSERT INTO t VALUES ('\u2708\U0001F680');")));
    QCOMPARE(sql.value(QStringLiteral("SELECT a FROM t")).toString(), QStringLiteral("\u2708\U0001F680"));
    QVERIFY(!sql.run(QStringLiteral("CREATE TABLE mysql.t (a int);"))); // it is no administrator
    MapLocation wrong = first;
    wrong.server.password = quayside::Secret(QStringLiteral("guessed"));
    QVERIFY(!RawSql(wrong).isOpen());
}

void TestMariaDb::committedRowsSurviveAHardStop()
{
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    RawSql before(location);
    QVERIFY(before.run(QStringLiteral("CREATE TABLE t (a int);\nINSERT INTO t VALUES (7);")));
    server.stop(Stop::Hard);
    QVERIFY(!server.isRunning());
    QVERIFY(!RawSql(location).isOpen());
    QCOMPARE(server.start(), QString());
    QCOMPARE(RawSql(location).value(QStringLiteral("SELECT a FROM t")), 7);
}

void TestMariaDb::textsOfAnEarlierVersionAreTakenToTheLastSpace()
{
    qputenv("QUAYSIDE_TEST_BACKEND", "mariadb");
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    {
        std::vector<Migration> earlier = Migrations::all(Backend::MariaDb);
        std::erase_if(earlier, [](const Migration &step) { return step.version > 6; });
        SqlInterrupt interrupt;
        const auto connection = ServerConnector(location.backend, location.server, true, interrupt).connect();
        QVERIFY(connection);
        QVERIFY(Migrations(**connection, (*connection)->dialect(), earlier)
                    .run({}, ServerPlace::of(**connection).value_or(MapPlace())));
    }
    RawDatabase application(location);
    QVERIFY(application.run("INSERT INTO quayside_user (user_id, display_name) VALUES ('Joshua', 'one')"));
    QVERIFY(!application.run("INSERT INTO quayside_user (user_id, display_name) VALUES ('Joshua ', 'two')"));
    Console console;
    QVERIFY(console.open(location, false));
    QVERIFY(console.map.info().needsUpgrade);
    AWAIT_OK(console.map.installOwnTables());
    QCOMPARE(console.map.info().ownSchemaVersion, Migrations::newestVersion(Backend::MariaDb));
    QVERIFY(console.map.info().hasOwnTables);
    QVERIFY(application.run("INSERT INTO quayside_user (user_id, display_name) VALUES ('Joshua ', 'two')"));
    QCOMPARE(application.value("SELECT display_name FROM quayside_user WHERE user_id = 'Joshua'"),
             QByteArray("one"));
    QCOMPARE(
        application.value("SELECT count(*) FROM information_schema.columns WHERE table_schema = database()"
                          " AND table_name LIKE 'quayside%' AND collation_name = 'utf8mb4_bin'"),
        QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestMariaDb)
#include "test_mariadb.moc"

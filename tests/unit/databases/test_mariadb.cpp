// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/rawsql.h"

#include <QTest>

using namespace quayside::shardmap;
using namespace quayside::test;

/** A MariaDB server of the test's own. */
class TestMariaDb final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void databasesAreTheApplications();
    void committedRowsSurviveAHardStop();
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

QTEST_GUILESS_MAIN(TestMariaDb)
#include "test_mariadb.moc"

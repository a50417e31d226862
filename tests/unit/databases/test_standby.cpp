// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresstandby.h"
#include "databases/rawsql.h"

#include <QTest>

using namespace quayside::shardmap;
using namespace quayside::test;

/** A PostgreSQL server that follows another and takes its place. */
class TestStandby final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesThePlaceOfItsPrimary();
};

void TestStandby::takesThePlaceOfItsPrimary()
{
    PostgresServer primary;
    QCOMPARE(primary.start(), QString());
    const MapLocation location = primary.createDatabase();
    PostgresStandby standby(primary);
    QCOMPARE(standby.start(), QString());
    QVERIFY(standby.makeSynchronous());
    QCOMPARE(standby.location(location.server.database).server.hosts.size(), size_t(2));

    QVERIFY(RawSql(location).run(QStringLiteral("CREATE TABLE t (a int);\nINSERT INTO t VALUES (7);")));
    QVERIFY(standby.hasCaughtUp());
    const MapLocation second = standby.server().location(location.server.database);
    RawSql sql(second);
    QCOMPARE(sql.value(QStringLiteral("SELECT a FROM t")), 7);
    QVERIFY(!sql.run(QStringLiteral("INSERT INTO t VALUES (8);"))); // it takes no writes yet

    primary.stop(Stop::Hard);
    QCOMPARE(standby.promote(), QString());
    QVERIFY(RawSql(second).run(QStringLiteral("INSERT INTO t VALUES (8);")));
    QCOMPARE(RawSql(second).value(QStringLiteral("SELECT count(*) FROM t")), 2);
}

QTEST_GUILESS_MAIN(TestStandby)
#include "test_standby.moc"

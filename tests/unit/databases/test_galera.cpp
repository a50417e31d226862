// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/galeracluster.h"
#include "databases/rawsql.h"

#include <QTest>

using namespace quayside::shardmap;
using namespace quayside::test;

/** Two MariaDB servers that are one. */
class TestGalera final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothNodesHaveWhatOneCommitted();
};

void TestGalera::bothNodesHaveWhatOneCommitted()
{
    GaleraCluster cluster;
    QCOMPARE(cluster.start(), QString());
    const MapLocation first = cluster.node(0).createDatabase();
    const QString database = first.server.database;
    QCOMPARE(cluster.location(database, 1).server.hosts.front().port, cluster.node(1).port());
    RawSql one(first);
    QVERIFY(one.run(QStringLiteral("CREATE TABLE t (a int PRIMARY KEY);\nINSERT INTO t VALUES (7);")));
    RawSql two(cluster.location(database, 1));
    QTRY_COMPARE_WITH_TIMEOUT(two.value(QStringLiteral("SELECT a FROM t")), 7, 30'000);

    cluster.node(0).stop(Stop::Clean);
    QVERIFY(two.run(QStringLiteral("INSERT INTO t VALUES (8);")));
    QCOMPARE(cluster.rejoin(0), QString());
    QCOMPARE(RawSql(first).value(QStringLiteral("SELECT count(*) FROM t")), 2);
}

QTEST_GUILESS_MAIN(TestGalera)
#include "test_galera.moc"

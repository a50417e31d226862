// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/galeracluster.h"
#include "databases/rawsql.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/sqlite/sqlinterrupt.h"
#include "unit/shardmap/console.h"
#include "unit/shardmap/rawdatabase.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** Two MariaDB servers that are one. */
class TestGalera final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoNodesInstallAtOnce();
    void whatFollowsAnUntoldEndIsTakenBack();
    void slotsAreTakenOnceOnTwoNodes();
    void bothNodesHaveWhatOneCommitted();

private:
    [[nodiscard]] QString makeMap(int workers);
    [[nodiscard]] bool isOnBoth(const QString &database, const QString &sql, int value);

    GaleraCluster m_cluster;
};

namespace {

constexpr int kSlots = 3;

} // namespace

void TestGalera::initTestCase()
{
    qputenv("QUAYSIDE_TEST_BACKEND", "mariadb");
    QCOMPARE(m_cluster.start(), QString());
}

/** The name of the database, once both nodes have it. */
QString TestGalera::makeMap(int workers)
{
    const QString database = m_cluster.node(0).createDatabase().server.database;
    RawDatabase application(m_cluster.location(database, 0));
    QByteArray rows = handMadeTables();
    for (int worker = 1; worker <= workers; ++worker)
        rows += "INSERT INTO worker VALUES (" + QByteArray::number(worker) + ", 'http://one', 'k', "
            + QByteArray::number(kSlots) + ");";
    application.run(rows);
    return isOnBoth(database, QStringLiteral("SELECT count(*) FROM worker"), workers) ? database : QString();
}

bool TestGalera::isOnBoth(const QString &database, const QString &sql, int value)
{
    RawSql one(m_cluster.location(database, 0));
    RawSql two(m_cluster.location(database, 1));
    return QTest::qWaitFor([&] { return one.value(sql).toInt() == value && two.value(sql).toInt() == value; },
                           30'000);
}

void TestGalera::twoNodesInstallAtOnce()
{
    const QString database = makeMap(1);
    QVERIFY(!database.isEmpty());
    Console a(QStringLiteral("a"));
    Console b(QStringLiteral("b"));
    QVERIFY(a.open(m_cluster.location(database, 0), false));
    QVERIFY(b.open(m_cluster.location(database, 1), false));
    const auto byA = a.map.installOwnTables();
    const auto byB = b.map.installOwnTables();
    AWAIT_OK(byA);
    AWAIT_OK(byB);
    QVERIFY(a.map.info().hasOwnTables && b.map.info().hasOwnTables);
    QVERIFY(!a.map.info().mapId.isEmpty());
    QCOMPARE(b.map.info().mapId, a.map.info().mapId);
    QCOMPARE(
        a.outcomeOfBegin(makeOperation(QStringLiteral("op-a"), QStringLiteral("1"), QStringLiteral("a"))),
        QStringLiteral("ok"));
    QCOMPARE(
        b.outcomeOfBegin(makeOperation(QStringLiteral("op-b"), QStringLiteral("1"), QStringLiteral("b"))),
        QStringLiteral("ok"));
}

void TestGalera::whatFollowsAnUntoldEndIsTakenBack()
{
    const MapLocation location = m_cluster.node(0).createDatabase();
    RawSql application(location);
    QVERIFY(application.run(QStringLiteral("CREATE TABLE t (a int PRIMARY KEY);\n")));
    SqlInterrupt interrupt;
    const auto connected = ServerConnector(location.backend, location.server, true, interrupt).connect();
    QVERIFY(connected);
    Connection &connection = **connected;
    QVERIFY(connection.mayEndUntold());
    const QString insert = QStringLiteral("INSERT INTO t VALUES (?)");
    {
        auto transaction = Transaction::begin(connection, connection.dialect(), Transaction::Kind::Write);
        QVERIFY(transaction);
        QVERIFY(connection.execute(insert, { 1 }));
        QVERIFY(connection.execute(QStringLiteral("ROLLBACK"))); // as the node does, which says nothing of it
        QVERIFY(connection.execute(insert, { 2 }));
        QCOMPARE(outcome((*transaction)->commit()), toString(ErrorKind::DatabaseBusy));
    }
    QCOMPARE(application.value(QStringLiteral("SELECT count(*) FROM t")), 0);
    QCOMPARE(connection.value(QStringLiteral("SELECT @@autocommit")).value_or(QVariant()), 1);
    {
        auto transaction = Transaction::begin(connection, connection.dialect(), Transaction::Kind::Write);
        QVERIFY(transaction);
        QVERIFY(connection.execute(insert, { 3 }));
        QVERIFY((*transaction)->commit());
    }
    QCOMPARE(application.value(QStringLiteral("SELECT a FROM t")), 3);
}

/** So many at once that a node is taken back its transaction at every moment there is. */
void TestGalera::slotsAreTakenOnceOnTwoNodes()
{
    constexpr int workers = 25;
    constexpr int wanted = kSlots + 1; // on each node
    const QString database = makeMap(workers);
    QVERIFY(!database.isEmpty());
    Console consoles[] { Console(QStringLiteral("a")), Console(QStringLiteral("b")) };
    QVERIFY(consoles[0].open(m_cluster.location(database, 0)));
    QVERIFY(isOnBoth(database, QStringLiteral("SELECT count(*) FROM quayside_map"), 1));
    QVERIFY(consoles[1].open(m_cluster.location(database, 1)));
    std::vector<Future<Reservation>> attempts;
    const LeaseToken tokens[] { consoles[0].begin(QStringLiteral("op-a"), {}, {}),
                                consoles[1].begin(QStringLiteral("op-b"), {}, {}) };
    for (int worker = 1; worker <= workers; ++worker) {
        for (int i = 0; i < 2 * wanted; ++i) {
            attempts.push_back(consoles[i % 2].map.reserveSlot(
                WorkerId(QString::number(worker)), QStringLiteral("s%1").arg(i), 0, tokens[i % 2]));
        }
    }
    int won = 0;
    for (const auto &attempt : attempts) {
        const QString result = outcome(await(attempt));
        QVERIFY2(result == QStringLiteral("ok") || result == QStringLiteral("no-capacity"),
                 qPrintable(result));
        won += result == QStringLiteral("ok") ? 1 : 0;
    }
    QVERIFY(isOnBoth(database, QStringLiteral("SELECT count(*) FROM quayside_reservation"), won));
    RawSql node(m_cluster.location(database, 1));
    QCOMPARE(node.rows(QStringLiteral("SELECT worker_id, count(*) FROM quayside_reservation"
                                      " GROUP BY worker_id HAVING count(*) > ?"),
                       { kSlots }),
             QList<QVariantList>());
    QCOMPARE(won, workers * kSlots);
}

void TestGalera::bothNodesHaveWhatOneCommitted()
{
    const MapLocation first = m_cluster.node(0).createDatabase();
    const QString database = first.server.database;
    QCOMPARE(m_cluster.location(database, 1).server.hosts.front().port, m_cluster.node(1).port());
    RawSql one(first);
    QVERIFY(one.run(QStringLiteral("CREATE TABLE t (a int PRIMARY KEY);\nINSERT INTO t VALUES (7);")));
    RawSql two(m_cluster.location(database, 1));
    QTRY_COMPARE_WITH_TIMEOUT(two.value(QStringLiteral("SELECT a FROM t")), 7, 30'000);

    m_cluster.node(0).stop(Stop::Clean);
    QVERIFY(two.run(QStringLiteral("INSERT INTO t VALUES (8);")));
    QCOMPARE(m_cluster.rejoin(0), QString());
    QCOMPARE(RawSql(first).value(QStringLiteral("SELECT count(*) FROM t")), 2);
}

QTEST_GUILESS_MAIN(TestGalera)
#include "test_galera.moc"

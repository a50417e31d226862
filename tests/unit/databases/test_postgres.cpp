// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "databases/stallingproxy.h"
#include "unit/shardmap/console.h"
#include "unit/shardmap/rawdatabase.h"
#include "unit/waiting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace quayside::shardmap;
using namespace quayside::test;

/** A PostgreSQL server of the test's own, and a cable to it that can be pulled. */
class TestPostgres final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void databasesAreTheApplications();
    void committedRowsSurviveAHardStop();
    void itEndsWithItsTest();
    void aStalledCableSaysNothing();
    void aRowThatATriggerDropsHasNoId();
};

void TestPostgres::databasesAreTheApplications()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation first = server.createDatabase();
    const MapLocation second = server.createDatabase();
    QVERIFY(first.server.database != second.server.database);
    RawSql sql(first);
    QVERIFY(sql.run(QStringLiteral("CREATE TABLE t (a int);\nINSERT INTO t VALUES (1), (2);")));
    QCOMPARE(sql.rows(QStringLiteral("SELECT a FROM t WHERE a > ? ORDER BY a"), { 0 }).size(), 2);
    QCOMPARE(sql.value(QStringLiteral("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")), false);
    MapLocation wrong = first;
    wrong.server.password = quayside::Secret(QStringLiteral("guessed"));
    QVERIFY(!RawSql(wrong).isOpen());
}

void TestPostgres::committedRowsSurviveAHardStop()
{
    PostgresServer server;
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

void TestPostgres::itEndsWithItsTest()
{
    // This program again, as a test that is killed while its server runs.
    if (qEnvironmentVariableIsSet("QUAYSIDE_TEST_ORPHAN")) {
        PostgresServer server;
        QCOMPARE(server.start(), QString());
        fprintf(stderr, "server %lld %s\n", static_cast<long long>(server.processId()),
                qPrintable(server.folder().path(QString())));
        QTest::qWait(60'000);
        return;
    }
    QProcess test;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QUAYSIDE_TEST_ORPHAN"), QStringLiteral("1"));
    test.setProcessEnvironment(environment);
    test.start(QCoreApplication::applicationFilePath(), { QStringLiteral("itEndsWithItsTest") });
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += test.readAllStandardError()).contains("\n"), 60'000);
    const QByteArrayList words = said.mid(said.indexOf("server ")).simplified().split(' ');
    const QString process = QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(words.value(1)));
    QVERIFY(QFile::exists(process));
    test.kill();
    test.waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 30'000);
    QVERIFY(QDir(QString::fromLatin1(words.value(2))).removeRecursively());
}

void TestPostgres::aStalledCableSaysNothing()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    StallingProxy cable(server.port());
    MapLocation location = server.createDatabase();
    location.server.hosts.front().port = cable.port();
    RawSql sql(location);
    QVERIFY(sql.isOpen());
    QCOMPARE(cable.connections(), 1);

    cable.stall();
    QElapsedTimer passed;
    passed.start();
    QVERIFY(!RawSql(location).isOpen()); // accepted, and then nothing, until the client's own patience ends
    QVERIFY2(passed.elapsed() > 8'000, "it was refused, not silent");

    cable.forward();
    QCOMPARE(sql.value(QStringLiteral("SELECT 17")), 17);
}

void TestPostgres::aRowThatATriggerDropsHasNoId()
{
    qputenv("QUAYSIDE_TEST_BACKEND", "postgresql");
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    RawSql application(location);
    QVERIFY(application.run(QStringLiteral(
        "CREATE FUNCTION drop_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;\n"
        "CREATE TRIGGER t BEFORE INSERT ON \"user\" FOR EACH ROW EXECUTE FUNCTION drop_it();")));
    Console console;
    QVERIFY(console.open(location, false));
    const auto added = await(console.map.addUser({}));
    QCOMPARE(outcome(added), quayside::toString(quayside::ErrorKind::InvalidInput));
    QCOMPARE(application.value(QStringLiteral("SELECT count(*) FROM \"user\"")).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "test_postgres.moc"

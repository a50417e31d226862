// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/postgresstandby.h"
#include "databases/rawsql.h"
#include "databases/stallingproxy.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QElapsedTimer>
#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** The database server goes and comes back: what was read stays, nothing is lost, and nobody has to do
 * anything. */
class TestOutage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppedServerIsConnectedToAgain_data();
    void stoppedServerIsConnectedToAgain();
    void silentConnectionIsNoticed_data();
    void silentConnectionIsNoticed();
    void missingServerIsSaidPlainly_data();
    void missingServerIsSaidPlainly();
    void wrongPasswordIsNotRepeated_data();
    void wrongPasswordIsNotRepeated();
    void promotedStandbyTakesOver();
    void copiesAreAskedAbout_data();
    void copiesAreAskedAbout();
};

namespace {

/** How long a server is away: hardly at all, or what QUAYSIDE_OUTAGE_MS says (300000: five minutes). */
int awayMs()
{
    return qEnvironmentVariableIntValue("QUAYSIDE_OUTAGE_MS");
}

const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");

StepRecord reserved()
{
    StepRecord step;
    step.key = QStringLiteral("reserve");
    step.state = StepState::Done;
    return step;
}

void addBackends()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("PostgreSQL") << true;
    QTest::newRow("MariaDB") << false;
}

/** A server of one test, which stops it. */
struct AnyServer
{
    explicit AnyServer(bool isPostgres)
    {
        qputenv("QUAYSIDE_TEST_BACKEND", isPostgres ? "postgresql" : "mariadb");
        if (isPostgres)
            postgres = std::make_unique<PostgresServer>();
        else
            mariaDb = std::make_unique<MariaDbServer>();
    }
    QString start() { return postgres ? postgres->start() : mariaDb->start(); }
    void stop() { postgres ? postgres->stop(Stop::Hard) : mariaDb->stop(Stop::Hard); }
    MapLocation createDatabase() { return postgres ? postgres->createDatabase() : mariaDb->createDatabase(); }
    MapLocation copyDatabase(const QString &from)
    {
        const QString name = QStringLiteral("copy");
        return postgres ? postgres->copyDatabase(from, name) : mariaDb->copyDatabase(from, name);
    }
    [[nodiscard]] int port() const { return postgres ? postgres->port() : mariaDb->port(); }

    std::unique_ptr<PostgresServer> postgres;
    std::unique_ptr<MariaDbServer> mariaDb;
};

} // namespace

void TestOutage::stoppedServerIsConnectedToAgain_data()
{
    addBackends();
}

void TestOutage::stoppedServerIsConnectedToAgain()
{
    QFETCH(bool, isPostgres);
    AnyServer server(isPostgres);
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    Console console;
    QVERIFY(console.open(location));
    const LeaseToken token = console.begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    QVERIFY(!token.operation.isEmpty());
    server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(console.view.unavailable.size(), 1, 30'000);
    QVERIFY(!console.view.unavailable.first().remedy.isEmpty());
    QCOMPARE(console.view.sessions.size(), 3); // last known
    AWAIT_ERROR(console.map.writeStep(token, reserved(), OperationState::Running), ErrorKind::Database);
    QTest::qWait(awayMs());
    QCOMPARE(console.view.unavailable.size(), 1); // said once, however long it takes
    QCOMPARE(console.view.sessions.size(), 3);
    QCOMPARE(server.start(), QString());
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(console.view.recovered, 1, 30'000);
    qInfo() << "away for" << awayMs() / 1'000 << "s and more; noticed to be back after" << since.elapsed()
            << "ms";
    RawDatabase application(location);
    application.run("UPDATE waha_session SET name = 'support' WHERE id = 13");
    QTRY_COMPARE_WITH_TIMEOUT(console.view.sessions.value(QStringLiteral("13")).name,
                              QStringLiteral("support"), 30'000);
    AWAIT_OK(console.map.writeStep(token, reserved(), OperationState::Running)); // its lease is as it was
    AWAIT_OK(console.map.moveSession(RowId(QStringLiteral("13")), WorkerId(kOne), WorkerId(kTwo), token));
    QCOMPARE(application.value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("2"));
}

void TestOutage::silentConnectionIsNoticed_data()
{
    addBackends();
}

/** Nothing comes over the connection any more, and nobody says so. */
void TestOutage::silentConnectionIsNoticed()
{
    QFETCH(bool, isPostgres);
    AnyServer server(isPostgres);
    QCOMPARE(server.start(), QString());
    MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    StallingProxy proxy(server.port());
    location.server.hosts.front().port = proxy.port();
    Console console;
    QVERIFY(console.open(location));
    proxy.stall();
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(console.view.unavailable.size(), 1, 60'000);
    qInfo() << "noticed after" << since.elapsed() << "ms";
    // Within 15 s; another try to connect may be under way when it is told.
    QVERIFY2(since.elapsed() < 25'000, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(console.view.sessions.size(), 3);
    proxy.forward();
    QTRY_COMPARE_WITH_TIMEOUT(console.view.recovered, 1, 60'000);
}

void TestOutage::missingServerIsSaidPlainly_data()
{
    addBackends();
}

void TestOutage::missingServerIsSaidPlainly()
{
    QFETCH(bool, isPostgres);
    MapLocation location;
    location.backend = isPostgres ? Backend::PostgreSql : Backend::MariaDb;
    location.server.hosts = { { QStringLiteral("127.0.0.1"), 1 } };
    location.server.database = QStringLiteral("nothing");
    Console console;
    const auto opened = await(console.map.open(location));
    QVERIFY(!opened);
    QCOMPARE(toString(opened.error().kind), toString(ErrorKind::Unreachable));
    QVERIFY(!opened.error().remedy.isEmpty());
}

void TestOutage::wrongPasswordIsNotRepeated_data()
{
    addBackends();
}

void TestOutage::wrongPasswordIsNotRepeated()
{
    QFETCH(bool, isPostgres);
    AnyServer server(isPostgres);
    QCOMPARE(server.start(), QString());
    MapLocation location = server.createDatabase();
    location.server.password = Secret(QStringLiteral("planted-password"));
    location.server.login = QStringLiteral("nobody");
    Console console;
    const auto opened = await(console.map.open(location));
    QVERIFY(!opened);
    QCOMPARE(toString(opened.error().kind), toString(ErrorKind::Unauthorized));
    QVERIFY(!opened.error().toDisplayString().contains(QStringLiteral("planted-password")));
    location.server.database = QStringLiteral("no such one");
    location.server = isPostgres ? server.postgres->asAdministrator(location.server.database).server
                                 : server.mariaDb->asAdministrator(location.server.database).server;
    const auto missing = await(console.map.open(location));
    QVERIFY(!missing);
    QCOMPARE(toString(missing.error().kind), toString(ErrorKind::NotFound));
}

/** Several hosts in the profile: the console goes on by itself where the standby is promoted. */
void TestOutage::promotedStandbyTakesOver()
{
    AnyServer server(true);
    QCOMPARE(server.start(), QString());
    MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    PostgresStandby standby(*server.postgres);
    QCOMPARE(standby.start(), QString());
    location = standby.location(location.server.database);
    Console console;
    QVERIFY(console.open(location));
    const LeaseToken token = console.begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    QVERIFY(!token.operation.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(standby.hasCaughtUp(), 30'000);
    server.stop();
    QCOMPARE(standby.promote(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(
        await(console.map.moveSession(RowId(QStringLiteral("13")), WorkerId(kOne), WorkerId(kTwo), token)),
        60'000);
    QVERIFY(!console.map.info().question); // it is the same map
    QCOMPARE(console.view.worker(QStringLiteral("13")), kTwo);
}

void TestOutage::copiesAreAskedAbout_data()
{
    addBackends();
}

void TestOutage::copiesAreAskedAbout()
{
    QFETCH(bool, isPostgres);
    AnyServer server(isPostgres);
    QCOMPARE(server.start(), QString());
    MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    QString mapId;
    qint64 generation = 0;
    {
        Console console;
        QVERIFY(console.open(location));
        QVERIFY(!console.begin(QStringLiteral("op"), kOne, QStringLiteral("sales")).operation.isEmpty());
        mapId = console.map.info().mapId;
        QTRY_VERIFY_WITH_TIMEOUT((generation = console.map.info().generation) > 0, 30'000);
    }
    const MapLocation copy = server.copyDatabase(location.server.database);
    Console ofCopy(QStringLiteral("ben@desk-2"));
    AWAIT_OK(ofCopy.map.open(copy)); // nothing of it is read before somebody has said what it is
    QVERIFY(ofCopy.map.info().question);
    QCOMPARE(ofCopy.map.info().question->doubt, PlaceQuestion::Doubt::Elsewhere);
    const OperationRecord restart = makeOperation(QStringLiteral("op-2"), kTwo, QStringLiteral("default"));
    QCOMPARE(ofCopy.outcomeOfBegin(restart), toString(ErrorKind::PlaceUnknown));
    QVERIFY(ofCopy.map.info().location.server.database != location.server.database);

    Console ofMap;
    QVERIFY(ofMap.open(location));
    QVERIFY(!ofMap.map.info().question);
    QCOMPARE(ofMap.outcomeOfBegin(restart), QStringLiteral("ok"));

    // The same place, as it was before what this console has seen: a backup was put back.
    location.seen.insert(mapId, generation + 1'000);
    Console afterwards(QStringLiteral("eva@desk-3"));
    AWAIT_OK(afterwards.map.open(location));
    QVERIFY(afterwards.map.info().question);
    QCOMPARE(afterwards.map.info().question->doubt, PlaceQuestion::Doubt::Older);
}

QTEST_GUILESS_MAIN(TestOutage)
#include "test_outage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTest>

namespace {
sim::WorkerConfig many(sim::Engine engine = sim::Engine::Noweb)
{
    return workerOf("2026.7.1", sim::Tier::Core, engine);
}
const QString sessionsPath = QStringLiteral("/api/sessions");
} // namespace

class LifecycleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createReadListDelete();
    void createDefaultsToNotStarting();
    void nameIsGenerated();
    void putReplacesTheWholeConfig();
    void unknownKeysAreDropped();
    void startTwiceIsRefused();
    void stopKeepsCredentialsAndDropsTheAssignment();
    void logoutAsksForANewScan();
    void deleteUnlinksOnlyARunningSession();
    void lockTimesOut();
    void queuedCallsRunInTurn();
    void failedHealsWithoutNetwork();
    void firstQrThenFailed();
    void oldVersionsLeaveFieldsOut();
    void notImplementedByVersion();
    void deprecatedLogoutDeletes();
};

void LifecycleTest::createReadListDelete()
{
    sim::Fleet fleet(fleetOf({ many() }));
    fleet.start();
    Client client(fleet.worker(0));
    const Answer created
        = client.post(sessionsPath, R"({"name":"acme","start":true,"config":{"metadata":{"user.id":"42"}}})");
    QCOMPARE(created.status, 201);
    QCOMPARE(created.text(QStringLiteral("status")), QStringLiteral("STARTING"));
    QTRY_COMPARE(client.status(QStringLiteral("acme")), QStringLiteral("SCAN_QR_CODE"));

    const Answer list = client.get(sessionsPath + QStringLiteral("?all=true"));
    QCOMPARE(list.array().size(), 1);
    const QJsonObject session = list.array().first().toObject();
    QCOMPARE(session.value(u"config").toObject().value(u"metadata").toObject().value(u"user.id").toString(),
             QStringLiteral("42"));
    QVERIFY(!session.contains(u"engine"));
    QVERIFY(client.get(QStringLiteral("/api/sessions/acme")).object().contains(u"engine"));

    QCOMPARE(client.post(sessionsPath, R"({"name":"acme"})").status, 422);
    const Answer gone = client.remove(QStringLiteral("/api/sessions/acme"));
    QCOMPARE(gone.status, 200);
    QVERIFY(gone.body.isEmpty());
    QCOMPARE(client.get(QStringLiteral("/api/sessions/acme")).status, 404);
    QCOMPARE(client.remove(QStringLiteral("/api/sessions/acme")).status, 200);
}

void LifecycleTest::createDefaultsToNotStarting()
{
    sim::Fleet fleet(fleetOf({ many() }));
    fleet.start();
    Client client(fleet.worker(0));
    const Answer created = client.post(sessionsPath, R"({"name":"quiet"})");
    QCOMPARE(created.text(QStringLiteral("status")), QStringLiteral("STOPPED"));
    QCOMPARE(client.get(sessionsPath).body, QByteArray("[]"));
    QCOMPARE(client.get(sessionsPath + QStringLiteral("?all=True")).array().size(), 1);
}

void LifecycleTest::nameIsGenerated()
{
    sim::Fleet fleet(fleetOf({ many() }));
    fleet.start();
    Client client(fleet.worker(0));
    const QString name = client.post(sessionsPath, R"({"name":""})").text(QStringLiteral("name"));
    QVERIFY(name.startsWith(u"session_"));
    QCOMPARE(client.post(sessionsPath, R"({"name":"a.b"})").status, 400);
}

void LifecycleTest::putReplacesTheWholeConfig()
{
    sim::Fleet fleet(fleetOf({ many() }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(sessionsPath, R"({"name":"a","config":{"metadata":{"k":"v"},"debug":true}})").status,
             201);
    QCOMPARE(client.put(QStringLiteral("/api/sessions/a"), R"({"config":{"debug":false}})").status, 200);
    const QJsonObject config
        = client.get(QStringLiteral("/api/sessions/a")).object().value(u"config").toObject();
    QCOMPARE(config.keys(), QStringList { QStringLiteral("debug") });
    QCOMPARE(client.put(QStringLiteral("/api/sessions/a"), "{}").status, 200);
    QVERIFY(!client.get(QStringLiteral("/api/sessions/a")).object().contains(u"config"));
}

void LifecycleTest::unknownKeysAreDropped()
{
    sim::Fleet fleet(fleetOf({ many() }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client
                 .post(sessionsPath,
                       R"({"name":"a","extra":1,"config":{"unknown":1,"client":{"deviceName":"x"}}})")
                 .status,
             201);
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a")).object().value(u"config").toObject().keys(),
             QStringList { QStringLiteral("client") });
}

void LifecycleTest::startTwiceIsRefused()
{
    sim::Fleet fleet(fleetOf({ many() }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(sessionsPath, R"({"name":"a","start":true})").status, 201);
    const Answer again = client.post(QStringLiteral("/api/sessions/a/start"));
    QCOMPARE(again.status, 422);
    QCOMPARE(again.text(QStringLiteral("message")), QStringLiteral("Session 'a' is already started."));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/restart")).status, 201);
    QCOMPARE(client.post(QStringLiteral("/api/sessions/none/start")).status, 404);
    QVERIFY(client.post(QStringLiteral("/api/sessions/none/stop")).body.isEmpty());
}

void LifecycleTest::stopKeepsCredentialsAndDropsTheAssignment()
{
    sim::WorkerConfig worker = many();
    worker.workerId = "waha-1";
    worker.sessions = { { "a", sim::Status::Working, "12025550101", "Ana", {}, {} } };
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a")).text(QStringLiteral("assignedWorker")),
             QStringLiteral("waha-1"));
    const QJsonObject stopped = client.post(QStringLiteral("/api/sessions/a/stop")).object();
    QCOMPARE(stopped.value(u"status").toString(), QStringLiteral("STOPPED"));
    QVERIFY(!stopped.contains(u"assignedWorker"));
    QCOMPARE(stopped.value(u"me").toObject().value(u"id").toString(), QStringLiteral("12025550101@c.us"));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/start")).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a/me")).text(QStringLiteral("pushName")),
             QStringLiteral("Ana"));
}

void LifecycleTest::logoutAsksForANewScan()
{
    sim::WorkerConfig worker = many();
    worker.sessions = { { "a", sim::Status::Working, "12025550101", "Ana", {}, {} } };
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    QVERIFY(fleet.truth().phone("12025550101"));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/logout")).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
    QVERIFY(client.get(QStringLiteral("/api/sessions/a")).object().value(u"me").isNull());
    QVERIFY(!fleet.truth().phone("12025550101"));
}

void LifecycleTest::deleteUnlinksOnlyARunningSession()
{
    sim::WorkerConfig worker = many();
    worker.sessions = { { "a", sim::Status::Working, "12025550101", "Ana", {}, {} },
                        { "b", sim::Status::Stopped, "12025550102", "Bea", {}, {} } };
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.remove(QStringLiteral("/api/sessions/a")).status, 200);
    QCOMPARE(client.remove(QStringLiteral("/api/sessions/b")).status, 200);
    const sim::Truth truth = fleet.truth();
    QVERIFY(!truth.phone("12025550101"));
    const sim::PhoneTruth *stale = truth.phone("12025550102");
    QVERIFY(stale);
    QCOMPARE(stale->devices.size(), std::size_t(1));
    QVERIFY(!stale->devices.front().hasCredentials);
}

void LifecycleTest::lockTimesOut()
{
    sim::WorkerConfig worker = many(sim::Engine::Webjs);
    worker.sessions = { { "a", sim::Status::Starting, {}, {}, {}, {} } };
    sim::Fleet fleet(fleetOf({ worker }, 10));
    fleet.start();
    Client client(fleet.worker(0));
    // Stopping while it starts holds the lock for 7 s, a waiter gives up after 5 s (a tenth of both here).
    QNetworkReply *stop
        = client.begin("POST", QStringLiteral("/api/sessions/a/stop"), {}, { { "X-Api-Key", "secretkey" } });
    QTRY_COMPARE(fleet.requestCount(0, "POST /api/sessions/a/stop"), std::uint64_t(1));
    const Answer busy = client.post(QStringLiteral("/api/sessions/a/restart"));
    QCOMPARE(busy.status, 500);
    QCOMPARE(busy.object().value(u"exception").toObject().value(u"message").toString(),
             QStringLiteral("async-lock timed out in queue a"));
    QCOMPARE(client.finish(stop).status, 201);
}

void LifecycleTest::queuedCallsRunInTurn()
{
    sim::Fleet fleet(fleetOf({ many() }, 10));
    fleet.start();
    Client client(fleet.worker(0));
    const Headers key { { "X-Api-Key", "secretkey" } };
    QCOMPARE(client.post(sessionsPath, R"({"name":"a","start":true})").status, 201);
    QNetworkReply *stop = client.begin("POST", QStringLiteral("/api/sessions/a/stop"), {}, key);
    QTRY_COMPARE(fleet.requestCount(0, "POST /api/sessions/a/stop"), std::uint64_t(1));
    const Answer start = client.post(QStringLiteral("/api/sessions/a/start"));
    QCOMPARE(start.status, 201);
    QTRY_VERIFY(stop->isFinished());
    QCOMPARE(client.finish(stop).text(QStringLiteral("status")), QStringLiteral("STOPPED"));
}

void LifecycleTest::failedHealsWithoutNetwork()
{
    sim::WorkerConfig worker = many(sim::Engine::Webjs);
    worker.networkDown = true;
    sim::Fleet fleet(fleetOf({ worker }, 20));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(sessionsPath, R"({"name":"a","start":true})").status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("FAILED"));
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("STARTING"));
    fleet.worker(0).setNetworkDown(false);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
}

void LifecycleTest::firstQrThenFailed()
{
    sim::Fleet fleet(fleetOf({ many(sim::Engine::Gows) }, 400));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(sessionsPath, R"({"name":"a","start":true})").status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("FAILED"));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/restart")).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
}

void LifecycleTest::oldVersionsLeaveFieldsOut()
{
    sim::WorkerConfig old = workerOf("2024.10.8", sim::Tier::Core, sim::Engine::Webjs);
    old.sessions = { { "default", sim::Status::Working, "12025550101", "Ana", {}, {} } };
    sim::Fleet fleet(fleetOf({ old }));
    fleet.start();
    Client client(fleet.worker(0).url(), "ignored by CORE before 2025.6.5");
    const QJsonObject session = client.get(sessionsPath).array().first().toObject();
    QCOMPARE(session.value(u"status").toString(), QStringLiteral("WORKING"));
    for (const char *key : { "presence", "timestamps", "assignedWorker" })
        QVERIFY2(!session.contains(QLatin1StringView(key)), key);
    QVERIFY(!session.value(u"me").toObject().contains(u"lid"));
    QCOMPARE(client.get(QStringLiteral("/api/sessions/other")).status, 404);
    QVERIFY(client.post(sessionsPath, R"({"name":"x"})")
                .text(QStringLiteral("message"))
                .startsWith(u"WAHA Core support only 'default' session. If you want"));
    QCOMPARE(client.get(QStringLiteral("/health")).status, 422);
    QCOMPARE(client.get(QStringLiteral("/api/keys")).status, 404);
}

void LifecycleTest::notImplementedByVersion()
{
    sim::Fleet fleet(fleetOf({ many(sim::Engine::Noweb) }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(sessionsPath, R"({"name":"a","start":true})").status, 201);
    const Answer answer = client.get(QStringLiteral("/api/a/auth/passkey/challenge"));
    QCOMPARE(answer.status, 501);
    QVERIFY(answer.text(QStringLiteral("message")).contains(u"'NOWEB' engine"));
    const Answer unknown = client.get(QStringLiteral("/api/nothing/here"));
    QCOMPARE(unknown.text(QStringLiteral("message")), QStringLiteral("Cannot GET /api/nothing/here"));
}

void LifecycleTest::deprecatedLogoutDeletes()
{
    sim::WorkerConfig worker = many();
    worker.sessions = { { "a", sim::Status::Working, "12025550101", "Ana", {}, {} } };
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/logout"), R"({"name":"a"})").status, 201);
    QVERIFY(!fleet.truth().find(0, "a"));
}

QTEST_GUILESS_MAIN(LifecycleTest)
#include "test_lifecycle.moc"

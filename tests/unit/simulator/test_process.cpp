// SPDX-License-Identifier: GPL-3.0-or-later
// A worker's process: death, hanging, shutdown, restart, and what starts by itself afterwards.
#include "unit/simulator/client.h"

#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

namespace {
sim::WorkerConfig three()
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    worker.sessions = { { "a", sim::Status::Working, "12025550101", {}, {}, {} },
                        { "b", sim::Status::Working, "12025550102", {}, {}, {} },
                        { "c", sim::Status::Stopped, "12025550103", {}, {}, {} } };
    return worker;
}
const QString ping = QStringLiteral("/ping");
} // namespace

class ProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deadRefuses();
    void deadKeepsItsPort();
    void comesBackAndStartsWhatRan();
    void stoppedOnPurposeStaysStopped();
    void gracefulShutdownKeepsAssignments();
    void inFlightRequestsAreCut();
    void coreStartsNothing();
    void serverStopByApi();
    void serverStopWithoutRestartPolicy();
    void randomKey();
    void latency();
    void unreachableFromTheStart();
    void tls();
    void statusAndVersion();
};

void ProcessTest::deadRefuses()
{
    sim::Fleet fleet(fleetOf({ three() }));
    fleet.start();
    const std::string url = fleet.worker(0).url();
    fleet.worker(0).die();
    Client client(url, "secretkey");
    const Answer answer = client.get(ping);
    QCOMPARE(answer.error, static_cast<int>(QNetworkReply::ConnectionRefusedError));
    QCOMPARE(fleet.worker(0).url(), url);
}

/** Another test's server must not answer in a dead worker's place. */
void ProcessTest::deadKeepsItsPort()
{
    sim::WorkerConfig never = three();
    never.reachable = false;
    sim::Fleet fleet(fleetOf({ three(), never }));
    fleet.start();
    fleet.worker(0).die();
    for (int number : { 0, 1 }) {
        QTcpSocket other;
        QVERIFY(!other.bind(QHostAddress::LocalHost, fleet.worker(number).port(),
                            QAbstractSocket::DontShareAddress));
    }
    fleet.worker(1).comeBack();
    Client client(fleet.worker(1).url(), "secretkey");
    QCOMPARE(client.get(ping).status, 200);
}

void ProcessTest::comesBackAndStartsWhatRan()
{
    sim::WorkerConfig worker = three();
    worker.autoStartDelaySeconds = 5;
    sim::Fleet fleet(fleetOf({ worker }, 20));
    fleet.start();
    fleet.worker(0).die();
    fleet.worker(0).comeBack();
    Client client(fleet.worker(0));
    QCOMPARE(client.status(QStringLiteral("a")), QStringLiteral("STOPPED"));
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QTRY_COMPARE(client.status(QStringLiteral("b")), QStringLiteral("WORKING"));
    QCOMPARE(client.status(QStringLiteral("c")), QStringLiteral("STOPPED"));
}

void ProcessTest::stoppedOnPurposeStaysStopped()
{
    sim::Fleet fleet(fleetOf({ three() }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/stop")).status, 201);
    fleet.worker(0).die();
    fleet.worker(0).comeBack();
    QTRY_COMPARE(client.status(QStringLiteral("b")), QStringLiteral("WORKING"));
    QCOMPARE(client.status(QStringLiteral("a")), QStringLiteral("STOPPED"));
}

void ProcessTest::gracefulShutdownKeepsAssignments()
{
    sim::WorkerConfig worker = three();
    worker.workerId = "w1";
    sim::Fleet fleet(fleetOf({ worker }, 10));
    fleet.start();
    fleet.worker(0).restart();
    Client client(fleet.worker(0));
    QCOMPARE(client.get(ping).status, 200); // still answers for a while
    const QJsonObject session = client.get(QStringLiteral("/api/sessions/a")).object();
    QCOMPARE(session.value(u"status").toString(), QStringLiteral("STOPPED"));
    QCOMPARE(session.value(u"assignedWorker").toString(), QStringLiteral("w1"));
    QTRY_COMPARE(client.get(ping).status, 0);
    QTRY_COMPARE(client.get(ping).status, 200);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("WORKING"));
}

void ProcessTest::inFlightRequestsAreCut()
{
    sim::WorkerConfig worker = three();
    worker.sessions.push_back({ "q", sim::Status::ScanQrCode, {}, {}, {}, {} });
    sim::Fleet fleet(fleetOf({ worker }, 20));
    fleet.start();
    Client client(fleet.worker(0));
    QNetworkReply *waiting
        = client.begin("GET", QStringLiteral("/api/q/profile"), {}, { { "X-Api-Key", "secretkey" } });
    QTRY_COMPARE(fleet.requestCount(0, "GET /api/q/profile"), std::uint64_t(1));
    fleet.worker(0).terminate();
    const Answer cut = client.finish(waiting);
    QVERIFY(cut.finished);
    QCOMPARE(cut.status, 0);
}

void ProcessTest::coreStartsNothing()
{
    sim::WorkerConfig core = workerOf("2026.2.1", sim::Tier::Core, sim::Engine::Webjs);
    core.sessions = { { "default", sim::Status::Working, "12025550101", {}, R"({"debug":true})", {} } };
    sim::Fleet fleet(fleetOf({ core }, 100));
    fleet.start();
    fleet.worker(0).die();
    fleet.worker(0).comeBack();
    Client client(fleet.worker(0));
    QTest::qWait(100);
    const QJsonObject session = client.get(QStringLiteral("/api/sessions/default")).object();
    QCOMPARE(session.value(u"status").toString(), QStringLiteral("STOPPED"));
    QVERIFY(session.value(u"config").isNull());
}

void ProcessTest::serverStopByApi()
{
    sim::Fleet fleet(fleetOf({ three() }, 20));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/server/stop"), R"({"force":false})").body,
             QByteArray(R"({"stopping":true})"));
    QTRY_COMPARE(client.get(ping).status, 0);
    QTRY_COMPARE(client.get(ping).status, 200);
}

void ProcessTest::serverStopWithoutRestartPolicy()
{
    sim::WorkerConfig worker = three();
    worker.restartPolicy = false;
    sim::Fleet fleet(fleetOf({ worker }, 100));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/server/stop"), R"({"force":true})").status, 201);
    QTRY_COMPARE(client.get(ping).status, 0);
    QTest::qWait(300);
    QCOMPARE(client.get(ping).status, 0);
    fleet.worker(0).comeBack();
    QCOMPARE(client.get(ping).status, 200);
}

void ProcessTest::randomKey()
{
    sim::WorkerConfig worker = three();
    worker.randomKey = true;
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 200);
    fleet.worker(0).die();
    fleet.worker(0).comeBack();
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 401);
    client.setKey(fleet.worker(0).apiKey());
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 200);
}

void ProcessTest::latency()
{
    sim::Fleet fleet(fleetOf({ three() }));
    fleet.start();
    fleet.worker(0).setLatency(10000);
    Client impatient(fleet.worker(0), 100);
    QVERIFY(!impatient.get(ping).finished);
    fleet.worker(0).setLatency(0);
    QCOMPARE(impatient.get(ping).status, 200);
}

void ProcessTest::unreachableFromTheStart()
{
    sim::WorkerConfig worker = three();
    worker.reachable = false;
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    QVERIFY(fleet.worker(0).port() != 0);
    Client client(fleet.worker(0));
    QCOMPARE(client.get(ping).status, 0);
}

void ProcessTest::tls()
{
    sim::WorkerConfig worker = three();
    worker.tls = true;
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    QVERIFY(fleet.worker(0).url().starts_with("https://"));
    QCOMPARE(fleet.certificateSha256().size(), std::size_t(64));
    Client strict(fleet.worker(0));
    QCOMPARE(strict.get(ping).error, static_cast<int>(QNetworkReply::SslHandshakeFailedError));
    Client trusting(fleet.worker(0));
    trusting.ignoreTlsErrors();
    QCOMPARE(trusting.get(QStringLiteral("/api/sessions")).array().size(), 2);
}

void ProcessTest::statusAndVersion()
{
    sim::WorkerConfig worker = three();
    worker.workerId = "w1";
    sim::Fleet fleet(fleetOf({ worker, workerOf("2025.12.3", sim::Tier::Plus, sim::Engine::Webjs) }));
    fleet.start();
    Client client(fleet.worker(0));
    const QJsonObject status = client.get(QStringLiteral("/api/server/status")).object();
    QVERIFY(status.value(u"uptime").toDouble() >= 0);
    QVERIFY(status.value(u"startTimestamp").toDouble() > 1e12);
    QCOMPARE(status.value(u"worker").toObject().value(u"id").toString(), QStringLiteral("w1"));
    const QJsonObject version = client.get(QStringLiteral("/api/server/version")).object();
    QCOMPARE(version.value(u"tier").toString(), QStringLiteral("CORE"));
    QVERIFY(version.value(u"browser").isNull());
    Client old(fleet.worker(1));
    QVERIFY(!old.get(QStringLiteral("/api/version")).object().contains(u"worker"));
}

QTEST_GUILESS_MAIN(ProcessTest)
#include "test_process.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"
#include "unit/simulator/socketlog.h"

#include <QTest>

namespace {
const QString goodQuery = QStringLiteral("?x-api-key=secretkey&session=*&events=session.status");

sim::WorkerConfig workingOn(const char *version, sim::Tier tier, sim::Engine engine = sim::Engine::Gows)
{
    sim::WorkerConfig worker = workerOf(version, tier, engine);
    worker.workerId = "waha-1";
    const char *name = tier == sim::Tier::Core && std::string(version) < "2026.6" ? "default" : "a";
    worker.sessions
        = { { name, sim::Status::Working, "12025550101", "Ana", R"({"metadata":{"user.id":"7"}})", {} } };
    return worker;
}
} // namespace

class WebSocketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authAfterTheUpgrade();
    void wrongPathHangsUp();
    void lifecycleFrames();
    void envelopeOfToday();
    void envelopeOf2024();
    void parametersOf2024();
    void filters();
    void noReplay();
    void statusesAreTheLastThree();
    void ownPingIsAnswered();
    void hungWorkerAnswersNoPing();
    void gracefulEnd();
    void closedByTheTest();
};

void WebSocketTest::authAfterTheUpgrade()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    for (const char *query : { "", "?x-api-key=wrong" }) {
        SocketLog socket(fleet.worker(0), QLatin1StringView(query));
        QTRY_VERIFY(socket.closed());
        QVERIFY(socket.opened());
        QCOMPARE(socket.closeCode(), 1008);
        QCOMPARE(socket.closeReason(), QStringLiteral("Unauthorized"));
    }
    SocketLog good(fleet.worker(0), QStringLiteral("?X-API-KEY=secretkey"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    QVERIFY(!good.closed());
}

void WebSocketTest::wrongPathHangsUp()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    QString url = QString::fromStdString(fleet.worker(0).url()) + QStringLiteral("/nows?x-api-key=secretkey");
    quayside::test::SocketPeer socket(QUrl(url.replace(0, 4, QStringLiteral("ws"))));
    bool failed = false;
    connect(&socket, &quayside::test::SocketPeer::closed, this, [&failed] { failed = true; });
    QTRY_VERIFY(failed);
}

void WebSocketTest::lifecycleFrames()
{
    sim::Fleet fleet(fleetOf({ workerOf("2026.2.1", sim::Tier::Core, sim::Engine::Webjs) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/default/start")).status, 201);
    QTRY_COMPARE(socket.statuses(),
                 QStringList({ QStringLiteral("STARTING"), QStringLiteral("SCAN_QR_CODE") }));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/default/restart")).status, 201);
    const QStringList expected { QStringLiteral("STARTING"), QStringLiteral("SCAN_QR_CODE"),
                                 QStringLiteral("STOPPED"), QStringLiteral("STARTING") };
    QTRY_VERIFY(socket.statuses().size() >= 4);
    QCOMPARE(socket.statuses().first(4), expected);
}

void WebSocketTest::envelopeOfToday()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    QCOMPARE(fleet.setStatus(0, "a", sim::Status::Failed), std::string());
    QTRY_COMPARE(socket.frames().size(), 1);
    const QJsonObject frame = socket.frames().first();
    QVERIFY(frame.value(u"id").toString().startsWith(u"evt_"));
    QCOMPARE(frame.value(u"id").toString().size(), 30);
    QVERIFY(frame.value(u"timestamp").toDouble() > 1e12);
    QCOMPARE(frame.value(u"metadata").toObject().value(u"user.id").toString(), QStringLiteral("7"));
    QCOMPARE(frame.value(u"me").toObject().value(u"id").toString(), QStringLiteral("12025550101@c.us"));
    const QJsonObject payload = frame.value(u"payload").toObject();
    QCOMPARE(payload.value(u"name").toString(), QStringLiteral("a"));
    QVERIFY(payload.contains(u"data"));
    const QJsonObject environment = frame.value(u"environment").toObject();
    QCOMPARE(environment.value(u"worker").toObject().value(u"id").toString(), QStringLiteral("waha-1"));
    QCOMPARE(frame.value(u"engine").toString(), QStringLiteral("GOWS"));
}

void WebSocketTest::envelopeOf2024()
{
    sim::Fleet fleet(fleetOf({ workingOn("2024.10.8", sim::Tier::Core, sim::Engine::Webjs) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), QStringLiteral("?session=*&events=session.status"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    QCOMPARE(fleet.setStatus(0, "default", sim::Status::Failed), std::string());
    QTRY_COMPARE(socket.frames().size(), 1);
    const QJsonObject frame = socket.frames().first();
    QVERIFY(!frame.contains(u"id"));
    QVERIFY(!frame.contains(u"timestamp"));
    QVERIFY(!frame.value(u"payload").toObject().contains(u"statuses"));
    QVERIFY(!frame.value(u"environment").toObject().contains(u"worker"));
}

void WebSocketTest::parametersOf2024()
{
    sim::Fleet fleet(fleetOf({ workingOn("2024.10.8", sim::Tier::Plus, sim::Engine::Webjs) }));
    fleet.start();
    for (const char *query : { "?x-api-key=secretkey&session=a&events=session.status",
                               "?x-api-key=secretkey&session=*&events=message" }) {
        SocketLog socket(fleet.worker(0), QLatin1StringView(query));
        QTRY_VERIFY(socket.closed());
        QCOMPARE(socket.closeCode(), 4001);
        QVERIFY(socket.closeReason().startsWith(u'{'));
    }
    SocketLog good(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
}

void WebSocketTest::filters()
{
    sim::WorkerConfig worker = workingOn("2026.7.1", sim::Tier::Core);
    worker.sessions.push_back({ "b", sim::Status::Working, "12025550102", {}, {}, {} });
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    SocketLog all(fleet.worker(0), QStringLiteral("?x-api-key=secretkey&session=*&events=*"));
    SocketLog onlyB(fleet.worker(0),
                    QStringLiteral("?x-api-key=secretkey&session=b&events=message,session.status"));
    SocketLog messages(fleet.worker(0), QStringLiteral("?x-api-key=secretkey&session=*&events=message"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 3);
    QCOMPARE(fleet.setStatus(0, "a", sim::Status::Failed), std::string());
    QCOMPARE(fleet.setStatus(0, "b", sim::Status::Failed), std::string());
    QTRY_COMPARE(all.frames().size(), 2);
    QTRY_COMPARE(onlyB.frames().size(), 1);
    QCOMPARE(onlyB.statuses(QStringLiteral("b")).size(), 1);
    QVERIFY(messages.frames().isEmpty());
}

void WebSocketTest::noReplay()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    QCOMPARE(fleet.setStatus(0, "a", sim::Status::Failed), std::string());
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    QCOMPARE(fleet.setStatus(0, "a", sim::Status::Starting), std::string());
    QTRY_COMPARE(socket.statuses(), QStringList { QStringLiteral("STARTING") });
}

void WebSocketTest::statusesAreTheLastThree()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    for (const sim::Status status :
         { sim::Status::Failed, sim::Status::Starting, sim::Status::Failed, sim::Status::Starting })
        QCOMPARE(fleet.setStatus(0, "a", status), std::string());
    QTRY_COMPARE(socket.frames().size(), 4);
    const QJsonArray statuses
        = socket.frames().last().value(u"payload").toObject().value(u"statuses").toArray();
    QCOMPARE(statuses.size(), 3);
    QCOMPARE(statuses.at(0).toObject().value(u"status").toString(), QStringLiteral("STARTING"));
    QCOMPARE(statuses.at(1).toObject().value(u"status").toString(), QStringLiteral("FAILED"));
}

void WebSocketTest::ownPingIsAnswered()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    socket.ping();
    QTRY_COMPARE(socket.pongs(), 1);
}

void WebSocketTest::hungWorkerAnswersNoPing()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    fleet.worker(0).hang();
    socket.ping();
    Client client(fleet.worker(0), 300);
    QVERIFY(!client.get(QStringLiteral("/ping")).finished);
    QCOMPARE(socket.pongs(), 0);
    QVERIFY(!socket.closed());
    fleet.worker(0).comeBack();
    QTRY_VERIFY(socket.closed());
    Client again(fleet.worker(0));
    QCOMPARE(again.get(QStringLiteral("/ping")).status, 200);
}

void WebSocketTest::gracefulEnd()
{
    sim::Fleet fleet(
        fleetOf({ workingOn("2026.7.1", sim::Tier::Core), workingOn("2024.10.8", sim::Tier::Plus) }, 20));
    fleet.start();
    SocketLog today(fleet.worker(0), goodQuery);
    SocketLog old(fleet.worker(1), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount() + fleet.worker(1).socketCount(), 2);
    fleet.worker(0).terminate();
    fleet.worker(1).terminate();
    QTRY_COMPARE(today.statuses(), QStringList { QStringLiteral("STOPPED") });
    QTRY_VERIFY(today.closed() && old.closed());
    QVERIFY(today.closeCode() != 1001); // no close frame at all
    QCOMPARE(old.closeCode(), 1001);
}

void WebSocketTest::closedByTheTest()
{
    sim::Fleet fleet(fleetOf({ workingOn("2026.7.1", sim::Tier::Core) }));
    fleet.start();
    SocketLog socket(fleet.worker(0), goodQuery);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    fleet.worker(0).sendFrame("not json");
    QTRY_COMPARE(socket.raw(), QStringList { QStringLiteral("not json") });
    fleet.worker(0).closeSockets(1011, "Internal error");
    QTRY_VERIFY(socket.closed());
    QCOMPARE(socket.closeCode(), 1011);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 0);
}

QTEST_GUILESS_MAIN(WebSocketTest)
#include "test_websocket.moc"

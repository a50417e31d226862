// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"
#include "unit/simulator/socketlog.h"

#include <QTest>

namespace {
sim::FleetConfig config()
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    worker.sessions = { { "a", sim::Status::Working, "12025550101", {}, R"({"debug":true})", {} },
                        { "q", sim::Status::ScanQrCode, {}, {}, {}, {} } };
    sim::FleetConfig fleet = fleetOf({ worker, worker });
    fleet.controlPort = 0;
    return fleet;
}
} // namespace

class ControlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWorkers();
    void truthAndRequests();
    void scansAndCodes();
    void processes();
    void faults();
    void statusAndUnlink();
    void refusals();
    void loadKeepsTheFleetAsItWas();
    void churnChangesThings();
};

void ControlTest::listsWorkers()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    const QJsonArray workers = control.get(QStringLiteral("/workers")).array();
    QCOMPARE(workers.size(), 2);
    const QJsonObject first = workers.first().toObject();
    QCOMPARE(first.value(u"url").toString().toStdString(), fleet.worker(0).url());
    QCOMPARE(first.value(u"apiKey").toString(), QStringLiteral("secretkey"));
    QCOMPARE(first.value(u"state").toString(), QStringLiteral("up"));
    QCOMPARE(first.value(u"sessions").toInt(), 2);
}

void ControlTest::truthAndRequests()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    const QJsonObject truth = control.get(QStringLiteral("/truth?worker=0")).object();
    QCOMPARE(truth.value(u"sessions").toArray().size(), 2);
    const QJsonObject session = truth.value(u"sessions").toArray().first().toObject();
    QCOMPARE(session.value(u"account").toString(), QStringLiteral("12025550101"));
    QVERIFY(session.value(u"config").toObject().value(u"debug").toBool());
    QCOMPARE(truth.value(u"phones").toArray().size(), 1);
    Client client(fleet.worker(1));
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 200);
    const QJsonObject requests = control.get(QStringLiteral("/requests?worker=1")).object();
    QCOMPARE(requests.value(u"counts").toObject().value(u"1 GET /api/sessions").toInt(), 1);
    QCOMPARE(requests.value(u"recent").toArray().size(), 1);
}

void ControlTest::scansAndCodes()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    Client client(fleet.worker(1));
    QCOMPARE(
        control.post(QStringLiteral("/scan"), R"({"worker":0,"session":"q","phone":"12025550107"})").status,
        200);
    QCOMPARE(fleet.truth().find(0, "q")->account, std::string("12025550107"));
    const QString code
        = client.post(QStringLiteral("/api/q/auth/request-code"), R"({"phoneNumber":"12025550108"})")
              .text(QStringLiteral("code"));
    const QJsonObject typed { { QStringLiteral("worker"), 1 },
                              { QStringLiteral("session"), QStringLiteral("q") },
                              { QStringLiteral("phone"), QStringLiteral("12025550108") },
                              { QStringLiteral("code"), code } };
    QCOMPARE(control.post(QStringLiteral("/code"), QJsonDocument(typed).toJson()).status, 200);
    QTRY_COMPARE(client.status(QStringLiteral("q")), QStringLiteral("WORKING"));
    QCOMPARE(control.post(QStringLiteral("/scan"), R"({"worker":1,"session":"q"})").status, 422);
}

void ControlTest::processes()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    Client client(fleet.worker(0));
    QCOMPARE(control.post(QStringLiteral("/worker"), R"({"worker":0,"action":"die"})").status, 200);
    QCOMPARE(client.get(QStringLiteral("/ping")).status, 0);
    QCOMPARE(control.post(QStringLiteral("/worker"), R"({"worker":0,"action":"come-back"})").status, 200);
    QCOMPARE(client.get(QStringLiteral("/ping")).status, 200);
    SocketLog socket(fleet.worker(0), QStringLiteral("?x-api-key=secretkey"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    QCOMPARE(control.post(QStringLiteral("/frame"), R"({"worker":0,"text":"[1]"})").status, 200);
    QTRY_VERIFY(socket.raw().contains(QStringLiteral("[1]")));
    QCOMPARE(
        control.post(QStringLiteral("/close-sockets"), R"({"worker":0,"code":4000,"reason":"bye"})").status,
        200);
    QTRY_COMPARE(socket.closeCode(), 4000);
}

void ControlTest::faults()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    Client client(fleet.worker(0));
    const Answer added
        = control.post(QStringLiteral("/faults"),
                       R"({"effect":"status","status":502,"path":"/api/sessions","times":-1,"worker":0})");
    QCOMPARE(added.object().value(u"id").toInt(), 1);
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 502);
    QCOMPARE(control.remove(QStringLiteral("/faults/1")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 200);
    QCOMPARE(
        control.post(QStringLiteral("/faults"), R"({"effect":"drop","after":true,"method":"POST"})").status,
        200);
    QCOMPARE(control.remove(QStringLiteral("/faults")).status, 200);
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), R"({"name":"n"})").status, 201);
}

void ControlTest::statusAndUnlink()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    QCOMPARE(
        control.post(QStringLiteral("/status"), R"({"worker":0,"session":"a","status":"STARTING"})").status,
        200);
    QCOMPARE(fleet.truth().find(0, "a")->status, sim::Status::Starting);
    QCOMPARE(control.post(QStringLiteral("/unlink"), R"({"phone":"12025550101"})").status, 200);
    QVERIFY(!fleet.truth().phone("12025550101"));
    QCOMPARE(control.post(QStringLiteral("/passkey"), R"({"worker":0,"session":"q"})").status, 200);
    QCOMPARE(control.post(QStringLiteral("/network"), R"({"worker":0,"down":true})").status, 200);
    QCOMPARE(fleet.truth().find(0, "q")->status, sim::Status::Failed);
    QCOMPARE(control.post(QStringLiteral("/auto-scan"), R"({"seconds":1})").status, 200);
    QTRY_COMPARE(fleet.truth().find(1, "q")->status, sim::Status::Working);
}

void ControlTest::refusals()
{
    sim::Fleet fleet(config());
    fleet.start();
    Client control(fleet.controlUrl(), "");
    for (const char *body :
         { "no json", R"({"worker":99,"action":"die"})", R"({"worker":0,"action":"dance"})" })
        QCOMPARE(control.post(QStringLiteral("/worker"), body).status, 422);
    QCOMPARE(control.post(QStringLiteral("/faults"), R"({"effect":"unheard-of"})").status, 422);
    QCOMPARE(control.post(QStringLiteral("/faults"), R"({"effect":"drop","path":"["})").status, 422);
    QCOMPARE(control.post(QStringLiteral("/status"), R"({"worker":0,"session":"a","status":"ODD"})").status,
             422);
    QCOMPARE(control.get(QStringLiteral("/nothing")).status, 404);
    QCOMPARE(control.remove(QStringLiteral("/nothing")).status, 404);
}

void ControlTest::loadKeepsTheFleetAsItWas()
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    for (int i = 0; i < 200; ++i)
        worker.sessions.push_back({ "s" + std::to_string(i), sim::Status::Working, {}, {}, {}, {} });
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    SocketLog socket(fleet.worker(0), QStringLiteral("?x-api-key=secretkey"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    fleet.setChangesPerSecond(1000);
    QTRY_VERIFY(fleet.changeCount() > 300);
    fleet.setChangesPerSecond(0);
    for (const sim::SessionTruth &session : fleet.truth().sessions)
        QCOMPARE(session.status, sim::Status::Working);
    QTRY_COMPARE(static_cast<std::uint64_t>(socket.frames().size()), fleet.changeCount());
}

void ControlTest::churnChangesThings()
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Noweb);
    for (int i = 0; i < 50; ++i)
        worker.sessions.push_back({ "s" + std::to_string(i), sim::Status::Working, {}, {}, {}, {} });
    sim::FleetConfig fleetConfig = fleetOf({ worker });
    fleetConfig.churnPerMinute = 6000;
    sim::Fleet fleet(fleetConfig);
    fleet.start();
    QTRY_VERIFY(fleet.changeCount() > 10);
}

QTEST_GUILESS_MAIN(ControlTest)
#include "test_control.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"

#include <QNetworkReply>
#include <QTest>

namespace {
sim::WorkerConfig worker(sim::Engine engine)
{
    return workerOf("2026.7.1", sim::Tier::Core, engine);
}
const QByteArray create = R"({"name":"a","start":true})";
} // namespace

class PairingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qrWaitsForItsStatus();
    void qrForms();
    void qrRotates();
    void scanWorks_data();
    void scanWorks();
    void webjsLearnsMeLater();
    void wrongMomentIsRefused();
    void pairingCode();
    void phoneHasFourSlots();
    void unlinkFromThePhone();
    void autoScanTakesTheSamePhone();
    void passkey();
    void screenshots();
    void profileNeedsWorking();
};

void PairingTest::qrWaitsForItsStatus()
{
    sim::Fleet fleet(fleetOf({ worker(sim::Engine::Webjs) }, 20));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    const Answer qr = client.get(QStringLiteral("/api/a/auth/qr?format=raw")); // still STARTING: waits
    QCOMPARE(qr.status, 200);
    QVERIFY(qr.text(QStringLiteral("value")).startsWith(u"2@"));
    QCOMPARE(fleet.scan(0, "a", "12025550101"), std::string());
    const Answer late = client.get(QStringLiteral("/api/a/auth/qr"));
    QCOMPARE(late.status, 422);
    QCOMPARE(late.object().value(u"expected").toArray().first().toString(), QStringLiteral("SCAN_QR_CODE"));
    QVERIFY(!late.object().contains(u"message"));
    QCOMPARE(client.get(QStringLiteral("/api/none/auth/qr")).status, 404);
}

void PairingTest::qrForms()
{
    sim::Fleet fleet(fleetOf({ worker(sim::Engine::Gows) }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    const QString path = QStringLiteral("/api/a/auth/qr");
    const Answer image = client.get(path, { { "Accept", "application/json, */*" } });
    QCOMPARE(image.header("Content-Type"), QByteArray("image/png"));
    QVERIFY(image.body.startsWith("\x89PNG"));
    const Answer base64 = client.get(path, { { "Accept", "application/json" } });
    QCOMPARE(QByteArray::fromBase64(base64.text(QStringLiteral("data")).toLatin1()), image.body);
    QCOMPARE(client.get(path + QStringLiteral("?format=raw"), { { "Accept", "image/png" } })
                 .header("Content-Type"),
             QByteArray("application/json; charset=utf-8"));
}

void PairingTest::qrRotates()
{
    sim::Fleet fleet(fleetOf({ worker(sim::Engine::Gows) }, 60));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    const QString path = QStringLiteral("/api/a/auth/qr?format=raw");
    const QString first = client.get(path).text(QStringLiteral("value"));
    QTRY_VERIFY(client.get(path).text(QStringLiteral("value")) != first);
}

void PairingTest::scanWorks_data()
{
    QTest::addColumn<int>("engine");
    for (const sim::Engine engine :
         { sim::Engine::Webjs, sim::Engine::Noweb, sim::Engine::Gows, sim::Engine::Wpp })
        QTest::newRow(std::string(sim::text(engine)).c_str()) << static_cast<int>(engine);
}

void PairingTest::scanWorks()
{
    QFETCH(int, engine);
    sim::Fleet fleet(fleetOf({ worker(static_cast<sim::Engine>(engine)) }, 60));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
    QCOMPARE(fleet.scan(0, "a", "5511987654321"), std::string());
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QTRY_COMPARE(client.get(QStringLiteral("/api/sessions/a"))
                     .object()
                     .value(u"me")
                     .toObject()
                     .value(u"id")
                     .toString(),
                 QStringLiteral("5511987654321@c.us"));
    const sim::Truth truth = fleet.truth();
    QCOMPARE(truth.find(0, "a")->linkedTo, std::string("5511987654321"));
    QCOMPARE(truth.workingCopies("5511987654321"), 1);
    QCOMPARE(truth.phone("5511987654321")->devices.size(), std::size_t(1));
}

void PairingTest::webjsLearnsMeLater()
{
    sim::Fleet fleet(fleetOf({ worker(sim::Engine::Webjs) }, 4));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
    QCOMPARE(fleet.scan(0, "a", "12025550101"), std::string());
    const QJsonObject early = client.get(QStringLiteral("/api/sessions/a")).object();
    QCOMPARE(early.value(u"status").toString(), QStringLiteral("WORKING"));
    QVERIFY(early.value(u"me").isNull());
    QTRY_VERIFY(client.get(QStringLiteral("/api/sessions/a")).object().value(u"me").isObject());
}

void PairingTest::wrongMomentIsRefused()
{
    sim::WorkerConfig config = worker(sim::Engine::Gows);
    config.sessions = { { "a", sim::Status::Working, "12025550101", {}, {}, {} } };
    sim::Fleet fleet(fleetOf({ config }));
    fleet.start();
    QCOMPARE(fleet.scan(0, "a", "12025550102"), std::string("no QR code is shown"));
    QVERIFY(!fleet.scan(0, "nobody", "12025550102").empty());
    QVERIFY(!fleet.scan(9, "a", "12025550102").empty());
}

void PairingTest::pairingCode()
{
    sim::Fleet fleet(fleetOf({ worker(sim::Engine::Gows) }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
    const QString path = QStringLiteral("/api/a/auth/request-code");
    const Answer code = client.post(path, R"({"phoneNumber":"12025550101"})");
    QCOMPARE(code.status, 201);
    const std::string text = code.text(QStringLiteral("code")).toStdString();
    QCOMPARE(text.size(), std::size_t(9));
    QCOMPARE(fleet.enterCode(0, "a", "12025550101", "WRONG-ONE"), std::string("wrong code"));
    QVERIFY(!fleet.enterCode(0, "a", "12025550199", text).empty());
    QCOMPARE(fleet.enterCode(0, "a", "12025550101", text), std::string());
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    const Answer late = client.post(path, R"({"phoneNumber":"12025550101"})");
    QCOMPARE(late.text(QStringLiteral("message")),
             QStringLiteral("Can request code only in SCAN_QR_CODE status. The current status is WORKING"));
}

void PairingTest::phoneHasFourSlots()
{
    sim::WorkerConfig config = worker(sim::Engine::Gows);
    for (const char *name : { "a", "b", "c", "d", "e" })
        config.sessions.push_back({ name, sim::Status::ScanQrCode, {}, {}, {}, {} });
    sim::Fleet fleet(fleetOf({ config }));
    fleet.start();
    for (const char *name : { "a", "b", "c", "d" })
        QCOMPARE(fleet.scan(0, name, "12025550101"), std::string());
    QVERIFY(fleet.scan(0, "e", "12025550101").find("no slot") != std::string::npos);
    QCOMPARE(fleet.unlink(0, "a"), std::string());
    QCOMPARE(fleet.scan(0, "e", "12025550101"), std::string());
}

void PairingTest::unlinkFromThePhone()
{
    sim::WorkerConfig config = worker(sim::Engine::Noweb);
    config.sessions = { { "a", sim::Status::Working, "12025550101", {}, {}, {} } };
    sim::Fleet fleet(fleetOf({ config }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(fleet.unlink(0, "a"), std::string());
    QCOMPARE(client.status(QStringLiteral("a")), QStringLiteral("FAILED"));
    // As the documentation advises: restart does not help, logging out and scanning again does.
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/restart")).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("FAILED"));
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/logout")).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
}

void PairingTest::autoScanTakesTheSamePhone()
{
    sim::WorkerConfig old = worker(sim::Engine::Gows);
    old.sessions
        = { { "acme", sim::Status::Working, "12025550101", {}, R"({"metadata":{"user.id":"7"}})", {} } };
    sim::FleetConfig config = fleetOf({ old, worker(sim::Engine::Gows) });
    config.autoScanSeconds = 2;
    sim::Fleet fleet(config);
    fleet.start();
    Client target(fleet.worker(1));
    QCOMPARE(target
                 .post(QStringLiteral("/api/sessions"),
                       R"({"name":"acme","start":true,"config":{"metadata":{"user.id":"7"}}})")
                 .status,
             201);
    QTRY_COMPARE(target.status(QStringLiteral("acme")), QStringLiteral("WORKING"));
    QCOMPARE(fleet.truth().find(1, "acme")->account, std::string("12025550101"));
    QCOMPARE(fleet.truth().workingCopies("12025550101"), 2);
}

void PairingTest::passkey()
{
    sim::Fleet fleet(fleetOf({ worker(sim::Engine::Gows) }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), create).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("SCAN_QR_CODE"));
    QCOMPARE(client.get(QStringLiteral("/api/a/auth/passkey/challenge")).status, 422);
    QCOMPARE(fleet.demandPasskey(0, "a"), std::string());
    QCOMPARE(fleet.scan(0, "a", "12025550101"), std::string());
    QCOMPARE(client.status(QStringLiteral("a")), QStringLiteral("PASSKEY_REQUIRED"));
    QCOMPARE(client.get(QStringLiteral("/api/a/auth/passkey/challenge")).text(QStringLiteral("rpId")),
             QStringLiteral("web.whatsapp.com"));
    QCOMPARE(client.post(QStringLiteral("/api/a/auth/passkey"), R"({"id":"x"})").status, 400);
    QCOMPARE(client.post(QStringLiteral("/api/a/auth/passkey"), R"({"id":"x","response":{}})").status, 201);
    QCOMPARE(client.status(QStringLiteral("a")), QStringLiteral("PASSKEY_CONFIRMATION_REQUIRED"));
    QCOMPARE(
        client.get(QStringLiteral("/api/a/auth/passkey/confirmation")).text(QStringLiteral("code")).size(),
        4);
    QCOMPARE(client.post(QStringLiteral("/api/a/auth/passkey/confirm")).status, 201);
    QTRY_COMPARE(client.status(QStringLiteral("a")), QStringLiteral("WORKING"));
}

void PairingTest::screenshots()
{
    sim::WorkerConfig browser = worker(sim::Engine::Webjs);
    browser.sessions = { { "a", sim::Status::Working, "12025550101", {}, {}, {} } };
    sim::WorkerConfig plain = worker(sim::Engine::Noweb);
    plain.sessions = { { "w", sim::Status::Working, "12025550102", {}, {}, {} },
                       { "q", sim::Status::ScanQrCode, {}, {}, {}, {} },
                       { "s", sim::Status::Starting, {}, {}, {}, {} } };
    sim::Fleet fleet(fleetOf({ browser, plain }));
    fleet.start();
    Client first(fleet.worker(0));
    QVERIFY(first.get(QStringLiteral("/api/screenshot?session=a")).body.startsWith("\x89PNG"));
    QCOMPARE(first.get(QStringLiteral("/api/screenshot")).status, 400);
    Client second(fleet.worker(1));
    QVERIFY(second.get(QStringLiteral("/api/screenshot?session=q")).body.startsWith("\x89PNG"));
    QCOMPARE(second.get(QStringLiteral("/api/screenshot?session=s")).text(QStringLiteral("message")),
             QStringLiteral("The session is starting, please try again after few seconds"));
    QCOMPARE(second.get(QStringLiteral("/api/screenshot?session=w")).text(QStringLiteral("message")),
             QStringLiteral("Can not get screenshot for non chrome based engine."));
}

void PairingTest::profileNeedsWorking()
{
    sim::WorkerConfig config = worker(sim::Engine::Gows);
    config.sessions = { { "a", sim::Status::Working, "12025550101", "Ana", {}, {} },
                        { "q", sim::Status::ScanQrCode, {}, {}, {}, {} } };
    sim::Fleet fleet(fleetOf({ config }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.get(QStringLiteral("/api/a/profile")).text(QStringLiteral("name")),
             QStringLiteral("Ana"));
    QCOMPARE(client.put(QStringLiteral("/api/a/profile/name"), R"({"name":"Ana Maria"})").status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a/me")).text(QStringLiteral("pushName")),
             QStringLiteral("Ana Maria"));
    QCOMPARE(client.get(QStringLiteral("/api/q/profile")).status, 422);
}

QTEST_GUILESS_MAIN(PairingTest)
#include "test_pairing.moc"

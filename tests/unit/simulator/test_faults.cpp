// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTest>

namespace {
using Effect = sim::Fault::Effect;

sim::Fault fault(Effect effect, const char *method = "", const char *path = ".*")
{
    sim::Fault fault;
    fault.effect = effect;
    fault.method = method;
    fault.path = path;
    return fault;
}
const QString listPath = QStringLiteral("/api/sessions");
} // namespace

class FaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void dropAfterActing();
    void dropBeforeActing();
    void reset();
    void hangThenOthersGoOn();
    void statuses_data();
    void statuses();
    void garbageAndHtml();
    void slowAndTrickled();
    void truncated();
    void huge();
    void redirectToAnotherHost();
    void wrongTypes();
    void alreadyExists();
    void passkeyDemanded();
    void countingAndMatching();
    void webSocketRefused();

private:
    std::unique_ptr<sim::Fleet> m_fleet;
    std::unique_ptr<Client> m_client;
};

void FaultsTest::init()
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    worker.sessions = { { "a", sim::Status::Working, "12025550101", {}, {}, {} } };
    m_fleet = std::make_unique<sim::Fleet>(fleetOf({ worker, worker }));
    m_fleet->start();
    m_client = std::make_unique<Client>(m_fleet->worker(0));
}

void FaultsTest::cleanup()
{
    m_client.reset();
    m_fleet.reset();
}

void FaultsTest::dropAfterActing()
{
    sim::Fault drop = fault(Effect::Drop, "POST", "/api/sessions");
    drop.afterActing = true;
    drop.times = -1; // Qt sends a request again by itself when the connection closes without a reply
    const int number = m_fleet->addFault(drop);
    const Answer answer = m_client->post(listPath, R"({"name":"new","start":true})");
    QCOMPARE(answer.status, 0);
    QVERIFY(m_fleet->faultHits(number) >= 1);
    QVERIFY(m_fleet->truth().find(0, "new"));
    m_fleet->removeFault(number);
    QCOMPARE(m_client->post(listPath, R"({"name":"new"})").status, 422);
}

void FaultsTest::dropBeforeActing()
{
    sim::Fault drop = fault(Effect::Drop, "POST", "/api/sessions");
    drop.times = -1;
    m_fleet->addFault(drop);
    QCOMPARE(m_client->post(listPath, R"({"name":"new"})").status, 0);
    QVERIFY(!m_fleet->truth().find(0, "new"));
    m_fleet->clearFaults();
    QCOMPARE(m_client->post(listPath, R"({"name":"new"})").status, 201);
}

void FaultsTest::reset()
{
    sim::Fault reset = fault(Effect::Reset, "DELETE");
    reset.times = -1;
    m_fleet->addFault(reset);
    const Answer answer = m_client->remove(QStringLiteral("/api/sessions/a"));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != 0);
}

void FaultsTest::hangThenOthersGoOn()
{
    m_fleet->addFault(fault(Effect::Hang, "GET", "/api/sessions/a"));
    QNetworkReply *hanging
        = m_client->begin("GET", QStringLiteral("/api/sessions/a"), {}, { { "X-Api-Key", "secretkey" } });
    QTRY_COMPARE(m_fleet->requestCount(0, "GET /api/sessions/a"), std::uint64_t(1));
    QCOMPARE(m_client->get(listPath).status, 200);
    QVERIFY(!hanging->isFinished());
    m_fleet->worker(0).die();
    QCOMPARE(m_client->finish(hanging).status, 0);
}

void FaultsTest::statuses_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 401, 403, 422, 429, 500, 502, 503 })
        QTest::addRow("%d", status) << status;
}

void FaultsTest::statuses()
{
    QFETCH(int, status);
    sim::Fault bad = fault(Effect::Status, "GET", "/api/sessions");
    bad.status = status;
    m_fleet->addFault(bad);
    const Answer answer = m_client->get(listPath);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.object().isEmpty());
    QCOMPARE(m_client->get(listPath).status, 200);
}

void FaultsTest::garbageAndHtml()
{
    m_fleet->addFault(fault(Effect::Garbage));
    const Answer garbage = m_client->get(listPath);
    QCOMPARE(garbage.status, 200);
    QVERIFY(QJsonDocument::fromJson(garbage.body).isNull());
    sim::Fault page = fault(Effect::Html);
    page.status = 502;
    m_fleet->addFault(page);
    const Answer html = m_client->get(listPath);
    QCOMPARE(html.status, 502);
    QVERIFY(html.body.contains("<h1>502 Bad Gateway</h1>"));
}

void FaultsTest::slowAndTrickled()
{
    sim::Fault slow = fault(Effect::Slow);
    slow.delayMs = 150;
    m_fleet->addFault(slow);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_client->get(listPath).status, 200);
    QVERIFY(timer.elapsed() >= 140);
    slow.delayMs = 2;
    slow.bytes = 20;
    m_fleet->addFault(slow);
    QCOMPARE(m_client->get(listPath).array().size(), 1);
}

void FaultsTest::truncated()
{
    sim::Fault cut = fault(Effect::Truncate);
    cut.bytes = 10;
    m_fleet->addFault(cut);
    const Answer answer = m_client->get(listPath);
    QVERIFY(answer.error != 0);
    QVERIFY(answer.body.size() <= 10);
}

void FaultsTest::huge()
{
    sim::Fault huge = fault(Effect::Huge);
    huge.bytes = 3 * 1024 * 1024;
    m_fleet->addFault(huge);
    QVERIFY(m_client->get(listPath).body.size() > 3 * 1024 * 1024);
}

void FaultsTest::redirectToAnotherHost()
{
    sim::Fault redirect = fault(Effect::Redirect);
    redirect.worker = 0;
    redirect.location = m_fleet->worker(1).url() + "/api/sessions";
    m_fleet->addFault(redirect);
    const Answer answer = m_client->get(listPath);
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("Location"), QByteArray::fromStdString(redirect.location));
    QVERIFY(m_fleet->requests(1).empty());
}

void FaultsTest::wrongTypes()
{
    m_fleet->addFault(fault(Effect::WrongTypes));
    const QJsonObject session = m_client->get(listPath).array().first().toObject();
    QVERIFY(session.value(u"name").isDouble());
    QVERIFY(session.value(u"me").isArray());
}

void FaultsTest::alreadyExists()
{
    m_fleet->addFault(fault(Effect::AlreadyExists, "POST", "/api/sessions"));
    const Answer answer = m_client->post(listPath, R"({"name":"new"})");
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.text(QStringLiteral("message")),
             QStringLiteral("Session 'new' already exists. Use PUT to update it."));
    QVERIFY(m_fleet->truth().find(0, "new"));
}

void FaultsTest::passkeyDemanded()
{
    QCOMPARE(m_client->post(listPath, R"({"name":"new","start":true})").status, 201);
    QTRY_COMPARE(m_client->status(QStringLiteral("new")), QStringLiteral("SCAN_QR_CODE"));
    m_fleet->addFault(fault(Effect::PasskeyDemanded, "GET", "/api/new/auth/qr"));
    QCOMPARE(m_client->get(QStringLiteral("/api/new/auth/qr?format=raw")).status, 200);
    QCOMPARE(m_fleet->scan(0, "new", "12025550109"), std::string());
    QCOMPARE(m_client->status(QStringLiteral("new")), QStringLiteral("PASSKEY_REQUIRED"));
}

void FaultsTest::countingAndMatching()
{
    sim::Fault bad = fault(Effect::Status, "GET", "/api/sessions/[ab]");
    bad.status = 503;
    bad.times = 2;
    bad.skip = 1;
    bad.worker = 0;
    const int number = m_fleet->addFault(bad);
    QList<int> seen;
    for (int i = 0; i < 4; ++i)
        seen.append(m_client->get(QStringLiteral("/api/sessions/a")).status);
    QCOMPARE(seen, (QList<int> { 200, 503, 503, 200 }));
    QCOMPARE(m_fleet->faultHits(number), 2);
    bad.times = -1;
    bad.skip = 0;
    const int always = m_fleet->addFault(bad);
    QCOMPARE(m_client->get(QStringLiteral("/api/sessions/a")).status, 503);
    Client other(m_fleet->worker(1));
    QCOMPARE(other.get(QStringLiteral("/api/sessions/a")).status, 200);
    m_fleet->removeFault(always);
    QCOMPARE(m_client->get(QStringLiteral("/api/sessions/a")).status, 200);
}

void FaultsTest::webSocketRefused()
{
    sim::Fault refuse = fault(Effect::Status, "GET", "/ws");
    refuse.status = 503;
    m_fleet->addFault(refuse);
    const Headers upgrade { { "Connection", "Upgrade" },
                            { "Upgrade", "websocket" },
                            { "Sec-WebSocket-Version", "13" },
                            { "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==" } };
    QCOMPARE(m_client->send("GET", QStringLiteral("/ws?x-api-key=secretkey"), {}, upgrade).status, 503);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "test_faults.moc"

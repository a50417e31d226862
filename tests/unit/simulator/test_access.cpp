// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"
#include "unit/simulator/socketlog.h"

#include <QTest>

class AccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryKeyByVersion();
    void headerWinsOverQuery();
    void sessionKeySeesItsSessionOnly();
    void actions();
    void keysAreEdited();
    void namedKeys();
    void webSocketOfASessionKey();
    void environmentNeedsAdmin();
    void apps();
    void etag();
    void basePath();
    void keepsTheKeysSeen();
};

namespace {
sim::WorkerConfig two()
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    worker.sessions = { { "a", sim::Status::Working, "12025550101", {}, {}, {} },
                        { "b", sim::Status::Working, "12025550102", {}, {}, {} } };
    return worker;
}

std::string keyFor(Client &admin, const QByteArray &body)
{
    return admin.post(QStringLiteral("/api/keys"), body).text(QStringLiteral("key")).toStdString();
}
} // namespace

void AccessTest::queryKeyByVersion()
{
    sim::Fleet fleet(fleetOf({ two(), workerOf("2025.12.3", sim::Tier::Plus, sim::Engine::Gows) }));
    fleet.start();
    const QString path = QStringLiteral("/api/sessions?x-api-key=secretkey");
    Client today(fleet.worker(0).url(), "");
    Client old(fleet.worker(1).url(), "");
    QCOMPARE(today.get(path).status, 200);
    QCOMPARE(old.get(path).status, 401);
}

void AccessTest::headerWinsOverQuery()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0).url(), "wrong");
    QCOMPARE(client.get(QStringLiteral("/api/sessions?x-api-key=secretkey")).status, 401);
    QCOMPARE(client.get(QStringLiteral("/ping")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/health")).status, 401);
    client.setKey("secretkey");
    QCOMPARE(client.get(QStringLiteral("/health")).text(QStringLiteral("status")), QStringLiteral("ok"));
}

void AccessTest::sessionKeySeesItsSessionOnly()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0));
    client.setKey(keyFor(client, R"({"session":"a"})"));
    QCOMPARE(client.get(QStringLiteral("/api/sessions?all=true")).array().size(), 1);
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a")).status, 200);
    const Answer other = client.get(QStringLiteral("/api/sessions/b"));
    QCOMPARE(other.status, 403);
    QCOMPARE(other.text(QStringLiteral("message")), QStringLiteral("Forbidden"));
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), R"({"name":"c"})").status, 403);
    QCOMPARE(client.remove(QStringLiteral("/api/sessions/a")).status, 403); // all but delete
    QCOMPARE(client.get(QStringLiteral("/api/server/version")).status, 200);
}

void AccessTest::actions()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0));
    client.setKey(keyFor(client, R"({"session":"a","actions":{"read":true,"control":false}})"));
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a")).status, 200);
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/stop")).status, 403);
}

void AccessTest::keysAreEdited()
{
    sim::Fleet fleet(fleetOf({ two(), workerOf("2025.12.3", sim::Tier::Plus, sim::Engine::Gows) }));
    fleet.start();
    Client client(fleet.worker(0));
    const QJsonObject key = client.post(QStringLiteral("/api/keys"), R"({"session":"a"})").object();
    const QString path = QStringLiteral("/api/keys/") + key.value(u"id").toString();
    QCOMPARE(client.put(path, R"({"session":"a","isActive":false})").object().value(u"isActive").toBool(true),
             false);
    QCOMPARE(client.get(QStringLiteral("/api/keys")).array().size(), 1);
    Client scoped(fleet.worker(0).url(), key.value(u"key").toString().toStdString());
    QCOMPARE(scoped.get(QStringLiteral("/api/sessions")).status, 401);
    QCOMPARE(client.remove(path).object().value(u"result").toBool(), true);
    QCOMPARE(client.remove(path).text(QStringLiteral("message")), QStringLiteral("API key not found"));
    for (const char *bad : { R"({"isAdmin":true,"session":"a"})", "{}",
                             R"({"isAdmin":true,"actions":{"read":true}})", R"({"session":"nobody"})" })
        QCOMPARE(client.post(QStringLiteral("/api/keys"), bad).status, 422);
    Client old(fleet.worker(1));
    QCOMPARE(old.get(QStringLiteral("/api/keys")).text(QStringLiteral("message")),
             QStringLiteral("Cannot GET /api/keys"));
}

void AccessTest::namedKeys()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0));
    const QString path = QStringLiteral("/api/keys/control");
    const QJsonObject first = client.post(path, R"({"session":"a"})").object();
    QCOMPARE(first.value(u"id").toString(), QStringLiteral("key_id_control_a"));
    QCOMPARE(client.post(path, R"({"session":"a"})").object(), first);
    client.setKey(first.value(u"key").toString().toStdString());
    QCOMPARE(client.post(QStringLiteral("/api/sessions/a/restart")).status, 201);
    QCOMPARE(client.get(QStringLiteral("/api/sessions/a")).status, 403);
}

void AccessTest::webSocketOfASessionKey()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0));
    const QString key = QString::fromStdString(keyFor(client, R"({"session":"a"})"));
    SocketLog forbidden(fleet.worker(0), QStringLiteral("?session=b&x-api-key=") + key);
    QTRY_VERIFY(forbidden.closed());
    QCOMPARE(forbidden.closeReason(), QStringLiteral("Forbidden"));
    SocketLog narrowed(fleet.worker(0), QStringLiteral("?session=*&x-api-key=") + key);
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    QCOMPARE(fleet.setStatus(0, "b", sim::Status::Failed), std::string());
    QCOMPARE(fleet.setStatus(0, "a", sim::Status::Failed), std::string());
    QTRY_COMPARE(narrowed.frames().size(), 1);
    QCOMPARE(narrowed.statuses(QStringLiteral("a")).size(), 1);
}

void AccessTest::environmentNeedsAdmin()
{
    sim::WorkerConfig worker = two();
    worker.store = "db";
    worker.workerId = "w1";
    worker.restartAll = true;
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    const QJsonObject environment = client.get(QStringLiteral("/api/server/environment")).object();
    QCOMPARE(environment.value(u"WAHA_API_KEY").toString(), QStringLiteral("secretkey"));
    QCOMPARE(environment.value(u"WAHA_WORKER_ID").toString(), QStringLiteral("w1"));
    QCOMPARE(environment.value(u"WHATSAPP_RESTART_ALL_SESSIONS").toString(), QStringLiteral("True"));
    QVERIFY(
        environment.value(u"WHATSAPP_SESSIONS_POSTGRESQL_URL").toString().contains(u"planted-db-password"));
    QVERIFY(!environment.contains(u"HOME"));
    QVERIFY(client.get(QStringLiteral("/api/server/environment?all=1")).object().contains(u"HOME"));
    client.setKey(keyFor(client, R"({"session":"a"})"));
    QCOMPARE(client.get(QStringLiteral("/api/server/environment")).status, 403);
}

void AccessTest::apps()
{
    sim::Fleet fleet(fleetOf({ two(), workerOf("2025.12.3", sim::Tier::Plus, sim::Engine::Gows) }));
    fleet.start();
    Client client(fleet.worker(0));
    const QByteArray body = R"({"name":"c","apps":[{"app":"chatwoot","config":{"token":"t"}}]})";
    QCOMPARE(client.post(QStringLiteral("/api/sessions"), body).status, 201);
    const QJsonArray list = client.get(QStringLiteral("/api/apps?session=c")).array();
    QCOMPARE(list.size(), 1);
    const QString path = QStringLiteral("/api/apps/") + list.first().toObject().value(u"id").toString();
    QCOMPARE(client.put(path, R"({"enabled":false,"config":{}})").object().value(u"enabled").toBool(true),
             false);
    const QJsonObject session = client.get(QStringLiteral("/api/sessions/c?expand=apps")).object();
    QCOMPARE(session.value(u"apps").toArray().size(), 1);
    QCOMPARE(client.put(QStringLiteral("/api/sessions/c"), R"({"apps":[]})").status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/apps?session=c")).body, QByteArray("[]"));
    Client off(fleet.worker(1));
    const Answer refused = off.post(QStringLiteral("/api/sessions"), body);
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.text(QStringLiteral("message")).startsWith(u"Apps are disabled"));
    QVERIFY(fleet.truth().find(1, "c")); // a failed create can leave a stopped session behind
}

void AccessTest::etag()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0));
    const QString path = QStringLiteral("/api/sessions?all=true");
    const Answer first = client.get(path);
    const QByteArray tag = first.header("ETag");
    QVERIFY(tag.startsWith("W/\""));
    const Answer same = client.get(path, { { "If-None-Match", tag } });
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    QCOMPARE(fleet.setStatus(0, "a", sim::Status::Failed), std::string());
    const Answer changed = client.get(path, { { "If-None-Match", tag } });
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.header("ETag") != tag);
    QCOMPARE(first.header("Keep-Alive"), QByteArray("timeout=5"));
}

void AccessTest::basePath()
{
    sim::WorkerConfig worker = two();
    worker.basePath = "/waha-7";
    sim::Fleet fleet(fleetOf({ worker }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).array().size(), 2);
    Client outside("http://127.0.0.1:" + std::to_string(fleet.worker(0).port()), "secretkey");
    QCOMPARE(outside.get(QStringLiteral("/api/sessions")).header("Content-Type"), QByteArray("text/html"));
    SocketLog socket(fleet.worker(0), QStringLiteral("?x-api-key=secretkey"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
}

void AccessTest::keepsTheKeysSeen()
{
    sim::Fleet fleet(fleetOf({ two() }));
    fleet.start();
    Client client(fleet.worker(0));
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 200);
    const std::vector<sim::RequestRecord> requests = fleet.requests(0);
    QCOMPARE(requests.size(), std::size_t(1));
    const auto &headers = requests.front().headers;
    QVERIFY(std::any_of(headers.begin(), headers.end(),
                        [](const auto &header) { return header.second == "secretkey"; }));
    fleet.clearRequests();
    QVERIFY(fleet.requests().empty());
}

QTEST_GUILESS_MAIN(AccessTest)
#include "test_access.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waiting.h"
#include "waha/client.h"
#include "waha/errorreader.h"
#include "waha/network.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

namespace {

Limits quickLimits()
{
    Limits limits;
    limits.shortMs = 8'000;
    limits.lifecycleMs = 8'000;
    return limits;
}

Answer genuine(const Request &request)
{
    if (request.target == "/ping")
        return http(200, R"({"message":"pong"})");
    if (request.target == "/api/server/version")
        return http(200, R"({"version":"2026.2.1","engine":"WEBJS","tier":"CORE","worker":{"id":null}})");
    if (request.target == "/api/server/status")
        return http(200, R"({"startTimestamp":1795488812903,"uptime":17705,"worker":{"id":""}})");
    if (request.target.startsWith("/api/server/environment"))
        return http(200, R"({"WAHA_API_KEY":"planted-key-4711"})");
    return http(404, R"({"message":"Cannot GET","error":"Not Found","statusCode":404})");
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probesAServer();
    void probesAnOldServer();
    void probeTellsALimitedKey();
    void proxyThatHidesSettingsIsNoLimitedKey();
    void probeFails_data();
    void probeFails();
    void listsWithEtag();
    void sendsTheHeadersOfTheContract();
    void lifecycleRequests_data();
    void lifecycleRequests();
    void updateKeepsEveryDigit();
    void startThatRunsAlready();
    void refusesInputThatWouldMeanAnotherCall();
    void lostReplyIsNotRepeated_data();
    void lostReplyIsNotRepeated();
    void unsentIsTold_data();
    void unsentIsTold();
    void whatWasSentIsNeverUnsent_data();
    void whatWasSentIsNeverUnsent();
    void whatWaitedInVainIsUnsent();
    void anyThreadMayCall();
    void destroyingTheNetworkCancels();
    void clientOutlivesTheNetwork();
    void hungLifecycleCallsDelayNoQrCode();
    void pairing();
    void screenshots_data();
    void screenshots();
};

void TestClient::probesAServer()
{
    ScriptedServer server(genuine);
    Network network(quickLimits());
    const Result<Probe> probe = await(WahaClient(network, endpointOf(server.url())).probe());
    QCOMPARE(outcome(probe), QStringLiteral("ok"));
    QCOMPARE(probe->version.version, QStringLiteral("2026.2.1"));
    QCOMPARE(probe->version.engine, QStringLiteral("WEBJS"));
    QVERIFY(probe->status.has_value());
    QCOMPARE(probe->status->startTimestampMs, 1795488812903);
    QVERIFY(!probe->limitedKey);
    QVERIFY(probe->latencyMs >= 0);
}

void TestClient::probesAnOldServer()
{
    ScriptedServer server([](const Request &request) {
        if (request.target == "/api/version")
            return http(200, R"({"version":"2024.8.1","engine":"NOWEB","tier":"PLUS"})");
        return http(404, R"({"message":"Cannot GET /x","error":"Not Found","statusCode":404})");
    });
    Network network(quickLimits());
    const Result<Probe> probe = await(WahaClient(network, endpointOf(server.url())).probe());
    QCOMPARE(outcome(probe), QStringLiteral("ok"));
    QCOMPARE(probe->version.version, QStringLiteral("2024.8.1"));
    QVERIFY(!probe->status);
    for (const Request &request : server.requests())
        QVERIFY(!request.target.contains("environment")); // nothing to learn there before 2026.1.4
}

void TestClient::probeTellsALimitedKey()
{
    ScriptedServer server([](const Request &request) {
        if (request.target.contains("environment"))
            return http(403, R"({"message":"Forbidden","statusCode":403})");
        return genuine(request);
    });
    Network network(quickLimits());
    const Result<Probe> probe = await(WahaClient(network, endpointOf(server.url())).probe());
    QCOMPARE(outcome(probe), QStringLiteral("ok"));
    QVERIFY(probe->limitedKey);
}

/** A sensible rule of a proxy: that call holds all secrets of the server. */
void TestClient::proxyThatHidesSettingsIsNoLimitedKey()
{
    ScriptedServer server([](const Request &request) {
        if (request.target.contains("environment"))
            return http(403, "<html><title>403 Forbidden</title></html>", "text/html");
        return genuine(request);
    });
    Network network(quickLimits());
    const Result<Probe> probe = await(WahaClient(network, endpointOf(server.url())).probe({ true, 0 }));
    QCOMPARE(outcome(probe), QStringLiteral("ok"));
    QVERIFY(!probe->limitedKey);
    QCOMPARE(toString(probe->environmentProblem.kind), toString(ErrorKind::ProxyRefused));
}

void TestClient::probeFails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("key") << 401 << QByteArray(R"({"message":"Unauthorized","statusCode":401})")
                         << QStringLiteral("unauthorized");
    QTest::newRow("html") << 200 << QByteArray("<html>router login</html>") << QStringLiteral("not-waha");
    QTest::newRow("other json") << 200 << QByteArray(R"({"hello":1})") << QStringLiteral("not-waha");
    QTest::newRow("array") << 200 << QByteArray("[]") << QStringLiteral("not-waha");
    QTest::newRow("404 everywhere") << 404 << QByteArray("nothing here") << QStringLiteral("not-waha");
    QTest::newRow("gateway") << 502 << QByteArray("<html>Bad Gateway</html>")
                             << QStringLiteral("server-error");
    QTest::newRow("empty") << 200 << QByteArray() << QStringLiteral("not-waha");
}

void TestClient::probeFails()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    ScriptedServer server([=](const Request &) { return http(status, body, "text/plain"); });
    Network network(quickLimits());
    const Result<Probe> probe = await(WahaClient(network, endpointOf(server.url())).probe());
    QTEST(outcome(probe), "kind");
}

void TestClient::listsWithEtag()
{
    ScriptedServer server([](const Request &request) {
        if (request.headers.value("if-none-match") == "W/\"6e\"")
            return http(304);
        return http(200, R"([{"name":"default","status":"STOPPED","config":null}])", "application/json",
                    "ETag: W/\"6e\"\r\n");
    });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    const Result<SessionList> first = await(client.list());
    QCOMPARE(outcome(first), QStringLiteral("ok"));
    QCOMPARE(first->sessions.size(), size_t(1));
    QCOMPARE(first->etag, QByteArray("W/\"6e\""));
    QVERIFY(first->bytes > 0);
    const Result<SessionList> second = await(client.list(first->etag));
    QCOMPARE(outcome(second), QStringLiteral("ok"));
    QVERIFY(second->notModified);
    QCOMPARE(second->etag, first->etag);
    QCOMPARE(server.requests().at(1).target, QByteArray("/api/sessions?all=true"));
}

void TestClient::sendsTheHeadersOfTheContract()
{
    ScriptedServer server(
        [](const Request &) { return http(200, "[]", "application/json", "Set-Cookie: a=b\r\n"); });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    QCOMPARE(outcome(await(client.list())), QStringLiteral("ok"));
    QCOMPARE(outcome(await(client.list("\"x\""))), QStringLiteral("ok"));
    const auto headers = server.requests().at(1).headers;
    QCOMPARE(headers.value("x-api-key"), QByteArray(kPlantedKey));
    QCOMPARE(headers.value("accept"), QByteArray("application/json"));
    QCOMPARE(headers.value("if-none-match"), QByteArray("\"x\""));
    QCOMPARE(headers.value("accept-encoding"), QByteArray("identity"));
    QVERIFY(headers.value("user-agent").startsWith("Quayside/"));
    QVERIFY(!headers.contains("cookie"));
    QVERIFY(!headers.contains("cache-control")); // would make Express ignore the ETag
    QVERIFY(!server.requests().at(1).target.contains(kPlantedKey));
}

using Act = std::function<Future<LifecycleReply>(const WahaClient &)>;
Q_DECLARE_METATYPE(Act)

void TestClient::lifecycleRequests_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const QString name = QStringLiteral("a b/ç");
    const QByteArray path = "/api/sessions/a%20b%2F%C3%A7";
    QTest::newRow("create") << Act([=](const WahaClient &c) {
        CreateRequest request;
        request.name = name;
        request.start = false;
        request.config = { { QStringLiteral("debug"), true } };
        return c.create(request);
    }) << QByteArray("POST") << QByteArray("/api/sessions")
                            << QByteArray(R"({"config":{"debug":true},"name":"a b/ç","start":false})");
    QTest::newRow("start") << Act([=](const WahaClient &c) { return c.start(name); }) << QByteArray("POST")
                           << path + "/start" << QByteArray();
    QTest::newRow("stop") << Act([=](const WahaClient &c) { return c.stop(name); }) << QByteArray("POST")
                          << path + "/stop" << QByteArray();
    QTest::newRow("restart") << Act([=](const WahaClient &c) { return c.restart(name); })
                             << QByteArray("POST") << path + "/restart" << QByteArray();
    QTest::newRow("logout") << Act([=](const WahaClient &c) { return c.logout(name); }) << QByteArray("POST")
                            << path + "/logout" << QByteArray();
    QTest::newRow("remove") << Act([=](const WahaClient &c) { return c.remove(name); })
                            << QByteArray("DELETE") << path << QByteArray();
    QTest::newRow("update") << Act([=](const WahaClient &c) { return c.update(name, {}); })
                            << QByteArray("PUT") << path << QByteArray(R"({"config":{}})");
}

void TestClient::lifecycleRequests()
{
    QFETCH(Act, act);
    ScriptedServer server([](const Request &) { return http(201); });
    Network network(quickLimits());
    const Result<LifecycleReply> reply
        = await(act(WahaClient(network, endpointOf(server.url(QStringLiteral("/prefix"))))));
    QCOMPARE(outcome(reply), QStringLiteral("ok"));
    QVERIFY(reply->emptyBody);
    QCOMPARE(server.requests().size(), 1);
    const Request &request = server.requests().first();
    QTEST(request.method, "method");
    QFETCH(QByteArray, target);
    QCOMPARE(request.target, "/prefix" + target);
    QTEST(request.body, "body");
    QCOMPARE(request.headers.value("content-type"),
             request.body.isEmpty() ? QByteArray() : QByteArray("application/json"));
}

void TestClient::updateKeepsEveryDigit()
{
    ScriptedServer server([](const Request &) { return http(200); });
    Network network(quickLimits());
    const QByteArray config
        = R"({"big":9223372036854775807,"long":0.1000000000000000055511151231257827,"u":null})";
    QCOMPARE(
        outcome(await(WahaClient(network, endpointOf(server.url())).updateJson(QStringLiteral("s"), config))),
        QStringLiteral("ok"));
    QCOMPARE(server.requests().first().body, "{\"config\":" + config + "}");
}

void TestClient::startThatRunsAlready()
{
    ScriptedServer server([](const Request &) {
        return http(
            422,
            R"({"message":"Session 'default' is already started.","error":"Unprocessable Entity","statusCode":422})");
    });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    const Result<LifecycleReply> start = await(client.start(QStringLiteral("default")));
    QCOMPARE(outcome(start), QStringLiteral("ok"));
    QVERIFY(start->alreadyStarted);
    QCOMPARE(outcome(await(client.restart(QStringLiteral("default")))), QStringLiteral("rejected"));
}

void TestClient::refusesInputThatWouldMeanAnotherCall()
{
    ScriptedServer server([](const Request &) { return http(200, "{}"); });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    const QString invalid = QStringLiteral("invalid-input");
    for (const QString &name :
         { QString(), QStringLiteral("."), QStringLiteral(".."), QStringLiteral(" ") }) {
        QCOMPARE(outcome(await(client.remove(name))), invalid);
        QCOMPARE(outcome(await(client.session(name))), invalid);
        QCOMPARE(outcome(await(client.logout(name))), invalid);
        QCOMPARE(outcome(await(client.qrValue(name))), invalid);
        QCOMPARE(outcome(await(client.screenshot(name))), invalid);
    }
    const QString name = QStringLiteral("s");
    QCOMPARE(outcome(await(client.requestCode(name, QStringLiteral("abc")))), invalid);
    QCOMPARE(outcome(await(client.submitPasskey(name, "[1]"))), invalid);
    QCOMPARE(outcome(await(client.updateJson(name, "nonsense"))), invalid);
    QVERIFY(server.requests().isEmpty());
}

void TestClient::lostReplyIsNotRepeated_data()
{
    QTest::addColumn<Act>("act");
    const QString name = QStringLiteral("s");
    QTest::newRow("start") << Act([=](const WahaClient &c) { return c.start(name); });
    QTest::newRow("remove") << Act([=](const WahaClient &c) { return c.remove(name); });
    QTest::newRow("update") << Act([=](const WahaClient &c) { return c.update(name, {}); });
    QTest::newRow("create") << Act([=](const WahaClient &c) {
        CreateRequest request;
        request.name = name;
        return c.create(request);
    });
}

void TestClient::lostReplyIsNotRepeated()
{
    QFETCH(Act, act);
    ScriptedServer server([](const Request &) { return Answer { {}, true }; });
    Network network(quickLimits());
    const Result<LifecycleReply> reply = await(act(WahaClient(network, endpointOf(server.url()))));
    QCOMPARE(outcome(reply), QStringLiteral("unreachable"));
    QVERIFY(!reply.error().unsent && !reply.error().isRefusal()); // so it may have taken effect
    QCOMPARE(server.requests().size(), 1);
}

void TestClient::unsentIsTold_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("proxy");
    const int none = int(QNetworkProxy::NoProxy);
    const QString here = QStringLiteral("127.0.0.1");
    QTest::newRow("refused") << QStringLiteral("http") << here << none;
    QTest::newRow("refused, TLS") << QStringLiteral("https") << here << none;
    QTest::newRow("no such host") << QStringLiteral("http") << QStringLiteral("no-such-host.invalid") << none;
    QTest::newRow("proxy that is not there")
        << QStringLiteral("http") << here << int(QNetworkProxy::HttpProxy);
    QTest::newRow("tunnel that is not there")
        << QStringLiteral("https") << here << int(QNetworkProxy::HttpProxy);
    QTest::newRow("SOCKS proxy that is not there")
        << QStringLiteral("http") << here << int(QNetworkProxy::Socks5Proxy);
}

/** A port that nobody listens at, at the server or at the proxy: no byte of the call got away. */
void TestClient::unsentIsTold()
{
    QFETCH(const QString, scheme);
    QFETCH(const QString, host);
    QFETCH(const int, proxy);
    ScriptedServer closed;
    const quint16 port = closed.port();
    closed.stopListening();
    Network network(quickLimits());
    const auto proxyType = static_cast<QNetworkProxy::ProxyType>(proxy);
    network.setProxy(QNetworkProxy(proxyType, QStringLiteral("127.0.0.1"), port));
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    const WahaClient client(network, endpointOf(url));
    const QString name = QStringLiteral("s");
    CreateRequest request;
    request.name = name;
    for (const Result<LifecycleReply> &reply :
         { await(client.remove(name)), await(client.updateJson(name, "{}")), await(client.create(request)),
           await(client.logout(name)) }) {
        QVERIFY(!reply.has_value());
        QVERIFY2(reply.error().unsent, qPrintable(reply.error().toDisplayString()));
        QVERIFY(!reply.error().isRefusal());
    }
}

void TestClient::whatWasSentIsNeverUnsent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("close");
    QTest::newRow("closed without a word") << QByteArray() << true;
    QTest::newRow("broken off in the head") << QByteArray("HTTP/1.1 2") << true;
    QTest::newRow("no answer in time") << QByteArray() << false;
    QTest::newRow("redirect to where nobody listens")
        << QByteArray("HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
        << false;
}

void TestClient::whatWasSentIsNeverUnsent()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, close);
    ScriptedServer server([&](const Request &) { return Answer { bytes, close }; });
    Limits limits = quickLimits();
    limits.lifecycleMs = 2'000;
    Network network(limits);
    const Result<LifecycleReply> reply
        = await(WahaClient(network, endpointOf(server.url())).remove(QStringLiteral("s")));
    QVERIFY(!reply.has_value());
    QVERIFY2(!reply.error().unsent, qPrintable(reply.error().toDisplayString()));
    QCOMPARE(server.requests().size(), 1);
}

/** Its turn never came: the calls before it took all the time there was. */
void TestClient::whatWaitedInVainIsUnsent()
{
    ScriptedServer server([](const Request &) { return Answer(); });
    Limits limits = quickLimits();
    limits.lifecycleMs = 2'000;
    limits.callsPerServer = 1;
    Network network(limits);
    const WahaClient client(network, endpointOf(server.url()));
    Future<LifecycleReply> first = client.remove(QStringLiteral("a"));
    const Result<LifecycleReply> second = await(client.remove(QStringLiteral("b")));
    QCOMPARE(outcome(second), QStringLiteral("timeout"));
    QVERIFY(second.error().unsent);
    const Result<LifecycleReply> heard = await(std::move(first));
    QCOMPARE(outcome(heard), QStringLiteral("timeout"));
    QVERIFY(!heard.error().unsent && !heard.error().isRefusal()); // so it may have taken effect
    QCOMPARE(server.requests().size(), 1);
}

void TestClient::anyThreadMayCall()
{
    ScriptedServer server([](const Request &) { return http(200, "[]"); });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    QList<Future<SessionList>> futures(40);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&futures, client, i] {
            for (int k = 0; k < 10; ++k)
                futures[i * 10 + k] = WahaClient(client).list();
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    for (const Future<SessionList> &future : std::as_const(futures))
        QCOMPARE(outcome(await(future)), QStringLiteral("ok"));
}

void TestClient::destroyingTheNetworkCancels()
{
    ScriptedServer server; // never answers
    auto network = std::make_unique<Network>(quickLimits());
    const WahaClient client(*network, endpointOf(server.url()));
    const Future<SessionList> waiting = client.list();
    const Future<Probe> probing = client.probe();
    QTRY_COMPARE(server.requests().size(), 2);
    const Future<LifecycleReply> justPosted = client.start(QStringLiteral("s"));
    network.reset();
    QCOMPARE(outcome(await(waiting)), QStringLiteral("cancelled"));
    QCOMPARE(outcome(await(probing)), QStringLiteral("cancelled"));
    QCOMPARE(outcome(await(justPosted)), QStringLiteral("cancelled"));
}

void TestClient::clientOutlivesTheNetwork()
{
    auto network = std::make_unique<Network>();
    const WahaClient client(*network, endpointOf(QUrl(QStringLiteral("http://127.0.0.1:1"))));
    network.reset();
    QCOMPARE(outcome(await(client.list())), QStringLiteral("cancelled"));
    QCOMPARE(outcome(await(client.probe())), QStringLiteral("cancelled"));
    QCOMPARE(outcome(await(client.version())), QStringLiteral("cancelled"));
    QCOMPARE(outcome(await(WahaClient().list())), QStringLiteral("cancelled"));
    QCOMPARE(outcome(await(WahaClient().probe())), QStringLiteral("cancelled"));
}

void TestClient::hungLifecycleCallsDelayNoQrCode()
{
    ScriptedServer server([](const Request &request) {
        return request.method == "GET" ? http(200, R"({"value":"2@x"})") : Answer {};
    });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    QList<Future<LifecycleReply>> hung;
    for (int i = 0; i < 6; ++i)
        hung << client.restart(QStringLiteral("s%1").arg(i));
    QTRY_COMPARE(server.requests().size(), 6);
    QCOMPARE(outcome(await(client.qrValue(QStringLiteral("x")))), QStringLiteral("ok"));
    for (const Future<LifecycleReply> &future : std::as_const(hung))
        QVERIFY(!future.isFinished());
}

void TestClient::pairing()
{
    ScriptedServer server([](const Request &request) {
        if (request.target == "/api/s/auth/qr?format=raw")
            return http(200, R"({"value":"2@a,b="})");
        if (request.target == "/api/s/auth/request-code")
            return http(201, R"({"code":"ABCD-1234"})");
        if (request.target == "/api/s/auth/passkey/challenge")
            return http(200, R"({"challenge":"c","timeout":60000,"rpId":"web.whatsapp.com","x":1})");
        if (request.target == "/api/s/auth/passkey/confirmation")
            return http(200, R"({"code":"1234"})");
        return http(201);
    });
    Network network(quickLimits());
    const WahaClient client(network, endpointOf(server.url()));
    const QString name = QStringLiteral("s");
    QCOMPARE(*await(client.qrValue(name)), QStringLiteral("2@a,b="));
    QCOMPARE(*await(client.requestCode(name, QStringLiteral("+1 (202) 555-0100"))),
             QStringLiteral("ABCD-1234"));
    QCOMPARE(server.requests().last().body, QByteArray(R"({"phoneNumber":"12025550100"})"));
    const Result<PasskeyChallenge> challenge = await(client.passkeyChallenge(name));
    QCOMPARE(outcome(challenge), QStringLiteral("ok"));
    QCOMPARE(challenge->relyingParty, QStringLiteral("web.whatsapp.com"));
    QCOMPARE(challenge->timeoutMs, 60000);
    QVERIFY(challenge->json.contains("\"x\":1"));
    QCOMPARE(*await(client.passkeyConfirmation(name)), QStringLiteral("1234"));
    QCOMPARE(outcome(await(client.submitPasskey(name, R"({"id":"x"})"))), QStringLiteral("ok"));
    QCOMPARE(server.requests().last().body, QByteArray(R"({"id":"x"})"));
    QCOMPARE(outcome(await(client.confirmPasskey(name))), QStringLiteral("ok"));
    QCOMPARE(server.requests().last().target, QByteArray("/api/s/auth/passkey/confirm"));
    QCOMPARE(outcome(await(client.stopServer(false))), QStringLiteral("ok"));
    QCOMPARE(server.requests().last().body, QByteArray(R"({"force":false})"));
}

void TestClient::screenshots_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("mime");
    const QByteArray png("\x89PNG\r\n\x1a\nrest", 12);
    QTest::newRow("png called jpeg") << png << QByteArray("image/jpeg") << QByteArray("image/png");
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0more") << QByteArray("image/png")
                          << QByteArray("image/jpeg");
    QTest::newRow("base64") << QByteArray("{\"mimetype\":\"image/jpeg\",\"data\":\"" + png.toBase64() + "\"}")
                            << QByteArray("application/json") << QByteArray("image/png");
    QTest::newRow("text") << QByteArray("no picture") << QByteArray("image/png") << QByteArray();
}

void TestClient::screenshots()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, mime);
    ScriptedServer server([=](const Request &) { return http(200, body, contentType); });
    Network network(quickLimits());
    const Result<Screenshot> shot
        = await(WahaClient(network, endpointOf(server.url())).screenshot(QStringLiteral("a&b")));
    QCOMPARE(outcome(shot), mime.isEmpty() ? QStringLiteral("not-waha") : QStringLiteral("ok"));
    QCOMPARE(server.requests().first().target, QByteArray("/api/screenshot?session=a%26b"));
    QVERIFY(server.requests().first().headers.value("accept") != "application/json");
    if (shot)
        QCOMPARE(shot->mimeType, mime);
}

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"

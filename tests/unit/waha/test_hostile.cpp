// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waiting.h"
#include "waha/client.h"
#include "waha/network.h"

#include <QNetworkProxy>
#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

namespace {

Limits tightLimits()
{
    Limits limits;
    limits.shortMs = 1'500;
    limits.lifecycleMs = 1'500;
    limits.listBytes = limits.unannouncedBytes = 256 * 1024;
    return limits;
}

QByteArray head(const QByteArray &lines)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + lines + "\r\n";
}

} // namespace

/** Servers that answer wrongly, too much, too slowly, or somewhere else: every call ends, and says why. */
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badReplies_data();
    void badReplies();
    void goodReplies_data();
    void goodReplies();
    void slowDripEndsAtTheLimit();
    void endlessHeadersEnd();
    void endlessBodyEnds();
    void unreachable_data();
    void unreachable();
    void redirectsAtHome();
    void redirectKeepsTheMethod();
    void redirectElsewhereIsRefused_data();
    void redirectElsewhereIsRefused();
    void redirectCircleEnds();
    void explicitProxyIsUsed();
    void deepNestingInErrors();
};

void TestHostile::badReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const QString notWaha = QStringLiteral("not-waha");
    const QString unreachable = QStringLiteral("unreachable");
    const QString large = QStringLiteral("too-large");
    QTest::newRow("html") << http(200, "<!DOCTYPE html><title>x</title>", "text/html").bytes << notWaha;
    QTest::newRow("object") << http(200, "{}").bytes << notWaha;
    QTest::newRow("empty body") << http(200).bytes << notWaha;
    QTest::newRow("half a list") << http(200, R"([{"name":"a","status":"WORKING"},)").bytes << notWaha;
    QTest::newRow("half an element") << http(200, R"([{"name":"a","status":"WORK)").bytes << notWaha;
    QTest::newRow("rest behind") << http(200, "[] []").bytes << notWaha;
    QTest::newRow("two numbers") << http(200, "1").bytes << notWaha;
    QTest::newRow("gzip unasked") << http(200, QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00", 8),
                                          "application/json", "Content-Encoding: gzip\r\n")
                                         .bytes
                                  << notWaha;
    QTest::newRow("announces too much") << head("Content-Length: 99999999999\r\n") << large;
    QTest::newRow("too much, chunked")
        << head("Transfer-Encoding: chunked\r\n") + "80000\r\n" + QByteArray(0x80000, ' ') + "\r\n0\r\n\r\n"
        << large;
    QTest::newRow("too much, no length") << head("") + QByteArray(300'000, ' ') << large;
    QTest::newRow("closed early") << head("Content-Length: 500\r\n") + "[" << unreachable;
    QTest::newRow("chunks cut off") << head("Transfer-Encoding: chunked\r\n") + "5\r\n[" << unreachable;
    QTest::newRow("no http") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << notWaha; // somebody did answer
    QTest::newRow("two lengths") << head("Content-Length: 2\r\nContent-Length: 3\r\n") + "[] " << notWaha;
    QTest::newRow("length that is none") << head("Content-Length: -2\r\n") + "[]" << notWaha;
    QTest::newRow("chunk that is none") << head("Transfer-Encoding: chunked\r\n") + "zz\r\n[]\r\n0\r\n\r\n"
                                        << unreachable;
    QTest::newRow("chunk of 2^62") << head("Transfer-Encoding: chunked\r\n") + "4000000000000000\r\n["
            + QByteArray(300'000, ' ')
                                   << large;
    QTest::newRow("nothing") << QByteArray() << unreachable;
    QTest::newRow("redirect to nowhere")
        << QByteArray("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n") << notWaha;
    QTest::newRow("status 999") << QByteArray("HTTP/1.1 999 ?\r\nContent-Length: 2\r\n\r\n[]")
                                << QStringLiteral("server-error");
}

void TestHostile::badReplies()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server([&](const Request &) { return Answer { bytes, true }; });
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QTEST(outcome(list), "kind");
    QVERIFY(!list.error().message.isEmpty());
    QVERIFY(list.error().detail.size() <= 501);
}

void TestHostile::goodReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray list = R"([{"name":"a","status":"WORKING"}])";
    const QByteArray size = QByteArray::number(list.size());
    QTest::newRow("plain") << http(200, list).bytes;
    QTest::newRow("100 first") << "HTTP/1.1 100 Continue\r\n\r\n" + http(200, list).bytes;
    QTest::newRow("no content type") << http(200, list, {}).bytes;
    QTest::newRow("html content type") << http(200, list, "text/html").bytes;
    QTest::newRow("chunked") << head("Transfer-Encoding: chunked\r\n") + "1\r\n[\r\n"
            + QByteArray::number(list.size() - 1, 16) + "\r\n" + list.mid(1) + "\r\n0\r\n\r\n";
    QTest::newRow("http 1.0") << "HTTP/1.0 200 OK\r\n\r\n" + list;
    QTest::newRow("byte order mark") << http(200, "\xef\xbb\xbf" + list).bytes;
    QTest::newRow("white space") << http(200, "\n\t " + list + "\r\n").bytes;
    QTest::newRow("more than announced") << head("Content-Length: " + size + "\r\n") + list + "and more";
    QTest::newRow("deep nesting in an unread field")
        << http(200,
                R"([{"deep":)" + QByteArray(900, '[') + QByteArray(900, ']')
                    + R"(,"name":"a","status":"X"}])")
               .bytes;
    QTest::newRow("very deep nesting in a config")
        << http(200,
                R"([{"name":"a","status":"X","config":{"deep":)" + QByteArray(50'000, '[')
                    + QByteArray(50'000, ']') + "}}]")
               .bytes;
    QTest::newRow("invalid utf-8")
        << http(200, "[{\"name\":\"a\",\"status\":\"WORKING\",\"me\":{\"pushName\":\"\xff\xfe\"}}]").bytes;
}

void TestHostile::goodReplies()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server([&](const Request &) { return Answer { bytes, true }; });
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("ok"));
    QCOMPARE(list->sessions.size(), size_t(1));
    QCOMPARE(list->sessions.front().name, QStringLiteral("a"));
}

/** A byte now and then is no sign of life: the limit is on the whole call. */
void TestHostile::slowDripEndsAtTheLimit()
{
    ScriptedServer server([](const Request &) { return Answer { head("Content-Length: 1000\r\n"), false }; });
    QTimer drip;
    connect(&drip, &QTimer::timeout, &server, [&server] { server.push(" "); });
    drip.start(50);
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("timeout"));
    QVERIFY(!list.error().unsent && !list.error().isRefusal()); // so it may have taken effect
}

void TestHostile::endlessHeadersEnd()
{
    ScriptedServer server([](const Request &) { return Answer { "HTTP/1.1 200 OK\r\n", false }; });
    QTimer more;
    connect(&more, &QTimer::timeout, &server,
            [&server] { server.push(QByteArray("X-More: " + QByteArray(500, 'x') + "\r\n").repeated(8)); });
    more.start(5);
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("too-large"));
    QVERIFY2(list.error().message.contains(QLatin1StringView("headers")), qPrintable(list.error().message));
}

void TestHostile::endlessBodyEnds()
{
    ScriptedServer server([](const Request &) {
        return Answer { head("Transfer-Encoding: chunked\r\n"), false };
    });
    QTimer more;
    connect(&more, &QTimer::timeout, &server,
            [&server] { server.push("4000\r\n" + QByteArray(0x4000, ' ') + "\r\n"); });
    more.start(1);
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("too-large"));
}

void TestHostile::unreachable_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("refused") << QStringLiteral("http://127.0.0.1:1");
    QTest::newRow("no such host") << QStringLiteral("http://nowhere.invalid");
}

void TestHostile::unreachable()
{
    QFETCH(QString, url);
    Limits limits = tightLimits();
    limits.shortMs = 10'000;
    Network network(limits);
    const Result<Probe> probe = await(WahaClient(network, endpointOf(QUrl(url))).probe());
    QVERIFY2(outcome(probe) == QLatin1StringView("unreachable")
                 || outcome(probe) == QLatin1StringView("timeout"),
             qPrintable(outcome(probe)));
    QVERIFY(!probe.error().message.isEmpty());
}

void TestHostile::redirectsAtHome()
{
    ScriptedServer server([](const Request &request) {
        if (request.target.startsWith("/api"))
            return http(301, {}, {}, "Location: /moved" + request.target + "\r\n");
        return http(200, "[]");
    });
    Network network(tightLimits());
    QCOMPARE(outcome(await(WahaClient(network, endpointOf(server.url())).list())), QStringLiteral("ok"));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(1).target, QByteArray("/moved/api/sessions?all=true"));
    QCOMPARE(server.requests().at(1).headers.value("x-api-key"), QByteArray(kPlantedKey));
}

void TestHostile::redirectKeepsTheMethod()
{
    ScriptedServer server([](const Request &request) {
        if (request.target.startsWith("/api"))
            return http(request.target.endsWith("stop") ? 303 : 302, {}, {},
                        "Location: /x" + request.target + "\r\n");
        return http(201);
    });
    Network network(tightLimits());
    const WahaClient client(network, endpointOf(server.url()));
    QCOMPARE(outcome(await(client.update(QStringLiteral("s"), {}))), QStringLiteral("ok"));
    QCOMPARE(server.requests().at(1).method, QByteArray("PUT"));
    QCOMPARE(server.requests().at(1).body, QByteArray(R"({"config":{}})"));
    QCOMPARE(outcome(await(client.stop(QStringLiteral("s")))), QStringLiteral("not-waha"));
    QCOMPARE(server.requests().size(), 3); // a 303 is not followed: it would turn the call into a GET
}

void TestHostile::redirectElsewhereIsRefused_data()
{
    QTest::addColumn<QString>("location");
    QTest::newRow("other port") << QStringLiteral("http://127.0.0.1:%1/stolen");
    QTest::newRow("other host") << QStringLiteral("http://localhost:%1/stolen");
    QTest::newRow("no scheme") << QStringLiteral("//localhost:%1/stolen");
    QTest::newRow("user info") << QStringLiteral("http://user:pw@localhost:%1/stolen");
    QTest::newRow("other scheme") << QStringLiteral("file:///etc/passwd#%1");
}

void TestHostile::redirectElsewhereIsRefused()
{
    QFETCH(QString, location);
    ScriptedServer other([](const Request &) { return http(200, "[]"); });
    const QByteArray target = location.arg(other.port()).toUtf8();
    ScriptedServer server([&](const Request &) { return http(302, {}, {}, "Location: " + target + "\r\n"); });
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("not-waha"));
    QVERIFY(list.error().toDisplayString().contains(target.startsWith("file") ? QStringLiteral("passwd")
                                                                              : QStringLiteral("stolen")));
    QVERIFY(!list.error().toDisplayString().contains(QLatin1StringView("pw@")));
    QCOMPARE(other.connections(), 0);
}

void TestHostile::redirectCircleEnds()
{
    ScriptedServer server(
        [](const Request &) { return http(307, {}, {}, "Location: /api/sessions?all=true\r\n"); });
    Network network(tightLimits());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("not-waha"));
    QCOMPARE(server.requests().size(), 6);
}

void TestHostile::explicitProxyIsUsed()
{
    ScriptedServer proxy([](const Request &request) {
        return http(200, request.target.startsWith("http://worker.invalid/") ? "[]" : "{}");
    });
    Network network(tightLimits());
    network.setProxy(
        QNetworkProxy(QNetworkProxy::HttpCachingProxy, QStringLiteral("127.0.0.1"), proxy.port()));
    const WahaClient client(network, endpointOf(QUrl(QStringLiteral("http://worker.invalid"))));
    QCOMPARE(outcome(await(client.list())), QStringLiteral("ok"));
    proxy.stopListening();
    proxy.closeAll();
    const Result<SessionList> gone = await(client.list());
    QCOMPARE(outcome(gone), QStringLiteral("unreachable"));
}

void TestHostile::deepNestingInErrors()
{
    const QByteArray deep = R"({"message":)" + QByteArray(60'000, '[') + QByteArray(60'000, ']') + "}";
    ScriptedServer server([&](const Request &) { return http(500, deep); });
    Network network(tightLimits());
    QCOMPARE(outcome(await(WahaClient(network, endpointOf(server.url())).list())),
             QStringLiteral("server-error"));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"

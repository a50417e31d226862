// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waha/streamfixture.h"
#include "unit/waiting.h"
#include "waha/eventreader.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForStatusEvents();
    void livesAfterTheFirstFrame();
    void livesAfterQuiet();
    void badKeyNeverLives_data();
    void badKeyNeverLives();
    void comesBackAfterALoss();
    void tellsALossOnce();
    void garbageIsIgnored();
    void tooLargeAFrame();
    void duplicates();
    void oldEnvelopes();
    void newEnvelopes();
    void silentServerIsLost();
    void hangingUpgradeIsLost();
    void refusedUpgrade_data();
    void refusedUpgrade();
    void secureSockets();
    void closeIsQuiet();
    void manyStreams();
    void networkGoesFirst();
};

void TestEventStream::asksForStatusEvents()
{
    SocketServer server({});
    Network network(streamLimits());
    QUrl base = server.url();
    base.setPath(QStringLiteral("/prefix"));
    const HeardStream stream(network, endpointOf(base));
    QTRY_COMPARE(server.connections(), 1);
    QCOMPARE(server.asked().first().path(), QStringLiteral("/prefix/ws"));
    QCOMPARE(server.asked().first().query(),
             QStringLiteral("x-api-key=planted-key-4711&session=*&events=session.status"));
}

void TestEventStream::livesAfterTheFirstFrame()
{
    SocketServer server([](SocketPeer &socket) {
        socket.sendTextMessage(
            statusFrame(QStringLiteral("evt_1"), QStringLiteral("a"), QStringLiteral("WORKING")));
    });
    Limits limits = streamLimits();
    limits.quietMs = 60'000;
    Network network(limits);
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.events.size(), 1);
    QCOMPARE(stream.live, 1);
    QCOMPARE(stream.events.first().session, QStringLiteral("a"));
    QCOMPARE(stream.events.first().status, SessionStatus(SessionStatus::Working));
    QCOMPARE(stream.events.first().timestampMs, 1741249702485);
}

void TestEventStream::livesAfterQuiet()
{
    SocketServer server({});
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.live, 1);
    QVERIFY(stream.downs.isEmpty());
}

void TestEventStream::badKeyNeverLives_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("kind");
    QTest::newRow("unauthorized") << 1008 << QStringLiteral("Unauthorized")
                                  << toString(ErrorKind::Unauthorized);
    QTest::newRow("forbidden") << 1008 << QStringLiteral("Forbidden") << toString(ErrorKind::Forbidden);
    QTest::newRow("parameters") << 4001 << QStringLiteral(R"({"error":"events"})")
                                << toString(ErrorKind::Unsupported);
}

void TestEventStream::badKeyNeverLives()
{
    QFETCH(int, code);
    QFETCH(QString, reason);
    SocketServer server([=](SocketPeer &socket) { socket.close(code, reason); });
    Limits limits = streamLimits();
    limits.quietMs = 5'000;
    Network network(limits);
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.downs.size(), 1);
    QTEST(toString(stream.downs.first().kind), "kind");
    QVERIFY(!stream.downs.first().toDisplayString().contains(QLatin1StringView("planted-key")));
    QTest::qWait(400); // many times the ordinary retry
    QCOMPARE(server.connections(), 1);
    QCOMPARE(stream.live, 0);
}

void TestEventStream::comesBackAfterALoss()
{
    SocketServer server({});
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.live, 1);
    server.abortAll();
    QTRY_COMPARE(stream.live, 2);
    server.closeAll(1001, QStringLiteral("bye"));
    QTRY_COMPARE(stream.live, 3);
    QCOMPARE(stream.downs.size(), 2);
    QCOMPARE(toString(stream.downs.at(0).kind), toString(ErrorKind::Unreachable));
    QCOMPARE(toString(stream.downs.at(1).kind), toString(ErrorKind::Unreachable));
}

void TestEventStream::tellsALossOnce()
{
    int tries = 0;
    ScriptedServer server([&tries](const Request &) {
        ++tries;
        return Answer { {}, true };
    });
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_VERIFY(tries >= 4);
    QCOMPARE(stream.downs.size(), 1);
    QCOMPARE(stream.live, 0);
}

void TestEventStream::garbageIsIgnored()
{
    SocketServer server([](SocketPeer &socket) {
        socket.sendTextMessage(QStringLiteral("hello"));
        socket.sendTextMessage(QStringLiteral("[1]"));
        socket.sendTextMessage(
            QStringLiteral(R"({"event":"message","session":"a","payload":{"status":"WORKING"}})"));
        socket.sendTextMessage(QStringLiteral(R"({"event":"session.status","session":"a"})"));
        socket.sendTextMessage(
            QStringLiteral(R"({"event":"session.status","payload":{"status":"WORKING"}})"));
        socket.sendTextMessage(QString(60'000, u'['));
        socket.sendBinaryMessage("\x01\x02");
        socket.sendTextMessage(
            statusFrame(QStringLiteral("evt_2"), QStringLiteral("b"), QStringLiteral("NEW_ONE")));
    });
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.events.size(), 1);
    QCOMPARE(stream.events.first().status.text(), QStringLiteral("NEW_ONE"));
    QCOMPARE(stream.ignored(), quint64(7));
    QVERIFY(stream.downs.isEmpty());
}

void TestEventStream::tooLargeAFrame()
{
    SocketServer server([](SocketPeer &socket) { socket.sendTextMessage(QString(100'000, u' ')); });
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_VERIFY(!stream.downs.isEmpty());
    QCOMPARE(toString(stream.downs.first().kind), toString(ErrorKind::TooLarge));
    QVERIFY(stream.events.isEmpty());
}

void TestEventStream::duplicates()
{
    SeenEvents seen;
    StatusEvent event;
    event.session = QStringLiteral("a");
    event.status = SessionStatus::ScanQrCode;
    QVERIFY(seen.insert(event));
    QVERIFY(seen.insert(event)); // nothing to tell them apart: an old server's next QR code
    event.timestampMs = 5;
    QVERIFY(seen.insert(event));
    QVERIFY(!seen.insert(event));
    event.id = QStringLiteral("evt_1");
    QVERIFY(seen.insert(event));
    QVERIFY(!seen.insert(event));
    for (int i = 0; i < 1'000; ++i) {
        event.id = QStringLiteral("evt_%1").arg(i + 2);
        QVERIFY(seen.insert(event));
    }
    QVERIFY(!seen.insert(event));
    event.id = QStringLiteral("evt_1");
    QVERIFY(seen.insert(event)); // forgotten: memory is bounded
}

void TestEventStream::oldEnvelopes()
{
    const auto old = readStatusEvent(
        R"({"event":"session.status","session":"default","metadata":{},"me":{"id":"7@c.us"},)"
        R"("payload":{"status":"WORKING"},"engine":"WEBJS","environment":{"tier":"CORE"}})");
    QVERIFY(old.has_value());
    QVERIFY(old->id.isEmpty());
    QCOMPARE(old->timestampMs, 0);
    QCOMPARE(old->account.id, QStringLiteral("7@c.us"));
    const auto bare
        = readStatusEvent(R"({"event":"session.status","payload":{"name":"x","status":"STOPPED"}})");
    QVERIFY(bare.has_value());
    QCOMPARE(bare->session, QStringLiteral("x"));
    const auto both = readStatusEvent(
        R"({"event":"session.status","session":"envelope","payload":{"name":"payload","status":"STOPPED"}})");
    QCOMPARE(both->session, QStringLiteral("envelope"));
}

void TestEventStream::newEnvelopes()
{
    const auto event = readStatusEvent(
        R"({"id":"evt_01h","timestamp":1741249702485,"event":"session.status","session":"u","metadata":{"user.id":42},)"
        R"("me":{"id":"7@c.us","pushName":null},"payload":{"name":"u","status":"PASSKEY_REQUIRED","statuses":[],)"
        R"("data":{"challenge":"c","timeout":60000}},"environment":{"worker":{"id":"waha1"}}})");
    QVERIFY(event.has_value());
    QCOMPARE(event->metadataUserId, QStringLiteral("42"));
    QCOMPARE(event->workerId, QStringLiteral("waha1"));
    QCOMPARE(event->data, QByteArray(R"({"challenge":"c","timeout":60000})"));
    const auto text = readStatusEvent(
        R"({"event":"session.status","session":"u","payload":{"status":"X","data":"1234"}})");
    QCOMPARE(text->data, QByteArray("\"1234\""));
}

/** Takes the upgrade by hand and then says nothing, no pong either. */
void TestEventStream::silentServerIsLost()
{
    ScriptedServer server([](const Request &request) {
        const QByteArray proof
            = request.headers.value("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        const QByteArray accept = QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64();
        return Answer { "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                        "Upgrade\r\nSec-WebSocket-Accept: "
                            + accept + "\r\n\r\n",
                        false };
    });
    Limits limits = streamLimits();
    limits.quietMs = 50;
    limits.pingEveryMs = 100;
    limits.pongWithinMs = 200;
    Network network(limits);
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.live, 1);
    QTRY_COMPARE(stream.downs.size(), 1);
    QCOMPARE(toString(stream.downs.first().kind), toString(ErrorKind::Timeout));
}

void TestEventStream::hangingUpgradeIsLost()
{
    ScriptedServer server; // never answers
    Limits limits = streamLimits();
    limits.socketConnectMs = 200;
    Network network(limits);
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.downs.size(), 1);
    QCOMPARE(toString(stream.downs.first().kind), toString(ErrorKind::Timeout));
    QTRY_VERIFY(server.connections() >= 2);
}

void TestEventStream::refusedUpgrade_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    // WAHA takes the upgrade before it looks at the key: whoever says 401 stands in front of it.
    QTest::newRow("401") << 401 << toString(ErrorKind::ProxyRefused);
    QTest::newRow("403") << 403 << toString(ErrorKind::ProxyRefused);
    QTest::newRow("429") << 429 << toString(ErrorKind::RateLimited);
    for (const int status : { 301, 302, 308 }) // the lists follow some of them: what helps is the address
        QTest::addRow("%d", status) << status << toString(ErrorKind::NotWaha);
    for (const int status : { 200, 400, 404, 405, 426, 500 })
        QTest::addRow("%d", status) << status << toString(ErrorKind::Unsupported);
    QTest::newRow("502") << 502 << toString(ErrorKind::ServerError);
}

void TestEventStream::refusedUpgrade()
{
    QFETCH(int, status);
    ScriptedServer server([=](const Request &) {
        Answer answer = http(status, "no planted-key-4711", "text/plain",
                             "Location: https://127.0.0.1:1/ws?x-api-key=planted-key-4711\r\n");
        answer.close = true;
        return answer;
    });
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.downs.size(), 1);
    QTEST(toString(stream.downs.first().kind), "kind");
    QVERIFY(!stream.downs.first().toDisplayString().contains(QLatin1StringView("planted-key")));
    QCOMPARE(stream.downs.first().message.contains(QLatin1StringView("to https://127.0.0.1:1.")),
             status / 100 == 3);
}

void TestEventStream::secureSockets()
{
    ScriptedServer server(QStringLiteral("worker"), [](const Request &) { return http(404, "no"); });
    Network network(streamLimits());
    const HeardStream careful(network, endpointOf(server.url()));
    QTRY_COMPARE(careful.downs.size(), 1);
    QCOMPARE(toString(careful.downs.first().kind), toString(ErrorKind::Tls));
    QCOMPARE(careful.downs.first().detail.size(), 64);
    QVERIFY(server.requests().isEmpty());
    Endpoint trusted = endpointOf(server.url());
    trusted.trustedFingerprint = QByteArray::fromHex(careful.downs.first().detail.toLatin1());
    const HeardStream trusting(network, trusted);
    QTRY_COMPARE(trusting.downs.size(), 1);
    QCOMPARE(toString(trusting.downs.first().kind),
             toString(ErrorKind::Unsupported)); // it got through to the 404
}

void TestEventStream::closeIsQuiet()
{
    SocketServer server({});
    Network network(streamLimits());
    HeardStream stream(network, endpointOf(server.url()));
    QTRY_COMPARE(stream.live, 1);
    stream.close();
    QTest::qWait(300);
    QVERIFY(stream.downs.isEmpty());
    QCOMPARE(server.connections(), 1);
}

void TestEventStream::manyStreams()
{
    SocketServer server({});
    Network network(streamLimits());
    std::vector<std::unique_ptr<HeardStream>> streams;
    for (int i = 0; i < 100; ++i)
        streams.push_back(std::make_unique<HeardStream>(network, endpointOf(server.url())));
    const auto allLive = [&streams] {
        return std::all_of(streams.begin(), streams.end(), [](const auto &s) { return s->live == 1; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allLive(), 15'000);
    server.say(statusFrame(QStringLiteral("evt_9"), QStringLiteral("x"), QStringLiteral("WORKING")));
    const auto allHeard = [&streams] {
        return std::all_of(streams.begin(), streams.end(),
                           [](const auto &s) { return s->events.size() == 1; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allHeard(), 15'000);
}

void TestEventStream::networkGoesFirst()
{
    SocketServer server({});
    auto network = std::make_unique<Network>(streamLimits());
    int live = 0;
    QMetaObject::invokeMethod(
        network->context(),
        [&] {
            auto *stream = new EventStream(*network, endpointOf(server.url()), network->context());
            connect(stream, &EventStream::wentLive, this, [&live] { ++live; });
            stream->open();
        },
        Qt::BlockingQueuedConnection);
    QTRY_COMPARE(live, 1);
    network.reset();
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "test_eventstream.moc"

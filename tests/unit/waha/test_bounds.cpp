// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/hostileserver.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waha/streamfixture.h"
#include "unit/waiting.h"
#include "waha/client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

using Client = HostileServer::Client;
using Script = HostileServer::Script;
Q_DECLARE_METATYPE(Script)

namespace {

constexpr qint64 kMost = 20LL * 1024 * 1024; // what a hostile server may cost
constexpr qint64 kQuitMs = 1'000;
const QByteArray kOk = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray kKilobyte(1024, ' ');

/** Resident memory of this process. */
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

/** The limits of the program; only time is short. */
Limits hasty()
{
    Limits limits;
    limits.shortMs = 2'500;
    limits.lifecycleMs = 2'500;
    limits.socketConnectMs = 2'500;
    return limits;
}

/** Takes part in the event loop: the largest memory, and how long an honest server's answers took. */
class Witness final : public QObject
{
public:
    Witness(Network &network, const QUrl &honest)
        : m_client(network, endpointOf(honest))
        , m_before(resident())
    {
        connect(&m_look, &QTimer::timeout, this, [this] { m_peak = std::max(m_peak, resident()); });
        m_look.start(5);
        ask();
    }

    [[nodiscard]] qint64 growth() const { return std::max(m_peak, resident()) - m_before; }
    [[nodiscard]] const QList<qint64> &answered() const { return m_answered; }

private:
    void ask()
    {
        m_asked.start();
        whenDone(m_client.list(), this, [this](const Result<SessionList> &list) {
            if (list)
                m_answered << m_asked.elapsed();
            QTimer::singleShot(20, this, [this] { ask(); });
        });
    }

    WahaClient m_client;
    qint64 m_before;
    qint64 m_peak = 0;
    QTimer m_look;
    QElapsedTimer m_asked;
    QList<qint64> m_answered;
};

} // namespace

/** Servers that send for ever, in every way: what they cost, and that nobody else and no quit waits for them.
 */
class TestBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void replies_data();
    void replies();
    void streams_data();
    void streams();
    void quitWaitsForNobody_data();
    void quitWaitsForNobody();
    void neighboursBehindOneProxy();

private:
    ScriptedServer m_honest { [](const Request &) {
        return http(200, R"([{"name":"a","status":"WORKING"}])");
    } };
};

void TestBounds::initTestCase()
{
    QVERIFY(resident() > 0);
    // What the first call of all costs (threads, the TLS library) is nobody's malice.
    Network network(hasty());
    QVERIFY(await(WahaClient(network, endpointOf(m_honest.url())).list()).has_value());
}

void TestBounds::replies_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *kind, Script script) {
        QTest::newRow(name) << std::move(script) << QString::fromLatin1(kind);
    };
    const QByteArray megabyte(1024 * 1024, ' ');
    row("endless chunks", "too-large", [=](Client &c) {
        c.send(kOk + "Transfer-Encoding: chunked\r\n\r\n");
        c.repeat("100000\r\n" + megabyte + "\r\n");
    });
    row("endless chunks of a byte", "too-large", [=](Client &c) {
        c.send(kOk + "Transfer-Encoding: chunked\r\n\r\n");
        c.repeat(QByteArray("1\r\n \r\n").repeated(1'000));
    });
    row("endless chunk extension", "too-large", [=](Client &c) {
        c.send(kOk + "Transfer-Encoding: chunked\r\n\r\n1;");
        c.repeat(megabyte);
    });
    row("endless trailers", "too-large", [=](Client &c) {
        c.send(kOk + "Transfer-Encoding: chunked\r\n\r\n0\r\n");
        c.repeat(QByteArray("X-More: much\r\n").repeated(1'000));
    });
    row("no length", "too-large", [=](Client &c) {
        c.send(kOk + "\r\n[");
        c.repeat(megabyte);
    });
    row("no length, a page", "not-waha", [=](Client &c) {
        c.send(kOk + "\r\n<html>");
        c.repeat(megabyte);
    });
    row("terabytes announced", "too-large", [=](Client &c) {
        c.send(kOk + "Content-Length: 1099511627776\r\n\r\n[");
        c.repeat(megabyte);
    });
    for (const int status : { 401, 403, 404, 407, 500, 502 }) {
        QTest::addRow("endless %d", status) << Script([=](Client &c) {
            c.send("HTTP/1.1 " + QByteArray::number(status)
                   + " No\r\nWWW-Authenticate: Basic realm=x\r\nProxy-Authenticate: Basic realm=x\r\n\r\nno");
            c.repeat(megabyte);
        })
                                            << (status < 404 || status == 407
                                                    ? QStringLiteral("proxy-refused")
                                                    : status == 404 ? QStringLiteral("not-waha")
                                                                    : QStringLiteral("server-error"));
    }
    row("one endless header", "too-large", [=](Client &c) {
        c.send(kOk + "X-Long: ");
        c.repeat(megabyte);
    });
    row("endless headers", "too-large", [=](Client &c) {
        c.send(kOk);
        c.repeat(QByteArray("X-More: much\r\n").repeated(10'000));
    });
    row("endless status line", "too-large", [=](Client &c) {
        c.send("HTTP/1.1 200 ");
        c.repeat(megabyte);
    });
    row("endless interim replies", "too-large",
        [=](Client &c) { c.repeat(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(10'000)); });
    row("no HTTP at all", "not-waha", [=](Client &c) { c.repeat(megabyte); });
    row("a compressed bomb", "not-waha", [=](Client &c) {
        c.send(kOk + "Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08");
        c.repeat(megabyte);
    });
    row("byte by byte, fast", "timeout", [=](Client &c) { // slower than any bound on bytes
        c.send(kOk + "Content-Length: 16000000\r\n\r\n[");
        c.dribble(' ');
    });
    row("byte by byte, slowly", "timeout", [=](Client &c) {
        c.send(kOk + "Content-Length: 1000\r\n\r\n[");
        c.dribble(' ', 20);
    });
    row("a header byte by byte", "timeout", [=](Client &c) { c.dribble('H', 20); });
    row("silence", "timeout", [](Client &c) { c.hang(); });
    row("redirects without end", "not-waha", [=](Client &c) {
        c.send("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /x" + QByteArray(60'000, 'y')
               + "\r\n\r\n");
    });
}

void TestBounds::replies()
{
    QFETCH(Script, script);
    QFETCH(QString, kind);
    HostileServer server(script);
    Network network(hasty());
    Witness witness(network, m_honest.url());
    QTRY_VERIFY(!witness.answered().isEmpty());
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    // A byte at a time may also be refused for what it says so far.
    if (!list && outcome(list) == QLatin1StringView("not-waha") && kind == QLatin1StringView("timeout"))
        kind = outcome(list);
    QCOMPARE(outcome(list), kind);
    QVERIFY2(witness.growth() < kMost, qPrintable(QString::number(witness.growth())));
    const auto slowest = std::ranges::max(witness.answered());
    QVERIFY2(slowest < kQuitMs, qPrintable(QString::number(slowest)));
}

void TestBounds::streams_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *kind, Script script) {
        QTest::newRow(name) << std::move(script) << QString::fromLatin1(kind);
    };
    const auto flood = [](const QByteArray &frame) {
        return [=](Client &c) {
            c.upgrade();
            c.repeat(frame.repeated(int(65'536 / frame.size() + 1)));
        };
    };
    const QByteArray status
        = statusFrame(QStringLiteral("evt_1"), QStringLiteral("a"), QStringLiteral("WORKING")).toUtf8();
    row("pings, and it does not read", "too-large", flood(serverFrame(9, QByteArray(125, 'p'))));
    row("pongs", "too-large", flood(serverFrame(10, {})));
    row("events", "too-large", flood(serverFrame(1, status)));
    row("messages that are no events", "too-large", flood(serverFrame(1, QByteArray(500'000, 'x'))));
    row("empty fragments", "too-large", [](Client &c) {
        c.upgrade();
        c.send(serverFrame(1, "x", false));
        c.repeat(serverFrame(0, {}, false).repeated(10'000));
    });
    row("fragments without end", "too-large", [](Client &c) {
        c.upgrade();
        c.send(serverFrame(1, "x", false));
        c.repeat(serverFrame(0, kKilobyte, false));
    });
    row("a frame of 2^62", "too-large", [](Client &c) {
        c.upgrade();
        c.send(QByteArray("\x81\x7f\x40\0\0\0\0\0\0\0", 10));
        c.repeat(kKilobyte);
    });
    row("a frame of a megabyte, byte by byte", "too-large", [](Client &c) { // with one byte too many
        c.upgrade();
        c.send(QByteArray("\x81\x7f\0\0\0\0\0\x10\0\1", 10));
        c.dribble('x');
    });
    row("masked frames", "not-waha", flood(QByteArray("\x81\x80mask", 6)));
    row("reserved bits", "not-waha", flood(QByteArray("\xf1\0", 2)));
    row("an unknown kind", "not-waha", flood(QByteArray("\x83\0", 2)));
    row("a large ping", "not-waha", flood(serverFrame(9, QByteArray(126, 'p'))));
    row("a wrong proof", "not-waha", [](Client &c) {
        c.send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n");
        c.repeat(kKilobyte);
    });
    row("headers without end", "unsupported", [](Client &c) {
        c.send("HTTP/1.1 101 Switching Protocols\r\n");
        c.repeat(QByteArray("X-More: much\r\n").repeated(1'000));
    });
    row("a page without end", "unsupported", [](Client &c) {
        c.send("HTTP/1.1 200 OK\r\n\r\n<html>");
        c.repeat(kKilobyte);
    });
    row("silence", "timeout", [](Client &c) { c.hang(); });
}

void TestBounds::streams()
{
    QFETCH(Script, script);
    HostileServer server(script);
    Network network(hasty());
    Witness witness(network, m_honest.url());
    QTRY_VERIFY(!witness.answered().isEmpty());
    HeardStream stream(network, endpointOf(server.url()));
    QTRY_VERIFY_WITH_TIMEOUT(!stream.downs.isEmpty(), 15'000);
    QTEST(toString(stream.downs.first().kind), "kind");
    QVERIFY2(witness.growth() < kMost, qPrintable(QString::number(witness.growth())));
    const auto slowest = std::ranges::max(witness.answered());
    QVERIFY2(slowest < kQuitMs, qPrintable(QString::number(slowest)));
    QCOMPARE(server.connections(), 1); // nobody is asked again soon after that
}

void TestBounds::quitWaitsForNobody_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("scheme");
    const auto row = [](const char *name, const char *scheme, Script script) {
        QTest::newRow(name) << std::move(script) << QString::fromLatin1(scheme);
    };
    row("endless body", "http", [](Client &c) {
        c.send(kOk + "Content-Length: 1000000\r\n\r\n[");
        c.repeat(" ", 1);
    });
    row("endless chunks", "http", [](Client &c) {
        c.send(kOk + "Transfer-Encoding: chunked\r\n\r\n");
        c.repeat("1\r\n \r\n", 1);
    });
    row("endless headers", "http", [](Client &c) {
        c.send(kOk + "X-Long: ");
        c.dribble('x', 1);
    });
    row("silence", "http", [](Client &c) { c.hang(); });
    row("TLS that never comes", "https", [](Client &c) { c.hang(); });
    row("TLS that is none", "https", [](Client &c) { c.dribble('\x16', 1); });
    row("a stream of pings", "http", [](Client &c) {
        c.upgrade();
        c.repeat(serverFrame(9, QByteArray(125, 'p')), 1);
    });
}

void TestBounds::quitWaitsForNobody()
{
    QFETCH(Script, script);
    QFETCH(QString, scheme);
    HostileServer server(script, scheme == QLatin1StringView("https"));
    Limits limits = hasty();
    limits.shortMs = limits.lifecycleMs = limits.socketConnectMs = 60'000;
    auto network = std::make_unique<Network>(limits);
    const WahaClient client(*network, endpointOf(server.url(scheme)));
    QList<Future<SessionList>> lists;
    for (int i = 0; i < 10; ++i) // more than run at once
        lists << client.list();
    const Future<LifecycleReply> start = client.start(QStringLiteral("a"));
    QMetaObject::invokeMethod(
        network->context(),
        [&] { (new EventStream(*network, client.endpoint(), network->context()))->open(); },
        Qt::BlockingQueuedConnection);
    QTRY_VERIFY(server.connections() >= 8);
    QElapsedTimer quit;
    quit.start();
    network.reset();
    QVERIFY2(quit.elapsed() < kQuitMs, qPrintable(QString::number(quit.elapsed())));
    const QString cancelled = QStringLiteral("cancelled");
    const QByteArray tag = QTest::currentDataTag();
    const bool mayFail = tag == "TLS that is none" || tag == "a stream of pings"; // and did so before
    for (const Future<SessionList> &list : std::as_const(lists)) {
        QVERIFY(list.isFinished());
        QVERIFY2(mayFail || outcome(await(list)) == cancelled, qPrintable(outcome(await(list))));
    }
    QVERIFY(start.isFinished());
}

/** Many workers behind one host and port: those that hang use up no connection of the others. */
void TestBounds::neighboursBehindOneProxy()
{
    ScriptedServer proxy([](const Request &request) {
        return request.target.startsWith("/w1/") ? http(200, "[]") : Answer {};
    });
    Network network(hasty());
    QList<Future<SessionList>> hung;
    for (int i = 0; i < 20; ++i)
        hung << WahaClient(network, endpointOf(proxy.url(QStringLiteral("/dead%1").arg(i)))).list();
    QTRY_COMPARE(proxy.requests().size(), 20);
    QCOMPARE(outcome(await(WahaClient(network, endpointOf(proxy.url(QStringLiteral("/w1")))).list(), 1'000)),
             QStringLiteral("ok"));
    for (const Future<SessionList> &list : std::as_const(hung))
        QVERIFY(!list.isFinished());
}

QTEST_GUILESS_MAIN(TestBounds)
#include "test_bounds.moc"

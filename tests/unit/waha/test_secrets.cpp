// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waha/streamfixture.h"
#include "unit/waiting.h"
#include "waha/client.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

namespace {

// Put together at run time, so that a search of the test's own output for it finds leaks only.
QString plantedKey()
{
    return QStringLiteral("zq7-") + QStringLiteral("secret-") + QStringLiteral("5uXw");
}

QMutex logMutex;
QString logged; // guarded by logMutex

void collect(QtMsgType, const QMessageLogContext &, const QString &text)
{
    QMutexLocker locker(&logMutex);
    logged += text + u'\n';
}

} // namespace

/** Servers echo keys in every place they can; no Error and no log line may repeat them. */
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void echoes_data();
    void echoes();
    void lostConnections();
    void streams();
    void requestsCarryItInTheHeaderOnly();

private:
    QtMessageHandler m_before = nullptr;
};

void TestSecrets::initTestCase()
{
    // Not by rules: the environment's rules, which keep the other tests quiet, would win.
    QLoggingCategory::installFilter([](QLoggingCategory *category) {
        category->setEnabled(QtDebugMsg, QByteArrayView(category->categoryName()).startsWith("quayside."));
    });
    m_before = qInstallMessageHandler(collect);
}

void TestSecrets::cleanupTestCase()
{
    qInstallMessageHandler(m_before);
    QMutexLocker locker(&logMutex);
    QVERIFY(!logged.contains(plantedKey(), Qt::CaseInsensitive));
    QVERIFY(logged.contains(QLatin1StringView("events"))); // it did listen
}

void TestSecrets::echoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray key = plantedKey().toUtf8();
    for (const int status : { 200, 400, 401, 403, 404, 409, 422, 429, 500, 501, 502, 503 }) {
        const QByteArray page = "<html>your key is " + key + "</html>";
        QTest::addRow("page %d", status) << http(status, page, "text/html").bytes;
        QTest::addRow("message %d", status)
            << http(status, R"({"message":"key )" + key + R"( is bad"})").bytes;
        QTest::addRow("list %d", status) << http(status, R"({"message":["a",")" + key + R"("]})").bytes;
        QTest::addRow("echo %d", status)
            << http(status,
                    R"({"exception":{"message":"at /x?x-api-key=)" + key
                        + R"("},"request":{"query":{"x-api-key":")" + key + R"("}}})")
                   .bytes;
        QTest::addRow("expected %d", status)
            << http(status, R"({"error":"no","status":")" + key + R"(","expected":[")" + key + R"("]})")
                   .bytes;
        QTest::addRow("reason %d", status)
            << "HTTP/1.1 " + QByteArray::number(status) + " " + key + "\r\nContent-Length: 0\r\n\r\n";
    }
    QTest::newRow("location") << http(302, {}, {},
                                      "Location: http://elsewhere.invalid/" + key + "?x-api-key=" + key
                                          + "\r\n")
                                     .bytes;
    QTest::newRow("circle") << http(302, {}, {}, "Location: /" + key + "\r\n").bytes;
    QTest::newRow("no http") << key + "\r\n\r\n";
}

void TestSecrets::echoes()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server([&](const Request &) { return Answer { bytes, true }; });
    Network network;
    const WahaClient client(network, endpointOf(server.url(), {}, plantedKey()));
    const Result<SessionList> list = await(client.list());
    const Result<Probe> probe = await(client.probe());
    const Result<LifecycleReply> stop = await(client.stop(QStringLiteral("s")));
    const Result<QString> qr = await(client.qrValue(QStringLiteral("s")));
    QString said;
    for (const Error &error : { list ? Error() : list.error(), probe ? Error() : probe.error(),
                                stop ? Error() : stop.error(), qr ? Error() : qr.error() })
        said += error.toDisplayString();
    QVERIFY(!said.contains(plantedKey(), Qt::CaseInsensitive));
    QVERIFY(!list);
}

void TestSecrets::lostConnections()
{
    ScriptedServer server([](const Request &) { return Answer { {}, true }; });
    Network network;
    const Result<SessionList> list
        = await(WahaClient(network, endpointOf(server.url(), {}, plantedKey())).list());
    QCOMPARE(outcome(list), QStringLiteral("unreachable"));
    QVERIFY(!list.error().toDisplayString().contains(plantedKey()));
}

void TestSecrets::streams()
{
    SocketServer server([](SocketPeer &socket) {
        socket.sendTextMessage(
            statusFrame(QStringLiteral("evt_1"), QStringLiteral("a"), QStringLiteral("WORKING")));
        socket.close(1008, u"bad key " + plantedKey());
    });
    Network network(streamLimits());
    const HeardStream stream(network, endpointOf(server.url(), {}, plantedKey()));
    QTRY_COMPARE(stream.downs.size(), 1);
    QVERIFY(!stream.downs.first().toDisplayString().contains(plantedKey()));
    QVERIFY(!stream.downs.first().detail.isEmpty());
}

void TestSecrets::requestsCarryItInTheHeaderOnly()
{
    ScriptedServer server([](const Request &) { return http(200, "{}"); });
    Network network;
    const WahaClient client(network, endpointOf(server.url(), {}, plantedKey()));
    (void)await(client.probe({ true, 0 }));
    (void)await(client.create({ QStringLiteral("s"), true, {} }));
    QVERIFY(server.requests().size() >= 3);
    for (const Request &request : server.requests()) {
        QVERIFY(!request.target.contains(plantedKey().toUtf8()));
        QVERIFY(!request.body.contains(plantedKey().toUtf8()));
        QCOMPARE(request.headers.value("x-api-key"), plantedKey().toUtf8());
    }
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"

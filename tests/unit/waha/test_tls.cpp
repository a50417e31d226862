// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waha/streamfixture.h"
#include "unit/waiting.h"
#include "waha/client.h"
#include "waha/network.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

namespace {

QByteArray fingerprintOf(const QString &name)
{
    return QSslCertificate(testData(u"tls/" + name + u".crt")).digest(QCryptographicHash::Sha256);
}

Answer emptyList(const Request &)
{
    return http(200, "[]");
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrustedIsShown();
    void trustedByFingerprint();
    void anotherCertificateIsRefused();
    void trustStaysWithItsEndpoint();
    void changedFingerprintIsVerifiedAgain();
    void plainHttpOnATlsPort();
    void redirectToTlsIsVerified();
    void redirectToTlsIsRemembered();
};

void TestTls::initTestCase()
{
    QVERIFY2(QSslSocket::supportsSsl(), "Qt's TLS plugin is missing");
}

void TestTls::untrustedIsShown()
{
    ScriptedServer server(QStringLiteral("worker"), emptyList);
    Network network;
    const Result<SessionList> list = await(WahaClient(network, endpointOf(server.url())).list());
    QCOMPARE(outcome(list), QStringLiteral("tls"));
    QCOMPARE(list.error().detail, QString::fromLatin1(fingerprintOf(QStringLiteral("worker")).toHex()));
    QVERIFY(list.error().message.contains(QLatin1StringView("worker.test")));
    QVERIFY(server.requests().isEmpty());
    const Result<LifecycleReply> removed
        = await(WahaClient(network, endpointOf(server.url())).remove(QStringLiteral("s")));
    QCOMPARE(outcome(removed), QStringLiteral("tls"));
    QVERIFY(removed.error().unsent);
    const Result<Probe> probe = await(WahaClient(network, endpointOf(server.url())).probe());
    QCOMPARE(outcome(probe), QStringLiteral("tls"));
    QCOMPARE(probe.error().detail, list.error().detail);
}

void TestTls::trustedByFingerprint()
{
    ScriptedServer server(QStringLiteral("worker"), emptyList);
    Network network;
    const WahaClient client(network, endpointOf(server.url(), fingerprintOf(QStringLiteral("worker"))));
    QCOMPARE(outcome(await(client.list())), QStringLiteral("ok"));
    QCOMPARE(server.requests().first().headers.value("x-api-key"), QByteArray("planted-key-4711"));
}

void TestTls::anotherCertificateIsRefused()
{
    ScriptedServer server(QStringLiteral("other"), emptyList);
    Network network;
    const WahaClient client(network, endpointOf(server.url(), fingerprintOf(QStringLiteral("worker"))));
    const Result<SessionList> list = await(client.list());
    QCOMPARE(outcome(list), QStringLiteral("tls"));
    QCOMPARE(list.error().detail, QString::fromLatin1(fingerprintOf(QStringLiteral("other")).toHex()));
    QVERIFY(server.requests().isEmpty());
}

/** The kept connection of the endpoint that trusts must not carry the calls of one that does not. */
void TestTls::trustStaysWithItsEndpoint()
{
    ScriptedServer server(QStringLiteral("worker"), emptyList);
    Network network;
    const WahaClient trusting(network, endpointOf(server.url(), fingerprintOf(QStringLiteral("worker"))));
    const WahaClient careful(network, endpointOf(server.url(QStringLiteral("/b"))));
    QCOMPARE(outcome(await(trusting.list())), QStringLiteral("ok"));
    QCOMPARE(outcome(await(careful.list())), QStringLiteral("tls"));
    QCOMPARE(outcome(await(trusting.list())), QStringLiteral("ok"));
    QCOMPARE(server.requests().size(), 2);
}

void TestTls::changedFingerprintIsVerifiedAgain()
{
    ScriptedServer server(QStringLiteral("worker"), emptyList);
    Network network;
    const WahaClient before(network, endpointOf(server.url(), fingerprintOf(QStringLiteral("worker"))));
    const WahaClient after(network, endpointOf(server.url(), fingerprintOf(QStringLiteral("other"))));
    QCOMPARE(outcome(await(before.list())), QStringLiteral("ok"));
    QCOMPARE(outcome(await(after.list())), QStringLiteral("tls"));
    QCOMPARE(server.requests().size(), 1);
}

void TestTls::plainHttpOnATlsPort()
{
    ScriptedServer server([](const Request &) { return http(400, "no"); });
    server.setGreeting("HTTP/1.1 400 Bad Request\r\n\r\n");
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    Limits limits;
    limits.shortMs = 4'000;
    Network network(limits);
    const Result<SessionList> result = await(WahaClient(network, endpointOf(url)).list());
    QCOMPARE(outcome(result), QStringLiteral("tls"));
    QVERIFY(result.error().detail.isEmpty()); // no certificate to trust
}

void TestTls::redirectToTlsIsVerified()
{
    ScriptedServer secure(QStringLiteral("worker"), emptyList);
    ScriptedServer plain([&](const Request &request) {
        return http(301, {}, {}, "Location: " + secure.url().toEncoded() + request.target + "\r\n");
    });
    Network network;
    QCOMPARE(outcome(await(WahaClient(network, endpointOf(plain.url())).list())), QStringLiteral("tls"));
    const QByteArray worker = fingerprintOf(QStringLiteral("worker"));
    QCOMPARE(outcome(await(WahaClient(network, endpointOf(plain.url(), worker)).list())),
             QStringLiteral("ok"));
}

/** Every plain call would send the key where everybody can read it. */
void TestTls::redirectToTlsIsRemembered()
{
    ScriptedServer secure(QStringLiteral("worker"), emptyList);
    ScriptedServer plain([&](const Request &request) {
        return http(301, {}, {}, "Location: " + secure.url().toEncoded() + request.target + "\r\n");
    });
    Network network;
    const Endpoint endpoint = endpointOf(plain.url(), fingerprintOf(QStringLiteral("worker")));
    const WahaClient client(network, endpoint);
    for (int call = 0; call < 3; ++call)
        QCOMPARE(outcome(await(client.list())), QStringLiteral("ok"));
    QCOMPARE(plain.requests().size(), 1);
    QCOMPARE(secure.requests().size(), 3);
    const HeardStream stream(network, endpoint);
    QTRY_VERIFY(secure.requests().size() > 3);
    QVERIFY(secure.requests().last().target.startsWith("/ws?"));
    QCOMPARE(plain.requests().size(), 1);
    // Its TLS is gone: the plain one is asked what is so now.
    secure.stopListening();
    secure.closeAll();
    plain.setScript(emptyList);
    QVERIFY(outcome(await(client.list())) != QStringLiteral("ok"));
    QCOMPARE(outcome(await(client.list())), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/capabilities.h"
#include "waha/endpoint.h"
#include "waha/eventsocket.h"
#include "waha/transport.h"

#include <QTest>

using namespace quayside;
using namespace quayside::waha;

/** Addresses, versions and waiting times. */
class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void refusals_data();
    void refusals();
    void keys_data();
    void keys();
    void keyHashes();
    void guesses_data();
    void guesses();
    void paths();
    void eventAddress();
    void versions_data();
    void versions();
    void capabilities_data();
    void capabilities();
    void phones();
    void ownMachine();
};

void TestEndpoint::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *typed, const char *url) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
    };
    row("http://waha:3000", "http://waha:3000");
    row("host:3000", "http://host:3000");
    row("10.0.0.5", "http://10.0.0.5");
    row("  https://WAHA.Example.com/  ", "https://waha.example.com");
    row("https://h:443/a//b/../c/", "https://h/a/c");
    row("http://h:80", "http://h");
    row("http://[::1]:3000/", "http://[::1]:3000");
    row("[2001:db8::5]:3000", "http://[2001:db8::5]:3000");
    row("http://h/pre%20fix/", "http://h/pre%20fix");
    row("http://münchen.example", "http://xn--mnchen-3ya.example");
}

void TestEndpoint::addresses()
{
    QFETCH(QString, typed);
    const Result<QUrl> url = Endpoint::parseUrl(typed);
    QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().message));
    QTEST(url->toString(QUrl::FullyEncoded), "url");
    QCOMPARE(*Endpoint::parseUrl(url->toString(QUrl::FullyEncoded)), *url); // stable
}

void TestEndpoint::refusals_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         { "", "   ", "ftp://h", "http://", "http://user:pw77@h", "http://user@h", "http://h?x-api-key=k77",
           "http://h#part", "http://h:0", "http://h:99999", "http://a b", "http://h/a b", "::1",
           "javascript://x", "http://h\nX-Evil: 1", "file:///etc/passwd" })
        QTest::newRow(qPrintable(QString::fromLatin1(typed).simplified())) << QString::fromLatin1(typed);
}

void TestEndpoint::refusals()
{
    QFETCH(QString, typed);
    const Result<QUrl> url = Endpoint::parseUrl(typed);
    QVERIFY2(!url, url ? qPrintable(url->toString()) : "");
    QCOMPARE(toString(url.error().kind), toString(ErrorKind::InvalidInput));
    QVERIFY(!url.error().message.isEmpty());
    QVERIFY(!url.error().toDisplayString().contains(QLatin1StringView("77")));
}

void TestEndpoint::keys_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sent"); // null: refused
    QTest::newRow("plain") << QStringLiteral("planted-k 1") << QStringLiteral("planted-k 1");
    QTest::newRow("newline behind") << QStringLiteral("planted-k1\r\n") << QStringLiteral("planted-k1");
    QTest::newRow("tabs around") << QStringLiteral("\tplanted-k1 \t") << QStringLiteral("planted-k1");
    QTest::newRow("no-break space before")
        << QStringLiteral("\u00a0planted-k1") << QStringLiteral("planted-k1");
    QTest::newRow("empty") << QString(QLatin1StringView("")) << QString(QLatin1StringView(""));
    QTest::newRow("umlaut") << QStringLiteral("schlüssel😀") << QStringLiteral("schlüssel😀");
    QTest::newRow("splits the request") << QStringLiteral("planted-k1\r\nX-Evil: 1") << QString();
    QTest::newRow("line feed inside") << QStringLiteral("planted\nk1") << QString();
    QTest::newRow("NUL") << QStringLiteral("planted%1k1").arg(QChar(0)) << QString();
    QTest::newRow("escape") << QStringLiteral("planted\u001bk1") << QString();
    QTest::newRow("zero width space") << QStringLiteral("planted\u200bk1") << QString();
    QTest::newRow("right-to-left override") << QStringLiteral("planted\u202ek1") << QString();
}

void TestEndpoint::keys()
{
    QFETCH(QString, typed);
    QFETCH(QString, sent);
    const Result<Endpoint> endpoint = Endpoint::of(QStringLiteral("http://h:3000"), Secret(typed), {});
    QCOMPARE(endpoint.has_value(), !sent.isNull());
    if (endpoint) {
        QCOMPARE(endpoint->apiKey.reveal(), sent);
        QVERIFY(eventUrl(*endpoint).hasQuery());
        return;
    }
    QCOMPARE(toString(endpoint.error().kind), toString(ErrorKind::InvalidInput));
    QVERIFY(endpoint.error().message.contains(QLatin1StringView("key")));
    QVERIFY(!endpoint.error().toDisplayString().contains(QLatin1StringView("planted")));
}

void TestEndpoint::keyHashes()
{
    const QString hex(128, u'a');
    QVERIFY(isKeyHash(Secret(QStringLiteral("sha512:") + hex)));
    QVERIFY(isKeyHash(Secret(QStringLiteral(" sha512:") + hex + u'\n')));
    QVERIFY(!isKeyHash(Secret(hex)));
    QVERIFY(!isKeyHash(Secret(QStringLiteral("sha512:abc"))));
    QVERIFY(!isKeyHash(Secret()));
}

void TestEndpoint::guesses_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("guess"); // empty: none
    const auto error = [](ErrorKind kind, int status = 200, const char *detail = "") {
        return Error { kind, {}, {}, QString::fromLatin1(detail), status };
    };
    const auto row = [](const char *name, const char *base, const Error &why, const char *guess) {
        QTest::newRow(name) << QString::fromLatin1(base) << why << QString::fromLatin1(guess);
    };
    row("dashboard", "http://h:3000/dashboard", error(ErrorKind::NotWaha), "http://h:3000");
    row("dashboard behind its login", "http://h:3000/dashboard", error(ErrorKind::ProxyRefused, 401),
        "http://h:3000");
    row("api", "https://h/api", error(ErrorKind::Unsupported, 404), "https://h");
    row("api below a prefix", "https://h/waha/api/sessions", error(ErrorKind::NotWaha, 404),
        "https://h/waha");
    row("a prefix that begins alike", "https://h/apis", error(ErrorKind::NotWaha, 404), "");
    row("right address, wrong key", "http://h:3000/dashboard", error(ErrorKind::Unauthorized, 401), "");
    row("no answer", "http://h:3000/api", error(ErrorKind::Unreachable, 0), "");
    row("TLS port", "http://h:3000",
        error(ErrorKind::Rejected, 400, "The plain HTTP request was sent to HTTPS port"), "https://h:3000");
    row("TLS port of Go", "http://h:8443",
        error(ErrorKind::NotWaha, 400, "Client sent an HTTP request to an HTTPS server."), "https://h:8443");
    row("no TLS", "https://h:3000", error(ErrorKind::Tls, 0), "http://h:3000");
    row("a certificate", "https://h:3000", error(ErrorKind::Tls, 0, "ab12"), "");
    row("redirect elsewhere", "http://old:3000",
        error(ErrorKind::NotWaha, 301, "https://new.example/waha/api/sessions"), "https://new.example/waha");
    row("redirect to a login", "http://old:3000", error(ErrorKind::NotWaha, 302, "https://sso.example/login"),
        "");
    row("the usual port", "http://h", error(ErrorKind::NotWaha), "http://h:3000");
    row("another port", "http://h:8080", error(ErrorKind::NotWaha), "");
}

void TestEndpoint::guesses()
{
    QFETCH(QString, base);
    QFETCH(Error, error);
    QTEST(guessedAddress(*Endpoint::parseUrl(base), error).toString(), "guess");
}

void TestEndpoint::paths()
{
    Endpoint endpoint;
    endpoint.base = *Endpoint::parseUrl(QStringLiteral("https://h:8443/a%2Fb/c/"));
    const auto path = [&](std::initializer_list<QStringView> segments, const QString &query = {}) {
        return endpoint.url(segments, query).toString(QUrl::FullyEncoded);
    };
    QCOMPARE(path({ u"api", u"sessions" }), QStringLiteral("https://h:8443/a%2Fb/c/api/sessions"));
    QCOMPARE(path({ u"api", u"x/../y?z#%" }, QStringLiteral("all=true")),
             QStringLiteral("https://h:8443/a%2Fb/c/api/x%2F..%2Fy%3Fz%23%25?all=true"));
    QCOMPARE(path({ u"ü" }), QStringLiteral("https://h:8443/a%2Fb/c/%C3%BC"));
}

void TestEndpoint::eventAddress()
{
    Endpoint endpoint;
    endpoint.base = *Endpoint::parseUrl(QStringLiteral("https://h/p"));
    endpoint.apiKey = Secret(QStringLiteral("a+b&c=d %#ü"));
    QCOMPARE(eventUrl(endpoint).toString(QUrl::FullyEncoded),
             QStringLiteral(
                 "wss://h/p/ws?x-api-key=a%2Bb%26c%3Dd%20%25%23%C3%BC&session=*&events=session.status"));
    endpoint.base = *Endpoint::parseUrl(QStringLiteral("h:3000"));
    endpoint.apiKey = {};
    QCOMPARE(eventUrl(endpoint).toString(), QStringLiteral("ws://h:3000/ws?session=*&events=session.status"));
}

void TestEndpoint::versions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("parsed");
    QTest::addColumn<bool>("atLeast");
    QTest::newRow("same") << QStringLiteral("2026.6.1") << true << true;
    QTest::newRow("by number, not by text") << QStringLiteral("2026.10.1") << true << true;
    QTest::newRow("older month") << QStringLiteral("2026.5.9") << true << false;
    QTest::newRow("older year") << QStringLiteral("2025.12.31") << true << false;
    QTest::newRow("suffix") << QStringLiteral("2026.6.1-beta") << true << true;
    QTest::newRow("v") << QStringLiteral("v2024.9.1") << true << false;
    QTest::newRow("empty") << QString() << false << true;
    QTest::newRow("words") << QStringLiteral("latest") << false << true;
    QTest::newRow("four parts") << QStringLiteral("2024.1.2.3") << false << true;
}

void TestEndpoint::versions()
{
    QFETCH(QString, text);
    const Version version = Version::fromText(text);
    QTEST(version.parsed, "parsed");
    QTEST(version.isAtLeast(2026, 6, 1), "atLeast");
}

void TestEndpoint::capabilities_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("tier");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("can");
    const auto row = [](const char *version, const char *tier, const char *engine, const char *can) {
        QTest::addRow("%s %s %s", version, tier, engine)
            << QString::fromLatin1(version) << QString::fromLatin1(tier) << QString::fromLatin1(engine)
            << QString::fromLatin1(can);
    };
    row("2024.8.9", "CORE", "WEBJS", "browser");
    row("2024.10.8", "CORE", "WEBJS", "browser supported");
    row("2024.10.8", "PLUS", "NOWEB", "multi health autostart supported");
    row("2025.12.1", "PLUS", "WPP", "multi health events apps autostart browser supported");
    row("2026.2.1", "CORE", "GOWS", "events apps keys supported");
    row("2026.6.1", "CORE", "NOWEB", "multi health events apps keys autostart supported");
    row("2026.7.1", "CORE", "GOWS", "multi health events apps keys passkey autostart supported");
    row("2026.7.1", "CORE", "WEBJS", "multi health events apps keys autostart browser supported");
    row("nightly", "", "", "multi health events apps keys passkey autostart supported");
}

void TestEndpoint::capabilities()
{
    QFETCH(QString, version);
    QFETCH(QString, tier);
    QFETCH(QString, engine);
    ServerVersion server;
    server.version = version;
    server.tier = tier;
    server.engine = engine;
    const Capabilities can = Capabilities::of(server);
    QStringList names;
    const auto add = [&names](bool has, const char *name) {
        if (has)
            names << QString::fromLatin1(name);
    };
    add(can.multiSession, "multi");
    add(can.health, "health");
    add(can.allEventsOverSocket, "events");
    add(can.apps, "apps");
    add(can.keys, "keys");
    add(can.passkey, "passkey");
    add(can.autostart, "autostart");
    add(can.browserEngine, "browser");
    add(can.supported, "supported");
    QTEST(names.join(u' '), "can");
}

void TestEndpoint::phones()
{
    const auto phone = [](const char *id) {
        Account account;
        account.id = QString::fromLatin1(id);
        return account.phone();
    };
    QCOMPARE(phone("79111111@c.us"), QStringLiteral("79111111"));
    QCOMPARE(phone("79111111:12@s.whatsapp.net"), QStringLiteral("79111111"));
    QCOMPARE(phone("123123@lid"), QString());
    QCOMPARE(phone(""), QString());
    QCOMPARE(phone("name@c.us"), QString());
}

void TestEndpoint::ownMachine()
{
    QVERIFY(SystemProxies::isThisMachine(QStringLiteral("localhost")));
    QVERIFY(SystemProxies::isThisMachine(QStringLiteral("127.0.0.53")));
    QVERIFY(SystemProxies::isThisMachine(QStringLiteral("::1")));
    QVERIFY(!SystemProxies::isThisMachine(QStringLiteral("10.0.0.1")));
    QVERIFY(!SystemProxies::isThisMachine(QStringLiteral("localhost.example.com")));
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "test_endpoint.moc"

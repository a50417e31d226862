// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"
#include "core/secret.h"

#include <QTest>
#include <QUrl>

#include <memory>

using namespace quayside;

/** Secrets are held so that they are not shown, and taken out of what others say. */
class TestSecret final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsAsDots()
    {
        const Secret secret(QStringLiteral("hidden-1"));
        QString printed;
        QDebug(&printed) << secret;
        QCOMPARE(printed.trimmed(), QStringLiteral("•••"));
        const std::unique_ptr<char[]> forTest(toString(secret));
        QCOMPARE(QString::fromUtf8(forTest.get()), QStringLiteral("•••"));
        QCOMPARE(secret.masked(), QStringLiteral("•••"));
    }

    void anEmptyOneHidesNothing()
    {
        QVERIFY(Secret().isEmpty());
        QCOMPARE(Secret().masked(), QString());
    }

    void comparesByContent()
    {
        QCOMPARE(Secret(QStringLiteral("a")), Secret(QStringLiteral("a")));
        QVERIFY(Secret(QStringLiteral("a")) != Secret(QStringLiteral("b")));
        QCOMPARE(Secret(QStringLiteral("a")).reveal(), QStringLiteral("a"));
    }
    void secretsLeaveJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("proxy password")
            << QByteArray(R"({"config":{"proxy":{"server":"a:1","password":"hidden-1"}}})");
        QTest::newRow("hmac key") << QByteArray(R"({"webhooks":[{"hmac":{"key":"hidden-1"}}]})");
        QTest::newRow("hmac text") << QByteArray(R"({"hmac":"hidden-1"})");
        QTest::newRow("custom header")
            << QByteArray(R"({"customHeaders":[{"name":"X-Any","value":"hidden-1"}]})");
        QTest::newRow("environment") << QByteArray(R"({"WAHA_API_KEY":"hidden-1"})");
        QTest::newRow("store url") << QByteArray(
            R"({"WHATSAPP_SESSIONS_POSTGRESQL_URL":"postgres://u:hidden-1@db/x"})");
        QTest::newRow("echoed query") << QByteArray(R"({"request":{"query":{"x-api-key":"hidden-1"}}})");
        QTest::newRow("echoed path") << QByteArray(
            R"({"request":{"path":"/ws?x-api-key=hidden-1&events=*"}})");
        QTest::newRow("app token") << QByteArray(R"({"apps":[{"config":{"accountToken":"hidden-1"}}]})");
        QTest::newRow("array root") << QByteArray(R"([{"key":"hidden-1"}])");
        QTest::newRow("cut off") << QByteArray(R"({"proxy":{"password":"hidden-1)");
        QTest::newRow("number") << QByteArray(R"({"password":["hidden-1"]})");
    }
    void secretsLeaveJson()
    {
        QFETCH(QByteArray, body);
        const QByteArray out = redact::json(body);
        QVERIFY2(!out.contains("hidden-1"), out.constData());
        QVERIFY(out.contains("•••"));
    }

    void therestOfJsonStays()
    {
        QCOMPARE(redact::json(R"({"name":"acme","status":"FAILED","n":[1,2]})"),
                 QByteArray(R"({"n":[1,2],"name":"acme","status":"FAILED"})"));
        QCOMPARE(redact::json("plain words"), QByteArray("plain words"));
        QCOMPARE(redact::json(""), QByteArray());
    }

    void deepJsonDoesNotExhaustTheStack()
    {
        const QByteArray deep = QByteArray(900, '[') + R"("x")" + QByteArray(900, ']');
        QVERIFY(!redact::json(deep).isEmpty());
    }

    void textLosesItsSecrets()
    {
        QCOMPARE(redact::text(QStringLiteral("GET http://h/ws?x-api-key=abc&events=*")),
                 QStringLiteral("GET http://h/ws?x-api-key=•••&events=*"));
        QCOMPARE(redact::text(QStringLiteral("postgres://me:pw@db/x")),
                 QStringLiteral("postgres://me:•••@db/x"));
        QCOMPARE(redact::text(QStringLiteral("X-Api-Key: abc rest")).contains(QStringLiteral("abc")), false);
        QCOMPARE(redact::text(QStringLiteral("nothing here")), QStringLiteral("nothing here"));
    }

    void urlsLoseUserInfoAndKey()
    {
        QCOMPARE(redact::url(QUrl(QStringLiteral("https://u:p@h:3000/base/ws?x-api-key=k&session=*"))),
                 QStringLiteral("https://h:3000/base/ws?x-api-key=•••&session=*"));
        QCOMPARE(redact::url(QUrl(QStringLiteral("https://h/?auth=k&session=a%20b"))),
                 QStringLiteral("https://h/?auth=•••&session=a b"));
        QCOMPARE(redact::url(QUrl(QStringLiteral("http://h/x"))), QStringLiteral("http://h/x"));
    }

    void addressesLoseTheirSecrets_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char *address, const char *masked, const char *bare) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(masked)
                                   << QString::fromUtf8(bare);
        };
        row("https://waha1.example.com:3000/a?b=c", "https://waha1.example.com:3000/a?b=c",
            "https://waha1.example.com:3000/a?b=c");
        row("http://ops:hidden-1@h:3000/x", "http://•••@h:3000/x", "http://h:3000/x");
        row("https://hidden-1@h", "https://•••@h", "https://h");
        row("http://ops:hid/den-1@h/x", "http://•••@h/x", "http://h/x");
        row("http://ops:hid@den-1@h", "http://•••@h", "http://h");
        row("ops:hidden-1@proxy:3128", "•••@proxy:3128", "proxy:3128");
        row("http://h/@user?x=1", "http://h/@user?x=1", "http://h/@user?x=1");
        row("http://[::1]:3000/@a", "http://[::1]:3000/@a", "http://[::1]:3000/@a");
        row("http://h/?apikey=hidden-1&b=2#f", "http://h/?apikey=•••&b=2#f", "http://h/?b=2#f");
        row("http://h/?X-Api-Key=hidden-1", "http://h/?X-Api-Key=•••", "http://h/");
        row("http://h/?a=1&access_token=hidden-1&b=2", "http://h/?a=1&access_token=•••&b=2",
            "http://h/?a=1&b=2");
        row("http://h/?sig=hidden-1", "http://h/?sig=•••", "http://h/");
        row("http://h/?%6Bey=hidden-1", "http://h/?%6Bey=•••", "http://h/");
        row("http://h/?q=hidden-1AbC0dEf1GhI2jKl", "http://h/?q=•••", "http://h/");
        row("http://h/?hidden-1AbC0dEf1GhI2jKl", "http://h/?•••", "http://h/");
        row("http://h/#hidden-1", "http://h/#•••", "http://h/");
        row("http://h/?hidden-1&debug", "http://h/?•••&debug", "http://h/?debug");
        row("http://h/#token=hidden-1", "http://h/#token=•••", "http://h/");
        row("http://h/a;b&c?d=1", "http://h/a;b&c?d=1", "http://h/a;b&c?d=1");
        row("http://h/?session=acme-sales-europe-support", "http://h/?session=acme-sales-europe-support",
            "http://h/?session=acme-sales-europe-support");
        row("not an address", "not an address", "not an address");
        row("", "", "");
    }

    void addressesLoseTheirSecrets()
    {
        QFETCH(QString, address);
        QFETCH(QString, masked);
        QFETCH(QString, bare);
        QCOMPARE(redact::address(address), masked);
        QCOMPARE(redact::addressWithoutSecrets(address), bare);
        QCOMPARE(redact::hasSecret(address), masked != address);
        QVERIFY(!redact::text(masked).contains(QStringLiteral("hidden-1")));
    }

    void textLosesSecretsOfAddressesInIt()
    {
        for (const char *text : { "asked https://hidden-1@h/x: refused", "GET /ws?key=hidden-1 gave 500",
                                  "http://ops:hidden-1@h is down", "http://ops:a@hidden-1@h is down",
                                  "https://a@hidden-1@h is down", "http://ops:a/hidden-1@h is down" })
            QVERIFY2(!redact::text(QString::fromLatin1(text)).contains(QStringLiteral("hidden-1")), text);
    }

    void textKeepsWhatIsNoSecret()
    {
        for (const char *text : { "http://h:3000/@user refused it", "http://h:3000 and ops@example.com",
                                  "http://[::1]:3000/@a is down", "12025550101:4@c.us" })
            QCOMPARE(redact::text(QString::fromLatin1(text)), QString::fromLatin1(text));
    }

    void valuesOfAnyMeaningLoseTheirSecrets_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *value, const char *shown) {
            QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(shown);
        };
        row("ops:hidden@waha.example.com", "•••@waha.example.com");
        row("ops:hid@den@waha.example.com:3000/x", "•••@waha.example.com:3000/x");
        row("ops:a/hidden@waha.example.com", "•••@waha.example.com");
        row("http://hidden@waha.example.com", "http://•••@waha.example.com");
        row("waha.example.com?apikey=hidden", "waha.example.com?apikey=•••");
        row("4f9c2d7ab81e4c60a1d2@waha.example.com", "•••@waha.example.com");
        row("12025550101@c.us", "12025550101@c.us");
        row("120255501011202555010@lid", "120255501011202555010@lid");
        row("12025550101:4@s.whatsapp.net", "12025550101:4@s.whatsapp.net");
        row("ops@example.com", "ops@example.com");
        row("Acme: sales & support", "Acme: sales & support");
        row("", "");
    }

    void valuesOfAnyMeaningLoseTheirSecrets()
    {
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QCOMPARE(redact::value(value), shown);
        QCOMPARE(redact::value(shown), shown);
        QVERIFY(redact::value(QString()).isNull());
    }

    void secretKeysAreKnown()
    {
        QVERIFY(redact::isSecretKey(u"X-Api-Key"));
        QVERIFY(redact::isSecretKey(u"apiKey"));
        QVERIFY(redact::isSecretKey(u"api_key"));
        QVERIFY(redact::isSecretKey(u"hmac"));
        QVERIFY(!redact::isSecretKey(u"name"));
        QVERIFY(!redact::isSecretKey(u"keyboard"));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"

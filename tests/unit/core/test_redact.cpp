// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"

#include <QTest>
#include <QUrl>

using namespace quayside;

class TestRedact final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
        QCOMPARE(redact::url(QUrl(QStringLiteral("http://h/x"))), QStringLiteral("http://h/x"));
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

QTEST_GUILESS_MAIN(TestRedact)
#include "test_redact.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessionname.h"

#include <QTest>

using namespace quayside;

class TestSessionName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << QStringLiteral("acme-sales_1") << true;
        QTest::newRow("default") << QStringLiteral("default") << true;
        QTest::newRow("digit first") << QStringLiteral("1a") << true;
        QTest::newRow("longest") << QString(48, u'a') << true;
        QTest::newRow("too long") << QString(49, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("upper case") << QStringLiteral("Acme") << false;
        QTest::newRow("dash first") << QStringLiteral("-a") << false;
        QTest::newRow("slash") << QStringLiteral("a/b") << false;
        QTest::newRow("blank") << QStringLiteral("a b") << false;
        QTest::newRow("umlaut") << QStringLiteral("käse") << false;
    }
    void checks()
    {
        QFETCH(QString, name);
        QFETCH(bool, valid);
        const Result<QString> result = SessionName::checked(name);
        QCOMPARE(result.has_value(), valid);
        if (!valid) {
            QVERIFY(result.error().kind == ErrorKind::InvalidInput);
            QVERIFY(!result.error().message.isEmpty());
            QVERIFY(!result.error().remedy.isEmpty());
        }
    }

    void suggestionsAreValidOrEmpty_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("company") << QStringLiteral("Loja Azul Ltda.") << QStringLiteral("loja-azul-ltda");
        QTest::newRow("dashes") << QStringLiteral("  --A & B--  ") << QStringLiteral("a-b");
        QTest::newRow("nothing left") << QStringLiteral("漢字") << QString();
        QTest::newRow("long") << QString(80, u'x') << QString(48, u'x');
    }
    void suggestionsAreValidOrEmpty()
    {
        QFETCH(QString, text);
        QTEST(SessionName::suggested(text), "name");
        if (!SessionName::suggested(text).isEmpty())
            QVERIFY(SessionName::checked(SessionName::suggested(text)).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSessionName)
#include "test_sessionname.moc"

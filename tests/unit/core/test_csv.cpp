// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

#include <QTest>

using namespace quayside;

class TestCsv final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodesCells_data();
    void encodesCells();
    void joinsCells();
};

void TestCsv::encodesCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("plain") << QStringLiteral("Müller & Söhne") << QByteArray("Müller & Söhne");
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("say \"hi\"") << QByteArray("\"say \"\"hi\"\"\"");
    QTest::newRow("lines") << QStringLiteral("a\nb\r\nc") << QByteArray("\"a\nb\r\nc\"");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("formula in quotes")
        << QStringLiteral("=HYPERLINK(\"http://x\",1)") << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",1)\"");
    QTest::newRow("plus") << QStringLiteral("+49 170") << QByteArray("'+49 170");
    QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
    QTest::newRow("control characters") << QString(QStringLiteral("a") + QChar(0) + u'b' + QChar(0x1B)
                                                   + QStringLiteral("[2J") + QChar(0x202E))
                                        << QByteArray("a⟨U+0000⟩b⟨U+001B⟩[2J⟨U+202E⟩");
    QTest::newRow("inside") << QStringLiteral("a=b") << QByteArray("a=b");
}

void TestCsv::encodesCells()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, encoded);
    QCOMPARE(csv::line({ cell }), QByteArray(encoded + "\r\n"));
}

void TestCsv::joinsCells()
{
    QCOMPARE(csv::line({ QStringLiteral("a"), {}, QStringLiteral("c") }), QByteArray("a,,c\r\n"));
    QCOMPARE(csv::byteOrderMark(), QString(QChar(QChar::ByteOrderMark)).toUtf8());
}

QTEST_APPLESS_MAIN(TestCsv)
#include "test_csv.moc"

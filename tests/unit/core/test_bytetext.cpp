// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytetext.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace quayside;

class TestByteText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &text) {
            QTest::newRow(name) << bytes << text;
        };
        row("empty", {}, {});
        row("plain", "acme", QStringLiteral("acme"));
        row("two, three and four bytes", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", QStringLiteral("é€😀"));
        row("the character itself", "\xef\xbf\xbd", QStringLiteral("\uFFFD"));
        row("latin 1", "caf\xe9", QStringLiteral("caf\uFFFDe9"));
        row("cut off", "a\xe2\x82", QStringLiteral("a\uFFFDe2\uFFFD82"));
        row("overlong", "\xc0\xaf", QStringLiteral("\uFFFDc0\uFFFDaf"));
        row("surrogate", "\xed\xa0\x80", QStringLiteral("\uFFFDed\uFFFDa0\uFFFD80"));
        row("beyond", "\xf4\x90\x80\x80", QStringLiteral("\uFFFDf4\uFFFD90\uFFFD80\uFFFD80"));
    }
    void texts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(textOfBytes(bytes), text);
        QCOMPARE(hasWrittenBytes(text), QString::fromUtf8(bytes).toUtf8() != bytes);
    }
    /** Of three bytes each, from those that make UTF-8 difficult. */
    void differentBytesStayDifferent()
    {
        const QByteArray kinds("\x41\x7f\x80\xbf\xc0\xc2\xdf\xe0\xed\xef\xf0\xf4\xff", 13);
        QSet<QString> seen;
        for (const char a : kinds)
            for (const char b : kinds)
                for (const char c : kinds)
                    seen.insert(textOfBytes(QByteArray().append(a).append(b).append(c)));
        QCOMPARE(seen.size(), 13 * 13 * 13);
    }
    void soundTextIsItself()
    {
        for (int i = 0; i < 2'000; ++i) {
            QString text;
            for (int n = 0; n < 20; ++n)
                text += QChar(QRandomGenerator::global()->bounded(0x20, 0xd800));
            QCOMPARE(textOfBytes(text.toUtf8()), text);
        }
    }
};

QTEST_GUILESS_MAIN(TestByteText)
#include "test_bytetext.moc"

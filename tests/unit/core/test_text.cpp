// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytetext.h"
#include "core/csv.h"
#include "core/foreigntext.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quayside;

/** Bytes that should be text, CSV, and texts of others: names that a person must tell apart, and names made
 * so that nobody can. */
class TestText final : public QObject
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
    void firstNamesAndHowManyMore()
    {
        const QStringList four { u"a"_s, u"b\u202E"_s, u"c"_s, u"d"_s };
        QCOMPARE(foreign::names({}, 2), QString());
        QCOMPARE(foreign::names(four.mid(0, 2), 2), u"a, b⟨U+202E⟩"_s);
        QCOMPARE(foreign::names(four, 2), u"a, b⟨U+202E⟩ and 2 more"_s);
        QCOMPARE(foreign::names(four, 9), u"a, b⟨U+202E⟩, c, d"_s);
        QCOMPARE(foreign::shownNames({ u"⟨a⟩"_s, u"b"_s }, 1), u"⟨a⟩ and 1 more"_s);
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
    void encodesCells_data();
    void encodesCells();
    void joinsCells();
    void ordinaryNamesStay_data();
    void ordinaryNamesStay();
    void nothingStaysInvisible_data();
    void nothingStaysInvisible();
    void differentTextsStayDifferent();
    void longTextsAreCutAndTold();
    void aMillionCharactersAreCheap();
    void sentencesKeepTheirSpaces();
    void repeatingALineChangesNothing();
    void linesKeepLineFeeds();
    void ampersandsAndMarkup();
    void typedNames();
};

void TestText::encodesCells_data()
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

void TestText::encodesCells()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, encoded);
    QCOMPARE(csv::line({ cell }), QByteArray(encoded + "\r\n"));
}

void TestText::joinsCells()
{
    QCOMPARE(csv::copied({ QStringLiteral("acme"),
                           {},
                           QStringLiteral("=1+1"),
                           QStringLiteral("+49 170"),
                           QStringLiteral("-cmd|x"),
                           QStringLiteral("a\t=2\nb"),
                           QString(QChar(0x202E)) }),
             QStringLiteral("acme\t\t'=1+1\t+49 170\t'-cmd|x\ta =2 b\t⟨U+202E⟩"));
    QCOMPARE(csv::line({ QStringLiteral("a"), {}, QStringLiteral("c") }), QByteArray("a,,c\r\n"));
    QCOMPARE(csv::byteOrderMark(), QString(QChar(QChar::ByteOrderMark)).toUtf8());
}

void TestText::ordinaryNamesStay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         { "", "acme-sales", "Acme GmbH & Co. <kg>", "São Paulo", "Łódź", "Nguyễn", "東京 支店", "متجر الكتب",
           "می‌خواهم", "क्‍ष", "👨‍👩‍👧", "❤️", "1️⃣", "x'6869'",
           "https://waha1.example.com:3000/api?x=1" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestText::ordinaryNamesStay()
{
    QFETCH(QString, text);
    QCOMPARE(foreign::name(text), text);
    QCOMPARE(foreign::line(text), text);
    QCOMPARE(foreign::lines(text), text);
}

void TestText::nothingStaysInvisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *title, const QString &text, const char *shown) {
        QTest::newRow(title) << text << QString::fromUtf8(shown);
    };
    row("trailing space", QStringLiteral("Joshua "), "Joshua␣");
    row("leading spaces", QStringLiteral("  x"), "␣␣x");
    row("doubled space", QStringLiteral("a  b"), "a␣␣b");
    row("only a space", QStringLiteral(" "), "␣");
    row("no-break space", QStringLiteral("a\u00A0b"), "a⟨U+00A0⟩b");
    row("line feed", QStringLiteral("acme\nother"), "acme␊other");
    row("carriage return and tab", QStringLiteral("a\r\tb"), "a␍␉b");
    row("null", QString(QStringLiteral("a%1b").arg(QChar(u'\0'))), "a␀b");
    row("delete", QStringLiteral("a\u007Fb"), "a␡b");
    row("C1", QStringLiteral("a\u0085b"), "a⟨U+0085⟩b");
    row("line separator", QStringLiteral("a\u2028b"), "a⟨U+2028⟩b");
    row("right to left override", QStringLiteral("gnp.\u202Eexe"), "gnp.⟨U+202E⟩exe");
    row("isolate", QStringLiteral("\u2067a\u2069"), "⟨U+2067⟩a⟨U+2069⟩");
    row("mark of direction", QStringLiteral("a\u200Fb"), "a⟨U+200F⟩b");
    row("zero width space", QStringLiteral("pay\u200Bpal"), "pay⟨U+200B⟩pal");
    row("joiner in Latin", QStringLiteral("pay\u200Dpal"), "pay⟨U+200D⟩pal");
    row("byte order mark", QStringLiteral("\uFEFFa"), "⟨U+FEFF⟩a");
    row("soft hyphen", QStringLiteral("a\u00ADb"), "a⟨U+00AD⟩b");
    row("Hangul filler", QStringLiteral("a\u3164b"), "a⟨U+3164⟩b");
    row("blank Braille", QStringLiteral("a\u2800b"), "a⟨U+2800⟩b");
    row("variation of a letter", QStringLiteral("a\uFE0Fb"), "a⟨U+FE0F⟩b");
    row("tag", QString::fromUcs4(U"a\U000E0041"), "a⟨U+E0041⟩");
    row("half a pair", QString(QStringLiteral("a%1b").arg(QChar(0xD83D))), "a⟨U+D83D⟩b");
    row("stacked marks", QStringLiteral("a\u0301\u0301\u0301\u0301\u0301b"),
        "a\u0301\u0301\u0301\u0301⟨U+0301⟩b");
    row("what looks written", QStringLiteral("a␊b⟨U+202E⟩"), "a⟨U+240A⟩b⟨U+27E8⟩U+202E⟩");
}

void TestText::nothingStaysInvisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(foreign::name(text), shown);
}

void TestText::differentTextsStayDifferent()
{
    const QString filling(500, u'x');
    const QStringList texts { QStringLiteral("Joshua"),
                              QStringLiteral("Joshua "),
                              QStringLiteral(" Joshua"),
                              QStringLiteral("Joshua\u00A0"),
                              QStringLiteral("Joshua\u200B"),
                              QStringLiteral("Joshua\n"),
                              QStringLiteral("Joshua␊"),
                              QStringLiteral("Joshua␣"),
                              QStringLiteral("Joshua⟨U+200B⟩"),
                              QStringLiteral("Joshua\uFFFD"),
                              filling + u'1',
                              filling + u'2',
                              u'1' + filling,
                              filling + filling };
    QSet<QString> shown;
    for (const QString &text : texts)
        shown.insert(foreign::name(text));
    QCOMPARE(shown.size(), texts.size());
}

void TestText::longTextsAreCutAndTold()
{
    const QString shown = foreign::name(QString(1'000'000, u'y'));
    QVERIFY2(shown.size() <= foreign::kLongestName, qPrintable(shown));
    QVERIFY(shown.startsWith(u"yyyyyyyyyy") && shown.contains(u"…⟨1000000 #"));
    QVERIFY(foreign::name(QString(1'000'000, QChar(0x202E))).size() <= foreign::kLongestName);
    QVERIFY(foreign::line(QString(1'000'000, u'\n')).size() <= foreign::kLongestLine);
    QVERIFY(foreign::lines(QString(1'000'000, u'\n')).size() <= foreign::kLongestText);
    const QString exact(foreign::kLongestName, u'z');
    QCOMPARE(foreign::name(exact), exact);
    // Not through the middle of a surrogate pair.
    for (int lead = 0; lead < 2; ++lead) {
        const QString cut = foreign::name(QString(lead, u'a') + QStringLiteral("😀").repeated(500));
        QVERIFY2(cut.toUcs4().toVector().indexOf(0xFFFD) < 0, qPrintable(cut));
        QVERIFY2(!cut.contains(u"⟨U+D8"), qPrintable(cut));
    }
}

void TestText::aMillionCharactersAreCheap()
{
    const QString text(1'000'000, QChar(0x0301));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        QVERIFY(!foreign::name(text).isEmpty());
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestText::sentencesKeepTheirSpaces()
{
    const QString text = QStringLiteral(" 1\u202F234 %  of it\u00A0: ");
    QCOMPARE(foreign::line(text), text);
    QCOMPARE(foreign::line(QStringLiteral("a\nb\u202Ec")), QStringLiteral("a␊b⟨U+202E⟩c"));
}

void TestText::repeatingALineChangesNothing()
{
    for (const QString &text :
         { QStringLiteral("a\n\u202E ⟨U+202E⟩ ␊"), QString(5'000, u'x'), QString(5'000, QChar(0x200B)) }) {
        QCOMPARE(foreign::line(foreign::line(text)), foreign::line(text));
        QCOMPARE(foreign::lines(foreign::lines(text)), foreign::lines(text));
        QCOMPARE(foreign::line(foreign::name(text)), foreign::name(text));
    }
}

void TestText::linesKeepLineFeeds()
{
    QCOMPARE(foreign::lines(QStringLiteral("a\n\tb\r\u202Ec")), QStringLiteral("a\n\tb␍⟨U+202E⟩c"));
}

void TestText::ampersandsAndMarkup()
{
    QCOMPARE(foreign::menu(QStringLiteral("A&B ")), QStringLiteral("A&&B␣"));
    QCOMPARE(foreign::html(QStringLiteral("<b>\"&\n")), QStringLiteral("&lt;b&gt;&quot;&amp;␊"));
}

void TestText::typedNames()
{
    const QString name = QStringLiteral("Joshua ");
    QVERIFY(foreign::isTyped(name, name));
    QVERIFY(foreign::isTyped(QStringLiteral("Joshua␣"), name));
    QVERIFY(!foreign::isTyped(QStringLiteral("Joshua"), name));
    QVERIFY(!foreign::isTyped({}, {}));
}

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"

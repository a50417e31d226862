// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreigntext.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace quayside;

/** Names that a person must tell apart, and names made so that nobody can. */
class TestForeignText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

void TestForeignText::ordinaryNamesStay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         { "", "acme-sales", "Acme GmbH & Co. <kg>", "São Paulo", "Łódź", "Nguyễn", "東京 支店", "متجر الكتب",
           "می‌خواهم", "क्‍ष", "👨‍👩‍👧", "❤️", "1️⃣", "x'6869'",
           "https://waha1.example.com:3000/api?x=1" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestForeignText::ordinaryNamesStay()
{
    QFETCH(QString, text);
    QCOMPARE(foreign::name(text), text);
    QCOMPARE(foreign::line(text), text);
    QCOMPARE(foreign::lines(text), text);
}

void TestForeignText::nothingStaysInvisible_data()
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

void TestForeignText::nothingStaysInvisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(foreign::name(text), shown);
}

void TestForeignText::differentTextsStayDifferent()
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

void TestForeignText::longTextsAreCutAndTold()
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

void TestForeignText::aMillionCharactersAreCheap()
{
    const QString text(1'000'000, QChar(0x0301));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        QVERIFY(!foreign::name(text).isEmpty());
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestForeignText::sentencesKeepTheirSpaces()
{
    const QString text = QStringLiteral(" 1\u202F234 %  of it\u00A0: ");
    QCOMPARE(foreign::line(text), text);
    QCOMPARE(foreign::line(QStringLiteral("a\nb\u202Ec")), QStringLiteral("a␊b⟨U+202E⟩c"));
}

void TestForeignText::repeatingALineChangesNothing()
{
    for (const QString &text :
         { QStringLiteral("a\n\u202E ⟨U+202E⟩ ␊"), QString(5'000, u'x'), QString(5'000, QChar(0x200B)) }) {
        QCOMPARE(foreign::line(foreign::line(text)), foreign::line(text));
        QCOMPARE(foreign::lines(foreign::lines(text)), foreign::lines(text));
        QCOMPARE(foreign::line(foreign::name(text)), foreign::name(text));
    }
}

void TestForeignText::linesKeepLineFeeds()
{
    QCOMPARE(foreign::lines(QStringLiteral("a\n\tb\r\u202Ec")), QStringLiteral("a\n\tb␍⟨U+202E⟩c"));
}

void TestForeignText::ampersandsAndMarkup()
{
    QCOMPARE(foreign::menu(QStringLiteral("A&B ")), QStringLiteral("A&&B␣"));
    QCOMPARE(foreign::html(QStringLiteral("<b>\"&\n")), QStringLiteral("&lt;b&gt;&quot;&amp;␊"));
}

void TestForeignText::typedNames()
{
    const QString name = QStringLiteral("Joshua ");
    QVERIFY(foreign::isTyped(name, name));
    QVERIFY(foreign::isTyped(QStringLiteral("Joshua␣"), name));
    QVERIFY(!foreign::isTyped(QStringLiteral("Joshua"), name));
    QVERIFY(!foreign::isTyped({}, {}));
}

QTEST_APPLESS_MAIN(TestForeignText)
#include "test_foreigntext.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTextBlock>
#include <QTextBrowser>

namespace quayside::test {

namespace {

const QString kFolder = QStringLiteral(":/quayside/handbook/");

QString pageText(const QString &name)
{
    QFile file(kFolder + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/** The pages that a page refers to. */
QStringList linksOf(const QString &page)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^):#]+)(#[^)]*)?\\)"));
    QStringList found;
    for (auto each = link.globalMatch(pageText(page)); each.hasNext();)
        found << each.next().captured(1);
    return found;
}

} // namespace

class TestHandbook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsReached();
    void everyTranslationFits();
    void isReadInTheDesktopsLanguage();
    void isReadByKeyboard();
    void findsOnAPage();
    void linksCanBeReadInBothLooks();
};

void TestHandbook::everyPageIsReached()
{
    QStringList reached { QStringLiteral("index.md") };
    for (qsizetype i = 0; i < reached.size(); ++i) {
        const QStringList links = linksOf(reached.at(i));
        for (const QString &link : links) {
            QVERIFY2(QFile::exists(kFolder + link), qPrintable(reached.at(i) + u" -> " + link));
            if (!reached.contains(link))
                reached << link;
        }
    }
    reached.sort();
    QCOMPARE(reached, QDir(kFolder).entryList(QDir::Files, QDir::Name));
    QVERIFY(reached.size() > 5);
}

/** What a person copies out of a page is the same in each language, and its links lead somewhere on disk,
 * too. */
void TestHandbook::everyTranslationFits()
{
    static const QRegularExpression code(QStringLiteral("```.*?```"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression heading(QStringLiteral("^#+ "), QRegularExpression::MultilineOption);
    const QStringList languages = QDir(kFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(languages.contains(QStringLiteral("pt_BR")));
    for (const QString &language : languages) {
        for (const QString &name : QDir(kFolder + language).entryList(QDir::Files)) {
            const QString page = language + u'/' + name;
            QVERIFY2(QFile::exists(kFolder + name), qPrintable(page));
            for (const QString &link : linksOf(page))
                QVERIFY2(QFile::exists(QDir::cleanPath(kFolder + language + u'/' + link)),
                         qPrintable(page + u" -> " + link));
            QVERIFY2(pageText(page).count(heading) == pageText(name).count(heading), qPrintable(page));
            auto original = code.globalMatch(pageText(name));
            auto translated = code.globalMatch(pageText(page));
            while (original.hasNext() && translated.hasNext())
                QCOMPARE(translated.next().captured(), original.next().captured());
            QVERIFY2(!original.hasNext() && !translated.hasNext(), qPrintable(page));
        }
    }
}

/** A page that is not translated is there in English, and leads back to one that is. */
void TestHandbook::isReadInTheDesktopsLanguage()
{
    const QLocale before;
    const auto restore = qScopeGuard([before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    WindowFixture fixture;
    fixture.action("handbook")->trigger();
    auto *text = findIn<QTextBrowser>(fixture.dialog("handbookDialog"), "handbookText");
    const auto follow
        = [text](const char *link) { Q_EMIT text->anchorClicked(QUrl(QString::fromLatin1(link))); };
    QVERIFY2(text->toPlainText().contains(QStringLiteral("banco de dados")), qPrintable(text->toPlainText()));
    follow("rights.md");
    QVERIFY(text->toPlainText().contains(QStringLiteral("Direitos")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("GRANT SELECT ON fleet.*")));
    follow("../high-availability.md");
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("More than one database server")));
    follow("connections.md");
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("Conexões")));
    findIn<QPushButton>(fixture.dialog("handbookDialog"), "handbookContents")->click();
    QVERIFY(text->source().toString().endsWith(QStringLiteral("pt_BR/index.md")));
}

void TestHandbook::isReadByKeyboard()
{
    WindowFixture fixture;
    fixture.action("handbook")->trigger();
    QDialog *dialog = fixture.dialog("handbookDialog");
    QVERIFY(dialog);
    auto *text = findIn<QTextBrowser>(dialog, "handbookText");
    QCOMPARE(text->documentTitle(), QString());
    QVERIFY(text->toPlainText().startsWith(QLatin1String("Quayside")));

    QTest::keyClick(text, Qt::Key_Tab); // to the first link of the contents
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(!text->source().toString().endsWith(QLatin1String("index.md")));
    QVERIFY(text->toPlainText().size() > 200);
    auto *back = findIn<QPushButton>(dialog, "handbookBack");
    QVERIFY(back->isEnabled());
    QTest::keyClick(back, Qt::Key_Space);
    QVERIFY(text->source().toString().endsWith(QLatin1String("index.md")));

    fixture.action("handbook")->trigger();
    QCOMPARE(fixture.window->findChildren<QDialog *>(QStringLiteral("handbookDialog")).size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.dialog("handbookDialog"));
}

void TestHandbook::findsOnAPage()
{
    WindowFixture fixture;
    fixture.action("handbook")->trigger();
    QDialog *dialog = fixture.dialog("handbookDialog");
    auto *text = findIn<QTextBrowser>(dialog, "handbookText");
    auto *sought = findIn<QLineEdit>(dialog, "handbookFind");
    sought->setText(QStringLiteral("database"));
    QTest::keyClick(sought, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText().toLower(), QStringLiteral("database"));
    QVERIFY(dialog->isVisible());
    QVERIFY(findIn<QLabel>(dialog, "handbookFound")->text().isEmpty());
    sought->setText(QStringLiteral("no such word at all"));
    QTest::keyClick(sought, Qt::Key_Return);
    QVERIFY(!findIn<QLabel>(dialog, "handbookFound")->text().isEmpty());
}

void TestHandbook::linksCanBeReadInBothLooks()
{
    WindowFixture fixture;
    fixture.action("handbook")->trigger();
    auto *text = findIn<QTextBrowser>(fixture.dialog("handbookDialog"), "handbookText");
    for (const char *look : { "appearanceDark", "appearanceLight" }) {
        fixture.action(look)->trigger();
        const auto linkColor = [text] {
            for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
                for (auto part = block.begin(); !part.atEnd(); ++part) {
                    if (part.fragment().charFormat().isAnchor())
                        return part.fragment().charFormat().foreground().color();
                }
            }
            return QColor();
        };
        QTRY_COMPARE(linkColor(), text->palette().color(QPalette::Link));
    }
}

} // namespace quayside::test

QTEST_MAIN(quayside::test::TestHandbook)
#include "test_handbook.moc"

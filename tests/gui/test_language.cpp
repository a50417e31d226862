// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "app/translation.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/widgets/card.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QStyle>
#include <QTranslator>

using namespace quayside;
using test::WindowFixture;

namespace {

QStringList headers(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts << model.headerData(column, Qt::Horizontal).toString();
    return texts;
}

void oneSession(test::FleetStage &stage)
{
    stage.addWorker(QStringLiteral("waha1"), 10);
    stage.addUser(QStringLiteral("7"));
    stage.addSession(QStringLiteral("sales-1"), QStringLiteral("7"), QStringLiteral("waha1"));
    stage.flush();
}

} // namespace

/** The real window in the languages that are shipped. */
class TestLanguage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void portugueseMenus();
    void portugueseCards();
    void portugueseHeaders();
    void portugueseTitlesFit();
    void portugueseCounts();
    void portugueseHelp();
    void countsInEnglish_data();
    void countsInEnglish();
    void noUndecidedPlural();

private:
    void show(const QLocale &language, const std::function<void(test::FleetStage &)> &fill);
    [[nodiscard]] QString menuTitle(const char *name) const { return m_fixture->find<QMenu>(name)->title(); }
    [[nodiscard]] QString cardTitle(const char *name) const;

    const test::TemporarySettings m_settings;
    const QLocale m_portuguese { QLocale::Portuguese, QLocale::Brazil };
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLanguage::cleanup()
{
    m_fixture.reset();
    test::TemporarySettings::clear();
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void TestLanguage::show(const QLocale &language, const std::function<void(test::FleetStage &)> &fill)
{
    app::installTranslations(*qApp, language);
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled(fill));
}

/** A card's title is its first label. */
QString TestLanguage::cardTitle(const char *name) const
{
    return m_fixture->find<ui::Card>(name)->findChild<QLabel *>()->text();
}

void TestLanguage::portugueseMenus()
{
    show(m_portuguese, test::stageDrawing);
    QCOMPARE(menuTitle("menuFile"), QStringLiteral("&Arquivo"));
    QCOMPARE(menuTitle("menuSession"), QStringLiteral("&Sessão"));
    QCOMPARE(m_fixture->action("newSession")->text(), QStringLiteral("&Nova sessão…"));
    QCOMPARE(m_fixture->action("cordonWorker")->text(), QStringLiteral("&Isolar"));
    for (const QAction *action : m_fixture->find<QMenu>("menuWorker")->actions())
        QVERIFY2(action->isSeparator() || action->text().contains(u'&'), qPrintable(action->text()));
}

void TestLanguage::portugueseCards()
{
    show(m_portuguese, test::stageDrawing);
    QCOMPARE(cardTitle("cardSessions"), QStringLiteral("Sessões"));
    QCOMPARE(cardTitle("cardAttention"), QStringLiteral("Requer atenção"));
    QTRY_VERIFY(m_fixture->find<ui::Card>("cardSessions")->text().contains(QStringLiteral("com falha")));
}

void TestLanguage::portugueseHeaders()
{
    show(m_portuguese, test::stageDrawing);
    QVERIFY(headers(*m_fixture->workers()->model()).contains(QStringLiteral("Uso / capacidade")));
    const QStringList columns = headers(*m_fixture->sessions()->model());
    QVERIFY(columns.contains(QStringLiteral("Usuário / sessão")));
    QVERIFY(columns.contains(QStringLiteral("Última atividade")));
}

/** A column is at least as wide as its title. */
void TestLanguage::portugueseTitlesFit()
{
    show(m_portuguese, test::stageDrawing);
    for (const ui::FleetTreeView *view : { m_fixture->workers(), m_fixture->sessions() }) {
        const QHeaderView *header = view->header();
        const int margins = 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
        for (int i = 0; i < header->count(); ++i) {
            const QString title = view->model()->headerData(i, Qt::Horizontal).toString();
            const int needed = header->fontMetrics().horizontalAdvance(title) + margins;
            QVERIFY2(header->isSectionHidden(i) || header->sectionSize(i) >= needed, qPrintable(title));
        }
    }
}

void TestLanguage::portugueseCounts()
{
    show(m_portuguese, oneSession);
    QTRY_COMPARE(m_fixture->text("statusSessions"), QStringLiteral("1 sessão"));
}

/** The options are asked for once before the language is known. */
void TestLanguage::portugueseHelp()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("pt_BR"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(QUAYSIDE_BIN_DIR "/quayside"), { QStringLiteral("--help") });
    QVERIFY(program.waitForFinished());
    const QString help = QString::fromUtf8(program.readAllStandardOutput());
    QVERIFY2(help.contains(QStringLiteral("Console para frotas")), qPrintable(help));
    QVERIFY2(help.contains(QStringLiteral("Mostra esta ajuda")), qPrintable(help));
}

void TestLanguage::countsInEnglish_data()
{
    QTest::addColumn<QLocale>("language");
    QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("not shipped") << QLocale(QLocale::Icelandic);
}

void TestLanguage::countsInEnglish()
{
    QFETCH(QLocale, language);
    show(language, oneSession);
    QTRY_COMPARE(m_fixture->text("statusSessions"), QStringLiteral("1 session"));
    m_fixture->stage.addSession(QStringLiteral("sales-2"), QStringLiteral("7"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_COMPARE(m_fixture->text("statusSessions"), QStringLiteral("2 sessions"));
    QCOMPARE(menuTitle("menuFile"), QStringLiteral("&File"));
}

/** No text of the shown window is left with the "(s)" of the sources. */
void TestLanguage::noUndecidedPlural()
{
    static const QRegularExpression undecided(QStringLiteral("\\w\\(\\w+\\)"));
    show(QLocale(QLocale::English), test::stageDrawing);
    for (const QLabel *label : m_fixture->window->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(undecided), qPrintable(label->text()));
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/panes/sessions/filterbar.h"
#include "ui/widgets/chips.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace quayside;
using test::FleetStage;
using test::WindowFixture;

/** Narrowing the list of sessions by text, status and worker, also among two hundred workers. */
class TestFilterBar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup() { m_fixture.reset(); }
    void chipsCount();
    void chipsSayWhatIsChosen();
    void severalStatusesAreAny();
    void severalWorkersAreAny();
    void clearButtonShowsAndClears();
    void anyStatusTakesStatusesBack();
    void smallFleetNeedsNoSearch();
    void everyOfManyWorkersIsFound();
    void returnTakesTheFirstFound();
    void arrowKeysReachTheFound();
    void noMatchIsSaid();
    void chosenWorkersComeFirst();
    void ampersandsAreShown();
    void filterComesBackAfterARestart();
    void filterComesBackWithItsMap();
    void filterIsOfItsMap();
    void workerThatIsGoneCanBeLetGo();
    void textAndChipsAreAll();
    void downLeavesForTheRows();

private:
    void show(const std::function<void(FleetStage &)> &fill = test::stageDrawing);
    void showMany()
    {
        show([](FleetStage &stage) { test::stageMany(stage, 200, 400, 1); });
    }
    [[nodiscard]] ui::ChipButton *chip(const char *name) const
    {
        return m_fixture->find<ui::ChipButton>(name);
    }
    [[nodiscard]] QMenu *shownMenu(const char *name) const;
    [[nodiscard]] QMenu *openMenu(const char *chipName, const char *menuName) const;
    [[nodiscard]] QMenu *workerMenu() const { return openMenu("filterWorker", "workerFilterMenu"); }
    void choose(QMenu *menu, const QString &text) const;
    [[nodiscard]] static QStringList textsOf(const QMenu *menu);
    [[nodiscard]] qsizetype shown() const { return m_fixture->tree()->shownSessions(); }

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFilterBar::show(const std::function<void(FleetStage &)> &fill)
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled(fill));
}

/** Closed menus delete themselves a moment later, so only one in sight counts. */
QMenu *TestFilterBar::shownMenu(const char *name) const
{
    for (QMenu *menu : m_fixture->window->findChildren<QMenu *>(QString::fromLatin1(name)))
        if (menu->isVisible())
            return menu;
    return nullptr;
}

QMenu *TestFilterBar::openMenu(const char *chipName, const char *menuName) const
{
    QTest::mouseClick(chip(chipName), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return shownMenu(menuName) != nullptr; }))
        qFatal("%s does not open", menuName);
    return shownMenu(menuName);
}

void TestFilterBar::choose(QMenu *menu, const QString &text) const
{
    for (QAction *action : menu->actions()) {
        if (action->text() != text)
            continue;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QTRY_VERIFY(!shownMenu("statusMenu") && !shownMenu("workerFilterMenu"));
        return;
    }
    QFAIL(qPrintable(QStringLiteral("the menu has no ") + text));
}

QStringList TestFilterBar::textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        if (action->isVisible() && action->isCheckable())
            texts << action->text();
    return texts;
}

void TestFilterBar::chipsCount()
{
    show();
    const auto *model = m_fixture->tree();
    QVERIFY(model->notWorkingCount() > 0 && model->driftCount() > 0);
    QTRY_COMPARE(chip("filterNotWorking")->accessibleName(),
                 QStringLiteral("Not working %1").arg(QLocale().toString(model->notWorkingCount())));
    const QString before = chip("filterDrift")->accessibleName();
    m_fixture->stage.seen(QStringLiteral("waha1"), QStringLiteral("another-orphan"), SessionStatus::Working);
    m_fixture->stage.flush();
    QTRY_VERIFY(chip("filterDrift")->accessibleName() != before);
}

void TestFilterBar::chipsSayWhatIsChosen()
{
    show();
    choose(openMenu("filterStatus", "statusMenu"), QStringLiteral("FAILED"));
    QCOMPARE(chip("filterStatus")->text(), QStringLiteral("FAILED"));
    QVERIFY(chip("filterStatus")->isChecked());
    QTRY_COMPARE(shown(), 1);
    choose(workerMenu(), QStringLiteral("waha2"));
    QCOMPARE(chip("filterWorker")->text(), QStringLiteral("waha2"));
    QTRY_COMPARE(shown(), 1);
    choose(workerMenu(), QStringLiteral("waha2")); // again: no longer
    QCOMPARE(chip("filterWorker")->text(), QStringLiteral("Worker"));
    QVERIFY(!chip("filterWorker")->isChecked());
}

void TestFilterBar::severalStatusesAreAny()
{
    show();
    choose(openMenu("filterStatus", "statusMenu"), QStringLiteral("FAILED"));
    choose(openMenu("filterStatus", "statusMenu"), QStringLiteral("SCAN_QR_CODE"));
    QVERIFY(chip("filterStatus")->text().startsWith(QStringLiteral("2 ")));
    QTRY_COMPARE(shown(), 2);
}

void TestFilterBar::severalWorkersAreAny()
{
    show();
    choose(workerMenu(), QStringLiteral("waha1"));
    QTRY_VERIFY(!m_fixture->tree()->isBusy() && shown() == 312);
    choose(workerMenu(), QStringLiteral("waha2"));
    QTRY_COMPARE(shown(), 312 + 455);
    QVERIFY(chip("filterWorker")->text().startsWith(QStringLiteral("2 ")));
    choose(workerMenu(), QStringLiteral("Any worker"));
    QTRY_COMPARE(shown(), m_fixture->tree()->totalSessions());
}

void TestFilterBar::clearButtonShowsAndClears()
{
    show();
    auto *clear = m_fixture->find<QPushButton>("filterClear");
    QVERIFY(!clear->isVisible());
    QTest::mouseClick(chip("filterDrift"), Qt::LeftButton);
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(!clear->isVisible());
    QVERIFY(!chip("filterDrift")->isChecked());
    QTRY_COMPARE(shown(), m_fixture->tree()->totalSessions());
}

void TestFilterBar::anyStatusTakesStatusesBack()
{
    show();
    choose(openMenu("filterStatus", "statusMenu"), QStringLiteral("STOPPED"));
    QTRY_COMPARE(shown(), 1);
    choose(openMenu("filterStatus", "statusMenu"), QStringLiteral("Any status"));
    QTRY_COMPARE(shown(), m_fixture->tree()->totalSessions());
}

void TestFilterBar::smallFleetNeedsNoSearch()
{
    show();
    QMenu *menu = workerMenu();
    QVERIFY(!menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch")));
    QCOMPARE(textsOf(menu).size(), qsizetype(8));
    menu->close();
}

void TestFilterBar::everyOfManyWorkersIsFound()
{
    showMany();
    for (const int number : { 1, 40, 41, 199, 200 }) {
        const QString name = QStringLiteral("waha%1").arg(number);
        QMenu *menu = workerMenu();
        auto *search = menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch"));
        QVERIFY(search);
        QVERIFY(search->hasFocus()); // typing is all it takes
        QVERIFY(textsOf(menu).size() <= 40); // fits a screen
        QTest::keyClicks(search, name);
        QVERIFY2(textsOf(menu).contains(name), qPrintable(name));
        choose(menu, name);
        QTRY_COMPARE(chip("filterWorker")->text(), name);
        QTRY_COMPARE(shown(), 2);
        m_fixture->action("clearFilters")->trigger();
    }
}

void TestFilterBar::returnTakesTheFirstFound()
{
    showMany();
    QMenu *menu = workerMenu();
    auto *search = menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch"));
    QTest::keyClick(search, Qt::Key_Return); // nothing typed: nothing meant
    QCOMPARE(chip("filterWorker")->text(), QStringLiteral("Worker"));
    QTest::qWait(0);
    menu = shownMenu("workerFilterMenu") ? shownMenu("workerFilterMenu") : workerMenu();
    search = menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch"));
    QTest::keyClicks(search, QStringLiteral("WAHA150"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(chip("filterWorker")->text(), QStringLiteral("waha150"));
}

void TestFilterBar::arrowKeysReachTheFound()
{
    showMany();
    QMenu *menu = workerMenu();
    auto *search = menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch"));
    QTest::keyClicks(search, QStringLiteral("waha17"));
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(menu->activeAction() && menu->activeAction()->isCheckable());
    QCOMPARE(menu->activeAction()->text(), QStringLiteral("waha17"));
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(chip("filterWorker")->text(), QStringLiteral("waha17"));
}

void TestFilterBar::noMatchIsSaid()
{
    showMany();
    QMenu *menu = workerMenu();
    QTest::keyClicks(menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch")),
                     QStringLiteral("zzz"));
    QVERIFY(textsOf(menu).isEmpty());
    QStringList notes;
    for (const QAction *action : menu->actions())
        if (action->isVisible() && !action->isEnabled() && !action->isSeparator())
            notes << action->text();
    QCOMPARE(notes, QStringList(QStringLiteral("No worker of that name")));
    menu->close();
}

void TestFilterBar::chosenWorkersComeFirst()
{
    showMany();
    QMenu *menu = workerMenu();
    QTest::keyClicks(menu->findChild<QLineEdit *>(QStringLiteral("workerFilterSearch")),
                     QStringLiteral("waha188"));
    choose(menu, QStringLiteral("waha188"));
    menu = workerMenu();
    QCOMPARE(textsOf(menu).first(), QStringLiteral("waha188")); // to be let go without a search
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->close();
}

void TestFilterBar::ampersandsAreShown()
{
    show([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("1"), 5);
        stage.lastWorker().displayName = QStringLiteral("R&D");
        stage.flush();
    });
    QMenu *menu = workerMenu();
    QCOMPARE(textsOf(menu), QStringList(QStringLiteral("R&&D"))); // one & drawn, no mnemonic
    menu->close();
}

void TestFilterBar::filterComesBackAfterARestart()
{
    show();
    choose(openMenu("filterStatus", "statusMenu"), QStringLiteral("FAILED"));
    choose(workerMenu(), QStringLiteral("waha2"));
    QTest::keyClicks(m_fixture->find<QLineEdit>("sessionFilter"), QStringLiteral("loja"));
    m_fixture->restart();
    QCOMPARE(chip("filterStatus")->text(), QStringLiteral("FAILED"));
    QCOMPARE(chip("filterWorker")->text(), QStringLiteral("waha2"));
    QCOMPARE(m_fixture->find<QLineEdit>("sessionFilter")->text(), QStringLiteral("loja"));
    QTRY_COMPARE(shown(), 1);
    QVERIFY(m_fixture->find<QPushButton>("filterClear")->isVisible());
}

/** In one window: what the bar says is what the list is narrowed to. */
void TestFilterBar::filterComesBackWithItsMap()
{
    show();
    QTest::keyClicks(m_fixture->find<QLineEdit>("sessionFilter"), QStringLiteral("acme"));
    QTRY_COMPARE(shown(), 3);
    m_fixture->window->closeMap();
    m_fixture->window->showMap(m_fixture->stage.context());
    QCOMPARE(m_fixture->find<QLineEdit>("sessionFilter")->text(), QStringLiteral("acme"));
    QCOMPARE(m_fixture->tree()->filter().text, QStringLiteral("acme"));
    QTRY_VERIFY(!m_fixture->tree()->isBusy());
    QCOMPARE(shown(), 3);
    m_fixture->window->closeMap();
    QVERIFY(m_fixture->window->findChild<ui::FilterBar *>()->filter().isEmpty());
}

void TestFilterBar::filterIsOfItsMap()
{
    show();
    QTest::mouseClick(chip("filterDrift"), Qt::LeftButton);
    m_fixture->window->closeMap();
    FleetStage other;
    QVERIFY(other.open());
    test::stageDrawing(other);
    m_fixture->window->showMap(other.context());
    QVERIFY(!chip("filterDrift")->isChecked());
    m_fixture->window->closeMap();
    m_fixture->window->showMap(m_fixture->stage.context());
    QVERIFY(chip("filterDrift")->isChecked());
    m_fixture->window->closeMap(); // before the other stage goes
}

void TestFilterBar::workerThatIsGoneCanBeLetGo()
{
    show();
    items::SessionFilter filter;
    filter.workers.insert(WorkerId(QStringLiteral("long-gone")));
    m_fixture->window->findChild<ui::FilterBar *>()->setFilter(filter);
    QTRY_COMPARE(shown(), 0);
    QCOMPARE(chip("filterWorker")->text(), QStringLiteral("long-gone"));
    choose(workerMenu(), QStringLiteral("long-gone"));
    QTRY_COMPARE(shown(), m_fixture->tree()->totalSessions());
}

void TestFilterBar::textAndChipsAreAll()
{
    show();
    QTest::keyClicks(m_fixture->find<QLineEdit>("sessionFilter"), QStringLiteral("acme"));
    QTRY_COMPARE(shown(), 3);
    QTest::mouseClick(chip("filterNotWorking"), Qt::LeftButton);
    QTRY_COMPARE(shown(), 1); // acme-support waits for a scan
    QVERIFY(m_fixture->find<QWidget>("sessionsHeader")
                ->findChild<QLabel *>(QStringLiteral("paneCount"))
                ->toolTip()
                .contains(QStringLiteral("1 shown")));
}

void TestFilterBar::downLeavesForTheRows()
{
    show();
    auto *text = m_fixture->find<QLineEdit>("sessionFilter");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("loja"));
    QTRY_COMPARE(shown(), 1);
    QTest::keyClick(text, Qt::Key_Down);
    QVERIFY(m_fixture->sessions()->hasFocus());
}

QTEST_MAIN(TestFilterBar)
#include "test_filterbar.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/actions.h"
#include "ui/panes/fleettreeview.h"
#include "ui/theme/colors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/livelabel.h"

#include "items/sessiontreemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace quayside;
using test::WindowFixture;

/** The window as a whole: pages, file dialogs, banner, find field, workers, what is remembered. */
class TestWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void welcomeOffersThreeWays();
    void welcomeShowsWhyAndRecent();
    void openingCanBeCancelled();
    void cancelledFileDialogDoesNothing();
    void bannerAsksForTables();
    void fleetFillsTheWindow();
    void closingAMapForgetsIt();
    void findLeadsToSessions();
    void findByPhoneUserWorkerAction();
    void findSaysNothingFound();
    void findFollowsTheFleet();
    void workersChips();
    void workersMenuAndUrl();
    void emptyMapSaysWhy();
    void ageGoesOn();
    void layoutComesBack();
    void resetLayout();
    void selectionComesBack();
    void appearanceSwitches();
    void everyControlHasAName();
    void tabReachesThePanes();
    void noKeyIsShown();
    void smallWindowFits();

private:
    void showFleet();
    void find(const QString &text) const;
    [[nodiscard]] ui::FleetTreeView *workers() const
    {
        return m_fixture->find<ui::FleetTreeView>("workersTable");
    }
    [[nodiscard]] ui::FleetTreeView *sessions() const
    {
        return m_fixture->find<ui::FleetTreeView>("sessionTree");
    }
    [[nodiscard]] QStringList shownWorkers() const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindow::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestWindow::showFleet()
{
    QVERIFY(m_fixture->showStage(test::stageDrawing));
    const auto *model = qobject_cast<items::SessionTreeModel *>(sessions()->model());
    QTRY_COMPARE(model->totalSessions(), m_fixture->stage.fleet.sessionCount());
    QTRY_VERIFY(!model->isBusy());
}

QStringList TestWindow::shownWorkers() const
{
    QStringList names;
    for (int row = 0; row < workers()->model()->rowCount(); ++row)
        names << workers()->model()->index(row, 0).data().toString();
    return names;
}

void TestWindow::welcomeOffersThreeWays()
{
    QSignalSpy created(m_fixture->window.get(), &ui::MainWindow::newMapRequested);
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openMapRequested);
    QSignalSpy demo(m_fixture->window.get(), &ui::MainWindow::demoRequested);
    m_fixture->nextFile = QStringLiteral("/tmp/some.sqlite");
    m_fixture->find<QAbstractButton>("welcome_newMap")->click();
    m_fixture->find<QAbstractButton>("welcome_openMap")->click();
    m_fixture->find<QAbstractButton>("welcome_openDemo")->click();
    QCOMPARE(created.count(), 1);
    QCOMPARE(created.first().first().toString(), m_fixture->nextFile);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(demo.count(), 1);
    QVERIFY(!m_fixture->find<QWidget>("topBar")->isVisible());
}

void TestWindow::welcomeShowsWhyAndRecent()
{
    Error error;
    error.message = QStringLiteral("Not a shard map.");
    error.remedy = QStringLiteral("Open another file.");
    m_fixture->window->showWelcome({ QStringLiteral("/srv/a.sqlite"), QStringLiteral("/srv/b.sqlite") },
                                   &error);
    auto *page = m_fixture->find<QWidget>("welcomePage");
    auto *banner = page->findChild<ui::Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(error.message) && banner->text().contains(error.remedy));
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openMapRequested);
    auto *recent = m_fixture->find<QListWidget>("recentMaps");
    QCOMPARE(recent->count(), 2);
    Q_EMIT recent->itemActivated(recent->item(1));
    QCOMPARE(opened.first().first().toString(), QStringLiteral("/srv/b.sqlite"));
    m_fixture->window->showWelcome({});
    QVERIFY(!banner->isVisible());
    QVERIFY(!recent->isVisible());
}

void TestWindow::openingCanBeCancelled()
{
    m_fixture->window->showOpening(QStringLiteral("big.sqlite"));
    QVERIFY(m_fixture->find<QLabel>("openingText")->text().contains(QStringLiteral("big.sqlite")));
    QSignalSpy cancelled(m_fixture->window.get(), &ui::MainWindow::cancelOpeningRequested);
    QTest::keyClick(m_fixture->find<QWidget>("openingPage"), Qt::Key_Escape);
    m_fixture->find<QPushButton>("openingCancel")->click();
    QCOMPARE(cancelled.count(), 2);
}

void TestWindow::cancelledFileDialogDoesNothing()
{
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openMapRequested);
    m_fixture->action("openMap")->trigger();
    QCOMPARE(m_fixture->filesAsked, 1);
    QCOMPARE(opened.count(), 0);
}

void TestWindow::bannerAsksForTables()
{
    showFleet();
    auto *banner = m_fixture->find<QWidget>("head")->findChild<ui::Banner *>();
    QVERIFY(!banner->isVisible());
    m_fixture->window->showBanner(QStringLiteral("Your tables are not altered."),
                                  ui::BannerAction::AddOwnTables, false);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("quayside_")));
    QSignalSpy asked(m_fixture->window.get(), &ui::MainWindow::ownTablesRequested);
    banner->findChild<QPushButton *>(QStringLiteral("bannerDismiss"))->click();
    QVERIFY(!banner->isVisible());
    QCOMPARE(asked.count(), 0);
    m_fixture->window->showBanner(QStringLiteral("Again"), ui::BannerAction::AddOwnTables, false);
    banner->findChild<QPushButton *>(QStringLiteral("bannerAction"))->click();
    QCOMPARE(asked.count(), 1);
}

void TestWindow::fleetFillsTheWindow()
{
    showFleet();
    QTRY_COMPARE(m_fixture->find<ui::Card>("cardWorkers")->figure(), QStringLiteral("6"));
    QVERIFY(m_fixture->find<ui::Card>("cardCapacity")->figure().contains(u'%'));
    QVERIFY(m_fixture->find<ui::LiveLabel>("liveLabel")->text().startsWith(QStringLiteral("Live")));
    QVERIFY(m_fixture->window->windowTitle().contains(QStringLiteral("acme-prod")));
    QVERIFY(m_fixture->find<QLabel>("statusMap")->text().contains(QStringLiteral("read-write")));
    QCOMPARE(m_fixture->find<QLabel>("statusActor")->text(), QStringLiteral("support@desk-3"));
    for (const char *dock : { "dockWorkers", "dockInspector", "dockOperations" })
        QVERIFY(m_fixture->find<QDockWidget>(dock)->isVisible());
}

void TestWindow::closingAMapForgetsIt()
{
    showFleet();
    m_fixture->action("addWorker")->trigger();
    QVERIFY(!m_fixture->window->findChildren<QDialog *>().isEmpty());
    m_fixture->window->closeMap();
    m_fixture->window->showWelcome({});
    QVERIFY(m_fixture->window->findChildren<QDialog *>().isEmpty()); // they point into the map
    QVERIFY(!sessions()->model());
    QVERIFY(!workers()->model());
    QVERIFY(!m_fixture->find<QDockWidget>("dockWorkers")->isVisible());
    QVERIFY(!m_fixture->action("newSession")->isEnabled());
    m_fixture->window->showMap(m_fixture->stage.context());
    QTRY_VERIFY(m_fixture->find<QDockWidget>("dockWorkers")->isVisible());
}

void TestWindow::find(const QString &text) const
{
    m_fixture->action("find")->trigger();
    auto *field = m_fixture->find<QLineEdit>("findField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, text);
    QTRY_VERIFY(m_fixture->window->findChild<QListView *>(QStringLiteral("findList")));
    QTRY_VERIFY(m_fixture->find<QListView>("findList")->isVisible());
}

void TestWindow::findLeadsToSessions()
{
    showFleet();
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("northwind")); // hides what we want
    find(QStringLiteral("loja"));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return);
    QVERIFY(!m_fixture->find<QListView>("findList")->isVisible());
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    const auto *model = qobject_cast<items::SessionTreeModel *>(sessions()->model());
    QTRY_COMPARE(model->sessionAt(sessions()->currentIndex()), wanted);
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->text().isEmpty());
}

void TestWindow::findByPhoneUserWorkerAction()
{
    showFleet();
    auto *field = m_fixture->find<QLineEdit>("findField");
    find(QStringLiteral("+62 812 3456 789"));
    QCOMPARE(m_fixture->find<QListView>("findList")->model()->index(0, 0).data().toString(),
             QStringLiteral("toko-maju"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!m_fixture->find<QListView>("findList")->isVisible());

    find(QStringLiteral("Northwind"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto *model = qobject_cast<items::SessionTreeModel *>(sessions()->model());
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("61")));
    QTRY_COMPARE(model->userAt(sessions()->currentIndex()), user);

    find(QStringLiteral("waha6"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(workers()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("waha6"));

    find(QStringLiteral("by worker"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<ui::ChipButton>("sessionsByWorker")->isChecked());
}

void TestWindow::findSaysNothingFound()
{
    showFleet();
    find(QStringLiteral("zzzz"));
    auto *list = m_fixture->find<QListView>("findList");
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(QStringLiteral("zzzz")));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return); // leads nowhere
}

void TestWindow::findFollowsTheFleet()
{
    showFleet();
    find(QStringLiteral("lost-one"));
    m_fixture->stage.gone(QStringLiteral("waha5"), QStringLiteral("lost-one"));
    m_fixture->stage.flush();
    QTRY_VERIFY(m_fixture->find<QListView>("findList")
                    ->model()
                    ->index(0, 0)
                    .data()
                    .toString()
                    .contains(QStringLiteral("Nothing")));
}

void TestWindow::workersChips()
{
    showFleet();
    QCOMPARE(shownWorkers().size(), 8);
    QCOMPARE(shownWorkers().first(), QStringLiteral("waha1"));
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("workersProblems"), Qt::LeftButton);
    QCOMPARE(shownWorkers(), QStringList({ QStringLiteral("waha4"), QStringLiteral("waha5") }));
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("workersFree"), Qt::LeftButton);
    QVERIFY(!shownWorkers().contains(QStringLiteral("waha5")));
    QTest::keyClick(workers(), Qt::Key_Escape);
    QCOMPARE(shownWorkers().size(), 8);
    QVERIFY(m_fixture->find<ui::ChipButton>("workersAll")->isChecked());
}

void TestWindow::workersMenuAndUrl()
{
    showFleet();
    workers()->setFocus();
    workers()->setCurrentIndex(workers()->model()->index(1, 0));
    QTRY_VERIFY(m_fixture->action("editWorker")->isEnabled());
    QVERIFY(m_fixture->action("cordonWorker")->isEnabled());
    QVERIFY(!m_fixture->action("uncordonWorker")->isEnabled());
    m_fixture->action("copyWorkerUrl")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://waha2.example.com"));
    m_fixture->action("showWorkerSessions")->trigger();
    const auto *model = qobject_cast<items::SessionTreeModel *>(sessions()->model());
    QTRY_COMPARE(model->shownSessions(), 455);
    QCOMPARE(m_fixture->find<ui::ChipButton>("filterWorker")->text(), QStringLiteral("waha2"));
    Q_EMIT workers()->customContextMenuRequested(QPoint(5, 5));
    auto *menu = m_fixture->find<QMenu>("workerMenu");
    for (const char *name : { "editWorker", "removeWorker", "cordonWorker", "refreshWorker" })
        QVERIFY(menu->actions().contains(m_fixture->action(name)));
    menu->close();
}

void TestWindow::emptyMapSaysWhy()
{
    QVERIFY(m_fixture->showStage([](test::FleetStage &) {}));
    for (auto *view : { workers(), sessions() }) {
        auto *empty = view->findChild<ui::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QTRY_VERIFY(empty->reason().contains(QStringLiteral("worker")));
    }
    QCOMPARE(m_fixture->find<ui::Card>("cardSessions")->figure(), QStringLiteral("—"));
}

void TestWindow::ageGoesOn()
{
    showFleet();
    const auto gauge = [this] { return workers()->model()->index(3, 2).data().toString(); };
    const QString before = gauge();
    m_fixture->stage.clock.advance(600'000);
    QTRY_VERIFY(m_fixture->find<ui::LiveLabel>("liveLabel")->text().contains(QStringLiteral("10 min")));
    QVERIFY(gauge() != before);
}

void TestWindow::layoutComesBack()
{
    showFleet();
    workers()->header()->resizeSection(0, 222);
    workers()->header()->setSectionHidden(4, true);
    workers()->header()->setSortIndicator(2, Qt::DescendingOrder);
    sessions()->header()->moveSection(3, 1);
    m_fixture->find<QDockWidget>("dockInspector")->close();
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("filterDrift"), Qt::LeftButton);
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("workersProblems"), Qt::LeftButton);
    m_fixture->action("groupByWorker")->trigger();
    m_fixture->restart();
    QCOMPARE(workers()->header()->sectionSize(0), 222);
    QVERIFY(workers()->header()->isSectionHidden(4));
    QCOMPARE(workers()->header()->sortIndicatorSection(), 2);
    QCOMPARE(workers()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(shownWorkers().size(), 2);
    QCOMPARE(sessions()->header()->visualIndex(3), 1);
    QVERIFY(!m_fixture->find<QDockWidget>("dockInspector")->isVisible());
    QVERIFY(m_fixture->find<ui::ChipButton>("filterDrift")->isChecked());
    QVERIFY(m_fixture->find<ui::ChipButton>("sessionsByWorker")->isChecked());
}

void TestWindow::resetLayout()
{
    showFleet();
    workers()->header()->setSectionHidden(1, true);
    m_fixture->find<QDockWidget>("dockInspector")->close();
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("acme"));
    m_fixture->action("resetLayout")->trigger();
    QVERIFY(!workers()->header()->isSectionHidden(1));
    QTRY_VERIFY(m_fixture->find<QDockWidget>("dockInspector")->isVisible());
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->text().isEmpty());
    QVERIFY(m_fixture->find<QDockWidget>("dockOperations")->isVisible());
}

void TestWindow::selectionComesBack()
{
    showFleet();
    find(QStringLiteral("loja"));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return);
    workers()->setCurrentIndex(workers()->model()->index(2, 0));
    m_fixture->restart();
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    const auto *model = qobject_cast<items::SessionTreeModel *>(sessions()->model());
    QTRY_COMPARE(model->sessionAt(sessions()->currentIndex()), wanted);
    QCOMPARE(workers()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("waha3"));
}

void TestWindow::appearanceSwitches()
{
    m_fixture->action("appearanceDark")->trigger();
    QVERIFY(ui::colorsFor(QApplication::palette()).dark);
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->action("appearanceDark")->isChecked());
    m_fixture->action("appearanceLight")->trigger();
    QVERIFY(!ui::colorsFor(QApplication::palette()).dark);
}

void TestWindow::everyControlHasAName()
{
    showFleet();
    for (const QWidget *widget : m_fixture->window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool isContainer = widget->inherits("QScrollArea") || widget->inherits("QTabBar")
            || widget->inherits("QHeaderView") || widget->inherits("QLabel") || widget->inherits("QMenuBar");
        QVERIFY2(
            isNamed || isContainer || widget->focusProxy(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestWindow::tabReachesThePanes()
{
    showFleet();
    QSet<QString> reached;
    for (int i = 0; i < 80; ++i) {
        if (const QWidget *focus = QApplication::focusWidget())
            reached.insert(focus->objectName());
        QTest::keyClick(m_fixture->window->windowHandle(), Qt::Key_Tab);
    }
    qInfo() << reached;
    for (const char *name : { "findField", "sessionFilter", "sessionTree", "workersTable", "filterDrift" })
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    m_fixture->action("focusWorkers")->trigger();
    QVERIFY(workers()->hasFocus());
    m_fixture->action("focusSessions")->trigger();
    QVERIFY(sessions()->hasFocus());
    m_fixture->action("filterSessions")->trigger();
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->hasFocus());
}

void TestWindow::noKeyIsShown()
{
    showFleet();
    const QString secret = QStringLiteral("planted-key-of-a-test");
    const QAbstractItemModel *model = workers()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (const int role : { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole) })
                QVERIFY(!model->index(row, column).data(role).toString().contains(secret));
    for (const QLabel *label : m_fixture->window->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(secret));
}

void TestWindow::smallWindowFits()
{
    showFleet();
    m_fixture->window->resize(1024, 700);
    QTRY_COMPARE(m_fixture->window->width(), 1024);
    for (const char *name : { "workersFree", "filterDrift", "filterWorker", "toolbar_newSession" }) {
        const auto *widget = m_fixture->find<QWidget>(name);
        QVERIFY2(widget->isVisible(), name);
        QVERIFY2(widget->width() >= widget->sizeHint().width(), name);
        const QPoint end = widget->mapTo(m_fixture->window.get(), widget->rect().bottomRight());
        QVERIFY2(m_fixture->window->rect().contains(end), name);
    }
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"

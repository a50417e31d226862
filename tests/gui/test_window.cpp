// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/theme/colors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include "items/tree/sessiontreemodel.h"

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

/** The window as a whole: pages, file dialogs, banner, workers. */
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
    void workersChips();
    void workersMenuAndUrl();
    void emptyMapSaysWhy();
    void ageGoesOn();
    void noKeyIsShown();

private:
    void showFleet();
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
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
}

QStringList TestWindow::shownWorkers() const
{
    QStringList names;
    for (int row = 0; row < m_fixture->workers()->model()->rowCount(); ++row)
        names << m_fixture->workers()->model()->index(row, 0).data().toString();
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
    QVERIFY(!m_fixture->sessions()->model());
    QVERIFY(!m_fixture->workers()->model());
    QVERIFY(!m_fixture->find<QDockWidget>("dockWorkers")->isVisible());
    QVERIFY(!m_fixture->action("newSession")->isEnabled());
    m_fixture->window->showMap(m_fixture->stage.context());
    QTRY_VERIFY(m_fixture->find<QDockWidget>("dockWorkers")->isVisible());
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
    QTest::keyClick(m_fixture->workers(), Qt::Key_Escape);
    QCOMPARE(shownWorkers().size(), 8);
    QVERIFY(m_fixture->find<ui::ChipButton>("workersAll")->isChecked());
}

void TestWindow::workersMenuAndUrl()
{
    showFleet();
    m_fixture->workers()->setFocus();
    m_fixture->workers()->setCurrentIndex(m_fixture->workers()->model()->index(1, 0));
    QTRY_VERIFY(m_fixture->action("editWorker")->isEnabled());
    QVERIFY(m_fixture->action("cordonWorker")->isEnabled());
    QVERIFY(!m_fixture->action("uncordonWorker")->isEnabled());
    m_fixture->action("copyWorkerUrl")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://waha2.example.com"));
    Q_EMIT m_fixture->workers()->clicked(m_fixture->workers()->currentIndex());
    QTRY_VERIFY(m_fixture->action("copySessionName")->isEnabled());
    m_fixture->action("copySessionName")->trigger(); // Ctrl+C in the workers table means the worker
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("waha2"));
    m_fixture->action("showWorkerSessions")->trigger();
    const auto *model = qobject_cast<items::SessionTreeModel *>(m_fixture->sessions()->model());
    QTRY_COMPARE(model->shownSessions(), 455);
    QCOMPARE(m_fixture->find<ui::ChipButton>("filterWorker")->text(), QStringLiteral("waha2"));
    QTest::keyClick(m_fixture->workers(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = m_fixture->find<QMenu>("workerMenu");
    for (const char *name : { "editWorker", "removeWorker", "cordonWorker", "refreshWorker" })
        QVERIFY(menu->actions().contains(m_fixture->action(name)));
    menu->close();
}

void TestWindow::emptyMapSaysWhy()
{
    QVERIFY(m_fixture->showStage([](test::FleetStage &) {}));
    for (auto *view : { m_fixture->workers(), m_fixture->sessions() }) {
        auto *empty = view->findChild<ui::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QTRY_VERIFY(empty->reason().contains(QStringLiteral("worker")));
    }
    QCOMPARE(m_fixture->find<ui::Card>("cardSessions")->figure(), QStringLiteral("—"));
}

void TestWindow::ageGoesOn()
{
    showFleet();
    const auto gauge = [this] { return m_fixture->workers()->model()->index(3, 2).data().toString(); };
    const QString before = gauge();
    m_fixture->stage.clock.advance(600'000);
    QTRY_VERIFY(m_fixture->find<ui::LiveLabel>("liveLabel")->text().contains(QStringLiteral("10 min")));
    QVERIFY(gauge() != before);
}

void TestWindow::noKeyIsShown()
{
    showFleet();
    const QString secret = QStringLiteral("planted-key-of-a-test");
    const QAbstractItemModel *model = m_fixture->workers()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (const int role : { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole) })
                QVERIFY(!model->index(row, column).data(role).toString().contains(secret));
    for (const QLabel *label : m_fixture->window->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(secret));
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"

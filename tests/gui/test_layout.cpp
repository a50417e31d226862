// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"
#include "items/tree/sessiontreemodel.h"
#include "ui/actions/actions.h"
#include "ui/delegates/celldelegate.h"
#include "ui/panes/columnkeeper.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

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
#include <QResizeEvent>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace quayside;
using test::WindowFixture;

/** What the window remembers, whether everybody can use it, and what Ctrl+K finds. */
class TestLayout final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void layoutComesBack();
    void resetLayout();
    void selectionComesBack();
    void appearanceSwitches();
    void everyControlHasAName();
    void tabReachesThePanes();
    void smallWindowFits();
    void columnsShareTheRoom();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void columnsThatWentComeBack();
    void alikeWorkersAreToldApart();
    void timesAreNeverCut_data();
    void timesAreNeverCut();
    void inspectorShowsEverything_data();
    void inspectorShowsEverything();
    void firstWindowFitsItsScreen();
    void rememberedWindowComesBackIntoSight_data();
    void rememberedWindowComesBackIntoSight();
    void findLeadsToSessions();
    void findByPhoneUserWorkerAction();
    void findSaysNothingFound();
    void findFollowsTheFleet();
    void findKeepsWhatIsChosen();

private:
    void showFleet();
    void find(const QString &text) const;
    [[nodiscard]] QStringList shownWorkers() const;
    [[nodiscard]] static QStringList cutIn(const QWidget &pane);

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLayout::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestLayout::showFleet()
{
    QVERIFY(m_fixture->showStage(test::stageDrawing));
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
}

QStringList TestLayout::shownWorkers() const
{
    QStringList names;
    for (int row = 0; row < m_fixture->workers()->model()->rowCount(); ++row)
        names << m_fixture->workers()->model()->index(row, 0).data().toString();
    return names;
}

void TestLayout::find(const QString &text) const
{
    m_fixture->action("find")->trigger();
    auto *field = m_fixture->find<QLineEdit>("findField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, text);
    QTRY_VERIFY(m_fixture->window->findChild<QListView *>(QStringLiteral("findList")));
    QTRY_VERIFY(m_fixture->find<QListView>("findList")->isVisible());
}

void TestLayout::layoutComesBack()
{
    showFleet();
    m_fixture->workers()->header()->resizeSection(0, 222);
    m_fixture->workers()->header()->setSectionHidden(4, true);
    m_fixture->workers()->header()->setSortIndicator(2, Qt::DescendingOrder);
    m_fixture->sessions()->header()->moveSection(3, 1);
    m_fixture->find<QDockWidget>("dockInspector")->close();
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("filterDrift"), Qt::LeftButton);
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("workersProblems"), Qt::LeftButton);
    m_fixture->action("groupByWorker")->trigger();
    m_fixture->restart();
    QCOMPARE(m_fixture->workers()->header()->sectionSize(0), 222);
    QVERIFY(m_fixture->workers()->header()->isSectionHidden(4));
    QCOMPARE(m_fixture->workers()->header()->sortIndicatorSection(), 2);
    QCOMPARE(m_fixture->workers()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(shownWorkers().size(), 2);
    QCOMPARE(m_fixture->sessions()->header()->visualIndex(3), 1);
    QVERIFY(!m_fixture->find<QDockWidget>("dockInspector")->isVisible());
    QVERIFY(m_fixture->find<ui::ChipButton>("filterDrift")->isChecked());
    QVERIFY(m_fixture->find<ui::ChipButton>("sessionsByWorker")->isChecked());
}

void TestLayout::resetLayout()
{
    showFleet();
    m_fixture->workers()->header()->setSectionHidden(1, true);
    m_fixture->find<QDockWidget>("dockInspector")->close();
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("acme"));
    m_fixture->action("resetLayout")->trigger();
    QTRY_VERIFY(!m_fixture->workers()->header()->isSectionHidden(1)); // with the room for it
    QTRY_VERIFY(m_fixture->find<QDockWidget>("dockInspector")->isVisible());
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->text().isEmpty());
    QVERIFY(m_fixture->find<QDockWidget>("dockOperations")->isVisible());
}

void TestLayout::selectionComesBack()
{
    showFleet();
    find(QStringLiteral("loja-azul"));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return);
    m_fixture->workers()->setCurrentIndex(m_fixture->workers()->model()->index(2, 0));
    m_fixture->restart();
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    const auto *model = qobject_cast<items::SessionTreeModel *>(m_fixture->sessions()->model());
    QTRY_COMPARE(model->sessionAt(m_fixture->sessions()->currentIndex()), wanted);
    QCOMPARE(m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("waha3"));
}

void TestLayout::appearanceSwitches()
{
    m_fixture->action("appearanceDark")->trigger();
    QVERIFY(ui::colorsFor(QApplication::palette()).dark);
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->action("appearanceDark")->isChecked());
    m_fixture->action("appearanceLight")->trigger();
    QVERIFY(!ui::colorsFor(QApplication::palette()).dark);
}

void TestLayout::everyControlHasAName()
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

void TestLayout::tabReachesThePanes()
{
    showFleet();
    QSet<QString> reached;
    for (int i = 0; i < 80; ++i) {
        if (const QWidget *focus = QApplication::focusWidget())
            reached.insert(focus->objectName());
        QTest::keyClick(m_fixture->window->windowHandle(), Qt::Key_Tab);
    }
    for (const char *name : { "findField", "sessionFilter", "sessionTree", "workersTable", "filterDrift" })
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    m_fixture->action("focusWorkers")->trigger();
    QVERIFY(m_fixture->workers()->hasFocus());
    m_fixture->action("focusSessions")->trigger();
    QVERIFY(m_fixture->sessions()->hasFocus());
    m_fixture->action("filterSessions")->trigger();
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->hasFocus());
}

void TestLayout::smallWindowFits()
{
    showFleet();
    const int before = m_fixture->find<QDockWidget>("dockWorkers")->width();
    m_fixture->window->resize(1024, 700);
    QTRY_COMPARE(m_fixture->window->width(), 1024);
    for (const char *name : { "workersFree", "filterDrift", "filterWorker", "toolbar_newSession" }) {
        const auto *widget = m_fixture->find<QWidget>(name);
        QVERIFY2(widget->isVisible(), name);
        QTRY_VERIFY2(widget->width() >= widget->sizeHint().width(), name); // once the docks have their shares
        const QPoint end = widget->mapTo(m_fixture->window.get(), widget->rect().bottomRight());
        QVERIFY2(m_fixture->window->rect().contains(end), name);
    }
    m_fixture->window->resize(1440, 900);
    QTRY_VERIFY(qAbs(m_fixture->find<QDockWidget>("dockWorkers")->width() - before) < 12);
}

/** Labels of a pane whose text a person would not see whole. */
QStringList TestLayout::cutIn(const QWidget &pane)
{
    QStringList cut;
    const auto *scroll = pane.findChild<QScrollArea *>();
    for (const QLabel *label : pane.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed
            = label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const int right = label->mapTo(scroll->viewport(), QPoint(label->width(), 0)).x();
        if (label->height() < needed || right > scroll->viewport()->width()
            || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            cut << QStringLiteral("%1 “%2” %3×%4, needs %5, ends at %6 of %7")
                       .arg(label->objectName(), label->text())
                       .arg(label->width())
                       .arg(label->height())
                       .arg(needed)
                       .arg(right)
                       .arg(scroll->viewport()->width());
    }
    return cut;
}

/** Nothing has to be scrolled for that fits, nothing is empty that could be used; drawn columns stay. */
void TestLayout::columnsShareTheRoom()
{
    showFleet();
    QTRY_VERIFY(!m_fixture->workers()->horizontalScrollBar()->isVisible());
    QVERIFY(!m_fixture->sessions()->horizontalScrollBar()->isVisible());
    QHeaderView *header = m_fixture->sessions()->header();
    const int before = header->sectionSize(items::SessionTreeModel::Name);
    m_fixture->window->resize(1800, 900);
    QTRY_VERIFY(header->sectionSize(items::SessionTreeModel::Name) > before);
    header->resizeSection(items::SessionTreeModel::Name, 170);
    m_fixture->window->resize(1500, 900);
    QTRY_COMPARE(m_fixture->window->width(), 1500);
    QTest::qWait(50);
    QCOMPARE(header->sectionSize(items::SessionTreeModel::Name), 170);
}

void TestLayout::nothingScrollsSideways_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("byWorker");
    QTest::newRow("ordinary font") << 100 << false;
    QTest::newRow("large font") << 150 << false;
    QTest::newRow("ordinary font, by worker") << 100 << true;
}

/** On the smallest screen that is promised, before anybody has drawn a column. */
void TestLayout::nothingScrollsSideways()
{
    QFETCH(const int, percent);
    QFETCH(const bool, byWorker);
    const QFont before = QApplication::font();
    QApplication::setFont(ui::scaledFont(before, percent / 100.0));
    const auto back = qScopeGuard([before] { QApplication::setFont(before); });
    m_fixture = std::make_unique<WindowFixture>();
    showFleet();
    m_fixture->action(byWorker ? "groupByWorker" : "groupByUser")->trigger();
    m_fixture->action("expandAll")->trigger();
    m_fixture->window->resize(1024, 700);
    QTRY_VERIFY(m_fixture->window->width() < 1100); // with a large font it is a little wider
    QTest::qWait(200); // columns are measured a moment after their rows came
    for (const ui::FleetTreeView *view : { m_fixture->workers(), m_fixture->sessions() }) {
        QTRY_COMPARE_WITH_TIMEOUT(view->horizontalScrollBar()->maximum(), 0, 2'000);
        QVERIFY(!view->header()->isSectionHidden(0));
    }
    QVERIFY(!m_fixture->sessions()->header()->isSectionHidden(items::SessionTreeModel::Status));
    m_fixture.reset();
}

/** Those that a person asked for are there whether there is room or not. */
void TestLayout::columnsThatWentComeBack()
{
    showFleet();
    const int phone = items::SessionTreeModel::Phone;
    QHeaderView *header = m_fixture->sessions()->header();
    QVERIFY(!header->isSectionHidden(phone));
    auto *dock = m_fixture->find<QDockWidget>("dockWorkers");
    m_fixture->window->resize(1024, 700);
    m_fixture->window->resizeDocks({ dock }, { 600 }, Qt::Horizontal);
    QTRY_VERIFY(header->isSectionHidden(phone));
    m_fixture->restart(); // what went for want of room is not remembered as a wish
    m_fixture->window->resize(1800, 900);
    header = m_fixture->sessions()->header();
    QTRY_VERIFY(!header->isSectionHidden(phone));
}

/** Workers without names of their own differ in their port: it is in sight wherever there is room for it. */
void TestLayout::alikeWorkersAreToldApart()
{
    const auto worker = [](int i) { return QStringLiteral("wa.example.com:%1").arg(22101 + i); };
    QVERIFY(m_fixture->showFilled([&worker](test::FleetStage &stage) {
        stage.addUser(QStringLiteral("42"), QStringLiteral("Acme GmbH"));
        for (int i = 0; i < 3; ++i) {
            const QString name = QStringLiteral("s%1").arg(i);
            stage.addWorker(worker(i), 100, shardmap::WorkerState::Draining);
            stage.addSession(name, QStringLiteral("42"), worker(i));
            stage.report(worker(i), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
            stage.seen(worker(i), name, SessionStatus::Working, QStringLiteral("491512345678"));
        }
        stage.flush();
    }));
    const auto seenOf = [](const ui::FleetTreeView &view, int column, int besides, const QString &name) {
        const QFontMetrics metrics(view.font());
        const int room = view.header()->sectionSize(column) - 2 * (metrics.height() / 2) - besides;
        return ui::CellDelegate::elided(metrics, name, Qt::ElideMiddle, room);
    };
    m_fixture->action("expandAll")->trigger();
    QTRY_COMPARE(seenOf(*m_fixture->sessions(), items::SessionTreeModel::Worker, 0, worker(0)), worker(0));
    for (const int width : { 1440, 1024 }) {
        m_fixture->window->resize(width, 700);
        QTRY_COMPARE(m_fixture->window->width(), width);
        const int dot = QFontMetrics(m_fixture->workers()->font()).height() * 2;
        QSet<QString> shown;
        for (int i = 0; i < 3; ++i)
            shown << seenOf(*m_fixture->workers(), 0, dot, worker(i));
        QCOMPARE(shown.size(), 3);
    }
}

void TestLayout::timesAreNeverCut_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("as it is") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

/** "20:30:3" is another time: also of another day, and under a larger font. */
void TestLayout::timesAreNeverCut()
{
    QFETCH(const double, scale);
    showFleet();
    m_fixture->find<QDockWidget>("dockAudit")->raise();
    for (const char *name : { "operationsTable", "operationSteps", "auditTable" }) {
        auto *view = m_fixture->find<QAbstractItemView>(name);
        view->setFont(ui::scaledFont(view->font(), scale));
        auto *header = view->findChild<QHeaderView *>(QString(), Qt::FindDirectChildrenOnly);
        if (auto *table = qobject_cast<QTableView *>(view))
            header = table->horizontalHeader();
        header->setFont(view->font());
        const QFontMetrics metrics(view->font());
        header->resize(120 * metrics.averageCharWidth(), header->height()); // so that no column yields
        QResizeEvent resized(header->size(), {});
        QCoreApplication::sendEvent(header, &resized); // one that is not shown would wait for it
        for (int column = 0; column < header->count(); ++column) {
            const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
            if (!QStringList({ QStringLiteral("Started"), QStringLiteral("Begun"), QStringLiteral("Ended"),
                               QStringLiteral("When") })
                     .contains(title))
                continue;
            const int room = header->sectionSize(column) - 2 * (metrics.height() / 2);
            QVERIFY2(metrics.horizontalAdvance(ui::widestTime()) <= room, name);
        }
    }
}

void TestLayout::inspectorShowsEverything_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("worker");
    QTest::addColumn<QString>("session");
    const QSize first(1440, 900);
    const QSize small(1024, 700);
    QTest::newRow("working") << first << QStringLiteral("waha1") << QStringLiteral("acme-sales");
    QTest::newRow("failed, small") << small << QStringLiteral("waha2") << QStringLiteral("loja-azul");
    QTest::newRow("of a dead worker") << first << QStringLiteral("waha4") << QStringLiteral("waha4-000");
    QTest::newRow("of a dead worker, small")
        << small << QStringLiteral("waha4") << QStringLiteral("waha4-000");
    QTest::newRow("misplaced, small") << small << QStringLiteral("waha3") << QStringLiteral("toko-maju");
    QTest::newRow("dead worker, small") << small << QStringLiteral("waha4") << QString();
    QTest::newRow("draining worker, small") << small << QStringLiteral("waha3") << QString();
}

/** Also what comes later and takes more lines: nothing is cut, nothing lies beyond the pane's edge. */
void TestLayout::inspectorShowsEverything()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, worker);
    QFETCH(const QString, session);
    showFleet();
    m_fixture->window->resize(size);
    QTRY_COMPARE(m_fixture->window->size(), size);
    if (session.isEmpty()) {
        const QModelIndex index
            = m_fixture->workers()->model()->index(int(shownWorkers().indexOf(worker)), 0);
        m_fixture->workers()->scrollTo(index);
        QTest::mouseClick(m_fixture->workers()->viewport(), Qt::LeftButton, {},
                          m_fixture->workers()->visualRect(index).center());
    } else {
        QVERIFY(m_fixture->select(qPrintable(worker), qPrintable(session)));
    }
    auto *pane = m_fixture->find<QWidget>("inspectorPane");
    QTRY_VERIFY(!pane->findChild<QLabel *>(QStringLiteral("inspectorHint"))->isVisible());
    m_fixture->stage.addUser(QStringLiteral("42"),
                             QStringLiteral("Acme Gesellschaft für Handel und Wandel mbH"));
    m_fixture->stage.addUser(QStringLiteral("61"),
                             QStringLiteral("Northwind Traders of the Seven Northern Seas"));
    m_fixture->stage.flush();
    QTRY_VERIFY2(cutIn(*pane).isEmpty(), qPrintable(cutIn(*pane).join(u'\n')));
}

namespace {

/** The screen of this run holds the whole of it, title bar included. */
bool isInSight(const ui::MainWindow &window)
{
    const int title = 24; // about what window managers add
    const QRect room = window.screen()->availableGeometry();
    return room.contains(window.geometry().adjusted(0, -title, 0, 0));
}

} // namespace

void TestLayout::firstWindowFitsItsScreen()
{
    test::TemporarySettings::clear();
    ui::MainWindow window;
    QVERIFY(window.screen()->availableGeometry().width() < 1440); // else it proves nothing
    QVERIFY(isInSight(window));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(isInSight(window));
}

void TestLayout::rememberedWindowComesBackIntoSight_data()
{
    QTest::addColumn<QRect>("before");
    QTest::newRow("of a screen that is gone") << QRect(4000, 300, 700, 600);
    QTest::newRow("of one to the left") << QRect(-900, -900, 700, 600);
    QTest::newRow("larger than this one") << QRect(10, 40, 3000, 2000);
    QTest::newRow("half outside") << QRect(500, 500, 700, 600);
}

void TestLayout::rememberedWindowComesBackIntoSight()
{
    QFETCH(const QRect, before);
    {
        ui::MainWindow window;
        window.setGeometry(before);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.setGeometry(before);
        window.close();
    }
    ui::MainWindow again;
    again.show();
    QVERIFY(QTest::qWaitForWindowExposed(&again));
    QVERIFY2(isInSight(again),
             qPrintable(QStringLiteral("%1 %2 %3 × %4")
                            .arg(again.x())
                            .arg(again.y())
                            .arg(again.width())
                            .arg(again.height())));
}

void TestLayout::findLeadsToSessions()
{
    showFleet();
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    const auto *model = qobject_cast<items::SessionTreeModel *>(m_fixture->sessions()->model());
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("northwind"));
    QTRY_VERIFY(!model->indexOf(wanted).isValid()); // hides what we want
    find(QStringLiteral("loja-azul"));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return);
    QVERIFY(!m_fixture->find<QListView>("findList")->isVisible());
    QTRY_COMPARE(model->sessionAt(m_fixture->sessions()->currentIndex()), wanted);
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->text().isEmpty());
}

void TestLayout::findByPhoneUserWorkerAction()
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
    const auto *model = qobject_cast<items::SessionTreeModel *>(m_fixture->sessions()->model());
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("61")));
    QTRY_COMPARE(model->userAt(m_fixture->sessions()->currentIndex()), user);

    find(QStringLiteral("waha6"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("waha6"));

    find(QStringLiteral("by worker"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<ui::ChipButton>("sessionsByWorker")->isChecked());
}

void TestLayout::findSaysNothingFound()
{
    showFleet();
    find(QStringLiteral("zzzz"));
    auto *list = m_fixture->find<QListView>("findList");
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(QStringLiteral("zzzz")));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return); // leads nowhere
}

void TestLayout::findFollowsTheFleet()
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

/** Return must not lead to what took the place of what was chosen. */
void TestLayout::findKeepsWhatIsChosen()
{
    showFleet();
    auto &stage = m_fixture->stage;
    for (const char *name : { "quince-1", "quince-2", "quince-3" })
        stage.seen(QStringLiteral("waha5"), QString::fromLatin1(name), SessionStatus::Working);
    stage.flush();
    find(QStringLiteral("quince"));
    const auto *list = m_fixture->find<QListView>("findList");
    auto *field = m_fixture->find<QLineEdit>("findField");
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::keyClick(field, Qt::Key_Down);
    const QString chosen = list->currentIndex().data().toString();
    stage.gone(QStringLiteral("waha5"), list->model()->index(0, 0).data().toString());
    stage.flush();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentIndex().data().toString(), chosen);
    stage.gone(QStringLiteral("waha5"), chosen);
    stage.flush();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(!list->currentIndex().isValid());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(list->isVisible()); // it led nowhere
}

QTEST_MAIN(TestLayout)
#include "test_layout.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"
#include "ui/widgets/chips.h"
#include "ui/window/settings.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

using namespace quayside;
using items::SessionTreeModel;
using test::FleetStage;
using test::WindowFixture;

/** What the session tree and the tables keep in mind: open groups, selection, place, columns. */
class TestTreeMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void closedGroupStaysClosedAcrossGroupings();
    void closedGroupStaysClosedAcrossSorting();
    void groupClosedUnderAFilterOpensWithTheNext();
    void arrowKeysOpenAndClose();
    void newGroupsOfAnOpenTreeAreOpen();
    void largeTreeStartsClosed();
    void treeThatGrowsLargeCloses();

    void selectionSurvivesSorting();
    void selectionSurvivesGrouping();
    void hiddenSelectionOutlivesSeveralFilters();
    void hiddenSessionThatGoesIsForgotten();
    void shiftExtendsTheSelection();
    void selectedGroupGrows();
    void orderOfSelectionIsTheOrderShown();
    void placeIsKeptUnderAFilter();

    void columnMenuHidesAndShows();
    void nameColumnStays();
    void columnsAsTheyCame();
    void sortOrderIsSavedAndRestored();
    void brokenStateFallsBack();

private:
    [[nodiscard]] fleet::UserIndex user(const char *id) const
    {
        return m_fixture->stage.fleet.findUser(UserId(QString::fromLatin1(id)));
    }
    [[nodiscard]] SessionTreeModel *model() const { return m_fixture->tree(); }
    [[nodiscard]] ui::FleetTreeView *tree() const { return m_fixture->sessions(); }
    void filter(const QString &text, qsizetype shown) const;
    void settle() const;
    [[nodiscard]] const ui::Selection &selection() const;
    [[nodiscard]] QStringList selectedNames() const;
    [[nodiscard]] QMenu *columnMenu(ui::FleetTreeView *view) const;
    [[nodiscard]] static QAction *entry(const QMenu *menu, const QString &text);

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestTreeMemory::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled());
}

void TestTreeMemory::filter(const QString &text, qsizetype shown) const
{
    m_fixture->find<QLineEdit>("sessionFilter")->setText(text);
    QTRY_COMPARE(model()->shownSessions(), shown);
    settle();
}

void TestTreeMemory::settle() const
{
    QTRY_VERIFY(!model()->isBusy());
}

const ui::Selection &TestTreeMemory::selection() const
{
    return m_fixture->window->findChild<ui::Actions *>()->selection();
}

QStringList TestTreeMemory::selectedNames() const
{
    QStringList names;
    for (const fleet::SessionIndex session : selection().sessions)
        names << m_fixture->stage.fleet.sessionName(session);
    return names;
}

QMenu *TestTreeMemory::columnMenu(ui::FleetTreeView *view) const
{
    Q_EMIT view->header()->customContextMenuRequested(QPoint(5, 5));
    return view->header()->findChild<QMenu *>(QStringLiteral("columnMenu"));
}

QAction *TestTreeMemory::entry(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

void TestTreeMemory::closedGroupStaysClosedAcrossGroupings()
{
    tree()->collapse(model()->indexOf(user("42")));
    m_fixture->action("groupByWorker")->trigger();
    settle();
    const auto worker = m_fixture->stage.worker(QStringLiteral("waha1"));
    QTRY_VERIFY(model()->indexOf(worker).isValid());
    QVERIFY(tree()->isExpanded(model()->indexOf(worker)));
    m_fixture->action("groupByUser")->trigger();
    settle();
    QTRY_VERIFY(model()->indexOf(user("42")).isValid());
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("42"))));
    QVERIFY(tree()->isExpanded(model()->indexOf(user("43"))));
}

void TestTreeMemory::closedGroupStaysClosedAcrossSorting()
{
    tree()->collapse(model()->indexOf(user("43")));
    tree()->header()->setSortIndicator(SessionTreeModel::Name, Qt::DescendingOrder);
    settle();
    QTRY_COMPARE(model()->sortOrder(), Qt::DescendingOrder);
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("43"))));
    QVERIFY(tree()->isExpanded(model()->indexOf(user("42"))));
}

void TestTreeMemory::groupClosedUnderAFilterOpensWithTheNext()
{
    filter(QStringLiteral("acme"), 3);
    tree()->collapse(model()->indexOf(user("42")));
    filter(QStringLiteral("acme-s"), 2);
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("42")))); // still the same search, narrowed
    filter({}, model()->totalSessions());
    QVERIFY(tree()->isExpanded(model()->indexOf(user("42")))); // it was open before
    filter(QStringLiteral("acme"), 3);
    QVERIFY(tree()->isExpanded(model()->indexOf(user("42")))); // a new search shows what it finds
}

void TestTreeMemory::arrowKeysOpenAndClose()
{
    QVERIFY(m_fixture->click(user("42")));
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Left);
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("42"))));
    filter(QStringLiteral("loja"), 1);
    filter({}, model()->totalSessions());
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("42"))));
    QVERIFY(m_fixture->click(user("42")));
    QTest::keyClick(tree(), Qt::Key_Right);
    QVERIFY(tree()->isExpanded(model()->indexOf(user("42"))));
}

void TestTreeMemory::newGroupsOfAnOpenTreeAreOpen()
{
    m_fixture->stage.addUser(QStringLiteral("99"), QStringLiteral("Later"));
    m_fixture->stage.addSession(QStringLiteral("later-1"), QStringLiteral("99"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_VERIFY(model()->indexOf(user("99")).isValid());
    QTRY_VERIFY(tree()->isExpanded(model()->indexOf(user("99"))));
}

void TestTreeMemory::largeTreeStartsClosed()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) { test::stageMany(stage, 50, 4'100, 5); }));
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("1"))));
    filter(QStringLiteral("c77-"), 5); // few: what was found is open
    QVERIFY(tree()->isExpanded(model()->indexOf(user("77"))));
}

/** A large map comes in pieces, and its first ones are a small map. */
void TestTreeMemory::treeThatGrowsLargeCloses()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) { test::stageMany(stage, 50, 4'000, 5); }));
    QVERIFY(tree()->isExpanded(model()->indexOf(user("1"))));
    const auto bringMore = [this](const char *name) {
        for (int i = 0; i < 1'500; ++i)
            m_fixture->stage.addSession(QStringLiteral("%1-%2").arg(QLatin1StringView(name)).arg(i),
                                        QString::number(i % 4'000 + 1), QStringLiteral("waha1"));
        m_fixture->stage.flush();
    };
    bringMore("second-piece");
    QTRY_COMPARE(model()->shownSessions(), 21'500);
    settle();
    QVERIFY(!tree()->isExpanded(model()->indexOf(user("1"))));
    m_fixture->action("expandAll")->trigger();
    bringMore("third-piece");
    QTRY_COMPARE(model()->shownSessions(), 23'000);
    settle();
    QVERIFY(tree()->isExpanded(model()->indexOf(user("1")))); // a person wanted it so
}

void TestTreeMemory::selectionSurvivesSorting()
{
    QVERIFY(m_fixture->select("waha1", "acme-support"));
    QVERIFY(m_fixture->select("waha2", "loja-azul", Qt::ControlModifier));
    QTRY_COMPARE(selection().sessions.size(), size_t(2));
    tree()->header()->setSortIndicator(SessionTreeModel::Status, Qt::DescendingOrder);
    settle();
    QTRY_COMPARE(model()->sortColumn(), int(SessionTreeModel::Status));
    QTRY_COMPARE(selection().sessions.size(), size_t(2));
    QCOMPARE(selection().hiddenSessions, 0);
}

void TestTreeMemory::selectionSurvivesGrouping()
{
    QVERIFY(m_fixture->select("waha1", "acme-support"));
    m_fixture->action("groupByWorker")->trigger();
    settle();
    const auto chosen = m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("acme-support"));
    QTRY_VERIFY(selection().sessions == std::vector { chosen });
    QTRY_VERIFY(model()->sessionAt(tree()->currentIndex()) == chosen);
}

void TestTreeMemory::hiddenSelectionOutlivesSeveralFilters()
{
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QVERIFY(m_fixture->select("waha2", "loja-azul", Qt::ControlModifier));
    filter(QStringLiteral("toko"), 2);
    QTRY_COMPARE(selection().hiddenSessions, 2);
    QVERIFY(selection().sessions.empty());
    filter(QStringLiteral("loja"), 1);
    QTRY_COMPARE(selection().hiddenSessions, 1);
    QTRY_COMPARE(selectedNames(), QStringList(QStringLiteral("loja-azul")));
    filter({}, model()->totalSessions());
    QTRY_COMPARE(selection().sessions.size(), size_t(2));
}

void TestTreeMemory::hiddenSessionThatGoesIsForgotten()
{
    QVERIFY(m_fixture->select("waha5", "lost-one"));
    filter(QStringLiteral("acme"), 3);
    QTRY_COMPARE(selection().hiddenSessions, 1);
    m_fixture->stage.gone(QStringLiteral("waha5"), QStringLiteral("lost-one"));
    m_fixture->stage.flush();
    QTRY_COMPARE(selection().hiddenSessions, 0);
}

void TestTreeMemory::shiftExtendsTheSelection()
{
    QVERIFY(m_fixture->click(user("42")));
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Down);
    QTest::keyClick(tree(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(tree(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(selectedNames(),
                 QStringList({ QStringLiteral("acme-ops"), QStringLiteral("acme-sales"),
                               QStringLiteral("acme-support") }));
}

void TestTreeMemory::selectedGroupGrows()
{
    QVERIFY(m_fixture->click(user("43")));
    QTRY_COMPARE(selectedNames(), QStringList(QStringLiteral("loja-azul")));
    m_fixture->stage.addSession(QStringLiteral("loja-novo"), QStringLiteral("43"), QStringLiteral("waha2"));
    m_fixture->stage.flush();
    QTRY_COMPARE(selection().sessions.size(), size_t(2)); // the group is what was chosen
}

void TestTreeMemory::orderOfSelectionIsTheOrderShown()
{
    QVERIFY(m_fixture->select("waha2", "loja-azul"));
    QVERIFY(m_fixture->select("waha1", "acme-sales", Qt::ControlModifier));
    QVERIFY(m_fixture->select("waha6", "acme-ops", Qt::ControlModifier));
    QTRY_COMPARE(selectedNames(),
                 QStringList({ QStringLiteral("acme-ops"), QStringLiteral("acme-sales"),
                               QStringLiteral("loja-azul") }));
}

void TestTreeMemory::placeIsKeptUnderAFilter()
{
    QVERIFY(m_fixture->select("waha2", "waha2-200"));
    const auto current = model()->sessionAt(tree()->currentIndex());
    filter(QStringLiteral("waha2-200"), 1);
    QVERIFY(model()->sessionAt(tree()->currentIndex()) == current);
    filter({}, model()->totalSessions());
    QVERIFY(model()->sessionAt(tree()->currentIndex()) == current);
    QTRY_VERIFY(selection().sessions == std::vector { current });
    const QRect row = tree()->visualRect(model()->indexOf(current));
    QVERIFY(tree()->viewport()->rect().intersects(row)); // in sight, hundreds of rows down
}

void TestTreeMemory::columnMenuHidesAndShows()
{
    QMenu *menu = columnMenu(tree());
    QVERIFY(menu);
    const QString phone
        = model()->headerData(SessionTreeModel::Phone, Qt::Horizontal, Qt::DisplayRole).toString();
    QVERIFY(entry(menu, phone)->isChecked());
    entry(menu, phone)->trigger();
    QVERIFY(tree()->header()->isSectionHidden(SessionTreeModel::Phone));
    menu->close();
    m_fixture->restart();
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
    QVERIFY(tree()->header()->isSectionHidden(SessionTreeModel::Phone));
    menu = columnMenu(tree());
    QVERIFY(!entry(menu, phone)->isChecked());
    entry(menu, phone)->trigger();
    QVERIFY(!tree()->header()->isSectionHidden(SessionTreeModel::Phone));
    menu->close();
}

void TestTreeMemory::nameColumnStays()
{
    QMenu *menu = columnMenu(tree());
    QVERIFY(!menu->actions().first()->isEnabled()); // a tree without it can't be opened
    menu->close();
}

void TestTreeMemory::columnsAsTheyCame()
{
    QHeaderView *header = m_fixture->workers()->header();
    const int width = header->sectionSize(1);
    header->resizeSection(1, width + 50);
    header->moveSection(3, 1);
    header->setSectionHidden(4, true);
    QMenu *menu = columnMenu(m_fixture->workers());
    entry(menu, QStringLiteral("Columns as they came"))->trigger();
    QCOMPARE(header->sectionSize(1), width);
    QCOMPARE(header->visualIndex(3), 3);
    QVERIFY(!header->isSectionHidden(4));
    menu->close();
}

void TestTreeMemory::sortOrderIsSavedAndRestored()
{
    tree()->header()->setSortIndicator(SessionTreeModel::Phone, Qt::DescendingOrder);
    settle();
    m_fixture->restart();
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
    QCOMPARE(tree()->header()->sortIndicatorSection(), int(SessionTreeModel::Phone));
    QTRY_COMPARE(model()->sortColumn(), int(SessionTreeModel::Phone));
    QCOMPARE(model()->sortOrder(), Qt::DescendingOrder);
}

/** A settings file that somebody edited, or that another version wrote. */
void TestTreeMemory::brokenStateFallsBack()
{
    m_fixture->window->closeMap();
    ui::Settings settings;
    settings.setValue(ui::Setting::SessionColumns, QByteArray("not a header state"));
    settings.setValue(ui::Setting::DockState, QByteArray("nor a window's"));
    settings.setValue(ui::Setting::Geometry, QByteArray("nor this"));
    m_fixture->restart();
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
    QVERIFY(!tree()->header()->isSectionHidden(SessionTreeModel::Name));
    QVERIFY(tree()->header()->sectionSize(SessionTreeModel::Name) > 20);
    QVERIFY(m_fixture->find<QWidget>("dockWorkers")->isVisible());
}

QTEST_MAIN(TestTreeMemory)
#include "test_treememory.moc"

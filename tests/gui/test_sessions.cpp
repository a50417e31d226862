// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/panes/sessions/sessionspane.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paneheader.h"

#include "items/roles.h"
#include "items/tree/sessiontreemodel.h"

#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace quayside;
using items::SessionTreeModel;
using test::WindowFixture;

/** The session tree in the real window: filters, selection, expansion, copying. */
class TestSessions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void showsUsersAndOrphans();
    void groupsByWorker();
    void filterNarrowsAndClears();
    void escapeClearsTheFilter();
    void chipsFilter();
    void emptyFieldHasNoCross();
    void statusMenuFilters();
    void chipsStayClearableWithoutHits();
    void emptyTreeSaysWhy();
    void exportsWhatIsShown();
    void exportFollowsTheKeyboard();
    void hiddenSelectionIsUntouched();
    void selectionSurvivesChurn();
    void goneSessionsAreNotSelected();
    void expansionSurvivesFilters();
    void scrollSurvivesRefresh();
    void groupSelectionMeansItsSessions();
    void severalGroupsAreSessions();
    void whatAFilterHidIsNotChosen();
    void allIsOneRange();
    void oneIsTakenOutOfAGroup();
    void copyingWithKeys();
    void copiedRowIsNoFormula();
    void manyRowsAreCopiedInSlices();
    void deleteKeyDoesNothing();
    void typingFilters();
    void menuHoldsTheVerbs();
    void goToWorker();
    void expandAndCollapseAll();

private:
    [[nodiscard]] SessionTreeModel *model() const;
    [[nodiscard]] ui::FleetTreeView *tree() const
    {
        return m_fixture->find<ui::FleetTreeView>("sessionTree");
    }
    [[nodiscard]] QString counts() const;
    [[nodiscard]] const ui::Selection &selection() const;
    [[nodiscard]] QModelIndex indexOf(const char *worker, const char *name) const;
    void select(const char *worker, const char *name,
                QItemSelectionModel::SelectionFlags flags = QItemSelectionModel::ClearAndSelect) const;
    void filter(const QString &text) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSessions::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showStage(test::stageDrawing));
    QTRY_COMPARE(model()->totalSessions(), m_fixture->stage.fleet.sessionCount());
    QTRY_VERIFY(!model()->isBusy());
}

SessionTreeModel *TestSessions::model() const
{
    return qobject_cast<SessionTreeModel *>(tree()->model());
}

QString TestSessions::counts() const
{
    return m_fixture->find<ui::PaneHeader>("sessionsHeader")->count();
}

const ui::Selection &TestSessions::selection() const
{
    return m_fixture->window->findChild<ui::Actions *>()->selection();
}

QModelIndex TestSessions::indexOf(const char *worker, const char *name) const
{
    return model()->indexOf(m_fixture->stage.session(QString::fromLatin1(worker), QString::fromLatin1(name)));
}

void TestSessions::select(const char *worker, const char *name,
                          QItemSelectionModel::SelectionFlags flags) const
{
    const QModelIndex index = indexOf(worker, name);
    QVERIFY(index.isValid());
    tree()->selectionModel()->setCurrentIndex(index, flags | QItemSelectionModel::Rows);
}

void TestSessions::filter(const QString &text) const
{
    m_fixture->find<QLineEdit>("sessionFilter")->setText(text);
    QTRY_VERIFY(!model()->isBusy());
}

void TestSessions::showsUsersAndOrphans()
{
    QVERIFY(model()->indexOf(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("42")))).isValid());
    const QModelIndex orphan = indexOf("waha5", "lost-one");
    QVERIFY(orphan.isValid());
    QCOMPARE(orphan.parent().data(items::KindRole).toInt(), int(items::RowKind::Orphans));
    QVERIFY(counts().contains(QStringLiteral("by user")));
    QVERIFY(tree()->isExpanded(orphan.parent()));
}

void TestSessions::groupsByWorker()
{
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("sessionsByWorker"), Qt::LeftButton);
    QTRY_VERIFY(!model()->isBusy());
    QTRY_COMPARE(indexOf("waha1", "acme-sales").parent().data(items::KindRole).toInt(),
                 int(items::RowKind::Worker));
    QVERIFY(m_fixture->action("groupByWorker")->isChecked());
    m_fixture->action("groupByUser")->trigger();
    QVERIFY(!m_fixture->find<ui::ChipButton>("sessionsByWorker")->isChecked());
    QTRY_COMPARE(indexOf("waha1", "acme-sales").parent().data(items::KindRole).toInt(),
                 int(items::RowKind::User));
}

void TestSessions::filterNarrowsAndClears()
{
    auto *clear = m_fixture->find<QPushButton>("filterClear");
    QVERIFY(!clear->isVisible());
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(model()->shownSessions(), 3);
    QTRY_VERIFY(counts().contains(QStringLiteral("3 shown")));
    filter(QStringLiteral("+49 151 2345"));
    QTRY_COMPARE(model()->shownSessions(), 1);
    QVERIFY(clear->isVisible());
    clear->click();
    QTRY_COMPARE(model()->shownSessions(), model()->totalSessions());
}

void TestSessions::escapeClearsTheFilter()
{
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(model()->shownSessions(), 3);
    QTest::keyClick(m_fixture->find<QLineEdit>("sessionFilter"), Qt::Key_Escape);
    QTRY_COMPARE(model()->shownSessions(), model()->totalSessions());
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(model()->shownSessions(), 3);
    QTest::keyClick(tree(), Qt::Key_Escape);
    QTRY_COMPARE(model()->shownSessions(), model()->totalSessions());
}

void TestSessions::chipsFilter()
{
    auto *notWorking = m_fixture->find<ui::ChipButton>("filterNotWorking");
    QTRY_COMPARE(notWorking->count(), model()->notWorkingCount());
    QTest::mouseClick(notWorking, Qt::LeftButton);
    QTRY_COMPARE(model()->shownSessions(), model()->notWorkingCount());
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("filterDrift"), Qt::LeftButton);
    QTRY_VERIFY(model()->shownSessions() < model()->notWorkingCount());
    m_fixture->action("clearFilters")->trigger();
    QTRY_COMPARE(model()->shownSessions(), model()->totalSessions());
    QVERIFY(!notWorking->isChecked());
}

/** Also when something else than its own button empties the field. */
void TestSessions::emptyFieldHasNoCross()
{
    const auto *field = m_fixture->find<QLineEdit>("sessionFilter");
    const auto *clear = field->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"));
    const auto buttons = field->findChildren<QToolButton *>();
    const auto cross = std::ranges::find_if(
        buttons, [clear](const QToolButton *button) { return button->defaultAction() == clear; });
    QVERIFY(clear && cross != buttons.end());
    QVERIFY(!(*cross)->isVisible());
    filter(QStringLiteral("acme"));
    QTRY_VERIFY((*cross)->isVisible());
    m_fixture->action("clearFilters")->trigger();
    QTRY_VERIFY(field->text().isEmpty());
    QTRY_VERIFY(!(*cross)->isVisible());
}

void TestSessions::statusMenuFilters()
{
    auto *chip = m_fixture->find<ui::ChipButton>("filterStatus");
    QTest::mouseClick(chip, Qt::LeftButton);
    auto *menu = m_fixture->find<QMenu>("statusMenu");
    for (QAction *action : menu->actions())
        if (action->text() == QLatin1String("FAILED"))
            action->trigger();
    menu->close();
    QTRY_COMPARE(model()->shownSessions(), 1);
    QCOMPARE(chip->text(), QStringLiteral("FAILED"));
    QVERIFY(chip->isChecked());
}

void TestSessions::chipsStayClearableWithoutHits()
{
    filter(QStringLiteral("nobody is called so"));
    QTRY_COMPARE(model()->shownSessions(), 0);
    for (const char *name : { "filterNotWorking", "filterDrift", "filterStatus", "filterWorker" }) {
        QVERIFY(m_fixture->find<ui::ChipButton>(name)->isVisible());
        QVERIFY(m_fixture->find<ui::ChipButton>(name)->isEnabled());
    }
    QVERIFY(m_fixture->find<QPushButton>("filterClear")->isVisible());
}

void TestSessions::emptyTreeSaysWhy()
{
    filter(QStringLiteral("nobody is called so"));
    auto *empty = tree()->findChild<ui::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTRY_VERIFY(empty->reason().contains(QStringLiteral("filter")));
    empty->findChild<QPushButton *>(QStringLiteral("emptyStateAction"))->click();
    QTRY_VERIFY(!empty->isVisible());
}

void TestSessions::hiddenSelectionIsUntouched()
{
    select("waha1", "acme-sales");
    select("waha2", "loja-azul", QItemSelectionModel::Select);
    QTRY_COMPARE(selection().sessions.size(), 2u);
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(selection().sessions.size(), 1u);
    QCOMPARE(selection().hiddenSessions, 1);
    const auto *caution = m_fixture->find<QLabel>("paneCaution");
    QTRY_VERIFY(caution->isVisible() && caution->text().contains(QStringLiteral("1 hidden")));
    m_fixture->window->resize(1024, 700); // what keeps somebody from a mistake is not what is cut
    QCoreApplication::processEvents();
    QVERIFY2(caution->width() >= caution->sizeHint().width(), qPrintable(QString::number(caution->width())));
    filter(QString());
    QTRY_COMPARE(selection().sessions.size(), 2u); // and it comes back
    QCOMPARE(selection().hiddenSessions, 0);

    filter(QStringLiteral("acme"));
    QTRY_COMPARE(selection().hiddenSessions, 1);
    select("waha6", "acme-ops"); // a fresh selection lets go of it
    QTRY_COMPARE(selection().hiddenSessions, 0);
    QCOMPARE(selection().sessions.size(), 1u);
}

void TestSessions::selectionSurvivesChurn()
{
    select("waha1", "acme-support");
    const fleet::SessionIndex chosen
        = m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("acme-support"));
    for (int i = 0; i < 20; ++i) {
        const QString name = QStringLiteral("aaa-new-%1").arg(i);
        m_fixture->stage.addSession(name, QStringLiteral("42"), QStringLiteral("waha1"));
        m_fixture->stage.seen(QStringLiteral("waha1"), name, SessionStatus::Working);
        m_fixture->stage.seen(QStringLiteral("waha1"), QStringLiteral("acme-sales"),
                              i % 2 ? SessionStatus::Working : SessionStatus::Starting);
        m_fixture->stage.flush();
    }
    QTRY_COMPARE(model()->totalSessions(), m_fixture->stage.fleet.sessionCount());
    QCOMPARE(model()->sessionAt(tree()->currentIndex()), chosen);
    QTRY_COMPARE(selection().sessions, std::vector { chosen });
    m_fixture->stage.gone(QStringLiteral("waha1"), QStringLiteral("acme-support"));
    m_fixture->stage.removeSession(QStringLiteral("acme-support"));
    m_fixture->stage.flush();
    QTRY_VERIFY(std::find(selection().sessions.begin(), selection().sessions.end(), chosen)
                == selection().sessions.end());
}

/** More at once than the tree takes out one by one; their places in the fleet are given to others. */
void TestSessions::goneSessionsAreNotSelected()
{
    constexpr int kMany = 1'500;
    const auto nameOf = [](int i) { return QStringLiteral("aaa-%1").arg(i); };
    for (int i = 0; i < kMany; ++i)
        m_fixture->stage.addSession(nameOf(i), QStringLiteral("42"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    const auto isShown = [this] {
        return !model()->isBusy() && model()->shownSessions() == m_fixture->stage.fleet.sessionCount();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 30'000);
    const QModelIndex user = model()->indexOf(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("42"))));
    const int rows = model()->rowCount(user);
    tree()->selectionModel()->select(
        QItemSelection(model()->index(0, 0, user),
                       model()->index(rows - 1, model()->columnCount() - 1, user)),
        QItemSelectionModel::ClearAndSelect);
    QTRY_COMPARE_WITH_TIMEOUT(selection().sessions.size(), size_t(rows), 30'000);

    for (int i = 0; i < kMany; ++i)
        m_fixture->stage.removeSession(nameOf(i));
    m_fixture->stage.flush();
    m_fixture->stage.addSession(QStringLiteral("newcomer"), QStringLiteral("42"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_COMPARE_WITH_TIMEOUT(selection().sessions.size(), size_t(rows - kMany), 30'000); // not after a while
    QTRY_VERIFY_WITH_TIMEOUT(
        isShown()
            && model()
                   ->indexOf(m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("newcomer")))
                   .isValid(),
        30'000);
    QTRY_COMPARE_WITH_TIMEOUT(selection().sessions.size(), size_t(rows - kMany), 30'000);
    QCOMPARE(selection().hiddenSessions, 0);
    for (const fleet::SessionIndex session : selection().sessions)
        QVERIFY(m_fixture->stage.fleet.session(session).key.name != QStringLiteral("newcomer"));
}

void TestSessions::expansionSurvivesFilters()
{
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("42")));
    tree()->collapse(model()->indexOf(user));
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(model()->shownSessions(), 3);
    QVERIFY(tree()->isExpanded(model()->indexOf(user))); // what was found is open
    filter(QString());
    QTRY_COMPARE(model()->shownSessions(), model()->totalSessions());
    QVERIFY(!tree()->isExpanded(model()->indexOf(user))); // as it was before
    QVERIFY(
        tree()->isExpanded(model()->indexOf(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("61"))))));
}

void TestSessions::scrollSurvivesRefresh()
{
    tree()->verticalScrollBar()->setValue(400);
    const QModelIndex before = tree()->visibleRows().constFirst();
    const auto top = model()->rowKey(before);
    m_fixture->stage.seen(QStringLiteral("waha2"), QStringLiteral("loja-azul"), SessionStatus::Working);
    m_fixture->stage.flush();
    QTest::qWait(100);
    QCOMPARE(model()->rowKey(tree()->visibleRows().constFirst()), top);
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(model()->shownSessions(), 3);
    filter(QStringLiteral("4915"));
    QTRY_VERIFY(model()->shownSessions() > 100);
    QTRY_VERIFY(!tree()->visibleRows().isEmpty());
}

void TestSessions::groupSelectionMeansItsSessions()
{
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("42")));
    tree()->selectionModel()->setCurrentIndex(
        model()->indexOf(user), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTRY_COMPARE(selection().sessions.size(), 3u);
    QCOMPARE(selection().user, user);
    QCOMPARE(selection().subject, ui::Selection::Subject::User);
    filter(QStringLiteral("sales"));
    QTRY_COMPARE(selection().sessions.size(), 1u); // what is not shown is not meant
    filter(QString());
    QTRY_COMPARE(selection().sessions.size(), 3u);
    QTest::keyClick(tree(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(selection().sessions.size(), 1u); // what the range covers of it
    QCOMPARE(selection().sessions.front(), model()->sessionAt(tree()->currentIndex()));
    QCOMPARE(selection().subject, ui::Selection::Subject::Sessions);
    QTest::keyClick(tree(), Qt::Key_Up, Qt::ShiftModifier);
    QTRY_COMPARE(selection().sessions.size(), 3u);
    select("waha1", "acme-sales");
    QTRY_COMPARE(selection().sessions.size(), 1u);
    tree()->selectionModel()->setCurrentIndex(
        model()->indexOf(user), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTRY_COMPARE(selection().sessions.size(), 3u); // from one of its sessions to all of them
    QCOMPARE(selection().subject, ui::Selection::Subject::User);
}

/** Two groups, and the current row is one of them: it is about both. */
void TestSessions::severalGroupsAreSessions()
{
    const QModelIndex first = model()->index(0, 0);
    const QModelIndex second = model()->index(1, 0);
    const auto both = model()->sessionsUnder(first).size() + model()->sessionsUnder(second).size();
    tree()->selectionModel()->setCurrentIndex(
        first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    tree()->selectionModel()->setCurrentIndex(second,
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTRY_COMPARE(selection().sessions.size(), both);
    QCOMPARE(selection().subject, ui::Selection::Subject::Sessions);
}

/** Chosen were the rows that were seen: neither the filter's end nor what begins to fit it adds to them. */
void TestSessions::whatAFilterHidIsNotChosen()
{
    filter(QStringLiteral("acme-sales"));
    QTRY_COMPARE(model()->shownSessions(), 1);
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(selection().sessions.size(), 1u);
    const auto chosen = selection().sessions;
    filter(QString());
    QTRY_VERIFY(model()->shownSessions() > 1);
    QTRY_COMPARE(selection().sessions, chosen);

    filter(QStringLiteral("acme"));
    QTRY_COMPARE(model()->shownSessions(), 3);
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(selection().sessions.size(), 3u);
    m_fixture->stage.addSession(QStringLiteral("acme-later"), QStringLiteral("42"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_COMPARE(model()->shownSessions(), 4);
    QTest::qWait(50);
    QCOMPARE(selection().sessions.size(), 3u);
    const auto added = m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("acme-later"));
    QVERIFY(std::ranges::find(selection().sessions, added) == selection().sessions.end());
}

/** However many rows there are: Qt looks through all ranges for each cell it paints. */
void TestSessions::allIsOneRange()
{
    const auto all = size_t(model()->shownSessions());
    m_fixture->action("expandAll")->trigger();
    const QModelIndex row = indexOf("waha1", "acme-sales");
    tree()->scrollTo(row);
    tree()->setCurrentIndex({});
    tree()->clearSelection();
    const QRect cells = tree()->visualRect(row);
    const QImage before = tree()->viewport()->grab(cells).toImage();
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(selection().sessions.size(), all);
    QCOMPARE(tree()->selectionModel()->selection().size(), 1);
    QVERIFY(tree()->viewport()->grab(cells).toImage() != before); // it looks chosen
    m_fixture->action("copySessionRow")->trigger();
    QTRY_COMPARE(size_t(QGuiApplication::clipboard()->text().count(u'\n')) + 1,
                 all + size_t(model()->rowCount()));
    filter(QStringLiteral("acme"));
    QTRY_COMPARE(selection().sessions.size(), 3u);
    filter(QString());
    QTRY_COMPARE(model()->shownSessions(), qsizetype(all));
    QTRY_VERIFY(!selection().sessions.empty());
    QVERIFY(tree()->selectionModel()->selection().size() <= 3); // acme's groups, found again
}

/** What does not look chosen must not be acted on. */
void TestSessions::oneIsTakenOutOfAGroup()
{
    m_fixture->action("expandAll")->trigger();
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    const auto all = size_t(model()->shownSessions());
    QTRY_COMPARE(selection().sessions.size(), all);
    const QModelIndex row = indexOf("waha1", "acme-sales");
    const fleet::SessionIndex session = model()->sessionAt(row);
    tree()->scrollTo(row);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      tree()->visualRect(row).center());
    QTRY_COMPARE(selection().sessions.size(), all - 1);
    QCOMPARE(std::ranges::count(selection().sessions, session), 0);
    QVERIFY(!tree()->selectionModel()->isSelected(row));
    QVERIFY(!tree()->selectionModel()->isSelected(row.parent()));
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      tree()->visualRect(row).center());
    QTRY_COMPARE(selection().sessions.size(), all); // and back
}

void TestSessions::copyingWithKeys()
{
    select("waha1", "acme-sales");
    QTRY_COMPARE(selection().sessions.size(), 1u);
    m_fixture->action("copySessionName")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("acme-sales"));
    m_fixture->action("copySessionPhone")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+491512345678"));
    m_fixture->action("copySessionRow")->trigger();
    const QString row = QGuiApplication::clipboard()->text();
    QVERIFY(row.startsWith(QStringLiteral("acme-sales\tWORKING\t+49")));
    m_fixture->action("copySessionWorkerUrl")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://waha1.example.com"));
}

/** Rows are pasted into spreadsheets as often as exported to them; names come from customers. */
void TestSessions::copiedRowIsNoFormula()
{
    m_fixture->stage.addSession(QStringLiteral("=2+5"), QStringLiteral("42"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_VERIFY_WITH_TIMEOUT(indexOf("waha1", "=2+5").isValid(), 30'000);
    select("waha1", "=2+5");
    QTRY_COMPARE_WITH_TIMEOUT(selection().sessions.size(), 1u, 30'000);
    m_fixture->action("copySessionRow")->trigger();
    const QString row = QGuiApplication::clipboard()->text();
    QVERIFY2(row.startsWith(QStringLiteral("'=2+5\t")), qPrintable(row));
}

/** Not in one turn; and what was chosen is copied, whatever is chosen or shown meanwhile. */
void TestSessions::manyRowsAreCopiedInSlices()
{
    test::stageMany(m_fixture->stage, 3, 60, 100);
    QTRY_VERIFY_WITH_TIMEOUT(model()->shownSessions() > 6'000, 30'000);
    m_fixture->action("expandAll")->trigger();
    const auto all = size_t(model()->shownSessions());
    const auto groups = size_t(model()->rowCount());
    QClipboard &clipboard = *QGuiApplication::clipboard();
    const auto copyAll = [&](const char *action) {
        tree()->selectAll();
        QTRY_COMPARE(selection().sessions.size(), all);
        clipboard.setText(QStringLiteral("before"));
        m_fixture->action(action)->trigger();
    };
    const auto lines = [&clipboard] { return size_t(clipboard.text().count(u'\n')) + 1; };
    copyAll("copySessionRow");
    QCOMPARE(clipboard.text(), QStringLiteral("before")); // goes on after this turn
    const QSignalSpy told(&clipboard, &QClipboard::dataChanged);
    select("waha1", "acme-sales");
    filter(QStringLiteral("acme"));
    QTRY_COMPARE_WITH_TIMEOUT(lines(), all + groups, 30'000);
    QCOMPARE(told.size(), 1);
    filter(QString());
    QTRY_COMPARE_WITH_TIMEOUT(size_t(model()->shownSessions()), all, 30'000);

    copyAll("copySessionName");
    QTRY_COMPARE_WITH_TIMEOUT(lines(), all, 30'000);

    copyAll("copySessionRow");
    clipboard.setText(QStringLiteral("newer"));
    QTest::qWait(1'000);
    QCOMPARE(clipboard.text(), QStringLiteral("newer")); // the newest is what is pasted
}

void TestSessions::deleteKeyDoesNothing()
{
    select("waha1", "acme-sales");
    tree()->setFocus();
    for (const auto key : { Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_D, Qt::Key_K })
        QTest::keyClick(tree(), key);
    QVERIFY(m_fixture->window->findChildren<QDialog *>().isEmpty());
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestSessions::typingFilters()
{
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_L);
    auto *field = m_fixture->find<QLineEdit>("sessionFilter");
    QCOMPARE(field->text(), QStringLiteral("l"));
    QTest::keyClicks(field, QStringLiteral("oja"));
    QTRY_COMPARE(model()->shownSessions(), 1);
    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(tree()->hasFocus());
}

void TestSessions::menuHoldsTheVerbs()
{
    select("waha1", "acme-sales");
    QTest::keyClick(tree(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = m_fixture->find<QMenu>("sessionMenu");
    for (const char *name : { "restartSession", "stopSession", "deleteSession", "goToWorker" })
        QVERIFY(menu->actions().contains(m_fixture->action(name)));
    QVERIFY(menu->toolTipsVisible());
    menu->close();
}

void TestSessions::goToWorker()
{
    select("waha6", "acme-ops");
    QTRY_VERIFY(m_fixture->action("goToWorker")->isEnabled());
    m_fixture->action("goToWorker")->trigger();
    auto *table = m_fixture->find<ui::FleetTreeView>("workersTable");
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("waha6"));
    QTRY_VERIFY(table->hasFocus());
}

void TestSessions::expandAndCollapseAll()
{
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("61")));
    m_fixture->action("collapseAll")->trigger();
    QVERIFY(!tree()->isExpanded(model()->indexOf(user)));
    m_fixture->stage.addUser(QStringLiteral("99"), QStringLiteral("Later"));
    m_fixture->stage.addSession(QStringLiteral("later-1"), QStringLiteral("99"), QStringLiteral("waha1"));
    m_fixture->stage.flush();
    const auto later
        = [this] { return model()->indexOf(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("99")))); };
    QTRY_VERIFY(later().isValid());
    QVERIFY(!tree()->isExpanded(later()));
    m_fixture->action("expandAll")->trigger();
    QVERIFY(tree()->isExpanded(model()->indexOf(user)));
    QVERIFY(tree()->isExpanded(later()));
}

void TestSessions::exportsWhatIsShown()
{
    const QTemporaryDir folder;
    filter(QStringLiteral("acme"));
    m_fixture->action("collapseAll")->trigger();
    const qsizetype shown = model()->shownSessions();
    QVERIFY(shown > 0 && shown < model()->totalSessions());
    m_fixture->nextFile = folder.filePath(QStringLiteral("sessions.csv"));
    QTest::mouseClick(m_fixture->find<QToolButton>("sessionsExport"), Qt::LeftButton);
    QFile file(m_fixture->nextFile);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), shown + 1);
    QVERIFY2(
        text.startsWith("\xEF\xBB\xBFUser,Session,Status,Phone,Worker,User id,Session name,Worker id\r\n"),
        text.constData());
    QTRY_VERIFY(m_fixture->find<QToolButton>("sessionsExport")->text().isEmpty()); // ready for the next
}

/** File, Export: the list that has the keyboard. */
void TestSessions::exportFollowsTheKeyboard()
{
    const QTemporaryDir folder;
    m_fixture->workers()->setFocus();
    m_fixture->nextFile = folder.filePath(QStringLiteral("list.json"));
    m_fixture->action("export")->trigger();
    QFile file(m_fixture->nextFile);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith(R"({"format": "quayside-table", "version": 1, "table": "workers",)"),
             text.constData());
    QCOMPARE(text.count("\"id\": \""), qsizetype(m_fixture->stage.fleet.workers().size()));
}

QTEST_MAIN(TestSessions)
#include "test_sessions.moc"

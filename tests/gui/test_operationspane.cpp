// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/roles.h"
#include "items/tables/operationtablemodel.h"
#include "operations/service/operationtext.h"
#include "ui/delegates/progressdelegate.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace quayside;
using items::OperationTableModel;
using operations::Verb;
using test::LiveFixture;
using test::Plant;

namespace {

/** Two workers; the first has three linked sessions. */
std::vector<sim::WorkerConfig> workers()
{
    sim::WorkerConfig first;
    first.sessions = { Plant::working("alpha", "12025550101"), Plant::working("beta", "12025550102"),
                       Plant::working("gamma", "12025550103") };
    return { first, sim::WorkerConfig() };
}

void addRows(Plant &plant)
{
    for (const char *name : { "alpha", "beta", "gamma" })
        plant.addRow(0, QString::fromLatin1(name));
}

} // namespace

/** Operations under way and past, their steps, and what can be done about them. */
class TestOperationsPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void emptyListSaysSo();
    void rowTellsWhatRan();
    void runningOperationsAreCounted();
    void buttonsFollowTheRow();
    void cancelSaysWhatItDoesAndDoesIt();
    void stepsAreListed();
    void dialogFollowsTheOperation();
    void closedDialogChangesNothing();
    void failureIsExplained();
    void bulkTellsEverySession();
    void failedOnesAreRetried();
    void retryFromTheDialog();
    void rowLeadsToItsSession();
    void deletedSessionLeadsToItsWorker();
    void returnKeyOpensTheSteps();
    void reasonIsKept();
    void stepsAndCallsAreBesideTheList();
    void sessionsOfABulkAreBesideTheList();
    void filterNarrows();
    void emptyFilterSaysWhy();
    void endedOperationStaysInSight();
    void everyWordOfARowCanBeRead();
    void keysReachEverything();
    void interruptedIsFinishedFromTheList();
    void exportIsWhatIsShown();
    void exportThatCannotBeWritten();
    void widthsAreRemembered();

private:
    [[nodiscard]] QTableView *table() const { return m_fixture->find<QTableView>("operationsTable"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        return m_fixture->find<QAbstractButton>(name);
    }
    [[nodiscard]] QDialog *steps() const { return m_fixture->dialog("operationDialog"); }
    [[nodiscard]] QString textIn(const char *label) const
    {
        return test::findIn<QLabel>(steps(), label)->text();
    }
    [[nodiscard]] std::vector<fleet::SessionIndex> sessionsNamed(const QStringList &names);
    [[nodiscard]] shardmap::OperationState state(const OperationId &id)
    {
        return m_fixture->service().view(id).state;
    }
    void waitForEnd(const OperationId &id);
    /** The next calls on this path fail for good. */
    void refuse(const char *path);
    void hang(const char *path);

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestOperationsPane::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<LiveFixture>(workers(), addRows);
    m_fixture->action("focusOperations")->trigger();
}

std::vector<fleet::SessionIndex> TestOperationsPane::sessionsNamed(const QStringList &names)
{
    std::vector<fleet::SessionIndex> sessions;
    for (const QString &name : names)
        sessions.push_back(m_fixture->fleet().findSession(test::Desk::key(0, name)));
    return sessions;
}

void TestOperationsPane::waitForEnd(const OperationId &id)
{
    QTRY_VERIFY(shardmap::isEnd(state(id)));
}

void TestOperationsPane::refuse(const char *path)
{
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Status;
    fault.method = "POST";
    fault.path = path;
    fault.status = 403;
    fault.times = -1;
    m_fixture->plant.fleet().addFault(fault);
}

void TestOperationsPane::hang(const char *path)
{
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Hang;
    fault.method = "POST";
    fault.path = path;
    fault.times = -1;
    m_fixture->plant.fleet().addFault(fault);
}

void TestOperationsPane::emptyListSaysSo()
{
    const auto *empty = table()->findChild<ui::EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->reason().contains(QStringLiteral("No operation")));
    QVERIFY(!button("operationDetails")->isEnabled());
    QVERIFY(!button("operationCancel")->isVisible());
}

void TestOperationsPane::rowTellsWhatRan()
{
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    waitForEnd(id);
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(cell(0, OperationTableModel::Operation).contains(QStringLiteral("Restart alpha")));
    const auto steps = m_fixture->service().view(id).steps.size();
    QTRY_COMPARE(cell(0, OperationTableModel::Progress), QStringLiteral("%1 / %1").arg(steps));
    QTRY_COMPARE(cell(0, OperationTableModel::Step), m_fixture->service().view(id).stateText);
    QCOMPARE(cell(0, OperationTableModel::By), QStringLiteral("support@desk-1"));
    QVERIFY(!table()->findChild<ui::EmptyState *>()->isVisible());
    QTRY_COMPARE(table()->currentIndex().row(), 0); // its buttons are ready to use
    const OperationId next = m_fixture->service().run(Verb::Stop, sessionsNamed({ QStringLiteral("beta") }));
    waitForEnd(next);
    QVERIFY(cell(0, OperationTableModel::Operation).contains(QStringLiteral("Stop beta"))); // newest first
    QTRY_COMPARE(table()->currentIndex().row(), 1); // and the chosen row stays chosen
}

void TestOperationsPane::runningOperationsAreCounted()
{
    auto *dock = m_fixture->find<QDockWidget>("dockOperations");
    QCOMPARE(dock->windowTitle(), QStringLiteral("Operations"));
    hang("/api/sessions/.*/restart");
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Operations · 1 running"));
    m_fixture->service().cancel(id);
    waitForEnd(id);
    QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Operations"));
}

void TestOperationsPane::buttonsFollowTheRow()
{
    const OperationId done = m_fixture->service().run(Verb::Stop, sessionsNamed({ QStringLiteral("beta") }));
    waitForEnd(done);
    hang("/api/sessions/.*/restart");
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    table()->selectRow(0); // running ones come first
    QTRY_VERIFY(button("operationCancel")->isVisible());
    QVERIFY(!button("operationRetry")->isVisible());
    table()->selectRow(1);
    QVERIFY(!button("operationCancel")->isVisible());
    QVERIFY(button("operationDetails")->isEnabled());
    m_fixture->service().cancel(id);
    waitForEnd(id);
}

void TestOperationsPane::cancelSaysWhatItDoesAndDoesIt()
{
    hang("/api/sessions/.*/restart");
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    QTRY_VERIFY(button("operationCancel")->isVisible());
    const QString meaning = m_fixture->service().view(id).cancelMeaning;
    QVERIFY(!meaning.isEmpty());
    QTRY_COMPARE(button("operationCancel")->toolTip(), m_fixture->service().view(id).cancelMeaning);
    QTest::mouseClick(button("operationCancel"), Qt::LeftButton);
    waitForEnd(id);
    QVERIFY(state(id) != shardmap::OperationState::Succeeded);
    QTRY_VERIFY(!button("operationCancel")->isVisible());
}

void TestOperationsPane::stepsAreListed()
{
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    waitForEnd(id);
    QTRY_VERIFY(button("operationDetails")->isEnabled());
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    QVERIFY(textIn("operationHeading").contains(QStringLiteral("Restart alpha")));
    QVERIFY(textIn("operationState").contains(QStringLiteral("by support@desk-1")));
    const auto *list = test::findIn<QWidget>(steps(), "stepList");
    QStringList shown;
    for (const QLabel *label : list->findChildren<QLabel *>())
        if (label->isVisible())
            shown << label->text();
    const auto view = m_fixture->service().view(id);
    QVERIFY(!view.steps.empty());
    for (const shardmap::StepRecord &step : view.steps) {
        const QString title = operations::OperationText::stepTitle(step.key);
        QVERIFY2(shown.contains(title), qPrintable(title));
        QVERIFY(step.note.isEmpty() || shown.contains(step.note));
    }
    QCOMPARE(shown.count(QStringLiteral("✓")), qsizetype(view.steps.size()));
    QVERIFY(!test::findIn<QWidget>(steps(), "operationItems")->isVisible());
}

void TestOperationsPane::dialogFollowsTheOperation()
{
    hang("/api/sessions/.*/restart");
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    QTRY_VERIFY(button("operationDetails")->isEnabled());
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    auto *cancel = test::findIn<QPushButton>(steps(), "cancelOperationButton");
    QTRY_VERIFY(cancel->isVisible());
    QTRY_VERIFY(textIn("cancelMeaning").contains(m_fixture->service().view(id).cancelMeaning));
    QTest::mouseClick(cancel, Qt::LeftButton);
    waitForEnd(id);
    QTRY_VERIFY(!cancel->isVisible());
    QVERIFY(textIn("cancelMeaning").isEmpty());
    QTRY_VERIFY(textIn("operationState").startsWith(m_fixture->service().view(id).stateText));
}

void TestOperationsPane::closedDialogChangesNothing()
{
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    QTRY_VERIFY(button("operationDetails")->isEnabled());
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    QTest::keyClick(steps(), Qt::Key_Escape);
    QTRY_VERIFY(!steps());
    waitForEnd(id);
    QVERIFY(state(id) == shardmap::OperationState::Succeeded);
}

void TestOperationsPane::failureIsExplained()
{
    refuse("/api/sessions/alpha/.*");
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    waitForEnd(id);
    QVERIFY(state(id) == shardmap::OperationState::Failed);
    QTRY_VERIFY(button("operationDetails")->isEnabled());
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    QVERIFY(test::findIn<QWidget>(steps(), "operationError")->isVisible());
    QCOMPARE(textIn("operationError"), m_fixture->service().view(id).error);
    QVERIFY(textIn("operationError").contains(QStringLiteral("API key"))); // the reason, not "failed"
}

void TestOperationsPane::bulkTellsEverySession()
{
    refuse("/api/sessions/beta/.*");
    const OperationId id = m_fixture->service().run(
        Verb::Restart,
        sessionsNamed({ QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma") }));
    waitForEnd(id);
    table()->selectRow(0);
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    const auto *items = test::findIn<QTableView>(steps(), "operationItems");
    QVERIFY(items->isVisible());
    QVERIFY(!test::findIn<QWidget>(steps(), "stepList")->isVisible());
    QCOMPARE(items->model()->rowCount(), 3);
    QString all;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < items->model()->columnCount(); ++column)
            all += items->model()->index(row, column).data().toString() + u'|';
    for (const char *name : { "alpha", "beta", "gamma" })
        QVERIFY(all.contains(QLatin1StringView(name)));
    QCOMPARE(all.count(QStringLiteral("API key")), 1);
}

void TestOperationsPane::failedOnesAreRetried()
{
    refuse("/api/sessions/beta/.*");
    const OperationId id = m_fixture->service().run(
        Verb::Restart, sessionsNamed({ QStringLiteral("alpha"), QStringLiteral("beta") }));
    waitForEnd(id);
    table()->selectRow(0);
    QTRY_VERIFY(button("operationRetry")->isVisible());
    m_fixture->plant.fleet().clearFaults();
    const int before = m_fixture->plant.calls(0, QStringLiteral("POST /api/sessions/alpha/restart"));
    QTest::mouseClick(button("operationRetry"), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->dialog("retryDialog")); // asks first, as whatever it repeats did
    const QString said = test::findIn<QLabel>(m_fixture->dialog("retryDialog"), "explanation")->text();
    QVERIFY2(said.contains(QStringLiteral("1 session(s) of it failed: beta.")), qPrintable(said));
    QCOMPARE(m_fixture->service().operations().size(), size_t(1));
    QTest::mouseClick(test::findIn<QPushButton>(m_fixture->dialog("retryDialog"), "verbButton"),
                      Qt::LeftButton);
    QTRY_COMPARE(m_fixture->service().operations().size(), size_t(2));
    const OperationId again = m_fixture->service().operations().front();
    waitForEnd(again);
    QVERIFY(state(again) == shardmap::OperationState::Succeeded);
    QCOMPARE(m_fixture->plant.calls(0, QStringLiteral("POST /api/sessions/alpha/restart")), before);
}

void TestOperationsPane::retryFromTheDialog()
{
    refuse("/api/sessions/beta/.*");
    const OperationId id = m_fixture->service().run(
        Verb::Restart, sessionsNamed({ QStringLiteral("alpha"), QStringLiteral("beta") }));
    waitForEnd(id);
    table()->selectRow(0);
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    auto *retry = test::findIn<QPushButton>(steps(), "retryButton");
    QTRY_VERIFY(retry->isVisible());
    m_fixture->plant.fleet().clearFaults();
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(m_fixture->dialog("retryDialog"));
    QTest::mouseClick(test::findIn<QPushButton>(m_fixture->dialog("retryDialog"), "verbButton"),
                      Qt::LeftButton);
    QTRY_VERIFY(!steps());
    QTRY_COMPARE(m_fixture->service().operations().size(), size_t(2));
}

void TestOperationsPane::rowLeadsToItsSession()
{
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("gamma") }));
    waitForEnd(id);
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("alpha"));
    QTRY_VERIFY(button("operationShow")->isEnabled());
    QTest::mouseClick(button("operationShow"), Qt::LeftButton);
    const auto wanted = sessionsNamed({ QStringLiteral("gamma") }).front();
    QTRY_VERIFY(m_fixture->tree()->sessionAt(m_fixture->sessions()->currentIndex()) == wanted);
}

void TestOperationsPane::deletedSessionLeadsToItsWorker()
{
    const OperationId id = m_fixture->service().run(Verb::Delete, sessionsNamed({ QStringLiteral("gamma") }));
    waitForEnd(id);
    QVERIFY(state(id) == shardmap::OperationState::Succeeded);
    QTRY_VERIFY(!m_fixture->fleet().findSession(test::Desk::key(0, QStringLiteral("gamma"))).isValid());
    m_fixture->workers()->setCurrentIndex({});
    QTest::mouseClick(button("operationShow"), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->workers()->currentIndex().isValid());
    const fleet::Fleet &fleet = m_fixture->fleet(); // its rows are sorted by port, which is any
    const WorkerId worker = test::Desk::key(0, QStringLiteral("gamma")).worker;
    QCOMPARE(m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString(),
             fleet.worker(fleet.findWorker(worker)).name);
}

void TestOperationsPane::returnKeyOpensTheSteps()
{
    const OperationId id
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    waitForEnd(id);
    table()->setFocus();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(steps());
}

void TestOperationsPane::reasonIsKept()
{
    const OperationId id = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }),
                                                    { QStringLiteral("ticket 4711") });
    waitForEnd(id);
    QTRY_VERIFY(button("operationDetails")->isEnabled());
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    QVERIFY(textIn("operationState").contains(QStringLiteral("reason: ticket 4711")));
}

void TestOperationsPane::stepsAndCallsAreBesideTheList()
{
    const OperationId id = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }),
                                                    { QStringLiteral("ticket 4711") });
    waitForEnd(id);
    QTRY_COMPARE(m_fixture->text("operationTitle"), m_fixture->service().view(id).title);
    const QString facts = m_fixture->text("operationFacts");
    QVERIFY2(facts.contains(QStringLiteral("by support@desk-1")), qPrintable(facts));
    QVERIFY2(facts.contains(QStringLiteral("reason: ticket 4711")), qPrintable(facts));
    const auto *tree = m_fixture->find<QTreeView>("operationSteps");
    QVERIFY(tree->isVisible());
    const QAbstractItemModel *steps = tree->model();
    QCOMPARE(steps->rowCount(), int(m_fixture->service().view(id).steps.size()));
    QString calls;
    for (int row = 0; row < steps->rowCount(); ++row) {
        const QModelIndex step = steps->index(row, 0);
        QVERIFY(!step.siblingAtColumn(2).data().toString().isEmpty()); // when it began
        QVERIFY(!step.siblingAtColumn(3).data().toString().isEmpty()); // and ended
        for (int call = 0; call < steps->rowCount(step); ++call)
            calls += steps->index(call, 0, step).data().toString() + u'\n';
    }
    QVERIFY2(calls.contains(QStringLiteral("POST /api/sessions/alpha/restart on ")), qPrintable(calls));
}

void TestOperationsPane::sessionsOfABulkAreBesideTheList()
{
    refuse("/api/sessions/beta/.*");
    const OperationId id = m_fixture->service().run(
        Verb::Restart, sessionsNamed({ QStringLiteral("alpha"), QStringLiteral("beta") }));
    waitForEnd(id);
    const auto *items = m_fixture->find<QTableView>("operationSessions");
    QTRY_VERIFY(items->isVisible());
    QCOMPARE(items->model()->rowCount(), 2);
    QVERIFY(!m_fixture->find<QTreeView>("operationSteps")->isVisible());
}

void TestOperationsPane::filterNarrows()
{
    refuse("/api/sessions/beta/.*");
    for (const char *name : { "alpha", "beta" })
        waitForEnd(m_fixture->service().run(Verb::Restart, sessionsNamed({ QLatin1StringView(name) })));
    waitForEnd(m_fixture->service().run(Verb::Stop, sessionsNamed({ QStringLiteral("gamma") })));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QTest::mouseClick(m_fixture->find<QAbstractButton>("operationsFailed"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(cell(0, OperationTableModel::Operation).contains(QStringLiteral("beta")));
    QCOMPARE(table()->currentIndex().row(), 0); // and its steps are beside it
    QTRY_VERIFY(m_fixture->text("operationTitle").contains(QStringLiteral("beta")));
    QTest::mouseClick(m_fixture->find<QAbstractButton>("operationsClear"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 3);
    QTest::keyClicks(m_fixture->find<QLineEdit>("operationsFilter"), QStringLiteral("gamma"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_fixture->find<QLineEdit>("operationsFilter")->clear();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    auto *kind = m_fixture->find<QComboBox>("operationsKind");
    QCOMPARE(kind->count(), 3); // every kind, restart, stop
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(cell(0, OperationTableModel::Operation).contains(QStringLiteral("Stop gamma")));
}

/** It is over and leaves the list of those that run: what is said and offered is not another's at once. */
void TestOperationsPane::endedOperationStaysInSight()
{
    hang("/api/sessions/.*/restart");
    const OperationId first
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") }));
    const OperationId second
        = m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("beta") }));
    QTest::mouseClick(m_fixture->find<QAbstractButton>("operationsRunning"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 2, 30'000);
    const auto isAlpha = [this](int row) {
        return cell(row, OperationTableModel::Operation).contains(QStringLiteral("alpha"));
    };
    table()->selectRow(isAlpha(0) ? 0 : 1);
    QTRY_VERIFY(m_fixture->text("operationTitle").contains(QStringLiteral("alpha")));
    m_fixture->service().cancel(first);
    waitForEnd(first);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 30'000);
    QVERIFY(!isAlpha(0));
    QTRY_VERIFY(!button("operationCancel")->isVisible()); // it would have cancelled the other one
    QVERIFY(m_fixture->text("operationTitle").contains(QStringLiteral("alpha")));
    QVERIFY(!table()->selectionModel()->hasSelection());
    m_fixture->service().cancel(second);
    waitForEnd(second);
}

/** What has no room in its cell is said below when the row is chosen, also in a small window. */
void TestOperationsPane::everyWordOfARowCanBeRead()
{
    m_fixture->window->resize(1024, 700);
    refuse("/api/sessions/beta/.*");
    const OperationId id = m_fixture->service().run(
        Verb::Restart, sessionsNamed({ QStringLiteral("alpha"), QStringLiteral("beta") }));
    waitForEnd(id);
    const auto *title = m_fixture->find<QLabel>("operationTitle");
    QTRY_COMPARE_WITH_TIMEOUT(title->text(), m_fixture->service().view(id).title, 30'000);
    auto *items = m_fixture->find<QTableView>("operationSessions");
    QTRY_VERIFY(items->isVisible());
    const auto *row = m_fixture->find<QLabel>("operationRow");
    const auto view = m_fixture->service().view(id);
    for (int i = 0; i < int(view.items.size()); ++i) {
        items->setCurrentIndex(items->model()->index(i, 0));
        QVERIFY(row->isVisible());
        QVERIFY(row->text().contains(view.items[size_t(i)].session.name));
        QVERIFY2(row->text().contains(view.items[size_t(i)].text), qPrintable(row->text()));
        QTRY_VERIFY_WITH_TIMEOUT(row->visibleRegion().boundingRect().height()
                                     >= row->heightForWidth(row->width()),
                                 30'000); // not below the fold
        QTRY_VERIFY_WITH_TIMEOUT(
            items->viewport()->visibleRegion().intersects(items->visualRect(items->currentIndex())), 30'000);
    }
}

void TestOperationsPane::emptyFilterSaysWhy()
{
    waitForEnd(m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") })));
    QTest::mouseClick(m_fixture->find<QAbstractButton>("operationsInterrupted"), Qt::LeftButton);
    const auto *empty = table()->findChild<ui::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->reason().contains(QStringLiteral("No operation was interrupted")));
    QVERIFY(m_fixture->find<QLabel>("operationNothing")->isVisible());
    QVERIFY(!m_fixture->find<QAbstractButton>("operationsExport")->isEnabled());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void TestOperationsPane::keysReachEverything()
{
    waitForEnd(m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") })));
    auto *field = m_fixture->find<QLineEdit>("operationsFilter");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("alpha"));
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Escape);
    QTRY_VERIFY(field->text().isEmpty());
    QTest::keyClick(table(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = m_fixture->find<QMenu>("operationMenu");
    QVERIFY(!menu->actions().isEmpty());
    menu->close();
    QStringList met;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        met << QApplication::focusWidget()->objectName();
    }
    for (const char *name : { "operationDetails", "operationShow", "operationSteps" })
        QVERIFY2(met.contains(QLatin1StringView(name)), qPrintable(met.join(u' ')));
}

void TestOperationsPane::interruptedIsFinishedFromTheList()
{
    OperationId id;
    {
        test::Desk gone(m_fixture->plant.file(), QStringLiteral("support@desk-2"));
        hang("/api/sessions/.*/restart");
        id = gone.run(Verb::Restart, 0, QStringLiteral("alpha"));
        QTRY_VERIFY(m_fixture->plant.calls(0, QStringLiteral("POST /api/sessions/alpha/restart")) >= 1);
    }
    m_fixture->plant.fleet().clearFaults();
    m_fixture->plant.lapseLeases();
    QTRY_VERIFY(m_fixture->service().view(id).resume.available);
    QTest::mouseClick(m_fixture->find<QAbstractButton>("operationsInterrupted"), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(m_fixture->text("operationFacts").contains(QStringLiteral("whose console is gone")));
    QTRY_VERIFY(button("operationResume")->isVisible());
    const auto *dock = m_fixture->find<QDockWidget>("dockOperations");
    QTRY_VERIFY(dock->windowTitle().endsWith(QStringLiteral("1 interrupted")));
    QVERIFY(!dock->windowTitle().contains(QStringLiteral("running")));
    QTest::mouseClick(button("operationResume"), Qt::LeftButton);
    waitForEnd(id);
    QTRY_COMPARE(dock->windowTitle(), QStringLiteral("Operations"));
    QVERIFY(state(id) == shardmap::OperationState::Succeeded);
    QTRY_COMPARE(table()->model()->rowCount(), 0); // no longer interrupted
}

void TestOperationsPane::exportIsWhatIsShown()
{
    for (const char *name : { "alpha", "beta" })
        waitForEnd(m_fixture->service().run(Verb::Restart, sessionsNamed({ QLatin1StringView(name) })));
    m_fixture->find<QLineEdit>("operationsFilter")->setText(QStringLiteral("alpha"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QTemporaryDir folder;
    m_fixture->nextFile = folder.filePath(QStringLiteral("operations.csv"));
    QTest::mouseClick(button("operationsExport"), Qt::LeftButton);
    QFile file(m_fixture->nextFile);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Restart alpha") && text.contains("POST /api/sessions/alpha/restart"));
    QVERIFY(!text.contains("beta"));
}

void TestOperationsPane::exportThatCannotBeWritten()
{
    waitForEnd(m_fixture->service().run(Verb::Restart, sessionsNamed({ QStringLiteral("alpha") })));
    QTRY_VERIFY(button("operationsExport")->isEnabled());
    m_fixture->nextFile = QStringLiteral("/nowhere/at/all/operations.csv");
    QTest::mouseClick(button("operationsExport"), Qt::LeftButton);
    const auto *banner = test::findIn<QLabel>(m_fixture->find<QWidget>("head"), "bannerText");
    QTRY_VERIFY2(banner->text().contains(QStringLiteral("not written")), qPrintable(banner->text()));
    QVERIFY(button("operationsExport")->text().startsWith(QStringLiteral("Export")));
}

void TestOperationsPane::widthsAreRemembered()
{
    table()->horizontalHeader()->resizeSection(OperationTableModel::Step, 321);
    m_fixture.reset();
    m_fixture = std::make_unique<LiveFixture>(workers(), addRows);
    QTRY_COMPARE(table()->horizontalHeader()->sectionSize(OperationTableModel::Step), 321);
}

QTEST_MAIN(TestOperationsPane)
#include "test_operationspane.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/operationtablemodel.h"
#include "items/roles.h"
#include "ui/delegates/progressdelegate.h"
#include "ui/widgets/emptystate.h"

#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace quayside;
using items::OperationTableModel;
using operations::Verb;
using test::LiveFixture;
using testing::Plant;

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

private:
    [[nodiscard]] QTableView *table() const { return m_fixture->find<QTableView>("operationsTable"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return m_fixture->find<QPushButton>(name); }
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
        sessions.push_back(m_fixture->fleet().findSession(testing::Desk::key(0, name)));
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
        const QString title = operations::OperationService::stepTitle(step.key);
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
    QTRY_VERIFY(!m_fixture->fleet().findSession(testing::Desk::key(0, QStringLiteral("gamma"))).isValid());
    m_fixture->workers()->setCurrentIndex({});
    QTest::mouseClick(button("operationShow"), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->workers()->currentIndex().isValid());
    const fleet::Fleet &fleet = m_fixture->fleet(); // its rows are sorted by port, which is any
    const WorkerId worker = testing::Desk::key(0, QStringLiteral("gamma")).worker;
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
                                                    QStringLiteral("ticket 4711"));
    waitForEnd(id);
    QTRY_VERIFY(button("operationDetails")->isEnabled());
    QTest::mouseClick(button("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(steps());
    QVERIFY(textIn("operationState").contains(QStringLiteral("reason: ticket 4711")));
}

QTEST_MAIN(TestOperationsPane)
#include "test_operationspane.moc"

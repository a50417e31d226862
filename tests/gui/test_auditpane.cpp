// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/tables/auditmodel.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace quayside;
using items::AuditModel;
using operations::Verb;
using test::FleetStage;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

namespace {

const char *const kKey = "planted-key-of-a-worker";

std::vector<sim::WorkerConfig> workers()
{
    sim::WorkerConfig first;
    first.apiKey = kKey;
    first.sessions = { Plant::working("alpha", "12025550101"), Plant::working("beta", "12025550102") };
    sim::WorkerConfig second;
    second.sessions = { Plant::working("alpha", "12025550103") };
    return { first, second };
}

void addRows(Plant &plant)
{
    plant.addRow(0, QStringLiteral("alpha"));
    plant.addRow(0, QStringLiteral("beta"));
    plant.addRow(1, QStringLiteral("alpha"));
}

QTableView *tableOf(const test::WindowDriver &window)
{
    return window.find<QTableView>("auditTable");
}

const ui::EmptyState *emptyOf(const test::WindowDriver &window)
{
    return tableOf(window)->findChild<ui::EmptyState *>();
}

} // namespace

/** Who did what, as the window shows it. */
class TestAuditPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup() { m_live.reset(); }
    void operationAppears();
    void failureSaysWhy();
    void changeOfAWorkerAppears();
    void historyOfASession();
    void historyOfAWorker();
    void typingNarrows();
    void keysReachEverything();
    void rowsAreCopied();
    void manyRowsAreCopiedInSlices();
    void menuOfARow();
    void rowLeadsToItsSession();
    void exportIsWhatIsShown();
    void exportThatCannotBeWritten();
    void secretsAreNowhere();
    void hiddenItAsksNothing();
    void emptySaysSo();
    void withoutTablesItSaysSo();
    void readOnlyWithoutTables();
    void columnsAreRemembered();

private:
    void live();
    [[nodiscard]] QTableView *table() const { return tableOf(*m_live); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < rows(); ++row)
            cells << cell(row, column);
        return cells;
    }
    [[nodiscard]] QString workerName(int worker) const
    {
        const fleet::Fleet &fleet = m_live->fleet();
        return fleet.worker(fleet.findWorker(test::Desk::key(worker, {}).worker)).name;
    }
    [[nodiscard]] QLineEdit *field() const { return m_live->find<QLineEdit>("auditFilter"); }
    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        return m_live->find<QAbstractButton>(name);
    }
    /** Restarts a session; waits until its line is there. */
    void restart(int worker, const QString &name, const QString &reason = {});
    void fail(const char *path, const std::string &body = {});
    [[nodiscard]] QByteArray exported();

    const test::TemporarySettings m_settings;
    const QTemporaryDir m_folder;
    std::unique_ptr<LiveFixture> m_live;
};

void TestAuditPane::live()
{
    m_live = std::make_unique<LiveFixture>(workers(), addRows);
    m_live->action("focusAudit")->trigger();
    QTRY_VERIFY(table()->isVisible() && table()->hasFocus());
}

void TestAuditPane::restart(int worker, const QString &name, const QString &reason)
{
    const auto session = m_live->fleet().findSession(test::Desk::key(worker, name));
    QVERIFY(session.isValid());
    const OperationId id = m_live->service().run(Verb::Restart, { session }, { reason });
    QTRY_VERIFY(shardmap::isEnd(m_live->service().view(id).state));
}

void TestAuditPane::fail(const char *path, const std::string &body)
{
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Status;
    fault.method = "POST";
    fault.path = path;
    fault.status = body.empty() ? 403 : 500;
    fault.body = body;
    fault.times = -1;
    m_live->plant.fleet().addFault(fault);
}

QByteArray TestAuditPane::exported()
{
    m_live->nextFile = m_folder.filePath(QStringLiteral("audit.csv"));
    QFile::remove(m_live->nextFile);
    QTest::mouseClick(button("auditExport"), Qt::LeftButton);
    QFile file(m_live->nextFile);
    if (!QTest::qWaitFor([&file] { return file.exists(); }, 10'000) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

void TestAuditPane::operationAppears()
{
    live();
    restart(0, QStringLiteral("alpha"), QStringLiteral("ticket 4711"));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!cell(0, AuditModel::When).isEmpty());
    QCOMPARE(cell(0, AuditModel::Who), QStringLiteral("support@desk-1"));
    QCOMPARE(cell(0, AuditModel::What), QStringLiteral("Restart"));
    QCOMPARE(cell(0, AuditModel::OnWhat), QStringLiteral("alpha on %1").arg(workerName(0)));
    QCOMPARE(cell(0, AuditModel::Why), QStringLiteral("ticket 4711"));
    QCOMPARE(cell(0, AuditModel::Result), QStringLiteral("Done"));
    QVERIFY(!emptyOf(*m_live)->isVisible());
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(cell(0, AuditModel::OnWhat), QStringLiteral("beta on %1").arg(workerName(0))); // newest first
}

void TestAuditPane::failureSaysWhy()
{
    live();
    fail("/api/sessions/alpha/.*");
    restart(0, QStringLiteral("alpha"));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(cell(0, AuditModel::Result).contains(QStringLiteral("API key"))); // the reason, not "failed"
    const QModelIndex result = table()->model()->index(0, AuditModel::Result);
    QCOMPARE(result.data(items::StateRole).toInt(), int(items::RowState::Bad));
}

void TestAuditPane::changeOfAWorkerAppears()
{
    live();
    QVERIFY(m_live->clickWorker(workerName(1)));
    QTRY_VERIFY(m_live->action("cordonWorker")->isEnabled());
    m_live->action("cordonWorker")->trigger();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, AuditModel::What), QStringLiteral("Cordon worker"));
    QCOMPARE(cell(0, AuditModel::OnWhat), workerName(1));
}

void TestAuditPane::historyOfASession()
{
    live();
    restart(0, QStringLiteral("alpha"));
    restart(0, QStringLiteral("beta"));
    restart(1, QStringLiteral("alpha"));
    QTRY_COMPARE(rows(), 3);
    m_live->find<QDockWidget>("dockOperations")->raise();
    QVERIFY(m_live->select(0, QStringLiteral("alpha")));
    QTRY_VERIFY(m_live->action("showSessionHistory")->isEnabled());
    QTest::keyClick(m_live->window.get(), Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(!table()->viewport()->visibleRegion().isEmpty());
    QTRY_COMPARE(column(AuditModel::OnWhat), QStringList(QStringLiteral("alpha on %1").arg(workerName(0))));
    QVERIFY(button("auditOnly")->isVisible());
    QVERIFY(button("auditOnly")->text().contains(QStringLiteral("alpha on ") + workerName(0)));
    QTest::mouseClick(button("auditEverywhere"), Qt::LeftButton); // it may have moved
    QTRY_COMPARE(rows(), 2);
    QTest::mouseClick(button("auditOnly"), Qt::LeftButton);
    QTRY_COMPARE(rows(), 3);
    QVERIFY(!button("auditOnly")->isVisible());
    QVERIFY(!button("auditEverywhere")->isVisible());
}

void TestAuditPane::historyOfAWorker()
{
    live();
    restart(0, QStringLiteral("alpha"));
    restart(1, QStringLiteral("alpha"));
    QTRY_COMPARE(rows(), 2);
    QVERIFY(m_live->clickWorker(workerName(1)));
    QTRY_VERIFY(m_live->action("showWorkerHistory")->isEnabled());
    m_live->action("showWorkerHistory")->trigger();
    QTRY_COMPARE(column(AuditModel::OnWhat), QStringList(QStringLiteral("alpha on %1").arg(workerName(1))));
    QVERIFY(!button("auditEverywhere")->isVisible()); // of sessions only
    restart(0, QStringLiteral("beta"));
    restart(1, QStringLiteral("alpha"), QStringLiteral("again"));
    QTRY_COMPARE(rows(), 2); // the filter holds for new lines, too
    QCOMPARE(cell(0, AuditModel::Why), QStringLiteral("again"));
}

void TestAuditPane::typingNarrows()
{
    live();
    restart(0, QStringLiteral("alpha"), QStringLiteral("ticket 4711"));
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 2);
    QTest::keyClicks(field(), QStringLiteral("4711 resta"));
    QTRY_COMPARE(column(AuditModel::Why), QStringList(QStringLiteral("ticket 4711")));
    QTest::keyClicks(field(), QStringLiteral("x"));
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(emptyOf(*m_live)->isVisible());
    QCOMPARE(emptyOf(*m_live)->reason(), QStringLiteral("No line of the audit has these words."));
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 2);
    QVERIFY(field()->text().isEmpty());
}

void TestAuditPane::keysReachEverything()
{
    live();
    restart(0, QStringLiteral("alpha"));
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(table(), Qt::Key_Backtab);
    QTRY_VERIFY(button("auditExport")->hasFocus());
    field()->setFocus();
    QTest::keyClicks(field(), QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(field(), Qt::Key_Down);
    QTRY_VERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 0);
    QTest::keyClick(table(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 2);
    for (const QWidget *widget : std::initializer_list<const QWidget *> { field(), table() })
        QVERIFY(!widget->accessibleName().isEmpty());
}

void TestAuditPane::rowsAreCopied()
{
    live();
    restart(0, QStringLiteral("alpha"), QStringLiteral("=ticket 4711"));
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 2);
    QVERIFY(m_live->select(0, QStringLiteral("beta"))); // Ctrl+C would copy its name
    table()->setFocus();
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1).section(QLatin1Char('\t'), 1),
             QStringLiteral("support@desk-1\tRestart\talpha on %1\t'=ticket 4711\tDone").arg(workerName(0)));
}

void TestAuditPane::manyRowsAreCopiedInSlices()
{
    constexpr int kMany = 6'000;
    const auto fill = [](Plant &plant) {
        addRows(plant);
        {
            const test::Desk desk(plant.file()); // Quayside's tables
        }
        plant.database().run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)"
                             " INSERT INTO quayside_audit (at_ms, actor, action)"
                             " SELECT i, 'ann@desk-9', 'restart' FROM n");
    };
    m_live = std::make_unique<LiveFixture>(workers(), fill);
    m_live->action("focusAudit")->trigger();
    QTRY_VERIFY(table()->isVisible() && table()->hasFocus());
    const auto isAllThere = [this] {
        QAbstractItemModel *model = table()->model();
        if (model->canFetchMore({}))
            model->fetchMore({});
        return rows() >= kMany;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAllThere(), 60'000);
    table()->selectAll();
    const int all = rows();
    QClipboard &clipboard = *QGuiApplication::clipboard();
    clipboard.setText(QStringLiteral("before"));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard.text(), QStringLiteral("before")); // goes on after this turn
    QTRY_COMPARE_WITH_TIMEOUT(clipboard.text().count(u'\n') + 1, qsizetype(all), 30'000);
}

void TestAuditPane::menuOfARow()
{
    live();
    restart(0, QStringLiteral("alpha"));
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 2);
    table()->selectRow(1);
    QTest::keyClick(table(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = m_live->find<QMenu>("auditMenu");
    QCOMPARE(menu->actions().size(), 5); // with a separator
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(column(AuditModel::OnWhat), QStringList(QStringLiteral("alpha on %1").arg(workerName(0))));
}

void TestAuditPane::rowLeadsToItsSession()
{
    live();
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_live->select(0, QStringLiteral("alpha")));
    table()->setFocus();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_COMPARE(m_live->sessions()->currentIndex().data(items::SessionKeyRole).value<SessionKey>().name,
                 QStringLiteral("beta"));
}

void TestAuditPane::exportIsWhatIsShown()
{
    live();
    restart(0, QStringLiteral("alpha"), QStringLiteral("=HYPERLINK(\"http://evil\")"));
    restart(0, QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 2);
    const QByteArray all = exported();
    QVERIFY(all.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(all.count("\r\n"), 3);
    const QByteArray oldest = all.split('\n').at(2);
    const QByteArray expected = ",support@desk-1,Restart,alpha on " + workerName(0).toUtf8()
        + ",\"'=HYPERLINK(\"\"http://evil\"\")\",Done,restart,1,alpha,,,";
    QVERIFY2(oldest.contains(expected), oldest.constData());
    QCOMPARE(m_live->filesAsked, 1);
    QTRY_COMPARE(button("auditExport")->text(), QStringLiteral("Export…")); // ready for the next
    field()->setText(QStringLiteral("beta"));
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(exported().count("\r\n"), 2);
}

void TestAuditPane::exportThatCannotBeWritten()
{
    live();
    m_live->nextFile = m_folder.filePath(QStringLiteral("no/such/folder.csv"));
    QTest::mouseClick(button("auditExport"), Qt::LeftButton);
    QTRY_VERIFY(m_live->find<QWidget>("banner")->isVisible());
    QCOMPARE(button("auditExport")->text(), QStringLiteral("Export…"));
}

void TestAuditPane::secretsAreNowhere()
{
    live();
    fail("/api/sessions/alpha/.*",
         std::string(R"({"statusCode":500,"exception":"x-api-key: )") + kKey
             + R"(","request":{"headers":{"x-api-key":")" + kKey + R"("}}})");
    restart(0, QStringLiteral("alpha"));
    QTRY_COMPARE(rows(), 1);
    const QByteArray text = exported() + cell(0, AuditModel::Result).toUtf8()
        + m_live->plant.database().value("SELECT group_concat(actor || action || reason || result || detail)"
                                         " FROM quayside_audit");
    QVERIFY(text.contains("restart"));
    QVERIFY(!text.contains("planted"));
}

void TestAuditPane::hiddenItAsksNothing()
{
    live();
    m_live->find<QDockWidget>("dockOperations")->raise();
    QTRY_VERIFY(table()->viewport()->visibleRegion().isEmpty());
    restart(0, QStringLiteral("alpha"));
    QTest::qWait(300);
    QCOMPARE(rows(), 0);
    m_live->action("focusAudit")->trigger();
    QTRY_COMPARE(rows(), 1);
}

void TestAuditPane::emptySaysSo()
{
    live();
    QTRY_VERIFY(
        emptyOf(*m_live)->reason().contains(QStringLiteral("Nothing has been changed with Quayside")));
    QVERIFY(emptyOf(*m_live)->isVisible());
    QVERIFY(m_live->select(0, QStringLiteral("alpha")));
    QTRY_VERIFY(m_live->action("showSessionHistory")->isEnabled());
    m_live->action("showSessionHistory")->trigger();
    QTRY_VERIFY(emptyOf(*m_live)->reason().contains(QStringLiteral("Nothing has been done to it")));
    QCOMPARE(exported().count("\r\n"), 1); // its head
}

void TestAuditPane::withoutTablesItSaysSo()
{
    WindowFixture fixture;
    QVERIFY(fixture.stage.open(FleetStage::Access::WithoutTables));
    fixture.window->showMap(fixture.stage.context());
    QSignalSpy wanted(fixture.window.get(), &ui::MainWindow::ownTablesRequested);
    fixture.action("focusAudit")->trigger();
    QTRY_VERIFY(emptyOf(fixture)->reason().contains(QStringLiteral("Quayside's own tables")));
    auto *add = test::findIn<QPushButton>(tableOf(fixture), "emptyStateAction");
    QVERIFY(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestAuditPane::readOnlyWithoutTables()
{
    WindowFixture fixture;
    QVERIFY(fixture.stage.open(FleetStage::Access::ReadOnly));
    fixture.window->showMap(fixture.stage.context());
    fixture.action("focusAudit")->trigger();
    QTRY_VERIFY(emptyOf(fixture)->reason().contains(QStringLiteral("can't be written to")));
    QVERIFY(!test::findIn<QPushButton>(tableOf(fixture), "emptyStateAction")->isVisible());
    fixture.window->closeMap();
    QCOMPARE(tableOf(fixture)->model(), nullptr);
}

void TestAuditPane::columnsAreRemembered()
{
    WindowFixture fixture;
    QVERIFY(fixture.showStage(test::stageDrawing));
    fixture.action("focusAudit")->trigger();
    tableOf(fixture)->setColumnWidth(AuditModel::Who, 333);
    fixture.restart();
    QCOMPARE(tableOf(fixture)->columnWidth(AuditModel::Who), 333);
    fixture.action("resetLayout")->trigger();
    QVERIFY(tableOf(fixture)->columnWidth(AuditModel::Who) != 333);
}

QTEST_MAIN(TestAuditPane)
#include "test_auditpane.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetfixture.h"
#include "listedoperations.h"

#include "exported.h"

#include "items/export/operationexport.h"
#include "items/roles.h"
#include "items/tables/operationfiltermodel.h"
#include "items/tables/operationstepsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using operations::OperationView;
using operations::RequestRecord;
using shardmap::OperationState;
using shardmap::StepState;
using test::FleetFixture;
using test::ListedOperations;
using Tester = QAbstractItemModelTester;
using Which = OperationFilter::Which;

namespace {

OperationView operationOf(const QString &id, const QString &actor,
                          OperationState state = OperationState::Running)
{
    OperationView view;
    view.id = OperationId(id);
    view.kind = QStringLiteral("restart");
    view.title = QStringLiteral("Restart ") + id;
    view.state = state;
    view.actor = actor;
    view.startedMs = 1'800'000'000'000;
    return view;
}

shardmap::StepRecord stepOf(const QString &key, StepState state, const QString &note = {})
{
    shardmap::StepRecord step;
    step.key = key;
    step.state = state;
    step.note = note;
    return step;
}

RequestRecord requestOf(const QString &step, int status, int times = 1)
{
    RequestRecord request;
    request.step = step;
    request.worker = FleetFixture::workerId(1);
    request.call.method = QStringLiteral("POST");
    request.call.path = QStringLiteral("/api/sessions/acme/restart");
    request.call.status = status;
    request.call.elapsedMs = 34;
    request.call.problem = status == 0 ? QStringLiteral("timed out") : QString();
    request.times = times;
    return request;
}

/** Five operations of two people, one of each sort. */
std::vector<OperationView> manyOperations()
{
    const QString me = QStringLiteral("support@desk-1");
    const QString she = QStringLiteral("ana@desk-2");
    std::vector<OperationView> views { operationOf(QStringLiteral("running"), me),
                                       operationOf(QStringLiteral("lost"), she),
                                       operationOf(QStringLiteral("failed"), she, OperationState::Failed),
                                       operationOf(QStringLiteral("done"), me, OperationState::Succeeded),
                                       operationOf(QStringLiteral("moved"), she, OperationState::Succeeded) };
    views[1].interrupted = true;
    views[2].error = QStringLiteral("The server refused the API key.");
    views[3].reason = QStringLiteral("ticket 4711");
    views[4].kind = QStringLiteral("move");
    return views;
}

} // namespace

class TestOperationParts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filterNarrows_data();
    void filterNarrows();
    void filterFollowsTheOperation();
    void countsIgnoreTheFilter();
    void stepsHaveTheirCalls();
    void stepsTellDifferences();
    void callsComeAndGo();
    void exportHasEveryLine();
    void exportIsSafeForSpreadsheets();
};

void TestOperationParts::filterNarrows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("mine");
    QTest::addColumn<QString>("wanted");
    const QString none;
    const QString all = QStringLiteral("running lost failed done moved");
    QTest::newRow("nothing") << none << int(Which::All) << none << false << all;
    QTest::newRow("running") << none << int(Which::Running) << none << false << QStringLiteral("running");
    QTest::newRow("failed") << none << int(Which::Failed) << none << false << QStringLiteral("failed");
    QTest::newRow("interrupted") << none << int(Which::Interrupted) << none << false
                                 << QStringLiteral("lost");
    QTest::newRow("mine") << none << int(Which::All) << none << true << QStringLiteral("running done");
    QTest::newRow("kind") << none << int(Which::All) << QStringLiteral("move") << false
                          << QStringLiteral("moved");
    QTest::newRow("reason") << QStringLiteral("4711") << int(Which::All) << none << false
                            << QStringLiteral("done");
    QTest::newRow("error") << QStringLiteral("api KEY") << int(Which::All) << none << false
                           << QStringLiteral("failed");
    QTest::newRow("person") << QStringLiteral("ana") << int(Which::All) << none << false
                            << QStringLiteral("lost failed moved");
    QTest::newRow("every word") << QStringLiteral("ana 4711") << int(Which::All) << none << false << none;
}

void TestOperationParts::filterNarrows()
{
    QFETCH(QString, text);
    QFETCH(int, which);
    QFETCH(QString, kind);
    QFETCH(bool, mine);
    QFETCH(QString, wanted);
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &table = listed.model;
    OperationFilterModel model(table, QStringLiteral("support@desk-1"));
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    listed.set(manyOperations());
    model.setFilter({ text, static_cast<Which>(which), kind, mine });
    QStringList found;
    for (const OperationId &id : model.shown())
        found << id.toString();
    QCOMPARE(found.join(u' '), wanted);
}

void TestOperationParts::filterFollowsTheOperation()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &table = listed.model;
    OperationFilterModel model(table, QString());
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setFilter({ {}, Which::Running, {}, false });
    auto views = manyOperations();
    listed.set(views);
    QCOMPARE(model.rowCount(), 1);
    views[0].state = OperationState::Succeeded;
    listed.update(views[0]);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(views[0].id).isValid());
}

void TestOperationParts::countsIgnoreTheFilter()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &table = listed.model;
    OperationFilterModel model(table, QString());
    listed.set(manyOperations());
    model.setFilter({ QStringLiteral("nothing has this"), Which::Running, {}, true });
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(Which::Running), 1);
    QCOMPARE(model.count(Which::Failed), 1);
    QCOMPARE(model.count(Which::Interrupted), 1);
    QCOMPARE(model.kinds().join(u' '), QStringLiteral("move restart"));
}

void TestOperationParts::stepsHaveTheirCalls()
{
    FleetFixture fx;
    fx.addWorkers(1);
    fx.fleet.flush();
    OperationStepsModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    OperationView view = operationOf(QStringLiteral("a"), QString());
    view.steps = { stepOf(QStringLiteral("look"), StepState::Done, QStringLiteral("It is WORKING.")),
                   stepOf(QStringLiteral("call"), StepState::Running) };
    view.requests = { requestOf(QStringLiteral("call"), 0), requestOf(QStringLiteral("call"), 201, 3) };
    model.setView(view);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, OperationStepsModel::Result).data().toString(),
             QStringLiteral("done · It is WORKING."));
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    const QModelIndex call = model.index(1, 0);
    QCOMPARE(model.rowCount(call), 2);
    QCOMPARE(model.index(0, OperationStepsModel::What, call).data().toString(),
             QStringLiteral("POST /api/sessions/acme/restart on waha1"));
    const auto answer
        = [&](int row) { return model.index(row, OperationStepsModel::Result, call).data().toString(); };
    QCOMPARE(answer(0), QStringLiteral("no answer: timed out · 34 ms"));
    QVERIFY(answer(1).startsWith(QStringLiteral("201 · up to 34 ms · 3 time")));
    QCOMPARE(model.index(0, 0, call).data(StateRole).toInt(), int(RowState::Bad));
    QCOMPARE(model.calls(), 4);
}

void TestOperationParts::stepsTellDifferences()
{
    FleetFixture fx;
    OperationStepsModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    OperationView view = operationOf(QStringLiteral("a"), QString());
    view.steps = { stepOf(QStringLiteral("look"), StepState::Done),
                   stepOf(QStringLiteral("call"), StepState::Pending) };
    model.setView(view);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setView(view);
    QCOMPARE(changes.size(), 0);
    view.steps[1].state = StepState::Running;
    model.setView(view);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(resets.size(), 0);
    view.id = OperationId(QStringLiteral("b"));
    model.setView(view);
    QCOMPARE(resets.size(), 1);
}

void TestOperationParts::callsComeAndGo()
{
    FleetFixture fx;
    OperationStepsModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    OperationView view = operationOf(QStringLiteral("a"), QString());
    view.steps = { stepOf(QStringLiteral("call"), StepState::Running) };
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setView(view);
    for (const int count : { 1, 3, 2, 0, 2 }) {
        view.requests.assign(size_t(count), requestOf(QStringLiteral("call"), 200 + count));
        model.setView(view);
        QCOMPARE(model.rowCount(model.index(0, 0)), count);
    }
    QCOMPARE(resets.size(), 1); // the first
}

void TestOperationParts::exportHasEveryLine()
{
    FleetFixture fx;
    OperationView view = operationOf(QStringLiteral("a"), QStringLiteral("ana@desk-2"));
    view.reason = QStringLiteral("ticket 4711");
    view.steps = { stepOf(QStringLiteral("call"), StepState::Done, QStringLiteral("seen")) };
    view.requests = { requestOf(QStringLiteral("call"), 201) };
    view.items = { { { FleetFixture::workerId(1), QStringLiteral("beta") },
                     OperationState::Failed,
                     QStringLiteral("refused"),
                     {} } };
    const QTemporaryDir folder;
    OperationExport table({ view }, fx.fleet, folder.filePath(QStringLiteral("operations.csv")));
    const QByteArray text = test::exported(table);
    const QList<QByteArray> lines = text.trimmed().split('\n');
    QCOMPARE(lines.size(), 5); // header, operation, step, call, session
    QVERIFY(lines[1].contains("2027-01-15T08:00:00.000Z") && lines[1].contains("ticket 4711"));
    QVERIFY(lines[2].contains("seen"));
    QVERIFY(lines[3].contains("POST /api/sessions/acme/restart") && lines[3].contains("201"));
    QVERIFY(lines[4].contains("beta") && lines[4].contains("refused"));
}

void TestOperationParts::exportIsSafeForSpreadsheets()
{
    FleetFixture fx;
    OperationView view = operationOf(QStringLiteral("a"), QString());
    view.reason = QStringLiteral("=HYPERLINK(\"http://x\")");
    const QTemporaryDir folder;
    OperationExport table({ view }, fx.fleet, folder.filePath(QStringLiteral("operations.csv")));
    const QByteArray text = test::exported(table);
    QVERIFY(text.contains("'=HYPERLINK"));
    QVERIFY(text.startsWith("\xEF\xBB\xBF"));
}

QTEST_GUILESS_MAIN(TestOperationParts)
#include "test_operationparts.moc"

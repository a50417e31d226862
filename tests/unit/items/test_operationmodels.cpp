// SPDX-License-Identifier: GPL-3.0-or-later
#include "exported.h"
#include "fleetfixture.h"
#include "listedoperations.h"

#include "items/export/operationexport.h"
#include "items/roles.h"
#include "items/tables/operationbadges.h"
#include "items/tables/operationfiltermodel.h"
#include "items/tables/operationitemsmodel.h"
#include "items/tables/operationstepsmodel.h"
#include "items/tables/operationtablemodel.h"
#include "operations/service/operationkind.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
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

OperationView operation(const QString &id, OperationState state = OperationState::Running, int done = 0)
{
    OperationView view;
    view.id = OperationId(id);
    view.kind = QStringLiteral("restart");
    view.title = QStringLiteral("Restart ") + id;
    view.state = state;
    view.stateText = OperationItemsModel::stateText(state);
    view.stepsDone = done;
    view.stepsTotal = 3;
    view.actor = QStringLiteral("support@desk-3");
    view.startedMs = 1'800'000'000'000;
    return view;
}

operations::ItemResult item(int worker, const QString &name, OperationState state = OperationState::Queued)
{
    return { { FleetFixture::workerId(worker), name }, state, {}, {} };
}

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

class TestOperationModels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAnOperation();
    void failedSaysWhy();
    void actionsAreRoles();
    void rowsMoveAndKeepTheirIndex();
    void sameValuesSayNothing();
    void randomLists();
    void itemsTellDifferences();
    void itemsOfAnotherOperationReset();
    void everyStateHasAWord();
    void badgesFollowAnOperation();
    void nothingHasBegunBeforeItBegins();
    void badgesOfBulkItems();
    void badgesAreWordsOfEveryKind();
    void badgeOfANewerOperationStays();
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

void TestOperationModels::showsAnOperation()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &model = listed.model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSignalSpy running(&model, &OperationTableModel::countsChanged);
    OperationView view = operation(QStringLiteral("a"), OperationState::Running, 1);
    view.step = QStringLiteral("Waiting for the customer to scan");
    listed.set({ view });
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(OperationTableModel::Operation), QStringLiteral("Restart a"));
    QCOMPARE(text(OperationTableModel::Progress), QStringLiteral("1 / 3"));
    QCOMPARE(text(OperationTableModel::Step), view.step);
    QCOMPARE(text(OperationTableModel::By), QStringLiteral("support@desk-3"));
    const auto progress
        = model.index(0, OperationTableModel::Progress).data(ProgressRole).value<ProgressValue>();
    QCOMPARE(progress, (ProgressValue { 1, 3, OperationState::Running }));
    QVERIFY(!model.index(0, OperationTableModel::Step).data(ProgressRole).isValid());
    QCOMPARE(running.size(), 1);
    QCOMPARE(model.counts().running, 1);
    for (int column = 0; column < OperationTableModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(model.index(0, column).data(SortRole).isValid());
    }
}

void TestOperationModels::failedSaysWhy()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &model = listed.model;
    OperationView view = operation(QStringLiteral("a"), OperationState::Failed);
    view.error = QStringLiteral("waha2 does not answer");
    view.reason = QStringLiteral("customer called");
    view.endedMs = view.startedMs + 72'000;
    listed.set({ view });
    const QModelIndex step = model.index(0, OperationTableModel::Step);
    QCOMPARE(step.data().toString(), view.error);
    QCOMPARE(step.data(ErrorRole).toString(), view.error);
    QCOMPARE(step.data(StateRole).toInt(), int(RowState::Bad));
    const QString tip = model.index(0, OperationTableModel::Started).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("customer called")));
    QVERIFY(tip.contains(QStringLiteral("1 min 12 s")));
    QCOMPARE(model.counts().running, 0);
}

void TestOperationModels::actionsAreRoles()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &model = listed.model;
    OperationView view = operation(QStringLiteral("a"));
    view.canCancel = true;
    view.cancelMeaning = QStringLiteral("Deletes the new session");
    view.undo.available = true;
    view.mine = true;
    listed.set({ view });
    const QModelIndex index = model.index(0, 0);
    QVERIFY(index.data(CanCancelRole).toBool());
    QCOMPARE(index.data(CancelMeaningRole).toString(), view.cancelMeaning);
    QVERIFY(index.data(CanUndoRole).toBool());
    QVERIFY(!index.data(CanResumeRole).toBool());
    QVERIFY(!index.data(CanRetryRole).toBool());
    QVERIFY(index.data(IsMineRole).toBool());
    QCOMPARE(index.data(IdRole).toString(), QStringLiteral("a"));
    QCOMPARE(index.data(KindRole).toString(), QStringLiteral("restart"));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(view.cancelMeaning));
}

void TestOperationModels::rowsMoveAndKeepTheirIndex()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &model = listed.model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const OperationView a = operation(QStringLiteral("a"));
    const OperationView b = operation(QStringLiteral("b"));
    listed.set({ a, b });
    const QPersistentModelIndex first = model.indexOf(a.id);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    listed.set({ operation(QStringLiteral("c")), b, a });
    QCOMPARE(first.row(), 2);
    QCOMPARE(model.indexOf(a.id).row(), first.row());
    listed.set({ b });
    QVERIFY(!first.isValid());
    QCOMPARE(resets.size(), 0);
    QVERIFY(!model.indexOf(a.id).isValid());
}

void TestOperationModels::sameValuesSayNothing()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &model = listed.model;
    listed.set({ operation(QStringLiteral("a")), operation(QStringLiteral("b")) });
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    listed.update(operation(QStringLiteral("a")));
    listed.update(operation(QStringLiteral("unknown")));
    listed.set({ operation(QStringLiteral("a")), operation(QStringLiteral("b")) });
    QCOMPARE(changes.size(), 0);
    listed.update(operation(QStringLiteral("b"), OperationState::Running, 2));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
}

void TestOperationModels::randomLists()
{
    const ManualClock clock;
    ListedOperations listed(clock);
    OperationTableModel &model = listed.model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    for (int round = 0; round < 100; ++round) {
        std::vector<OperationView> views;
        for (int number = 0; number < 8; ++number) {
            if (random.bounded(2) == 0)
                views.insert(views.begin() + random.bounded(int(views.size()) + 1),
                             operation(QString::number(number), OperationState(random.bounded(8))));
        }
        listed.set(views);
        QCOMPARE(model.rowCount(), int(views.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.indexOf(views[size_t(row)].id), model.index(row, 0));
    }
}

void TestOperationModels::itemsTellDifferences()
{
    FleetFixture fx;
    fx.addWorkers(2);
    fx.addSession(1, QStringLiteral("one"), 0, 1);
    fx.fleet.flush();
    OperationItemsModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    OperationView view = operation(QStringLiteral("bulk"));
    view.items = { item(1, QStringLiteral("one")), item(2, QStringLiteral("two")),
                   item(9, QStringLiteral("three")) };
    model.setView(view);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, OperationItemsModel::Worker).data().toString(), QStringLiteral("waha1"));
    QCOMPARE(model.index(2, OperationItemsModel::Worker).data().toString(),
             QStringLiteral("9")); // gone meanwhile
    QCOMPARE(model.index(0, 0).data(SessionIndexRole).value<fleet::SessionIndex>(),
             fx.session(1, QStringLiteral("one")));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    view.items[1].state = OperationState::Failed;
    view.items[1].text = QStringLiteral("timeout");
    model.setView(view);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex(), model.index(1, OperationItemsModel::Result));
    QCOMPARE(model.index(1, OperationItemsModel::Text).data().toString(), QStringLiteral("timeout"));
    QCOMPARE(model.index(1, 0).data(StateRole).toInt(), int(RowState::Bad));
}

void TestOperationModels::itemsOfAnotherOperationReset()
{
    FleetFixture fx;
    OperationItemsModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    OperationView view = operation(QStringLiteral("bulk"));
    view.items = { item(1, QStringLiteral("one")) };
    model.setView(view);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    view.id = OperationId(QStringLiteral("other"));
    model.setView(view);
    QCOMPARE(resets.size(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.operation().isEmpty());
}

void TestOperationModels::everyStateHasAWord()
{
    for (int state = 0; state <= int(OperationState::RolledBack); ++state) {
        QVERIFY(!OperationItemsModel::stateText(OperationState(state)).isEmpty());
        QVERIFY(OperationItemsModel::rowState(OperationState(state)) != RowState::Unknown);
    }
}

void TestOperationModels::badgesFollowAnOperation()
{
    OperationBadges badges;
    QSignalSpy changes(&badges, &OperationBadges::changed);
    OperationView view = operation(QStringLiteral("a"), OperationState::Queued);
    view.subject = { FleetFixture::workerId(1), QStringLiteral("acme") };
    badges.update(view);
    QCOMPARE(badges.badge(view.subject), QStringLiteral("QUEUED 0/3"));
    view.state = OperationState::Running;
    view.stepsDone = 2;
    badges.update(view);
    badges.update(view); // nothing new
    QCOMPARE(badges.badge(view.subject), QStringLiteral("RESTARTING 2/3"));
    QCOMPARE(changes.size(), 2);
    view.state = OperationState::Failed;
    badges.update(view);
    QVERIFY(badges.isEmpty());
    QCOMPARE(changes.size(), 3);
}

/** While it can still be taken back, and for a step that is to be done again, a time would be one of before.
 */
void TestOperationModels::nothingHasBegunBeforeItBegins()
{
    FleetFixture fx;
    ListedOperations list(fx.clock);
    OperationView view = operation(QStringLiteral("a"), OperationState::Queued);
    view.beginsInMs = 4'000;
    list.set({ view });
    const QModelIndex started = list.model.index(0, OperationTableModel::Started);
    QCOMPARE(started.data().toString(), QStringLiteral("not yet"));
    view.beginsInMs = 0;
    list.update(view);
    QVERIFY(started.data().toString() != QStringLiteral("not yet"));
    shardmap::StepRecord step;
    step.key = QStringLiteral("restart");
    step.startedMs = 1'800'000'000'000;
    step.endedMs = 1'800'000'001'000;
    view.steps = { step };
    OperationStepsModel steps(fx.fleet);
    steps.setView(view);
    const auto shown = [&steps](int column) { return steps.index(0, column).data().toString(); };
    QVERIFY(step.state == shardmap::StepState::Pending);
    QCOMPARE(shown(OperationStepsModel::Begun), QString());
    QCOMPARE(shown(OperationStepsModel::Ended), QString());
    view.steps.front().state = shardmap::StepState::Done;
    steps.setView(view);
    QVERIFY(!shown(OperationStepsModel::Begun).isEmpty());
}

void TestOperationModels::badgesOfBulkItems()
{
    OperationBadges badges;
    OperationView view = operation(QStringLiteral("bulk"));
    view.items = { item(1, QStringLiteral("one"), OperationState::Running), item(1, QStringLiteral("two")),
                   item(1, QStringLiteral("three"), OperationState::Succeeded) };
    badges.update(view);
    QCOMPARE(badges.badge(view.items[0].session), QStringLiteral("RESTARTING"));
    QCOMPARE(badges.badge(view.items[1].session), QStringLiteral("QUEUED"));
    QVERIFY(badges.badge(view.items[2].session).isEmpty());
    badges.clear();
    QVERIFY(badges.isEmpty());
}

/** What stands in place of a status is a word for people, also of a kind that a newer console made. */
void TestOperationModels::badgesAreWordsOfEveryKind()
{
    QStringList all { QStringLiteral("teleport") };
    for (const operations::OperationKind &kind : operations::OperationKind::all())
        all << QString(kind.name);
    for (const QString &kind : std::as_const(all)) {
        OperationBadges badges;
        OperationView view = operation(QStringLiteral("one"), OperationState::Running);
        view.kind = kind;
        view.items = { item(1, QStringLiteral("acme"), OperationState::Running) };
        badges.update(view);
        const QString badge = badges.badge(view.items[0].session);
        QVERIFY2(!badge.isEmpty() && badge != kind.toUpper(), qPrintable(badge));
    }
}

void TestOperationModels::badgeOfANewerOperationStays()
{
    OperationBadges badges;
    OperationView old = operation(QStringLiteral("old"));
    old.subject = { FleetFixture::workerId(1), QStringLiteral("acme") };
    OperationView fresh = old;
    fresh.id = OperationId(QStringLiteral("new"));
    fresh.kind = QStringLiteral("stop");
    badges.update(old);
    badges.update(fresh);
    old.state = OperationState::Succeeded;
    badges.update(old);
    QCOMPARE(badges.badge(fresh.subject), QStringLiteral("STOPPING 0/3"));
}

void TestOperationModels::filterNarrows_data()
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

void TestOperationModels::filterNarrows()
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

void TestOperationModels::filterFollowsTheOperation()
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

void TestOperationModels::countsIgnoreTheFilter()
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

void TestOperationModels::stepsHaveTheirCalls()
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

void TestOperationModels::stepsTellDifferences()
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

void TestOperationModels::callsComeAndGo()
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

void TestOperationModels::exportHasEveryLine()
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

void TestOperationModels::exportIsSafeForSpreadsheets()
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

QTEST_GUILESS_MAIN(TestOperationModels)
#include "test_operationmodels.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetfixture.h"

#include "items/roles.h"
#include "items/tables/workerfiltermodel.h"
#include "items/tables/workertablemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace quayside::items;
using Tester = QAbstractItemModelTester;

class TestWorkerModels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsKnown();
    void unknownIsNeverZeroOrGood();
    void staleValuesCarryTheirAge();
    void pollChangesOneRowOnly();
    void rowsComeAndGo();
    void olderVersionIsMarked();
    void strangeVersionsMarkNobody();
    void tickTellsOnlyTheseRows();
    void chipsFilter();
    void textFilters();
    void sortsNaturallyAndByValue();
    void randomChanges();

private:
    static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestWorkerModels::showsWhatIsKnown()
{
    test::FleetFixture fx;
    fx.addWorkers(1);
    fx.addSession(1, QStringLiteral("a"), 0, 1);
    fx.list(1, { fx.info(QStringLiteral("a"), SessionStatus::Working) });
    fx.fleet.flush();
    const WorkerTableModel model(fx.fleet);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0, WorkerTableModel::Worker), QStringLiteral("waha1"));
    QCOMPARE(text(model, 0, WorkerTableModel::Engine), QStringLiteral("NOWEB"));
    QCOMPARE(text(model, 0, WorkerTableModel::Used), QStringLiteral("1 / 100"));
    QCOMPARE(text(model, 0, WorkerTableModel::Latency), QStringLiteral("21 ms"));
    QCOMPARE(text(model, 0, WorkerTableModel::Free), QStringLiteral("99"));
    QCOMPARE(text(model, 0, WorkerTableModel::Sessions), QStringLiteral("1 of 1 working"));
    QCOMPARE(model.index(0, 0).data(StateRole).toInt(), int(RowState::Good));
    for (int column = 0; column < WorkerTableModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(model.index(0, column).data(SortRole).isValid());
    }
}

void TestWorkerModels::unknownIsNeverZeroOrGood()
{
    test::FleetFixture fx;
    fx.addWorkers(1);
    fx.fleet.flush();
    const WorkerTableModel model(fx.fleet);
    const auto gauge = model.index(0, WorkerTableModel::Used).data(GaugeRole).value<GaugeValue>();
    QVERIFY(gauge.unknown);
    QCOMPARE(gauge.ageMs, -1);
    QCOMPARE(model.index(0, 0).data(StateRole).toInt(), int(RowState::Unknown));
    QCOMPARE(text(model, 0, WorkerTableModel::Latency), QStringLiteral("—"));
    QVERIFY(text(model, 0, WorkerTableModel::Used).contains(QStringLiteral("not seen yet")));
    QCOMPARE(text(model, 0, WorkerTableModel::State), QStringLiteral("asking…"));
}

void TestWorkerModels::staleValuesCarryTheirAge()
{
    test::FleetFixture fx;
    fx.addWorkers(1);
    fx.list(1, { fx.info(QStringLiteral("a"), SessionStatus::Working) });
    fx.clock.advance(240'000);
    fx.fail(1, QStringLiteral("connection refused"));
    fx.fleet.flush();
    const WorkerTableModel model(fx.fleet);
    QCOMPARE(text(model, 0, WorkerTableModel::Used), QStringLiteral("1 / 100 · 4 min ago"));
    const auto gauge = model.index(0, WorkerTableModel::Used).data(GaugeRole).value<GaugeValue>();
    QVERIFY(gauge.stale);
    QVERIFY(!gauge.unknown);
    QCOMPARE(gauge.used, 1);
    QCOMPARE(gauge.ageMs, 240'000);
    QVERIFY(
        model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("connection refused")));
    QCOMPARE(model.problemCount(), 1);
}

void TestWorkerModels::pollChangesOneRowOnly()
{
    test::FleetFixture fx;
    fx.addWorkers(3);
    fx.fleet.flush();
    WorkerTableModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    fx.list(2, {});
    fx.fleet.flush();
    QCOMPARE(resets.size(), 0);
    QVERIFY(!changes.isEmpty());
    const int row = model.indexOf(fx.fleet.findWorker(fx.workerId(2))).row();
    QCOMPARE(changes[0][0].toModelIndex().row(), row);
    QCOMPARE(changes[0][1].toModelIndex().row(), row);
    QVERIFY(changes[0][2].value<QList<int>>().contains(GaugeRole));
}

void TestWorkerModels::rowsComeAndGo()
{
    test::FleetFixture fx;
    fx.addWorkers(3);
    fx.fleet.flush();
    WorkerTableModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const QPersistentModelIndex third = model.indexOf(fx.fleet.findWorker(fx.workerId(3)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    shardmap::MapDelta delta;
    delta.workers.push_back(fx.workerRow(4));
    delta.workersGone.push_back(fx.workerId(1));
    fx.fleet.applyMap(delta);
    fx.fleet.flush();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(resets.size(), 0);
    QVERIFY(third.isValid());
    QCOMPARE(third.data().toString(), QStringLiteral("waha3"));
    QVERIFY(model.indexOf(fx.fleet.findWorker(fx.workerId(4))).isValid());
}

void TestWorkerModels::olderVersionIsMarked()
{
    test::FleetFixture fx;
    fx.addWorkers(10);
    fx.list(2, {});
    fx.list(10, {}); // 2026.7.10 is newer than 2026.7.2
    fx.fleet.flush();
    const WorkerTableModel model(fx.fleet);
    const auto upgrade = [&](int worker) {
        return model.indexOf(fx.fleet.findWorker(fx.workerId(worker))).data(UpgradeRole).toBool();
    };
    QVERIFY(upgrade(2));
    QVERIFY(!upgrade(10));
    QVERIFY(!upgrade(3)); // not known
}

/** What is no version is neither newer than others nor older: "gows" marked a whole fleet as old once. */
void TestWorkerModels::strangeVersionsMarkNobody()
{
    for (const char *strange : { "gows", "latest", "9999", "", "v-next" }) {
        test::FleetFixture fx;
        fx.addWorkers(2);
        for (int worker = 1; worker <= 2; ++worker) {
            fx.list(worker, {});
            fleet::WorkerUpdate update;
            update.worker = fx.workerId(worker);
            update.version = waha::ServerVersion { worker == 1 ? QString::fromLatin1(strange)
                                                               : QStringLiteral("2026.7.1"),
                                                   QStringLiteral("GOWS"),
                                                   QStringLiteral("CORE"),
                                                   {},
                                                   {} };
            fx.fleet.applyUpdate(update);
        }
        fx.fleet.flush();
        const WorkerTableModel model(fx.fleet);
        for (int row = 0; row < 2; ++row)
            QVERIFY2(!model.index(row, 0).data(UpgradeRole).toBool(), strange);
    }
}

void TestWorkerModels::tickTellsOnlyTheseRows()
{
    test::FleetFixture fx;
    fx.addWorkers(5);
    fx.fleet.flush();
    WorkerTableModel source(fx.fleet);
    WorkerFilterModel model(source);
    QSignalSpy changes(&source, &QAbstractItemModel::dataChanged);
    model.tick({ model.index(1, 0), QModelIndex() });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), model.mapToSource(model.index(1, 0)).row());
}

void TestWorkerModels::chipsFilter()
{
    test::FleetFixture fx;
    fx.addWorkers(4);
    for (int worker = 1; worker <= 3; ++worker)
        fx.list(worker, {});
    fx.fail(2, QStringLiteral("timeout"));
    shardmap::MapDelta delta;
    delta.workers.push_back(fx.workerRow(3, 0)); // no room at all
    fx.fleet.applyMap(delta);
    fx.fleet.flush();
    WorkerTableModel source(fx.fleet);
    WorkerFilterModel model(source);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    model.setChip(WorkerFilterModel::Chip::Problems);
    QCOMPARE(model.rowCount(), source.problemCount());
    QCOMPARE(text(model, 0, 0), QStringLiteral("waha2"));
    fx.list(2, {}); // heals, and leaves the filtered list
    fx.fleet.flush();
    QCOMPARE(model.rowCount(), source.problemCount());
    model.setChip(WorkerFilterModel::Chip::FreeSlots);
    const auto hasRoom
        = [&fx](fleet::WorkerIndex worker) { return fx.fleet.worker(worker).slotUse.free() > 0; };
    QCOMPARE(model.rowCount(), int(std::ranges::count_if(fx.fleet.workers(), hasRoom)));
    QVERIFY(!model.indexOf(fx.fleet.findWorker(fx.workerId(3))).isValid());
}

void TestWorkerModels::textFilters()
{
    test::FleetFixture fx;
    fx.addWorkers(12);
    fx.list(7, {});
    shardmap::MapDelta delta;
    shardmap::WorkerRow labelled = fx.workerRow(9);
    labelled.labels.insert(QStringLiteral("country"), QStringLiteral("BR"));
    delta.workers.push_back(labelled);
    fx.fleet.applyMap(delta);
    fx.fleet.flush();
    WorkerTableModel source(fx.fleet);
    WorkerFilterModel model(source);
    const auto shown = [&model](const QString &words) {
        model.setText(words);
        return model.rowCount();
    };
    QCOMPARE(shown(QStringLiteral("WAHA1.")), 1); // in the URL
    QCOMPARE(shown(QStringLiteral("noweb waha7")), 1);
    QCOMPARE(shown(QStringLiteral("country=br")), 1);
    QCOMPARE(shown(QStringLiteral("noweb waha8")), 0);
    QCOMPARE(shown(QString()), 12);
}

void TestWorkerModels::sortsNaturallyAndByValue()
{
    test::FleetFixture fx;
    fx.addWorkers(12);
    for (int worker = 1; worker <= 12; ++worker)
        fx.list(worker, {});
    fx.fleet.flush();
    WorkerTableModel source(fx.fleet);
    WorkerFilterModel model(source);
    QCOMPARE(text(model, 1, 0), QStringLiteral("waha2"));
    QCOMPARE(text(model, 11, 0), QStringLiteral("waha12"));
    model.sort(WorkerTableModel::Latency, Qt::DescendingOrder);
    QCOMPARE(text(model, 0, WorkerTableModel::Latency), QStringLiteral("32 ms"));
    model.sort(WorkerTableModel::Free, Qt::DescendingOrder); // all equal: names keep their order
    QCOMPARE(text(model, 0, 0), QStringLiteral("waha1"));
    QCOMPARE(text(model, 11, 0), QStringLiteral("waha12"));
}

void TestWorkerModels::randomChanges()
{
    test::FleetFixture fx;
    WorkerTableModel source(fx.fleet);
    WorkerFilterModel model(source);
    const Tester sourceTester(&source, Tester::FailureReportingMode::QtTest);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSignalSpy resets(&source, &QAbstractItemModel::modelReset);
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const int worker = random.bounded(1, 15);
        shardmap::MapDelta delta;
        switch (random.bounded(5)) {
        case 0:
            delta.workers.push_back(fx.workerRow(worker, random.bounded(3)));
            break;
        case 1:
            delta.workersGone.push_back(fx.workerId(worker));
            break;
        case 2:
            fx.list(worker, { fx.info(QStringLiteral("s%1").arg(round % 4), SessionStatus::Working) });
            break;
        case 3:
            fx.fail(worker, QStringLiteral("reset"));
            break;
        default:
            model.setChip(WorkerFilterModel::Chip(random.bounded(3)));
            model.sort(random.bounded(int(WorkerTableModel::ColumnCount)));
        }
        fx.fleet.applyMap(delta);
        if (random.bounded(2) == 0)
            fx.fleet.flush();
    }
    fx.fleet.flush();
    QCOMPARE(source.rowCount(), int(fx.fleet.workers().size()));
    for (const fleet::WorkerIndex worker : fx.fleet.workers())
        QCOMPARE(source.workerAt(source.indexOf(worker)), worker);
    QCOMPARE(resets.size(), 0);
}

QTEST_GUILESS_MAIN(TestWorkerModels)
#include "test_workermodels.moc"

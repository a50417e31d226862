// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "operations/moves/moverescue.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <ctime>

using namespace quayside;
using test::Desk;
using test::LiveFixture;
using test::Plant;

namespace {

constexpr int kMany = 20'000;

std::vector<sim::WorkerConfig> workers()
{
    sim::WorkerConfig first;
    first.sessions = { Plant::working("works", "12025550101") };
    return { first, sim::WorkerConfig() };
}

/** Restarts of consoles that are gone; with `moves`, moves that are committed and have a copy left to retire.
 */
void addInterrupted(Plant &plant, int count, bool moves)
{
    plant.addRow(0, QStringLiteral("works"));
    {
        const Desk first(plant.file()); // makes the tables
    }
    const QByteArray kind = moves ? "move" : "restart";
    const QByteArray input
        = moves ? "'{\"way\":\"no-gap\",\"target\":\"2\",\"row\":\"' || n || '\",\"user\":\"1\"}'" : "''";
    const QByteArrayList keys = moves
        ? QByteArrayList { "look", "reserve", "create", "link", "switchOn", "commit", "retire" }
        : QByteArrayList { "look", "call", "observe" };
    plant.database().run(
        "BEGIN; WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < "
        + QByteArray::number(count)
        + ") INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, "
          "input,"
          " created_ms, updated_ms, lease_until_ms, epoch) SELECT 'op-' || n, '"
        + kind + "', 'running', '1', 'lost-' || n, 'support@desk-1', " + input + ", n, n, 1, 1 FROM numbers");
    for (qsizetype i = 0; i < keys.size(); ++i) {
        // what a restart has looked at is written down: without it the record doesn't fit its kind
        const QByteArray data = i == 0 && !moves ? R"('{"call":"restart"}')" : "''";
        plant.database().run(
            "INSERT INTO quayside_step (operation_id, sequence, key, state, data) SELECT operation_id, "
            + QByteArray::number(i) + ", '" + keys[i] + "', '" + (i + 1 < keys.size() ? "done" : "pending")
            + "', " + data + " FROM quayside_operation");
    }
    plant.database().run("COMMIT");
}

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

/** A journal with twenty thousand operations that nobody finished is a list like any other. */
class TestManyOperations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void listOpensFiltersAndCloses();
    void rescueTakesUpAFewAtATime();

private:
    const test::TemporarySettings m_settings;
};

void TestManyOperations::listOpensFiltersAndCloses()
{
    auto fixture
        = std::make_unique<LiveFixture>(workers(), [](Plant &plant) { addInterrupted(plant, kMany, false); });
    fixture->action("focusOperations")->trigger();
    auto *table = fixture->find<QTableView>("operationsTable");
    QTRY_COMPARE(table->model()->rowCount(), kMany);
    QTRY_VERIFY(
        fixture->find<QDockWidget>("dockOperations")->windowTitle().contains(QLocale().toString(kMany)));
    QVERIFY(!fixture->find<QDockWidget>("dockOperations")->windowTitle().contains(QStringLiteral("running")));
    QCOMPARE(fixture->service().interruptedCount(), kMany);
    QCOMPARE(fixture->service().runningCount(), 0);

    QElapsedTimer timer; // the window again over what is known: nothing else is in its way
    timer.start();
    fixture->window->showMap(fixture->context());
    QTRY_COMPARE(table->model()->rowCount(), kMany);
    const qint64 openedMs = timer.elapsed();
    QVERIFY2(openedMs < 1'000, qPrintable(QString::number(openedMs)));

    const double before = cpuSeconds();
    timer.restart();
    QTRY_VERIFY(timer.elapsed() > 3'000);
    const double used = (cpuSeconds() - before) / (double(timer.elapsed()) / 1'000);
    qInfo() << "opened in" << openedMs << "ms; at rest" << used << "of a core";
    QVERIFY2(used < 0.4, qPrintable(QString::number(used))); // a debug build, with two servers beside it

    fixture->find<QAbstractButton>("operationsInterrupted")->click();
    QTRY_COMPARE(table->model()->rowCount(), kMany);
    fixture->find<QAbstractButton>("operationsRunning")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);

    timer.restart();
    fixture->window->closeMap();
    const qint64 closedMs = timer.elapsed();
    fixture.reset();
    const qint64 quitMs = timer.elapsed();
    qInfo() << "closed in" << closedMs << "ms, quit in" << quitMs << "ms";
    QVERIFY2(closedMs < 1'000, qPrintable(QString::number(closedMs)));
    QVERIFY2(quitMs < 1'500, qPrintable(QString::number(quitMs))); // the servers end as well
}

void TestManyOperations::rescueTakesUpAFewAtATime()
{
    LiveFixture fixture(workers(), [](Plant &plant) { addInterrupted(plant, 500, true); });
    int most = 0;
    const auto taken = [&] {
        most = std::max(most, fixture.service().runningCount());
        return fixture.plant.database()
            .value("SELECT count(*) FROM quayside_audit WHERE action = 'take-over'")
            .toInt();
    };
    QTRY_VERIFY(taken() > 0);
    for (int i = 0; i < 20; ++i) {
        QTest::qWait(50);
        (void)taken();
    }
    QVERIFY2(most > 0 && most <= operations::MoveRescue::kAtOnce, qPrintable(QString::number(most)));
}

QTEST_MAIN(TestManyOperations)
#include "test_manyoperations.moc"

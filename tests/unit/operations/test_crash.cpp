// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/crashkit.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::test;
using operations::OperationService;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

namespace {

const QString kName = QStringLiteral("acme-sales");

sim::WorkerConfig emptyWorker()
{
    sim::WorkerConfig worker;
    worker.capacity = 5;
    return worker;
}

} // namespace

class CrashTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createKilledAtEveryWrite_data();
    void createKilledAtEveryWrite();
    void undoneWhileTheMapHasItsRow();
    void verbKilledAtEveryWrite_data();
    void verbKilledAtEveryWrite();
};

void CrashTest::createKilledAtEveryWrite_data()
{
    QTest::addColumn<int>("write");
    QTest::addColumn<bool>("undo");
    for (int write = 1; write <= 14; ++write) {
        QTest::addRow("resumed after change %d", write) << write << false;
        QTest::addRow("undone after change %d", write) << write << true;
    }
}

void CrashTest::createKilledAtEveryWrite()
{
    QFETCH(int, write);
    QFETCH(bool, undo);
    Plant plant({ emptyWorker() });
    auto desk = std::make_unique<Desk>(plant.file());
    CrashKit kit;
    kit.killAt(desk, write);
    CrashKit::wait(desk, desk->create(0, kName, 2));
    const bool unfinished = plant.unfinished() > 0;
    const bool hadRow = plant.rows() > 0;
    plant.lapseLeases();
    Desk next(plant.file());
    OperationView view;
    if (unfinished) {
        const OperationId id = CrashKit::interruptedIn(next);
        QVERIFY(!id.isEmpty());
        const bool canUndo = next.service().view(id).undo.available;
        if (undo && canUndo)
            next.service().undo(id);
        else
            next.service().resume(id);
        undo = undo && canUndo;
        QTRY_VERIFY(next.service().view(id).mine);
        view = next.ended(id);
        QCOMPARE(toString(view.state),
                 toString(undo ? OperationState::RolledBack : OperationState::Succeeded));
    } else {
        undo = !hadRow; // ended, or never begun
    }
    QCOMPARE(plant.unfinished(), 0);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.rows(), undo ? 0 : 1);
    QCOMPARE(plant.fleet().truth().sessions.size(), size_t(undo ? 0 : 1));
}

/** The row was written, and the console went before the journal said so: it is not left without its session.
 */
void CrashTest::undoneWhileTheMapHasItsRow()
{
    Plant plant({ emptyWorker() });
    auto desk = std::make_unique<Desk>(plant.file());
    QVERIFY(
        plant.database().run("CREATE TRIGGER unsaid BEFORE UPDATE ON quayside_step"
                             " WHEN NEW.\"key\" = 'row' AND NEW.state <> 'running'"
                             " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END;"
                             "CREATE TRIGGER unended BEFORE UPDATE ON quayside_operation"
                             " WHEN NEW.ended_ms > 0 BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));
    const OperationId id = desk->create(0, kName, 2);
    QTRY_COMPARE(plant.rows(), 1);
    desk.reset();
    QVERIFY(plant.database().run("DROP TRIGGER unsaid; DROP TRIGGER unended"));
    QCOMPARE(plant.unfinished(), 1);
    plant.lapseLeases();
    Desk next(plant.file());
    QCOMPARE(CrashKit::interruptedIn(next), id);
    QVERIFY(next.service().view(id).undo.available);
    next.service().undo(id);
    QTRY_VERIFY(next.service().view(id).mine);
    (void)next.ended(id);
    QCOMPARE(plant.rows(), 1);
    QVERIFY(plant.has(0, kName));
}

void CrashTest::verbKilledAtEveryWrite_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<int>("write");
    for (const Verb verb : { Verb::Restart, Verb::Stop, Verb::Delete }) {
        for (int write = 1; write <= 9; write += 2)
            QTest::addRow("%s after change %d", qPrintable(operations::toString(verb)), write)
                << static_cast<int>(verb) << write;
    }
}

void CrashTest::verbKilledAtEveryWrite()
{
    QFETCH(int, verb);
    QFETCH(int, write);
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    CrashKit kit;
    kit.killAt(desk, write);
    CrashKit::wait(desk, desk->run(static_cast<Verb>(verb), 0, kName));
    const bool unfinished = plant.unfinished() > 0;
    plant.lapseLeases();
    Desk next(plant.file());
    if (unfinished) {
        const OperationId id = CrashKit::interruptedIn(next);
        QVERIFY(!id.isEmpty());
        next.service().resume(id);
        QTRY_VERIFY(next.service().view(id).mine);
        const OperationView view = next.ended(id);
        QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    }
    QCOMPARE(plant.unfinished(), 0);
    if (static_cast<Verb>(verb) == Verb::Delete && unfinished) {
        QVERIFY(!plant.has(0, kName));
        QCOMPARE(plant.rows(), 0);
    } else if (static_cast<Verb>(verb) != Verb::Delete) {
        QCOMPARE(plant.rows(), 1);
    }
}

QTEST_GUILESS_MAIN(CrashTest)
#include "test_crash.moc"

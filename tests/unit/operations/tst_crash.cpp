// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/shardmap/waiting.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::testing;
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

/** The first unfinished operation in a console's list, once it may be finished there. */
OperationId interruptedIn(Desk &desk)
{
    OperationId found;
    (void)QTest::qWaitFor(
        [&] {
            for (const OperationId &id : desk.service().operations()) {
                if (desk.service().view(id).canResume)
                    found = id;
            }
            return !found.isEmpty();
        },
        10'000);
    return found;
}

} // namespace

class CrashTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createKilledAtEveryWrite_data();
    void createKilledAtEveryWrite();
    void verbKilledAtEveryWrite_data();
    void verbKilledAtEveryWrite();
    void ownCrashIsOffered();
    void otherConsoleIsSeenAndRefused();
    void leaseLostStopsWithoutFurtherCalls();
    void secretsAreMissingAfterACrash();
    void interruptedBlocksTheSession();
    void bulkIsFinishedAfterACrash();
    void rowRepairIsFinishedAfterACrash();
    void killedWhilePuttingBack();
    void destroyedAtAnyTimeLeaksNothing();

private:
    void killAt(std::unique_ptr<Desk> &desk, int change);
    [[nodiscard]] OperationId waitForKill(std::unique_ptr<Desk> &desk, const OperationId &id);
    int m_seen = 0;
};

/** Crashes the console right after it told of its n-th change. */
void CrashTest::killAt(std::unique_ptr<Desk> &desk, int change)
{
    m_seen = 0;
    connect(&desk->service(), &OperationService::changed, &desk->fleet(), [this, &desk, change] {
        if (++m_seen == change)
            QTimer::singleShot(0, this, [&desk] { desk.reset(); });
    });
}

/** Waits for the crash; the operation's id when it is unfinished in the journal, else an empty one. */
OperationId CrashTest::waitForKill(std::unique_ptr<Desk> &desk, const OperationId &id)
{
    (void)QTest::qWaitFor([&] { return !desk || shardmap::isEnd(desk->service().view(id).state); }, 20'000);
    QTest::qWait(1); // let a kill that was on its way arrive
    desk.reset();
    return id;
}

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
    killAt(desk, write);
    (void)waitForKill(desk, desk->create(0, kName, 2));
    const bool unfinished = plant.unfinished() > 0;
    const bool hadRow = plant.rows() > 0;
    plant.lapseLeases();
    Desk next(plant.file());
    OperationView view;
    if (unfinished) {
        const OperationId id = interruptedIn(next);
        QVERIFY(!id.isEmpty());
        const bool canUndo = next.service().view(id).canUndo;
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
    killAt(desk, write);
    (void)waitForKill(desk, desk->run(static_cast<Verb>(verb), 0, kName));
    const bool unfinished = plant.unfinished() > 0;
    plant.lapseLeases();
    Desk next(plant.file());
    if (unfinished) {
        const OperationId id = interruptedIn(next);
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

void CrashTest::ownCrashIsOffered()
{
    Plant plant({ emptyWorker() });
    auto desk = std::make_unique<Desk>(plant.file());
    killAt(desk, 5);
    (void)waitForKill(desk, desk->create(0, kName));
    QCOMPARE(plant.unfinished(), 1);
    Desk next(plant.file()); // at once: the lease has not lapsed yet
    QSignalSpy found(&next.service(), &OperationService::interruptedFound);
    QTRY_COMPARE(next.service().operations().size(), size_t(1));
    const OperationId id = next.service().operations().front();
    QVERIFY(!next.service().view(id).canResume);
    next.service().resume(id); // refused: nothing happens
    QVERIFY(found.isEmpty());
    plant.lapseLeases();
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.front().front().toInt(), 1);
    QVERIFY(next.service().view(id).canUndo);
    QCOMPARE(next.service().view(id).title.contains(kName), true);
}

void CrashTest::otherConsoleIsSeenAndRefused()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    Desk ann(plant.file(), QStringLiteral("ann@desk-1"));
    Desk bob(plant.file(), QStringLiteral("bob@desk-2"));
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = "/api/sessions/.*/restart";
    plant.fleet().addFault(hang);
    const OperationId id = ann.run(Verb::Restart, 0, kName);
    QTRY_COMPARE_WITH_TIMEOUT(bob.service().operations().size(), size_t(1), 20'000);
    const OperationView seen = bob.service().view(id);
    QVERIFY(!seen.mine);
    QCOMPARE(seen.actor, QStringLiteral("ann@desk-1"));
    QCOMPARE(seen.steps.size(), size_t(3));
    QVERIFY(!seen.canResume);
    const auto refused = bob.service().availability(Verb::Stop, bob.session(0, kName));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("ann@desk-1")), qPrintable(refused.reason));
    QVERIFY(bob.service().operationOn(Desk::key(0, kName)) == id);
    QVERIFY(ann.ended(id).state == OperationState::Succeeded);
    QTRY_VERIFY(bob.service().view(id).state == OperationState::Succeeded);
    QTRY_VERIFY(bob.service().availability(Verb::Stop, bob.session(0, kName)).available);
}

void CrashTest::leaseLostStopsWithoutFurtherCalls()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    sim::Fault slow; // looking takes long enough to lose the lease meanwhile
    slow.effect = Effect::Slow;
    slow.delayMs = 700;
    slow.method = "GET";
    slow.path = "/api/sessions/" + kName.toStdString();
    slow.times = -1;
    plant.fleet().addFault(slow);
    const OperationId id = desk.run(Verb::Delete, 0, kName);
    QTRY_COMPARE(plant.unfinished(), 1);
    plant.database().run("UPDATE quayside_operation SET epoch = epoch + 1, lease_owner = 'somebody'");
    QTRY_VERIFY(!desk.service().view(id).mine);
    QTest::qWait(1'500);
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/") + kName), 0);
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.unfinished(), 1);
}

void CrashTest::secretsAreMissingAfterACrash()
{
    Plant plant({ emptyWorker() });
    auto desk = std::make_unique<Desk>(plant.file());
    plant.fleet().addFault([] {
        sim::Fault hang;
        hang.effect = Effect::Hang;
        hang.method = "POST";
        hang.path = "/api/sessions";
        return hang;
    }());
    const QJsonObject proxy { { QStringLiteral("server"), QStringLiteral("h:1") },
                              { QStringLiteral("password"), QStringLiteral("planted-secret") } };
    (void)desk->create(0, kName, 1, QJsonObject { { QStringLiteral("proxy"), proxy } });
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 1);
    desk.reset();
    plant.lapseLeases();
    Desk next(plant.file());
    const OperationId id = interruptedIn(next);
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("passwords or keys")), qPrintable(view.error));
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 1);
}

void CrashTest::interruptedBlocksTheSession()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    killAt(desk, 3);
    (void)waitForKill(desk, desk->run(Verb::Restart, 0, kName));
    plant.lapseLeases();
    Desk next(plant.file());
    const OperationId id = interruptedIn(next);
    QVERIFY(!id.isEmpty());
    QVERIFY(!next.service().view(id).canUndo);
    const auto refused = next.service().availability(Verb::Stop, next.session(0, kName));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("interrupted")), qPrintable(refused.reason));
}

void CrashTest::bulkIsFinishedAfterACrash()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.capacity = 50;
    for (int i = 0; i < 12; ++i)
        worker.sessions.push_back(
            Plant::working("s" + std::to_string(i), "120255501" + std::to_string(10 + i)));
    Plant plant({ worker });
    for (int i = 0; i < 12; ++i)
        plant.addRow(0, QStringLiteral("s%1").arg(i));
    auto desk = std::make_unique<Desk>(plant.file());
    std::vector<fleet::SessionIndex> all;
    for (int i = 0; i < 12; ++i)
        all.push_back(desk->session(0, QStringLiteral("s%1").arg(i)));
    const OperationId id = desk->service().run(Verb::Stop, all);
    QTRY_VERIFY(desk->service().view(id).stepsDone >= 3);
    desk.reset();
    QVERIFY(plant.unfinished() > 0);
    plant.lapseLeases();
    Desk next(plant.file());
    QCOMPARE(interruptedIn(next), id);
    QCOMPARE(next.service().view(id).items.size(), size_t(12));
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    for (int i = 0; i < 12; ++i)
        QCOMPARE(plant.truth(0, QStringLiteral("s%1").arg(i)).status, sim::Status::Stopped);
    QCOMPARE(plant.unfinished(), 0);
}

void CrashTest::rowRepairIsFinishedAfterACrash()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    {
        Desk first(plant.file()); // makes the tables
    }
    plant.database().run(
        "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state, input, actor,"
        " created_ms, updated_ms, epoch, lease_owner, lease_until_ms) VALUES ('op-1', 'adopt', '1', "
        "'acme-sales',"
        " 'running', "
        "'{\"row\":\"\",\"name\":\"acme-sales\",\"user\":\"2\",\"worker\":\"1\",\"target\":\"\"}',"
        " 'support@desk-1', 1, 1, 1, 'gone', 1);"
        "INSERT INTO quayside_step (operation_id, sequence, key, state) VALUES ('op-1', 0, 'row', "
        "'running');");
    Desk next(plant.file());
    const OperationId id = interruptedIn(next);
    QCOMPARE(id, OperationId(QStringLiteral("op-1")));
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    QCOMPARE(toString(next.ended(id).state), toString(OperationState::Succeeded));
    QCOMPARE(plant.rowsOf(kName), 1);
}

void CrashTest::killedWhilePuttingBack()
{
    Plant plant({ emptyWorker() });
    auto desk = std::make_unique<Desk>(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "DELETE";
    hang.path = "/api/sessions/.*";
    plant.fleet().addFault(hang);
    bool asked = false;
    connect(&desk->service(), &OperationService::changed, &desk->fleet(), [&](const OperationId &id) {
        const OperationView view = desk->service().view(id);
        if (!asked && view.steps.size() == 4 && view.steps[2].state == shardmap::StepState::Running) {
            asked = true;
            desk->service().cancel(id);
        }
    });
    (void)desk->create(0, kName);
    QTRY_VERIFY_WITH_TIMEOUT(plant.calls(0, QStringLiteral("DELETE /api/sessions/") + kName) == 1, 20'000);
    desk.reset();
    plant.lapseLeases();
    Desk next(plant.file());
    const OperationId id = interruptedIn(next);
    next.service().resume(id); // goes on with putting back: the operator had cancelled it
    QTRY_VERIFY(next.service().view(id).mine);
    (void)next.ended(id);
    QVERIFY(plant.fleet().truth().sessions.empty());
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
}

void CrashTest::destroyedAtAnyTimeLeaksNothing()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    for (int i = 0; i < 5; ++i) {
        auto desk = std::make_unique<Desk>(plant.file());
        (void)desk->run(Verb::Restart, 0, kName);
        QTest::qWait(5 * i);
        desk.reset();
        plant.database().run(
            "UPDATE quayside_operation SET ended_ms = 1, state = 'failed' WHERE ended_ms = 0");
    }
    QCOMPARE(plant.rows(), 1);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"

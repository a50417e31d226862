// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/operationjournal.h"
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

/** Leases: lost, renewed, taken over, and what another console sees. */
class TakeoverTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownCrashIsOffered();
    void otherConsoleIsSeenAndRefused();
    void leaseLostStopsWithoutFurtherCalls();
    void vanishedRowIsToldAtOnceAndLosesNoOther();
    void sleepIsNoticedBeforeTheNextCall_data();
    void sleepIsNoticedBeforeTheNextCall();
    void leaseIsRenewed();
    void lockedDatabaseIsWaitedFor();
    void longOutageIsGoneOnAfter_data();
    void longOutageIsGoneOnAfter();
    void twoConsolesOneSession();
    void secretsAreMissingAfterACrash();
    void interruptedBlocksTheSession();
    void bulkIsFinishedAfterACrash();
    void rowRepairIsFinishedAfterACrash();
    void killedWhilePuttingBack();
    void destroyedAtAnyTimeLeaksNothing();
};

void TakeoverTest::ownCrashIsOffered()
{
    Plant plant({ emptyWorker() });
    auto desk = std::make_unique<Desk>(plant.file());
    CrashKit kit;
    kit.killAt(desk, 5);
    CrashKit::wait(desk, desk->create(0, kName));
    QCOMPARE(plant.unfinished(), 1);
    Desk next(plant.file()); // at once: the lease has not lapsed yet
    QSignalSpy found(&next.service(), &OperationService::interruptedChanged);
    QTRY_COMPARE(next.service().operations().size(), size_t(1));
    const OperationId id = next.service().operations().front();
    QVERIFY(!next.service().view(id).resume.available);
    next.service().resume(id); // refused: nothing happens
    QVERIFY(found.isEmpty());
    plant.lapseLeases();
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.front().front().toInt(), 1);
    QVERIFY(next.service().view(id).undo.available);
    QCOMPARE(next.service().view(id).title.contains(kName), true);
}

void TakeoverTest::otherConsoleIsSeenAndRefused()
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
    QVERIFY(!seen.resume.available);
    const auto refused = bob.service().permissions().verb(Verb::Stop, bob.session(0, kName));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("ann@desk-1")), qPrintable(refused.reason));
    QVERIFY(bob.service().operationOn(Desk::key(0, kName)) == id);
    QVERIFY(ann.ended(id).state == OperationState::Succeeded);
    QTRY_VERIFY(bob.service().view(id).state == OperationState::Succeeded);
    QTRY_VERIFY(bob.service().permissions().verb(Verb::Stop, bob.session(0, kName)).available);
}

void TakeoverTest::leaseLostStopsWithoutFurtherCalls()
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

/** Both wait for an answer that does not come; only the one whose row is gone is given up, within a renewal.
 */
void TakeoverTest::vanishedRowIsToldAtOnceAndLosesNoOther()
{
    const QString other = QStringLiteral("support");
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101"),
                        Plant::working(other.toStdString(), "12025550102") };
    sim::WorkerConfig second = emptyWorker();
    second.sessions = { Plant::working(other.toStdString(), "12025550103") };
    Plant plant({ worker, second });
    plant.addRow(0, kName);
    plant.addRow(1, other);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = "/api/sessions/.*/restart";
    hang.times = -1;
    plant.fleet().addFault(hang);
    const OperationId lost = desk.run(Verb::Restart, 0, kName);
    const OperationId kept = desk.run(Verb::Restart, 1, other);
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 1);
    QTRY_COMPARE(plant.calls(1, QStringLiteral("POST /api/sessions/%1/restart").arg(other)), 1);
    plant.database().run("DELETE FROM quayside_operation WHERE session_name = '" + kName.toUtf8() + "'");
    plant.database().run("UPDATE quayside_operation SET lease_until_ms = 1");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.service().view(lost).mine, 3'000);
    QVERIFY(desk.service().view(kept).mine);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_operation WHERE lease_until_ms > 1"),
             QByteArray("1"));
}

void TakeoverTest::sleepIsNoticedBeforeTheNextCall_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<int>("calls");
    QTest::newRow("somebody took over") << QByteArray("epoch = epoch + 1, lease_owner = 'somebody'") << 0;
    QTest::newRow("nobody did") << QByteArray("lease_until_ms = 1") << 1;
}

/** Its intent is in the journal, its turn has not come: then the computer sleeps, and no timer tells of it.
 */
void TakeoverTest::sleepIsNoticedBeforeTheNextCall()
{
    QFETCH(const QByteArray, meanwhile);
    QFETCH(const int, calls);
    sim::WorkerConfig worker = emptyWorker();
    worker.engine = sim::Engine::Webjs; // one at a time, five seconds apart
    worker.sessions = { Plant::working("first", "12025550101"), Plant::working("second", "12025550102") };
    Plant plant({ worker });
    plant.addRow(0, QStringLiteral("first"));
    plant.addRow(0, QStringLiteral("second"));
    Desk desk(plant.file(), QStringLiteral("ann@desk-1"), true, 0, 1);
    const auto callsOf = [&plant](const char *name) {
        return plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(QLatin1StringView(name)));
    };
    const auto leaseOf = [&plant](const QByteArray &name) {
        return plant.database()
            .value("SELECT lease_until_ms FROM quayside_operation WHERE session_name = '" + name + "'")
            .toLongLong();
    };
    const OperationId first = desk.run(Verb::Restart, 0, QStringLiteral("first"));
    QTRY_VERIFY(leaseOf("first") > 0);
    const qint64 lease = leaseOf("first");
    QTRY_COMPARE(callsOf("first"), 1);
    QCOMPARE(leaseOf("first"), lease); // awake, it costs nothing
    const OperationId second = desk.run(Verb::Restart, 0, QStringLiteral("second"));
    QTRY_COMPARE(desk.service().view(second).step.contains(QStringLiteral("turn")), true);
    QCOMPARE(callsOf("second"), 0);
    plant.database().run("UPDATE quayside_operation SET " + meanwhile + " WHERE session_name = 'second'");
    desk.passTime(60'000);
    if (calls == 0)
        QTRY_VERIFY(!desk.service().view(second).mine);
    else
        QTRY_VERIFY(desk.ended(second).state == OperationState::Succeeded);
    QCOMPARE(callsOf("second"), calls);
    QVERIFY(leaseOf("second") != 1);
    QVERIFY(desk.ended(first).state == OperationState::Succeeded);
}

void TakeoverTest::leaseIsRenewed()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = "/api/sessions/.*/restart";
    plant.fleet().addFault(hang);
    const OperationId id = desk.run(Verb::Restart, 0, kName);
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 1);
    const QByteArray until = "SELECT lease_until_ms FROM quayside_operation WHERE ended_ms = 0";
    const qint64 before = plant.database().value(until).toLongLong();
    QTRY_VERIFY(plant.database().value(until).toLongLong() > before);
    QVERIFY(desk.ended(id).state == OperationState::Succeeded);
}

void TakeoverTest::lockedDatabaseIsWaitedFor()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    const OperationId id = desk.create(0, kName);
    QTRY_COMPARE(plant.reservations(), 1);
    QVERIFY(plant.database().run("BEGIN EXCLUSIVE"));
    QTest::qWait(1'500);
    QVERIFY(!shardmap::isEnd(desk.service().view(id).state));
    QVERIFY(plant.database().run("COMMIT"));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.reservations(), 0);
}

void TakeoverTest::longOutageIsGoneOnAfter_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("takenOver");
    QTest::newRow("nobody touches it") << false << false;
    QTest::newRow("cancelled meanwhile") << true << false;
    QTest::newRow("another console had it") << false << true;
}

/** Nobody asks for it: the console knows that it was its own, and nobody else's since. */
void TakeoverTest::longOutageIsGoneOnAfter()
{
    QFETCH(const bool, cancelled);
    QFETCH(const bool, takenOver);
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    const OperationId id = desk.create(0, kName);
    QTRY_COMPARE(plant.reservations(), 1);
    QVERIFY(plant.database().run("BEGIN EXCLUSIVE"));
    if (cancelled)
        desk.service().cancel(id);
    desk.passTime(operations::OperationJournal::kTrustMs + 1'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.service().runningCount(), 0, 60'000); // writes wait for the lock first
    if (takenOver)
        QVERIFY(plant.database().run(
            "UPDATE quayside_operation SET epoch = epoch + 1, lease_owner = 'somebody'"));
    QVERIFY(
        plant.database().run("UPDATE quayside_operation SET lease_until_ms = 1")); // the outage was longer
    QVERIFY(plant.database().run("COMMIT"));
    if (takenOver) {
        QTRY_VERIFY(desk.service().view(id).resume.available); // a person decides
        QTest::qWait(1'000);
        QVERIFY(desk.service().view(id).resume.available);
        QCOMPARE(plant.unfinished(), 1);
        return;
    }
    // What was asked of the database while it was locked may have renewed the lease once more.
    QTRY_VERIFY((plant.lapseLeases(), desk.service().view(id).mine));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == (cancelled ? OperationState::RolledBack : OperationState::Succeeded),
             qPrintable(view.error));
    QCOMPARE(plant.rows(), cancelled ? 0 : 1);
    QCOMPARE(plant.has(0, kName), !cancelled);
    QVERIFY(plant.calls(0, QStringLiteral("POST /api/sessions")) <= 1);
    QCOMPARE(plant.reservations(), 0);
}

void TakeoverTest::twoConsolesOneSession()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    Desk ann(plant.file(), QStringLiteral("ann@desk-1"));
    Desk bob(plant.file(), QStringLiteral("bob@desk-2"));
    plant.fleet().worker(0).setLatency(30);
    const OperationId first = ann.run(Verb::Restart, 0, kName);
    const OperationId second = bob.run(Verb::Delete, 0, kName);
    const OperationView a = ann.ended(first);
    const OperationView b = bob.ended(second);
    QVERIFY2((a.state == OperationState::Succeeded) != (b.state == OperationState::Succeeded),
             qPrintable(a.error + b.error));
    const OperationView &loser = a.state == OperationState::Succeeded ? b : a;
    QVERIFY2(loser.error.contains(QStringLiteral("desk-")), qPrintable(loser.error));
    QCOMPARE(plant.has(0, kName), a.state == OperationState::Succeeded);
    QCOMPARE(plant.rows(), a.state == OperationState::Succeeded ? 1 : 0);
}

void TakeoverTest::secretsAreMissingAfterACrash()
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
    const OperationId id = CrashKit::interruptedIn(next);
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("passwords or keys")), qPrintable(view.error));
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 1);
}

void TakeoverTest::interruptedBlocksTheSession()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    CrashKit kit;
    kit.killAt(desk, 3);
    CrashKit::wait(desk, desk->run(Verb::Restart, 0, kName));
    plant.lapseLeases();
    Desk next(plant.file());
    const OperationId id = CrashKit::interruptedIn(next);
    QVERIFY(!id.isEmpty());
    QVERIFY(!next.service().view(id).undo.available);
    const auto refused = next.service().permissions().verb(Verb::Stop, next.session(0, kName));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("interrupted")), qPrintable(refused.reason));
    QTRY_COMPARE(next.fleet().interruptedOn(next.session(0, kName)), id); // attention and rows say so, too
    next.service().resume(id);
    (void)next.ended(id);
    QTRY_VERIFY(next.fleet().interruptedOn(next.session(0, kName)).isEmpty());
}

void TakeoverTest::bulkIsFinishedAfterACrash()
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
    QCOMPARE(CrashKit::interruptedIn(next), id);
    QCOMPARE(next.service().view(id).items.size(), size_t(12));
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    for (int i = 0; i < 12; ++i)
        QCOMPARE(plant.truth(0, QStringLiteral("s%1").arg(i)).status, sim::Status::Stopped);
    QCOMPARE(plant.unfinished(), 0);
}

void TakeoverTest::rowRepairIsFinishedAfterACrash()
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
    const OperationId id = CrashKit::interruptedIn(next);
    QCOMPARE(id, OperationId(QStringLiteral("op-1")));
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    QCOMPARE(toString(next.ended(id).state), toString(OperationState::Succeeded));
    QCOMPARE(plant.rowsOf(kName), 1);
}

void TakeoverTest::killedWhilePuttingBack()
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
    const OperationId id = CrashKit::interruptedIn(next);
    next.service().resume(id); // goes on with putting back: the operator had cancelled it
    QTRY_VERIFY(next.service().view(id).mine);
    (void)next.ended(id);
    QVERIFY(plant.fleet().truth().sessions.empty());
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
}

void TakeoverTest::destroyedAtAnyTimeLeaksNothing()
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

QTEST_GUILESS_MAIN(TakeoverTest)
#include "test_takeover.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QRegularExpression>
#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

class TestJournal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void namesAreStable();
    void keepsAnOperationWithItsSteps();
    void beginTwiceIsOnce();
    void refusesASecondConsole();
    void refusesASecondOperationOnAnAccount();
    void refusesWhatASlotIsTakenFor();
    void takesNoSlotForWhatIsWorkedOn();
    void namesThatDifferInASpaceAreTwo();
    void movesOfSeriesKeepToTheLimits();
    void databaseItselfRefusesASecondRunningOne();
    void takesOverALapsedLease();
    void oneLostRowStopsNoOtherLease_data();
    void oneLostRowStopsNoOtherLease();
    void endsOnceWithAuditAndSlots();
    void listsRunningOnesAndTheNewestEnded();
    void otherConsolesHear();
    void needsConsent();

private:
    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_first;
    std::unique_ptr<Console> m_second;
    std::unique_ptr<RawDatabase> m_raw;
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kOp = QStringLiteral("op-1");
const QString kSales = QStringLiteral("sales");

StepRecord step(int sequence, StepState state, const QString &note = {})
{
    StepRecord record;
    record.sequence = sequence;
    record.key = QStringLiteral("step-%1").arg(sequence);
    record.state = state;
    record.note = note;
    record.data = "{\"row\":\"13\"}";
    return record;
}

} // namespace

void TestJournal::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_first = std::make_unique<Console>(QStringLiteral("ana@desk-1"));
    m_second = std::make_unique<Console>(QStringLiteral("ben@desk-2"));
    QVERIFY(m_first->open(m_folder->location()));
    if (!TestBackend::isOwnFile())
        QVERIFY(m_second->open(m_folder->location()));
    m_raw = std::make_unique<RawDatabase>(*m_folder);
}

void TestJournal::cleanup()
{
    m_raw.reset();
    m_first.reset();
    m_second.reset();
    m_folder.reset();
}

void TestJournal::namesAreStable()
{
    for (const QString &name :
         { QStringLiteral("queued"), QStringLiteral("running"), QStringLiteral("waiting"),
           QStringLiteral("paused"), QStringLiteral("succeeded"), QStringLiteral("failed"),
           QStringLiteral("cancelled"), QStringLiteral("rolled-back") })
        QCOMPARE(shardmap::toString(operationStateFromString(name).value()), name);
    for (const QString &name :
         { QStringLiteral("pending"), QStringLiteral("running"), QStringLiteral("done"),
           QStringLiteral("failed"), QStringLiteral("skipped"), QStringLiteral("undone") })
        QCOMPARE(shardmap::toString(stepStateFromString(name).value()), name);
    for (const QString &name : { QStringLiteral("active"), QStringLiteral("cordoned"),
                                 QStringLiteral("draining"), QStringLiteral("quarantined") })
        QCOMPARE(shardmap::toString(workerStateFromString(name)), name);
    QVERIFY(!operationStateFromString(u"from the future") && !operationStateFromString(u""));
    QVERIFY(!stepStateFromString(u"from the future") && !stepStateFromString(u""));
    QVERIFY(workerStateFromString(u"from the future") == WorkerState::Active);
    QVERIFY(!isEnd(OperationState::Waiting) && isEnd(OperationState::RolledBack));
}

void TestJournal::keepsAnOperationWithItsSteps()
{
    NEEDS_SEVERAL_CONSOLES();
    const LeaseToken token = m_first->begin(kOp, kOne, kSales);
    QCOMPARE(token.epoch, 1);
    AWAIT_OK(m_first->map.writeStep(token, step(1, StepState::Running), OperationState::Running));
    AWAIT_OK(m_first->map.writeStep(token, step(1, StepState::Done, QStringLiteral("seen WORKING")),
                                    OperationState::Waiting));
    AWAIT_OK(m_first->map.setAccount(token, QStringLiteral("4917000@c.us")));
    const auto all = await(m_second->map.operations(10));
    QVERIFY(all);
    QCOMPARE(all->size(), size_t(1));
    const OperationRecord &record = all->front();
    QCOMPARE(record.kind, QStringLiteral("create"));
    QVERIFY((record.subject == SessionKey { WorkerId(kOne), kSales }));
    QCOMPARE(record.account, QStringLiteral("4917000@c.us"));
    QVERIFY(record.state == OperationState::Waiting);
    QCOMPARE(record.input, QByteArray("{\"engine\":\"NOWEB\"}"));
    QCOMPARE(record.actor, QStringLiteral("ana@desk-1"));
    QCOMPARE(record.leaseOwner, m_first->map.leaseOwner());
    QVERIFY(!record.leaseExpired);
    QCOMPARE(record.steps.size(), size_t(2));
    QVERIFY(record.steps[0].state == StepState::Pending && record.steps[0].startedMs == 0);
    QVERIFY(record.steps[1].state == StepState::Done);
    QVERIFY(record.steps[1].startedMs > 0 && record.steps[1].endedMs >= record.steps[1].startedMs);
    QCOMPARE(record.steps[1].note, QStringLiteral("seen WORKING"));
    QCOMPARE(record.steps[1].data, QByteArray("{\"row\":\"13\"}"));
}

void TestJournal::beginTwiceIsOnce()
{
    NEEDS_SEVERAL_CONSOLES();
    const LeaseToken token = m_first->begin(kOp, kOne, kSales);
    const LeaseToken again = m_first->begin(kOp, kOne, kSales);
    QCOMPARE(again.epoch, token.epoch);
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_operation"), QByteArray("1"));
    QCOMPARE(m_second->outcomeOfBegin(makeOperation(kOp, kOne, kSales)), QStringLiteral("lease-lost"));
}

void TestJournal::refusesASecondConsole()
{
    NEEDS_SEVERAL_CONSOLES();
    QCOMPARE(m_first->begin(kOp, kOne, kSales).epoch, 1);
    const auto held
        = await(m_second->map.beginOperation(makeOperation(QStringLiteral("op-2"), kOne, kSales)));
    QVERIFY(!held);
    QVERIFY(held.error().kind == ErrorKind::LeaseHeld);
    QVERIFY(held.error().message.contains(QStringLiteral("ana@desk-1")));
    QCOMPARE(m_second->outcomeOfBegin(makeOperation(QStringLiteral("op-3"), kOne, QStringLiteral("other"))),
             QStringLiteral("ok"));
    // Parents of bulk operations have no subject; any number of them may run.
    QCOMPARE(m_first->outcomeOfBegin(makeOperation(QStringLiteral("bulk-1"), {}, {})), QStringLiteral("ok"));
    QCOMPARE(m_second->outcomeOfBegin(makeOperation(QStringLiteral("bulk-2"), {}, {})), QStringLiteral("ok"));
}

void TestJournal::refusesASecondOperationOnAnAccount()
{
    NEEDS_SEVERAL_CONSOLES();
    OperationRecord a = makeOperation(QStringLiteral("a"), kOne, kSales);
    a.account = QStringLiteral("4917000@c.us");
    QCOMPARE(m_first->outcomeOfBegin(a), QStringLiteral("ok"));
    OperationRecord b = makeOperation(QStringLiteral("b"), kOne, QStringLiteral("other"));
    b.account = a.account;
    QCOMPARE(m_second->outcomeOfBegin(b), QStringLiteral("lease-held"));
    const LeaseToken c = m_second->begin(QStringLiteral("c"), kOne, QStringLiteral("third"));
    AWAIT_ERROR(m_second->map.setAccount(c, a.account), ErrorKind::LeaseHeld);
    AWAIT_OK(m_second->map.setAccount(c, QStringLiteral("4917999@c.us")));
}

/** A move from 1 to 2 works on both ends: the slot on 2 keeps others off the session there. */
void TestJournal::refusesWhatASlotIsTakenFor()
{
    NEEDS_SEVERAL_CONSOLES();
    const LeaseToken move = m_first->begin(kOp, kOne, kSales);
    AWAIT_OK(m_first->map.reserveSlot(WorkerId(QStringLiteral("2")), kSales, 0, move));
    QCOMPARE(m_second->outcomeOfBegin(makeOperation(QStringLiteral("op-2"), QStringLiteral("2"), kSales)),
             toString(ErrorKind::LeaseHeld));
    AWAIT_OK(m_first->map.endOperation(move, OperationState::Succeeded, {}));
    QCOMPARE(m_second->outcomeOfBegin(makeOperation(QStringLiteral("op-2"), QStringLiteral("2"), kSales)),
             QStringLiteral("ok"));
}

void TestJournal::takesNoSlotForWhatIsWorkedOn()
{
    NEEDS_SEVERAL_CONSOLES();
    const LeaseToken move = m_first->begin(kOp, kOne, kSales);
    QVERIFY(!m_second->begin(QStringLiteral("op-2"), QStringLiteral("2"), kSales).operation.isEmpty());
    AWAIT_ERROR(m_first->map.reserveSlot(WorkerId(QStringLiteral("2")), kSales, 0, move),
                ErrorKind::LeaseHeld);
}

void TestJournal::namesThatDifferInASpaceAreTwo()
{
    NEEDS_SEVERAL_CONSOLES();
    // The application's own column goes by other rules than Quayside's, and both are compared.
    QVERIFY(m_raw->run(TestBackend::choose("SELECT 1", "SELECT 1",
                                           "ALTER TABLE waha_session MODIFY name VARCHAR(200)"
                                           " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")));
    const QStringList names { QStringLiteral("Joshua"), QStringLiteral("Joshua ") };
    const LeaseToken tokens[] { m_first->begin(QStringLiteral("op-1"), kOne, names[0]),
                                m_second->begin(QStringLiteral("op-2"), kOne, names[1]) };
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(tokens[i].operation, OperationId(QStringLiteral("op-%1").arg(i + 1)));
        AWAIT_OK(m_first->map.reserveSlot(WorkerId(kOne), names[i], 0, tokens[i]));
        HistoryLine line;
        line.session = { WorkerId(kOne), names[i] };
        line.text = QStringLiteral("restarted");
        AWAIT_OK(m_first->map.keepLines({ line }));
        m_raw->run("INSERT INTO quayside_user (user_id, display_name) VALUES ('" + names[i].toUtf8()
                   + "', 'one of two')");
    }
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_user"), QByteArray("2"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation WHERE session_name = 'Joshua'"),
             QByteArray("1"));
    for (const QString &name : names) {
        const auto history = await(m_first->map.historyOf({ WorkerId(kOne), name }, 10));
        QVERIFY(history);
        QCOMPARE(history->size(), size_t(1));
    }
}

/** Whichever consoles begin them: one to a target, four in all; a move begun alone is not counted. */
void TestJournal::movesOfSeriesKeepToTheLimits()
{
    NEEDS_SEVERAL_CONSOLES();
    const auto begin = [](Console &console, int number, int target, bool isOfSeries) {
        OperationRecord move;
        move.id = OperationId(QStringLiteral("move-%1").arg(number));
        move.kind = QStringLiteral("move");
        move.subject = { WorkerId(kOne), QStringLiteral("s%1").arg(number) };
        if (isOfSeries)
            move.quota = { QStringLiteral("moves"), QString::number(target), 4, 1 };
        return await(console.map.beginOperation(move));
    };
    QVERIFY(begin(*m_first, 1, 11, true));
    const auto sameTarget = begin(*m_second, 2, 11, true);
    QVERIFY(!sameTarget && sameTarget.error().kind == ErrorKind::NoCapacity);
    QVERIFY(begin(*m_second, 3, 11, false));
    QVERIFY(begin(*m_second, 4, 12, true));
    QVERIFY(begin(*m_first, 5, 13, true));
    const auto fourth = begin(*m_first, 6, 14, true);
    QVERIFY(fourth);
    const auto fifth = begin(*m_second, 7, 15, true);
    QVERIFY(!fifth && fifth.error().kind == ErrorKind::NoCapacity);
    AWAIT_OK(m_first->map.endOperation(*fourth, OperationState::Succeeded, {}));
    QVERIFY(begin(*m_second, 7, 15, true));
}

void TestJournal::databaseItselfRefusesASecondRunningOne()
{
    QCOMPARE(m_first->begin(kOp, kOne, kSales).epoch, 1);
    QTest::ignoreMessage(
        QtWarningMsg,
        QRegularExpression(QStringLiteral("UNIQUE constraint failed|duplicate key|Duplicate entry")));
    QVERIFY(!m_raw->run("INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state,"
                        " created_ms, updated_ms) VALUES ('x', 'restart', '1', 'sales', 'running', 1, 1)"));
}

void TestJournal::takesOverALapsedLease()
{
    NEEDS_SEVERAL_CONSOLES();
    const LeaseToken old = m_first->begin(kOp, kOne, kSales);
    AWAIT_ERROR(m_second->map.takeOver(OperationId(kOp)), ErrorKind::LeaseHeld);
    m_raw->run("UPDATE quayside_operation SET lease_until_ms = 1");
    const auto lapsed = await(m_second->map.operations(10));
    QVERIFY(lapsed && lapsed->front().leaseExpired);
    AWAIT_OK(m_first->map.writeStep(old, step(0, StepState::Running),
                                    OperationState::Running)); // nobody took it yet
    const auto taken = await(m_second->map.takeOver(OperationId(kOp)));
    QVERIFY(taken);
    QCOMPARE(taken->epoch, 2);
    QCOMPARE(taken->actor, QStringLiteral("ben@desk-2"));
    QCOMPARE(taken->steps.size(), size_t(2));
    QVERIFY(!taken->leaseExpired);
    AWAIT_ERROR(m_first->map.writeStep(old, step(0, StepState::Done), OperationState::Running),
                ErrorKind::LeaseLost);
    const auto lost = await(m_first->map.renewLeases({ old }));
    QVERIFY(lost);
    QCOMPARE(lost->size(), size_t(1));
    QVERIFY(lost->front().error.kind == ErrorKind::LeaseLost);
    AWAIT_ERROR(m_first->map.endOperation(old, OperationState::Failed, {}), ErrorKind::LeaseLost);
    AWAIT_ERROR(m_first->map.reserveSlot(WorkerId(kOne), kSales, 0, old), ErrorKind::LeaseLost);
    AWAIT_ERROR(m_first->map.takeOver(OperationId(kOp)), ErrorKind::LeaseHeld);
    AWAIT_ERROR(m_first->map.takeOver(OperationId(QStringLiteral("unknown"))), ErrorKind::NotFound);
    AWAIT_OK(m_second->map.endOperation({ OperationId(kOp), 2 }, OperationState::Succeeded, {}));
    AWAIT_ERROR(m_first->map.takeOver(OperationId(kOp)), ErrorKind::LeaseLost);
}

void TestJournal::oneLostRowStopsNoOtherLease_data()
{
    QTest::addColumn<QByteArray>("harm");
    QTest::addColumn<QString>("kind");
    const QString lost = toString(ErrorKind::LeaseLost);
    QTest::newRow("vanished") << QByteArray("DELETE FROM quayside_operation WHERE operation_id = 'op-2'")
                              << lost;
    QTest::newRow("taken over") << QByteArray(
        "UPDATE quayside_operation SET epoch = 2 WHERE operation_id = 'op-2'")
                                << lost;
    QTest::newRow("ended") << QByteArray(
        "UPDATE quayside_operation SET ended_ms = 1 WHERE operation_id = 'op-2'")
                           << lost;
    if (TestBackend::isSqlite())
        QTest::newRow("no epoch") << QByteArray(
            "UPDATE quayside_operation SET epoch = 'gone' WHERE operation_id = 'op-2'")
                                  << lost;
    QTest::newRow("may not be written") << TestBackend::refusingTrigger(
        "quayside_operation", "BEFORE UPDATE", "new.operation_id = 'op-2'", "not this one")
                                        << toString(ErrorKind::Rejected);
}

void TestJournal::oneLostRowStopsNoOtherLease()
{
    QFETCH(QByteArray, harm);
    QFETCH(QString, kind);
    std::vector<LeaseToken> tokens;
    for (const QString &id : { QStringLiteral("op-1"), QStringLiteral("op-2"), QStringLiteral("op-3") })
        tokens.push_back(m_first->begin(id, kOne, id));
    m_raw->run("UPDATE quayside_operation SET lease_until_ms = 1");
    m_raw->run(harm);
    const auto lost = await(m_first->map.renewLeases(tokens));
    QVERIFY2(lost, lost ? "" : qPrintable(lost.error().toDisplayString()));
    QCOMPARE(lost->size(), size_t(1));
    QCOMPARE(lost->front().operation, OperationId(QStringLiteral("op-2")));
    QCOMPARE(toString(lost->front().error.kind), kind);
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_operation WHERE lease_until_ms > 1"
                          " AND operation_id <> 'op-2'"),
             QByteArray("2"));
    if (kind == toString(ErrorKind::LeaseLost))
        AWAIT_ERROR(m_first->map.writeStep(tokens[1], step(0, StepState::Done), OperationState::Running),
                    ErrorKind::LeaseLost);
}

void TestJournal::endsOnceWithAuditAndSlots()
{
    NEEDS_SEVERAL_CONSOLES();
    const LeaseToken token = m_first->begin(kOp, kOne, kSales);
    AWAIT_OK(m_first->map.reserveSlot(WorkerId(kOne), kSales, 0, token));
    AWAIT_OK(
        m_first->map.endOperation(token, OperationState::Failed, QStringLiteral("The worker went away.")));
    AWAIT_ERROR(m_first->map.endOperation(token, OperationState::Succeeded, {}), ErrorKind::LeaseLost);
    QVERIFY(m_first->view.reservations.empty());
    const auto all = await(m_first->map.operations(10));
    QVERIFY(all->front().state == OperationState::Failed);
    QVERIFY(all->front().endedMs > 0 && all->front().leaseOwner.isEmpty() && !all->front().leaseExpired);
    const auto audit = await(m_first->map.audit({}));
    QVERIFY(audit);
    QCOMPARE(audit->lines.size(), size_t(1));
    const AuditRecord &line = audit->lines.front();
    QCOMPARE(line.actor, QStringLiteral("ana@desk-1"));
    QCOMPARE(line.action, QStringLiteral("create"));
    QCOMPARE(line.reason, QStringLiteral("asked by the customer"));
    QCOMPARE(line.result, QStringLiteral("The worker went away."));
    QVERIFY(line.operation == OperationId(kOp) && line.atMs > 0);
    QCOMPARE(m_second->outcomeOfBegin(makeOperation(QStringLiteral("next"), kOne, kSales)),
             QStringLiteral("ok"));
}

void TestJournal::listsRunningOnesAndTheNewestEnded()
{
    for (int i = 0; i < 6; ++i) {
        const QString name = QString::number(i);
        const LeaseToken token = m_first->begin(name, kOne, name);
        if (i != 0)
            AWAIT_OK(m_first->map.endOperation(token, OperationState::Succeeded, {}));
    }
    const auto some = await(m_first->map.operations(2));
    QVERIFY(some);
    QStringList ids;
    for (const OperationRecord &record : *some)
        ids << record.id.toString();
    QCOMPARE(ids, (QStringList { QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("0") }));
}

void TestJournal::otherConsolesHear()
{
    NEEDS_SEVERAL_CONSOLES();
    const int before = m_second->view.operationsChanged;
    const LeaseToken token = m_first->begin(kOp, kOne, kSales);
    QTRY_VERIFY(m_second->view.operationsChanged > before);
    AWAIT_OK(m_first->map.reserveSlot(WorkerId(kOne), kSales, 0, token));
    QTRY_COMPARE(m_second->view.reservations.size(), size_t(1));
    const int rows = static_cast<int>(m_second->view.deltas.size());
    AWAIT_OK(m_first->map.endOperation(token, OperationState::Cancelled, {}));
    QTRY_VERIFY(m_second->view.reservations.empty());
    QVERIFY(static_cast<int>(m_second->view.deltas.size()) > rows);
}

void TestJournal::needsConsent()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QCOMPARE(console.outcomeOfBegin(makeOperation(kOp, kOne, kSales)), QStringLiteral("needs-consent"));
    AWAIT_ERROR(console.map.takeOver(OperationId(kOp)), ErrorKind::NeedsConsent);
    const auto operations = await(console.map.operations(5));
    QVERIFY(operations && operations->empty());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::testing;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

namespace {

QString nameOf(int i)
{
    return QStringLiteral("s%1").arg(i);
}

sim::WorkerConfig workerWith(int sessions, int firstPhone)
{
    sim::WorkerConfig worker;
    worker.capacity = 500;
    for (int i = 0; i < sessions; ++i)
        worker.sessions.push_back(
            Plant::working(nameOf(i).toStdString(), std::to_string(12025550000LL + firstPhone + i)));
    return worker;
}

void addRows(Plant &plant, int worker, int count)
{
    for (int i = 0; i < count; ++i)
        plant.addRow(worker, nameOf(i));
}

std::vector<fleet::SessionIndex> sessionsOf(Desk &desk, int worker, int count)
{
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < count; ++i)
        sessions.push_back(desk.session(worker, nameOf(i)));
    return sessions;
}

int countOf(const OperationView &view, OperationState state)
{
    int count = 0;
    for (const operations::ItemResult &item : view.items)
        count += item.state == state ? 1 : 0;
    return count;
}

} // namespace

class BulkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySessionHasItsResult();
    void failuresAreNamedAndRetried();
    void cancelBeginsNoMore();
    void sickWorkerHoldsUpNobodyElse();
    void atMostFourCallsAWorker();
    void browserStartsOneAtATime();
    void childrenAreNotListed();
    void emptySelectionIsNothing();
};

void BulkTest::everySessionHasItsResult()
{
    Plant plant({ workerWith(20, 0), workerWith(20, 100) });
    addRows(plant, 0, 20);
    addRows(plant, 1, 20);
    Desk desk(plant.file());
    std::vector<fleet::SessionIndex> all = sessionsOf(desk, 0, 20);
    const std::vector<fleet::SessionIndex> more = sessionsOf(desk, 1, 20);
    all.insert(all.end(), more.begin(), more.end());
    QSignalSpy ended(&desk.service(), &operations::OperationService::ended);
    const OperationId id = desk.service().run(Verb::Stop, all, QStringLiteral("maintenance"));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(view.items.size(), size_t(40));
    QCOMPARE(view.stepsDone, 40);
    QCOMPARE(view.stepsTotal, 40);
    QCOMPARE(view.reason, QStringLiteral("maintenance"));
    QCOMPARE(countOf(view, OperationState::Succeeded), 40);
    QCOMPARE(ended.size(), 1);
    for (int worker = 0; worker < 2; ++worker) {
        for (int i = 0; i < 20; ++i)
            QCOMPARE(plant.truth(worker, nameOf(i)).status, sim::Status::Stopped);
    }
    QCOMPARE(plant.unfinished(), 0);
}

void BulkTest::failuresAreNamedAndRetried()
{
    Plant plant({ workerWith(6, 0) });
    addRows(plant, 0, 6);
    Desk desk(plant.file());
    sim::Fault refusal;
    refusal.effect = Effect::Status;
    refusal.status = 422;
    refusal.body = R"({"message":"Not today","error":"Unprocessable Entity","statusCode":422})";
    refusal.method = "POST";
    refusal.path = "/api/sessions/s[24]/stop";
    refusal.times = 2;
    plant.fleet().addFault(refusal);
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 6));
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QCOMPARE(countOf(view, OperationState::Failed), 2);
    QCOMPARE(countOf(view, OperationState::Succeeded), 4);
    QVERIFY2(view.error.contains(QStringLiteral("2 of 6")), qPrintable(view.error));
    QVERIFY2(view.error.contains(QStringLiteral("Not today")), qPrintable(view.error));
    QVERIFY2(view.error.contains(QStringLiteral("s2")), qPrintable(view.error));
    QVERIFY(view.canRetryFailed);
    const OperationId retry = desk.service().retryFailed(id);
    QVERIFY(!retry.isEmpty());
    const OperationView again = desk.ended(retry);
    QVERIFY2(again.state == OperationState::Succeeded, qPrintable(again.error));
    QCOMPARE(again.items.size(), size_t(2));
    QVERIFY(!again.canRetryFailed);
    QVERIFY(desk.service().retryFailed(retry).isEmpty());
    for (int i = 0; i < 6; ++i)
        QCOMPARE(plant.truth(0, nameOf(i)).status, sim::Status::Stopped);
}

void BulkTest::cancelBeginsNoMore()
{
    Plant plant({ workerWith(40, 0) });
    addRows(plant, 0, 40);
    Desk desk(plant.file());
    plant.fleet().worker(0).setLatency(30);
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 40));
    QTRY_VERIFY(desk.service().view(id).stepsDone >= 2);
    QVERIFY(desk.service().view(id).canCancel);
    desk.service().cancel(id);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Cancelled));
    const int cancelled = countOf(view, OperationState::Cancelled);
    QVERIFY(cancelled > 0);
    QCOMPARE(view.stepsDone, 40);
    int running = 0;
    for (int i = 0; i < 40; ++i)
        running += plant.truth(0, nameOf(i)).status == sim::Status::Working ? 1 : 0;
    QCOMPARE(running, cancelled);
    QCOMPARE(plant.unfinished(), 0);
}

void BulkTest::sickWorkerHoldsUpNobodyElse()
{
    Plant plant({ workerWith(10, 0), workerWith(10, 100) });
    addRows(plant, 0, 10);
    addRows(plant, 1, 10);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.worker = 0;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/stop";
    hang.times = 8;
    plant.fleet().addFault(hang);
    std::vector<fleet::SessionIndex> all = sessionsOf(desk, 0, 10);
    const std::vector<fleet::SessionIndex> more = sessionsOf(desk, 1, 10);
    all.insert(all.end(), more.begin(), more.end());
    const OperationId id = desk.service().run(Verb::Stop, all);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            int stopped = 0;
            for (int i = 0; i < 10; ++i)
                stopped += plant.truth(1, nameOf(i)).status == sim::Status::Stopped ? 1 : 0;
            return stopped == 10;
        }(),
        10'000);
    QVERIFY(!shardmap::isEnd(desk.service().view(id).state));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void BulkTest::atMostFourCallsAWorker()
{
    Plant plant({ workerWith(16, 0) });
    addRows(plant, 0, 16);
    Desk desk(plant.file());
    sim::Fault hang; // the first four are never answered: nobody gets past them until they time out
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/restart";
    hang.times = -1;
    const int number = plant.fleet().addFault(hang);
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 16));
    QTRY_COMPARE_WITH_TIMEOUT(plant.fleet().faultHits(number), 4, 20'000);
    QTest::qWait(300);
    QCOMPARE(plant.fleet().faultHits(number), 4);
    plant.fleet().clearFaults();
    desk.service().cancel(id);
    (void)desk.ended(id);
}

void BulkTest::browserStartsOneAtATime()
{
    sim::WorkerConfig worker = workerWith(4, 0);
    worker.engine = sim::Engine::Webjs;
    Plant plant({ worker });
    addRows(plant, 0, 4);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/restart";
    hang.times = -1;
    const int number = plant.fleet().addFault(hang);
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 4));
    QTRY_COMPARE_WITH_TIMEOUT(plant.fleet().faultHits(number), 1, 20'000);
    QTest::qWait(300);
    QCOMPARE(plant.fleet().faultHits(number), 1);
    plant.fleet().clearFaults();
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void BulkTest::childrenAreNotListed()
{
    Plant plant({ workerWith(5, 0) });
    addRows(plant, 0, 5);
    Desk desk(plant.file());
    Desk other(plant.file(), QStringLiteral("bob@desk-2"));
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 5));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(desk.service().operations().size(), size_t(1));
    QTRY_VERIFY(other.service().view(id).state == OperationState::Succeeded);
    QCOMPARE(other.service().operations().size(), size_t(1));
    const OperationView elsewhere = other.service().view(id);
    QCOMPARE(elsewhere.items.size(), size_t(5));
    QCOMPARE(elsewhere.stepsDone, 5);
    QCOMPARE(elsewhere.title, view.title);
}

void BulkTest::emptySelectionIsNothing()
{
    Plant plant({ workerWith(1, 0) });
    Desk desk(plant.file());
    QVERIFY(desk.service().run(Verb::Stop, {}).isEmpty());
    QVERIFY(desk.service().operations().empty());
}

QTEST_GUILESS_MAIN(BulkTest)
#include "tst_bulk.moc"

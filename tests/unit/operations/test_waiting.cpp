// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/awaitscope.h"
#include "operations/engine/workerqueues.h"

#include <QTest>

using namespace quayside;
using namespace quayside::operations;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<> waitOnce(AwaitScope &scope, Future<int> future, QStringList *log)
{
    const Result<int> result = co_await scope.call(std::move(future));
    log->append(result ? QString::number(*result) : toString(result.error().kind));
    co_await scope.pause(60'000);
    log->append(u"woke"_s);
}

QCoro::Task<> waitTurn(AwaitScope &scope, Future<int> future, QStringList *log)
{
    const Result<int> result = co_await scope.turn(std::move(future));
    log->append(result ? QString::number(*result) : toString(result.error().kind));
}

} // namespace

class WaitingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queueLetsFourThrough();
    void browserStartsAreSpaced();
    void otherCallsPassAWaitingStart();
    void givingUpMakesRoom();
    void queuesGrantInTime();
    void scopeStopsEveryWait();
    void scopeStopsLaterWaits();
    void cancelLeavesCallsAlone();
    void wakeEndsAPause();
};

void WaitingTest::queueLetsFourThrough()
{
    WorkerQueue queue;
    for (quint64 ticket = 1; ticket <= 6; ++ticket)
        queue.enqueue(ticket, WorkerQueue::Call::StartLike, false);
    QCOMPARE(queue.grant(0), (std::vector<quint64> { 1, 2, 3, 4 }));
    QVERIFY(queue.grant(0).empty());
    queue.release(3, 10);
    QCOMPARE(queue.grant(10), (std::vector<quint64> { 5 }));
    QVERIFY(!queue.isIdle(10));
}

void WaitingTest::browserStartsAreSpaced()
{
    WorkerQueue queue;
    queue.enqueue(1, WorkerQueue::Call::StartLike, true);
    queue.enqueue(2, WorkerQueue::Call::StartLike, true);
    QCOMPARE(queue.grant(0), (std::vector<quint64> { 1 }));
    QVERIFY(!queue.nextGrantMs(0).has_value());
    queue.release(1, 1'000);
    QVERIFY(queue.grant(1'000).empty());
    QCOMPARE(queue.nextGrantMs(1'000).value_or(-1), 6'000);
    QVERIFY(queue.grant(5'999).empty());
    QCOMPARE(queue.grant(6'000), (std::vector<quint64> { 2 }));
    queue.release(2, 6'500);
    QVERIFY(!queue.isIdle(7'000));
    QVERIFY(queue.isIdle(11'500));
}

void WaitingTest::otherCallsPassAWaitingStart()
{
    WorkerQueue queue;
    queue.enqueue(1, WorkerQueue::Call::StartLike, true);
    queue.enqueue(2, WorkerQueue::Call::StartLike, true);
    queue.enqueue(3, WorkerQueue::Call::Other, true);
    QCOMPARE(queue.grant(0), (std::vector<quint64> { 1, 3 }));
}

void WaitingTest::givingUpMakesRoom()
{
    WorkerQueue queue;
    for (quint64 ticket = 1; ticket <= 5; ++ticket)
        queue.enqueue(ticket, WorkerQueue::Call::Other, false);
    (void)queue.grant(0);
    queue.release(5, 0); // gave up while waiting
    queue.release(1, 0);
    QVERIFY(queue.grant(0).empty());
    queue.release(99, 0); // not known: nothing happens
}

void WaitingTest::queuesGrantInTime()
{
    WorkerQueues queues(100); // five seconds are fifty milliseconds
    const WorkerId worker(u"w"_s);
    auto first = queues.join(worker, WorkerQueue::Call::StartLike, true);
    const auto second = queues.join(worker, WorkerQueue::Call::StartLike, true);
    const auto elsewhere = queues.join(WorkerId(u"v"_s), WorkerQueue::Call::StartLike, true);
    QVERIFY(first->isGranted());
    QVERIFY(!second->isGranted());
    QVERIFY2(elsewhere->isGranted(), "a worker does not hold another one up");
    first.reset();
    QVERIFY(!second->isGranted());
    QTRY_VERIFY(second->isGranted());
}

void WaitingTest::scopeStopsEveryWait()
{
    QStringList log;
    Promise<int> never;
    {
        AwaitScope scope;
        waitOnce(scope, never.future(), &log);
        QVERIFY(log.isEmpty());
        Error reason;
        reason.kind = ErrorKind::LeaseLost;
        scope.stop(reason);
        QCOMPARE(log, (QStringList { u"lease-lost"_s, u"woke"_s }));
    }
    never.finish(3); // nobody listens any more
    QTest::qWait(10);
    QCOMPARE(log.size(), 2);
}

void WaitingTest::scopeStopsLaterWaits()
{
    QStringList log;
    AwaitScope scope;
    scope.stop(ErrorText::cancelled());
    Promise<int> never;
    waitOnce(scope, never.future(), &log);
    QCOMPARE(log, (QStringList { u"cancelled"_s, u"woke"_s }));
}

void WaitingTest::cancelLeavesCallsAlone()
{
    QStringList log;
    AwaitScope scope;
    Promise<int> call;
    Promise<int> turn;
    waitOnce(scope, call.future(), &log);
    waitTurn(scope, turn.future(), &log);
    scope.cancel();
    QCOMPARE(log, (QStringList { u"cancelled"_s })); // the turn; the call goes on
    call.finish(7);
    QTRY_COMPARE(log.value(1), u"7"_s);
    QVERIFY(scope.isCancelRequested());
    scope.cancel();
    QCOMPARE(log.value(2), u"woke"_s);
}

void WaitingTest::wakeEndsAPause()
{
    QStringList log;
    AwaitScope scope;
    waitOnce(scope, readyFuture<int>(5), &log);
    QCOMPARE(log, (QStringList { u"5"_s }));
    scope.wake();
    QCOMPARE(log, (QStringList { u"5"_s, u"woke"_s }));
}

QTEST_GUILESS_MAIN(WaitingTest)
#include "test_waiting.moc"

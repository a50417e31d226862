// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/future.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <optional>

using namespace quayside;

namespace {

QCoro::Task<Result<int>> doubled(Future<int> input)
{
    const Result<int> value = co_await input;
    if (!value)
        co_return failure(value.error());
    co_return *value * 2;
}

} // namespace

class TestFuture final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFinishedPromiseDeliversItsValueOnce()
    {
        Promise<int> promise;
        const Future<int> future = promise.future();
        QVERIFY(!future.isFinished());
        promise.finish(7);
        promise.finish(8);
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 1);
        QCOMPARE(*future.result(), 7);
    }

    void anAbandonedPromiseIsCancelledWithAValue()
    {
        std::optional<Promise<int>> promise(std::in_place);
        const Future<int> future = promise->future();
        promise.reset();
        QVERIFY(future.isFinished());
        QVERIFY(!future.isCanceled());
        QVERIFY(future.result().error().kind == ErrorKind::Cancelled);
    }

    void aJobRunsOnAThreadOfItsPool()
    {
        const QThread *here = QThread::currentThread();
        const Future<bool> elsewhere = onPool<bool>([here] { return QThread::currentThread() != here; });
        QVERIFY(*elsewhere.result());
        QThreadPool own;
        own.setMaxThreadCount(1);
        const Future<void> failed
            = onPool<void>([]() -> Result<void> { return failure(ErrorText::cancelled()); }, own);
        QVERIFY(failed.result().error().kind == ErrorKind::Cancelled);
    }

    void aJobThatItsPoolForgetsIsCancelled()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QSemaphore gate;
        const Future<int> runs = onPool<int>(
            [&gate] {
                gate.acquire();
                return 1;
            },
            pool);
        const Future<int> waits = onPool<int>([] { return 2; }, pool);
        pool.clear();
        QVERIFY(waits.result().error().kind == ErrorKind::Cancelled);
        gate.release();
        QCOMPARE(*runs.result(), 1);
    }

    void aReplacedPromiseIsCancelled()
    {
        Promise<int> promise;
        const Future<int> first = promise.future();
        promise = Promise<int>();
        QVERIFY(first.result().error().kind == ErrorKind::Cancelled);
        const Future<int> second = promise.future();
        promise.finish(3);
        QCOMPARE(*second.result(), 3);
    }

    void aMovedPromiseStillDelivers()
    {
        Promise<int> first;
        const Future<int> future = first.future();
        Promise<int> second = std::move(first);
        second.finish(5);
        QCOMPARE(*future.result(), 5);
    }

    void aCoroutineCanBeTheInsideOfACall()
    {
        Promise<int> promise;
        const Future<int> future = toFuture(doubled(promise.future()));
        QVERIFY(!future.isFinished());
        promise.finish(21);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(*future.result(), 42);
    }

    void errorsTravelThroughACoroutine()
    {
        const Future<int> future = toFuture(doubled(readyFuture<int>(failure(ErrorText::readOnly()))));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().error().kind == ErrorKind::ReadOnly);
    }

    void aContinuationIsDroppedWithItsContext()
    {
        Promise<int> promise;
        bool called = false;
        {
            QObject context;
            whenDone(promise.future(), &context, [&called](const Result<int> &) { called = true; });
        }
        promise.finish(1);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void aContinuationRunsInTheContextsThread()
    {
        Promise<int> promise;
        QObject context;
        QThread *ranIn = nullptr;
        whenDone(promise.future(), &context,
                 [&ranIn](const Result<int> &) { ranIn = QThread::currentThread(); });
        const std::unique_ptr<QThread> other(QThread::create([&promise] { promise.finish(1); }));
        other->start();
        QTRY_COMPARE(ranIn, QThread::currentThread());
        QVERIFY(other->wait());
    }
};

QTEST_GUILESS_MAIN(TestFuture)
#include "test_future.moc"

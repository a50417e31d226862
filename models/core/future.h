// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace quayside {

/**
 * What every asynchronous call of the models returns.
 *
 * It always finishes, and always with one Result: a call whose worker went away finishes with
 * ErrorKind::Cancelled. `co_await` it inside an operation, or `whenDone(future, context, [](Result<T> r)
 * {…})` in the window. Don't use QFuture::then with a context: up to Qt 6.5 it asserts when the context was
 * destroyed first.
 */
template <typename T>
using Future = QFuture<Result<T>>;

/**
 * The producing end of a Future. Move-only; finishing twice is ignored, never finishing means Cancelled.
 * Any thread, one at a time.
 */
template <typename T>
class Promise
{
public:
    Promise() { m_promise.start(); }
    Promise(Promise &&) noexcept = default;
    Promise &operator=(Promise &&other) noexcept
    {
        if (this != &other) {
            finishCancelled();
            m_promise = std::move(other.m_promise);
            m_open = std::exchange(other.m_open, nullptr);
        }
        return *this;
    }
    Promise(const Promise &) = delete;
    Promise &operator=(const Promise &) = delete;
    ~Promise() { finishCancelled(); }

    [[nodiscard]] Future<T> future() const { return m_promise.future(); }

    void finish(Result<T> result)
    {
        if (!m_open || !*m_open)
            return;
        *m_open = false;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    void finishCancelled()
    {
        if (m_open && *m_open)
            finish(failure(ErrorText::cancelled()));
    }

    QPromise<Result<T>> m_promise;
    std::unique_ptr<bool> m_open = std::make_unique<bool>(true);
};

/** A Future that is finished already. */
template <typename T>
[[nodiscard]] Future<T> readyFuture(Result<T> result)
{
    Promise<T> promise;
    Future<T> future = promise.future();
    promise.finish(std::move(result));
    return future;
}

/**
 * What a job on a thread of `pool` comes to. It owns what it reads; nothing stops it when nobody waits any
 * more. Cancelled, where the pool forgets it before it ran. Any thread.
 */
template <typename T>
[[nodiscard]] Future<T> onPool(std::function<Result<T>()> job,
                               QThreadPool &pool = *QThreadPool::globalInstance())
{
    auto promise = std::make_shared<Promise<T>>();
    Future<T> future = promise->future();
    pool.start([promise, job = std::move(job)] { promise->finish(job()); });
    return future;
}

/**
 * Calls `callback(const Result<T> &)` in the context's thread once the future has finished; never, when the
 * context is destroyed first. Call it from the context's thread.
 */
template <typename T, typename Callback>
void whenDone(const QFuture<T> &future, QObject *context, Callback callback)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback)]() mutable {
                         watcher->deleteLater();
                         callback(watcher->result());
                     });
    watcher->setFuture(future);
}

namespace detail {

template <typename T>
QCoro::Task<> deliver(QCoro::Task<Result<T>> task, Promise<T> promise)
{
    Result<T> result = co_await std::move(task);
    promise.finish(std::move(result));
}

} // namespace detail

/** Lets a coroutine be the inside of a call whose outside is a Future. */
template <typename T>
[[nodiscard]] Future<T> toFuture(QCoro::Task<Result<T>> &&task)
{
    Promise<T> promise;
    Future<T> future = promise.future();
    detail::deliver<T>(std::move(task), std::move(promise));
    return future;
}

/** A future of success alone, for callers that don't need the value. */
template <typename T>
[[nodiscard]] Future<void> withoutValue(Future<T> future)
{
    return future.then([](const Result<T> &result) -> Result<void> {
        if (!result)
            return failure(result.error());
        return {};
    });
}

} // namespace quayside

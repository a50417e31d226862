// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QFutureWatcher>
#include <QTimer>

#include <coroutine>
#include <optional>
#include <vector>

namespace quayside::operations {

/**
 * Where a coroutine waits, so that whoever owns it can end all its waiting at once.
 *
 * stop() makes every wait, the present ones and all later ones, end with an error, and resumes the coroutine
 * before it returns: after it nothing is suspended any more and the coroutine's owner may go away. UI thread.
 */
class AwaitScope final
{
    Q_DISABLE_COPY_MOVE(AwaitScope)
public:
    /** One wait. Whatever ends it first wins. */
    class Pending
    {
    public:
        virtual ~Pending() = default;
        virtual void stop(const Error &reason) = 0;
        virtual void wake() { }
        virtual void cancel() { wake(); }

    protected:
        void resume()
        {
            if (auto waiting = std::exchange(m_waiting, {}))
                waiting.resume();
        }
        std::coroutine_handle<> m_waiting;
        friend class AwaitScope;
    };

    AwaitScope() = default;
    ~AwaitScope();

    /** `co_await scope.call(future)`: the future's result, or the reason of stop(). */
    template <typename T>
    [[nodiscard]] auto call(Future<T> future);
    /** Like call(), for what may be given up: cancel() ends it as well. */
    template <typename T>
    [[nodiscard]] auto turn(Future<T> future);
    /** `co_await scope.pause(ms)`: sleeps until the time is over, wake() or stop(). */
    [[nodiscard]] auto pause(int milliseconds);

    /** Ends a pause early. A call goes on: what it does can't be taken back. */
    void wake();
    /** A person asked to stop: ends pauses and turns, lets calls finish. Remembered until forgiven. */
    void cancel();
    [[nodiscard]] bool isCancelRequested() const { return m_cancelRequested; }
    /** Putting things back must be able to wait again. */
    void forgiveCancel() { m_cancelRequested = false; }
    void stop(const Error &reason);
    [[nodiscard]] bool isStopped() const { return m_stopped.has_value(); }
    [[nodiscard]] const Error &reason() const { return *m_stopped; }
    /** `CO_TRY(scope.going());` after a wait: the reason of stop(), if that is what ended it. */
    [[nodiscard]] Result<void> going() const;
    /** Like going(), and Cancelled where a person asked to stop. */
    [[nodiscard]] Result<void> mayGoOn() const;

private:
    template <typename T>
    class PendingCall;
    class PendingPause;
    template <typename P>
    class Awaiter;

    void add(const std::shared_ptr<Pending> &pending) { m_pending.push_back(pending); }
    void remove(const Pending *pending);

    QObject m_context; // parent of watchers and timers
    std::vector<std::shared_ptr<Pending>> m_pending;
    std::optional<Error> m_stopped;
    bool m_cancelRequested = false;
};

template <typename T>
class AwaitScope::PendingCall final : public Pending
{
public:
    PendingCall(Future<T> future, bool canBeGivenUp)
        : m_future(std::move(future))
        , m_canBeGivenUp(canBeGivenUp)
    { }
    [[nodiscard]] bool isReady() const { return m_result || m_future.isFinished(); }
    void stop(const Error &reason) override
    {
        m_result = Result<T>(failure(reason));
        resume();
    }
    void cancel() override
    {
        if (m_canBeGivenUp)
            stop(ErrorText::cancelled());
    }
    void listen(QObject *context, const std::shared_ptr<PendingCall> &self)
    {
        auto *watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, self] {
            watcher->deleteLater();
            self->resume();
        });
        watcher->setFuture(m_future);
    }
    [[nodiscard]] Result<T> take()
    {
        if (m_result)
            return *m_result;
        if (m_future.isResultReadyAt(0))
            return m_future.resultAt(0);
        return failure(ErrorText::cancelled());
    }

private:
    Future<T> m_future;
    bool m_canBeGivenUp;
    std::optional<Result<T>> m_result;
};

class AwaitScope::PendingPause final : public Pending
{
public:
    explicit PendingPause(int milliseconds)
        : m_milliseconds(milliseconds)
    { }
    [[nodiscard]] bool isReady() const { return m_over; }
    void stop(const Error &) override { wake(); }
    void wake() override
    {
        m_over = true;
        resume();
    }
    void listen(QObject *context, const std::shared_ptr<PendingPause> &self)
    {
        auto *timer = new QTimer(context);
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, self] {
            timer->deleteLater();
            self->wake();
        });
        timer->start(m_milliseconds);
    }
    void take() { }

private:
    int m_milliseconds;
    bool m_over = false;
};

template <typename P>
class AwaitScope::Awaiter
{
public:
    Awaiter(AwaitScope &scope, std::shared_ptr<P> pending)
        : m_scope(scope)
        , m_pending(std::move(pending))
    {
        if (m_scope.isStopped())
            m_pending->stop(m_scope.reason());
    }
    [[nodiscard]] bool await_ready() const { return m_pending->isReady(); }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        m_pending->m_waiting = waiting;
        m_scope.add(m_pending);
        m_pending->listen(&m_scope.m_context, m_pending);
    }
    [[nodiscard]] auto await_resume()
    {
        m_scope.remove(m_pending.get());
        return m_pending->take();
    }

private:
    AwaitScope &m_scope;
    std::shared_ptr<P> m_pending;
};

template <typename T>
auto AwaitScope::call(Future<T> future)
{
    return Awaiter<PendingCall<T>>(*this, std::make_shared<PendingCall<T>>(std::move(future), false));
}

template <typename T>
auto AwaitScope::turn(Future<T> future)
{
    return Awaiter<PendingCall<T>>(*this, std::make_shared<PendingCall<T>>(std::move(future), true));
}

inline auto AwaitScope::pause(int milliseconds)
{
    return Awaiter<PendingPause>(*this, std::make_shared<PendingPause>(milliseconds));
}

} // namespace quayside::operations

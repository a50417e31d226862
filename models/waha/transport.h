// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/timerheap.h"
#include "waha/endpoint.h"
#include "waha/http.h"
#include "waha/limits.h"

#include <QMutex>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QThreadPool>

#include <deque>

namespace quayside::waha {

class ConnectionPool;
class Exchange;
struct Route;

/** The system's proxies, but never for this machine itself. */
class SystemProxies final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
    /** True for localhost and the loopback addresses. */
    [[nodiscard]] static bool isThisMachine(const QString &host);
};

/**
 * The network thread's side of Network: the calls under way and in the queue, kept connections, the proxy.
 *
 * So many calls run at once per server and lane; more wait their turn, and their time limit counts the
 * waiting. Network thread only.
 */
class Transport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transport)
public:
    explicit Transport(const Limits &limits);
    ~Transport() override;

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    /** The one timer of all event streams: a thousand streams would need thousands otherwise. */
    [[nodiscard]] TimerHeap &timers() { return m_timers; }
    /** Milliseconds; never runs backwards. */
    [[nodiscard]] qint64 nowMs() const { return m_clock.monotonicMs(); }
    [[nodiscard]] ConnectionPool &pool() { return *m_pool; }

    void send(const Endpoint &endpoint, const HttpCall &call, HttpDone done);
    /** Lets a call begin as soon as there is room. */
    void queue(Exchange *exchange);
    /** A call has ended or never began; the next one begins. */
    void leave(Exchange *exchange);
    /** The way a call to `url` takes; an HTTP proxy is asked for plain http, and tunnelled through else. */
    [[nodiscard]] Route routeTo(const QUrl &url, const QByteArray &fingerprint) const;
    /** `url`, or the same with TLS where its server is known to send plain calls on to that. */
    [[nodiscard]] QUrl secured(const QUrl &url) const;
    /** A server sent a plain call on to TLS: later ones go there at once, and the key is not sent openly
     * again. */
    void noteSecured(const QUrl &plain, const QUrl &secure);
    /** Nobody was met there: the next call asks the server again. */
    void forgetSecured(const QUrl &plain);
    void setProxy(const QNetworkProxy &proxy) { m_proxy = proxy; }

private:
    struct Queue
    {
        int running = 0;
        std::deque<Exchange *> waiting;
    };

    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &url) const;

    Limits m_limits;
    SystemClock m_clock;
    TimerHeap m_timers;
    ConnectionPool *m_pool;
    QNetworkProxy m_proxy { QNetworkProxy::DefaultProxy };
    QHash<QString, Queue> m_queues;
    QHash<QString, int> m_securePorts; // by host and port of plain HTTP
};

/**
 * How any thread reaches the network thread and the pool that reads replies.
 *
 * Shared by Network and its clients, so that a client may outlive the Network: after close() whatever is
 * handed over is dropped, and a dropped Promise finishes as Cancelled. Any thread.
 */
class TransportHandle final
{
    Q_DISABLE_COPY_MOVE(TransportHandle)
public:
    explicit TransportHandle(Transport *transport);
    ~TransportHandle();

    /** Nothing passes from now on; jobs that wait for the pool are dropped, running ones are waited for. */
    void close();
    /** Makes the call; `done` runs in the network thread. */
    void send(const Endpoint &endpoint, const HttpCall &call, HttpDone done);
    /** Runs `job` in the network thread. */
    void post(std::function<void(Transport &)> job);
    /** Runs `job` on the pool. */
    void read(std::function<void()> job);

private:
    QMutex m_mutex;
    Transport *m_transport; // null once closed
    QThreadPool m_pool;
};

} // namespace quayside::waha

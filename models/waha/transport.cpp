// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/transport.h"

#include "waha/exchange.h"
#include "waha/http/connection.h"

#include <QHostAddress>
#include <QMetaObject>
#include <QMutexLocker>

#include <algorithm>

namespace quayside::waha {

namespace {

QString plainPlace(const QUrl &url)
{
    return url.host() + u':' + QString::number(url.port(80));
}

} // namespace

bool SystemProxies::isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".localhost"))
        || QHostAddress(host).isLoopback();
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isThisMachine(query.peerHostName()))
        return { QNetworkProxy(QNetworkProxy::NoProxy) };
    return systemProxyForQuery(query);
}

Transport::Transport(const Limits &limits)
    : m_limits(limits)
    , m_timers(m_clock, this)
    , m_pool(new ConnectionPool(limits, this))
{ }

Transport::~Transport()
{
    m_queues.clear();
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly)); // before the pool they take from
}

void Transport::send(const Endpoint &endpoint, const HttpCall &call, HttpDone done)
{
    (new Exchange(*this, endpoint, call, std::move(done)))->start();
}

void Transport::queue(Exchange *exchange)
{
    Queue &queue = m_queues[exchange->queue()];
    if (queue.running >= m_limits.callsPerServer) {
        queue.waiting.push_back(exchange);
        return;
    }
    ++queue.running;
    exchange->begin();
}

void Transport::leave(Exchange *exchange)
{
    const auto found = m_queues.find(exchange->queue());
    if (found == m_queues.end())
        return;
    if (std::erase(found->waiting, exchange) > 0)
        return; // its time was up before its turn came
    if (found->waiting.empty()) {
        if (--found->running == 0)
            m_queues.erase(found);
        return;
    }
    Exchange *next = found->waiting.front();
    found->waiting.pop_front();
    next->begin(); // in the place of the one that leaves
}

QNetworkProxy Transport::proxyFor(const QUrl &url) const
{
    if (m_proxy.type() != QNetworkProxy::DefaultProxy)
        return m_proxy;
    const QList<QNetworkProxy> found = SystemProxies().queryProxy(QNetworkProxyQuery(url));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

Route Transport::routeTo(const QUrl &url, const QByteArray &fingerprint) const
{
    Route route;
    route.secure = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("wss");
    route.host = url.host(QUrl::FullyEncoded);
    route.port = static_cast<quint16>(url.port(route.secure ? 443 : 80));
    route.trustedFingerprint = fingerprint;
    QNetworkProxy proxy = proxyFor(url);
    const bool speaksHttp
        = proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    if (speaksHttp && url.scheme() == QLatin1StringView("http")) {
        route.asksProxy = true;
        route.host = proxy.hostName();
        route.port = proxy.port();
        if (!proxy.user().isEmpty())
            route.proxyLogin = QString(proxy.user() + u':' + proxy.password()).toUtf8();
    } else if (speaksHttp || proxy.type() == QNetworkProxy::Socks5Proxy) {
        if (speaksHttp)
            proxy.setType(QNetworkProxy::HttpProxy); // a caching one tunnels just so
        route.proxy = proxy;
    }
    return route;
}

QUrl Transport::secured(const QUrl &url) const
{
    const auto port = m_securePorts.constFind(plainPlace(url));
    if (port == m_securePorts.cend() || url.scheme() != QLatin1StringView("http"))
        return url;
    QUrl secure = url;
    secure.setScheme(QStringLiteral("https"));
    secure.setPort(*port);
    return secure;
}

void Transport::noteSecured(const QUrl &plain, const QUrl &secure)
{
    m_securePorts.insert(plainPlace(plain), secure.port(443));
}

void Transport::forgetSecured(const QUrl &plain)
{
    m_securePorts.remove(plainPlace(plain));
}

TransportHandle::TransportHandle(Transport *transport)
    : m_transport(transport)
{
    m_pool.setObjectName(QStringLiteral("waha-readers"));
}

TransportHandle::~TransportHandle()
{
    close();
}

void TransportHandle::close()
{
    {
        QMutexLocker locker(&m_mutex);
        m_transport = nullptr;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void TransportHandle::send(const Endpoint &endpoint, const HttpCall &call, HttpDone done)
{
    post([endpoint, call, done = std::move(done)](Transport &transport) {
        transport.send(endpoint, call, done);
    });
}

void TransportHandle::post(std::function<void(Transport &)> job)
{
    QMutexLocker locker(&m_mutex);
    if (Transport *transport = m_transport)
        QMetaObject::invokeMethod(
            transport, [transport, job = std::move(job)] { job(*transport); }, Qt::QueuedConnection);
}

void TransportHandle::read(std::function<void()> job)
{
    QMutexLocker locker(&m_mutex);
    if (m_transport)
        m_pool.start(std::move(job));
}

} // namespace quayside::waha

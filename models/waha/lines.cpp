// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/lines.h"

#include "waha/exchange.h"
#include "waha/proxies.h"
#include "waha/pulse.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace quayside::waha {

namespace {

QString hostAndPort(const QUrl &url)
{
    const int standard = url.scheme() == QLatin1StringView("https") ? 443 : 80;
    return url.host() + u':' + QString::number(url.port(standard));
}

} // namespace

Lines::Lines(const Limits &limits)
    : m_limits(limits)
    , m_pulse(new Pulse(limits.pulseMs, this))
{ }

Lines::~Lines()
{
    // Replies must go before the managers they came from.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

void Lines::send(const Endpoint &endpoint, const HttpCall &call, HttpDone done)
{
    (new Exchange(*this, endpoint, call, std::move(done)))->start();
}

size_t Lines::setFor(const QUrl &url, const QByteArray &fingerprint)
{
    if (fingerprint.isEmpty())
        return 0;
    std::vector<QByteArray> &known = m_fingerprints[hostAndPort(url)];
    const auto at = std::find(known.begin(), known.end(), fingerprint);
    const auto index = static_cast<size_t>(at - known.begin());
    if (at == known.end())
        known.push_back(fingerprint);
    return index + 1;
}

QNetworkAccessManager *Lines::manager(Network::Lane lane, const QUrl &url, const QByteArray &fingerprint)
{
    const size_t set = setFor(url, fingerprint);
    if (set >= m_sets.size())
        m_sets.resize(set + 1, Set {});
    QNetworkAccessManager *&manager = m_sets.at(set).at(static_cast<size_t>(lane));
    if (!manager) {
        manager = new QNetworkAccessManager(this);
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        applyProxy(manager);
    }
    return manager;
}

void Lines::applyProxy(QNetworkAccessManager *manager) const
{
    if (m_proxy.type() == QNetworkProxy::DefaultProxy)
        manager->setProxyFactory(new SystemProxies);
    else
        manager->setProxy(m_proxy);
}

QNetworkProxy Lines::proxyFor(const QUrl &url) const
{
    if (m_proxy.type() != QNetworkProxy::DefaultProxy)
        return m_proxy;
    const QList<QNetworkProxy> found = SystemProxies().queryProxy(QNetworkProxyQuery(url));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

void Lines::setProxy(const QNetworkProxy &proxy)
{
    m_proxy = proxy;
    for (const Set &set : m_sets) {
        for (QNetworkAccessManager *manager : set) {
            if (manager)
                applyProxy(manager);
        }
    }
}

} // namespace quayside::waha

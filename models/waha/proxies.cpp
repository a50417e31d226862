// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/proxies.h"

#include <QHostAddress>

namespace quayside::waha {

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

} // namespace quayside::waha

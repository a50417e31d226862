// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

namespace quayside::waha {

/** The system's proxies, but never for this machine itself. */
class SystemProxies final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
    /** True for localhost and the loopback addresses. */
    [[nodiscard]] static bool isThisMachine(const QString &host);
};

} // namespace quayside::waha

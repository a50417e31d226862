// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/http.h"
#include "waha/limits.h"

#include <QHash>
#include <QNetworkProxy>
#include <QObject>

#include <array>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace quayside::waha {

class Pulse;

/**
 * The network thread's side of Network: its access managers, the calls under way, the proxy.
 *
 * A manager keeps connections by host and port, and a kept connection is never verified again. So a
 * certificate that one endpoint trusts must not share a manager with an endpoint that does not: endpoints on
 * the same host and port with different trusted fingerprints use different sets of managers. There are as
 * many sets as one host and port has had fingerprints, which is two in all but odd cases. Network thread
 * only.
 */
class Lines final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lines)
public:
    explicit Lines(const Limits &limits);
    ~Lines() override;

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    [[nodiscard]] Pulse &pulse() { return *m_pulse; }

    void send(const Endpoint &endpoint, const HttpCall &call, HttpDone done);
    /** The manager for a lane to `url`; the same one for the same fingerprint. */
    [[nodiscard]] QNetworkAccessManager *manager(Network::Lane lane, const QUrl &url,
                                                 const QByteArray &fingerprint);
    /** The proxy a socket to `url` should use. */
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &url) const;
    void setProxy(const QNetworkProxy &proxy);

private:
    using Set = std::array<QNetworkAccessManager *, 3>;
    [[nodiscard]] size_t setFor(const QUrl &url, const QByteArray &fingerprint);
    void applyProxy(QNetworkAccessManager *manager) const;

    Limits m_limits;
    Pulse *m_pulse;
    QNetworkProxy m_proxy { QNetworkProxy::DefaultProxy };
    std::vector<Set> m_sets;
    QHash<QString, std::vector<QByteArray>> m_fingerprints; // by host:port, in the order of m_sets from 1
};

} // namespace quayside::waha

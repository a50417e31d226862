// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/watch/workerlink.h"
#include "waha/client.h"
#include "waha/eventstream.h"

namespace quayside::fleet {

/** The real link: HTTP and WebSocket to one server. Network thread. */
class WahaLink final : public WorkerLink
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WahaLink)
public:
    WahaLink(waha::Network &network, const waha::Endpoint &endpoint, QObject *parent = nullptr);
    ~WahaLink() override;

    [[nodiscard]] Future<waha::SessionList> list(const QByteArray &etag) override;
    [[nodiscard]] Future<waha::Probe> probe(waha::ProbeWish wish) override { return m_client.probe(wish); }
    [[nodiscard]] Future<waha::ServerVersion> version() override { return m_client.version(); }
    [[nodiscard]] Future<waha::ServerStatus> status() override { return m_client.status(); }
    [[nodiscard]] Future<waha::Health> health() override { return m_client.health(); }
    void openStream() override { m_stream.open(); }
    void closeStream() override { m_stream.close(); }
    void retryStream() override { m_stream.retry(); }

private:
    waha::WahaClient m_client;
    waha::EventStream m_stream;
};

} // namespace quayside::fleet

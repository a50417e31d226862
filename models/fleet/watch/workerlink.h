// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/client.h"
#include "waha/eventstream.h"

namespace quayside::fleet {

/**
 * What a monitor needs of one worker's server; a seam, so that tests can play the server. Network thread.
 *
 * Futures are those of waha::WahaClient, the signals those of waha::EventStream.
 */
class WorkerLink : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerLink)
public:
    explicit WorkerLink(QObject *parent = nullptr)
        : QObject(parent)
    { }

    [[nodiscard]] virtual Future<waha::SessionList> list(const QByteArray &etag) = 0;
    [[nodiscard]] virtual Future<waha::Probe> probe(waha::ProbeWish wish) = 0;
    [[nodiscard]] virtual Future<waha::ServerVersion> version() = 0;
    [[nodiscard]] virtual Future<waha::ServerStatus> status() = 0;
    [[nodiscard]] virtual Future<waha::Health> health() = 0;
    virtual void openStream() = 0;
    virtual void closeStream() = 0;
    /** Tries again now what waits to be tried again. */
    virtual void retryStream() = 0;

Q_SIGNALS:
    void wentLive();
    void wentDown(const quayside::Error &error);
    void statusEvent(const quayside::waha::StatusEvent &event);
};

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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/limits.h"

#include <QNetworkProxy>
#include <QObject>
#include <QSslError>
#include <QWebSocket>

#include <optional>

namespace quayside::waha {

/** The address of the events: ws or wss, the base path kept. Holds the key: never to be logged or shown. */
[[nodiscard]] QUrl eventUrl(const Endpoint &endpoint);

/**
 * One connection to `/ws`, from opening to its end, which it tells once. Decides about the certificate; knows
 * nothing of time. Network thread only.
 */
class EventSocket final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventSocket)
public:
    EventSocket(const Endpoint &endpoint, const QNetworkProxy &proxy, const Limits &limits, QObject *parent);
    ~EventSocket() override;

    void open();
    void ping();

Q_SIGNALS:
    void opened();
    void frame(const QString &text);
    /** A frame with no text in it, or a pong: the server is alive. */
    void sign(bool ignoredFrame);
    void ended(const quayside::Error &error);

private:
    void judgeCertificate(const QList<QSslError> &errors);
    void onError();
    void onDisconnected();
    void end(const Error &error);

    Endpoint m_endpoint;
    QWebSocket m_socket;
    std::optional<Error> m_certificateError;
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace quayside::waha

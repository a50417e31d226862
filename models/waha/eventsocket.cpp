// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/eventsocket.h"

#include "waha/certificates.h"
#include "waha/socketclosing.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

namespace quayside::waha {

QUrl eventUrl(const Endpoint &endpoint)
{
    const QString key = QString::fromLatin1(QUrl::toPercentEncoding(endpoint.apiKey.reveal()));
    // What every version understands: 2024.10 closes with 4001 on anything more.
    const QString events = QStringLiteral("session=*&events=session.status");
    QUrl url = endpoint.url({ u"ws" }, key.isEmpty() ? events : u"x-api-key=" + key + u'&' + events);
    const bool secure = url.scheme() == QLatin1StringView("https");
    url.setScheme(secure ? QStringLiteral("wss") : QStringLiteral("ws"));
    return url;
}

EventSocket::EventSocket(const Endpoint &endpoint, const QNetworkProxy &proxy, const Limits &limits,
                         QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_socket(QString(), QWebSocketProtocol::VersionLatest, this)
{
    m_socket.setProxy(proxy);
    m_socket.setMaxAllowedIncomingFrameSize(static_cast<quint64>(limits.frameBytes));
    m_socket.setMaxAllowedIncomingMessageSize(static_cast<quint64>(limits.frameBytes));
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_opened = true;
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &EventSocket::frame);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this] { Q_EMIT sign(true); });
    connect(&m_socket, &QWebSocket::pong, this, [this] { Q_EMIT sign(false); });
    connect(&m_socket, &QWebSocket::sslErrors, this, &EventSocket::judgeCertificate);
    connect(&m_socket, &QWebSocket::disconnected, this, &EventSocket::onDisconnected);
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &EventSocket::onError);
}

EventSocket::~EventSocket()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void EventSocket::open()
{
    QNetworkRequest request(eventUrl(m_endpoint));
    request.setRawHeader("User-Agent", "Quayside/" QUAYSIDE_VERSION);
    m_socket.open(request);
}

void EventSocket::ping()
{
    m_socket.ping();
}

void EventSocket::judgeCertificate(const QList<QSslError> &errors)
{
    QSslCertificate leaf = m_socket.sslConfiguration().peerCertificate();
    if (leaf.isNull() && !errors.isEmpty())
        leaf = errors.first().certificate();
    if (isTrusted(leaf, m_endpoint.trustedFingerprint))
        m_socket.ignoreSslErrors(errors);
    else
        m_certificateError = certificateError(leaf, errors, m_endpoint.trustedFingerprint);
}

/** Once open, the reason comes with the close frame: wait for the end. */
void EventSocket::onError()
{
    if (m_certificateError)
        end(*m_certificateError);
    else if (!m_opened)
        end(openingError(m_socket.errorString(), m_endpoint.apiKey));
}

void EventSocket::onDisconnected()
{
    end(m_opened ? closingError(m_socket.closeCode(), m_socket.closeReason(), m_endpoint.apiKey)
                 : openingError(m_socket.errorString(), m_endpoint.apiKey));
}

void EventSocket::end(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT ended(error);
}

} // namespace quayside::waha

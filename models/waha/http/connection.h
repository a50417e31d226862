// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "waha/endpoint.h"
#include "waha/http.h"
#include "waha/limits.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslError>
#include <QTimer>

#include <optional>
#include <vector>

class QSslSocket;
class QTcpSocket;

namespace quayside::waha {

struct Limits;

/** Which way to a server: connections that differ in any of it are never shared. */
struct Route
{
    QString host; //!< to connect to: the server, or an HTTP proxy that is asked for whole URLs
    quint16 port = 0;
    bool secure = false;
    QByteArray trustedFingerprint; //!< SHA-256 of a certificate trusted besides the system's
    QNetworkProxy proxy { QNetworkProxy::NoProxy }; //!< to tunnel through
    bool asksProxy = false; //!< `host` is a proxy: requests carry whole URLs
    QByteArray proxyLogin; //!< for Proxy-Authorization; empty: none

    friend bool operator==(const Route &, const Route &) = default;
};

/**
 * One TCP or TLS connection. Decides about the certificate; reads ahead no more than Limits::socketBytes, so
 * that a server can't send faster than somebody reads, and takes its time where bytes come one by one, so
 * that they cost no more for it. Ends once. Network thread only.
 */
class Connection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)
public:
    Connection(Route route, const Limits &limits, QObject *parent);
    ~Connection() override;

    void open();
    [[nodiscard]] const Route &route() const { return m_route; }
    [[nodiscard]] bool isOpen() const { return m_open && !m_ended; }
    /** Opened, used for a call before, and kept since then. */
    [[nodiscard]] bool isReused() const { return m_reused; }
    void setReused() { m_reused = true; }

    void write(const QByteArray &bytes);
    /** Gives the system what it takes now of what was written: for last words. Does not wait. */
    void flush();
    [[nodiscard]] QByteArray read();
    /** Bytes written that the server has not taken. */
    [[nodiscard]] qint64 backlog() const;

Q_SIGNALS:
    void opened();
    void readable();
    /** After the last bytes were read. */
    void ended(const quayside::Error &error);

private:
    void onOpened();
    void onReadyRead();
    void pause();
    void resume();
    void judgeCertificate(const QList<QSslError> &errors);
    void onError();
    void end();
    [[nodiscard]] Error reason() const;

    Route m_route;
    QSslSocket *m_tls; // null where the route is not secure
    QTcpSocket *m_socket; // the same, or a plain one
    const qint64 m_readAhead;
    QElapsedTimer m_lastRead;
    int m_meagre = 0; // reads of a few bytes in a row
    bool m_paused = false;
    std::optional<Error> m_certificateError;
    bool m_open = false;
    bool m_ended = false;
    bool m_reused = false;
};

/**
 * Connections that were of use and may be again within a few seconds. A kept connection was verified for its
 * route and is handed out for the same route only. Network thread only.
 */
class ConnectionPool final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionPool)
public:
    explicit ConnectionPool(const Limits &limits, QObject *parent);

    /** A kept connection, or a new one that is not open yet. The caller owns it. */
    [[nodiscard]] Connection *take(const Route &route);
    /** A new one: for calls that must not meet a connection that the server is just closing. */
    [[nodiscard]] Connection *takeNew(const Route &route);
    /** Takes over a connection that has carried a call to its end. */
    void keep(Connection *connection);

private:
    void dropOld();
    void drop(Connection *connection);

    struct Idle
    {
        Connection *connection;
        qint64 sinceMs;
    };

    const Limits m_limits;
    QElapsedTimer m_clock;
    Soon m_sweep;
    std::vector<Idle> m_idle; // oldest first
};

/** A call to `url` as the bytes of a request, key included. No cookies, no compression, no HTTP/2. */
[[nodiscard]] QByteArray requestText(const Endpoint &endpoint, const HttpCall &call, const QUrl &url,
                                     const Route &route);
/** The request for a WebSocket at `url`, whose `key` is 16 random bytes in Base64. */
[[nodiscard]] QByteArray upgradeText(const QUrl &url, const QByteArray &key);

} // namespace quayside::waha

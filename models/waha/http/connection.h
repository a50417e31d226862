// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QObject>
#include <QSslError>
#include <QUrl>

#include <optional>

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

} // namespace quayside::waha

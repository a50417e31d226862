// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/http/connection.h"

#include "waha/certificates.h"
#include "waha/limits.h"
#include "waha/wahatext.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace quayside::waha {

namespace {

// A reply comes in a few pieces, and events in one each. Somebody who sends byte by byte is read in heaps.
constexpr qsizetype kMeagreBytes = 256;
constexpr int kMeagreReads = 50;
constexpr qint64 kInARowMs = 100;
constexpr int kPauseMs = 20;

} // namespace

Connection::Connection(Route route, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
    , m_tls(m_route.secure ? new QSslSocket(this) : nullptr)
    , m_socket(m_tls ? m_tls : new QTcpSocket(this))
    , m_readAhead(limits.socketBytes)
{
    m_lastRead.start();
    m_socket->setProxy(m_route.proxy);
    m_socket->setReadBufferSize(m_readAhead);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &Connection::onError);
    connect(m_socket, &QAbstractSocket::disconnected, this, &Connection::end);
    connect(m_socket, &QIODevice::readyRead, this, &Connection::onReadyRead);
    if (m_tls) {
        connect(m_tls, &QSslSocket::sslErrors, this, &Connection::judgeCertificate);
        connect(m_tls, &QSslSocket::encrypted, this, &Connection::onOpened);
    } else {
        connect(m_socket, &QAbstractSocket::connected, this, &Connection::onOpened);
    }
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Connection::open()
{
    if (m_tls)
        m_tls->connectToHostEncrypted(m_route.host, m_route.port);
    else
        m_socket->connectToHost(m_route.host, m_route.port);
}

void Connection::onOpened()
{
    m_open = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT opened();
}

void Connection::judgeCertificate(const QList<QSslError> &errors)
{
    QSslCertificate leaf = m_tls->sslConfiguration().peerCertificate();
    if (leaf.isNull() && !errors.isEmpty())
        leaf = errors.first().certificate();
    if (isTrusted(leaf, m_route.trustedFingerprint))
        m_tls->ignoreSslErrors(errors);
    else
        m_certificateError = certificateError(leaf, errors, m_route.trustedFingerprint);
}

void Connection::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

void Connection::flush()
{
    m_socket->flush();
}

void Connection::onReadyRead()
{
    if (m_open && !m_paused) // before it is open it is somebody who speaks no TLS
        Q_EMIT readable();
}

QByteArray Connection::read()
{
    const QByteArray bytes = m_socket->readAll();
    const bool inARow = m_lastRead.restart() < kInARowMs && bytes.size() < kMeagreBytes;
    m_meagre = inARow ? m_meagre + 1 : 0;
    if (m_meagre > kMeagreReads && !m_paused && !m_ended)
        pause();
    return bytes;
}

/** With room for one byte the socket stops to be told of more; the kernel gathers them meanwhile. */
void Connection::pause()
{
    m_paused = true;
    m_socket->setReadBufferSize(1);
    QTimer::singleShot(kPauseMs, this, &Connection::resume);
}

void Connection::resume()
{
    m_paused = false;
    m_socket->setReadBufferSize(m_readAhead);
    if (m_socket->bytesAvailable() > 0 && !m_ended)
        Q_EMIT readable();
}

qint64 Connection::backlog() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

/** Errors of a connection that stands go with disconnected(), which comes after the last bytes. */
void Connection::onError()
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState || !m_open)
        end();
}

void Connection::end()
{
    if (m_ended)
        return;
    if (m_open && m_socket->bytesAvailable() > 0)
        Q_EMIT readable();
    if (std::exchange(m_ended, true))
        return; // by whoever read
    Q_EMIT ended(reason());
}

Error Connection::reason() const
{
    return m_certificateError ? *m_certificateError
                              : WahaText::transport(m_socket->error(), m_socket->errorString(), m_route);
}

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/http/connection.h"

#include "waha/wahatext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace quayside::waha {

namespace {

/** Certificates come from anybody: one short printable line. */
QString plainName(const QString &name)
{
    return name.simplified().left(80);
}

QString subjectOf(const QSslCertificate &certificate)
{
    return plainName(certificate.subjectDisplayName());
}

QString issuerOf(const QSslCertificate &certificate)
{
    return certificate.isSelfSigned() ? subjectOf(certificate) : plainName(certificate.issuerDisplayName());
}

/** True when `leaf` is exactly the certificate with this SHA-256; an empty fingerprint trusts nothing. */
bool isTrusted(const QSslCertificate &leaf, const QByteArray &fingerprint)
{
    return !fingerprint.isEmpty() && !leaf.isNull() && leaf.digest(QCryptographicHash::Sha256) == fingerprint;
}

/** Tls: why it is not trusted, whose it is and until when; detail is its SHA-256 in hex. */
Error certificateError(const QSslCertificate &leaf, const QList<QSslError> &errors,
                       const QByteArray &expectedFingerprint)
{
    const QString why = errors.isEmpty() ? QString() : errors.first().errorString().simplified();
    if (leaf.isNull())
        return WahaText::tlsFailed(why);
    const QString until = QLocale().toString(leaf.expiryDate().date(), QLocale::ShortFormat);
    Error error = expectedFingerprint.isEmpty()
        ? WahaText::untrusted(subjectOf(leaf), issuerOf(leaf), until, why)
        : WahaText::certificateChanged(subjectOf(leaf), issuerOf(leaf), until);
    error.detail = QString::fromLatin1(leaf.digest(QCryptographicHash::Sha256).toHex());
    return error;
}

// A reply comes in a few pieces, and events in one each. Somebody who sends byte by byte is read in heaps.
constexpr qsizetype kMeagreBytes = 256;
constexpr int kMeagreReads = 50;
constexpr qint64 kInARowMs = 100;
constexpr int kPauseMs = 20;

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const QString scheme = url.scheme();
    const bool secure = scheme == QLatin1StringView("https") || scheme == QLatin1StringView("wss");
    const int standard = secure ? 443 : 80;
    return url.port(standard) == standard ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray target(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    return url.hasQuery() ? path + '?' + url.query(QUrl::FullyEncoded).toLatin1() : path;
}

/** Whatever a value holds, it can't end its line. */
QByteArray headerLine(const char *name, QByteArray value)
{
    std::replace_if(
        value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
        ' ');
    return QByteArray(name) + ": " + value + "\r\n";
}

const QByteArray kUserAgent = QByteArrayLiteral("Quayside/" QUAYSIDE_VERSION);

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

ConnectionPool::ConnectionPool(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_sweep([this] { dropOld(); }, this)
{
    m_clock.start();
}

Connection *ConnectionPool::take(const Route &route)
{
    const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(),
                                    [&](const Idle &idle) { return idle.connection->route() == route; });
    if (found == m_idle.rend())
        return takeNew(route);
    Connection *connection = found->connection;
    m_idle.erase(std::next(found).base());
    connection->disconnect(this);
    connection->setReused();
    return connection;
}

Connection *ConnectionPool::takeNew(const Route &route)
{
    return new Connection(route, m_limits, this);
}

void ConnectionPool::keep(Connection *connection)
{
    if (!connection->isOpen()) {
        connection->deleteLater();
        return;
    }
    connection->setParent(this);
    const auto unfit = [this, connection] { drop(connection); }; // closed, or it speaks unasked
    connect(connection, &Connection::ended, this, unfit);
    connect(connection, &Connection::readable, this, unfit);
    m_idle.push_back({ connection, m_clock.elapsed() });
    if (m_idle.size() > static_cast<size_t>(m_limits.idleConnections))
        drop(m_idle.front().connection);
    m_sweep.ask(m_limits.idleMs);
}

void ConnectionPool::drop(Connection *connection)
{
    std::erase_if(m_idle, [connection](const Idle &idle) { return idle.connection == connection; });
    connection->disconnect(this);
    connection->deleteLater();
}

void ConnectionPool::dropOld()
{
    const qint64 latest = m_clock.elapsed() - m_limits.idleMs;
    while (!m_idle.empty() && m_idle.front().sinceMs <= latest)
        drop(m_idle.front().connection);
    if (!m_idle.empty())
        m_sweep.ask(static_cast<int>(m_idle.front().sinceMs - latest));
}

QByteArray requestText(const Endpoint &endpoint, const HttpCall &call, const QUrl &url, const Route &route)
{
    const QByteArray host = hostHeader(url);
    const QByteArray origin = route.asksProxy ? "http://" + host : QByteArray();
    QByteArray text = methodName(call.verb).toLatin1() + ' ' + origin + target(url) + " HTTP/1.1\r\n";
    text += headerLine("Host", host);
    text += headerLine("User-Agent", kUserAgent);
    text += headerLine("Accept", call.accept);
    // WAHA does not compress, and inflating is where a small reply becomes a huge one.
    text += headerLine("Accept-Encoding", "identity");
    text += headerLine("Connection", "keep-alive");
    if (!route.proxyLogin.isEmpty())
        text += headerLine("Proxy-Authorization", "Basic " + route.proxyLogin.toBase64());
    if (!endpoint.apiKey.isEmpty())
        text += headerLine("X-Api-Key", endpoint.apiKey.reveal().toUtf8());
    if (!call.etag.isEmpty())
        text += headerLine("If-None-Match", call.etag);
    if (call.verb != HttpCall::Verb::Get)
        text += headerLine("Content-Length", QByteArray::number(call.body.size()));
    if (!call.body.isEmpty())
        text += headerLine("Content-Type", "application/json");
    return text + "\r\n" + call.body;
}

QByteArray upgradeText(const QUrl &url, const QByteArray &key)
{
    return "GET " + target(url) + " HTTP/1.1\r\n" + headerLine("Host", hostHeader(url))
        + headerLine("User-Agent", kUserAgent) + headerLine("Upgrade", "websocket")
        + headerLine("Connection", "Upgrade") + headerLine("Sec-WebSocket-Key", key)
        + headerLine("Sec-WebSocket-Version", "13") + "\r\n";
}

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/socketpeer.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QtEndian>

#include <utility>

namespace quayside::test {

namespace {

constexpr int kText = 1;
constexpr int kBinary = 2;
constexpr int kClose = 8;
constexpr int kPing = 9;
constexpr int kPong = 10;
constexpr qsizetype kMaskBytes = 4;
const QByteArray kHeadEnd = "\r\n\r\n";

QByteArray valueOf(const QByteArray &head, const QByteArray &name)
{
    const QByteArray begin = name + ": ";
    const qsizetype at = head.indexOf(begin);
    const qsizetype from = at + begin.size();
    return at < 0 ? QByteArray() : head.mid(from, head.indexOf('\r', at) - from);
}

QByteArray lengthOf(qsizetype size, char mask)
{
    if (size < 126)
        return QByteArray(1, char(mask | char(size)));
    const bool isShort = size < 65'536;
    QByteArray length(isShort ? 3 : 9, char(mask | (isShort ? 126 : 127)));
    if (isShort)
        qToBigEndian(quint16(size), length.data() + 1);
    else
        qToBigEndian(quint64(size), length.data() + 1);
    return length;
}

} // namespace

SocketPeer::SocketPeer(QTcpSocket *accepted, QObject *parent)
    : QObject(parent)
    , m_socket(accepted)
    , m_side(Side::Server)
{
    join();
}

SocketPeer::SocketPeer(const QUrl &url, QObject *parent)
    : QObject(parent)
    , m_socket(new QTcpSocket(this))
    , m_side(Side::Client)
    , m_url(url)
{
    join();
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        const QByteArray target
            = m_url.path(QUrl::FullyEncoded).toLatin1() + '?' + m_url.query(QUrl::FullyEncoded).toLatin1();
        send("GET " + target + " HTTP/1.1\r\nHost: " + m_url.host().toLatin1()
             + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    });
    m_socket->connectToHost(m_url.host(), quint16(m_url.port()));
}

SocketPeer::~SocketPeer()
{
    m_socket->disconnect(this);
}

void SocketPeer::join()
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &SocketPeer::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &SocketPeer::closed);
}

void SocketPeer::send(const QByteArray &raw)
{
    m_socket->write(raw);
    m_socket->flush();
}

void SocketPeer::sendFrame(int opcode, const QByteArray &payload)
{
    const bool isMasked = m_side == Side::Client; // with zeros, which change nothing
    const QByteArray mask(isMasked ? kMaskBytes : 0, '\0');
    send(QByteArray(1, char(0x80 | opcode)) + lengthOf(payload.size(), isMasked ? '\x80' : '\0') + mask
         + payload);
}

void SocketPeer::sendTextMessage(const QString &text)
{
    sendFrame(kText, text.toUtf8());
}

void SocketPeer::sendBinaryMessage(const QByteArray &bytes)
{
    sendFrame(kBinary, bytes);
}

void SocketPeer::ping()
{
    sendFrame(kPing, {});
}

void SocketPeer::close(int code, const QString &reason)
{
    QByteArray payload(2, '\0');
    qToBigEndian(quint16(code), payload.data());
    m_saidGoodbye = true;
    sendFrame(kClose, payload + reason.toUtf8());
}

void SocketPeer::abort()
{
    m_socket->abort();
}

void SocketPeer::read()
{
    m_bytes += m_socket->readAll();
    if (m_isOpen)
        readFrames();
    else if (m_bytes.contains(kHeadEnd) && m_side == Side::Server)
        readUpgrade();
    else if (m_bytes.contains(kHeadEnd))
        readAnswer();
}

void SocketPeer::readUpgrade()
{
    const QByteArray head = m_bytes.first(m_bytes.indexOf(kHeadEnd) + kHeadEnd.size());
    m_bytes.remove(0, head.size());
    m_target = head.split(' ').value(1);
    const QByteArray proof = QCryptographicHash::hash(
        QByteArray(valueOf(head, "Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
        QCryptographicHash::Sha1);
    send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
         "Upgrade\r\nSec-WebSocket-Accept: "
         + proof.toBase64() + "\r\n\r\n");
    m_isOpen = true;
    Q_EMIT opened();
    readFrames();
}

void SocketPeer::readAnswer()
{
    if (!m_bytes.startsWith("HTTP/1.1 101"))
        return m_socket->disconnectFromHost();
    m_bytes.remove(0, m_bytes.indexOf(kHeadEnd) + kHeadEnd.size());
    m_isOpen = true;
    Q_EMIT opened();
    readFrames();
}

bool SocketPeer::readHead(Head &head) const
{
    if (m_bytes.size() < 2)
        return false;
    const auto second = quint8(m_bytes.at(1));
    const int told = second & 0x7f;
    const qsizetype lengthBytes = told == 127 ? 8 : told == 126 ? 2 : 0;
    head.opcode = m_bytes.at(0) & 0x0f;
    head.isFinal = (quint8(m_bytes.at(0)) & 0x80) != 0;
    head.isMasked = (second & 0x80) != 0;
    head.size = 2 + lengthBytes + (head.isMasked ? kMaskBytes : 0);
    if (m_bytes.size() < head.size)
        return false;
    head.length = told;
    if (lengthBytes == 2)
        head.length = qFromBigEndian<quint16>(m_bytes.constData() + 2);
    else if (lengthBytes == 8)
        head.length = qsizetype(qFromBigEndian<quint64>(m_bytes.constData() + 2));
    return m_bytes.size() >= head.size + head.length;
}

void SocketPeer::readFrames()
{
    Head head;
    while (readHead(head)) {
        QByteArray payload = m_bytes.sliced(head.size, head.length);
        if (head.isMasked) {
            const QByteArray mask = m_bytes.sliced(head.size - kMaskBytes, kMaskBytes);
            for (qsizetype i = 0; i < payload.size(); ++i)
                payload[i] = char(payload.at(i) ^ mask.at(i % kMaskBytes));
        }
        m_bytes.remove(0, head.size + head.length);
        if (head.isMasked != (m_side == Side::Server))
            qFatal("a frame is masked where it should not be, or is not");
        Q_EMIT frameReceived(head.opcode, payload);
        onFrame(head, payload);
    }
}

void SocketPeer::onFrame(const Head &head, const QByteArray &payload)
{
    if (head.opcode == kClose)
        return onClosing(payload);
    if (head.opcode == kPing)
        return sendFrame(kPong, payload);
    if (head.opcode > kClose)
        return;
    if (head.opcode != 0)
        m_messageOpcode = head.opcode;
    m_message += payload;
    if (!head.isFinal)
        return;
    const QByteArray message = std::exchange(m_message, {});
    if (m_messageOpcode == kText)
        Q_EMIT textReceived(QString::fromUtf8(message));
}

void SocketPeer::onClosing(const QByteArray &payload)
{
    if (payload.size() >= 2)
        m_closeCode = qFromBigEndian<quint16>(payload.constData());
    m_closeReason = QString::fromUtf8(payload.mid(2));
    if (!std::exchange(m_saidGoodbye, true))
        sendFrame(kClose, payload.first(std::min<qsizetype>(payload.size(), 2)));
    if (m_side == Side::Server)
        m_socket->disconnectFromHost();
}

} // namespace quayside::test

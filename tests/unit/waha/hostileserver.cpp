// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/hostileserver.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

namespace quayside::test {

using namespace std::chrono_literals;

namespace {

constexpr int kTurnMs = 50; // how soon a thread notices that it should stop

/** Waits until the socket can be written to, or read from; false when the time is up. */
bool isReady(int socket, short events)
{
    pollfd entry { socket, events, 0 };
    return ::poll(&entry, 1, kTurnMs) > 0;
}

} // namespace

bool HostileServer::Client::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size() && !m_stop) {
        if (!isReady(m_socket, POLLOUT))
            continue;
        const ssize_t count = ::send(m_socket, bytes.constData() + sent,
                                     static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN)
            return false;
        sent += std::max<ssize_t>(count, 0);
    }
    return !m_stop;
}

void HostileServer::Client::repeat(const QByteArray &bytes, int pauseMs)
{
    while (send(bytes)) {
        if (pauseMs > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(pauseMs));
    }
}

void HostileServer::Client::dribble(char byte, int pauseMs)
{
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    repeat(QByteArray(1, byte), pauseMs);
}

void HostileServer::Client::hang()
{
    char byte = 0;
    while (!m_stop) {
        if (isReady(m_socket, POLLIN) && ::recv(m_socket, &byte, 1, MSG_DONTWAIT) <= 0)
            return;
    }
}

bool HostileServer::Client::upgrade()
{
    const QByteArray name = "Sec-WebSocket-Key:";
    const qsizetype at = m_request.indexOf(name) + name.size();
    const QByteArray key = m_request.mid(at, m_request.indexOf('\r', at) - at).trimmed();
    const QByteArray proof = QCryptographicHash::hash(
        QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), QCryptographicHash::Sha1);
    return send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: "
                + proof.toBase64() + "\r\n\r\n");
}

HostileServer::HostileServer(Script script, bool speaksFirst)
    : m_script(std::move(script))
    , m_speaksFirst(speaksFirst)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("can't listen");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

HostileServer::~HostileServer()
{
    m_stop = true;
    m_acceptor.join();
    for (std::thread &thread : m_threads) // nobody adds any more
        thread.join();
    ::close(m_listener);
}

QUrl HostileServer::url(const QString &scheme) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_port));
}

void HostileServer::accept()
{
    while (!m_stop) {
        if (!isReady(m_listener, POLLIN))
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        ++m_connections;
        const std::lock_guard lock(m_mutex);
        m_threads.emplace_back([this, socket] { serve(socket); });
    }
}

void HostileServer::serve(int socket)
{
    QByteArray request;
    char buffer[4096];
    while (!m_stop && !m_speaksFirst && !request.contains("\r\n\r\n")) {
        if (!isReady(socket, POLLIN))
            continue;
        const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            break;
        request.append(buffer, count);
    }
    if (m_speaksFirst || request.contains("\r\n\r\n")) {
        Client client(socket, request, m_stop);
        m_script(client);
    }
    ::close(socket);
}

QByteArray serverFrame(int opcode, const QByteArray &payload, bool final)
{
    QByteArray frame;
    frame += static_cast<char>((final ? 0x80 : 0) | opcode);
    if (payload.size() < 126) {
        frame += static_cast<char>(payload.size());
    } else if (payload.size() < 0x10000) {
        frame += static_cast<char>(126);
        char size[2];
        qToBigEndian(static_cast<quint16>(payload.size()), size);
        frame.append(size, 2);
    } else {
        frame += static_cast<char>(127);
        char size[8];
        qToBigEndian(static_cast<quint64>(payload.size()), size);
        frame.append(size, 8);
    }
    return frame + payload;
}

} // namespace quayside::test

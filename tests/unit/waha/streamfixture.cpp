// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/streamfixture.h"

using namespace quayside::waha;

namespace quayside::test {

SocketServer::SocketServer(Script script)
    : m_script(std::move(script))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("can't listen");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        auto *socket = new SocketPeer(m_server.nextPendingConnection(), this);
        m_sockets << socket;
        connect(socket, &SocketPeer::opened, this, [this, socket] {
            m_asked << url().resolved(QUrl::fromEncoded(socket->target()));
            if (m_script)
                m_script(*socket);
        });
    });
}

QUrl SocketServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void SocketServer::say(const QString &text)
{
    for (const QPointer<SocketPeer> &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->sendTextMessage(text);
    }
}

void SocketServer::closeAll(int code, const QString &reason)
{
    for (const QPointer<SocketPeer> &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->close(code, reason);
    }
}

void SocketServer::abortAll()
{
    for (const QPointer<SocketPeer> &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->abort();
    }
}

HeardStream::HeardStream(Network &network, const Endpoint &endpoint)
    : m_network(network)
{
    inNetworkThread([this, endpoint] {
        m_stream = new EventStream(m_network, endpoint, m_network.context());
        connect(m_stream, &EventStream::wentLive, this, [this] { ++live; });
        connect(m_stream, &EventStream::wentDown, this, [this](const Error &error) { downs << error; });
        connect(m_stream, &EventStream::statusEvent, this,
                [this](const StatusEvent &event) { events << event; });
        m_stream->open();
    });
}

HeardStream::~HeardStream()
{
    inNetworkThread([this] { delete m_stream; });
}

void HeardStream::close()
{
    inNetworkThread([this] { m_stream->close(); });
}

quint64 HeardStream::ignored() const
{
    quint64 count = 0;
    inNetworkThread([this, &count] { count = m_stream->ignoredFrames(); });
    return count;
}

void HeardStream::inNetworkThread(const std::function<void()> &job) const
{
    QMetaObject::invokeMethod(m_network.context(), job, Qt::BlockingQueuedConnection);
}

Limits streamLimits()
{
    Limits limits;
    limits.pulseMs = 10;
    limits.quietMs = 300;
    limits.firstRetryMs = 50;
    limits.longestRetryMs = 200;
    limits.refusedRetryMs = 60'000;
    limits.frameBytes = 64 * 1024;
    return limits;
}

QString statusFrame(const QString &id, const QString &session, const QString &status)
{
    return QStringLiteral(
               R"({"id":"%1","timestamp":1741249702485,"event":"session.status","session":"%2","me":null,)"
               R"("payload":{"name":"%2","status":"%3"}})")
        .arg(id, session, status);
}

} // namespace quayside::test

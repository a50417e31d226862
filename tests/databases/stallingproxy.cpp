// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/stallingproxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>

namespace quayside::test {

/** The proxy's connections, in its thread. */
class StallingProxy::Exchange final : public QObject
{
public:
    explicit Exchange(int target)
        : m_target(static_cast<quint16>(target))
        , m_server(this)
    {
        connect(&m_server, &QTcpServer::newConnection, this,
                [this] { join(m_server.nextPendingConnection()); });
    }

    [[nodiscard]] bool isListening() const { return m_server.isListening(); }

    int listen(int port = 0)
    {
        return m_server.listen(QHostAddress::LocalHost, static_cast<quint16>(port)) ? m_server.serverPort()
                                                                                    : 0;
    }

    void cut()
    {
        m_server.close();
        const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets) {
            socket->disconnect(); // nothing of it is passed on
            socket->abort();
        }
        qDeleteAll(sockets);
    }

    void setStalled(bool stalled)
    {
        m_stalled = stalled;
        const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            pass(socket, other(socket));
    }

    std::atomic<int> connections = 0;

private:
    void join(QTcpSocket *client)
    {
        ++connections;
        auto *server = new QTcpSocket(&m_server);
        link(client, server);
        link(server, client);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }

    void link(QTcpSocket *from, QTcpSocket *to)
    {
        from->setProperty("other", QVariant::fromValue(to));
        from->setReadBufferSize(64
                                * 1024); // what is held back stays with the system, and then with the sender
        connect(from, &QTcpSocket::readyRead, this, [this, from, to] { pass(from, to); });
        connect(from, &QTcpSocket::connected, this, [this, from, to] { pass(to, from); });
        connect(from, &QTcpSocket::disconnected, this, [this, from, to] { pass(from, to); });
        connect(from, &QTcpSocket::errorOccurred, this, [this, from, to] { pass(from, to); });
    }

    static QTcpSocket *other(QTcpSocket *socket) { return socket->property("other").value<QTcpSocket *>(); }

    void pass(QTcpSocket *from, QTcpSocket *to)
    {
        if (m_stalled || !to || to->state() != QAbstractSocket::ConnectedState)
            return;
        to->write(from->readAll());
        if (from->state() == QAbstractSocket::UnconnectedState)
            to->disconnectFromHost();
    }

    quint16 m_target;
    bool m_stalled = false;
    QTcpServer m_server; //!< parent of all sockets
};

StallingProxy::StallingProxy(int target)
    : m_exchange(std::make_unique<Exchange>(target))
{
    m_port = m_exchange->listen();
    m_exchange->moveToThread(&m_thread);
    m_thread.start();
}

StallingProxy::~StallingProxy()
{
    QMetaObject::invokeMethod(
        m_exchange.get(), [this] { m_exchange.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void StallingProxy::stall()
{
    QMetaObject::invokeMethod(
        m_exchange.get(), [this] { m_exchange->setStalled(true); }, Qt::BlockingQueuedConnection);
}

void StallingProxy::cut()
{
    QMetaObject::invokeMethod(
        m_exchange.get(), [this] { m_exchange->cut(); }, Qt::BlockingQueuedConnection);
}

void StallingProxy::forward()
{
    QMetaObject::invokeMethod(
        m_exchange.get(),
        [this] {
            m_exchange->setStalled(false);
            if (!m_exchange->isListening() && m_exchange->listen(m_port) == 0)
                qWarning("the cable can't be mended");
        },
        Qt::BlockingQueuedConnection);
}

int StallingProxy::connections() const
{
    return m_exchange->connections;
}

} // namespace quayside::test

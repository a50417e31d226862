// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/network.h"

#include "waha/transport.h"

namespace quayside::waha {

Network::Network(QObject *parent)
    : Network(Limits(), parent)
{ }

Network::Network(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_transport(new Transport(limits))
{
    m_handle = std::make_shared<TransportHandle>(m_transport);
    m_transport->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_transport, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("waha-network"));
    m_thread.start();
}

Network::~Network()
{
    m_handle->close();
    m_thread.quit();
    m_thread.wait();
}

QObject *Network::context() const
{
    return m_transport;
}

void Network::setProxy(const QNetworkProxy &proxy)
{
    m_handle->post([proxy](Transport &transport) { transport.setProxy(proxy); });
}

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/network.h"

#include "waha/lines.h"
#include "waha/wire.h"

#include <QNetworkProxy>

namespace quayside::waha {

Network::Network(QObject *parent)
    : Network(Limits(), parent)
{ }

Network::Network(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_lines(new Lines(limits))
{
    m_wire = std::make_shared<Wire>(m_lines);
    m_lines->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_lines, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("waha-network"));
    m_thread.start();
}

Network::~Network()
{
    m_wire->close();
    m_thread.quit();
    m_thread.wait();
}

QObject *Network::context() const
{
    return m_lines;
}

void Network::setProxy(const QNetworkProxy &proxy)
{
    m_wire->post([proxy](Lines &lines) { lines.setProxy(proxy); });
}

} // namespace quayside::waha

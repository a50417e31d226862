// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/transporthandle.h"

#include "waha/transport.h"

#include <QMetaObject>
#include <QMutexLocker>

namespace quayside::waha {

TransportHandle::TransportHandle(Transport *transport)
    : m_transport(transport)
{
    m_pool.setObjectName(QStringLiteral("waha-readers"));
}

TransportHandle::~TransportHandle()
{
    close();
}

void TransportHandle::close()
{
    {
        QMutexLocker locker(&m_mutex);
        m_transport = nullptr;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void TransportHandle::send(const Endpoint &endpoint, const HttpCall &call, HttpDone done)
{
    post([endpoint, call, done = std::move(done)](Transport &transport) {
        transport.send(endpoint, call, done);
    });
}

void TransportHandle::post(std::function<void(Transport &)> job)
{
    QMutexLocker locker(&m_mutex);
    if (Transport *transport = m_transport)
        QMetaObject::invokeMethod(
            transport, [transport, job = std::move(job)] { job(*transport); }, Qt::QueuedConnection);
}

void TransportHandle::read(std::function<void()> job)
{
    QMutexLocker locker(&m_mutex);
    if (m_transport)
        m_pool.start(std::move(job));
}

} // namespace quayside::waha

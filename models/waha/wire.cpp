// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/wire.h"

#include "waha/lines.h"

#include <QMetaObject>
#include <QMutexLocker>

namespace quayside::waha {

Wire::Wire(Lines *lines)
    : m_lines(lines)
{
    m_pool.setObjectName(QStringLiteral("waha-readers"));
}

Wire::~Wire()
{
    close();
}

void Wire::close()
{
    {
        QMutexLocker locker(&m_mutex);
        m_lines = nullptr;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void Wire::send(const Endpoint &endpoint, const HttpCall &call, HttpDone done)
{
    post([endpoint, call, done = std::move(done)](Lines &lines) { lines.send(endpoint, call, done); });
}

void Wire::post(std::function<void(Lines &)> job)
{
    QMutexLocker locker(&m_mutex);
    if (Lines *lines = m_lines)
        QMetaObject::invokeMethod(
            lines, [lines, job = std::move(job)] { job(*lines); }, Qt::QueuedConnection);
}

void Wire::read(std::function<void()> job)
{
    QMutexLocker locker(&m_mutex);
    if (m_lines)
        m_pool.start(std::move(job));
}

} // namespace quayside::waha

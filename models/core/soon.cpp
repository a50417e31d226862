// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/soon.h"

namespace quayside {

Soon::Soon(std::function<void()> job, QObject *parent)
    : m_timer(parent)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(job));
}

void Soon::ask(int ms)
{
    if (!isAsked() || m_due.remainingTime() > ms)
        putOff(ms);
}

void Soon::putOff(int ms)
{
    m_due.setRemainingTime(ms);
    m_timer.start(ms);
}

} // namespace quayside

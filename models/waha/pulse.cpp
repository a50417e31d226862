// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/pulse.h"

#include <algorithm>

namespace quayside::waha {

Pulse::Pulse(int everyMs, QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_clock.start();
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &Pulse::beatAll);
}

void Pulse::add(Beating *beating)
{
    m_beating.push_back(beating);
    if (!m_timer.isActive())
        m_timer.start();
}

void Pulse::remove(Beating *beating)
{
    std::replace(m_beating.begin(), m_beating.end(), beating, static_cast<Beating *>(nullptr));
}

void Pulse::beatAll()
{
    const qint64 now = nowMs();
    for (size_t i = 0; i < m_beating.size(); ++i) { // by index: a beat may add
        if (Beating *beating = m_beating[i])
            beating->beat(now);
    }
    m_beating.erase(std::remove(m_beating.begin(), m_beating.end(), nullptr), m_beating.end());
    if (m_beating.empty())
        m_timer.stop();
}

} // namespace quayside::waha

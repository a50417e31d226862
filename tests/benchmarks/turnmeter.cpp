// SPDX-License-Identifier: GPL-3.0-or-later
#include "turnmeter.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace quayside::benchmarks {

namespace {

constexpr std::chrono::milliseconds kInterval { 2 };

double threadMs()
{
#ifdef Q_OS_LINUX
    timespec now {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

} // namespace

TurnMeter::TurnMeter(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TurnMeter::tick);
}

void TurnMeter::start()
{
    m_lastMs = m_longestMs = 0;
    m_timer.start(kInterval);
}

void TurnMeter::tick()
{
    const double now = threadMs();
    if (m_lastMs > 0)
        m_longestMs = std::max(m_longestMs, now - m_lastMs);
    m_lastMs = now;
}

} // namespace quayside::benchmarks

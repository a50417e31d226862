// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stallmeter.h"

#include <algorithm>
#include <cmath>

namespace quayside {

StallMeter::StallMeter(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StallMeter::tick);
}

void StallMeter::start(int intervalMs)
{
    reset();
    m_sinceTick.start();
    m_timer.start(intervalMs);
}

void StallMeter::stop()
{
    m_timer.stop();
}

void StallMeter::reset()
{
    m_histogram.fill(0);
    m_fine.fill(0);
    m_ticks = 0;
    m_longestMs = 0;
    m_sinceTick.restart();
}

void StallMeter::tick()
{
    const double elapsedMs = static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e6;
    m_sinceTick.restart();
    const double lateMs = std::max(0.0, elapsedMs - m_timer.interval());
    ++m_ticks;
    m_longestMs = std::max(m_longestMs, lateMs);
    const auto bucket = std::lower_bound(kBoundsMs.begin(), kBoundsMs.end(), lateMs) - kBoundsMs.begin();
    ++m_histogram[static_cast<size_t>(bucket)];
    const auto fine = std::min(m_fine.size() - 1, static_cast<size_t>(lateMs * 10));
    ++m_fine[fine];
}

double StallMeter::quantileMs(double quantile) const
{
    if (m_ticks == 0)
        return 0;
    const auto wanted = static_cast<quint64>(std::ceil(quantile * static_cast<double>(m_ticks)));
    quint64 seen = 0;
    for (size_t i = 0; i + 1 < m_fine.size(); ++i) {
        seen += m_fine[i];
        if (seen >= wanted)
            return std::min(m_longestMs, static_cast<double>(i + 1) / 10);
    }
    return m_longestMs;
}

} // namespace quayside

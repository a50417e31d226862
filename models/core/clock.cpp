// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <limits>

namespace quayside {

qint64 Moment::agoMs(const Clock &clock) const
{
    const Moment current = now(clock);
    if (current.wallMs < wallMs)
        return std::numeric_limits<qint64>::max();
    return std::max(current.wallMs - wallMs, current.steadyMs - steadyMs);
}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

ManualClock::ManualClock(qint64 nowMs)
    : m_now(nowMs)
{ }

void ManualClock::advance(qint64 ms)
{
    m_now += ms;
    m_monotonic += ms;
}

} // namespace quayside

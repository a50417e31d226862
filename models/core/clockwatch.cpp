// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockwatch.h"

#include <cstdlib>

namespace quayside {

namespace {

constexpr qint64 kApartMs = 5'000; // time servers correct a clock by less

} // namespace

bool ClockWatch::jumped(qint64 longestMs)
{
    const Moment now = Moment::now(m_clock);
    const qint64 steadyMs = now.steadyMs - m_last.steadyMs;
    const qint64 apartMs = std::abs(now.wallMs - m_last.wallMs - steadyMs);
    m_last = now;
    return apartMs > kApartMs || steadyMs > longestMs;
}

} // namespace quayside

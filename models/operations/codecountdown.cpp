// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/codecountdown.h"

#include <algorithm>

namespace quayside::operations {

void CodeCountdown::show(const QString &value, qint64 nowMs, qint64 waitingSinceMs)
{
    if (value == m_value)
        return;
    m_value = value;
    if (m_number == 0) {
        placeFirst(nowMs, waitingSinceMs);
        return;
    }
    m_number = std::min(m_number + 1, kCodes);
    m_expiresMs = nowMs + kNextMs;
}

void CodeCountdown::reset()
{
    m_value.clear();
    m_number = 0;
    m_expiresMs = 0;
}

void CodeCountdown::placeFirst(qint64 nowMs, qint64 waitingSinceMs)
{
    const qint64 since = waitingSinceMs > 0 ? std::min(waitingSinceMs, nowMs) : nowMs;
    const qint64 waitedMs = nowMs - since;
    if (waitedMs < kFirstMs) {
        m_number = 1;
        m_expiresMs = since + kFirstMs;
        return;
    }
    const qint64 later = (waitedMs - kFirstMs) / kNextMs;
    m_number = static_cast<int>(std::min<qint64>(2 + later, kCodes));
    m_expiresMs = std::max(since + kFirstMs + (later + 1) * kNextMs, nowMs);
}

} // namespace quayside::operations

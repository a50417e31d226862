// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/pairing/codecountdown.h"

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
    ++m_number;
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
    const qint64 later = std::min<qint64>((waitedMs - kFirstMs) / kNextMs, kCodes - 2);
    m_number = static_cast<int>(2 + later);
    m_expiresMs = since + kFirstMs + (later + 1) * kNextMs;
}

} // namespace quayside::operations

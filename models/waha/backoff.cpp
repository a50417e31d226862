// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace quayside::waha {

namespace {

constexpr int kMostDoublings = 16;

} // namespace

int Backoff::nextMs()
{
    const qint64 doubled = static_cast<qint64>(m_firstMs) << m_attempts;
    m_attempts = std::min(m_attempts + 1, kMostDoublings);
    const auto step = static_cast<int>(std::min<qint64>(doubled, m_longestMs * 2LL / 3));
    const int least = std::max(step, std::min(m_firstMs, m_longestMs));
    return std::min(m_longestMs, least + QRandomGenerator::global()->bounded(least / 2 + 1));
}

} // namespace quayside::waha

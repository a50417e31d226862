// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace quayside {

namespace {

constexpr double kRetryJitter = 0.2;
constexpr int kMostDoublings = 16; // 2^16 times a second is longer than anybody waits

} // namespace

int jittered(int ms, double share)
{
    const double swing = QRandomGenerator::global()->generateDouble() * 2 - 1;
    return static_cast<int>(ms * (1 + share * swing));
}

int Backoff::next()
{
    const int doublings = std::min(m_failures++, kMostDoublings);
    const qint64 wait = std::min<qint64>(qint64(m_firstMs) << doublings, m_longestMs);
    return jittered(static_cast<int>(wait), kRetryJitter);
}

int Backoff::longest()
{
    ++m_failures;
    return jittered(m_longestMs, kRetryJitter);
}

} // namespace quayside

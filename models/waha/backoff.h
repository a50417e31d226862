// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside::waha {

/**
 * How long to wait before the next attempt: doubling from `firstMs`, never longer than `longestMs`, with up
 * to half as much again at random, so that a thousand streams lost together don't come back together.
 */
class Backoff final
{
public:
    Backoff(int firstMs, int longestMs)
        : m_firstMs(firstMs)
        , m_longestMs(longestMs)
    { }

    [[nodiscard]] int nextMs();
    void reset() { m_attempts = 0; }

private:
    int m_firstMs;
    int m_longestMs;
    int m_attempts = 0;
};

} // namespace quayside::waha

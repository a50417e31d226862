// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

/** `ms` give or take a share, so that a thousand workers do not keep step. */
[[nodiscard]] int jittered(int ms, double share = 0.1);

/** Waits between tries: doubling up to a longest one, each give or take a fifth. */
class Backoff
{
public:
    Backoff(int firstMs, int longestMs)
        : m_firstMs(firstMs)
        , m_longestMs(longestMs)
    { }

    /** Counts a failure; how long to wait before the next try. */
    [[nodiscard]] int next();
    /** Counts a failure that time alone won't mend. */
    [[nodiscard]] int longest();
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    int m_firstMs;
    int m_longestMs;
    int m_failures = 0;
};

} // namespace quayside

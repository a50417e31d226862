// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <atomic>

namespace quayside::test {

/** The real clock of a computer that can be put to sleep: the wall clock goes on, the steady one stands
 * still. */
class SleepyClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_real.nowMs() + m_sleptMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_real.monotonicMs(); }
    void sleep(qint64 ms) { m_sleptMs += ms; }

private:
    SystemClock m_real;
    std::atomic<qint64> m_sleptMs = 0;
};

} // namespace quayside::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <limits>

namespace quayside {

/** Notices that what was seen is older than it looks: the computer slept, or somebody set its clock. One
 * thread.
 */
class ClockWatch final
{
public:
    explicit ClockWatch(const Clock &clock)
        : m_clock(clock)
        , m_last(Moment::now(clock))
    { }

    /**
     * Whether the clocks went apart by seconds since the last call, or it was `longestMs` ago: on some
     * systems the steady clock goes on while the computer sleeps.
     */
    [[nodiscard]] bool jumped(qint64 longestMs = std::numeric_limits<qint64>::max());

private:
    const Clock &m_clock;
    Moment m_last;
};

} // namespace quayside

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/limits.h"

#include <algorithm>

namespace quayside::waha {

/** What an event stream may bring: so much at once (Limits), and then so much a second. Any thread. */
class Allowance final
{
public:
    explicit Allowance(const Limits &limits)
        : m_limits(limits)
        , m_frames(limits.framesBurst)
        , m_bytes(static_cast<double>(limits.frameBytesBurst))
    { }

    /** False when it is used up. `nowMs` never runs backwards. */
    [[nodiscard]] bool take(int frames, qint64 bytes, qint64 nowMs)
    {
        const double seconds = static_cast<double>(nowMs - m_atMs) / 1000;
        m_atMs = nowMs;
        m_frames = std::min<double>(m_limits.framesBurst, m_frames + seconds * m_limits.framesPerSecond);
        m_bytes = std::min(static_cast<double>(m_limits.frameBytesBurst),
                           m_bytes + seconds * static_cast<double>(m_limits.frameBytesPerSecond));
        m_frames -= frames;
        m_bytes -= static_cast<double>(bytes);
        return m_frames >= 0 && m_bytes >= 0;
    }

private:
    Limits m_limits;
    double m_frames;
    double m_bytes;
    qint64 m_atMs = 0;
};

} // namespace quayside::waha

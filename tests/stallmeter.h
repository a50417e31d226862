// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside::test {

/**
 * Measures how long a thread's event loop fails to come round: a heartbeat with a histogram.
 *
 * A timer of `interval` ticks in the thread the object lives in; what a tick is late by is a stall. Costs one
 * timer event an interval.
 */
class StallMeter final
{
    Q_DISABLE_COPY_MOVE(StallMeter)
public:
    /** Upper bounds of the histogram's buckets, milliseconds; the last bucket is open. */
    static constexpr std::array<double, 10> kBoundsMs { 1, 2, 4, 8, 16.7, 33.3, 50, 100, 250, 1000 };

    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }

    void start(int intervalMs = 5)
    {
        reset();
        m_sinceTick.start();
        m_timer.start(intervalMs);
    }
    void stop() { m_timer.stop(); }
    void reset()
    {
        m_histogram.fill(0);
        m_fine.fill(0);
        m_ticks = 0;
        m_longestMs = 0;
        m_sinceTick.restart();
    }

    [[nodiscard]] quint64 ticks() const { return m_ticks; }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    /** The stall, in milliseconds, that a share `quantile` (0…1) of all ticks stayed below. */
    [[nodiscard]] double quantileMs(double quantile) const
    {
        if (m_ticks == 0)
            return 0;
        const auto wanted = static_cast<quint64>(std::ceil(quantile * static_cast<double>(m_ticks)));
        quint64 seen = 0;
        for (size_t i = 0; i + 1 < m_fine.size(); ++i) {
            seen += m_fine[i];
            if (seen >= wanted)
                return std::min(m_longestMs, static_cast<double>(i + 1) / 10);
        }
        return m_longestMs;
    }
    /** Ticks per bucket; one more entry than kBoundsMs. */
    [[nodiscard]] const std::array<quint64, kBoundsMs.size() + 1> &histogram() const { return m_histogram; }

private:
    void tick()
    {
        const double elapsedMs = static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e6;
        m_sinceTick.restart();
        const double lateMs = std::max(0.0, elapsedMs - m_timer.interval());
        ++m_ticks;
        m_longestMs = std::max(m_longestMs, lateMs);
        const auto bucket = std::lower_bound(kBoundsMs.begin(), kBoundsMs.end(), lateMs) - kBoundsMs.begin();
        ++m_histogram[static_cast<size_t>(bucket)];
        const auto fine = std::min(m_fine.size() - 1, static_cast<size_t>(lateMs * 10));
        ++m_fine[fine];
    }

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::array<quint64, kBoundsMs.size() + 1> m_histogram {};
    std::array<quint64, 2001> m_fine {}; // 0.1 ms steps up to 200 ms, for quantiles
    quint64 m_ticks = 0;
    double m_longestMs = 0;
};

} // namespace quayside::test

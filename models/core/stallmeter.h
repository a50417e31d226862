// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <array>

namespace quayside {

/**
 * Measures how long a thread's event loop fails to come round: a heartbeat with a histogram.
 *
 * A timer of `interval` ticks in the thread the object lives in; what a tick is late by is a stall. Costs one
 * timer event an interval. The benchmarks and the diagnostics page read it.
 */
class StallMeter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StallMeter)
public:
    /** Upper bounds of the histogram's buckets, milliseconds; the last bucket is open. */
    static constexpr std::array<double, 10> kBoundsMs { 1, 2, 4, 8, 16.7, 33.3, 50, 100, 250, 1000 };

    explicit StallMeter(QObject *parent = nullptr);

    void start(int intervalMs = 5);
    void stop();
    void reset();

    [[nodiscard]] quint64 ticks() const { return m_ticks; }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    /** The stall, in milliseconds, that a share `quantile` (0…1) of all ticks stayed below. */
    [[nodiscard]] double quantileMs(double quantile) const;
    /** Ticks per bucket; one more entry than kBoundsMs. */
    [[nodiscard]] const std::array<quint64, kBoundsMs.size() + 1> &histogram() const { return m_histogram; }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::array<quint64, kBoundsMs.size() + 1> m_histogram {};
    std::array<quint64, 2001> m_fine {}; // 0.1 ms steps up to 200 ms, for quantiles
    quint64 m_ticks = 0;
    double m_longestMs = 0;
};

} // namespace quayside

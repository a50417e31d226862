// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QtGlobal>

#include <atomic>

namespace quayside {

/** Where the time comes from, so that tests can hold it. Implementations are safe to call from any thread. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** Wall clock of this desktop, milliseconds since 1970 UTC. */
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /** Never runs backwards; milliseconds since some fixed moment. For durations and ages. */
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

/**
 * A moment by both clocks. Neither alone tells how much time passed: the steady one may stand still while the
 * computer sleeps, the other one is set by people.
 */
struct Moment
{
    qint64 wallMs = 0;
    qint64 steadyMs = 0;

    [[nodiscard]] static Moment now(const Clock &clock) { return { clock.nowMs(), clock.monotonicMs() }; }
    /** At least so much time has passed since then; where the wall clock went back, nobody knows: the most.
     */
    [[nodiscard]] qint64 agoMs(const Clock &clock) const;
};

/** The real one. */
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

/** Stands still until advanced. */
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 nowMs = 1'800'000'000'000);
    [[nodiscard]] qint64 nowMs() const override { return m_now.load(); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic.load(); }
    void advance(qint64 ms);

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_monotonic = 0;
};

/** Moments as people say them, in local time. Milliseconds since 1970 UTC. Any thread. */
class ClockText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ClockText)
public:
    /** "14:02" today, "3 Mar 14:02" before. */
    [[nodiscard]] static QString clockTime(qint64 atMs, qint64 nowMs);
    /** "09:40:31" today, with the date before. */
    [[nodiscard]] static QString clockTimeWithSeconds(qint64 atMs, qint64 nowMs);
    /** "3 Mar 2026 14:02": of what may be years old. */
    [[nodiscard]] static QString dayAndTime(qint64 atMs);
};

} // namespace quayside

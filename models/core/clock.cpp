// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <limits>

namespace quayside {

namespace {

QString atLocalTime(qint64 atMs, qint64 nowMs, const QString &time, const QString &dayAndTime)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const bool today = at.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return QLocale().toString(at, today ? time : dayAndTime);
}

} // namespace

qint64 Moment::agoMs(const Clock &clock) const
{
    const Moment current = now(clock);
    if (current.wallMs < wallMs)
        return std::numeric_limits<qint64>::max();
    return std::max(current.wallMs - wallMs, current.steadyMs - steadyMs);
}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

ManualClock::ManualClock(qint64 nowMs)
    : m_now(nowMs)
{ }

void ManualClock::advance(qint64 ms)
{
    m_now += ms;
    m_monotonic += ms;
}

QString ClockText::clockTime(qint64 atMs, qint64 nowMs)
{
    //: A date and time format of QLocale::toString(), for today and for days before
    return atLocalTime(atMs, nowMs, tr("HH:mm"), tr("d MMM HH:mm"));
}

QString ClockText::clockTimeWithSeconds(qint64 atMs, qint64 nowMs)
{
    //: As above, with seconds
    return atLocalTime(atMs, nowMs, tr("HH:mm:ss"), tr("d MMM HH:mm:ss"));
}

QString ClockText::dayAndTime(qint64 atMs)
{
    //: A date and time format of QLocale::toString(), with the year
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs), tr("d MMM yyyy HH:mm"));
}

} // namespace quayside

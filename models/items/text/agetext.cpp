// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/agetext.h"

#include <QDateTime>

#include <algorithm>

namespace quayside::items {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

} // namespace

QString AgeText::ago(qint64 ageMs)
{
    if (ageMs < kSecond)
        return tr("now");
    //: %1 is a duration: "12 s", "4 min"
    return tr("%1 ago").arg(shortDuration(ageMs));
}

QString AgeText::shortDuration(qint64 ms)
{
    ms = std::max<qint64>(ms, 0);
    if (ms < kMinute)
        return tr("%1 s", "seconds").arg(ms / kSecond);
    if (ms < kHour)
        return tr("%1 min", "minutes").arg(ms / kMinute);
    if (ms < 2 * kDay)
        return tr("%1 h", "hours").arg(ms / kHour);
    return tr("%Ln day(s)", nullptr, int(ms / kDay));
}

QString AgeText::duration(qint64 ms)
{
    ms = std::max<qint64>(ms, 0);
    if (ms < kMinute || ms >= 2 * kDay)
        return shortDuration(ms);
    const bool inHours = ms >= kHour;
    const qint64 rest = inHours ? ms % kHour / kMinute : ms % kMinute / kSecond;
    if (rest == 0)
        return shortDuration(ms);
    return inHours ? tr("%1 h %2 min").arg(ms / kHour).arg(rest)
                   : tr("%1 min %2 s").arg(ms / kMinute).arg(rest);
}

QString AgeText::lasting(qint64 ms, bool exact)
{
    //: %1 is a duration: "1 min 12 s"
    return exact ? tr("for %1").arg(duration(ms)) : tr("for %1 or longer").arg(duration(ms));
}

QString AgeText::shortLasting(qint64 ms, bool exact)
{
    //: %1 is a duration, "12 min": it has lasted so long or longer
    return exact ? shortDuration(ms) : tr("%1+").arg(shortDuration(ms));
}

QString AgeText::begun(qint64 atMs, bool exact, qint64 nowMs)
{
    const QString time = clockTimeWithSeconds(atMs, nowMs);
    return exact ? time : tr("First seen so at %1; it may have been so for longer.").arg(time);
}

QString AgeText::utc(qint64 atMs)
{
    return atMs > 0 ? QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

} // namespace quayside::items

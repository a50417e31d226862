// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clocktext.h"

#include <QDateTime>
#include <QLocale>

namespace quayside {

namespace {

QString atLocalTime(qint64 atMs, qint64 nowMs, const QString &time, const QString &dayAndTime)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const bool today = at.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return QLocale().toString(at, today ? time : dayAndTime);
}

} // namespace

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

} // namespace quayside

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/http.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace quayside::waha {

namespace {

constexpr qint64 kLongestMs = 3'600'000;

/** "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7), the one form that is still sent. */
QDateTime httpDate(const QByteArray &text)
{
    QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                           QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    at.setTimeSpec(Qt::UTC);
    return at;
}

} // namespace

qint64 retryAfterMs(const QByteArray &value, const QByteArray &date)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().left(10).toLongLong(&isNumber);
    if (isNumber)
        return std::clamp<qint64>(seconds * 1'000, 0, kLongestMs);
    const QDateTime until = httpDate(value);
    if (!until.isValid())
        return 0;
    const QDateTime from = httpDate(date);
    return std::clamp<qint64>((from.isValid() ? from : QDateTime::currentDateTimeUtc()).msecsTo(until), 0,
                              kLongestMs);
}

} // namespace quayside::waha

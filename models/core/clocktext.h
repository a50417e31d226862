// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace quayside {

/** Moments as people say them, in local time. Milliseconds since 1970 UTC. Any thread. */
class ClockText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ClockText)
public:
    /** "14:02" today, "3 Mar 14:02" before. */
    [[nodiscard]] static QString clockTime(qint64 atMs, qint64 nowMs);
    /** "09:40:31" today, with the date before. */
    [[nodiscard]] static QString clockTimeWithSeconds(qint64 atMs, qint64 nowMs);
};

} // namespace quayside

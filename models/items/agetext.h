// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace quayside::items {

/** Times and ages in words, for models and delegates. Milliseconds. UI thread. */
class AgeText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::AgeText)
public:
    /** "now", "12 s ago", "4 min ago", "3 h ago", "5 days ago". */
    [[nodiscard]] static QString ago(qint64 ageMs);
    /** "1 min 12 s", "4 h 5 min", "12 days": two units at most. */
    [[nodiscard]] static QString duration(qint64 ms);
    /** One unit: "12 min". For cells. */
    [[nodiscard]] static QString shortDuration(qint64 ms);
    /** "for 1 min 12 s". */
    [[nodiscard]] static QString lasting(qint64 ms);
    /** "14:02" today, "3 Mar 14:02" before; local time. */
    [[nodiscard]] static QString clockTime(qint64 atMs, qint64 nowMs);
    /** "09:40:31" today, with the date before. */
    [[nodiscard]] static QString clockTimeWithSeconds(qint64 atMs, qint64 nowMs);
};

} // namespace quayside::items

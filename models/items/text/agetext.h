// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace quayside::items {

/** Ages in words beside moments, for models and delegates. Milliseconds. UI thread. */
class AgeText : public ClockText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::AgeText)
public:
    /** "now", "12 s ago", "4 min ago", "3 h ago", "5 days ago". */
    [[nodiscard]] static QString ago(qint64 ageMs);
    /** "1 min 12 s", "4 h 5 min", "12 days": two units at most. */
    [[nodiscard]] static QString duration(qint64 ms);
    /** One unit: "12 min". For cells. */
    [[nodiscard]] static QString shortDuration(qint64 ms);
    /** "for 1 min 12 s"; "for 1 min 12 s or longer" where the beginning was not seen. */
    [[nodiscard]] static QString lasting(qint64 ms, bool exact = true);
    /** One unit; "12 min+" where the beginning was not seen. For cells. */
    [[nodiscard]] static QString shortLasting(qint64 ms, bool exact);
    /** "14:02:11"; where the beginning was not seen, that it was found so then. For tips. */
    [[nodiscard]] static QString begun(qint64 atMs, bool exact, qint64 nowMs);
    /** "2027-01-15T08:00:00.000Z", for files, so that those of two desktops fit together; empty where never
     * (0). */
    [[nodiscard]] static QString utc(qint64 atMs);
};

} // namespace quayside::items

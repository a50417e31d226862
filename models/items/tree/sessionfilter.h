// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/sessionstatus.h"

#include <QSet>

#include <bitset>

namespace quayside::items {

/** What the session tree shows. All members must hold; a default one shows everything. Value type. */
struct SessionFilter
{
    /** Words that must all be found in session name, user id or label, phone (any spelling), push name or
     * worker name; any case. */
    QString text;
    std::bitset<64> statuses; //!< by SessionStatus::Code; none set: any status
    QSet<WorkerId> workers; //!< sessions of or on these; empty: any
    bool onlyNotWorking = false; //!< any status but WORKING; unknown included, unless nobody is asked
    bool onlyDrift = false;

    void setStatus(SessionStatus status, bool on = true) { statuses.set(status.code(), on); }
    /** True when nothing is filtered out, so users without sessions are shown too. */
    [[nodiscard]] bool isEmpty() const
    {
        return text.trimmed().isEmpty() && statuses.none() && workers.isEmpty() && !onlyNotWorking
            && !onlyDrift;
    }
    friend bool operator==(const SessionFilter &, const SessionFilter &) = default;
};

} // namespace quayside::items

Q_DECLARE_METATYPE(quayside::items::SessionFilter)

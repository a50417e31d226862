// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/series/moveseriesplan.h"
#include "operations/service/operationview.h"

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

/** What the dialogs of a series of moves say, and what they ask to be typed. Pure, UI thread. */
class SeriesRules
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::SeriesRules)
public:
    /** "Drain waha3". */
    [[nodiscard]] static QString title(operations::SeriesKind kind, const QString &worker);
    /** What happens, in which order, and what customers notice. */
    [[nodiscard]] static QString consequence(operations::SeriesKind kind, const QString &worker);
    /** "Move 42 sessions". */
    [[nodiscard]] static QString verb(const operations::MoveSeriesPlan &plan);
    /** "42 sessions: 38 need a scan, 3 can't be moved (no other worker has room)". */
    [[nodiscard]] static QString count(const operations::MoveSeriesPlan &plan);
    /** What it came to, once it is over; else empty. */
    [[nodiscard]] static QString outcome(const operations::OperationView &view, const fleet::Fleet &fleet);
    /** "12 of 42 moved, 1 failed · one every 5 minutes · ends at about 14:20". */
    [[nodiscard]] static QString progress(const operations::OperationView &view, qint64 nowMs);
    /** What comes next, one sentence; empty once it is over. */
    [[nodiscard]] static QString next(const operations::OperationView &view, const fleet::Fleet &fleet);
    [[nodiscard]] static int waiting(const operations::MoveSeriesView &series);

private:
    [[nodiscard]] static QString obstacles(const operations::MoveSeriesPlan &plan);
};

} // namespace quayside::ui

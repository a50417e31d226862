// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"
#include "operations/series/moveseriesplan.h"
#include "shardmap/journalrecords.h"

namespace quayside::operations {

struct OperationContext;
struct OperationView;

/** One move of a running or ended series. Times are the desktop clock of the console that wrote them. */
struct SeriesMove
{
    SessionKey session; //!< where it was
    RowId row;
    UserId user;
    WorkerId target;
    MoveWay way = MoveWay::NoGap;
    ScanCost scan = ScanCost::Extra;
    QString sourceNamed; //!< of Evacuate: the dead worker's name, as the operator typed it

    /** Queued, Running, Waiting (for the phone) or an end; Cancelled also when it was skipped. */
    shardmap::OperationState state = shardmap::OperationState::Queued;
    QString text; //!< what was observed, or why it failed
    OperationId child; //!< the move itself, once begun: OperationService::view() has it while it is under way
    QString actor; //!< who began it
    bool skipped = false; //!< a person's wish
    qint64 begunMs = 0;
    qint64 endedMs = 0;

    friend bool operator==(const SeriesMove &, const SeriesMove &) = default;
};

/** What a dialog shows of a series, beside what every operation has. */
struct MoveSeriesView
{
    SeriesKind kind = SeriesKind::Drain;
    WorkerId worker; //!< empty for a rebalance and a selection
    OperationId origin; //!< of BringBack: the series whose moves are taken back; of a retry: the one before
    std::vector<SeriesMove> moves;
    bool paused = false; //!< nothing new is begun; what is under way goes on
    int paceMinutes = 0;
    qint64 deadlineMs = 0; //!< 0: none
    qint64 expectedEndMs = 0; //!< by the pace seen so far; 0: not known yet, or over
    QString warning; //!< the deadline is at risk or has passed; empty otherwise
    int moved = 0;
    int failed = 0;
    int underWay = 0;

    // What can be done about it now, and why not
    Availability pause;
    Availability proceed; //!< after a pause
    Availability skip; //!< any of the moves that have not ended
    Availability bringBack; //!< of an ended series that moved something away
};

/**
 * What became of a series, as a table (CSV): a heading, one line a move, and after an empty line what it came
 * to: title, state, error, and how many moved, failed, did not move, and were scanned. UI thread.
 */
class MoveSeriesReport
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveSeriesReport)
public:
    /** Empty where the view is none of a series. */
    [[nodiscard]] static QByteArray csv(const OperationView &view, const OperationContext &context);

private:
    [[nodiscard]] static QStringList heading();
    [[nodiscard]] static QStringList lineOf(const SeriesMove &move, const OperationView &view,
                                            const OperationContext &context);
    [[nodiscard]] static QByteArray totals(const OperationView &view);
    [[nodiscard]] static QString stateOf(const SeriesMove &move);
};

} // namespace quayside::operations

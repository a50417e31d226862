// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/safeguards.h"
#include "operations/moves/moverecipe.h"
#include "operations/moves/preflightcheck.h"
#include "shardmap/rows.h"

#include <QSet>

#include <optional>

namespace quayside::operations {

/** What a series of moves is for. Stored by name: the operation's kind. */
enum class SeriesKind {
    Drain, //!< everything leaves one worker
    BringBack, //!< what a series moved returns to where it was
    Rebalance, //!< from the fullest to those with most room
    Evacuate, //!< everything the map has on a dead worker gets a new place, its phone linked anew
    Selection //!< what a person chose, wherever it is
};
[[nodiscard]] QString toString(SeriesKind kind);
[[nodiscard]] SeriesKind seriesKindFromString(QStringView name);

/** What a move asks of the customer. Stored by name. */
enum class ScanCost {
    None, //!< both workers share one store
    DueAnyway, //!< it is linked to no phone now: somebody has to scan, moved or not
    Extra //!< it works, and has to be scanned again because it is moved
};
[[nodiscard]] QString toString(ScanCost cost);
[[nodiscard]] ScanCost scanCostFromString(QStringView name);

/** Something that the checks before a move found to know, which is not in its way: see MovePreflight. */
struct PlannedWarning
{
    MoveCheck id = MoveCheck::Engine;
    QString title; //!< what was looked at
    QString text; //!< what was found, one sentence

    [[nodiscard]] bool isEngine() const { return id == MoveCheck::Engine; }
};

/** One session of a plan, where it would go and how; or why it can't. */
struct PlannedMove
{
    SessionKey session; //!< where it is
    RowId row;
    UserId user;
    WorkerId target; //!< empty: no worker fits, see obstacle
    MoveWay way = MoveWay::NoGap; //!< as MovePreflight suggests for this target
    ScanCost scan = ScanCost::Extra;
    QString why; //!< why there and that way, one sentence; empty with an obstacle
    QString engineChange; //!< "WPP → GOWS" where the two workers run different engines
    std::vector<PlannedWarning> warnings;
    QString obstacle; //!< why it can't be moved now, and what would help; empty: it can
    bool leftOut = false; //!< a person's wish: it stays where it is
    bool isBare = false; //!< of Evacuate: no configuration is known that it could begin with

    [[nodiscard]] bool isPossible() const { return obstacle.isEmpty() && !target.isEmpty(); }
    /** True where runSeries() would move it. */
    [[nodiscard]] bool isGoing() const { return isPossible() && !leftOut; }
};

/** A proposal to look at and change before anything happens. Value type; see OperationService. */
struct MoveSeriesPlan
{
    SeriesKind kind = SeriesKind::Drain;
    WorkerId worker; //!< the one that is emptied or filled again; empty for a rebalance and a selection
    OperationId origin; //!< of BringBack: the series whose moves are taken back; of a retry: the one before
    std::vector<PlannedMove> moves; //!< in the order they would begin
    std::vector<SessionKey> unmapped; //!< live on the worker without a row: adopt or delete them first
    /** Of Evacuate: the sessions of which no configuration is known; nothing: the map has not said yet. */
    std::optional<QSet<SessionKey>> bare;
    bool cut = false; //!< of Rebalance: more would help than fits into the limits
    int unwished
        = 0; //!< of Rebalance: sessions of the fleet that are where their wishes say they must not be
    QString summary; //!< what it does and asks, one sentence; made anew by OperationService::retarget()
    QString refusal; //!< why runSeries() would refuse it; empty: it would not

    [[nodiscard]] int going() const;
    [[nodiscard]] int blocked() const; //!< moves with an obstacle that nobody left out
    [[nodiscard]] int scans() const; //!< of those going: Extra and DueAnyway
    [[nodiscard]] int extraScans() const; //!< of those going: Extra
    [[nodiscard]] int bareGoing() const; //!< of those going: without a known configuration
    /** What there is to know of those going, a sentence each with its count; a lost configuration first, then
     * a change of engine. */
    [[nodiscard]] QStringList warnings() const;
};

/** A worker that one move of a plan could go to. */
struct SeriesTarget
{
    WorkerId worker;
    QString name;
    qint64 free = 0; //!< slots left after what the plan gives it already
    bool fits = false;
    QString reason; //!< "412 free of 500 · same store, no scan", or why not
};

/** How a series is carried out. */
struct SeriesOptions
{
    QString reason; //!< typed by the operator; recorded with every move
    int paceMinutes = 0; //!< at least so long between two begins; 0: as fast as the limits allow
    qint64 deadlineMs = 0; //!< desktop clock; 0: none. Nothing is stopped by it: the view warns
    int failingShare = Safeguards::kFailingShare; //!< percent of a wave; more, and it stops by itself
    QString sourceNamed; //!< of Evacuate: the dead worker's name, as the operator typed it
};

} // namespace quayside::operations

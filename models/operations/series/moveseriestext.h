// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/series/moveseriesview.h"

namespace quayside::operations {

/** Wordings of series of moves. Pure, UI thread. */
class MoveSeriesText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveSeriesText)
public:
    // Plans
    [[nodiscard]] static QString summary(const MoveSeriesPlan &plan);
    [[nodiscard]] static QString noRoom(bool nobodyTakesSessions);
    /** `wishes` is what must be; `excluded` of `all` workers that take sessions are not so. */
    [[nodiscard]] static QString noneAsWished(const QString &wishes, int excluded, int all);
    /** A reason, and which wishes are met and which are not. */
    [[nodiscard]] static QString withWishes(const QString &reason, const QString &met, const QString &unmet);
    [[nodiscard]] static QString givenAway(const QString &target);
    [[nodiscard]] static QString goneMeanwhile();
    [[nodiscard]] static QString fits(qint64 free, qint64 capacity, bool withoutScan);
    [[nodiscard]] static QString filledByPlan();
    [[nodiscard]] static QString silent(const QString &worker);
    /** Why a worker that answers is not evacuated. */
    [[nodiscard]] static QString answers(const QString &worker);
    /** So many sessions of a plan have something to be known of; `change` is of engines: "WPP → GOWS". */
    [[nodiscard]] static QString warned(const PlannedWarning &warning, const QString &change, int count);
    /** That so many sessions begin without a configuration, and what that means. */
    [[nodiscard]] static QString bare(int count);
    [[nodiscard]] static QString noSuchWorker();
    [[nodiscard]] static QString nothingToMove(SeriesKind kind, size_t unmapped);
    [[nodiscard]] static QString notNamed(const QString &worker);
    [[nodiscard]] static QString allBlocked();
    [[nodiscard]] static QString allLeftOut();

    // Running
    [[nodiscard]] static QString title(SeriesKind kind, const QString &worker, int moves);
    /** "3 of 8 moved, 2 under way (1 waits for a scan)". */
    [[nodiscard]] static QString progress(const std::vector<SeriesMove> &moves, bool paused);
    [[nodiscard]] static QString cancelMeaning();
    [[nodiscard]] static QString cordoned(const QString &worker);
    [[nodiscard]] static QString uncordoned(const QString &worker);
    [[nodiscard]] static QString drained(const QString &worker);
    [[nodiscard]] static QString evacuated(const QString &worker);
    [[nodiscard]] static QString allMoved(int moved, int skipped);
    [[nodiscard]] static QString movedAlready();
    [[nodiscard]] static QString skipped();
    [[nodiscard]] static QString notBegun();
    [[nodiscard]] static QString takenOver();
    [[nodiscard]] static QString late(qint64 deadlineMs, int left, qint64 nowMs);
    [[nodiscard]] static QString atRisk(qint64 deadlineMs, qint64 expectedEndMs, qint64 nowMs);

    // Errors
    [[nodiscard]] static QString someDiffer(int differing, int all, const SeriesMove &first);
    [[nodiscard]] static Error someFailed(int failed, int all, const SeriesMove &first);
    /** What a drain left behind, each a list of names; at least one is not empty. */
    [[nodiscard]] static Error notDrained(const QString &worker, const QStringList &live,
                                          const QStringList &rows, const QStringList &tombstones);
    /** What an evacuation left behind. */
    [[nodiscard]] static Error notEvacuated(const QString &worker, const QStringList &rows);
    [[nodiscard]] static Error notListed(const QString &worker, const Error &error);

    // Why something is not to be had now
    [[nodiscard]] static QString over();
    [[nodiscard]] static QString elsewhere();
    [[nodiscard]] static QString alreadyPaused();
    [[nodiscard]] static QString notPaused();
    [[nodiscard]] static QString nothingBack();
    [[nodiscard]] static QString notOver();
    [[nodiscard]] static QString isTheWayBack();
    [[nodiscard]] static QString busyWorker(const QString &title, const QString &actor);
};

} // namespace quayside::operations

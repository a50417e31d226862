// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/roles.h"

namespace quayside::items {

/** Facts of workers and sessions in words. Pure, UI thread. Times are the desktop clock, milliseconds. */
class FactText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::FactText)
public:
    /** "draining", "quarantined: 2 old copies to remove"; empty for an active worker. */
    [[nodiscard]] static QString workerBadge(const fleet::WorkerFacts &worker);
    /** What that means and what ends it, in sentences that name the inspector's actions; empty where in
     * service. */
    [[nodiscard]] static QString serviceMeaning(const fleet::WorkerFacts &worker);
    /** "does not answer since 14:02 (connection refused); values are from 14:01"; "online; brings no live
     * events since 14:02 (…)". */
    [[nodiscard]] static QString workerState(const fleet::WorkerFacts &worker, qint64 nowMs);
    /** What each thing it is asked for brought, and when; a line each: "Health: fails since 14:02 (…)". */
    [[nodiscard]] static QString capabilities(const fleet::WorkerFacts &worker, qint64 nowMs);
    /** A disk of `/health`, by what it holds: "Media files: 12 GB free". */
    [[nodiscard]] static QString disk(const waha::DiskSpace &disk);
    [[nodiscard]] static QString workerIssues(fleet::WorkerIssues issues);
    [[nodiscard]] static RowState workerRowState(const fleet::WorkerFacts &worker);
    /** True for what the Problems chip shows. */
    [[nodiscard]] static bool isProblem(const fleet::WorkerFacts &worker);

    /** "312 of 500 used, 4 reserved, 184 free; from 14:01". */
    [[nodiscard]] static QString slotUse(const fleet::WorkerFacts &worker, qint64 nowMs);
    /** "2 of 3 working"; with what is not seen now: "2 of 3 working, 1 of them as of 14:02". `isUnasked`:
     * what was never seen may work all the same. */
    [[nodiscard]] static QString workingOf(const fleet::StatusCounts &counts,
                                           const fleet::StatusCounts &old = {}, qint64 oldestMs = 0,
                                           qint64 nowMs = 0, bool isUnasked = false);
    [[nodiscard]] static QString workingOf(const fleet::WorkerFacts &worker, qint64 nowMs);
    [[nodiscard]] static QString workingOf(const fleet::Fleet &fleet, fleet::UserIndex user);
    /** What a status means for a person: "waits for a scan with the phone". */
    [[nodiscard]] static QString statusMeaning(SessionStatus status);
    [[nodiscard]] static RowState statusRowState(SessionStatus status);
    /** Short names: "misplaced, double run"; empty without drift. */
    [[nodiscard]] static QString drift(fleet::Drifts drift);

private:
    [[nodiscard]] static QString unasked(const fleet::WorkerFacts &worker, qint64 nowMs);
    [[nodiscard]] static QString capability(const fleet::WorkerFacts &worker, fleet::Capability what,
                                            qint64 nowMs);
    [[nodiscard]] static QString driftName(fleet::Drift drift);
};

} // namespace quayside::items

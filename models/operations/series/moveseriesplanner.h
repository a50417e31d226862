// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/series/movejudge.h"
#include "operations/series/moveseriesview.h"
#include "operations/series/seriesroom.h"

namespace quayside::operations {

/**
 * Proposes series of moves. Pure but for what `ask` tells; UI thread. O(sessions of the worker · workers).
 *
 * A target is taken by Placement's rules, less the slots and names that the plan itself has given: first one
 * of the same store (no scan), then one with the same engine, of those one that has got a session of the same
 * user already, then the one with most free slots.
 */
class MoveSeriesPlanner final
{
public:
    MoveSeriesPlanner(const fleet::Fleet &fleet, AskKnowledge ask);

    [[nodiscard]] MoveSeriesPlan drain(fleet::WorkerIndex worker) const;
    /** The way back of what a drain moved. */
    [[nodiscard]] MoveSeriesPlan bringBack(const MoveSeriesView &drain, const OperationId &origin);
    /** See Rebalancer. */
    [[nodiscard]] MoveSeriesPlan rebalance(int mostScans) const;
    /** The failed moves of an ended series, each to the same target where that still fits. */
    [[nodiscard]] MoveSeriesPlan again(const MoveSeriesView &series, const OperationId &origin);

    [[nodiscard]] std::vector<SeriesTarget> targets(const MoveSeriesPlan &plan, size_t index);
    /** An empty target finds the best one. */
    void retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target);
    /** Summary and refusal from the plan's moves. */
    void conclude(MoveSeriesPlan &plan) const;

private:
    /** The room of a plan before it has given any away, and the worker that it opens again. */
    [[nodiscard]] SeriesRoom roomFor(SeriesKind kind, const WorkerId &worker);
    void place(PlannedMove &move, fleet::SessionIndex session, SeriesRoom &room) const;
    void placeOn(PlannedMove &move, fleet::SessionIndex session, fleet::WorkerIndex target,
                 SeriesRoom &room) const;
    [[nodiscard]] fleet::WorkerIndex freeTarget(fleet::SessionIndex session, const SeriesRoom &room) const;
    [[nodiscard]] fleet::WorkerIndex bestTarget(fleet::SessionIndex session, const SeriesRoom &room) const;
    [[nodiscard]] std::vector<fleet::SessionIndex> inOrder(fleet::WorkerIndex worker) const;
    [[nodiscard]] SeriesRoom roomWithout(const MoveSeriesPlan &plan, size_t index);
    [[nodiscard]] SeriesTarget targetFor(const PlannedMove &move, fleet::SessionIndex session,
                                         fleet::WorkerIndex worker, const SeriesRoom &room) const;
    [[nodiscard]] QString refusalOf(const MoveSeriesPlan &plan) const;
    [[nodiscard]] QString silenceOf(const WorkerId &worker) const;

    const fleet::Fleet &m_fleet;
    MoveJudge m_judge;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/placementroom.h"
#include "operations/series/movejudge.h"
#include "operations/series/moveseriesview.h"

namespace quayside::operations {

/**
 * Proposes series of moves. Pure but for what `ask` tells; UI thread. O(sessions of the worker · log
 * workers), and O(workers) for each session that wishes anything.
 *
 * A target is taken by Placement's rules, less the slots and names that the plan itself has given: first one
 * of the same store (no scan), then what PlacementRoom thinks best. What must be is so wherever the plan
 * goes.
 */
class MoveSeriesPlanner final
{
public:
    MoveSeriesPlanner(const fleet::Fleet &fleet, AskKnowledge ask);

    [[nodiscard]] MoveSeriesPlan drain(fleet::WorkerIndex worker) const;
    /** A new place for all that the map has on a dead worker. */
    [[nodiscard]] MoveSeriesPlan evacuate(fleet::WorkerIndex worker);
    /** A new place for each of these, wherever it is. */
    [[nodiscard]] MoveSeriesPlan selection(const std::vector<fleet::SessionIndex> &sessions) const;
    /** The way back of what a series moved away: each to where it was. */
    [[nodiscard]] MoveSeriesPlan bringBack(const MoveSeriesView &series, const OperationId &origin);
    /** See Rebalancer. */
    [[nodiscard]] MoveSeriesPlan rebalance(int mostScans) const;
    /** The failed moves of an ended series, each to the same target where that still fits. */
    [[nodiscard]] MoveSeriesPlan again(const MoveSeriesView &series, const OperationId &origin);

    [[nodiscard]] std::vector<SeriesTarget> targets(const MoveSeriesPlan &plan, size_t index);
    /** An empty target finds the best one. */
    void retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target);
    /** Of an evacuation: of which sessions no configuration is known. What a person chose stays. */
    void learnBare(MoveSeriesPlan &plan, const QSet<SessionKey> &bare);
    /** Summary and refusal from the plan's moves. */
    void conclude(MoveSeriesPlan &plan) const;

private:
    [[nodiscard]] fleet::PlacementRoom::Terms termsOf(SeriesKind kind, const WorkerId &worker) const;
    /** What the judge has to know of this kind of plan. */
    void instruct(const MoveSeriesPlan &plan);
    void placeAll(MoveSeriesPlan &plan, const std::vector<fleet::SessionIndex> &sessions) const;
    void place(PlannedMove &move, fleet::SessionIndex session, fleet::PlacementRoom &room) const;
    void judgeOn(PlannedMove &move, fleet::SessionIndex session, fleet::WorkerIndex target,
                 const fleet::PlacementRoom &room) const;
    void placeOn(PlannedMove &move, fleet::SessionIndex session, fleet::WorkerIndex target,
                 fleet::PlacementRoom &room) const;
    [[nodiscard]] QString nowhere(fleet::SessionIndex session, const fleet::PlacementRoom &room) const;
    [[nodiscard]] fleet::WorkerIndex freeTarget(fleet::SessionIndex session,
                                                const fleet::PlacementRoom &room) const;
    [[nodiscard]] std::vector<fleet::SessionIndex> inOrder(fleet::WorkerIndex worker) const;
    /** What the plan gives away but for one move. */
    void takeOthers(fleet::PlacementRoom &room, const MoveSeriesPlan &plan, size_t index) const;
    [[nodiscard]] SeriesTarget targetFor(fleet::SessionIndex session, fleet::WorkerIndex worker,
                                         const fleet::PlacementRoom &room) const;
    [[nodiscard]] QString obstacleOn(fleet::SessionIndex session, fleet::WorkerIndex worker) const;
    [[nodiscard]] QString refusalOf(const MoveSeriesPlan &plan) const;
    [[nodiscard]] QString silenceOf(const WorkerId &worker) const;
    [[nodiscard]] QString signOfLife(const WorkerId &worker) const;

    const fleet::Fleet &m_fleet;
    MoveJudge m_judge;
};

} // namespace quayside::operations

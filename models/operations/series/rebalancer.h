// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/placementroom.h"
#include "operations/series/movejudge.h"

namespace quayside::operations {

/**
 * Proposes moves that even a fleet out: from workers that are over their capacity first, then from cordoned
 * and draining ones, then from those that are fuller than the whole fleet is. Free moves come first, then
 * those whose scan is due anyway, then, up to a limit, those that ask a customer for a scan. Nobody is moved
 * to where a wish is not met that must be, and to even out nobody to where fewer are met; sessions that are
 * where they must not be are counted, not moved.
 *
 * Bounded: kMostMoves moves, and one look at each session of the workers it takes from. UI thread.
 */
class Rebalancer final
{
public:
    static constexpr int kMostMoves = 200; //!< more than that nobody reviews; then one asks again
    static constexpr double kSpread = 0.1; //!< so much fuller than the fleet is still even

    Rebalancer(const fleet::Fleet &fleet, const MoveJudge &judge, int mostScans);

    /** Fills in moves, cut and unwished. */
    void propose(MoveSeriesPlan &plan);

private:
    struct Source
    {
        fleet::WorkerIndex worker;
        int rank = 0; //!< 0 over capacity, 1 to be emptied, 2 fuller than the others
        double load = 0;
        qint64 surplus = 0;
    };

    void findSources();
    [[nodiscard]] std::optional<Source> sourceFor(fleet::WorkerIndex worker) const;
    void measure();
    void giveFrom(Source &source, ScanCost cost, MoveSeriesPlan &plan);
    [[nodiscard]] bool give(Source &source, fleet::SessionIndex session, ScanCost cost, MoveSeriesPlan &plan);
    [[nodiscard]] bool isSpent(const Source &source, ScanCost cost, const MoveSeriesPlan &plan) const;
    [[nodiscard]] bool isAsked(fleet::SessionIndex session, ScanCost cost, const Source &source) const;
    [[nodiscard]] fleet::WorkerIndex targetFor(fleet::SessionIndex session, const Source &source,
                                               ScanCost cost);
    [[nodiscard]] bool mayTake(const fleet::RoomyWorker &target, const Source &source) const;
    [[nodiscard]] bool isAsGood(const fleet::PlacementRoom::Seeker &seeker, fleet::WorkerIndex target,
                                const Source &source) const;
    [[nodiscard]] int countUnwished() const;

    const fleet::Fleet &m_fleet;
    const MoveJudge &m_judge;
    fleet::PlacementRoom m_room;
    std::vector<Source> m_sources;
    QSet<fleet::SessionIndex> m_chosen;
    int m_scansLeft;
    int m_looksLeft; //!< at whether a session can be reassigned: each costs a whole preflight
    double m_level = 0; //!< load of the whole fleet
};

} // namespace quayside::operations

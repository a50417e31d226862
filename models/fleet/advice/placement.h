// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/** What a session needs that looks for a place. Empty members ask for nothing. */
struct PlacementRequest
{
    enum class Rule {
        MostFree, //!< the article's rule
        LowestLoad //!< lowest (used + reserved) / capacity: fairer among unequal workers
    };
    Rule rule = Rule::MostFree;
    QString name; //!< the new session's name: must be free there; an old CORE server takes `default` only
    QString engine; //!< "NOWEB"; empty: any
    UserIndex user; //!< whose wishes count, and whose sessions it is to be apart from or together with
    SessionIndex session; //!< one that is there already: its own wishes count, too
    const Wishes *tried
        = nullptr; //!< wishes to try out in place of the fleet's; must outlive the answer's making
    std::optional<WorkerIndex> exclude; //!< the worker a session leaves
    /** It is moved: to where no scan is needed first, then to where the same engine runs. */
    bool moves = false;
    /** A session of the map that its worker lacks, to be created there again: name and slot are its own. */
    SessionKey again;

    /** A session of the map that is to leave its worker. */
    [[nodiscard]] static PlacementRequest toMove(const Fleet &fleet, SessionIndex session);
};

/** One worker with the verdict on it. */
struct PlacementCandidate
{
    WorkerIndex worker;
    bool fits = false;
    /** "412 free of 500 · country=BR", or why not: "cordoned", "full", "does not answer since 14:02". */
    QString reason;
};

/** The answer to "where to run this session?". */
struct PlacementAnswer
{
    WorkerIndex best; //!< invalid when nothing fits
    QString explanation; //!< why this one, or plainly that nothing fits and what would help
    std::vector<PlacementCandidate> candidates; //!< all workers, best first, unfit ones last
};

/**
 * Suggests workers, for a new session, a move, and whoever asks "where would it go?".
 *
 * A worker with any obstacle, and what must be and is not is one, is not chosen. Of the others the one that
 * meets more of what is wished comes first, then the article's rule decides. Ties: lower load ratio, then
 * lowest id. UI thread; O(workers · log workers + sessions of the groups that are wished for).
 */
class Placement
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::Placement)
public:
    [[nodiscard]] static PlacementAnswer choose(const Fleet &fleet, const PlacementRequest &request);
};

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/** A worker that could take sessions of another one. */
struct SpareTarget
{
    WorkerIndex worker;
    qint64 free = 0; //!< slots before it takes any
    int takes = 0;
};

/** A worker that is no help, and why. */
struct SpareRefusal
{
    WorkerIndex worker;
    QString reason; //!< "cordoned", "engine NOWEB"
};

/**
 * The N-1 check: would the other workers hold this worker's sessions?
 *
 * Counted are its rows and what runs there without one, but for sessions that run elsewhere already. A target
 * is one that a plan of moves would use (see PlacementRoom), and runs the same engine. Sessions are handed
 * out one by one, to whoever shares the worker's store, else to whoever has most room left; the name, what
 * must be, and that an old CORE server holds `default` alone count as in a drain.
 *
 * A pure function of the fleet, for one worker at a time: O(workers + sessions of the worker · log workers),
 * and O(workers) for each session that wishes anything or lies in a store that workers share.
 */
struct SpareRoom
{
    WorkerIndex worker;
    int sessions = 0;
    std::vector<SpareTarget> targets; //!< all that could take some, most taken first
    std::vector<SessionIndex> homeless; //!< sessions without a place
    int clashes = 0; //!< homeless ones whose name is taken wherever there is room
    int unwished = 0; //!< homeless ones for which what must be is nowhere where there is room for them
    std::vector<SpareRefusal> refused;

    [[nodiscard]] static SpareRoom of(const Fleet &fleet, WorkerIndex worker);
    [[nodiscard]] bool fits() const { return homeless.empty(); }
    /** Targets that take at least one. */
    [[nodiscard]] int used() const;
    [[nodiscard]] qint64 freeSlots() const;
};

/** Words about it. Pure, UI thread. */
class SpareRoomWords final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::SpareRoomWords)
public:
    /** "Its 43 sessions fit on 5 others". */
    [[nodiscard]] static QString summary(const SpareRoom &room);
    /** One line a target, then what leaves sessions without a place, then who is no help, by reason. */
    [[nodiscard]] static QStringList details(const SpareRoom &room, const Fleet &fleet);
};

} // namespace quayside::fleet

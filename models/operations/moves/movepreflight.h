// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "fleet/truth/fleet.h"
#include "operations/engine/verbs.h"
#include "operations/moves/moverecipe.h"
#include "operations/moves/preflightcheck.h"

namespace quayside::operations {

/** What the fleet does not know, from those who do. */
struct MoveKnowledge
{
    Availability changes; //!< may the map be written to
    QString busySource; //!< what works on the session now, a sentence; empty: nothing
    QString busyTarget; //!< the same for the name on the target
    QString busyAccount; //!< the same for another session of the account
    std::optional<QByteArray> apps; //!< of the session, once they are known
    std::optional<Result<void>>
        commit; //!< what the database said to the change of the row; nothing: not tried
    int youngMs = 0; //!< how long a session that was just linked must be left alone yet
};

/** One of the four ways, for this session and target. */
struct MoveWayVerdict
{
    MoveWay way = MoveWay::NoGap;
    bool possible = true;
    QString obstacle; //!< why it is not, one sentence
};

/** Everything there is to know before a move begins. */
struct MoveReport
{
    std::vector<PreflightCheck> checks; //!< of the way that was asked for, the more important ones first
    std::vector<MoveWayVerdict> ways; //!< all four
    MoveWay suggested = MoveWay::NoGap;
    QString why; //!< the suggested one
    bool complete = false; //!< there was a session and a target to look at; else nothing was checked

    [[nodiscard]] const PreflightCheck *firstBlock() const;
    [[nodiscard]] int count(PreflightCheck::Level level) const;
    [[nodiscard]] const MoveWayVerdict &verdict(MoveWay way) const { return ways[size_t(way)]; }
};

/**
 * Looks at everything that could go wrong with a move before anything is done (design §6). Pure: reads the
 * fleet and what it is told. UI thread.
 */
class MovePreflight final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MovePreflight)
public:
    /** What a step of a running move asks again. */
    enum class Moment {
        Begin, //!< all that the steps do not find out by themselves, and better
        Commit //!< without what the half-made target would trip over, and what was accepted at the beginning
    };

    [[nodiscard]] static MoveReport check(const fleet::Fleet &fleet, const MoveRequest &request,
                                          const MoveKnowledge &known);
    /** The first of the blocking checks that blocks now; nothing where the move may go on. */
    [[nodiscard]] static std::optional<PreflightCheck>
    recheck(const fleet::Fleet &fleet, const MoveRequest &request, const MoveKnowledge &known, Moment moment);

private:
    [[nodiscard]] static std::vector<MoveWayVerdict>
    judgeWays(const fleet::Fleet &fleet, const MoveRequest &request, const MoveKnowledge &known);
    [[nodiscard]] static PreflightCheck noSession();
    static void suggest(const fleet::Fleet &fleet, const MoveRequest &request, MoveReport &report);
    [[nodiscard]] static QString reasonFor(MoveWay way);
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/movepreflight.h"
#include "operations/series/moveseriesplan.h"

#include <functional>

namespace quayside::operations {

/** What only others than the fleet know about a move: see MoveKnowledge. */
using AskKnowledge = std::function<MoveKnowledge(const MoveRequest &)>;

/** Decides for one session and target of a plan which way it takes, what it costs, and what blocks it. */
class MoveJudge final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveJudge)
public:
    MoveJudge(const fleet::Fleet &fleet, AskKnowledge ask)
        : m_fleet(fleet)
        , m_ask(std::move(ask))
    { }

    /** A worker that will take sessions again by the time of its moves, although it is closed now. */
    void reopen(const WorkerId &worker) { m_reopened = worker; }
    /** A dead worker whose sessions get a new place without it; its name is asked for before they do. */
    void evacuate(const WorkerId &worker) { m_evacuated = worker; }
    /** The evacuated sessions of which no configuration is known; nothing: it is not known of which. */
    void setBare(const std::optional<QSet<SessionKey>> &bare) { m_bare = bare; }
    /** The session's part of a planned move: key, row, user, and the scan it would cost. */
    [[nodiscard]] PlannedMove begun(fleet::SessionIndex session) const;
    /** Sets target, way, scan, why, what there is to know, and obstacle. */
    void judge(PlannedMove &move, fleet::SessionIndex session, fleet::WorkerIndex target) const;
    /** True where this can be moved without a scan. */
    [[nodiscard]] bool isFree(fleet::SessionIndex session, fleet::WorkerIndex target) const;
    /** It is linked to no phone, or lost it: somebody has to scan, moved or not. */
    [[nodiscard]] bool isScanDue(fleet::SessionIndex session) const;

private:
    /** What the checks found of this way: the first that blocks it, but for what passes by itself, and all
     * there is to know. */
    void look(PlannedMove &move, const MoveRequest &request) const;
    [[nodiscard]] MoveWay wayOf(fleet::SessionIndex session, fleet::WorkerIndex target) const;
    [[nodiscard]] QString engineChange(fleet::SessionIndex session, fleet::WorkerIndex target) const;
    [[nodiscard]] bool passes(const PreflightCheck &check, const MoveRequest &request) const;
    [[nodiscard]] bool sharesStore(fleet::SessionIndex session, fleet::WorkerIndex target) const;
    [[nodiscard]] QString evacuationOf(const PlannedMove &move, const QString &target) const;
    [[nodiscard]] QString reasonFor(const PlannedMove &move, fleet::WorkerIndex target) const;

    const fleet::Fleet &m_fleet;
    AskKnowledge m_ask;
    WorkerId m_reopened;
    WorkerId m_evacuated;
    std::optional<QSet<SessionKey>> m_bare;
};

} // namespace quayside::operations

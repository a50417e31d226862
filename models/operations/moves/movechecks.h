// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/obstacles.h"
#include "operations/moves/movepreflight.h"

namespace quayside::operations {

/** The single checks of one move, each a question with its answer in words. Short-lived; UI thread. */
class MoveChecks final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveChecks)
    Q_DISABLE_COPY_MOVE(MoveChecks)
public:
    using Check = PreflightCheck;

    MoveChecks(const fleet::Fleet &fleet, const MoveRequest &request, const MoveKnowledge &known);

    /** All that apply to the way, in the order people read them. */
    [[nodiscard]] std::vector<Check> all() const;
    /** The target and the session's own copy there do not count: they are this move's. */
    void setHalfMade() { m_halfMade = true; }

    // What has to be true of the session
    [[nodiscard]] Check changes() const;
    [[nodiscard]] Check row() const;
    [[nodiscard]] Check commit() const;
    [[nodiscard]] Check place() const;
    [[nodiscard]] Check operation() const;
    [[nodiscard]] Check young() const;
    [[nodiscard]] Check account() const;
    [[nodiscard]] Check elsewhere() const;
    [[nodiscard]] Check devices() const;
    // Of the worker it leaves
    [[nodiscard]] Check source() const;
    [[nodiscard]] Check dead() const;
    [[nodiscard]] Check named() const;
    /** Why a worker is not dead for sure, in words with what would help; empty: it is (design §6). */
    [[nodiscard]] static QString signOfLife(const fleet::Fleet &fleet, fleet::WorkerIndex worker);
    /** How long a silent worker has to stay so to count as dead; 0 where that is not what is missing. */
    [[nodiscard]] static qint64 silenceLeftMs(const fleet::Fleet &fleet, fleet::WorkerIndex worker);
    /** The first of the two that blocks: what Evacuate must never go without. */
    [[nodiscard]] std::optional<Check> notDead() const;
    // Of the worker it goes to
    [[nodiscard]] Check target() const;
    [[nodiscard]] Check state() const;
    [[nodiscard]] Check name() const;
    [[nodiscard]] Check slot() const;
    /** Of what is wished of its place; to be asked where anything is. */
    [[nodiscard]] Check wishes() const;
    [[nodiscard]] Check disk() const;
    // Of the two together
    [[nodiscard]] Check engine() const;
    [[nodiscard]] Check version() const;
    [[nodiscard]] Check edition() const;
    [[nodiscard]] Check apps() const;
    [[nodiscard]] Check restartAll() const;
    [[nodiscard]] Check store() const;

private:
    [[nodiscard]] static Check lifeOf(const fleet::Fleet &fleet, const fleet::WorkerFacts &worker);
    [[nodiscard]] static qint64 silenceLeftMs(const fleet::Fleet &fleet, const fleet::WorkerFacts &worker);
    [[nodiscard]] static Check made(MoveCheck id, const QString &title);
    [[nodiscard]] static Check passed(Check check, const QString &reason);
    [[nodiscard]] static Check warned(Check check, const QString &reason, const QString &remedy);
    [[nodiscard]] static Check blocked(Check check, const QString &reason, const QString &remedy);

    [[nodiscard]] std::optional<fleet::Obstacle>
    standing(std::initializer_list<fleet::Obstacle> obstacles) const;
    [[nodiscard]] QString worded(fleet::Obstacle obstacle) const;
    [[nodiscard]] bool isWay(MoveWay way) const { return m_request.way == way; }
    [[nodiscard]] bool links() const { return !isWay(MoveWay::Reassign); }
    [[nodiscard]] QString about(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] QString takenHere() const;
    [[nodiscard]] QString notShared() const;

    const fleet::Fleet &m_fleet;
    const MoveRequest &m_request;
    const MoveKnowledge &m_known;
    const fleet::SessionFacts m_session;
    const fleet::WorkerFacts m_source;
    const fleet::WorkerFacts m_target;
    const fleet::PlacementRequest m_placement;
    const fleet::ObstacleCourse m_course;
    std::vector<fleet::Obstacle> m_obstacles; // on the target
    bool m_halfMade = false;
};

} // namespace quayside::operations

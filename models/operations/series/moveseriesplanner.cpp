// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesplanner.h"

#include "operations/moves/movechecks.h"
#include "operations/series/moveseriestext.h"
#include "operations/series/rebalancer.h"

#include <algorithm>

namespace quayside::operations {

using fleet::PlacementRoom;
using fleet::RoomyWorker;
using fleet::SessionIndex;
using fleet::WorkerIndex;

namespace {

/** Sharing fails for reasons of the session more often than of the target: a few tries tell. */
constexpr int kTriesInAStore = 3;

} // namespace

MoveSeriesPlanner::MoveSeriesPlanner(const fleet::Fleet &fleet, AskKnowledge ask)
    : m_fleet(fleet)
    , m_judge(fleet, std::move(ask))
{ }

/** Sessions with a row, one user's after the other. */
std::vector<SessionIndex> MoveSeriesPlanner::inOrder(WorkerIndex worker) const
{
    std::vector<std::tuple<quint32, QString, SessionIndex>> keyed;
    for (const SessionIndex session : m_fleet.sessionsOfWorker(worker)) {
        if (!m_fleet.session(session).row.isEmpty())
            keyed.emplace_back(m_fleet.sessionUser(session).value(), m_fleet.sessionName(session), session);
    }
    std::ranges::sort(keyed);
    std::vector<SessionIndex> sessions;
    sessions.reserve(keyed.size());
    for (const auto &[user, name, session] : keyed)
        sessions.push_back(session);
    return sessions;
}

void MoveSeriesPlanner::placeAll(MoveSeriesPlan &plan, const std::vector<SessionIndex> &sessions) const
{
    PlacementRoom room(m_fleet, termsOf(plan.kind, plan.worker));
    for (const SessionIndex session : sessions)
        plan.moves.push_back(m_judge.begun(session));
    for (const size_t at : room.placingOrder(sessions))
        place(plan.moves[at], sessions[at], room);
}

MoveSeriesPlan MoveSeriesPlanner::drain(WorkerIndex worker) const
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::Drain;
    plan.worker = m_fleet.worker(worker).row.id;
    placeAll(plan, inOrder(worker));
    for (const SessionIndex session : m_fleet.sessionsOfWorker(worker)) {
        const fleet::SessionFacts facts = m_fleet.session(session);
        if (facts.row.isEmpty())
            plan.unmapped.push_back(facts.key);
    }
    conclude(plan);
    return plan;
}

MoveSeriesPlan MoveSeriesPlanner::evacuate(WorkerIndex worker)
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::Evacuate;
    plan.worker = m_fleet.worker(worker).row.id;
    instruct(plan);
    placeAll(plan, inOrder(worker));
    conclude(plan);
    return plan;
}

MoveSeriesPlan MoveSeriesPlanner::selection(const std::vector<SessionIndex> &sessions) const
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::Selection;
    std::vector<SessionIndex> mapped;
    for (const SessionIndex session : sessions) {
        const fleet::SessionFacts facts = m_fleet.session(session);
        if (facts.row.isEmpty())
            plan.unmapped.push_back(facts.key);
        else
            mapped.push_back(session);
    }
    placeAll(plan, mapped);
    conclude(plan);
    return plan;
}

MoveSeriesPlan MoveSeriesPlanner::bringBack(const MoveSeriesView &series, const OperationId &origin)
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::BringBack;
    plan.worker = series.worker;
    plan.origin = origin;
    instruct(plan);
    PlacementRoom room(m_fleet, termsOf(plan.kind, plan.worker));
    for (const SeriesMove &moved : series.moves) {
        const WorkerIndex home = m_fleet.findWorker(moved.session.worker);
        const SessionIndex session = m_fleet.findSession({ moved.target, moved.session.name });
        const bool there = session.isValid() && m_fleet.session(session).row == moved.row;
        if (!shardmap::isDone(moved.state) || !there || !home.isValid())
            continue;
        plan.moves.push_back(m_judge.begun(session));
        placeOn(plan.moves.back(), session, home, room);
    }
    conclude(plan);
    return plan;
}

MoveSeriesPlan MoveSeriesPlanner::rebalance(int mostScans) const
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::Rebalance;
    Rebalancer(m_fleet, m_judge, mostScans).propose(plan);
    conclude(plan);
    return plan;
}

MoveSeriesPlan MoveSeriesPlanner::again(const MoveSeriesView &series, const OperationId &origin)
{
    MoveSeriesPlan plan;
    plan.kind = series.kind;
    plan.worker = series.worker;
    plan.origin = series.kind == SeriesKind::BringBack ? series.origin : origin;
    instruct(plan);
    PlacementRoom room(m_fleet, termsOf(plan.kind, plan.worker));
    for (const SeriesMove &failed : series.moves) {
        const SessionIndex session = m_fleet.findSession(failed.session);
        if (failed.state != shardmap::OperationState::Failed || !session.isValid())
            continue;
        plan.moves.push_back(m_judge.begun(session));
        const WorkerIndex target = m_fleet.findWorker(failed.target);
        if (series.kind == SeriesKind::BringBack || room.hasSlot(target))
            placeOn(plan.moves.back(), session, target, room);
        else
            place(plan.moves.back(), session, room);
    }
    conclude(plan);
    return plan;
}

void MoveSeriesPlanner::place(PlannedMove &move, SessionIndex session, PlacementRoom &room) const
{
    WorkerIndex target = freeTarget(session, room);
    if (!target.isValid())
        target = room.best(session);
    if (target.isValid())
        placeOn(move, session, target, room);
    else
        move.obstacle = nowhere(session, room);
}

/** Why no worker fits: what must be counts before what the plan has given away. */
QString MoveSeriesPlanner::nowhere(SessionIndex session, const PlacementRoom &room) const
{
    const PlacementRoom::Seeker seeker(room, session);
    if (seeker.wishes().musts().empty() || room.workers().empty())
        return MoveSeriesText::noRoom(room.workers().empty());
    const auto excluded = std::ranges::count_if(
        room.workers(), [&seeker](const RoomyWorker &one) { return !seeker.isWished(one); });
    return MoveSeriesText::noneAsWished(seeker.wishes().summary(), int(excluded), int(room.workers().size()));
}

void MoveSeriesPlanner::placeOn(PlannedMove &move, SessionIndex session, WorkerIndex target,
                                PlacementRoom &room) const
{
    if (!target.isValid()) {
        move.obstacle = MoveSeriesText::noRoom(room.workers().empty());
        return;
    }
    judgeOn(move, session, target, room);
    const RoomyWorker *roomy = room.find(target);
    if (move.obstacle.isEmpty() && roomy && roomy->free() <= 0) {
        move.obstacle = MoveSeriesText::givenAway(m_fleet.worker(target).name);
        return;
    }
    if (move.obstacle.isEmpty())
        room.take(target, session);
}

/** Whether there is a slot left is another question. */
void MoveSeriesPlanner::judgeOn(PlannedMove &move, SessionIndex session, WorkerIndex target,
                                const PlacementRoom &room) const
{
    m_judge.judge(move, session, target);
    if (!move.obstacle.isEmpty())
        return;
    const PlacementRoom::Seeker seeker(room, session);
    move.why = MoveSeriesText::withWishes(move.why, seeker.wishes().metOn(target),
                                          seeker.wishes().unmetOn(target));
}

WorkerIndex MoveSeriesPlanner::freeTarget(SessionIndex session, const PlacementRoom &room) const
{
    const std::vector<WorkerIndex> peers = room.peers(session);
    for (size_t i = 0; i < peers.size() && i < kTriesInAStore; ++i) {
        if (m_judge.isFree(session, peers[i]))
            return peers[i];
    }
    return {};
}

PlacementRoom::Terms MoveSeriesPlanner::termsOf(SeriesKind kind, const WorkerId &worker) const
{
    PlacementRoom::Terms terms;
    if (kind == SeriesKind::Drain || kind == SeriesKind::Evacuate)
        terms.except = m_fleet.findWorker(worker);
    if (kind == SeriesKind::BringBack)
        terms.reopened = m_fleet.findWorker(worker);
    return terms;
}

void MoveSeriesPlanner::takeOthers(PlacementRoom &room, const MoveSeriesPlan &plan, size_t index) const
{
    for (size_t i = 0; i < plan.moves.size(); ++i) {
        const SessionIndex session = m_fleet.findSession(plan.moves[i].session);
        if (i != index && plan.moves[i].isGoing() && session.isValid())
            room.take(m_fleet.findWorker(plan.moves[i].target), session);
    }
}

void MoveSeriesPlanner::instruct(const MoveSeriesPlan &plan)
{
    if (plan.kind == SeriesKind::BringBack)
        m_judge.reopen(plan.worker);
    if (plan.kind == SeriesKind::Evacuate) {
        m_judge.evacuate(plan.worker);
        m_judge.setBare(plan.bare);
    }
}

void MoveSeriesPlanner::learnBare(MoveSeriesPlan &plan, const QSet<SessionKey> &bare)
{
    plan.bare = bare;
    instruct(plan);
    const PlacementRoom room(m_fleet, termsOf(plan.kind, plan.worker));
    for (PlannedMove &move : plan.moves) {
        const SessionIndex session = m_fleet.findSession(move.session);
        const WorkerIndex target = m_fleet.findWorker(move.target);
        if (move.isPossible() && session.isValid() && target.isValid())
            judgeOn(move, session, target, room);
    }
    conclude(plan);
}

void MoveSeriesPlanner::retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target)
{
    PlannedMove &move = plan.moves[index];
    const SessionIndex session = m_fleet.findSession(move.session);
    if (!session.isValid()) {
        move.obstacle = MoveSeriesText::goneMeanwhile();
        conclude(plan);
        return;
    }
    instruct(plan);
    PlacementRoom room(m_fleet, termsOf(plan.kind, plan.worker));
    takeOthers(room, plan, index);
    const bool leftOut = move.leftOut;
    move = m_judge.begun(session);
    move.leftOut = leftOut;
    if (target.isEmpty())
        place(move, session, room);
    else
        placeOn(move, session, m_fleet.findWorker(target), room);
    conclude(plan);
}

std::vector<SeriesTarget> MoveSeriesPlanner::targets(const MoveSeriesPlan &plan, size_t index)
{
    const PlannedMove &move = plan.moves[index];
    const SessionIndex session = m_fleet.findSession(move.session);
    std::vector<SeriesTarget> all;
    if (!session.isValid())
        return all;
    instruct(plan);
    PlacementRoom room(m_fleet, termsOf(plan.kind, plan.worker));
    takeOthers(room, plan, index);
    for (const WorkerIndex worker : m_fleet.workers()) {
        if (worker != m_fleet.sessionWorker(session))
            all.push_back(targetFor(session, worker, room));
    }
    std::ranges::stable_sort(all, [](const SeriesTarget &a, const SeriesTarget &b) {
        return std::tuple(b.fits, b.free) < std::tuple(a.fits, a.free);
    });
    return all;
}

SeriesTarget MoveSeriesPlanner::targetFor(SessionIndex session, WorkerIndex worker,
                                          const PlacementRoom &room) const
{
    SeriesTarget target;
    target.worker = m_fleet.worker(worker).row.id;
    target.name = m_fleet.worker(worker).name;
    const RoomyWorker *roomy = room.find(worker);
    target.free = roomy ? std::max<qint64>(0, roomy->free()) : 0;
    const PlacementRoom::Seeker seeker(room, session);
    const bool free = roomy && m_judge.isFree(session, worker);
    target.fits = roomy && (free ? target.free > 0 : seeker.fits(*roomy));
    if (target.fits)
        target.reason = MoveSeriesText::fits(target.free, roomy->capacity, free);
    else
        target.reason = obstacleOn(session, worker);
    if (const QString verdict = seeker.wishes().verdictOn(worker); target.fits && !verdict.isEmpty())
        target.reason += QStringLiteral(" · ") + verdict;
    return target;
}

/** What would be in the way there without the plan; if nothing is, the plan is. */
QString MoveSeriesPlanner::obstacleOn(SessionIndex session, WorkerIndex worker) const
{
    const fleet::PlacementRequest request = fleet::PlacementRequest::toMove(m_fleet, session);
    const fleet::ObstacleCourse course(m_fleet, request);
    const std::vector<fleet::Obstacle> obstacles = course.obstaclesOn(worker);
    return obstacles.empty() ? MoveSeriesText::filledByPlan() : course.wording(obstacles.front(), worker);
}

/** Why nothing can be moved from it while it is silent, and what can be done instead. */
QString MoveSeriesPlanner::silenceOf(const WorkerId &worker) const
{
    const WorkerIndex index = m_fleet.findWorker(worker);
    if (!index.isValid())
        return MoveSeriesText::noSuchWorker();
    const fleet::WorkerFacts &facts = m_fleet.worker(index);
    if (facts.reach == fleet::Reachability::Online)
        return {};
    return MoveSeriesText::silent(facts.name);
}

/** Why a worker can't be given up for dead yet; its name is asked for in the end. */
QString MoveSeriesPlanner::signOfLife(const WorkerId &worker) const
{
    const WorkerIndex index = m_fleet.findWorker(worker);
    return index.isValid() ? MoveChecks::signOfLife(m_fleet, index) : MoveSeriesText::noSuchWorker();
}

QString MoveSeriesPlanner::refusalOf(const MoveSeriesPlan &plan) const
{
    if (plan.kind == SeriesKind::Evacuate) {
        if (const QString alive = signOfLife(plan.worker); !alive.isEmpty())
            return alive;
    } else if (!plan.worker.isEmpty()) {
        if (const QString silence = silenceOf(plan.worker); !silence.isEmpty())
            return silence;
    }
    const bool isEmptyDrain = plan.kind == SeriesKind::Drain && plan.moves.empty() && plan.unmapped.empty();
    if (plan.going() > 0 || isEmptyDrain)
        return {};
    if (plan.moves.empty())
        return MoveSeriesText::nothingToMove(plan.kind, plan.unmapped.size());
    return plan.blocked() > 0 ? MoveSeriesText::allBlocked() : MoveSeriesText::allLeftOut();
}

void MoveSeriesPlanner::conclude(MoveSeriesPlan &plan) const
{
    plan.summary = MoveSeriesText::summary(plan);
    plan.refusal = refusalOf(plan);
}

} // namespace quayside::operations

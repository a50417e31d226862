// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesplanner.h"

#include "fleet/obstacles.h"
#include "fleet/ranking.h"
#include "operations/series/moveseriestext.h"
#include "operations/series/rebalancer.h"

#include <algorithm>
#include <tuple>

namespace quayside::operations {

using fleet::SessionIndex;
using fleet::UserIndex;
using fleet::WorkerIndex;

namespace {

/** Sharing fails for reasons of the session more often than of the target: a few tries tell. */
constexpr int kTriesInAStore = 3;

bool isMoreRoomy(const RoomyWorker &a, const RoomyWorker &b)
{
    if (a.free() != b.free())
        return a.free() > b.free();
    if (a.load() != b.load())
        return a.load() < b.load();
    return fleet::isLowerId(a.id, b.id);
}

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

MoveSeriesPlan MoveSeriesPlanner::drain(WorkerIndex worker) const
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::Drain;
    plan.worker = m_fleet.worker(worker).row.id;
    SeriesRoom room(m_fleet, worker);
    for (const SessionIndex session : inOrder(worker)) {
        plan.moves.push_back(m_judge.begun(session));
        place(plan.moves.back(), session, room);
    }
    for (const SessionIndex session : m_fleet.sessionsOfWorker(worker)) {
        const fleet::SessionFacts facts = m_fleet.session(session);
        if (facts.row.isEmpty())
            plan.unmapped.push_back(facts.key);
    }
    conclude(plan);
    return plan;
}

MoveSeriesPlan MoveSeriesPlanner::bringBack(const MoveSeriesView &drain, const OperationId &origin)
{
    MoveSeriesPlan plan;
    plan.kind = SeriesKind::BringBack;
    plan.worker = drain.worker;
    plan.origin = origin;
    const WorkerIndex home = m_fleet.findWorker(drain.worker);
    SeriesRoom room = roomFor(plan.kind, plan.worker);
    for (const SeriesMove &moved : drain.moves) {
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
    SeriesRoom room = roomFor(plan.kind, plan.worker);
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

void MoveSeriesPlanner::place(PlannedMove &move, SessionIndex session, SeriesRoom &room) const
{
    WorkerIndex target = freeTarget(session, room);
    if (!target.isValid())
        target = bestTarget(session, room);
    if (target.isValid())
        placeOn(move, session, target, room);
    else
        move.obstacle = MoveSeriesText::noRoom(room.workers().empty());
}

void MoveSeriesPlanner::placeOn(PlannedMove &move, SessionIndex session, WorkerIndex target,
                                SeriesRoom &room) const
{
    if (!target.isValid()) {
        move.obstacle = MoveSeriesText::noRoom(room.workers().empty());
        return;
    }
    m_judge.judge(move, session, target);
    const RoomyWorker *roomy = room.find(target);
    if (move.obstacle.isEmpty() && roomy && roomy->free() <= 0)
        move.obstacle = MoveSeriesText::givenAway(m_fleet.worker(target).name);
    if (move.obstacle.isEmpty())
        room.take(target, session);
}

WorkerIndex MoveSeriesPlanner::freeTarget(SessionIndex session, const SeriesRoom &room) const
{
    const WorkerIndex source = m_fleet.sessionWorker(session);
    const int group = source.isValid() ? m_fleet.worker(source).storeGroup : -1;
    if (group < 0)
        return {};
    const QString name = m_fleet.sessionName(session);
    std::vector<const RoomyWorker *> peers;
    for (const RoomyWorker &worker : room.workers()) {
        const bool isPeer = worker.storeGroup == group && worker.free() > 0;
        if (isPeer && m_fleet.listedCopy({ m_fleet.worker(worker.worker).row.id, name }))
            peers.push_back(&worker);
    }
    std::ranges::sort(peers, [](const RoomyWorker *a, const RoomyWorker *b) { return isMoreRoomy(*a, *b); });
    for (size_t i = 0; i < peers.size() && i < kTriesInAStore; ++i) {
        if (m_judge.isFree(session, peers[i]->worker))
            return peers[i]->worker;
    }
    return {};
}

WorkerIndex MoveSeriesPlanner::bestTarget(SessionIndex session, const SeriesRoom &room) const
{
    const UserIndex user = m_fleet.sessionUser(session);
    const WorkerIndex source = m_fleet.sessionWorker(session);
    const QString engine = source.isValid() ? m_fleet.worker(source).version.engine : QString();
    const SeriesRoom::TakenNames names(room, session);
    const RoomyWorker *best = nullptr;
    std::pair<bool, bool> bestRank;
    for (const RoomyWorker &worker : room.workers()) {
        if (worker.free() <= 0 || worker.worker == source || names.has(worker))
            continue;
        const std::pair rank { worker.engine == engine, room.isHome(user, worker.worker) };
        if (best && (rank < bestRank || (rank == bestRank && !isMoreRoomy(worker, *best))))
            continue;
        best = &worker;
        bestRank = rank;
    }
    return best ? best->worker : WorkerIndex();
}

SeriesRoom MoveSeriesPlanner::roomFor(SeriesKind kind, const WorkerId &worker)
{
    const WorkerIndex index = m_fleet.findWorker(worker);
    if (kind == SeriesKind::BringBack)
        m_judge.reopen(worker);
    return SeriesRoom(m_fleet, kind == SeriesKind::Drain ? index : WorkerIndex(),
                      kind == SeriesKind::BringBack ? index : WorkerIndex());
}

SeriesRoom MoveSeriesPlanner::roomWithout(const MoveSeriesPlan &plan, size_t index)
{
    SeriesRoom room = roomFor(plan.kind, plan.worker);
    for (size_t i = 0; i < plan.moves.size(); ++i) {
        const SessionIndex session = m_fleet.findSession(plan.moves[i].session);
        if (i != index && plan.moves[i].isGoing() && session.isValid())
            room.take(m_fleet.findWorker(plan.moves[i].target), session);
    }
    return room;
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
    SeriesRoom room = roomWithout(plan, index);
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
    const SeriesRoom room = roomWithout(plan, index);
    for (const WorkerIndex worker : m_fleet.workers()) {
        if (worker != m_fleet.sessionWorker(session))
            all.push_back(targetFor(move, session, worker, room));
    }
    std::ranges::stable_sort(all, [](const SeriesTarget &a, const SeriesTarget &b) {
        return std::tuple(b.fits, b.free) < std::tuple(a.fits, a.free);
    });
    return all;
}

SeriesTarget MoveSeriesPlanner::targetFor(const PlannedMove &move, SessionIndex session, WorkerIndex worker,
                                          const SeriesRoom &room) const
{
    SeriesTarget target;
    target.worker = m_fleet.worker(worker).row.id;
    target.name = m_fleet.worker(worker).name;
    fleet::PlacementRequest request;
    request.name = move.session.name;
    const fleet::ObstacleCourse course(m_fleet, request);
    const RoomyWorker *roomy = room.find(worker);
    target.free = roomy ? std::max<qint64>(0, roomy->free()) : 0;
    const bool free = roomy && m_judge.isFree(session, worker);
    const std::vector<fleet::Obstacle> obstacles = course.obstaclesOn(worker);
    const bool given = roomy && SeriesRoom::TakenNames(room, session).has(*roomy);
    target.fits = target.free > 0 && (free || (obstacles.empty() && !given));
    if (target.fits)
        target.reason = MoveSeriesText::fits(target.free, room.find(worker)->capacity, free);
    else if (!obstacles.empty())
        target.reason = course.wording(obstacles.front(), worker);
    else
        target.reason = MoveSeriesText::filledByPlan();
    return target;
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

QString MoveSeriesPlanner::refusalOf(const MoveSeriesPlan &plan) const
{
    if (plan.kind != SeriesKind::Rebalance) {
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

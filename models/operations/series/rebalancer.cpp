// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/rebalancer.h"

#include <algorithm>
#include <cmath>

namespace quayside::operations {

using fleet::PlacementRoom;
using fleet::RoomyWorker;
using fleet::SessionIndex;
using fleet::WorkerIndex;

namespace {

constexpr int kMostFruitless = 10; //!< in a row: what finds no target for these finds none for the others
constexpr int kMostLooks = 300;

bool isToBeEmptied(const fleet::WorkerFacts &facts)
{
    return facts.row.state == shardmap::WorkerState::Cordoned
        || facts.row.state == shardmap::WorkerState::Draining;
}

qint64 takenOn(const fleet::SlotUse &use)
{
    return qint64(use.used) + use.reserved;
}

} // namespace

Rebalancer::Rebalancer(const fleet::Fleet &fleet, const MoveJudge &judge, int mostScans)
    : m_fleet(fleet)
    , m_judge(judge)
    , m_room(fleet, PlacementRoom::Terms())
    , m_scansLeft(mostScans)
    , m_looksLeft(kMostLooks)
{
    measure();
    findSources();
}

/** What every worker would be filled to if all sessions were spread over those that take some. */
void Rebalancer::measure()
{
    qint64 taken = 0;
    qint64 capacity = 0;
    for (const WorkerIndex worker : m_fleet.workers()) {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        if (facts.isStale() || !facts.slotUse.capacity)
            continue;
        taken += takenOn(facts.slotUse);
        capacity += facts.acceptsNewSessions() ? *facts.slotUse.capacity : 0;
    }
    m_level = capacity > 0 ? std::min(1.0, double(taken) / double(capacity)) : 1.0;
}

std::optional<Rebalancer::Source> Rebalancer::sourceFor(WorkerIndex worker) const
{
    const fleet::WorkerFacts &facts = m_fleet.worker(worker);
    if (facts.reach != fleet::Reachability::Online || !facts.slotUse.capacity)
        return {};
    const qint64 capacity = *facts.slotUse.capacity;
    const qint64 taken = takenOn(facts.slotUse);
    const qint64 even = qint64(std::ceil(m_level * double(capacity)));
    Source source { worker, 2, capacity > 0 ? double(taken) / double(capacity) : 2.0, taken - even };
    if (taken > capacity)
        source.rank = 0;
    else if (isToBeEmptied(facts))
        source.rank = 1;
    else if (source.load <= m_level + kSpread)
        return {};
    if (isToBeEmptied(facts))
        source.surplus = taken;
    return source.surplus > 0 ? std::optional(source) : std::nullopt;
}

void Rebalancer::findSources()
{
    for (const WorkerIndex worker : m_fleet.workers()) {
        if (const auto source = sourceFor(worker))
            m_sources.push_back(*source);
    }
    std::ranges::stable_sort(m_sources, [](const Source &a, const Source &b) {
        return std::tuple(a.rank, -a.load) < std::tuple(b.rank, -b.load);
    });
}

void Rebalancer::propose(MoveSeriesPlan &plan)
{
    for (const ScanCost cost : { ScanCost::None, ScanCost::DueAnyway, ScanCost::Extra }) {
        for (Source &source : m_sources)
            giveFrom(source, cost, plan);
    }
    plan.unwished = countUnwished();
    plan.cut = std::ranges::any_of(m_sources, [](const Source &source) { return source.surplus > 0; });
}

bool Rebalancer::isSpent(const Source &source, ScanCost cost, const MoveSeriesPlan &plan) const
{
    if (source.surplus <= 0 || int(plan.moves.size()) >= kMostMoves)
        return true;
    return (cost == ScanCost::Extra && m_scansLeft <= 0) || (cost == ScanCost::None && m_looksLeft <= 0);
}

void Rebalancer::giveFrom(Source &source, ScanCost cost, MoveSeriesPlan &plan)
{
    int fruitless = 0;
    for (const SessionIndex session : m_fleet.sessionsOfWorker(source.worker)) {
        if (fruitless >= kMostFruitless || isSpent(source, cost, plan))
            return;
        if (isAsked(session, cost, source))
            fruitless = give(source, session, cost, plan) ? 0 : fruitless + 1;
    }
}

bool Rebalancer::give(Source &source, SessionIndex session, ScanCost cost, MoveSeriesPlan &plan)
{
    const WorkerIndex target = targetFor(session, source, cost);
    if (!target.isValid())
        return false;
    PlannedMove move = m_judge.begun(session);
    m_judge.judge(move, session, target);
    if (!move.isPossible())
        return false;
    m_room.take(target, session);
    m_chosen.insert(session);
    --source.surplus;
    m_scansLeft -= move.scan == ScanCost::Extra ? 1 : 0;
    plan.moves.push_back(std::move(move));
    return true;
}

/** Is it this session's turn: with a row, not chosen yet, and of this cost as far as that is cheap to say. */
bool Rebalancer::isAsked(SessionIndex session, ScanCost cost, const Source &source) const
{
    if (!m_fleet.sessionUser(session).isValid() || m_chosen.contains(session))
        return false;
    if (cost == ScanCost::None)
        return m_fleet.worker(source.worker).storeGroup >= 0;
    return m_judge.isScanDue(session) == (cost == ScanCost::DueAnyway);
}

/** To level out, nobody is made fuller than the fleet; from where sessions have to go, any free slot will do.
 */
bool Rebalancer::mayTake(const RoomyWorker &target, const Source &source) const
{
    if (target.worker == source.worker || target.free() <= 0)
        return false;
    const double after = double(target.taken + 1) / double(target.capacity);
    return source.rank < 2 || after <= std::max(m_level, 1.0 / double(target.capacity));
}

/** To even out is no reason to meet fewer wishes; where sessions have to go it may be one. */
bool Rebalancer::isAsGood(const PlacementRoom::Seeker &seeker, WorkerIndex target, const Source &source) const
{
    return source.rank < 2 || seeker.wishes().isEmpty()
        || seeker.wishes().score(target).met >= seeker.wishes().score(source.worker).met;
}

/** Sessions that are where something is not so that must be. Only those whose holders wish that are looked
 * at. */
int Rebalancer::countUnwished() const
{
    const fleet::Wishes &wishes = m_fleet.wishes();
    fleet::GroupPlaces places(m_fleet, wishes);
    QSet<SessionIndex> wishing;
    for (const shardmap::WishHolder &holder : wishes.holders()) {
        if (holder.kind == shardmap::WishHolder::Kind::Session) {
            wishing.insert(m_fleet.findRow(RowId(holder.id)));
            continue;
        }
        for (const SessionIndex session : m_fleet.sessionsOfUser(m_fleet.findUser(UserId(holder.id))))
            wishing.insert(session);
    }
    return int(std::ranges::count_if(wishing, [&](SessionIndex session) {
        const WorkerIndex worker = m_fleet.sessionWorker(session);
        const fleet::WishList list(m_fleet, wishes, places, m_fleet.sessionUser(session), session);
        return worker.isValid() && list.excludes(worker);
    }));
}

WorkerIndex Rebalancer::targetFor(SessionIndex session, const Source &source, ScanCost cost)
{
    const fleet::WorkerFacts &from = m_fleet.worker(source.worker);
    const PlacementRoom::Seeker seeker(m_room, session);
    const RoomyWorker *best = nullptr;
    for (const RoomyWorker &worker : m_room.workers()) {
        if (!mayTake(worker, source))
            continue;
        const bool shares = from.sharesStoreWith(m_fleet.worker(worker.worker));
        if (cost == ScanCost::None ? !shares : shares || !seeker.isNameFree(worker))
            continue;
        if (!seeker.isWished(worker) || !isAsGood(seeker, worker.worker, source))
            continue;
        const auto key = [&from, &seeker](const RoomyWorker &one) {
            return std::tuple(one.engine == from.version.engine, seeker.wishes().score(one.worker),
                              -one.load(), one.free());
        };
        if (!best || key(worker) > key(*best))
            best = &worker;
    }
    if (!best)
        return {};
    if (cost != ScanCost::None)
        return best->worker;
    --m_looksLeft;
    return m_judge.isFree(session, best->worker) ? best->worker : WorkerIndex();
}

} // namespace quayside::operations

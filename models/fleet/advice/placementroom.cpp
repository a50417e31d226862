// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/placementroom.h"

#include "core/sessionname.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

bool isLiftedByReopening(Obstacle obstacle)
{
    return obstacle == Obstacle::Cordoned || obstacle == Obstacle::Draining;
}

} // namespace

bool RoomyWorker::isRoomier(const RoomyWorker &a, const RoomyWorker &b)
{
    if (a.free() != b.free())
        return a.free() > b.free();
    return std::tuple(a.load(), a.order) < std::tuple(b.load(), b.order);
}

PlacementRoom::PlacementRoom(const Fleet &fleet, const Terms &terms)
    : m_fleet(fleet)
    , m_keepsUsersTogether(terms.keepsUsersTogether)
    , m_groups(fleet, fleet.wishes())
{
    PlacementRequest request;
    request.engine = terms.engine;
    if (terms.except.isValid())
        request.exclude = terms.except;
    const ObstacleCourse course(fleet, request);
    for (const WorkerIndex worker : fleet.workers()) {
        if (worker != terms.except)
            addWorker(worker, course, terms);
    }
    std::vector<size_t> byId(m_workers.size());
    for (size_t at = 0; at < byId.size(); ++at)
        byId[at] = at;
    std::ranges::sort(byId, isLowerId,
                      [this](size_t at) { return m_fleet.worker(m_workers[at].worker).row.id.toString(); });
    for (size_t order = 0; order < byId.size(); ++order)
        m_workers[byId[order]].order = int(order);
    for (size_t at = 0; at < m_workers.size(); ++at)
        m_byRoom[m_workers[at].engine].insert(placeOf(m_workers[at], at));
}

void PlacementRoom::addWorker(WorkerIndex worker, const ObstacleCourse &course, const Terms &terms)
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    std::vector<Obstacle> obstacles = course.obstaclesOn(worker);
    std::erase(obstacles, Obstacle::SingleSession); // that depends on who comes
    if (worker == terms.reopened)
        std::erase_if(obstacles, isLiftedByReopening);
    if (!obstacles.empty()) {
        QStringList reasons;
        for (const Obstacle obstacle : obstacles)
            reasons.append(course.wording(obstacle, worker));
        m_closed.push_back({ worker, reasons.join(QStringLiteral(", ")) });
        return;
    }
    RoomyWorker room;
    room.worker = worker;
    room.engine = facts.version.engine;
    room.storeGroup = facts.storeGroup;
    room.capacity = facts.slotUse.capacity.value_or(0);
    room.taken = qint64(facts.slotUse.used) + facts.slotUse.reserved;
    room.holdsDefaultOnly = facts.holdsDefaultOnly;
    m_places.insert(worker, m_workers.size());
    m_workers.push_back(room);
}

std::vector<size_t> PlacementRoom::placingOrder(std::span<const SessionIndex> sessions) const
{
    std::vector<std::tuple<size_t, bool, size_t>> keyed;
    keyed.reserve(sessions.size());
    for (const SessionIndex session : sessions) {
        const WishList wishes(m_fleet, m_fleet.wishes(), m_groups, m_fleet.sessionUser(session), session);
        keyed.emplace_back(wished(wishes.musts()).size(),
                           m_fleet.sessionName(session) == SessionName::kDefault, keyed.size());
    }
    std::ranges::sort(keyed);
    std::vector<size_t> order;
    order.reserve(keyed.size());
    for (const auto &[workers, isDefault, at] : keyed)
        order.push_back(at);
    return order;
}

PlacementRoom::Place PlacementRoom::placeOf(const RoomyWorker &worker, size_t at)
{
    return { worker.free(), worker.load(), worker.order, at };
}

const RoomyWorker *PlacementRoom::find(WorkerIndex worker) const
{
    const auto place = m_places.constFind(worker);
    return place == m_places.constEnd() ? nullptr : &m_workers[*place];
}

bool PlacementRoom::hasSlot(WorkerIndex worker) const
{
    const RoomyWorker *room = find(worker);
    return room && room->free() > 0;
}

void PlacementRoom::take(WorkerIndex worker, SessionIndex session)
{
    if (const auto place = m_places.constFind(worker); place != m_places.constEnd()) {
        RoomyWorker &room = m_workers[*place];
        std::set<Place> &byRoom = m_byRoom[room.engine];
        byRoom.erase(placeOf(room, *place));
        ++room.taken;
        if (room.free() > 0)
            byRoom.insert(placeOf(room, *place));
        if (byRoom.empty())
            m_byRoom.erase(room.engine);
    }
    m_given[m_fleet.sessionName(session)].push_back(worker);
    const UserIndex user = m_fleet.sessionUser(session);
    if (!isHome(user, worker))
        m_homes[user].push_back(worker);
    m_groups.give(session, worker);
}

bool PlacementRoom::isHome(UserIndex user, WorkerIndex worker) const
{
    const auto homes = m_homes.constFind(user);
    return homes != m_homes.constEnd() && std::ranges::find(*homes, worker) != homes->end();
}

WorkerIndex PlacementRoom::best(SessionIndex session) const
{
    const Seeker seeker(*this, session);
    const QString engine
        = seeker.m_source.isValid() ? m_fleet.worker(seeker.m_source).version.engine : QString();
    const RoomyWorker *best
        = seeker.wishes().isEmpty() ? bestByRoom(seeker, engine) : bestByWishes(seeker, engine);
    return best ? best->worker : WorkerIndex();
}

std::vector<WorkerIndex> PlacementRoom::peers(SessionIndex session) const
{
    const WorkerIndex source = m_fleet.sessionWorker(session);
    const int group = source.isValid() ? m_fleet.worker(source).storeGroup : -1;
    if (group < 0)
        return {};
    const QString name = m_fleet.sessionName(session);
    const Seeker seeker(*this, session);
    std::vector<RoomyWorker> found;
    std::ranges::copy_if(m_workers, std::back_inserter(found), [&](const RoomyWorker &one) {
        return one.storeGroup == group && one.worker != source && one.free() > 0 && seeker.isWished(one)
            && m_fleet.listedCopy({ m_fleet.worker(one.worker).row.id, name });
    });
    std::ranges::sort(found, RoomyWorker::isRoomier);
    std::vector<WorkerIndex> peers;
    std::ranges::transform(found, std::back_inserter(peers), &RoomyWorker::worker);
    return peers;
}

/** Without wishes the first that fits of every engine will do: nobody behind it is better. */
const RoomyWorker *PlacementRoom::bestByRoom(const Seeker &seeker, const QString &engine) const
{
    const RoomyWorker *best = nullptr;
    bool bestIsHome = false;
    const auto consider = [&](const RoomyWorker &one, bool home) {
        const std::pair rank { one.engine == engine, home };
        const std::pair bestRank { best && best->engine == engine, bestIsHome };
        if (best && (rank < bestRank || (rank == bestRank && !RoomyWorker::isRoomier(one, *best))))
            return;
        best = &one;
        bestIsHome = home;
    };
    for (const WorkerIndex home :
         m_keepsUsersTogether ? m_homes.value(seeker.m_user) : std::vector<WorkerIndex>()) {
        if (const RoomyWorker *one = find(home); one && seeker.fits(*one))
            consider(*one, true);
    }
    for (const auto &[ofEngine, places] : m_byRoom) {
        const auto first = std::ranges::find_if(
            places, [&](const Place &place) { return seeker.fits(m_workers[place.at]); });
        if (first != places.end())
            consider(m_workers[first->at], false);
    }
    return best;
}

/** Sessions of one user wish the same: their workers are looked for once. */
const std::vector<size_t> &PlacementRoom::wished(const std::vector<WishList::LabelWish> &musts) const
{
    const auto known = m_wished.find(musts);
    if (known != m_wished.end())
        return known->second;
    std::vector<size_t> places;
    for (size_t at = 0; at < m_workers.size(); ++at) {
        const WorkerFacts &facts = m_fleet.worker(m_workers[at].worker);
        if (std::ranges::all_of(musts, [&facts](const auto &must) { return WishList::isMet(must, facts); }))
            places.push_back(at);
    }
    return m_wished.emplace(musts, std::move(places)).first->second;
}

const RoomyWorker *PlacementRoom::bestByWishes(const Seeker &seeker, const QString &engine) const
{
    const bool keeps = m_keepsUsersTogether && !seeker.wishes().wantsApart();
    const RoomyWorker *best = nullptr;
    std::tuple<bool, WishScore, bool> bestRank;
    for (const size_t at : wished(seeker.wishes().musts())) {
        const RoomyWorker &one = m_workers[at];
        if (!seeker.hasPlaceOn(one))
            continue;
        const std::tuple rank { one.engine == engine, seeker.wishes().score(one.worker),
                                keeps && isHome(seeker.m_user, one.worker) };
        if (best && (rank < bestRank || (rank == bestRank && !RoomyWorker::isRoomier(one, *best))))
            continue;
        best = &one;
        bestRank = rank;
    }
    return best;
}

PlacementRoom::Seeker::Seeker(const PlacementRoom &room, SessionIndex session)
    : m_source(room.m_fleet.sessionWorker(session))
    , m_user(room.m_fleet.sessionUser(session))
    , m_wishes(room.m_fleet, room.m_fleet.wishes(), room.m_groups, m_user, session)
{
    const Fleet &fleet = room.m_fleet;
    const QString name = fleet.sessionName(session);
    m_isDefault = name == SessionName::kDefault;
    for (const WorkerIndex worker : fleet.workersWithName(session)) {
        const WorkerFacts &facts = fleet.worker(worker);
        if (facts.storeGroup >= 0)
            m_takenGroups.push_back(facts.storeGroup);
        if (!m_isDefault || !fleet.isUnusedDefault(fleet.findSession({ facts.row.id, name })))
            m_taken.push_back(worker);
    }
    const std::vector<WorkerIndex> given = room.m_given.value(name);
    m_taken.insert(m_taken.end(), given.begin(), given.end());
    std::ranges::sort(m_taken, std::less());
}

bool PlacementRoom::Seeker::isNameFree(const RoomyWorker &worker) const
{
    if (worker.holdsDefaultOnly && !m_isDefault)
        return false;
    if (std::binary_search(m_taken.begin(), m_taken.end(), worker.worker))
        return false;
    return worker.storeGroup < 0
        || std::ranges::find(m_takenGroups, worker.storeGroup) == m_takenGroups.end();
}

bool PlacementRoom::Seeker::hasPlaceOn(const RoomyWorker &worker) const
{
    return worker.free() > 0 && worker.worker != m_source && isNameFree(worker);
}

} // namespace quayside::fleet

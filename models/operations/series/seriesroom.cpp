// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/seriesroom.h"

#include "fleet/obstacles.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr QLatin1StringView kFreshServersName("default");

bool isLiftedByReopening(fleet::Obstacle obstacle)
{
    return obstacle == fleet::Obstacle::Cordoned || obstacle == fleet::Obstacle::Draining;
}

RoomyWorker roomOf(const fleet::WorkerFacts &facts, fleet::WorkerIndex worker)
{
    RoomyWorker room;
    room.worker = worker;
    room.id = facts.row.id.toString();
    room.engine = facts.version.engine;
    room.storeGroup = facts.storeGroup;
    room.capacity = facts.slotUse.capacity.value_or(0);
    room.taken = qint64(facts.slotUse.used) + facts.slotUse.reserved;
    return room;
}

} // namespace

SeriesRoom::SeriesRoom(const fleet::Fleet &fleet, fleet::WorkerIndex except, fleet::WorkerIndex reopened)
    : m_fleet(fleet)
{
    fleet::PlacementRequest request;
    if (except.isValid())
        request.exclude = except;
    const fleet::ObstacleCourse course(fleet, request);
    for (const fleet::WorkerIndex worker : fleet.workers()) {
        std::vector<fleet::Obstacle> obstacles = course.obstaclesOn(worker);
        if (worker == reopened)
            std::erase_if(obstacles, isLiftedByReopening);
        if (!obstacles.empty())
            continue;
        m_places.insert(worker, m_workers.size());
        m_workers.push_back(roomOf(fleet.worker(worker), worker));
    }
}

const RoomyWorker *SeriesRoom::find(fleet::WorkerIndex worker) const
{
    const auto place = m_places.constFind(worker);
    return place == m_places.constEnd() ? nullptr : &m_workers[*place];
}

bool SeriesRoom::hasSlot(fleet::WorkerIndex worker) const
{
    const RoomyWorker *room = find(worker);
    return room && room->free() > 0;
}

void SeriesRoom::take(fleet::WorkerIndex worker, fleet::SessionIndex session)
{
    if (const auto place = m_places.constFind(worker); place != m_places.constEnd())
        ++m_workers[*place].taken;
    m_given[m_fleet.sessionName(session)].push_back(worker);
    m_homes[m_fleet.sessionUser(session)].push_back(worker);
}

bool SeriesRoom::isHome(fleet::UserIndex user, fleet::WorkerIndex worker) const
{
    const auto homes = m_homes.constFind(user);
    return homes != m_homes.constEnd() && std::ranges::find(*homes, worker) != homes->end();
}

/** A fresh server has `default` stopped, linked to nobody and in no map: it can be taken into use. */
bool SeriesRoom::isUnusedDefault(fleet::WorkerIndex worker, const QString &name) const
{
    if (name != kFreshServersName)
        return false;
    const fleet::SessionIndex session = m_fleet.findSession({ m_fleet.worker(worker).row.id, name });
    if (!session.isValid())
        return false;
    const fleet::SessionFacts facts = m_fleet.session(session);
    return facts.row.isEmpty() && facts.status == SessionStatus::Stopped && facts.phone.isEmpty();
}

SeriesRoom::TakenNames::TakenNames(const SeriesRoom &room, fleet::SessionIndex session)
{
    const QString name = room.m_fleet.sessionName(session);
    for (const fleet::WorkerIndex worker : room.m_fleet.workersWithName(session)) {
        const int group = room.m_fleet.worker(worker).storeGroup;
        if (group >= 0)
            m_groups.push_back(group);
        if (!room.isUnusedDefault(worker, name))
            m_workers.push_back(worker);
    }
    const std::vector<fleet::WorkerIndex> given = room.m_given.value(name);
    m_workers.insert(m_workers.end(), given.begin(), given.end());
}

bool SeriesRoom::TakenNames::has(const RoomyWorker &worker) const
{
    if (std::ranges::find(m_workers, worker.worker) != m_workers.end())
        return true;
    return worker.storeGroup >= 0 && std::ranges::find(m_groups, worker.storeGroup) != m_groups.end();
}

} // namespace quayside::operations

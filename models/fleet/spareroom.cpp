// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/spareroom.h"

#include "fleet/obstacles.h"

#include <QHash>

#include <algorithm>
#include <queue>
#include <tuple>

namespace quayside::fleet {

namespace {

/** Sessions that would need another place if the worker were gone. */
std::vector<SessionIndex> sessionsToPlace(const Fleet &fleet, WorkerIndex worker)
{
    std::vector<SessionIndex> sessions;
    for (const SessionIndex session : fleet.sessionsOfWorker(worker)) {
        const WorkerIndex runsOn = fleet.sessionRunsOn(session);
        const bool elsewhere = runsOn.isValid() && runsOn != worker;
        const bool needed = fleet.sessionUser(session).isValid() || fleet.sessionStatus(session).isRunning();
        if (needed && !elsewhere)
            sessions.push_back(session);
    }
    return sessions;
}

/** Gives sessions out to whoever has most room left. */
class Dealer final
{
public:
    Dealer(const Fleet &fleet, std::vector<SpareTarget> &targets)
        : m_fleet(fleet)
        , m_targets(targets)
        , m_hasName(targets.size(), false)
    {
        for (size_t at = 0; at < targets.size(); ++at) {
            m_places.insert(targets[at].worker, at);
            push(at);
        }
    }

    /** False when nobody has both room and the name free. */
    bool place(SessionIndex session)
    {
        const std::vector<size_t> holders = holdersOf(session);
        // Where everybody has the name, as with `default`, there is nobody to ask.
        const bool placed = holders.size() < m_room.size() && placeBeside(holders);
        for (const size_t at : holders)
            m_hasName[at] = false;
        return placed;
    }
    [[nodiscard]] bool isFull() const { return m_room.empty(); }

private:
    void push(size_t at)
    {
        const qint64 left = m_targets[at].free - m_targets[at].takes;
        if (left > 0)
            m_room.emplace(left, at);
    }

    /** Targets with room that have the session's name already; marks them. */
    std::vector<size_t> holdersOf(SessionIndex session)
    {
        std::vector<size_t> holders;
        for (const WorkerIndex worker : m_fleet.workersWithName(session)) {
            const auto at = m_places.constFind(worker);
            if (at == m_places.cend() || m_targets[*at].free <= m_targets[*at].takes || m_hasName[*at])
                continue;
            m_hasName[*at] = true;
            holders.push_back(*at);
        }
        return holders;
    }

    bool placeBeside(const std::vector<size_t> &holders)
    {
        std::vector<size_t> passed;
        passed.reserve(holders.size());
        while (m_hasName[std::get<1>(m_room.top())]) {
            passed.push_back(std::get<1>(m_room.top()));
            m_room.pop();
        }
        const size_t at = std::get<1>(m_room.top());
        m_room.pop();
        ++m_targets[at].takes;
        push(at);
        for (const size_t holder : passed)
            push(holder);
        return true;
    }

    const Fleet &m_fleet;
    std::vector<SpareTarget> &m_targets;
    std::vector<bool> m_hasName; // of the session being placed
    QHash<WorkerIndex, size_t> m_places;
    std::priority_queue<std::tuple<qint64, size_t>> m_room; // one for each target with room
};

void addCandidate(SpareRoom &room, const Fleet &fleet, const ObstacleCourse &course, WorkerIndex other)
{
    const std::vector<Obstacle> obstacles = course.obstaclesOn(other);
    if (obstacles.empty()) {
        room.targets.push_back({ other, fleet.worker(other).slotUse.free(), 0 });
        return;
    }
    QStringList reasons;
    for (const Obstacle obstacle : obstacles)
        reasons.append(course.wording(obstacle, other));
    room.refused.push_back({ other, reasons.join(SpareRoomWords::tr(", ")) });
}

} // namespace

SpareRoom SpareRoom::of(const Fleet &fleet, WorkerIndex worker)
{
    SpareRoom room;
    room.worker = worker;
    PlacementRequest request;
    request.engine = fleet.worker(worker).version.engine;
    const ObstacleCourse course(fleet, request);
    for (const WorkerIndex other : fleet.workers()) {
        if (other != worker)
            addCandidate(room, fleet, course, other);
    }
    Dealer dealer(fleet, room.targets);
    const std::vector<SessionIndex> sessions = sessionsToPlace(fleet, worker);
    room.sessions = static_cast<int>(sessions.size());
    for (const SessionIndex session : sessions) {
        if (dealer.place(session))
            continue;
        room.homeless.push_back(session);
        room.clashes += dealer.isFull() ? 0 : 1;
    }
    std::ranges::stable_sort(room.targets, std::greater(), &SpareTarget::takes);
    return room;
}

int SpareRoom::used() const
{
    return static_cast<int>(
        std::ranges::count_if(targets, [](const SpareTarget &target) { return target.takes > 0; }));
}

qint64 SpareRoom::freeSlots() const
{
    qint64 free = 0;
    for (const SpareTarget &target : targets)
        free += target.free;
    return free;
}

} // namespace quayside::fleet

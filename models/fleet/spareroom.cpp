// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/spareroom.h"

#include "fleet/placementroom.h"

#include <QHash>

#include <algorithm>

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

/** Says why a session has no place, where there is room for others. */
void countHomeless(SpareRoom &spare, const PlacementRoom &room, SessionIndex session)
{
    spare.homeless.push_back(session);
    if (!room.hasAnySlot())
        return;
    const PlacementRoom::Seeker seeker(room, session);
    const bool hasRoom = std::ranges::any_of(
        room.workers(), [&seeker](const RoomyWorker &one) { return seeker.hasPlaceOn(one); });
    ++(hasRoom ? spare.unwished : spare.clashes);
}

/** A server of one session is of no help but to a `default`. */
void listTargets(SpareRoom &spare, const Fleet &fleet, const PlacementRoom &room,
                 const QHash<WorkerIndex, int> &takes)
{
    for (const PlacementRoom::Closed &closed : room.closed())
        spare.refused.push_back({ closed.worker, closed.reason });
    PlacementRequest anyName;
    const ObstacleCourse course(fleet, anyName);
    for (const RoomyWorker &one : room.workers()) {
        const int taken = takes.value(one.worker);
        if (one.holdsDefaultOnly && taken == 0)
            spare.refused.push_back({ one.worker, course.wording(Obstacle::SingleSession, one.worker) });
        else
            spare.targets.push_back({ one.worker, one.free() + taken, taken });
    }
    std::ranges::stable_sort(spare.targets, std::greater(), &SpareTarget::takes);
}

} // namespace

SpareRoom SpareRoom::of(const Fleet &fleet, WorkerIndex worker)
{
    SpareRoom spare;
    spare.worker = worker;
    PlacementRoom::Terms terms;
    terms.except = worker;
    terms.engine = fleet.worker(worker).version.engine;
    terms.keepsUsersTogether = false;
    PlacementRoom room(fleet, terms);
    const std::vector<SessionIndex> sessions = sessionsToPlace(fleet, worker);
    spare.sessions = static_cast<int>(sessions.size());
    QHash<WorkerIndex, int> takes;
    for (const size_t at : room.placingOrder(sessions)) {
        const SessionIndex session = sessions[at];
        const WorkerIndex target = room.best(session);
        if (!target.isValid()) {
            countHomeless(spare, room, session);
            continue;
        }
        room.take(target, session);
        ++takes[target];
    }
    listTargets(spare, fleet, room, takes);
    return spare;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/spareroom.h"

#include "core/foreigntext.h"
#include "fleet/advice/placementroom.h"

#include <QLocale>

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

constexpr qsizetype kMostLines = 12; // of each sort; a thousand workers fit in no tool tip
constexpr qsizetype kMostNames = 8;

/** Adds lines, and how many more there are. */
void addSome(QStringList &to, const QStringList &lines)
{
    to += lines.mid(0, kMostLines);
    if (const auto more = lines.size() - kMostLines; more > 0)
        to.append(SpareRoomWords::tr("and %Ln more", nullptr, int(more)));
}

/** One line a reason, in the order of the workers. */
QStringList refusals(const SpareRoom &room, const Fleet &fleet)
{
    QStringList reasons;
    QHash<QString, QStringList> names;
    for (const SpareRefusal &refusal : room.refused) {
        if (!names.contains(refusal.reason))
            reasons.append(refusal.reason);
        names[refusal.reason].append(fleet.worker(refusal.worker).name);
    }
    QStringList lines;
    for (const QString &reason : std::as_const(reasons))
        //: %1 workers, %2 why they are no help
        lines.append(SpareRoomWords::tr("Not %1: %2")
                         .arg(foreign::shownNames(names.value(reason), kMostNames), reason));
    return lines;
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
        const std::vector<WorkerIndex> peers = room.peers(session);
        const WorkerIndex target = peers.empty() ? room.best(session) : peers.front();
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

QString SpareRoomWords::summary(const SpareRoom &room)
{
    if (room.sessions == 0)
        return tr("it has no sessions to place");
    if (room.targets.empty())
        return tr("its %Ln session(s) would have no place: no other worker can take any", nullptr,
                  room.sessions);
    if (!room.fits())
        return tr("%1 of its %Ln session(s) would have no place", nullptr, room.sessions)
            .arg(QLocale().toString(qlonglong(room.homeless.size())));
    //: %1 as in "5 others" or "1 other"
    return tr("its %Ln session(s) fit on %1", nullptr, room.sessions)
        .arg(tr("%Ln other(s)", nullptr, room.used()));
}

QStringList SpareRoomWords::details(const SpareRoom &room, const Fleet &fleet)
{
    QStringList lines;
    QStringList targets;
    for (const SpareTarget &target : room.targets) {
        if (target.takes > 0)
            //: %1 a worker, %2 free slots
            targets.append(tr("%1 takes %Ln of %2 free", nullptr, target.takes)
                               .arg(fleet.worker(target.worker).name, QLocale().toString(target.free)));
    }
    addSome(lines, targets);
    if (room.clashes > 0)
        lines.append(
            tr("The names of %Ln session(s) are taken wherever there is room", nullptr, room.clashes));
    if (room.unwished > 0)
        lines.append(
            tr("What %Ln session(s) must have is nowhere where there is room", nullptr, room.unwished));
    addSome(lines, refusals(room, fleet));
    return lines;
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moveplacement.h"

#include "fleet/obstacles.h"

#include <algorithm>

namespace quayside::operations {

using fleet::PlacementAnswer;
using fleet::PlacementCandidate;

namespace {

/** Two workers of one store, and nothing but the name that both list in the way. */
bool isReassignable(const fleet::Fleet &fleet, const fleet::ObstacleCourse &course, fleet::WorkerIndex source,
                    fleet::WorkerIndex target)
{
    const int group = fleet.worker(source).storeGroup;
    if (group < 0 || fleet.worker(target).storeGroup != group || source == target)
        return false;
    const std::vector<fleet::Obstacle> obstacles = course.obstaclesOn(target);
    return std::ranges::all_of(
        obstacles, [](fleet::Obstacle obstacle) { return obstacle == fleet::Obstacle::NameTaken; });
}

bool sameEngine(const fleet::Fleet &fleet, fleet::WorkerIndex a, fleet::WorkerIndex b)
{
    return fleet.worker(a).version.engine == fleet.worker(b).version.engine;
}

int moveRank(const fleet::Fleet &fleet, const PlacementCandidate &candidate, fleet::WorkerIndex source)
{
    if (!candidate.fits)
        return 3;
    const int group = fleet.worker(source).storeGroup;
    if (group >= 0 && fleet.worker(candidate.worker).storeGroup == group)
        return 0;
    return sameEngine(fleet, candidate.worker, source) ? 1 : 2;
}

} // namespace

QString MovePlacement::explanation(const fleet::Fleet &fleet, const PlacementAnswer &answer,
                                   fleet::SessionIndex session, fleet::WorkerIndex before)
{
    const fleet::WorkerIndex source = fleet.sessionWorker(session);
    const QString &name = fleet.worker(answer.best).name;
    const int best = moveRank(fleet, answer.candidates.front(), source);
    if (best == 0)
        return tr("%1 shares its session store with %2: nobody has to scan.")
            .arg(name, fleet.worker(source).name);
    if (answer.best == before)
        return answer.explanation;
    return tr("%1 has the most free slots of those with the same engine.").arg(name);
}

PlacementAnswer MovePlacement::choose(const fleet::Fleet &fleet, fleet::SessionIndex session)
{
    fleet::PlacementRequest request;
    request.name = fleet.sessionName(session);
    const fleet::WorkerIndex source = fleet.sessionWorker(session);
    if (!source.isValid())
        return {};
    request.exclude = source;
    PlacementAnswer answer = fleet::Placement::choose(fleet, request);
    const fleet::WorkerIndex before = answer.best;
    const fleet::ObstacleCourse course(fleet, request);
    for (PlacementCandidate &candidate : answer.candidates) {
        if (!isReassignable(fleet, course, source, candidate.worker))
            continue;
        candidate.fits = true;
        candidate.reason = tr("%1 · same store, no scan").arg(course.freeSlots(candidate.worker));
    }
    std::ranges::stable_sort(answer.candidates, {}, [&](const PlacementCandidate &candidate) {
        return moveRank(fleet, candidate, source);
    });
    const bool any = !answer.candidates.empty() && answer.candidates.front().fits;
    answer.best = any ? answer.candidates.front().worker : fleet::WorkerIndex();
    if (any)
        answer.explanation = explanation(fleet, answer, session, before);
    return answer;
}

} // namespace quayside::operations

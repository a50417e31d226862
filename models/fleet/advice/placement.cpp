// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/placement.h"

#include "fleet/advice/placementwords.h"

#include <algorithm>

namespace quayside::fleet {

PlacementRequest PlacementRequest::toMove(const Fleet &fleet, SessionIndex session)
{
    PlacementRequest request;
    request.name = fleet.sessionName(session);
    request.user = fleet.sessionUser(session);
    request.session = session;
    request.moves = true;
    if (const WorkerIndex source = fleet.sessionWorker(session); source.isValid())
        request.exclude = source;
    return request;
}

PlacementAnswer Placement::choose(const Fleet &fleet, const PlacementRequest &request)
{
    const ObstacleCourse course(fleet, request);
    std::vector<RankedWorker> ranked;
    ranked.reserve(fleet.workers().size());
    for (const WorkerIndex worker : fleet.workers())
        ranked.push_back(RankedWorker::of(fleet, request, course, worker));
    std::ranges::sort(ranked, [&request](const RankedWorker &a, const RankedWorker &b) {
        return RankedWorker::isBetter(a, b, request.rule);
    });

    PlacementAnswer answer;
    const PlacementWords words(fleet, request, course);
    answer.candidates.reserve(ranked.size());
    for (const RankedWorker &one : ranked)
        answer.candidates.push_back({ one.worker, one.fits(), words.reason(one) });
    if (!ranked.empty() && ranked.front().fits())
        answer.best = ranked.front().worker;
    answer.explanation = answer.best.isValid() ? words.whyBest(ranked) : words.whatWouldHelp(ranked);
    return answer;
}

} // namespace quayside::fleet

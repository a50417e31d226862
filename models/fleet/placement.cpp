// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/placement.h"

#include "fleet/obstacles.h"
#include "fleet/placementwords.h"
#include "fleet/ranking.h"

#include <QStringList>

#include <algorithm>

namespace quayside::fleet {

PlacementAnswer Placement::choose(const Fleet &fleet, const PlacementRequest &request)
{
    const ObstacleCourse course(fleet, request);
    std::vector<RankedWorker> ranked;
    ranked.reserve(fleet.workers().size());
    for (const WorkerIndex worker : fleet.workers())
        ranked.push_back(RankedWorker::of(fleet, worker, course.obstaclesOn(worker)));
    std::ranges::sort(ranked, [&request](const RankedWorker &a, const RankedWorker &b) {
        return RankedWorker::isBetter(a, b, request.rule);
    });

    PlacementAnswer answer;
    answer.candidates.reserve(ranked.size());
    for (const RankedWorker &one : ranked) {
        QStringList reasons;
        for (const Obstacle obstacle : one.obstacles)
            reasons.append(course.wording(obstacle, one.worker));
        const QString reason = one.fits() ? course.freeSlots(one.worker) : reasons.join(tr(", "));
        answer.candidates.push_back({ one.worker, one.fits(), reason });
    }
    if (!ranked.empty() && ranked.front().fits())
        answer.best = ranked.front().worker;
    const PlacementWords words(fleet, request);
    answer.explanation = answer.best.isValid() ? words.whyBest(ranked) : words.whatWouldHelp(ranked);
    return answer;
}

} // namespace quayside::fleet

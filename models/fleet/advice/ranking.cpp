// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/ranking.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

double loadOf(const SlotUse &use)
{
    const qint64 capacity = use.capacity.value_or(0);
    return capacity > 0 ? double(use.used + use.reserved) / double(capacity) : 1.0;
}

} // namespace

bool isLowerId(const QString &a, const QString &b)
{
    if (isNumber(a) && isNumber(b) && a.size() != b.size())
        return a.size() < b.size();
    return a < b;
}

RankedWorker RankedWorker::of(const Fleet &fleet, const PlacementRequest &request,
                              const ObstacleCourse &course, WorkerIndex worker)
{
    const WorkerFacts &facts = fleet.worker(worker);
    RankedWorker ranked;
    ranked.worker = worker;
    ranked.obstacles = course.obstaclesOn(worker);
    ranked.noScan = course.isReassignable(worker, ranked.obstacles);
    if (ranked.noScan)
        ranked.obstacles.clear();
    ranked.sameEngine = !request.moves || !request.exclude
        || facts.version.engine == fleet.worker(*request.exclude).version.engine;
    ranked.wishes = course.wishes().score(worker);
    ranked.free = facts.slotUse.free();
    ranked.load = loadOf(facts.slotUse);
    ranked.id = facts.row.id.toString();
    return ranked;
}

bool RankedWorker::fitsButForWishes() const
{
    return std::ranges::all_of(obstacles, [](Obstacle one) { return one == Obstacle::LabelMissing; });
}

bool RankedWorker::isBetter(const RankedWorker &a, const RankedWorker &b, PlacementRequest::Rule rule)
{
    if (a.fits() != b.fits())
        return a.fits();
    if (!a.fits() && a.obstacles.size() != b.obstacles.size())
        return a.obstacles.size() < b.obstacles.size();
    if (a.noScan != b.noScan)
        return a.noScan;
    if (a.sameEngine != b.sameEngine)
        return a.sameEngine;
    if (a.wishes != b.wishes)
        return a.wishes > b.wishes;
    return isBetterByRule(a, b, rule);
}

bool RankedWorker::isBetterByRule(const RankedWorker &a, const RankedWorker &b, PlacementRequest::Rule rule)
{
    const bool byFree = rule == PlacementRequest::Rule::MostFree;
    if (byFree && a.free != b.free)
        return a.free > b.free;
    if (a.load != b.load)
        return a.load < b.load;
    if (a.free != b.free)
        return a.free > b.free;
    return isLowerId(a.id, b.id);
}

} // namespace quayside::fleet

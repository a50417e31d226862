// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/ranking.h"

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

RankedWorker RankedWorker::of(const Fleet &fleet, WorkerIndex worker, std::vector<Obstacle> obstacles)
{
    const WorkerFacts &facts = fleet.worker(worker);
    return { worker, std::move(obstacles), facts.slotUse.free(), loadOf(facts.slotUse),
             facts.row.id.toString() };
}

bool RankedWorker::isBetter(const RankedWorker &a, const RankedWorker &b, PlacementRequest::Rule rule)
{
    if (a.fits() != b.fits())
        return a.fits();
    if (!a.fits() && a.obstacles.size() != b.obstacles.size())
        return a.obstacles.size() < b.obstacles.size();
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

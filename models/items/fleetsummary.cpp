// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/fleetsummary.h"

#include <algorithm>

namespace quayside::items {

using fleet::Reachability;
using shardmap::WorkerState;

namespace {

constexpr int kFrameMs = 33;

void addWorker(FleetNumbers &numbers, const fleet::WorkerFacts &worker)
{
    ++numbers.workers;
    if (worker.reach == Reachability::Unknown)
        ++numbers.unasked;
    else if (worker.reach == Reachability::Unreachable)
        ++numbers.unreachable;
    else if (worker.isStale())
        ++numbers.shutOut;
    else
        ++numbers.online;
    numbers.draining += worker.row.state == WorkerState::Draining ? 1 : 0;
    numbers.cordoned += worker.row.state == WorkerState::Cordoned ? 1 : 0;
    const fleet::SlotUse &use = worker.slotUse;
    if (!use.capacity) {
        ++numbers.withoutCapacity;
        return;
    }
    numbers.capacity += *use.capacity;
    numbers.used += use.used;
    numbers.reserved += use.reserved;
    numbers.free += use.free();
    numbers.freeOutOfReach += worker.isStale() ? use.free() : 0;
    numbers.overCapacity += use.isOver() ? 1 : 0;
}

FleetNumbers::Knowledge knowledgeOf(const FleetNumbers &numbers)
{
    if (numbers.workers == 0)
        return FleetNumbers::Knowledge::NoMap;
    if (numbers.unasked == numbers.workers)
        return FleetNumbers::Knowledge::Asking;
    return numbers.online < numbers.workers ? FleetNumbers::Knowledge::Partial
                                            : FleetNumbers::Knowledge::Complete;
}

void readMap(FleetNumbers &numbers, const fleet::Fleet &fleet)
{
    using shardmap::MapPart;
    const shardmap::MapProblems &problems = fleet.mapProblems();
    for (const MapPart part : { MapPart::Workers, MapPart::Users, MapPart::Sessions }) {
        numbers.unread.setFlag(part, !fleet.isWhole(part));
        numbers.unreadable.setFlag(part, problems.find(part, shardmap::MapProblem::Kind::Unreadable));
    }
    if (const shardmap::MapProblem *problem = problems.outdating())
        numbers.mapAsOfMs = problem->sinceMs;
}

} // namespace

std::optional<int> FleetNumbers::capacityPercent() const
{
    if (capacity <= 0 || unasked == workers || unread.testFlag(shardmap::MapPart::Sessions))
        return std::nullopt;
    return int((used + reserved) * 100 / capacity);
}

FleetSummary::FleetSummary(const fleet::Fleet &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &FleetSummary::recompute);
    connect(&fleet, &fleet::Fleet::changed, this, &FleetSummary::schedule);
    recompute();
}

void FleetSummary::setAttention(const std::vector<fleet::AttentionEntry> &entries)
{
    m_attention = int(entries.size());
    m_attentionByKind.clear();
    for (const fleet::AttentionEntry &entry : entries)
        ++m_attentionByKind[entry.kind];
    schedule();
}

void FleetSummary::schedule()
{
    if (!m_frame.isActive())
        m_frame.start();
}

void FleetSummary::recompute()
{
    FleetNumbers numbers;
    for (const fleet::WorkerIndex worker : m_fleet.workers())
        addWorker(numbers, m_fleet.worker(worker));
    numbers.knowledge = knowledgeOf(numbers);
    numbers.sessions = m_fleet.counts();
    numbers.oldSessions = m_fleet.oldCounts();
    numbers.oldestMs = numbers.oldSessions.total() > 0 ? m_fleet.oldestSeenMs() : 0;
    numbers.drift = m_fleet.driftCount();
    numbers.attention = m_attention;
    numbers.attentionByKind = m_attentionByKind;
    readMap(numbers, m_fleet);
    if (numbers == m_numbers)
        return;
    m_numbers = numbers;
    Q_EMIT changed();
}

} // namespace quayside::items

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workersettler.h"

#include "fleet/store/packedtext.h"
#include "fleet/truth/restartwatch.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

bool isDiskLow(const waha::Health &health)
{
    return std::any_of(health.disks.begin(), health.disks.end(), [](const waha::DiskSpace &disk) {
        return !disk.up || (disk.freeBytes >= 0 && disk.freeBytes < disk.thresholdBytes);
    });
}

} // namespace

void WorkerSettler::settle()
{
    for (const quint32 worker : m_state.touchedWorkers) {
        WorkerSlot &slot = m_state.workers.at(worker);
        slot.settle = false;
        if (!slot.exists)
            continue;
        const SlotUse slotUse = slot.facts.slotUse;
        settleSlots(worker);
        const WorkerIssues issues = issuesOf(worker);
        if (slotUse != slot.facts.slotUse || issues != slot.facts.issues)
            m_state.markWorker(worker);
        slot.facts.issues = issues;
    }
    m_state.touchedWorkers.clear();
}

void WorkerSettler::settleSlots(quint32 worker)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    SlotUse &use = slot.facts.slotUse;
    use.capacity = slot.facts.row.capacity;
    use.whole = m_state.isWhole(shardmap::MapPart::Sessions);
    if (use.capacity && m_state.meaning == shardmap::MapLocation::CapacityMeaning::Remaining)
        use.capacity = *use.capacity + use.mapped;
    if (slot.facts.holdsDefaultOnly)
        use.capacity = 1;
    use.reserved = 0;
    for (const QString &name : slot.reservedNames) {
        const quint32 entry = m_state.store.find(worker, Utf8Text(name).view());
        if (entry == kNone || !m_state.store.has(entry, CountedUsed))
            ++use.reserved;
    }
}

WorkerIssues WorkerSettler::issuesOf(quint32 worker) const
{
    const WorkerSlot &slot = m_state.workers.at(worker);
    WorkerIssues issues = storeIssuesOf(worker);
    issues.setFlag(WorkerIssue::OverCapacity, slot.facts.slotUse.isOver());
    issues.setFlag(WorkerIssue::UnsupportedVersion, !slot.capabilities.supported);
    issues.setFlag(WorkerIssue::DiskLow, slot.facts.health && isDiskLow(*slot.facts.health));
    issues.setFlag(WorkerIssue::DuplicateUrl, m_names.isServerShared(slot.server));
    issues.setFlag(WorkerIssue::UnreadableEntries, slot.facts.unreadable.total() > 0);
    issues.setFlag(WorkerIssue::Restarted,
                   slot.restartedMs != 0 && m_state.nowMs() - slot.restartedMs < RestartWatch::kNewsMs);
    return issues;
}

WorkerIssues WorkerSettler::storeIssuesOf(quint32 worker) const
{
    const WorkerFacts &facts = m_state.workers.at(worker).facts;
    WorkerIssues issues;
    if (facts.storeGroup < 0)
        return issues;
    issues.setFlag(WorkerIssue::RestartAllOnSharedStore,
                   facts.environment && facts.environment->restartAllSessions.value_or(false));
    const QString &id = facts.version.workerId;
    const auto others = m_state.workers.listed();
    const bool shared = std::any_of(others.begin(), others.end(), [&](WorkerIndex other) {
        const WorkerFacts &theirs = m_state.workers.at(other.value()).facts;
        return other.value() != worker && theirs.storeGroup == facts.storeGroup
            && theirs.version.workerId == id;
    });
    issues.setFlag(WorkerIssue::SharedWorkerId, shared || id.isEmpty());
    return issues;
}

} // namespace quayside::fleet

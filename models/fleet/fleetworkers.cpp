// SPDX-License-Identifier: GPL-3.0-or-later
// Workers as a whole: slots, issues, names to show.
#include "fleet/fleetprivate.h"

#include "core/clock.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr qint64 kRestartNewsMs = 600'000; // Drift table: "within the last ten minutes"

bool isDiskLow(const waha::Health &health)
{
    return std::any_of(health.disks.begin(), health.disks.end(), [](const waha::DiskSpace &disk) {
        return !disk.up || (disk.freeBytes >= 0 && disk.freeBytes < disk.thresholdBytes);
    });
}

} // namespace

void Fleet::Private::touchWorker(quint32 worker)
{
    WorkerSlot &slot = workers.at(worker);
    if (slot.settle)
        return;
    slot.settle = true;
    touchedWorkers.push_back(worker);
}

void Fleet::Private::settleWorkers()
{
    for (const quint32 worker : touchedWorkers) {
        WorkerSlot &slot = workers.at(worker);
        slot.settle = false;
        if (!slot.exists)
            continue;
        const SlotUse slotUse = slot.facts.slotUse;
        settleSlots(worker);
        const WorkerIssues issues = issuesOf(worker);
        if (slotUse != slot.facts.slotUse || issues != slot.facts.issues)
            markWorker(worker);
        slot.facts.issues = issues;
    }
    touchedWorkers.clear();
}

void Fleet::Private::settleSlots(quint32 worker)
{
    WorkerSlot &slot = workers.at(worker);
    SlotUse &use = slot.facts.slotUse;
    use.capacity = slot.facts.row.capacity;
    use.whole = isWhole(shardmap::MapPart::Sessions);
    if (use.capacity && meaning == shardmap::MapLocation::CapacityMeaning::Remaining)
        use.capacity = *use.capacity + use.mapped;
    if (slot.facts.holdsDefaultOnly)
        use.capacity = 1;
    use.reserved = 0;
    for (const QString &name : slot.reservedNames) {
        const quint32 entry = store.find(worker, Utf8Text(name).view());
        if (entry == kNone || !store.has(entry, CountedUsed))
            ++use.reserved;
    }
}

WorkerIssues Fleet::Private::issuesOf(quint32 worker) const
{
    const WorkerSlot &slot = workers.at(worker);
    WorkerIssues issues = storeIssuesOf(worker);
    issues.setFlag(WorkerIssue::OverCapacity, slot.facts.slotUse.isOver());
    issues.setFlag(WorkerIssue::UnsupportedVersion, !slot.capabilities.supported);
    issues.setFlag(WorkerIssue::DiskLow, slot.facts.health && isDiskLow(*slot.facts.health));
    issues.setFlag(WorkerIssue::DuplicateUrl, !slot.server.isEmpty() && serverUses.value(slot.server) > 1);
    issues.setFlag(WorkerIssue::UnreadableEntries, slot.facts.unreadable.total() > 0);
    issues.setFlag(WorkerIssue::Restarted,
                   slot.restartedMs != 0 && nowMs() - slot.restartedMs < kRestartNewsMs);
    return issues;
}

WorkerIssues Fleet::Private::storeIssuesOf(quint32 worker) const
{
    const WorkerFacts &facts = workers.at(worker).facts;
    WorkerIssues issues;
    if (facts.storeGroup < 0)
        return issues;
    issues.setFlag(WorkerIssue::RestartAllOnSharedStore,
                   facts.environment && facts.environment->restartAllSessions.value_or(false));
    const QString &id = facts.version.workerId;
    const auto others = workers.listed();
    const bool shared = std::any_of(others.begin(), others.end(), [&](WorkerIndex other) {
        const WorkerFacts &theirs = workers.at(other.value()).facts;
        return other.value() != worker && theirs.storeGroup == facts.storeGroup
            && theirs.version.workerId == id;
    });
    issues.setFlag(WorkerIssue::SharedWorkerId, shared || id.isEmpty());
    return issues;
}

bool Fleet::Private::answers(quint32 worker) const
{
    const WorkerSlot &slot = workers.at(worker);
    const bool isWhole = slot.facts.unreadable.nameless == 0; // what it does not name may be one of these
    return slot.exists && slot.facts.reach == Reachability::Online && slot.facts.listedMs != 0 && isWhole;
}

bool Fleet::Private::isSilent(quint32 worker) const
{
    const WorkerSlot &slot = workers.at(worker);
    return !slot.exists || (slot.facts.isStale() && slot.facts.reach != Reachability::Unknown);
}

/** Wakes up when the news of a restart grows old. */
void Fleet::Private::watchExpiry()
{
    const auto listed = workers.listed();
    const bool news = std::any_of(listed.begin(), listed.end(), [&](WorkerIndex worker) {
        return workers.at(worker.value()).restartedMs != 0;
    });
    if (!news)
        expiryTimer.stop();
    else if (!expiryTimer.isActive())
        expiryTimer.start();
}

void Fleet::Private::expireNews()
{
    for (const WorkerIndex worker : workers.listed()) {
        WorkerSlot &slot = workers.at(worker.value());
        if (slot.restartedMs == 0 || nowMs() - slot.restartedMs < kRestartNewsMs)
            continue;
        slot.restartedMs = 0;
        touchWorker(worker.value());
    }
    watchExpiry();
    settleWorkers();
}

} // namespace quayside::fleet

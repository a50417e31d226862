// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workersettler.h"

#include "core/foreigntext.h"
#include "core/redact.h"
#include "fleet/truth/restartwatch.h"

namespace quayside::fleet {

namespace {

/** Display name, else host, else id. */
QString shortName(const WorkerSlot &slot)
{
    const shardmap::WorkerRow &row = slot.facts.row;
    if (!row.displayName.trimmed().isEmpty())
        return foreign::name(redact::value(row.displayName)); // some columns for it hold addresses
    return foreign::name(slot.host.isEmpty() ? row.id.toString() : slot.host);
}

/** With the port, where the host alone would do for several. */
QString longName(const WorkerSlot &slot)
{
    const bool named = !slot.facts.row.displayName.trimmed().isEmpty();
    return named || slot.server.isEmpty() ? shortName(slot) : foreign::name(slot.server);
}

QString fullName(const WorkerSlot &slot)
{
    return longName(slot) + QLatin1StringView(" (") + foreign::name(slot.facts.row.id.toString()) + u')';
}

constexpr int kSlowMs
    = 2'000; // a hundred times what a call takes; a list of 500 sessions is longer, and no such call
constexpr int kQuickMs = 1'000; // and is slow until then

/** One that answers quicker again is no more slow at once; one in between stays what it was. */
bool isSlow(const WorkerFacts &facts)
{
    if (facts.isStale() || facts.latencyMs < kQuickMs)
        return false;
    return facts.latencyMs >= kSlowMs || facts.issues.testFlag(WorkerIssue::Slow);
}

bool isDiskLow(const waha::Health &health)
{
    return std::any_of(health.disks.begin(), health.disks.end(), [](const waha::DiskSpace &disk) {
        return !disk.up || (disk.freeBytes >= 0 && disk.freeBytes < disk.thresholdBytes);
    });
}

} // namespace

void WorkerNames::rename()
{
    m_state.workersChanged = false;
    m_serverUses.clear();
    QHash<QString, int> shortUses;
    QHash<QString, int> longUses;
    for (const WorkerIndex worker : m_state.workers.listed()) {
        const WorkerSlot &slot = m_state.workers.at(worker.value());
        ++m_serverUses[slot.server];
        ++shortUses[shortName(slot)];
        ++longUses[longName(slot)];
    }
    for (const WorkerIndex worker : m_state.workers.listed()) {
        WorkerSlot &slot = m_state.workers.at(worker.value());
        QString name = shortName(slot);
        if (shortUses.value(name) > 1)
            name = longName(slot);
        if (shortUses.value(name) > 1 || longUses.value(name) > 1)
            name = fullName(slot);
        if (slot.facts.name != name)
            m_state.markWorker(worker.value());
        slot.facts.name = name;
        m_state.touchWorker(worker.value()); // another one may have the same URL now
    }
}

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
        noteSince(slot.facts, issues);
        slot.facts.issues = issues;
    }
    m_state.touchedWorkers.clear();
}

/** Since when each is so that was not so before; called while the old ones are still there. */
void WorkerSettler::noteSince(WorkerFacts &facts, WorkerIssues issues) const
{
    for (size_t bit = 0; bit < kWorkerIssues; ++bit) {
        const auto issue = static_cast<WorkerIssue>(1 << bit);
        if (issues.testFlag(issue) && !facts.issues.testFlag(issue))
            facts.issueSince[bit] = facts.foundMoment(m_state.nowMs());
    }
}

void WorkerSettler::settleSlots(quint32 worker)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    SlotUse &use = slot.facts.slotUse;
    use.capacity = slot.facts.row.capacity;
    use.whole = m_state.isWhole(shardmap::MapPart::Sessions);
    if (use.capacity && m_state.meaning == shardmap::MapLocation::CapacityMeaning::Remaining)
        use.capacity = *use.capacity + use.mapped;
    else if (use.capacity && *use.capacity < 0)
        use.capacity.reset(); // no worker has fewer than none: not a number to count with
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
    issues.setFlag(WorkerIssue::NoNetwork,
                   !slot.facts.isStale() && slot.facts.counts.areCutOff(m_state.statuses.turningOn(worker)));
    issues.setFlag(WorkerIssue::Slow, isSlow(slot.facts));
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

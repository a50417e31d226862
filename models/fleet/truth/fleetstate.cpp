// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/fleetstate.h"

#include "core/clock.h"

namespace quayside::fleet {

FleetState::FleetState(const Clock &clock)
    : store(users, clock.nowMs())
    , m_clock(clock)
{ }

void FleetState::touch(quint32 entry)
{
    if (store.has(entry, Touched))
        return;
    store.set(entry, Touched);
    touched.push_back(entry);
}

void FleetState::touchGroup(quint32 entry)
{
    if (store.names().state(entry) == NameIndex::GroupState::Plain)
        return;
    for (const quint32 member : store.names().group(entry)) {
        if (member != entry) {
            touch(member); // one is enough: the group is settled as a whole
            return;
        }
    }
}

void FleetState::touchWorkerEntries(quint32 worker)
{
    for (const SessionIndex entry : workers.at(worker).entries.span())
        touch(entry.value());
}

void FleetState::touchWorker(quint32 worker)
{
    WorkerSlot &slot = workers.at(worker);
    if (slot.settle)
        return;
    slot.settle = true;
    touchedWorkers.push_back(worker);
}

void FleetState::touchAccount(quint32 entry)
{
    touchAccounts(heldAccount(entry), 0);
}

void FleetState::touchAccounts(quint64 before, quint64 after)
{
    if (before == after)
        return;
    if (before != 0)
        touchedAccounts.push_back(before);
    if (after != 0)
        touchedAccounts.push_back(after);
}

void FleetState::touchAccountsOf(quint32 worker)
{
    for (const SessionIndex entry : workers.at(worker).entries.span())
        touchAccount(entry.value());
}

void FleetState::markSession(quint32 entry)
{
    if (store.has(entry, Dirty))
        return;
    store.set(entry, Dirty);
    dirtySessions.push_back(entry);
}

void FleetState::markUser(quint32 user)
{
    if (std::exchange(users.at(user).dirty, true))
        return;
    dirtyUsers.push_back(user);
}

void FleetState::markWorker(quint32 worker)
{
    if (std::exchange(workers.at(worker).dirty, true))
        return;
    dirtyWorkers.push_back(worker);
}

void FleetState::forgiveUnlinked(quint32 entry)
{
    if (work.unlinking.isEmpty() || !store.lostLogin(entry))
        return;
    const WorkerId &worker = workers.at(store.workerOf(entry)).facts.row.id;
    if (work.unlinking.contains({ worker, QString::fromUtf8(store.name(entry)) }))
        statuses.forgive(entry);
}

bool FleetState::hasNews() const
{
    return mapChanged || !dirtySessions.empty() || !dirtyUsers.empty() || !dirtyWorkers.empty();
}

quint32 FleetState::find(const SessionKey &key) const
{
    const quint32 worker = workers.find(key.worker);
    return worker == kNone ? kNone : store.find(worker, Utf8Text(key.name).view());
}

bool FleetState::knowsRows() const
{
    return isWhole(shardmap::MapPart::Sessions) && !mapProblems.outdating()
        && !mapProblems.find(shardmap::MapPart::Sessions, shardmap::MapProblem::Kind::Unreadable);
}

bool FleetState::answers(quint32 worker) const
{
    const WorkerSlot &slot = workers.at(worker);
    const bool isWhole = slot.facts.unreadable.nameless == 0; // what it does not name may be one of these
    return slot.exists && slot.facts.reach == Reachability::Online && slot.facts.listedMs != 0
        && !slot.facts.outdated && isWhole && !mayHideSessions(worker);
}

bool FleetState::mayHideSessions(quint32 worker) const
{
    const WorkerSlot &slot = workers.at(worker);
    if (slot.facts.version.version.isEmpty())
        return true;
    const CapabilityState &environment = slot.facts.capability(Capability::Environment);
    switch (environment.state) {
    case CapabilityState::State::NotOffered:
        return environment.problem.kind == ErrorKind::Forbidden;
    case CapabilityState::State::Fails:
        return slot.capabilities.keys && !slot.facts.environment;
    default:
        return false;
    }
}

bool FleetState::isSilent(quint32 worker) const
{
    const WorkerSlot &slot = workers.at(worker);
    const bool isAsked = slot.facts.reach != Reachability::Unknown;
    const bool isKept = slot.facts.listedMs == 0 && slot.facts.keptMs != 0; // nobody has seen it since
    return !slot.exists || isKept || (slot.facts.isStale() && isAsked);
}

bool FleetState::provesNothing(quint32 worker) const
{
    return isSilent(worker) || workers.at(worker).facts.isStale();
}

bool FleetState::isOnlyKept(quint32 entry) const
{
    const WorkerFacts &facts = workers.at(store.workerOf(entry)).facts;
    return store.has(entry, Unconfirmed) && facts.keptMs != 0 && facts.listedMs == 0;
}

bool FleetState::isOld(quint32 source) const
{
    return workers.at(store.workerOf(source)).facts.isStale() || isOnlyKept(source);
}

quint32 FleetState::sourceOf(quint32 entry) const
{
    if (store.has(entry, ShownElsewhere))
        return sources.value(entry, kNone);
    return store.has(entry, HasLive) ? entry : kNone;
}

quint32 FleetState::faceOf(quint32 entry) const
{
    return store.has(entry, Folded) ? counterparts.value(entry, kNone) : entry;
}

SessionIndex FleetState::counterpartOf(quint32 entry) const
{
    quint32 other = counterparts.value(entry, kNone);
    const quint32 source = sourceOf(entry);
    if (other == kNone && source != kNone && store.has(source, AccountTwin)) {
        for (const quint32 twin : store.accounts().members(store.accountIdentity(source))) {
            if (store.workerOf(twin) != store.workerOf(source))
                other = std::min(other, faceOf(twin));
        }
    }
    return other != kNone && store.has(other, Visible) ? SessionIndex(other) : SessionIndex();
}

quint32 FleetState::otherUserOf(quint32 entry, quint32 source) const
{
    const quint32 named = source == kNone ? kNone : store.metadataUser(source);
    if (named == kNone || users.at(store.rowUser(entry)).facts.row.id.isEmpty())
        return kNone;
    for (const quint32 same : store.names().sameKey(entry)) {
        if (store.rowUser(same) == named)
            return kNone;
    }
    return named;
}

quint64 FleetState::heldAccount(quint32 entry) const
{
    return store.holdsAccount(entry) ? store.accountIdentity(entry) : 0;
}

bool FleetState::hidesAccount(quint32 worker, SessionStatus status) const
{
    return !workers.at(worker).capabilities.multiSession && !status.needsPairing()
        && status != SessionStatus::Working;
}

qint64 FleetState::seenMs(quint32 source) const
{
    return std::max(store.sinceMs(source), workers.at(store.workerOf(source)).facts.lastSeenMs());
}

qint64 FleetState::nowMs() const
{
    return m_clock.nowMs();
}

Moment FleetState::now() const
{
    return Moment::now(m_clock);
}

} // namespace quayside::fleet

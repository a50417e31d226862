// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/storegroups.h"

namespace quayside::fleet {

namespace {

/** Its environment says so, or rules it out: nothing is to be inferred. */
bool isToldStore(const WorkerSlot &slot)
{
    return slot.facts.environment && !slot.facts.environment->storePlaceIsAmbiguous;
}

/** Both name the same place; whether it is the same server is another question. */
bool haveSamePlace(const WorkerSlot &one, const WorkerSlot &two)
{
    return one.facts.environment && two.facts.environment && !one.facts.environment->storeHash.isEmpty()
        && one.facts.environment->storeHash == two.facts.environment->storeHash;
}

} // namespace

void StoreGroups::regroup()
{
    m_state.storesChanged = false;
    QHash<QByteArray, std::vector<quint32>> stores;
    for (const WorkerIndex worker : m_state.workers.listed()) {
        WorkerSlot &slot = m_state.workers.at(worker.value());
        if (isToldStore(slot))
            slot.storeKey = slot.facts.environment->storeHash;
        if (!slot.storeKey.isEmpty())
            stores[slot.storeKey].push_back(worker.value());
    }
    bool changed = false;
    const auto regroup = [&](quint32 worker) {
        WorkerSlot &slot = m_state.workers.at(worker);
        const std::vector<quint32> members
            = slot.exists ? stores.value(slot.storeKey) : std::vector<quint32>();
        const int group = members.size() > 1 ? static_cast<int>(members.front()) : -1;
        const bool same = std::exchange(slot.facts.storeGroup, group) == group;
        if (!same || group >= 0)
            m_state.touchWorker(worker); // its issues depend on the others
        if (same)
            return;
        changed = true;
        m_state.markWorker(worker);
        m_state.touchWorkerEntries(worker);
    };
    for (quint32 worker = 0; worker < m_state.workers.limit(); ++worker)
        regroup(worker);
    if (changed)
        m_state.store.names().forgetStates();
}

void StoreGroups::infer(quint32 worker)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    if (isToldStore(slot) || !slot.storeKey.isEmpty() || slot.facts.listedMs == 0)
        return;
    for (const WorkerIndex index : m_state.workers.listed()) {
        const quint32 other = index.value();
        WorkerSlot &theirs = m_state.workers.at(other);
        if (other == worker || theirs.facts.listedMs == 0 || !isProven(worker, other))
            continue;
        if (theirs.storeKey.isEmpty())
            theirs.storeKey = "lists of " + theirs.facts.row.id.toString().toUtf8();
        slot.storeKey = theirs.storeKey;
        m_state.storesChanged = true;
        return;
    }
}

/** Where both name the same place, less is needed than where one or both tell nothing. */
bool StoreGroups::isProven(quint32 a, quint32 b) const
{
    const WorkerSlot &one = m_state.workers.at(a);
    const WorkerSlot &two = m_state.workers.at(b);
    const bool named = isNamedByOther(a, b);
    if (haveSamePlace(one, two))
        return named ? listsOneOfBoth(a, b)
                     : one.facts.version.workerId == two.facts.version.workerId && listsSameAccounts(a, b);
    const bool bothTell = one.facts.environment && two.facts.environment;
    const bool ownStore = isToldStore(two) && two.storeKey.isEmpty();
    return named && !bothTell && !ownStore && listsTheSame(a, b);
}

/** One of them lists sessions that are assigned to the other. */
bool StoreGroups::isNamedByOther(quint32 a, quint32 b) const
{
    const WorkerSlot &one = m_state.workers.at(a);
    const WorkerSlot &two = m_state.workers.at(b);
    const QString &idOfOne = one.facts.version.workerId;
    const QString &idOfTwo = two.facts.version.workerId;
    return idOfOne != idOfTwo && (one.foreignIds.contains(idOfTwo) || two.foreignIds.contains(idOfOne));
}

/** There is a session that both list as assigned to the same one of them. */
bool StoreGroups::listsOneOfBoth(quint32 a, quint32 b) const
{
    const QString &idOfA = m_state.workers.at(a).facts.version.workerId;
    const QString &idOfB = m_state.workers.at(b).facts.version.workerId;
    const auto entries = m_state.workers.at(a).entries.span();
    return std::any_of(entries.begin(), entries.end(), [&](SessionIndex entry) {
        if (!m_state.store.has(entry.value(), HasLive))
            return false;
        const QString &assigned = m_state.store.assigned(entry.value());
        return !assigned.isEmpty() && (assigned == idOfA || assigned == idOfB)
            && sameCopy(entry.value(), b) != kNone;
    });
}

/** The same names with the same accounts: what sessions that only have a name in common don't have. */
bool StoreGroups::listsSameAccounts(quint32 a, quint32 b) const
{
    bool any = false;
    for (const SessionIndex session : m_state.workers.at(a).entries.span()) {
        const quint32 entry = session.value();
        if (!m_state.store.has(entry, HasLive))
            continue;
        const quint32 there = sameCopy(entry, b);
        if (there == kNone)
            return false;
        any = any || m_state.store.hasAccount(entry);
        if (m_state.store.accountIdentity(entry) != m_state.store.accountIdentity(there))
            return false;
    }
    return any && listsTheSame(a, b);
}

/** The worker's own listed copy of a session that another one lists, assigned alike; else kNone. */
quint32 StoreGroups::sameCopy(quint32 entry, quint32 worker) const
{
    const quint32 there = m_state.store.find(worker, m_state.store.name(entry));
    const bool same = there != kNone && m_state.store.has(there, HasLive)
        && m_state.store.at<&SessionBlock::assigned>(there)
            == m_state.store.at<&SessionBlock::assigned>(entry);
    return same ? there : kNone;
}

/** Both list the same names, each assigned alike, and at least one of them. */
bool StoreGroups::listsTheSame(quint32 a, quint32 b) const
{
    const auto copiesOf = [this](quint32 worker) {
        const auto entries = m_state.workers.at(worker).entries.span();
        return std::count_if(entries.begin(), entries.end(), [this](SessionIndex entry) {
            return m_state.store.has(entry.value(), HasLive);
        });
    };
    const auto entries = m_state.workers.at(a).entries.span();
    const auto isListedBy = [&](SessionIndex entry) {
        return !m_state.store.has(entry.value(), HasLive) || sameCopy(entry.value(), b) != kNone;
    };
    return copiesOf(a) > 0 && copiesOf(a) == copiesOf(b)
        && std::all_of(entries.begin(), entries.end(), isListedBy);
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/storegroups.h"

namespace quayside::fleet {

namespace {

/** Its environment says so, or rules it out: nothing is to be inferred. */
bool isToldStore(const WorkerSlot &slot)
{
    return slot.facts.environment.has_value();
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
        m_state.touchWorker(worker);
        if (std::exchange(slot.facts.storeGroup, group) == group)
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
    if (isToldStore(slot) || !slot.storeKey.isEmpty())
        return;
    for (const WorkerIndex index : m_state.workers.listed()) {
        const quint32 other = index.value();
        if (other == worker || !mayShareStore(worker, other) || !listsTheSame(worker, other))
            continue;
        WorkerSlot &theirs = m_state.workers.at(other);
        if (theirs.storeKey.isEmpty())
            theirs.storeKey = "lists of " + theirs.facts.row.id.toString().toUtf8();
        slot.storeKey = theirs.storeKey;
        m_state.storesChanged = true;
        return;
    }
}

bool StoreGroups::mayShareStore(quint32 a, quint32 b) const
{
    const WorkerSlot &one = m_state.workers.at(a);
    const WorkerSlot &two = m_state.workers.at(b);
    const QString &idOfOne = one.facts.version.workerId;
    const QString &idOfTwo = two.facts.version.workerId;
    const bool told = isToldStore(two) && two.storeKey.isEmpty(); // a store of its own
    const bool named = one.foreignIds.contains(idOfTwo) || two.foreignIds.contains(idOfOne);
    return named && idOfOne != idOfTwo && !told && one.facts.listedMs != 0 && two.facts.listedMs != 0;
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
        if (!m_state.store.has(entry.value(), HasLive))
            return true;
        const quint32 there = m_state.store.find(b, m_state.store.name(entry.value()));
        return there != kNone && m_state.store.has(there, HasLive)
            && m_state.store.at<&SessionBlock::assigned>(there)
            == m_state.store.at<&SessionBlock::assigned>(entry.value());
    };
    return copiesOf(a) > 0 && copiesOf(a) == copiesOf(b)
        && std::all_of(entries.begin(), entries.end(), isListedBy);
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
// Which workers share one session store: told by their environment, or proven by their lists.
#include "fleet/fleetprivate.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

/** Its environment says so, or rules it out: nothing is to be inferred. */
bool isToldStore(const WorkerSlot &slot)
{
    return slot.facts.environment.has_value();
}

} // namespace

/** Gives the workers of a store the number of their first one. */
void Fleet::Private::regroupStores()
{
    storesChanged = false;
    QHash<QByteArray, std::vector<quint32>> stores;
    for (const WorkerIndex worker : workers.listed()) {
        WorkerSlot &slot = workers.at(worker.value());
        if (isToldStore(slot))
            slot.storeKey = slot.facts.environment->storeHash;
        if (!slot.storeKey.isEmpty())
            stores[slot.storeKey].push_back(worker.value());
    }
    bool changed = false;
    const auto regroup = [&](quint32 worker) {
        WorkerSlot &slot = workers.at(worker);
        const std::vector<quint32> members
            = slot.exists ? stores.value(slot.storeKey) : std::vector<quint32>();
        const int group = members.size() > 1 ? static_cast<int>(members.front()) : -1;
        touchWorker(worker);
        if (std::exchange(slot.facts.storeGroup, group) == group)
            return;
        changed = true;
        markWorker(worker);
        touchWorkerEntries(worker);
    };
    for (quint32 worker = 0; worker < workers.limit(); ++worker)
        regroup(worker);
    if (changed)
        store.names().forgetStates();
}

/** Workers whose keys don't show the environment still betray a shared store: they list the same sessions,
 * each assigned to one of them. */
void Fleet::Private::inferStore(quint32 worker)
{
    WorkerSlot &slot = workers.at(worker);
    if (isToldStore(slot) || !slot.storeKey.isEmpty())
        return;
    for (const WorkerIndex index : workers.listed()) {
        const quint32 other = index.value();
        if (other == worker || !mayShareStore(worker, other) || !listsTheSame(worker, other))
            continue;
        WorkerSlot &theirs = workers.at(other);
        if (theirs.storeKey.isEmpty())
            theirs.storeKey = "lists of " + theirs.facts.row.id.toString().toUtf8();
        slot.storeKey = theirs.storeKey;
        storesChanged = true;
        return;
    }
}

bool Fleet::Private::mayShareStore(quint32 a, quint32 b) const
{
    const WorkerSlot &one = workers.at(a);
    const WorkerSlot &two = workers.at(b);
    const QString &idOfOne = one.facts.version.workerId;
    const QString &idOfTwo = two.facts.version.workerId;
    const bool told = isToldStore(two) && two.storeKey.isEmpty(); // a store of its own
    const bool named = one.foreignIds.contains(idOfTwo) || two.foreignIds.contains(idOfOne);
    return named && idOfOne != idOfTwo && !told && one.facts.listedMs != 0 && two.facts.listedMs != 0;
}

/** Both list the same names, each assigned alike, and at least one of them. */
bool Fleet::Private::listsTheSame(quint32 a, quint32 b) const
{
    const auto copiesOf = [this](quint32 worker) {
        const auto entries = workers.at(worker).entries.span();
        return std::count_if(entries.begin(), entries.end(),
                             [this](SessionIndex entry) { return store.has(entry.value(), HasLive); });
    };
    const auto entries = workers.at(a).entries.span();
    const auto isListedBy = [&](SessionIndex entry) {
        if (!store.has(entry.value(), HasLive))
            return true;
        const quint32 there = store.find(b, store.name(entry.value()));
        return there != kNone && store.has(there, HasLive)
            && store.at<&SessionBlock::assigned>(there) == store.at<&SessionBlock::assigned>(entry.value());
    };
    return copiesOf(a) > 0 && copiesOf(a) == copiesOf(b)
        && std::all_of(entries.begin(), entries.end(), isListedBy);
}

} // namespace quayside::fleet

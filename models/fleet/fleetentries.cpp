// SPDX-License-Identifier: GPL-3.0-or-later
// Entries and the lists they are in: of their worker, of their user, of the sessions without a row.
#include "fleet/fleetprivate.h"

namespace quayside::fleet {

quint32 Fleet::Private::createEntry(quint32 worker, QByteArrayView name)
{
    const quint32 entry = store.create(worker, name);
    enlist(entry);
    touch(entry);
    return entry;
}

void Fleet::Private::retireEntry(quint32 entry)
{
    touchGroup(entry);
    withdraw(entry);
    delist(entry);
    sources.remove(entry);
    counterparts.remove(entry);
    store.retire(entry);
    logins.forget(entry);
}

void Fleet::Private::moveEntry(quint32 entry, quint32 worker, QByteArrayView name)
{
    withdraw(entry);
    touchGroup(entry);
    delist(entry);
    store.rekey(entry, worker, name);
    enlist(entry);
    touch(entry);
}

/** Hands the copy of a row that leaves to the next row with the same worker and name, if there is one. */
void Fleet::Private::promoteSecondary(quint32 leaving)
{
    const auto same = store.names().sameKey(leaving);
    if (same.size() < 2 || store.has(leaving, Secondary))
        return;
    const quint32 next = same[1];
    withdraw(next);
    if (store.has(leaving, HasLive)) {
        touchAccount(leaving);
        store.moveCopy(leaving, next);
        logins.move(leaving, next);
    }
    store.set(next, Secondary, false);
    touch(next);
}

void Fleet::Private::enlist(quint32 entry)
{
    WorkerSlot &slot = workers.at(store.workerOf(entry));
    store.at<&SessionBlock::workerPosition>(entry) = slot.entries.append(entry);
}

void Fleet::Private::delist(quint32 entry)
{
    WorkerSlot &slot = workers.at(store.workerOf(entry));
    const quint32 position = store.at<&SessionBlock::workerPosition>(entry);
    store.at<&SessionBlock::workerPosition>(slot.entries.removeAt(position)) = position;
}

/** Takes an entry out of all counts and lists of sessions; settling puts it back. */
void Fleet::Private::withdraw(quint32 entry)
{
    WorkerSlot &slot = workers.at(store.workerOf(entry));
    if (store.has(entry, CountedUsed))
        --slot.facts.slotUse.used;
    if (store.has(entry, CountedRunning))
        --slot.facts.slotUse.running;
    store.set(entry, CountedUsed, false);
    store.set(entry, CountedRunning, false);
    touchWorker(store.workerOf(entry));
    if (!store.has(entry, Visible))
        return;
    count(entry, -1);
    setShown(entry, false);
    markSession(entry);
}

void Fleet::Private::setShown(quint32 entry, bool shown)
{
    WorkerSlot &slot = workers.at(store.workerOf(entry));
    const quint32 position = store.at<&SessionBlock::workerPosition>(entry);
    swapInWorkerList(slot, position, shown ? slot.visible : slot.visible - 1);
    slot.visible += shown ? 1 : quint32(-1);
    sessionCount += shown ? 1 : quint32(-1);
    store.set(entry, Visible, shown);
    const bool hasRow = store.has(entry, HasRow);
    IndexList &list = hasRow ? users.at(store.rowUser(entry)).sessions : orphans;
    quint32 &inList = store.at<&SessionBlock::userPosition>(entry);
    if (shown)
        inList = list.append(entry);
    else
        store.at<&SessionBlock::userPosition>(list.removeAt(inList)) = inList;
    if (!hasRow)
        return;
    slot.facts.slotUse.mapped += shown ? 1 : quint32(-1);
    users.relist(store.rowUser(entry)); // one that only rows name is listed while there are any
    markUser(store.rowUser(entry));
}

void Fleet::Private::swapInWorkerList(WorkerSlot &slot, quint32 a, quint32 b)
{
    if (a == b)
        return;
    const quint32 atA = slot.entries[a].value();
    const quint32 atB = slot.entries[b].value();
    slot.entries.set(a, atB);
    slot.entries.set(b, atA);
    store.at<&SessionBlock::workerPosition>(atA) = b;
    store.at<&SessionBlock::workerPosition>(atB) = a;
}

/** Adds a visible entry's status and drift to all sums, or takes them off. */
void Fleet::Private::count(quint32 entry, int by)
{
    const SessionStatus status = static_cast<SessionStatus::Code>(store.at<&SessionBlock::shown>(entry));
    WorkerFacts &worker = workers.at(store.workerOf(entry)).facts;
    const bool old = store.countedOld(entry);
    counts.add(status, by);
    worker.counts.add(status, by);
    if (old) {
        oldCounts.add(status, by);
        worker.old.add(status, by);
    }
    markWorker(store.workerOf(entry));
    if (store.at<&SessionBlock::drift>(entry) != 0)
        driftCount += static_cast<quint32>(by);
    if (store.has(entry, HasRow)) {
        UserFacts &user = users.at(store.rowUser(entry)).facts;
        user.counts.add(status, by);
        if (old)
            user.old.add(status, by);
        markUser(store.rowUser(entry));
    } else {
        worker.orphans += static_cast<quint32>(by);
    }
}

} // namespace quayside::fleet

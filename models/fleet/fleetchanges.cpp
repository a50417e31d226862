// SPDX-License-Identifier: GPL-3.0-or-later
// Gathering what changed and telling it once a frame.
#include "fleet/fleetprivate.h"

namespace quayside::fleet {

namespace {

constexpr int kFrameMs = 33;
constexpr quint32 kCompactAtOnce = 4096; // entries a frame: well under a millisecond

} // namespace

void Fleet::flush()
{
    d->flush();
}

void Fleet::Private::startFlushTimer()
{
    if (!flushTimer.isActive())
        flushTimer.start(kFrameMs);
}

void Fleet::Private::markSession(quint32 entry)
{
    if (store.has(entry, Dirty))
        return;
    store.set(entry, Dirty);
    dirtySessions.push_back(entry);
    startFlushTimer();
}

void Fleet::Private::markUser(quint32 user)
{
    if (std::exchange(users.at(user).dirty, true))
        return;
    dirtyUsers.push_back(user);
    startFlushTimer();
}

void Fleet::Private::markWorker(quint32 worker)
{
    if (std::exchange(workers.at(worker).dirty, true))
        return;
    dirtyWorkers.push_back(worker);
    startFlushTimer();
}

void Fleet::Private::flush()
{
    flushTimer.stop();
    const FleetChange change = takeChange();
    if (!change.isEmpty())
        Q_EMIT q.changed(change);
    reclaim();
}

namespace {

/** Sorts one thing into added, changed and gone, by whether it was told of before and is there now. */
template <typename Index>
void sortIn(quint32 value, bool there, bool announced, std::vector<Index> &added, std::vector<Index> &changed,
            std::vector<Index> &gone)
{
    if (there)
        (announced ? changed : added).push_back(Index(value));
    else if (announced)
        gone.push_back(Index(value));
}

} // namespace

FleetChange Fleet::Private::takeChange()
{
    FleetChange change;
    for (const quint32 entry : dirtySessions) {
        const bool there = store.has(entry, Visible);
        sortIn(entry, there, store.has(entry, Announced), change.sessionsAdded, change.sessionsChanged,
               change.sessionsGone);
        store.set(entry, Announced, there);
        store.set(entry, Dirty, false);
    }
    for (const quint32 user : dirtyUsers) {
        UserSlot &slot = users.at(user);
        const bool there = users.isListed(user);
        sortIn(user, there, slot.announced, change.usersAdded, change.usersChanged, change.usersGone);
        slot.announced = there;
        slot.dirty = false;
    }
    for (const quint32 worker : dirtyWorkers) {
        WorkerSlot &slot = workers.at(worker);
        sortIn(worker, slot.exists, slot.announced, change.workersAdded, change.workersChanged,
               change.workersGone);
        slot.announced = slot.exists;
        slot.dirty = false;
    }
    change.map = std::exchange(mapChanged, false);
    dirtySessions = {};
    dirtyUsers = {};
    dirtyWorkers = {};
    return change;
}

/** Indexes that have been told as gone may be used again; scattered texts are moved together bit by bit. */
void Fleet::Private::reclaim()
{
    store.reclaim();
    users.reclaim();
    workers.reclaim();
    if (!store.wantsCompaction())
        return;
    store.compactSome(kCompactAtOnce);
    startFlushTimer();
}

} // namespace quayside::fleet

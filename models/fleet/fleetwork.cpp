// SPDX-License-Identifier: GPL-3.0-or-later
// What operations mean to do about sessions: work under way, copies to remove.
#include "fleet/fleetprivate.h"

#include "fleet/packedtext.h"

namespace quayside::fleet {

namespace {

QSet<SessionKey> differing(const QSet<SessionKey> &before, const QSet<SessionKey> &after)
{
    return before == after ? QSet<SessionKey>() : (before - after) + (after - before);
}

QSet<SessionKey> differing(const QHash<SessionKey, OperationId> &before,
                           const QHash<SessionKey, OperationId> &after)
{
    QSet<SessionKey> keys;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (after.value(it.key()) != it.value())
            keys.insert(it.key());
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (before.value(it.key()) != it.value())
            keys.insert(it.key());
    }
    return keys;
}

} // namespace

void Fleet::applyWork(const WorkInHand &work)
{
    if (work == d->work)
        return;
    const WorkInHand before = std::exchange(d->work, work);
    QSet<SessionKey> changed = differing(before.moving, work.moving);
    changed += differing(before.toRemove, work.toRemove);
    changed += differing(before.busy, work.busy);
    changed += differing(before.interrupted, work.interrupted);
    d->markWork(changed);
    d->settleAgain(differing(before.otherConfig, work.otherConfig));
    d->forgive(work.unlinking - before.unlinking);
    for (const WorkerId &id : (before.restoring - work.restoring) + (work.restoring - before.restoring)) {
        if (const quint32 worker = d->workers.find(id); worker != Private::kNone)
            d->markWorker(worker);
    }
    d->countCopiesToRemove();
}

/** Those that come or go, and the other copies of their accounts, are looked at again. */
void Fleet::Private::markWork(const QSet<SessionKey> &differing)
{
    for (const SessionKey &key : differing) {
        const SessionIndex session = q.findSession(key);
        if (!session.isValid())
            continue;
        markSession(session.value());
        markWorker(store.workerOf(session.value())); // what is left to restore there
        if (const SessionIndex other = counterpartOf(session.value()); other.isValid())
            markSession(other.value());
    }
}

/** What an operation took from them was asked for; it may be told after it was seen. */
void Fleet::Private::forgive(const QSet<SessionKey> &unlinking)
{
    for (const SessionKey &key : unlinking) {
        const quint32 worker = workers.find(key.worker);
        const quint32 entry = worker == kNone ? kNone : store.find(worker, Utf8Text(key.name).view());
        if (entry == kNone || !store.lostLogin(entry))
            continue;
        statuses.forgive(entry);
        touch(entry);
    }
    settle();
}

/** What differs from the map is worked out anew. */
void Fleet::Private::settleAgain(const QSet<SessionKey> &sessions)
{
    for (const SessionKey &key : sessions) {
        const quint32 worker = workers.find(key.worker);
        const quint32 entry = worker == kNone ? kNone : store.find(worker, Utf8Text(key.name).view());
        if (entry != kNone)
            touch(entry);
    }
    settle();
}

void Fleet::Private::countCopiesToRemove()
{
    QHash<WorkerId, int> copies;
    for (const SessionKey &key : std::as_const(work.toRemove))
        ++copies[key.worker];
    for (const WorkerIndex worker : workers.listed()) {
        WorkerFacts &facts = workers.at(worker.value()).facts;
        const int now = copies.value(facts.row.id);
        if (std::exchange(facts.copiesToRemove, now) != now)
            markWorker(worker.value());
    }
}

void Fleet::forgetAccount(const SessionKey &session)
{
    const quint32 worker = d->workers.find(session.worker);
    const quint32 entry
        = worker == Private::kNone ? Private::kNone : d->store.find(worker, Utf8Text(session.name).view());
    if (entry == Private::kNone || d->logins.toldMs(entry) == 0)
        return; // what the server tells is for the server to take back
    d->logins.forget(entry);
    d->store.setAccount(entry, {});
    d->store.setPushName(entry, {});
    d->touch(entry);
    d->settle();
}

bool Fleet::isMoving(SessionIndex session) const
{
    return !d->work.moving.isEmpty() && isSession(session)
        && d->work.moving.contains(this->session(session).key);
}

bool Fleet::isToBeRemoved(SessionIndex session) const
{
    return !d->work.toRemove.isEmpty() && isSession(session)
        && d->work.toRemove.contains(this->session(session).key);
}

bool Fleet::isBusy(SessionIndex session) const
{
    return !d->work.busy.isEmpty() && isSession(session) && d->work.busy.contains(this->session(session).key);
}

OperationId Fleet::interruptedOn(SessionIndex session) const
{
    if (d->work.interrupted.isEmpty() || !isSession(session))
        return {};
    return d->work.interrupted.value(this->session(session).key);
}

bool Fleet::isBeingRestored(WorkerIndex worker) const
{
    return d->work.restoring.contains(this->worker(worker).row.id);
}

} // namespace quayside::fleet

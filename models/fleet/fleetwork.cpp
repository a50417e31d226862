// SPDX-License-Identifier: GPL-3.0-or-later
// What operations mean to do about sessions: moves under way, copies to remove.
#include "fleet/fleetprivate.h"

#include "fleet/packedtext.h"

namespace quayside::fleet {

void Fleet::applyWork(const WorkInHand &work)
{
    if (work == d->work)
        return;
    const WorkInHand before = std::exchange(d->work, work);
    d->markWork(before.moving, work.moving);
    d->markWork(before.toRemove, work.toRemove);
    d->countCopiesToRemove();
}

/** Those that come or go, and the other copies of their accounts, are looked at again. */
void Fleet::Private::markWork(const QSet<SessionKey> &before, const QSet<SessionKey> &after)
{
    const QSet<SessionKey> differing = (before - after) + (after - before);
    for (const SessionKey &key : differing) {
        const SessionIndex session = q.findSession(key);
        if (!session.isValid())
            continue;
        markSession(session.value());
        if (const SessionIndex other = counterpartOf(session.value()); other.isValid())
            markSession(other.value());
    }
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

} // namespace quayside::fleet

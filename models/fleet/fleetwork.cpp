// SPDX-License-Identifier: GPL-3.0-or-later
// What operations mean to do about sessions: moves under way, copies to remove.
#include "fleet/fleetprivate.h"

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

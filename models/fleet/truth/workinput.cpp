// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workinput.h"

namespace quayside::fleet {

namespace {

template <typename Key>
QSet<Key> differing(const QSet<Key> &before, const QSet<Key> &after)
{
    return before == after ? QSet<Key>() : (before - after) + (after - before);
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

bool WorkInput::apply(const WorkInHand &work)
{
    if (work == m_state.work)
        return false;
    const WorkInHand before = std::exchange(m_state.work, work);
    QSet<SessionKey> changed = differing(before.moving, work.moving);
    changed += differing(before.toRemove, work.toRemove);
    changed += differing(before.busy, work.busy);
    changed += differing(before.interrupted, work.interrupted);
    mark(changed);
    touch(differing(before.otherConfig, work.otherConfig));
    forgive(work.unlinking - before.unlinking);
    for (const WorkerId &id : differing(before.restoring, work.restoring)) {
        if (const quint32 worker = m_state.workers.find(id); worker != FleetState::kNone)
            m_state.markWorker(worker);
    }
    m_state.mapChanged |= before.toReview != work.toReview;
    countCopiesToRemove();
    return true;
}

/** Those that come or go, and the other copies of their accounts, are looked at again. */
void WorkInput::mark(const QSet<SessionKey> &sessions)
{
    for (const SessionKey &key : sessions) {
        const quint32 entry = m_state.find(key);
        if (entry == FleetState::kNone || !m_state.store.has(entry, Visible))
            continue;
        m_state.markSession(entry);
        m_state.markWorker(m_state.store.workerOf(entry)); // what is left to restore there
        if (const SessionIndex other = m_state.counterpartOf(entry); other.isValid())
            m_state.markSession(other.value());
    }
}

/** What differs from the map is worked out anew. */
void WorkInput::touch(const QSet<SessionKey> &sessions)
{
    for (const SessionKey &key : sessions) {
        if (const quint32 entry = m_state.find(key); entry != FleetState::kNone)
            m_state.touch(entry);
    }
}

/** What an operation took from them was asked for; it may be told after it was seen. */
void WorkInput::forgive(const QSet<SessionKey> &unlinking)
{
    for (const SessionKey &key : unlinking) {
        const quint32 entry = m_state.find(key);
        if (entry == FleetState::kNone || !m_state.store.lostLogin(entry))
            continue;
        m_state.statuses.forgive(entry);
        m_state.touch(entry);
    }
}

void WorkInput::countCopiesToRemove()
{
    QHash<WorkerId, int> copies;
    for (const SessionKey &key : std::as_const(m_state.work.toRemove))
        ++copies[key.worker];
    for (const WorkerIndex worker : m_state.workers.listed()) {
        WorkerFacts &facts = m_state.workers.at(worker.value()).facts;
        const int now = copies.value(facts.row.id);
        if (std::exchange(facts.copiesToRemove, now) != now)
            m_state.markWorker(worker.value());
    }
}

void WorkInput::forgetAccount(const SessionKey &session)
{
    const quint32 entry = m_state.find(session);
    if (entry == FleetState::kNone || m_state.logins.toldMs(entry) == 0)
        return; // what the server tells is for the server to take back
    m_state.logins.forget(entry);
    m_state.store.setAccount(entry, {});
    m_state.store.setPushName(entry, {});
    m_state.touch(entry);
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/entrylists.h"

namespace quayside::fleet {

quint32 EntryLists::create(quint32 worker, QByteArrayView name)
{
    const quint32 entry = m_state.store.create(worker, name);
    enlist(entry);
    m_state.touch(entry);
    return entry;
}

void EntryLists::retire(quint32 entry)
{
    m_state.touchGroup(entry);
    withdraw(entry);
    delist(entry);
    m_state.sources.remove(entry);
    m_state.counterparts.remove(entry);
    m_state.store.retire(entry);
    m_state.logins.forget(entry);
    m_state.statuses.forget(entry);
}

void EntryLists::move(quint32 entry, quint32 worker, QByteArrayView name)
{
    withdraw(entry);
    m_state.touchGroup(entry);
    delist(entry);
    m_state.store.rekey(entry, worker, name);
    enlist(entry);
    m_state.touch(entry);
}

void EntryLists::moveCopy(quint32 from, quint32 to)
{
    m_state.store.moveCopy(from, to);
    m_state.logins.move(from, to);
    m_state.statuses.move(from, to);
}

void EntryLists::promoteSecondary(quint32 leaving)
{
    const auto same = m_state.store.names().sameKey(leaving);
    if (same.size() < 2 || m_state.store.has(leaving, Secondary))
        return;
    const quint32 next = same[1];
    withdraw(next);
    if (m_state.store.has(leaving, HasLive)) {
        m_state.touchAccount(leaving);
        moveCopy(leaving, next);
    }
    m_state.store.set(next, Secondary, false);
    m_state.touch(next);
}

void EntryLists::removeCopy(quint32 entry)
{
    withdraw(entry);
    m_state.touchAccount(entry);
    m_state.touchGroup(entry);
    m_state.store.endCopy(entry);
    m_state.logins.forget(entry);
    m_state.statuses.forget(entry);
    if (m_state.store.has(entry, HasRow))
        m_state.touch(entry);
    else
        retire(entry);
}

std::vector<quint32> EntryLists::entriesWith(quint32 worker, EntryFlag flag) const
{
    std::vector<quint32> entries;
    for (const SessionIndex session : m_state.workers.at(worker).entries.span()) {
        if (m_state.store.has(session.value(), flag))
            entries.push_back(session.value());
    }
    return entries;
}

void EntryLists::withdraw(quint32 entry)
{
    WorkerSlot &slot = m_state.workers.at(m_state.store.workerOf(entry));
    if (m_state.store.has(entry, CountedUsed))
        --slot.facts.slotUse.used;
    if (m_state.store.has(entry, CountedRunning))
        --slot.facts.slotUse.running;
    m_state.store.set(entry, CountedUsed, false);
    m_state.store.set(entry, CountedRunning, false);
    m_state.touchWorker(m_state.store.workerOf(entry));
    if (!m_state.store.has(entry, Visible))
        return;
    count(entry, -1);
    setShown(entry, false);
    m_state.markSession(entry);
}

void EntryLists::setShown(quint32 entry, bool shown)
{
    WorkerSlot &slot = m_state.workers.at(m_state.store.workerOf(entry));
    const quint32 position = m_state.store.at<&SessionBlock::workerPosition>(entry);
    swapInWorkerList(slot, position, shown ? slot.visible : slot.visible - 1);
    slot.visible += shown ? 1 : quint32(-1);
    m_state.sessionCount += shown ? 1 : quint32(-1);
    m_state.store.set(entry, Visible, shown);
    const bool hasRow = m_state.store.has(entry, HasRow);
    IndexList &list = hasRow ? m_state.users.at(m_state.store.rowUser(entry)).sessions : m_state.orphans;
    quint32 &inList = m_state.store.at<&SessionBlock::userPosition>(entry);
    if (shown)
        inList = list.append(entry);
    else
        m_state.store.at<&SessionBlock::userPosition>(list.removeAt(inList)) = inList;
    if (!hasRow)
        return;
    slot.facts.slotUse.mapped += shown ? 1 : quint32(-1);
    const quint32 user = m_state.store.rowUser(entry);
    m_state.users.relist(user); // one that only rows name is listed while there are any
    m_state.markUser(user);
}

void EntryLists::swapInWorkerList(WorkerSlot &slot, quint32 a, quint32 b)
{
    if (a == b)
        return;
    const quint32 atA = slot.entries[a].value();
    const quint32 atB = slot.entries[b].value();
    slot.entries.set(a, atB);
    slot.entries.set(b, atA);
    m_state.store.at<&SessionBlock::workerPosition>(atA) = b;
    m_state.store.at<&SessionBlock::workerPosition>(atB) = a;
}

void EntryLists::count(quint32 entry, int by)
{
    const SessionStatus status
        = static_cast<SessionStatus::Code>(m_state.store.at<&SessionBlock::shown>(entry));
    WorkerFacts &worker = m_state.workers.at(m_state.store.workerOf(entry)).facts;
    const bool old = m_state.store.countedOld(entry);
    m_state.counts.add(status, by);
    worker.counts.add(status, by);
    if (old) {
        m_state.oldCounts.add(status, by);
        worker.old.add(status, by);
    }
    m_state.markWorker(m_state.store.workerOf(entry));
    if (m_state.store.at<&SessionBlock::drift>(entry) != 0)
        m_state.driftCount += static_cast<quint32>(by);
    if (m_state.store.has(entry, HasRow)) {
        UserFacts &user = m_state.users.at(m_state.store.rowUser(entry)).facts;
        user.counts.add(status, by);
        if (old)
            user.old.add(status, by);
        m_state.markUser(m_state.store.rowUser(entry));
    } else {
        worker.orphans += static_cast<quint32>(by);
    }
}

void EntryLists::enlist(quint32 entry)
{
    WorkerSlot &slot = m_state.workers.at(m_state.store.workerOf(entry));
    m_state.store.at<&SessionBlock::workerPosition>(entry) = slot.entries.append(entry);
}

void EntryLists::delist(quint32 entry)
{
    WorkerSlot &slot = m_state.workers.at(m_state.store.workerOf(entry));
    const quint32 position = m_state.store.at<&SessionBlock::workerPosition>(entry);
    m_state.store.at<&SessionBlock::workerPosition>(slot.entries.removeAt(position)) = position;
}

} // namespace quayside::fleet

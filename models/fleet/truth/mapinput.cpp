// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/mapinput.h"

namespace quayside::fleet {

namespace {

/** Another address may be another server: nothing that was learnt from the old one holds. */
void forgetServer(WorkerSlot &slot)
{
    WorkerFacts fresh;
    WorkerFacts &facts = slot.facts;
    fresh.row = facts.row;
    fresh.name = facts.name;
    fresh.storeGroup = facts.storeGroup;
    fresh.slotUse = facts.slotUse;
    fresh.counts = facts.counts;
    fresh.old = facts.old;
    fresh.orphans = facts.orphans;
    fresh.copiesToRemove = facts.copiesToRemove;
    facts = fresh;
    slot.storeKey.clear();
    slot.foreignIds.clear();
    slot.capabilities = {};
    slot.restartedMs = 0;
    slot.uptimeMs = 0;
    slot.serverStartMs = 0;
    slot.keptStartMs = 0;
    slot.lostMs = 0;
}

} // namespace

void MapInput::apply(const shardmap::MapDelta &delta)
{
    for (const shardmap::WorkerRow &row : delta.workers)
        applyWorkerRow(row);
    for (const shardmap::UserRow &row : delta.users)
        applyUserRow(row);
    for (const RowId &id : delta.sessionsGone)
        removeSessionRow(id);
    for (const shardmap::SessionRow &row : delta.sessions)
        applySessionRow(row);
    for (const shardmap::DesiredRow &row : delta.desired)
        applyDesired(row);
    for (const shardmap::HolderWishes &told : delta.wishes)
        applyWishes(told);
    for (const UserId &id : delta.usersGone)
        removeUserRow(id);
    for (const WorkerId &id : delta.workersGone)
        removeWorkerRow(id);
    if (delta.reservationsChanged)
        applyReservations(delta.reservations);
}

void MapInput::applyInfo(const shardmap::MapInfo &info)
{
    const bool knew = m_state.knowsRows();
    const shardmap::MapParts was = std::exchange(m_state.incomplete, info.incomplete);
    m_state.isInspected = info.location.isInspected();
    m_state.mapProblems = info.problems;
    m_state.mapChanged = true;
    if (knew != m_state.knowsRows()) {
        for (const SessionIndex session : m_state.orphans.span())
            m_state.touch(session.value());
    }
    if (was == m_state.incomplete)
        return;
    touchNowhere();
    for (const WorkerIndex worker : m_state.workers.listed())
        m_state.touchWorker(worker.value());
}

/** Rows whose worker or user is not there: whether that is so is judged anew. */
void MapInput::touchNowhere()
{
    for (quint32 worker = 0; worker < m_state.workers.limit(); ++worker) {
        if (!m_state.workers.exists(worker))
            m_state.touchWorkerEntries(worker);
    }
    for (const UserIndex user : m_state.users.listed()) {
        if (m_state.users.at(user.value()).facts.exists)
            continue;
        for (const SessionIndex session : m_state.users.at(user.value()).sessions.span())
            m_state.touch(session.value());
    }
}

void MapInput::applyWorkerRow(const shardmap::WorkerRow &row)
{
    const quint32 worker = m_state.workers.obtain(row.id);
    WorkerSlot &slot = m_state.workers.at(worker);
    if (slot.exists && slot.facts.row == row)
        return;
    const bool otherServer = !slot.exists || slot.facts.row.url != row.url;
    m_state.workers.setRow(worker, row);
    m_state.workers.setExists(worker, true);
    if (otherServer) {
        forgetServer(slot);
        slot.facts.isInspected = m_state.isInspected;
        slot.facts.reachSinceMs = m_state.nowMs();
        slot.facts.reachSinceExact = false;
        m_state.storesChanged = true;
        m_state.touchWorkerEntries(worker);
        m_state.touchAccountsOf(worker); // what the other one ran proves nothing
    }
    m_state.workersChanged = true;
    m_state.touchWorker(worker);
    m_state.markWorker(worker);
}

void MapInput::removeWorkerRow(const WorkerId &id)
{
    const quint32 worker = m_state.workers.find(id);
    if (worker == kNone || !m_state.workers.exists(worker))
        return;
    for (const quint32 entry : m_lists.entriesWith(worker, HasLive))
        m_lists.removeCopy(entry);
    WorkerSlot &slot = m_state.workers.at(worker);
    shardmap::WorkerRow nothing;
    nothing.id = id;
    m_state.workers.setRow(worker, nothing);
    slot.generation = 0;
    slot.sweep = false;
    forgetServer(slot);
    m_state.workers.setExists(worker, false);
    m_state.workersChanged = m_state.storesChanged = true;
    m_state.touchWorkerEntries(worker);
    m_state.touchWorker(worker);
    m_state.markWorker(worker);
}

void MapInput::applyUserRow(const shardmap::UserRow &row)
{
    const quint32 user = m_state.users.obtain(row.id);
    UserFacts &facts = m_state.users.at(user).facts;
    if (facts.exists && facts.row == row)
        return;
    facts.row = row;
    m_state.markUser(user);
    if (facts.exists)
        return;
    facts.exists = true;
    m_state.users.relist(user);
    for (const SessionIndex session : m_state.users.at(user).sessions.span())
        m_state.touch(session.value());
}

void MapInput::removeUserRow(const UserId &id)
{
    const quint32 user = m_state.users.find(id);
    if (user == kNone || !m_state.users.at(user).facts.exists)
        return;
    m_state.wishes.set({ shardmap::WishHolder(id), {}, Wishes::Source::Column });
    UserSlot &slot = m_state.users.at(user);
    slot.facts.row = { id, {} };
    slot.facts.exists = false;
    m_state.users.relist(user);
    m_state.markUser(user);
    for (const SessionIndex session : slot.sessions.span())
        m_state.touch(session.value());
}

void MapInput::applySessionRow(const shardmap::SessionRow &row)
{
    const Utf8Text rowId(row.id.toString());
    const Utf8Text name(row.name);
    const quint32 worker = m_state.workers.obtain(row.worker);
    const quint32 user = m_state.users.obtain(row.user);
    const quint32 entry = m_state.store.findRow(rowId.view());
    if (entry == kNone) {
        addRow(rowId.view(), name.view(), worker, user);
        return;
    }
    if (m_state.store.rowUser(entry) != user) {
        m_lists.withdraw(entry);
        m_state.store.setRowUser(entry, user);
        m_state.touch(entry);
    }
    if (m_state.store.workerOf(entry) != worker || m_state.store.name(entry) != name.view())
        moveRow(entry, name.view(), worker);
}

void MapInput::applyDesired(const shardmap::DesiredRow &row)
{
    const quint32 entry = m_state.store.findRow(Utf8Text(row.row.toString()).view());
    if (entry == kNone || m_state.store.desired(entry) == row.state)
        return;
    m_state.store.setDesired(entry, row.state);
    m_state.markSession(entry);
    m_state.markWorker(m_state.store.workerOf(entry));
}

/** Kept for holders that are not known, too: they may be in the next piece. */
void MapInput::applyWishes(const shardmap::HolderWishes &told)
{
    if (!m_state.wishes.set(told))
        return;
    if (told.holder.kind == shardmap::WishHolder::Kind::Session) {
        const quint32 entry = m_state.store.findRow(Utf8Text(told.holder.id).view());
        if (entry != kNone)
            m_state.markSession(entry);
        return;
    }
    if (const quint32 user = m_state.users.find(UserId(told.holder.id)); user != kNone)
        m_state.markUser(user);
}

void MapInput::addRow(QByteArrayView rowId, QByteArrayView name, quint32 worker, quint32 user)
{
    quint32 entry = m_state.store.find(worker, name);
    const bool second = entry != kNone && m_state.store.has(entry, HasRow);
    if (entry == kNone || second)
        entry = m_lists.create(worker, name);
    else
        m_lists.withdraw(entry); // a session without a row gets one, and keeps its index
    m_state.store.setRow(entry, rowId, user);
    m_state.store.set(entry, Secondary, second);
    m_state.store.names().forgetState(entry);
    m_state.touch(entry);
}

void MapInput::removeSessionRow(const RowId &id)
{
    const quint32 entry = m_state.store.findRow(Utf8Text(id.toString()).view());
    m_state.wishes.set({ shardmap::WishHolder(id), {}, Wishes::Source::Column });
    if (entry == kNone)
        return;
    m_lists.withdraw(entry);
    m_state.touchGroup(entry);
    m_lists.promoteSecondary(entry);
    m_state.store.clearRow(entry);
    m_state.store.names().forgetState(entry);
    if (m_state.store.has(entry, HasLive))
        m_state.touch(entry);
    else
        m_lists.retire(entry);
}

/**
 * Gives a row another worker or name. The entry follows the row, so that whoever shows it goes on showing the
 * same session; the copies stay where they are.
 */
void MapInput::moveRow(quint32 entry, QByteArrayView name, quint32 worker)
{
    m_lists.withdraw(entry);
    m_lists.promoteSecondary(entry);
    if (m_state.store.has(entry, HasLive)) {
        m_state.touchAccount(entry);
        const quint32 left
            = m_lists.create(m_state.store.workerOf(entry), m_state.store.name(entry).toByteArray());
        m_lists.moveCopy(entry, left);
    }
    m_state.store.set(entry, Secondary, false);
    const quint32 there = m_state.store.find(worker, name);
    m_lists.move(entry, worker, name);
    if (there == kNone)
        return;
    if (m_state.store.has(there, HasRow)) {
        m_state.store.set(entry, Secondary);
        return;
    }
    m_lists.withdraw(there);
    m_state.touchAccount(there);
    m_lists.moveCopy(there, entry);
    m_lists.retire(there);
}

void MapInput::applyReservations(const std::vector<shardmap::Reservation> &reservations)
{
    for (const WorkerIndex index : m_state.workers.listed()) {
        if (m_state.workers.at(index.value()).reservedNames.isEmpty())
            continue;
        m_state.workers.at(index.value()).reservedNames.clear();
        m_state.touchWorker(index.value());
    }
    for (const shardmap::Reservation &reservation : reservations) {
        const quint32 worker = m_state.workers.find(reservation.worker);
        if (worker == kNone)
            continue;
        QStringList &names = m_state.workers.at(worker).reservedNames;
        if (!names.contains(reservation.name))
            names.append(reservation.name);
        m_state.touchWorker(worker);
    }
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
// What the shard map says: workers, users, rows and reservations.
#include "fleet/fleetprivate.h"

#include <algorithm>

namespace quayside::fleet {

void Fleet::applyMap(const shardmap::MapDelta &delta)
{
    for (const shardmap::WorkerRow &row : delta.workers)
        d->applyWorkerRow(row);
    for (const shardmap::UserRow &row : delta.users)
        d->applyUserRow(row);
    for (const RowId &id : delta.sessionsGone)
        d->removeSessionRow(id);
    for (const shardmap::SessionRow &row : delta.sessions)
        d->applySessionRow(row);
    for (const shardmap::DesiredRow &row : delta.desired)
        d->applyDesired(row);
    for (const shardmap::HolderWishes &told : delta.wishes)
        d->applyWishes(told);
    for (const UserId &id : delta.usersGone)
        d->removeUserRow(id);
    for (const WorkerId &id : delta.workersGone)
        d->removeWorkerRow(id);
    if (delta.reservationsChanged)
        d->applyReservations(delta.reservations);
    if (!delta.workers.empty() && !d->work.toRemove.isEmpty())
        d->countCopiesToRemove();
    d->settle();
    d->tellStatuses();
}

void Fleet::applyMapInfo(const shardmap::MapInfo &info)
{
    d->applyMapInfo(info);
    d->settle();
}

void Fleet::Private::applyMapInfo(const shardmap::MapInfo &info)
{
    const bool knew = knowsRows();
    const shardmap::MapParts was = std::exchange(incomplete, info.incomplete);
    mapProblems = info.problems;
    mapChanged = true;
    startFlushTimer();
    if (knew != knowsRows()) {
        for (const SessionIndex session : orphans.span())
            touch(session.value());
    }
    if (was == incomplete)
        return;
    touchNowhere();
    for (const WorkerIndex worker : workers.listed())
        touchWorker(worker.value());
}

bool Fleet::Private::knowsRows() const
{
    return isWhole(shardmap::MapPart::Sessions) && !mapProblems.outdating()
        && !mapProblems.find(shardmap::MapPart::Sessions, shardmap::MapProblem::Kind::Unreadable);
}

/** Rows whose worker or user is not there: whether that is so is judged anew. */
void Fleet::Private::touchNowhere()
{
    for (quint32 worker = 0; worker < workers.limit(); ++worker) {
        if (!workers.exists(worker))
            touchWorkerEntries(worker);
    }
    for (const UserIndex user : users.listed()) {
        if (users.at(user.value()).facts.exists)
            continue;
        for (const SessionIndex session : users.at(user.value()).sessions.span())
            touch(session.value());
    }
}

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

void Fleet::Private::applyWorkerRow(const shardmap::WorkerRow &row)
{
    const quint32 worker = workers.obtain(row.id);
    WorkerSlot &slot = workers.at(worker);
    if (slot.exists && slot.facts.row == row)
        return;
    const bool otherServer = !slot.exists || slot.facts.row.url != row.url;
    workers.setRow(worker, row);
    workers.setExists(worker, true);
    if (otherServer) {
        forgetServer(slot);
        slot.facts.reachSinceMs = nowMs();
        storesChanged = true;
        touchWorkerEntries(worker);
    }
    workersChanged = true;
    touchWorker(worker);
    markWorker(worker);
}

void Fleet::Private::removeWorkerRow(const WorkerId &id)
{
    const quint32 worker = workers.find(id);
    if (worker == kNone || !workers.exists(worker))
        return;
    removeCopies(worker, false);
    WorkerSlot &slot = workers.at(worker);
    shardmap::WorkerRow nothing;
    nothing.id = id;
    workers.setRow(worker, nothing);
    slot.generation = 0;
    slot.sweep = false;
    forgetServer(slot);
    workers.setExists(worker, false);
    workersChanged = storesChanged = true;
    touchWorkerEntries(worker);
    touchWorker(worker);
    markWorker(worker);
}

void Fleet::Private::applyUserRow(const shardmap::UserRow &row)
{
    const quint32 user = users.obtain(row.id);
    UserFacts &facts = users.at(user).facts;
    if (facts.exists && facts.row == row)
        return;
    facts.row = row;
    markUser(user);
    if (facts.exists)
        return;
    facts.exists = true;
    users.relist(user);
    for (const SessionIndex session : users.at(user).sessions.span())
        touch(session.value());
}

void Fleet::Private::removeUserRow(const UserId &id)
{
    const quint32 user = users.find(id);
    if (user == kNone || !users.at(user).facts.exists)
        return;
    wishes.set({ shardmap::WishHolder(id), {}, Wishes::Source::Column });
    UserSlot &slot = users.at(user);
    slot.facts.row = { id, {} };
    slot.facts.exists = false;
    users.relist(user);
    markUser(user);
    for (const SessionIndex session : slot.sessions.span())
        touch(session.value());
}

void Fleet::Private::applySessionRow(const shardmap::SessionRow &row)
{
    const Utf8Text rowId(row.id.toString());
    const Utf8Text name(row.name);
    const quint32 worker = workers.obtain(row.worker);
    const quint32 user = users.obtain(row.user);
    const quint32 entry = store.findRow(rowId.view());
    if (entry == kNone) {
        addRow(rowId.view(), name.view(), worker, user);
        return;
    }
    if (store.rowUser(entry) != user) {
        withdraw(entry);
        store.setRowUser(entry, user);
        touch(entry);
    }
    if (store.workerOf(entry) != worker || store.name(entry) != name.view())
        moveRow(entry, name.view(), worker);
}

void Fleet::Private::applyDesired(const shardmap::DesiredRow &row)
{
    const quint32 entry = store.findRow(Utf8Text(row.row.toString()).view());
    if (entry == kNone || store.desired(entry) == row.state)
        return;
    store.setDesired(entry, row.state);
    markSession(entry);
    markWorker(store.workerOf(entry));
}

/** Kept for holders that are not known, too: they may be in the next piece. */
void Fleet::Private::applyWishes(const shardmap::HolderWishes &told)
{
    if (!wishes.set(told))
        return;
    if (told.holder.kind == shardmap::WishHolder::Kind::Session) {
        const quint32 entry = store.findRow(Utf8Text(told.holder.id).view());
        if (entry != kNone)
            markSession(entry);
        return;
    }
    if (const quint32 user = users.find(UserId(told.holder.id)); user != kNone)
        markUser(user);
}

void Fleet::Private::addRow(QByteArrayView rowId, QByteArrayView name, quint32 worker, quint32 user)
{
    quint32 entry = store.find(worker, name);
    const bool second = entry != kNone && store.has(entry, HasRow);
    if (entry == kNone || second)
        entry = createEntry(worker, name);
    else
        withdraw(entry); // a session without a row gets one, and keeps its index
    store.setRow(entry, rowId, user);
    store.set(entry, Secondary, second);
    store.names().forgetState(entry);
    touch(entry);
}

void Fleet::Private::removeSessionRow(const RowId &id)
{
    const quint32 entry = store.findRow(Utf8Text(id.toString()).view());
    wishes.set({ shardmap::WishHolder(id), {}, Wishes::Source::Column });
    if (entry == kNone)
        return;
    withdraw(entry);
    touchGroup(entry);
    promoteSecondary(entry);
    store.clearRow(entry);
    store.names().forgetState(entry);
    if (store.has(entry, HasLive))
        touch(entry);
    else
        retireEntry(entry);
}

/**
 * Gives a row another worker or name. The entry follows the row, so that whoever shows it goes on showing the
 * same session; the copies stay where they are.
 */
void Fleet::Private::moveRow(quint32 entry, QByteArrayView name, quint32 worker)
{
    withdraw(entry);
    promoteSecondary(entry);
    if (store.has(entry, HasLive)) {
        touchAccount(entry);
        const quint32 left = createEntry(store.workerOf(entry), store.name(entry).toByteArray());
        store.moveCopy(entry, left);
        logins.move(entry, left);
    }
    store.set(entry, Secondary, false);
    const quint32 there = store.find(worker, name);
    moveEntry(entry, worker, name);
    if (there == kNone)
        return;
    if (store.has(there, HasRow)) {
        store.set(entry, Secondary);
        return;
    }
    withdraw(there);
    touchAccount(there);
    store.moveCopy(there, entry);
    logins.move(there, entry);
    retireEntry(there);
}

void Fleet::Private::applyReservations(const std::vector<shardmap::Reservation> &reservations)
{
    for (const WorkerIndex index : workers.listed()) {
        if (workers.at(index.value()).reservedNames.isEmpty())
            continue;
        workers.at(index.value()).reservedNames.clear();
        touchWorker(index.value());
    }
    for (const shardmap::Reservation &reservation : reservations) {
        const quint32 worker = workers.find(reservation.worker);
        if (worker == kNone)
            continue;
        QStringList &names = workers.at(worker).reservedNames;
        if (!names.contains(reservation.name))
            names.append(reservation.name);
        touchWorker(worker);
    }
}

} // namespace quayside::fleet

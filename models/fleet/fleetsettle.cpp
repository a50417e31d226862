// SPDX-License-Identifier: GPL-3.0-or-later
// Working out what follows from a change: drift, what each session shows, sums. Touched entries only.
#include "fleet/fleetprivate.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr char kCommonName[] = "default"; // every old CORE server has a session of this name

bool isShown(const NameMember &member)
{
    return member.hasRow || (member.hasCopy && !member.folded);
}

bool shareStore(const NameMember &a, const NameMember &b)
{
    return a.worker == b.worker || (a.storeGroup >= 0 && a.storeGroup == b.storeGroup);
}

bool isBeforeByStore(const NameMember &a, const NameMember &b)
{
    if (a.storeGroup != b.storeGroup)
        return a.storeGroup < b.storeGroup;
    return a.storeGroup < 0 && a.worker < b.worker;
}

} // namespace

void Fleet::Private::touch(quint32 entry)
{
    if (store.has(entry, Touched))
        return;
    store.set(entry, Touched);
    touched.push_back(entry);
}

/** Before an entry leaves its name group: the others may depend on it. */
void Fleet::Private::touchGroup(quint32 entry)
{
    if (store.names().state(entry) == NameIndex::GroupState::Plain)
        return;
    for (const quint32 member : store.names().group(entry)) {
        if (member != entry) {
            touch(member); // one is enough: the group is settled as a whole
            return;
        }
    }
}

void Fleet::Private::touchWorkerEntries(quint32 worker)
{
    for (const SessionIndex entry : workers.at(worker).entries.span())
        touch(entry.value());
}

quint64 Fleet::Private::heldAccount(quint32 entry) const
{
    return store.holdsAccount(entry) ? store.accountIdentity(entry) : 0;
}

void Fleet::Private::touchAccount(quint32 entry)
{
    touchAccounts(heldAccount(entry), 0);
}

void Fleet::Private::touchAccounts(quint64 before, quint64 after)
{
    if (before == after)
        return;
    if (before != 0)
        touchedAccounts.push_back(before);
    if (after != 0)
        touchedAccounts.push_back(after);
}

/** What of its copies runs twice depends on whether it answers. */
void Fleet::Private::touchAccountsOf(quint32 worker)
{
    for (const SessionIndex entry : workers.at(worker).entries.span())
        touchAccount(entry.value());
}

void Fleet::Private::settle()
{
    if (workersChanged)
        renameWorkers();
    if (storesChanged)
        regroupStores();
    settleAccounts();
    for (size_t at = 0; at < touched.size(); ++at)
        settleEntry(touched[at]);
    touched.clear();
    if (touched.capacity() > 65'536)
        touched.shrink_to_fit();
    settleWorkers();
}

void Fleet::Private::settleAccounts()
{
    std::sort(touchedAccounts.begin(), touchedAccounts.end());
    touchedAccounts.erase(std::unique(touchedAccounts.begin(), touchedAccounts.end()), touchedAccounts.end());
    for (const quint64 identity : touchedAccounts)
        settleAccount(store.accounts().members(identity));
    touchedAccounts.clear();
    if (touchedAccounts.capacity() > 65'536)
        touchedAccounts.shrink_to_fit();
}

/**
 * An account runs twice where two workers say so now. What one that does not answer said earlier is no proof;
 * where none of them answers, it is as it was last seen.
 */
void Fleet::Private::settleAccount(std::span<const quint32> members)
{
    const bool anyAnswers
        = std::ranges::any_of(members, [this](quint32 member) { return !isSilent(store.workerOf(member)); });
    const auto isProof = [&](quint32 member) { return !anyAnswers || !isSilent(store.workerOf(member)); };
    const auto first = std::ranges::find_if(members, isProof);
    const bool twins = std::any_of(first, members.end(), [&](quint32 member) {
        return isProof(member) && store.workerOf(member) != store.workerOf(*first);
    });
    for (const quint32 member : members) {
        const bool twin = twins && isProof(member);
        if (store.has(member, AccountTwin) == twin && !twin)
            continue;
        store.set(member, AccountTwin, twin);
        touch(member);
    }
}

void Fleet::Private::settleEntry(quint32 entry)
{
    if (!store.has(entry, Touched))
        return; // settled with its group
    if (store.has(entry, Retired)) {
        store.set(entry, Touched, false);
        return;
    }
    markSession(entry);
    NameIndex &names = store.names();
    if (names.state(entry) == NameIndex::GroupState::Plain) {
        settleAlone(entry);
        return;
    }
    const auto group = names.group(entry);
    const bool plain = isPlain(group);
    names.setState(entry, plain ? NameIndex::GroupState::Plain : NameIndex::GroupState::Entangled);
    if (!plain) {
        settleGroup(group);
        return;
    }
    for (const quint32 member : group)
        settleAlone(member);
}

/** Every member stands for itself: all have rows or none has, on workers with stores of their own. */
bool Fleet::Private::isPlain(std::span<const quint32> group) const
{
    const bool rows = store.has(group.front(), HasRow);
    const QByteArrayView name = store.name(group.front());
    quint32 previous = kNone;
    for (const quint32 member : group) {
        const quint32 worker = store.workerOf(member);
        if (store.has(member, HasRow) != rows || worker == previous || store.name(member) != name
            || workers.at(worker).facts.storeGroup >= 0)
            return false;
        previous = worker;
    }
    return true;
}

void Fleet::Private::settleAlone(quint32 entry)
{
    const bool hasCopy = store.has(entry, HasLive);
    Drifts drift;
    if (!store.has(entry, HasRow))
        drift |= Drift::Orphan;
    else if (!hasCopy && answers(store.workerOf(entry)))
        drift |= Drift::Missing;
    if (store.has(entry, Touched))
        markSession(entry);
    publish(entry, hasCopy ? entry : kNone, false, kNone, drift);
    store.set(entry, Touched, false);
}

NameMember Fleet::Private::memberOf(quint32 entry) const
{
    const WorkerSlot &slot = workers.at(store.workerOf(entry));
    const QString &assigned = store.assigned(entry);
    NameMember member;
    member.entry = entry;
    member.worker = store.workerOf(entry);
    member.workerId = slot.facts.row.id.toString();
    member.storeGroup = slot.facts.storeGroup;
    member.hasRow = store.has(entry, HasRow);
    member.hasCopy = store.has(entry, HasLive);
    member.secondary = store.has(entry, Secondary);
    member.running = store.runs(entry);
    member.assignedHere = !assigned.isEmpty() && assigned == slot.facts.version.workerId;
    member.answers = answers(store.workerOf(entry));
    member.silent = isSilent(store.workerOf(entry));
    if (member.workerId.isEmpty()) { // each waits to be placed for itself: they have no worker in common
        member.worker = kNone - 1 - entry;
        member.secondary = false;
    }
    const quint32 user = store.rowUser(entry);
    member.rowUser = user != kNone && !users.at(user).facts.row.id.isEmpty() ? user : kNone;
    member.copyUser = store.metadataUser(entry);
    member.account = member.hasCopy ? store.accountIdentity(entry) : 0;
    return member;
}

void Fleet::Private::settleGroup(std::span<const quint32> group)
{
    std::vector<NameMember> members;
    members.swap(scratch);
    members.clear();
    for (const quint32 member : group)
        members.push_back(memberOf(member));
    settleNames(members);
    markCaseClashes(members);
    for (const NameMember &member : members) {
        if (store.has(member.entry, Touched))
            markSession(member.entry);
        publish(member.entry, member.source, member.folded, member.counterpart, member.drift);
    }
    for (const NameMember &member : members)
        store.set(member.entry, Touched, false);
    members.swap(scratch);
}

/** Resolves each exact spelling for itself; afterwards sources and counterparts are entries. */
void Fleet::Private::settleNames(std::vector<NameMember> &members)
{
    std::stable_sort(members.begin(), members.end(), [this](const NameMember &a, const NameMember &b) {
        return store.name(a.entry).compare(store.name(b.entry)) < 0;
    });
    for (auto begin = members.begin(); begin != members.end();) {
        const QByteArrayView name = store.name(begin->entry);
        const auto end = std::find_if(
            begin, members.end(), [&](const NameMember &member) { return store.name(member.entry) != name; });
        const std::span<NameMember> run(begin, end);
        NameResolver(run, name.isEmpty() || name == QByteArrayView(kCommonName)).resolve();
        const auto entryAt = [&](quint32 at) { return at == kNone ? kNone : run[at].entry; };
        for (NameMember &member : run) {
            member.source = entryAt(member.source);
            member.counterpart = entryAt(member.counterpart);
        }
        begin = end;
    }
}

void Fleet::Private::markCaseClashes(std::vector<NameMember> &members)
{
    if (store.name(members.front().entry) == store.name(members.back().entry))
        return; // sorted by name: they are all the same
    std::stable_sort(members.begin(), members.end(), isBeforeByStore);
    for (auto begin = members.begin(); begin != members.end();) {
        const auto end = std::find_if(begin, members.end(),
                                      [&](const NameMember &member) { return !shareStore(*begin, member); });
        const auto first = std::find_if(begin, end, isShown);
        const bool clash = std::any_of(first, end, [&](const NameMember &member) {
            return isShown(member) && store.name(member.entry) != store.name(first->entry);
        });
        for (; begin != end; ++begin)
            begin->drift.setFlag(Drift::CaseClash, clash && isShown(*begin));
    }
}

/** Makes an entry show what was worked out, and counts it. */
void Fleet::Private::publish(quint32 entry, quint32 source, bool folded, quint32 counterpart, Drifts drift)
{
    if (source == kNone || source == entry)
        sources.remove(entry);
    else if (sources.value(entry, kNone) != source || store.has(source, Touched)) {
        sources.insert(entry, source);
        markSession(entry);
    }
    store.set(entry, ShownElsewhere, source != kNone && source != entry);
    store.set(entry, Folded, folded);
    setCounterpart(entry, counterpart);
    const bool hasRow = store.has(entry, HasRow);
    if (hasRow)
        drift |= driftOfRow(entry, source);
    const auto shownDrift = Drifts::fromInt(store.at<&SessionBlock::drift>(entry));
    if (drift.testFlag(Drift::Orphan) && !knowsRows() && !shownDrift.testFlag(Drift::Orphan))
        drift.setFlag(Drift::Orphan, false); // its row may be where nothing can be read
    Shown now;
    now.visible = hasRow || (store.has(entry, HasLive) && !folded);
    if (source != kNone) {
        if (store.has(source, AccountTwin))
            drift |= Drift::DoubleRun;
        now.status = store.status(source);
        now.old = workers.at(store.workerOf(source)).facts.isStale();
    }
    now.drift = drift;
    show(entry, now);
    countSlots(entry);
}

/** It names a user or a worker that is not there. Naming none is no mistake, and an unread table may have it.
 */
bool Fleet::Private::pointsNowhere(quint32 entry) const
{
    const UserFacts &user = users.at(store.rowUser(entry)).facts;
    const quint32 worker = store.workerOf(entry);
    const bool noUser = !user.exists && !user.row.id.isEmpty() && isWhole(shardmap::MapPart::Users);
    const bool noWorker = !workers.exists(worker) && !workers.at(worker).facts.row.id.isEmpty()
        && isWhole(shardmap::MapPart::Workers);
    return noUser || noWorker;
}

/** What is wrong with a row, seen beside the copy it shows. */
Drifts Fleet::Private::driftOfRow(quint32 entry, quint32 source) const
{
    Drifts drift;
    drift.setFlag(Drift::BrokenReference, pointsNowhere(entry));
    drift.setFlag(Drift::OtherUser, otherUserOf(entry, source) != kNone);
    drift.setFlag(Drift::OtherConfig, hasOtherConfig(source));
    return drift;
}

bool Fleet::Private::hasOtherConfig(quint32 source) const
{
    if (source == kNone || work.otherConfig.isEmpty())
        return false;
    const WorkerId &worker = workers.at(store.workerOf(source)).facts.row.id;
    return work.otherConfig.contains({ worker, QString::fromUtf8(store.name(source)) });
}

/** The user that the copy's metadata names and no row of the session does, or kNone. */
quint32 Fleet::Private::otherUserOf(quint32 entry, quint32 source) const
{
    const quint32 named = source == kNone ? kNone : store.metadataUser(source);
    if (named == kNone || users.at(store.rowUser(entry)).facts.row.id.isEmpty())
        return kNone;
    for (const quint32 same : store.names().sameKey(entry)) {
        if (store.rowUser(same) == named)
            return kNone;
    }
    return named;
}

void Fleet::Private::setCounterpart(quint32 entry, quint32 counterpart)
{
    if (counterparts.isEmpty() && counterpart == kNone)
        return;
    if (counterparts.value(entry, kNone) == counterpart)
        return;
    markSession(entry);
    if (counterpart == kNone)
        counterparts.remove(entry);
    else
        counterparts.insert(entry, counterpart);
}

void Fleet::Private::show(quint32 entry, const Shown &now)
{
    const auto bits = static_cast<quint16>(now.drift.toInt());
    quint8 &shown = store.at<&SessionBlock::shown>(entry);
    quint16 &shownDrift = store.at<&SessionBlock::drift>(entry);
    const bool was = store.has(entry, Visible);
    if (was == now.visible && shown == now.status.code() && shownDrift == bits
        && store.countedOld(entry) == now.old)
        return;
    if (was)
        count(entry, -1);
    if (was && !now.visible)
        setShown(entry, false);
    shown = now.status.code();
    shownDrift = bits;
    store.setCountedOld(entry, now.old);
    if (now.visible && !was)
        setShown(entry, true);
    if (now.visible)
        count(entry, 1);
    markSession(entry);
}

void Fleet::Private::countSlots(quint32 entry)
{
    const bool running = store.runs(entry);
    const bool used = !store.has(entry, Secondary) && (running || store.has(entry, HasRow));
    SlotUse &slotUse = workers.at(store.workerOf(entry)).facts.slotUse;
    if (running == store.has(entry, CountedRunning) && used == store.has(entry, CountedUsed))
        return;
    slotUse.running += quint32(running) - quint32(store.has(entry, CountedRunning));
    slotUse.used += quint32(used) - quint32(store.has(entry, CountedUsed));
    store.set(entry, CountedRunning, running);
    store.set(entry, CountedUsed, used);
    touchWorker(store.workerOf(entry));
}

} // namespace quayside::fleet

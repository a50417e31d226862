// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/settler.h"

namespace quayside::fleet {

namespace {

constexpr char kCommonName[] = "default"; // every old CORE server has a session of this name

bool isShown(const NameMember &member)
{
    return member.hasRow || (member.hasCopy && !member.folded);
}

bool isBeforeByStore(const NameMember &a, const NameMember &b)
{
    if (a.storeGroup != b.storeGroup)
        return a.storeGroup < b.storeGroup;
    return a.storeGroup < 0 && a.worker < b.worker;
}

} // namespace

void Settler::settle()
{
    settleAccounts();
    for (size_t at = 0; at < m_state.touched.size(); ++at)
        settleEntry(m_state.touched[at]);
    m_state.touched.clear();
    if (m_state.touched.capacity() > 65'536)
        m_state.touched.shrink_to_fit();
}

void Settler::settleAccounts()
{
    std::sort(m_state.touchedAccounts.begin(), m_state.touchedAccounts.end());
    m_state.touchedAccounts.erase(std::unique(m_state.touchedAccounts.begin(), m_state.touchedAccounts.end()),
                                  m_state.touchedAccounts.end());
    for (const quint64 identity : m_state.touchedAccounts)
        settleAccount(m_state.store.accounts().members(identity));
    m_state.touchedAccounts.clear();
    if (m_state.touchedAccounts.capacity() > 65'536)
        m_state.touchedAccounts.shrink_to_fit();
}

/**
 * An account runs twice where two workers say so now. What one that does not answer said earlier is no proof;
 * where none of them answers, it is as it was last seen.
 */
void Settler::settleAccount(std::span<const quint32> members)
{
    const bool anyAnswers = std::ranges::any_of(
        members, [this](quint32 member) { return !m_state.provesNothing(m_state.store.workerOf(member)); });
    const auto isProof = [&](quint32 member) {
        return !anyAnswers || !m_state.provesNothing(m_state.store.workerOf(member));
    };
    const auto first = std::ranges::find_if(members, isProof);
    const bool twins = std::any_of(first, members.end(), [&](quint32 member) {
        return isProof(member) && m_state.store.workerOf(member) != m_state.store.workerOf(*first);
    });
    for (const quint32 member : members) {
        const bool twin = twins && isProof(member);
        if (m_state.store.has(member, AccountTwin) == twin && !twin)
            continue;
        m_state.store.set(member, AccountTwin, twin);
        m_state.touch(member);
    }
}

void Settler::settleEntry(quint32 entry)
{
    if (!m_state.store.has(entry, Touched))
        return; // settled with its group
    if (m_state.store.has(entry, Retired)) {
        m_state.store.set(entry, Touched, false);
        return;
    }
    m_state.markSession(entry);
    NameIndex &names = m_state.store.names();
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
bool Settler::isPlain(std::span<const quint32> group) const
{
    const bool rows = m_state.store.has(group.front(), HasRow);
    const QByteArrayView name = m_state.store.name(group.front());
    quint32 previous = kNone;
    for (const quint32 member : group) {
        const quint32 worker = m_state.store.workerOf(member);
        if (m_state.store.has(member, HasRow) != rows || worker == previous
            || m_state.store.name(member) != name || m_state.workers.at(worker).facts.storeGroup >= 0)
            return false;
        previous = worker;
    }
    return true;
}

void Settler::settleAlone(quint32 entry)
{
    const bool hasCopy = m_state.store.has(entry, HasLive);
    Drifts drift;
    if (!m_state.store.has(entry, HasRow))
        drift |= Drift::Orphan;
    else if (!hasCopy && m_state.answers(m_state.store.workerOf(entry)))
        drift |= Drift::Missing;
    if (m_state.store.has(entry, Touched))
        m_state.markSession(entry);
    publish(entry, hasCopy ? entry : kNone, false, kNone, drift);
    m_state.store.set(entry, Touched, false);
}

NameMember Settler::memberOf(quint32 entry) const
{
    const WorkerSlot &slot = m_state.workers.at(m_state.store.workerOf(entry));
    const QString &assigned = m_state.store.assigned(entry);
    NameMember member;
    member.entry = entry;
    member.worker = m_state.store.workerOf(entry);
    member.workerId = slot.facts.row.id.toString();
    member.storeGroup = slot.facts.storeGroup;
    member.hasRow = m_state.store.has(entry, HasRow);
    member.hasCopy = m_state.store.has(entry, HasLive);
    member.secondary = m_state.store.has(entry, Secondary);
    member.running = m_state.store.runs(entry);
    member.assignedHere = !assigned.isEmpty() && assigned == slot.facts.version.workerId;
    member.answers = m_state.answers(m_state.store.workerOf(entry));
    member.silent = m_state.isSilent(m_state.store.workerOf(entry));
    member.old = m_state.provesNothing(m_state.store.workerOf(entry));
    if (member.workerId.isEmpty()) { // each waits to be placed for itself: they have no worker in common
        member.worker = kNone - 1 - entry;
        member.secondary = false;
    }
    const quint32 user = m_state.store.rowUser(entry);
    member.rowUser = user != kNone && !m_state.users.at(user).facts.row.id.isEmpty() ? user : kNone;
    member.copyUser = m_state.store.metadataUser(entry);
    member.account = member.hasCopy ? m_state.store.accountIdentity(entry) : 0;
    return member;
}

void Settler::settleGroup(std::span<const quint32> group)
{
    std::vector<NameMember> members;
    members.swap(m_scratch);
    members.clear();
    for (const quint32 member : group)
        members.push_back(memberOf(member));
    settleNames(members);
    markCaseClashes(members);
    for (const NameMember &member : members) {
        if (m_state.store.has(member.entry, Touched))
            m_state.markSession(member.entry);
        publish(member.entry, member.source, member.folded, member.counterpart, member.drift);
    }
    for (const NameMember &member : members)
        m_state.store.set(member.entry, Touched, false);
    members.swap(m_scratch);
}

/** Resolves each exact spelling for itself; afterwards sources and counterparts are entries. */
void Settler::settleNames(std::vector<NameMember> &members)
{
    std::stable_sort(members.begin(), members.end(), [this](const NameMember &a, const NameMember &b) {
        return m_state.store.name(a.entry).compare(m_state.store.name(b.entry)) < 0;
    });
    for (auto begin = members.begin(); begin != members.end();) {
        const QByteArrayView name = m_state.store.name(begin->entry);
        const auto end = std::find_if(begin, members.end(), [&](const NameMember &member) {
            return m_state.store.name(member.entry) != name;
        });
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

void Settler::markCaseClashes(std::vector<NameMember> &members)
{
    if (m_state.store.name(members.front().entry) == m_state.store.name(members.back().entry))
        return; // sorted by name: they are all the same
    std::stable_sort(members.begin(), members.end(), isBeforeByStore);
    for (auto begin = members.begin(); begin != members.end();) {
        const auto end = std::find_if(
            begin, members.end(), [&](const NameMember &member) { return !begin->sharesStoreWith(member); });
        const auto first = std::find_if(begin, end, isShown);
        const bool clash = std::any_of(first, end, [&](const NameMember &member) {
            return isShown(member) && m_state.store.name(member.entry) != m_state.store.name(first->entry);
        });
        for (; begin != end; ++begin)
            begin->drift.setFlag(Drift::CaseClash, clash && isShown(*begin));
    }
}

/** Makes an entry show what was worked out, and counts it. */
void Settler::publish(quint32 entry, quint32 source, bool folded, quint32 counterpart, Drifts drift)
{
    if (source == kNone || source == entry)
        m_state.sources.remove(entry);
    else if (m_state.sources.value(entry, kNone) != source || m_state.store.has(source, Touched)) {
        m_state.sources.insert(entry, source);
        m_state.markSession(entry);
    }
    m_state.store.set(entry, ShownElsewhere, source != kNone && source != entry);
    m_state.store.set(entry, Folded, folded);
    setCounterpart(entry, counterpart);
    const bool hasRow = m_state.store.has(entry, HasRow);
    if (hasRow)
        drift |= driftOfRow(entry, source);
    const auto shownDrift = Drifts::fromInt(m_state.store.at<&SessionBlock::drift>(entry));
    if (drift.testFlag(Drift::Orphan) && !m_state.knowsRows() && !shownDrift.testFlag(Drift::Orphan))
        drift.setFlag(Drift::Orphan, false); // its row may be where nothing can be read
    Shown now;
    now.visible = hasRow || (m_state.store.has(entry, HasLive) && !folded);
    if (source != kNone) {
        if (m_state.store.has(source, AccountTwin))
            drift |= Drift::DoubleRun;
        now.status = m_state.store.status(source);
        now.old = m_state.isOld(source);
    }
    now.drift = drift;
    show(entry, now);
    countSlots(entry);
}

/** It names a user or a worker that is not there. Naming none is no mistake, and an unread table may have it.
 */
bool Settler::pointsNowhere(quint32 entry) const
{
    const UserFacts &user = m_state.users.at(m_state.store.rowUser(entry)).facts;
    const quint32 worker = m_state.store.workerOf(entry);
    const bool noUser = !user.exists && !user.row.id.isEmpty() && m_state.isWhole(shardmap::MapPart::Users);
    const bool noWorker = !m_state.workers.exists(worker)
        && !m_state.workers.at(worker).facts.row.id.isEmpty() && m_state.isWhole(shardmap::MapPart::Workers);
    return noUser || noWorker;
}

/** What is wrong with a row, seen beside the copy it shows. */
Drifts Settler::driftOfRow(quint32 entry, quint32 source) const
{
    Drifts drift;
    drift.setFlag(Drift::BrokenReference, pointsNowhere(entry));
    drift.setFlag(Drift::OtherUser, m_state.otherUserOf(entry, source) != kNone);
    drift.setFlag(Drift::OtherConfig, hasOtherConfig(source));
    return drift;
}

bool Settler::hasOtherConfig(quint32 source) const
{
    if (source == kNone || m_state.work.otherConfig.isEmpty())
        return false;
    const WorkerId &worker = m_state.workers.at(m_state.store.workerOf(source)).facts.row.id;
    return m_state.work.otherConfig.contains({ worker, QString::fromUtf8(m_state.store.name(source)) });
}

void Settler::setCounterpart(quint32 entry, quint32 counterpart)
{
    if (m_state.counterparts.isEmpty() && counterpart == kNone)
        return;
    if (m_state.counterparts.value(entry, kNone) == counterpart)
        return;
    m_state.markSession(entry);
    if (counterpart == kNone)
        m_state.counterparts.remove(entry);
    else
        m_state.counterparts.insert(entry, counterpart);
}

void Settler::show(quint32 entry, const Shown &now)
{
    const auto bits = static_cast<quint16>(now.drift.toInt());
    quint8 &shown = m_state.store.at<&SessionBlock::shown>(entry);
    quint16 &shownDrift = m_state.store.at<&SessionBlock::drift>(entry);
    const bool was = m_state.store.has(entry, Visible);
    if (was == now.visible && shown == now.status.code() && shownDrift == bits
        && m_state.store.countedOld(entry) == now.old)
        return;
    if (was)
        m_lists.count(entry, -1);
    if (was && !now.visible)
        m_lists.setShown(entry, false);
    shown = now.status.code();
    shownDrift = bits;
    m_state.store.setCountedOld(entry, now.old);
    if (now.visible && !was)
        m_lists.setShown(entry, true);
    if (now.visible)
        m_lists.count(entry, 1);
    m_state.markSession(entry);
}

void Settler::countSlots(quint32 entry)
{
    const bool running = m_state.store.runs(entry);
    const bool used = !m_state.store.has(entry, Secondary) && (running || m_state.store.has(entry, HasRow));
    SlotUse &slotUse = m_state.workers.at(m_state.store.workerOf(entry)).facts.slotUse;
    if (running == m_state.store.has(entry, CountedRunning) && used == m_state.store.has(entry, CountedUsed))
        return;
    slotUse.running += quint32(running) - quint32(m_state.store.has(entry, CountedRunning));
    slotUse.used += quint32(used) - quint32(m_state.store.has(entry, CountedUsed));
    m_state.store.set(entry, CountedRunning, running);
    m_state.store.set(entry, CountedUsed, used);
    m_state.touchWorker(m_state.store.workerOf(entry));
}

} // namespace quayside::fleet

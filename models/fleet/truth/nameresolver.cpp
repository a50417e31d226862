// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/nameresolver.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

/** Groups first, then workers with a store of their own; within each by worker, first rows first. By id, so
 * that ties end the same in every console. */
bool isOrdered(const NameMember &a, const NameMember &b)
{
    if (a.storeGroup != b.storeGroup)
        return a.storeGroup > b.storeGroup;
    if (a.worker != b.worker)
        return a.workerId != b.workerId ? a.workerId < b.workerId : a.worker < b.worker;
    return a.secondary < b.secondary;
}

void pairUp(NameMember &a, quint32 positionOfA, NameMember &b, quint32 positionOfB)
{
    if (a.counterpart == NameMember::kNone)
        a.counterpart = positionOfB;
    if (b.counterpart == NameMember::kNone)
        b.counterpart = positionOfA;
}

} // namespace

NameResolver::NameResolver(std::span<NameMember> members, bool commonName)
    : m_members(members)
    , m_commonName(commonName)
{
    std::stable_sort(m_members.begin(), m_members.end(), isOrdered);
    for (const NameMember &member : m_members)
        m_rows += member.hasRow && !member.secondary;
}

void NameResolver::resolve()
{
    resolveStores();
    pairHomeless();
    explainFreeCopies();
    mirrorSecondaries();
    markMissing();
}

NameResolver::Relation NameResolver::relation(const NameMember &row, const NameMember &copy) const
{
    const quint64 account = row.source == NameMember::kNone ? 0 : m_members[row.source].account;
    if (account != 0 && copy.account != 0)
        return account == copy.account ? Relation::Certain : Relation::None;
    if (copy.copyUser != NameMember::kNone && rowsNameUser(row, NameMember::kNone))
        return rowsNameUser(row, copy.copyUser) ? Relation::Certain : Relation::None;
    return m_commonName || m_rows != 1 ? Relation::None : Relation::ByName;
}

/** One of the rows with the key of `row` is of `user`; for none: of any user. Secondaries follow their first.
 */
bool NameResolver::rowsNameUser(const NameMember &row, quint32 user) const
{
    const NameMember *member = &row;
    const NameMember *end = m_members.data() + m_members.size();
    do {
        if (user == NameMember::kNone ? member->rowUser != user : member->rowUser == user)
            return true;
        ++member;
    } while (member != end && member->secondary);
    return false;
}

quint32 NameResolver::positionOf(const NameMember &member) const
{
    return static_cast<quint32>(&member - m_members.data());
}

void NameResolver::resolveStores()
{
    for (size_t begin = 0; begin < m_members.size();) {
        size_t end = begin + 1;
        while (end < m_members.size() && m_members[begin].sharesStoreWith(m_members[end]))
            ++end;
        resolveStore(m_members.subspan(begin, end - begin));
        begin = end;
    }
}

void NameResolver::resolveStore(Run run)
{
    const auto rows = std::count_if(run.begin(), run.end(), [](const NameMember &m) { return m.hasRow; });
    if (rows > 1) {
        for (NameMember &member : run)
            member.drift.setFlag(Drift::DuplicateRow, member.hasRow);
    }
    if (NameMember *holder = holderOf(run)) {
        showHolder(run, *holder);
        foldOthers(run, *holder);
    }
}

/**
 * The running copy, one that is seen now before one that was last seen so; else the one of the worker it is
 * assigned to; else the one with a row; else the first.
 */
NameMember *NameResolver::holderOf(Run run) const
{
    const auto rank = [](const NameMember &m) {
        return (m.running ? 16 : 0) + (m.running && !m.old ? 8 : 0) + (m.assignedHere ? 4 : 0)
            + (m.hasRow ? 2 : 0);
    };
    NameMember *best = nullptr;
    for (NameMember &member : run) {
        if (member.hasCopy && (!best || rank(member) > rank(*best)))
            best = &member;
    }
    return best;
}

void NameResolver::showHolder(Run run, NameMember &holder)
{
    holder.source = positionOf(holder);
    for (NameMember &member : run) {
        const bool elsewhere = member.hasRow && !member.secondary && &member != &holder && !member.running;
        if (!elsewhere)
            continue;
        member.source = positionOf(holder);
        if (!holder.hasRow && !holder.folded)
            show(member, holder);
    }
}

void NameResolver::foldOthers(Run run, NameMember &holder)
{
    NameMember &face = holder.folded
        ? *std::find_if(run.begin(), run.end(),
                        [](const NameMember &m) { return m.drift & Drift::Misplaced; })
        : holder;
    for (NameMember &member : run) {
        if (!member.hasCopy || &member == &holder)
            continue;
        if (!member.running || (member.old && !holder.old)) {
            member.folded = true;
            continue;
        }
        member.source = positionOf(member);
        member.drift |= Drift::DoubleRun;
        face.drift |= Drift::DoubleRun;
        pairUp(face, positionOf(face), member, positionOf(member));
    }
}

bool NameResolver::isHomeless(const NameMember &member) const
{
    return member.hasRow && !member.secondary && member.source == NameMember::kNone;
}

/** A copy that no row shows and no other copy stands for. */
bool NameResolver::isFree(const NameMember &member) const
{
    return member.hasCopy && !member.hasRow && !member.folded;
}

void NameResolver::pairHomeless()
{
    for (NameMember &member : m_members) {
        if (isHomeless(member))
            pairByUser(member);
    }
    pairByName();
}

void NameResolver::pairByUser(NameMember &row)
{
    NameMember *best = nullptr;
    for (NameMember &copy : m_members) {
        const bool fits = isFree(copy) && copy.copyUser != NameMember::kNone
            && rowsNameUser(row, copy.copyUser) && mayPair(row, copy)
            && !copy.drift.testFlag(Drift::DoubleRun);
        if (fits && (!best || (copy.running && !best->running)))
            best = &copy;
    }
    if (best)
        show(row, *best);
}

void NameResolver::pairByName()
{
    NameMember *row = nullptr;
    NameMember *copy = nullptr;
    for (NameMember &member : m_members) {
        if (isHomeless(member)) {
            if (std::exchange(row, &member))
                return;
        } else if (isFree(member)) {
            if (std::exchange(copy, &member))
                return;
        }
    }
    if (row && copy && mayPair(*row, *copy) && relation(*row, *copy) != Relation::None)
        show(*row, *copy);
}

/** A worker that was never heard of may have the session itself; only a silent one gives it up, if it runs.
 */
bool NameResolver::mayPair(const NameMember &row, const NameMember &copy) const
{
    return row.answers || (row.silent && copy.running);
}

void NameResolver::show(NameMember &row, NameMember &copy)
{
    row.source = positionOf(copy);
    row.drift |= Drift::Misplaced;
    copy.folded = true;
    copy.counterpart = positionOf(row);
}

void NameResolver::explainFreeCopies()
{
    for (NameMember &member : m_members) {
        if (isFree(member) && !member.drift.testFlag(Drift::DoubleRun))
            explain(member);
    }
}

void NameResolver::explain(NameMember &copy)
{
    NameMember *best = nullptr;
    Relation how = Relation::None;
    for (NameMember &row : m_members) {
        if (!row.hasRow || row.secondary || row.source == NameMember::kNone || row.sharesStoreWith(copy))
            continue;
        const Relation relation = this->relation(row, copy);
        const bool better = relation > how
            || (best && relation == how && m_members[row.source].running && !m_members[best->source].running);
        if (relation != Relation::None && better) {
            best = &row;
            how = relation;
        }
    }
    if (best)
        explainAs(*best, copy, how);
    else
        copy.drift |= Drift::Orphan;
}

/** What a worker that does not answer ran when it was last seen proves nothing about now. */
void NameResolver::explainAs(NameMember &row, NameMember &copy, Relation how)
{
    copy.source = positionOf(copy);
    const NameMember &shown = m_members[row.source];
    const bool isOld = copy.old && !shown.old;
    if (!copy.running || (isOld && how == Relation::Certain)) {
        copy.drift |= Drift::StaleCopy;
        pairUp(row, positionOf(row), copy, positionOf(copy));
    } else if (how != Relation::Certain) {
        copy.drift |= Drift::Orphan;
    } else if (shown.running && !(shown.old && !copy.old)) {
        row.drift |= Drift::DoubleRun;
        copy.drift |= Drift::DoubleRun;
        pairUp(row, positionOf(row), copy, positionOf(copy));
    } else {
        show(row, copy);
    }
}

void NameResolver::mirrorSecondaries()
{
    const NameMember *first = nullptr;
    for (NameMember &member : m_members) {
        if (!member.secondary) {
            first = &member;
        } else if (first) { // they are sorted so that it comes before
            member.source = first->source;
            member.drift |= first->drift;
            member.counterpart = first->counterpart;
        }
    }
}

void NameResolver::markMissing()
{
    for (NameMember &member : m_members) {
        if (member.hasRow && member.source == NameMember::kNone && member.answers)
            member.drift |= Drift::Missing;
    }
}

} // namespace quayside::fleet

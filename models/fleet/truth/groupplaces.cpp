// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/groupplaces.h"

namespace quayside::fleet {

using shardmap::Wish;
using shardmap::WishHolder;

namespace {

constexpr int kUsersOwn = -1; //!< in place of a kind: the sessions of one user, whatever is wished of them

} // namespace

GroupPlaces::Group GroupPlaces::groupOf(const Wish &wish, UserIndex user)
{
    return wish.label.isEmpty() ? Group { kUsersOwn, QString(), user.value() }
                                : Group { int(wish.kind), wish.label, UserIndex().value() };
}

const GroupPlaces::Counts &GroupPlaces::of(const Wish &wish, UserIndex user)
{
    const Group group = groupOf(wish, user);
    const auto known = m_groups.find(group);
    return known != m_groups.end() ? known->second : m_groups.emplace(group, counted(group)).first->second;
}

GroupPlaces::Counts GroupPlaces::counted(const Group &group) const
{
    Counts counts;
    const auto &[kind, name, userNumber] = group;
    if (kind == kUsersOwn) {
        const UserIndex user(userNumber);
        if (m_fleet.user(user).row.id.isEmpty()) // sessions without a user are nobody's
            return counts;
        for (const SessionIndex session : m_fleet.sessionsOfUser(user))
            count(counts, session);
        return counts;
    }
    QSet<SessionIndex> members;
    for (const WishHolder &holder : m_wishes.members(shardmap::WishKind(kind), name)) {
        if (holder.kind == WishHolder::Kind::Session) {
            if (const SessionIndex session = m_fleet.findRow(RowId(holder.id)); session.isValid())
                members.insert(session);
            continue;
        }
        for (const SessionIndex session : m_fleet.sessionsOfUser(m_fleet.findUser(UserId(holder.id))))
            members.insert(session);
    }
    for (const SessionIndex session : std::as_const(members))
        count(counts, session);
    return counts;
}

void GroupPlaces::count(Counts &counts, SessionIndex session) const
{
    const WorkerIndex worker = m_given.value(session, m_fleet.sessionWorker(session));
    if (worker.isValid())
        ++counts[worker];
}

void GroupPlaces::give(SessionIndex session, WorkerIndex to)
{
    const UserIndex user = m_fleet.sessionUser(session);
    const WorkerIndex from = m_given.value(session, m_fleet.sessionWorker(session));
    const auto shift = [this, from, to](const Group &group) {
        const auto known = m_groups.find(group);
        if (known == m_groups.end())
            return;
        --known->second[from];
        ++known->second[to];
    };
    shift({ kUsersOwn, QString(), user.value() });
    for (const CountedWish &one : m_wishes.counted(m_fleet.user(user).row.id, m_fleet.sessionRow(session))) {
        if (one.wish.isAboutGroup() && !one.wish.label.isEmpty())
            shift(groupOf(one.wish, user));
    }
    m_given.insert(session, to);
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <map>
#include <tuple>

namespace quayside::fleet {

/**
 * Where the sessions of a group are, by their rows: how many on which worker. A group is counted when it is
 * first asked for, and kept true by give() after that. Short-lived; UI thread.
 */
class GroupPlaces final
{
    Q_DISABLE_COPY_MOVE(GroupPlaces)
public:
    using Counts = QHash<WorkerIndex, int>;

    /** `wishes` say who is in a group; both must outlive this. */
    GroupPlaces(const Fleet &fleet, const Wishes &wishes)
        : m_fleet(fleet)
        , m_wishes(wishes)
    { }

    /** The group of a wish of a session of `user`; the counts live as long as this. */
    [[nodiscard]] const Counts &of(const shardmap::Wish &wish, UserIndex user);
    /** A plan takes a session to another worker. */
    void give(SessionIndex session, WorkerIndex to);

private:
    using Group = std::tuple<int, QString, quint32>; //!< kind and name, or the user

    [[nodiscard]] static Group groupOf(const shardmap::Wish &wish, UserIndex user);
    [[nodiscard]] Counts counted(const Group &group) const;
    void count(Counts &counts, SessionIndex session) const;

    const Fleet &m_fleet;
    const Wishes &m_wishes;
    std::map<Group, Counts> m_groups;
    QHash<SessionIndex, WorkerIndex> m_given;
};

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <compare>
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

/** How well a worker meets what is wished, but for what must be: the greater the better. */
struct WishScore
{
    int met = 0; //!< wishes that are met there
    int apart = 0; //!< minus the sessions there that one should be apart from
    int together = 0; //!< the sessions there that one should be together with

    friend auto operator<=>(const WishScore &, const WishScore &) = default; // NOLINT(modernize-use-nullptr)
};

/**
 * What is wished of the place of one session, to be held against workers. Short-lived; UI thread.
 *
 * What must be rules a worker out; all else only ranks it. The same for a new session, a move and a plan.
 */
class WishList final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::WishList)
public:
    /** A label and the values of it that will do. */
    struct LabelWish
    {
        QString label;
        QStringList values;
        friend bool operator==(const LabelWish &, const LabelWish &) = default;
        friend bool operator<(const LabelWish &a, const LabelWish &b)
        {
            return a.label != b.label ? a.label < b.label : a.values < b.values;
        }
    };

    /**
     * For a session of the map, or with an invalid one for a new session of `user`. `wishes` and `places`
     * must outlive this, and `places` must be made for these wishes.
     */
    WishList(const Fleet &fleet, const Wishes &wishes, GroupPlaces &places, UserIndex user,
             SessionIndex session);

    [[nodiscard]] bool isEmpty() const { return m_musts.empty() && m_prefers.empty() && m_companies.empty(); }
    [[nodiscard]] const std::vector<LabelWish> &musts() const { return m_musts; }
    [[nodiscard]] bool wantsApart() const;
    [[nodiscard]] static bool isMet(const LabelWish &wish, const WorkerFacts &worker);
    /** Something that must be is not so there. */
    [[nodiscard]] bool excludes(WorkerIndex worker) const;
    [[nodiscard]] WishScore score(WorkerIndex worker) const;

    /** "country=BR, level=gold, with 2 of the user's other sessions"; empty: nothing. */
    [[nodiscard]] QString metOn(WorkerIndex worker) const;
    /** What would be welcome and is not so: "level=gold, apart from the user's other sessions". */
    [[nodiscard]] QString unmetOn(WorkerIndex worker) const;
    /** Both, as lists of workers show it: "country=BR · not level=gold"; empty: nothing is wished. */
    [[nodiscard]] QString verdictOn(WorkerIndex worker) const;
    /** What must be and is not: "country=DE, must be BR or PT"; empty: nothing. */
    [[nodiscard]] QString brokenOn(WorkerIndex worker) const;
    /** Why `worker` is the worse place, put behind "but": "is country=DE"; empty: by wishes it is not worse.
     */
    [[nodiscard]] QString drawbackOf(WorkerIndex worker, WorkerIndex better) const;
    /** All in one line: "must be country=BR or PT, preferably level=gold". */
    [[nodiscard]] QString summary() const;
    /** One wish in words, as lists of wishes show it. */
    [[nodiscard]] static QString wording(const shardmap::Wish &wish);
    /** "country=BR or PT". */
    [[nodiscard]] static QString text(const LabelWish &wish);

private:
    struct Company
    {
        bool together = false;
        QString group; //!< empty: the user's other sessions
        const GroupPlaces::Counts *counts = nullptr;
    };

    void add(const CountedWish &counted, GroupPlaces &places, UserIndex user);
    [[nodiscard]] int matesOn(const Company &company, WorkerIndex worker) const;
    [[nodiscard]] bool isMet(const Company &company, WorkerIndex worker) const;
    [[nodiscard]] static QString text(const Company &company);

    const Fleet &m_fleet;
    SessionIndex m_session;
    std::vector<LabelWish> m_musts;
    std::vector<LabelWish> m_prefers;
    std::vector<Company> m_companies;
};

} // namespace quayside::fleet

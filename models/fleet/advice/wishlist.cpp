// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/wishlist.h"

#include "core/foreigntext.h"

#include <algorithm>

namespace quayside::fleet {

using shardmap::Wish;
using shardmap::WishHolder;
using shardmap::WishKind;

namespace {

constexpr int kUsersOwn = -1; //!< in place of a kind: the sessions of one user, whatever is wished of them

/** Labels and values are whatever people have typed, or an application's columns hold. */
QString shownLabel(const QString &label, const QString &value)
{
    return foreign::name(label) + QLatin1Char('=') + foreign::name(value);
}

QString shownAlternatives(const QStringList &values)
{
    QStringList shown;
    for (const QString &value : values)
        shown.append(foreign::name(value));
    //: Between alternatives: "BR or PT"
    return shown.join(WishList::tr(" or "));
}

/** Values of one label are alternatives. */
void addValue(std::vector<WishList::LabelWish> &to, const Wish &wish)
{
    const auto known = std::ranges::find(to, wish.label, &WishList::LabelWish::label);
    if (known == to.end())
        to.push_back({ wish.label, { wish.value } });
    else
        known->values.append(wish.value);
}

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

WishList::WishList(const Fleet &fleet, const Wishes &wishes, GroupPlaces &places, UserIndex user,
                   SessionIndex session)
    : m_fleet(fleet)
    , m_session(session)
{
    if (wishes.isEmpty())
        return;
    const UserId userId = user.isValid() ? fleet.user(user).row.id : UserId();
    const RowId row = session.isValid() ? fleet.sessionRow(session) : RowId();
    for (const CountedWish &counted : wishes.counted(userId, row))
        add(counted, places, user);
}

void WishList::add(const CountedWish &counted, GroupPlaces &places, UserIndex user)
{
    const Wish &wish = counted.wish;
    if (wish.kind == WishKind::Must)
        addValue(m_musts, wish);
    else if (wish.kind == WishKind::Prefer)
        addValue(m_prefers, wish);
    else if (!wish.label.isEmpty() || user.isValid())
        m_companies.push_back({ wish.kind == WishKind::Together, wish.label, &places.of(wish, user) });
}

bool WishList::wantsApart() const
{
    return std::ranges::any_of(m_companies, [](const Company &company) { return !company.together; });
}

bool WishList::isMet(const LabelWish &wish, const WorkerFacts &worker)
{
    const QString value = worker.row.label(wish.label);
    return !value.isEmpty() && wish.values.contains(value);
}

bool WishList::excludes(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    return std::ranges::any_of(m_musts, [&facts](const LabelWish &must) { return !isMet(must, facts); });
}

/** The session itself is no company. */
int WishList::matesOn(const Company &company, WorkerIndex worker) const
{
    const bool isHere = m_session.isValid() && m_fleet.sessionWorker(m_session) == worker;
    return std::max(0, company.counts->value(worker) - (isHere ? 1 : 0));
}

bool WishList::isMet(const Company &company, WorkerIndex worker) const
{
    return (matesOn(company, worker) > 0) == company.together;
}

WishScore WishList::score(WorkerIndex worker) const
{
    WishScore score;
    const WorkerFacts &facts = m_fleet.worker(worker);
    for (const LabelWish &prefer : m_prefers)
        score.met += isMet(prefer, facts) ? 1 : 0;
    for (const Company &company : m_companies) {
        const int mates = matesOn(company, worker);
        score.met += (mates > 0) == company.together ? 1 : 0;
        score.together += company.together ? mates : 0;
        score.apart -= company.together ? 0 : mates;
    }
    return score;
}

QString WishList::text(const LabelWish &wish)
{
    return foreign::name(wish.label) + QLatin1Char('=') + shownAlternatives(wish.values);
}

QString WishList::text(const Company &company)
{
    const Wish wish { company.together ? WishKind::Together : WishKind::Apart, company.group, {} };
    return wording(wish);
}

QString WishList::wording(const Wish &wish)
{
    switch (wish.kind) {
    case WishKind::Must:
    case WishKind::Prefer:
        return shownLabel(wish.label, wish.value);
    case WishKind::Apart:
        return wish.label.isEmpty() ? tr("apart from the user's other sessions")
                                    : tr("apart from the group %1").arg(foreign::name(wish.label));
    case WishKind::Together:
        break;
    }
    return wish.label.isEmpty() ? tr("together with the user's other sessions")
                                : tr("together with the group %1").arg(foreign::name(wish.label));
}

QString WishList::metOn(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    QStringList met;
    for (const auto *wishes : { &m_musts, &m_prefers }) {
        for (const LabelWish &wish : *wishes) {
            if (isMet(wish, facts))
                met << shownLabel(wish.label, facts.row.label(wish.label));
        }
    }
    for (const Company &company : m_companies) {
        if (isMet(company, worker))
            met << text(company);
    }
    return met.join(tr(", "));
}

QString WishList::unmetOn(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    QStringList unmet;
    for (const LabelWish &prefer : m_prefers) {
        if (!isMet(prefer, facts))
            unmet << text(prefer);
    }
    for (const Company &company : m_companies) {
        if (!isMet(company, worker))
            unmet << text(company);
    }
    return unmet.join(tr(", "));
}

QString WishList::verdictOn(WorkerIndex worker) const
{
    QStringList parts;
    if (const QString met = metOn(worker); !met.isEmpty())
        parts << met;
    if (const QString unmet = unmetOn(worker); !unmet.isEmpty())
        //: Of a worker: wishes that are not met there
        parts << tr("not %1").arg(unmet);
    return parts.join(QStringLiteral(" · "));
}

QString WishList::brokenOn(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    QStringList broken;
    for (const LabelWish &must : m_musts) {
        if (isMet(must, facts))
            continue;
        const QString value = facts.row.label(must.label);
        broken << (value.isEmpty()
                       ? tr("lacks label %1").arg(text(must))
                       //: %1 a worker's label as it is, "country=DE"; %2 what it would have to be, "BR or PT"
                       : tr("%1, must be %2")
                             .arg(shownLabel(must.label, value), shownAlternatives(must.values)));
    }
    return broken.join(tr(", "));
}

QString WishList::drawbackOf(WorkerIndex worker, WorkerIndex better) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    for (const auto *wishes : { &m_musts, &m_prefers }) {
        for (const LabelWish &wish : *wishes) {
            if (isMet(wish, facts) || !isMet(wish, m_fleet.worker(better)))
                continue;
            const QString value = facts.row.label(wish.label);
            //: Of a worker, after "but"
            return value.isEmpty() ? tr("has no label %1").arg(foreign::name(wish.label))
                                   : tr("is %1").arg(shownLabel(wish.label, value));
        }
    }
    for (const Company &company : m_companies) {
        const int mates = matesOn(company, worker);
        const int others = matesOn(company, better);
        if (company.together && mates < others)
            //: Of a worker, after "but": sessions one should be together with
            return mates == 0 ? tr("has none of those it should be with")
                              : tr("has fewer of those it should be with");
        if (!company.together && mates > others)
            //: Of a worker, after "but": sessions one should be apart from
            return tr("has %Ln session(s) it should be apart from", nullptr, mates);
    }
    return {};
}

QString WishList::summary() const
{
    QStringList parts;
    for (const LabelWish &must : m_musts)
        parts << tr("must be %1").arg(text(must));
    for (const LabelWish &prefer : m_prefers)
        parts << tr("preferably %1").arg(text(prefer));
    for (const Company &company : m_companies)
        parts << text(company);
    return parts.join(tr(", "));
}

} // namespace quayside::fleet

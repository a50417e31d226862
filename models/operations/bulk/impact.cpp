// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/impact.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/truth/fleet.h"
#include "operations/service/permissions.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr qsizetype kNamed = 3;

/** Counts sentences and keeps the order in which they came. */
class Tally
{
public:
    void add(const QString &what, const QString &name)
    {
        if (what.isEmpty())
            return;
        const auto known = m_places.constFind(what);
        const size_t place = known == m_places.constEnd() ? m_counts.size() : *known;
        if (place == m_counts.size()) {
            m_places.insert(what, place);
            m_counts.push_back({ what, 0, {} });
        }
        ImpactCount &count = m_counts[place];
        ++count.count;
        if (count.first.size() < kNamed)
            count.first << foreign::name(name);
    }
    [[nodiscard]] std::vector<ImpactCount> mostFirst() const
    {
        std::vector<ImpactCount> sorted = m_counts;
        std::ranges::stable_sort(sorted, std::greater<>(), &ImpactCount::count);
        return sorted;
    }

private:
    QHash<QString, size_t> m_places;
    std::vector<ImpactCount> m_counts;
};

/** Sentences of one kind together, so that they read as one answer. */
void append(std::vector<ImpactCount> &all, const Tally &tally)
{
    const std::vector<ImpactCount> counts = tally.mostFirst();
    all.insert(all.end(), counts.begin(), counts.end());
}

template <typename Take>
std::vector<ImpactCount> tallied(const std::vector<ImpactItem> &items, Take take)
{
    Tally tally;
    for (const ImpactItem &item : items)
        tally.add(take(item), item.session.name);
    return tally.mostFirst();
}

} // namespace

int Impact::count() const
{
    return static_cast<int>(
        std::ranges::count_if(items, [](const ImpactItem &item) { return item.whyNot.isEmpty(); }));
}

std::vector<SessionKey> Impact::sessions() const
{
    std::vector<SessionKey> keys;
    for (const ImpactItem &item : items) {
        if (item.whyNot.isEmpty())
            keys.push_back(item.session);
    }
    return keys;
}

std::vector<ImpactCount> Impact::byStatus() const
{
    return tallied(
        items, [](const ImpactItem &item) { return item.whyNot.isEmpty() ? item.status.text() : QString(); });
}

std::vector<ImpactCount> Impact::leftOut() const
{
    return tallied(items, [](const ImpactItem &item) { return item.whyNot; });
}

std::vector<ImpactCount> Impact::detours() const
{
    return tallied(items,
                   [](const ImpactItem &item) { return item.isDetour ? item.status.text() : QString(); });
}

int Impact::workers() const
{
    QSet<WorkerId> workers;
    for (const ImpactItem &item : items) {
        if (item.whyNot.isEmpty())
            workers.insert(item.session.worker);
    }
    return static_cast<int>(workers.size());
}

int Impact::users() const
{
    QSet<UserId> users;
    for (const ImpactItem &item : items) {
        if (item.whyNot.isEmpty() && !item.user.isEmpty())
            users.insert(item.user);
    }
    return static_cast<int>(users.size());
}

ImpactItem Impacts::itemOf(const fleet::SessionFacts &facts)
{
    ImpactItem item;
    item.session = facts.key;
    item.user = facts.userId;
    item.status = facts.status;
    item.stale = facts.stale;
    return item;
}

Impact Impacts::ofVerb(Verb verb, const std::vector<fleet::SessionIndex> &sessions, bool withDetours) const
{
    Impact impact;
    Tally effects;
    Tally codes;
    Tally unlinks;
    const bool isOne = sessions.size() == 1; // named, and explained as what it is
    for (const fleet::SessionIndex session : sessions) {
        const fleet::SessionFacts facts = m_fleet.session(session);
        ImpactItem item = itemOf(facts);
        const Availability can = m_permissions.verb(verb, session);
        item.isDetour = can.available && isDetour(verb, facts.status);
        item.whyNot = can.reason;
        if (item.isDetour && !isOne && !withDetours)
            item.whyNot = verb == Verb::Restart
                ? tr("It is %1: a restart would start it.").arg(facts.status.text())
                : tr("It is %1: it would be restarted.").arg(facts.status.text());
        if (item.whyNot.isEmpty()) {
            const Consequence what = VerbText::consequence(verb, facts, m_fleet.clock().nowMs());
            impact.destructive = impact.destructive || what.destructive;
            item.effect = VerbText::call(verb, facts.status);
            effects.add(what.effect, facts.key.name);
            codes.add(what.newQr, facts.key.name);
            unlinks.add(what.unlinksPhone, facts.key.name);
        }
        impact.items.push_back(std::move(item));
    }
    for (const Tally *tally : { &effects, &codes, &unlinks })
        append(impact.consequences, *tally);
    return impact;
}

Impact Impacts::ofChange(const std::vector<fleet::SessionIndex> &sessions) const
{
    Impact impact;
    for (const fleet::SessionIndex session : sessions) {
        const fleet::SessionFacts facts = m_fleet.session(session);
        ImpactItem item = itemOf(facts);
        item.whyNot = m_permissions.configure(session).reason;
        impact.items.push_back(std::move(item));
    }
    return impact;
}

Impact Impacts::ofPlan(const MoveSeriesPlan &plan) const
{
    Impact impact;
    for (const PlannedMove &move : plan.moves) {
        const fleet::SessionIndex session = m_fleet.findSession(move.session);
        ImpactItem item;
        item.session = move.session;
        item.user = move.user;
        if (session.isValid()) {
            const fleet::SessionFacts facts = m_fleet.session(session);
            item.status = facts.status;
            item.stale = facts.stale;
        }
        item.whyNot = move.leftOut ? tr("Left out by hand.") : move.obstacle;
        if (item.whyNot.isEmpty() && !move.isGoing())
            item.whyNot = tr("No worker was found for it.");
        impact.items.push_back(std::move(item));
    }
    return impact;
}

} // namespace quayside::operations

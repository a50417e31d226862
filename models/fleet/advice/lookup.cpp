// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/lookup.h"

#include "fleet/advice/searchtext.h"

#include <algorithm>

namespace quayside::fleet {

bool BestHits::isBetter(const Ranked &a, const Ranked &b)
{
    if (a.hit.score != b.hit.score)
        return a.hit.score > b.hit.score;
    if (a.length != b.length)
        return a.length < b.length;
    return a.order < b.order;
}

void BestHits::offer(const LookupHit &hit, qsizetype length)
{
    if (hit.score <= 0)
        return;
    const Ranked offered { hit, length, m_offered++ };
    if (m_kept.size() == m_limit) {
        if (!isBetter(offered, m_kept.front()))
            return;
        std::ranges::pop_heap(m_kept, isBetter);
        m_kept.pop_back();
    }
    m_kept.push_back(offered);
    std::ranges::push_heap(m_kept, isBetter);
}

std::vector<LookupHit> BestHits::take()
{
    std::ranges::sort_heap(m_kept, isBetter);
    std::vector<LookupHit> hits;
    hits.reserve(m_kept.size());
    for (const Ranked &kept : m_kept)
        hits.push_back(kept.hit);
    m_kept.clear();
    return hits;
}

namespace {

Fit best(std::initializer_list<Fit> fits)
{
    return std::max(fits);
}

Fit fitOfWorker(const SearchText &text, const WorkerFacts &facts)
{
    return best({ text.fit(facts.name), text.fit(facts.row.id.toString()), text.fit(facts.row.url),
                  text.fit(facts.row.displayName) });
}

Fit fitOfUser(const SearchText &text, const UserFacts &facts)
{
    return best({ text.fit(facts.row.label), text.fit(facts.row.id.toString()) });
}

/** A text that can be a phone number is looked for among numbers, any other among push names. */
Fit fitOfSession(const SearchText &text, const Fleet &fleet, SessionIndex session)
{
    const Fit byName = text.fitUtf8(fleet.sessionNameUtf8(session));
    if (byName == Fit::Exact)
        return byName;
    const Fit byPerson = text.canBePhone() ? text.fitPhone(fleet.sessionPhone(session))
                                           : text.fit(fleet.sessionPushName(session));
    return std::max(byName, byPerson);
}

} // namespace

std::vector<LookupHit> Lookup::find(const Fleet &fleet, const QString &typed, int limit)
{
    const SearchText text(typed);
    if (text.isEmpty() || limit <= 0)
        return {};
    BestHits hits(static_cast<size_t>(limit));
    for (const WorkerIndex worker : fleet.workers()) {
        const WorkerFacts &facts = fleet.worker(worker);
        hits.offer({ worker, {}, {}, int(fitOfWorker(text, facts)) }, facts.name.size());
    }
    for (const UserIndex user : fleet.users()) {
        const UserFacts &facts = fleet.user(user);
        hits.offer({ {}, user, {}, int(fitOfUser(text, facts)) }, facts.row.label.size());
    }
    const auto end = static_cast<quint32>(fleet.sessionIndexLimit());
    for (quint32 value = 0; value < end; ++value) {
        const SessionIndex session(value);
        if (!fleet.isSession(session))
            continue;
        hits.offer({ {}, {}, session, int(fitOfSession(text, fleet, session)) },
                   fleet.sessionNameUtf8(session).size());
    }
    return hits.take();
}

} // namespace quayside::fleet

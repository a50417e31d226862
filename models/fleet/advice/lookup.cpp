// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/lookup.h"

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

constexpr int kBetweenLooksAtTheClock = 256;

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

Lookup::Lookup(const Fleet &fleet, const QString &text, int limit)
    : m_fleet(fleet)
    , m_text(text)
    , m_hits(size_t(std::max(0, limit)))
    , m_isOver(m_text.isEmpty() || limit <= 0)
{ }

bool Lookup::step(QDeadlineTimer deadline)
{
    for (int looked = 1; lookAtNext(); ++looked) {
        if (looked % kBetweenLooksAtTheClock == 0 && deadline.hasExpired())
            return false;
    }
    return true;
}

/** False where there is none. */
bool Lookup::lookAtNext()
{
    if (m_isOver)
        return false;
    if (m_worker < m_fleet.workers().size()) {
        const WorkerIndex worker = m_fleet.workers()[m_worker++];
        const WorkerFacts &facts = m_fleet.worker(worker);
        m_hits.offer({ worker, {}, {}, int(fitOfWorker(m_text, facts)) }, facts.name.size());
    } else if (m_user < m_fleet.users().size()) {
        const UserIndex user = m_fleet.users()[m_user++];
        const UserFacts &facts = m_fleet.user(user);
        m_hits.offer({ {}, user, {}, int(fitOfUser(m_text, facts)) }, facts.row.label.size());
    } else if (m_session < m_fleet.sessionIndexLimit()) {
        const SessionIndex session(m_session++);
        if (m_fleet.isSession(session))
            m_hits.offer({ {}, {}, session, int(fitOfSession(m_text, m_fleet, session)) },
                         m_fleet.sessionNameUtf8(session).size());
    } else {
        m_isOver = true;
    }
    return !m_isOver;
}

void Lookup::follow(const FleetChange &change)
{
    m_hits.forget([&change](const LookupHit &hit) { return isGone(hit, change); });
}

std::vector<LookupHit> Lookup::find(const Fleet &fleet, const QString &text, int limit)
{
    Lookup lookup(fleet, text, limit);
    (void)lookup.step(QDeadlineTimer(QDeadlineTimer::Forever));
    return lookup.take();
}

bool Lookup::isGone(const LookupHit &hit, const FleetChange &change)
{
    const auto isIn = [](const auto &gone, auto index) {
        return index.isValid() && std::ranges::find(gone, index) != gone.end();
    };
    return change.reset || isIn(change.sessionsGone, hit.session) || isIn(change.usersGone, hit.user)
        || isIn(change.workersGone, hit.worker);
}

} // namespace quayside::fleet

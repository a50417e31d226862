// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/statuswatch.h"

namespace quayside::fleet {

namespace {

constexpr int kTurning = 3; // changes between FAILED and STARTING: some ten seconds of it
constexpr qint64 kLateMs = 2'000; // events travel; times of one change read twice differ by no more

/** When the event was sent by the server's clock, as this desktop's: it has just come. */
qint64 desktopTime(const waha::StatusEvent &event, qint64 serverMs, qint64 nowMs)
{
    return nowMs - std::max<qint64>(0, event.timestampMs - serverMs);
}

/** Since when the event's status is so; now where the server does not tell. */
StatusMoment momentOf(const waha::StatusEvent &event, qint64 nowMs)
{
    const std::optional<waha::StatusSpan> span = event.span();
    return span ? StatusMoment { nowMs - span->ageMs, span->whole } : StatusMoment { nowMs, true };
}

} // namespace

void StatusWatch::set(quint32 entry, SessionStatus status, const StatusMoment &moment)
{
    m_noted.push_back({ entry, m_store.status(entry), status, moment, m_store.since(entry) });
    if (m_store.ran(entry) && StatusTransitions::losesLogin(m_store.status(entry), status))
        m_store.setLostLogin(entry, true);
    m_store.setStatus(entry, status);
    m_store.setSince(entry, moment);
    countTurn(entry, status, moment);
    if (status == SessionStatus::Working) {
        m_store.setRan(entry, true);
        m_store.setLostLogin(entry, false);
        m_store.setWaited(entry, false);
    } else if (status.needsPairing()) {
        m_store.setRan(entry, false);
        m_store.setWaited(entry, true);
    }
}

void StatusWatch::countTurn(quint32 entry, SessionStatus status, const StatusMoment &moment)
{
    const bool failed = status == SessionStatus::Failed;
    const auto known = m_turns.find(entry);
    if (!failed && (status != SessionStatus::Starting || known == m_turns.end()))
        return endTurns(entry);
    if (known == m_turns.end()) {
        m_turns.insert(entry, { status, 0, moment, m_store.workerOf(entry) });
        return;
    }
    if (known->last == status)
        return;
    if (known->count == 0) // one that had failed for long turns from now on
        known->since = moment;
    known->last = status;
    if (++known->count == kTurning)
        ++m_turningOn[known->worker];
}

void StatusWatch::endTurns(quint32 entry)
{
    const auto known = m_turns.constFind(entry);
    if (known == m_turns.cend())
        return;
    if (known->count >= kTurning && --m_turningOn[known->worker] == 0)
        m_turningOn.remove(known->worker);
    m_turns.erase(known);
}

std::optional<StatusMoment> StatusWatch::turningSince(quint32 entry) const
{
    const auto known = m_turns.constFind(entry);
    return known != m_turns.cend() && known->count >= kTurning ? std::optional(known->since) : std::nullopt;
}

void StatusWatch::begin(quint32 entry, SessionStatus status, qint64 nowMs, bool told)
{
    set(entry, status, { nowMs, false });
    if (!told)
        m_noted.pop_back();
}

void StatusWatch::change(quint32 entry, SessionStatus status, const StatusMoment &moment)
{
    set(entry, status, moment);
}

void StatusWatch::end(quint32 entry, qint64 nowMs)
{
    endTurns(entry);
    m_noted.push_back(
        { entry, m_store.status(entry), SessionStatus::Unknown, { nowMs, false }, m_store.since(entry) });
}

void StatusWatch::move(quint32 from, quint32 to)
{
    endTurns(to);
    if (const auto known = m_turns.constFind(from); known != m_turns.cend()) {
        const Turns turns = *known;
        m_turns.erase(known);
        m_turns.insert(to, turns); // it stays on its worker, which goes on counting it
    }
}

bool StatusWatch::hear(quint32 entry, const waha::StatusEvent &event, qint64 nowMs)
{
    const bool missed = hearMissed(entry, event, nowMs);
    const StatusMoment moment = momentOf(event, nowMs);
    if (m_store.status(entry) == event.status)
        return (event.span() && refine(entry, moment)) || missed;
    set(entry, event.status, moment);
    return true;
}

/** What the server tells of before the event's own status, where it is newer than what is known. */
bool StatusWatch::hearMissed(quint32 entry, const waha::StatusEvent &event, qint64 nowMs)
{
    bool any = false;
    const qint64 knownMs = m_store.since(entry).atMs + kLateMs;
    for (const waha::StatusStamp &time : event.statuses) {
        const qint64 atMs = desktopTime(event, time.atMs, nowMs);
        if (event.timestampMs == 0 || atMs <= knownMs || time.status == m_store.status(entry))
            continue;
        set(entry, time.status, { atMs, true });
        any = true;
    }
    return any;
}

/** The server's own time goes before one that was only found; a status that is told again begins no later. */
bool StatusWatch::refine(quint32 entry, const StatusMoment &moment)
{
    const StatusMoment known = m_store.since(entry);
    const bool earlier = moment.atMs + kLateMs < known.atMs;
    if (known.exact || !(earlier || moment.exact))
        return false;
    m_store.setSince(entry, { std::min(known.atMs, moment.atMs), moment.exact });
    return true;
}

void StatusWatch::loseAccount(quint32 entry)
{
    if (m_store.ran(entry) && m_store.status(entry) == SessionStatus::Failed)
        m_store.setLostLogin(entry, true);
}

bool StatusWatch::recall(quint32 entry, const StatusRecord &kept)
{
    const StatusMoment known = m_store.since(entry);
    const SessionStatus now = m_store.status(entry);
    if (known.exact)
        return false; // it changed while what was kept was being read
    m_store.setRan(entry, kept.login == Login::Held || kept.status == SessionStatus::Working);
    m_store.setLostLogin(entry, kept.login == Login::Lost);
    m_store.setWaited(entry, kept.login == Login::None);
    if (kept.status != now) {
        m_store.setStatus(entry, kept.status);
        m_store.setSince(entry, kept.since);
        set(entry, now, known);
        return true;
    }
    if (kept.since.atMs <= known.atMs + kLateMs)
        m_store.setSince(entry, kept.since);
    return true;
}

void StatusWatch::forgive(quint32 entry)
{
    m_store.setLostLogin(entry, false);
}

Login StatusWatch::login(quint32 entry) const
{
    if (m_store.lostLogin(entry))
        return Login::Lost;
    if (m_store.ran(entry))
        return Login::Held;
    return m_store.waited(entry) ? Login::None : Login::Unknown;
}

} // namespace quayside::fleet

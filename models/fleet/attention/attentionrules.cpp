// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attentionrules.h"

#include "core/clock.h"
#include "fleet/advice/restoreplan.h"
#include "fleet/truth/sessioncause.h"
#include "fleet/truth/workercause.h"

#include <bit>

namespace quayside::fleet {

namespace {

using Kind = AttentionKind;

constexpr qint64 kSurelyListedMs = 60'000; // by then a list has come that is of after the restart

constexpr quint64 bit(Kind kind)
{
    return quint64(1) << quint32(kind);
}

/** What an operation is at, or is going to end: no news while it works. */
constexpr quint64 kOfWork = bit(Kind::SessionOrphan) | bit(Kind::SessionMissing) | bit(Kind::SessionMisplaced)
    | bit(Kind::SessionStaleCopy) | bit(Kind::SessionOtherUser) | bit(Kind::SessionOtherConfig);

constexpr std::array kDriftKinds {
    std::pair { Drift::Orphan, Kind::SessionOrphan },
    std::pair { Drift::Missing, Kind::SessionMissing },
    std::pair { Drift::Misplaced, Kind::SessionMisplaced },
    std::pair { Drift::DoubleRun, Kind::SessionDoubleRun },
    std::pair { Drift::StaleCopy, Kind::SessionStaleCopy },
    std::pair { Drift::DuplicateRow, Kind::SessionDuplicateRow },
    std::pair { Drift::BrokenReference, Kind::SessionBrokenReference },
    std::pair { Drift::CaseClash, Kind::SessionCaseClash },
    std::pair { Drift::OtherUser, Kind::SessionOtherUser },
    std::pair { Drift::OtherConfig, Kind::SessionOtherConfig },
};

constexpr std::array kIssueKinds {
    std::pair { WorkerIssue::OverCapacity, Kind::WorkerOverCapacity },
    std::pair { WorkerIssue::SharedWorkerId, Kind::WorkerSharedId },
    std::pair { WorkerIssue::RestartAllOnSharedStore, Kind::WorkerRestartAll },
    std::pair { WorkerIssue::UnsupportedVersion, Kind::WorkerUnsupported },
    std::pair { WorkerIssue::DiskLow, Kind::WorkerDiskLow },
    std::pair { WorkerIssue::DuplicateUrl, Kind::WorkerDuplicateUrl },
    std::pair { WorkerIssue::Restarted, Kind::WorkerRestarted },
    std::pair { WorkerIssue::UnreadableEntries, Kind::WorkerUnreadable },
};

quint64 bitOf(Reachability reach)
{
    switch (reach) {
    case Reachability::Unreachable:
        return bit(Kind::WorkerDown);
    case Reachability::Failing:
    case Reachability::RateLimited:
        return bit(Kind::WorkerFailing);
    case Reachability::ProxyRefuses:
        return bit(Kind::WorkerProxyRefuses);
    case Reachability::UntrustedCertificate:
        return bit(Kind::WorkerUntrusted);
    case Reachability::BadKey:
    case Reachability::LimitedKey:
        return bit(Kind::WorkerBadKey);
    case Reachability::NotWaha:
        return bit(Kind::WorkerNotWaha);
    case Reachability::BadUrl:
        return bit(Kind::WorkerBadUrl);
    case Reachability::Unknown:
    case Reachability::Online:
        break;
    }
    return 0;
}

/** Calls `each` with every kind whose bit is set. */
template <typename Function>
void forKinds(quint64 bits, Function each)
{
    while (bits != 0) {
        each(static_cast<Kind>(std::countr_zero(bits)));
        bits &= bits - 1;
    }
}

/** Remembers the kinds that hold of an index and drops those that no longer do. */
template <typename Index>
void settleKinds(QHash<Index, quint64> &known, AlarmBoard &board, Index index, quint64 now)
{
    const auto it = known.find(index);
    const quint64 before = it == known.end() ? 0 : *it;
    forKinds(before & ~now, [&](Kind kind) { board.drop(kind, index.value()); });
    if (now == 0 && it != known.end())
        known.erase(it);
    else if (now != before)
        known.insert(index, now);
}

} // namespace

quint64 AttentionRules::kindsOf(SessionIndex session) const
{
    quint64 kinds = m_fleet.isBusy(session) ? 0 : statusKindsOf(session);
    if (!m_fleet.isPlaced(session) && !m_fleet.sessionRunsOn(session).isValid())
        kinds |= bit(Kind::SessionNotPlaced);
    const Drifts drifts = m_fleet.sessionDrift(session);
    for (const auto &[drift, kind] : kDriftKinds) {
        if (drifts.testFlag(drift))
            kinds |= bit(kind);
    }
    if (drifts.testFlag(Drift::DoubleRun) && (isSecondOfPair(session) || isUnlinkedPair(session)))
        kinds &= ~bit(Kind::SessionDoubleRun);
    return withoutWork(session, withoutIntended(session, kinds));
}

/** What its status alone says; asked for only where no operation works on it. */
quint64 AttentionRules::statusKindsOf(SessionIndex session) const
{
    const SessionStatus status = m_fleet.sessionStatus(session);
    const bool runs = status.isRunning() && status != SessionStatus::Working;
    if (runs && m_fleet.sessionLogin(session) == Login::Lost && !isTurning(session))
        return bit(Kind::SessionLostLogin);
    if (status == SessionStatus::Failed)
        return bit(Kind::SessionFailed);
    if (status.needsPairing())
        return bit(Kind::SessionStuckPairing);
    if (status != SessionStatus::Starting)
        return 0;
    // A session that fails, starts by itself and fails again is still failing.
    const bool failing = m_board.holds(Kind::SessionFailed, session.value());
    return bit(failing ? Kind::SessionFailed : Kind::SessionStuckStarting);
}

/** What an operation is doing, or is going to undo, is no news; an old copy that runs again is. */
quint64 AttentionRules::withoutIntended(SessionIndex session, quint64 kinds) const
{
    const SessionIndex other = m_fleet.session(session).counterpart;
    if (m_fleet.isMoving(session) || m_fleet.isMoving(other) || m_fleet.isToBeRemoved(other))
        kinds &= ~bit(Kind::SessionDoubleRun);
    const bool removing = m_fleet.isToBeRemoved(session);
    if (removing || m_fleet.isMoving(session))
        kinds &= ~(bit(Kind::SessionDoubleRun) | bit(Kind::SessionOrphan) | bit(Kind::SessionStaleCopy));
    if (!removing)
        return kinds;
    if (SessionCause(m_fleet).isOnlyCopy(session))
        return kinds | bit(Kind::SessionUnburied);
    return m_fleet.sessionStatus(session).isRunning() ? kinds | bit(Kind::SessionReturned) : kinds;
}

/** What is left half done is that, whatever else it looks like: the rows must not be corrected to it. */
quint64 AttentionRules::withoutWork(SessionIndex session, quint64 kinds) const
{
    if (m_fleet.isBusy(session))
        return kinds & ~kOfWork;
    const OperationId interrupted = m_fleet.interruptedOn(session);
    if (interrupted.isEmpty())
        return kinds;
    kinds &= ~(kOfWork | bit(Kind::SessionDoubleRun));
    return isToldElsewhere(session, interrupted) ? kinds : kinds | bit(Kind::SessionInterrupted);
}

/** Of the two ends of a move the one with the row tells. */
bool AttentionRules::isToldElsewhere(SessionIndex session, const OperationId &operation) const
{
    if (!m_fleet.session(session).row.isEmpty())
        return false;
    const QString name = m_fleet.sessionName(session);
    for (const WorkerIndex worker : m_fleet.workersWithName(session)) {
        const SessionIndex other = m_fleet.findSession({ m_fleet.worker(worker).row.id, name });
        if (other != session && m_fleet.interruptedOn(other) == operation)
            return !m_fleet.session(other).row.isEmpty();
    }
    return false;
}

/** What many have in common depends on it. */
void AttentionRules::noteTurning(SessionIndex session)
{
    const bool turns = isTurning(session);
    if (turns == m_turning.contains(session))
        return;
    if (turns)
        m_turning.insert(session);
    else
        m_turning.remove(session);
    m_board.noteChange();
}

/** A copy that waits for a phone runs no account twice: a move is linking it, or somebody began to. */
bool AttentionRules::isUnlinkedPair(SessionIndex session) const
{
    const SessionIndex other = m_fleet.session(session).counterpart;
    return m_fleet.sessionStatus(session).needsPairing()
        || (other.isValid() && m_fleet.sessionStatus(other).needsPairing());
}

/** Both copies of a double run know of each other; one entry is enough. */
bool AttentionRules::isSecondOfPair(SessionIndex session) const
{
    const SessionIndex other = m_fleet.session(session).counterpart;
    return other.isValid() && other < session && m_fleet.isSession(other)
        && m_fleet.sessionDrift(other).testFlag(Drift::DoubleRun);
}

quint64 AttentionRules::kindsOf(WorkerIndex worker)
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    quint64 kinds = bitOf(facts.reach);
    if (facts.reach == Reachability::Online && !WorkerCause::isWell(facts))
        kinds |= bit(Kind::WorkerDegraded);
    for (const auto &[issue, kind] : kIssueKinds) {
        if (facts.issues.testFlag(issue))
            kinds |= bit(kind);
    }
    if (isUnrestored(worker))
        kinds |= bit(Kind::WorkerUnrestored);
    return kinds;
}

/**
 * After a restart something that should run does not. Once everything ran again that restart is over,
 * whatever happens to the sessions later.
 */
bool AttentionRules::isUnrestored(WorkerIndex worker)
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    const WorkerRestart &restart = facts.restart;
    if (restart.startedMs == 0 || !restart.watched || facts.isStale()
        || m_restored.value(worker) == restart.startedMs)
        return false;
    const RestorePlan plan = RestorePlan::of(m_fleet, worker);
    const qint64 now = m_fleet.clock().nowMs();
    if (plan.items.empty() && plan.isDue(now) && now >= restart.noticedMs + kSurelyListedMs)
        m_restored.insert(worker, restart.startedMs);
    return !plan.items.empty() && !m_fleet.isBeingRestored(worker);
}

WorkerIndex AttentionRules::placeOf(SessionIndex session) const
{
    const WorkerIndex runsOn = m_fleet.sessionRunsOn(session);
    return runsOn.isValid() ? runsOn : m_fleet.sessionWorker(session);
}

StatusMoment AttentionRules::sinceOf(AttentionKind kind, SessionIndex session) const
{
    const bool ofStatus = kind == Kind::SessionFailed || kind == Kind::SessionStuckStarting
        || kind == Kind::SessionStuckPairing || kind == Kind::SessionLostLogin;
    const StatusMoment since = ofStatus ? m_fleet.sessionSince(session) : StatusMoment();
    return since.atMs > 0 ? since : foundMoment(placeOf(session));
}

/** What is found now: it may have been so before anybody looked. */
StatusMoment AttentionRules::foundMoment(WorkerIndex worker) const
{
    const qint64 now = m_fleet.clock().nowMs();
    return worker.isValid() ? m_fleet.worker(worker).foundMoment(now) : StatusMoment { now, false };
}

WorkerIssue AttentionRules::issueOf(AttentionKind kind)
{
    const auto found = std::ranges::find(kIssueKinds, kind, &std::pair<WorkerIssue, Kind>::second);
    return found == kIssueKinds.end() ? WorkerIssue::None : found->first;
}

StatusMoment AttentionRules::sinceOf(AttentionKind kind, WorkerIndex worker) const
{
    if (kind == Kind::WorkerUnrestored)
        return { RestorePlan::of(m_fleet, worker).turnEndsMs };
    const WorkerFacts &facts = m_fleet.worker(worker);
    Cause cause;
    if (const WorkerIssue issue = issueOf(kind); issue != WorkerIssue::None)
        cause = WorkerCause::issue(facts, issue);
    else if ((bitOf(facts.reach) & bit(kind)) != 0)
        cause = WorkerCause::reach(facts);
    else if (kind == Kind::WorkerDegraded)
        cause = std::ranges::max(WorkerCause::all(facts), {}, &Cause::sinceMs);
    return cause.sinceMs > 0 ? StatusMoment { cause.sinceMs, cause.sinceExact } : foundMoment(worker);
}

void AttentionRules::examine(SessionIndex session)
{
    examineAlone(session);
    // Whether an old copy may go hangs on how this one does.
    const SessionIndex other = m_fleet.session(session).counterpart;
    if (other.isValid() && m_fleet.isToBeRemoved(other))
        examineAlone(other);
}

void AttentionRules::examineAlone(SessionIndex session)
{
    noteTurning(session);
    const quint64 kinds = kindsOf(session);
    settleKinds(m_sessions, m_board, session, kinds);
    forKinds(kinds, [&](Kind kind) {
        m_board.hold(kind, session.value(), placeOf(session), sinceOf(kind, session));
    });
}

void AttentionRules::examine(WorkerIndex worker)
{
    const quint64 kinds = kindsOf(worker);
    settleKinds(m_workers, m_board, worker, kinds);
    forKinds(kinds, [&](Kind kind) { m_board.hold(kind, worker.value(), worker, sinceOf(kind, worker)); });
}

void AttentionRules::forget(SessionIndex session)
{
    m_turning.remove(session);
    settleKinds(m_sessions, m_board, session, 0);
}

void AttentionRules::forget(WorkerIndex worker)
{
    m_restored.remove(worker);
    settleKinds(m_workers, m_board, worker, 0);
}

void AttentionRules::clear()
{
    m_sessions.clear();
    m_workers.clear();
    m_turning.clear();
    m_restored.clear();
    m_board.clear();
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attentionpolicy.h"

#include "core/clock.h"

namespace quayside::fleet {

bool isDead(const Fleet &fleet, WorkerIndex worker)
{
    const WorkerFacts &facts = fleet.worker(worker);
    return facts.reach == Reachability::Unreachable && facts.reachSinceMs + kDeadMs <= fleet.clock().nowMs();
}

Severity severityOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::WorkerDown:
    case AttentionKind::WorkerFailing:
    case AttentionKind::WorkerProxyRefuses:
    case AttentionKind::WorkerBadKey:
    case AttentionKind::WorkerUntrusted:
    case AttentionKind::WorkerNotWaha:
    case AttentionKind::WorkerDiskLow:
    case AttentionKind::MapUnavailable:
    case AttentionKind::MapUnreadable:
    case AttentionKind::SessionDoubleRun:
    case AttentionKind::SessionReturned:
    case AttentionKind::WorkerNoNetwork:
    case AttentionKind::Outage:
    case AttentionKind::Incident:
        return Severity::Critical;
    case AttentionKind::WorkerRestarted:
    case AttentionKind::WorkerDegraded:
    case AttentionKind::SessionOrphan:
    case AttentionKind::SessionStaleCopy:
    case AttentionKind::SessionCaseClash:
    case AttentionKind::SessionNotPlaced:
    case AttentionKind::SessionStuckPairing:
        return Severity::Info;
    default:
        return Severity::Warning;
    }
}

namespace {

std::vector<Repair> repairsOfSession(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::SessionFailed:
    case AttentionKind::SessionStuckStarting:
    case AttentionKind::SessionStuckPairing:
        return { Repair::ShowSession, Repair::RestartSessions };
    case AttentionKind::SessionOrphan:
        return { Repair::AdoptSession, Repair::ShowSession, Repair::DeleteSession };
    case AttentionKind::SessionMissing:
        return { Repair::ShowSession, Repair::CreateAgain, Repair::RemoveRow };
    case AttentionKind::SessionMisplaced:
        return { Repair::ShowSession, Repair::CorrectRow, Repair::BringBack };
    case AttentionKind::SessionDoubleRun:
        return { Repair::ShowSession, Repair::StopCopy };
    case AttentionKind::SessionStaleCopy:
        return { Repair::ShowSession, Repair::DeleteSession };
    case AttentionKind::SessionDuplicateRow:
        return { Repair::ShowSession, Repair::RemoveRow };
    case AttentionKind::SessionBrokenReference:
        return { Repair::ShowSession, Repair::AssignUser, Repair::AddUser, Repair::RemoveRow };
    case AttentionKind::SessionOtherUser:
        return { Repair::ShowSession, Repair::AssignUser, Repair::WriteUser };
    case AttentionKind::SessionOtherConfig:
        return { Repair::ShowSession, Repair::WriteConfigBack, Repair::KeepConfig };
    case AttentionKind::SessionUnburied:
        return { Repair::ShowSession, Repair::RestartSessions };
    case AttentionKind::SessionInterrupted:
        return { Repair::ShowOperation, Repair::ShowSession };
    case AttentionKind::SessionCaseClash:
        return { Repair::ShowSession, Repair::MoveSession };
    case AttentionKind::SessionReturned:
    case AttentionKind::SessionLostLogin: // the code is where the session is shown
        return { Repair::ShowSession };
    case AttentionKind::SessionNotPlaced:
        return { Repair::PlaceSession, Repair::ShowSession };
    default:
        return {};
    }
}

/** Of workers, of many sessions at once, and of the map. */
std::vector<Repair> repairsOfWhole(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::WorkerDown:
    case AttentionKind::WorkerFailing:
    case AttentionKind::WorkerProxyRefuses:
    case AttentionKind::WorkerDegraded:
    case AttentionKind::WorkerNotWaha:
    case AttentionKind::WorkerBadKey:
        return { Repair::Retry, Repair::EditWorker, Repair::ShowWorker };
    case AttentionKind::WorkerUntrusted:
        return { Repair::ShowWorker, Repair::TrustCertificate, Repair::Retry };
    case AttentionKind::WorkerBadUrl:
    case AttentionKind::WorkerDuplicateUrl:
    case AttentionKind::WorkerOverCapacity:
        return { Repair::ShowWorker, Repair::EditWorker };
    case AttentionKind::WorkerRestarted:
    case AttentionKind::WorkerUnsupported:
    case AttentionKind::WorkerDiskLow:
    case AttentionKind::WorkerSharedId:
    case AttentionKind::WorkerRestartAll:
    case AttentionKind::WorkerNoNetwork: // a restart or a new login changes nothing
    case AttentionKind::Outage:
        return { Repair::ShowWorker };
    case AttentionKind::WorkerUnreadable:
        return { Repair::ShowWorker, Repair::Retry };
    case AttentionKind::WorkerUnrestored:
        return { Repair::RestoreSessions, Repair::ShowWorker };
    case AttentionKind::Incident:
        return { Repair::ShowWorker, Repair::RestartSessions };
    case AttentionKind::MapUnavailable:
    case AttentionKind::MapUnreadable:
    case AttentionKind::MapRowsLeftOut:
        return { Repair::ReadMap }; // what helps is done to the file, not here
    case AttentionKind::MapToReview:
        return { Repair::Review };
    default:
        return {};
    }
}

} // namespace

std::vector<Repair> repairsOf(AttentionKind kind)
{
    const bool isOfSession = kind >= AttentionKind::SessionFailed && kind != AttentionKind::Incident;
    return isOfSession ? repairsOfSession(kind) : repairsOfWhole(kind);
}

namespace {

/** Done to many as to one, after a question. */
bool isForMany(Repair repair)
{
    return repair == Repair::RestartSessions || repair == Repair::DeleteSession
        || repair == Repair::AdoptSession || repair == Repair::RestoreSessions || repair == Repair::ShowWorker
        || repair == Repair::Retry || repair == Repair::WriteConfigBack;
}

std::vector<Repair> forMany(const std::vector<Repair> &repairs)
{
    std::vector<Repair> fitting { Repair::ShowWorker };
    for (const Repair repair : repairs) {
        if (isForMany(repair) && repair != Repair::ShowWorker)
            fitting.push_back(repair);
    }
    return fitting;
}

/** A row may point to no user, to no worker, or to neither. */
std::vector<Repair> forBrokenRow(const SessionFacts &session, const Fleet &fleet)
{
    std::vector<Repair> repairs { Repair::ShowSession };
    if (session.user.isValid() && !fleet.user(session.user).exists) {
        repairs.push_back(Repair::AssignUser);
        if (!session.userId.isEmpty())
            repairs.push_back(Repair::AddUser);
    }
    repairs.push_back(session.runsOn.isValid() && !session.worker.isValid() ? Repair::CorrectRow
                                                                            : Repair::RemoveRow);
    return repairs;
}

} // namespace

std::vector<Repair> repairsOf(const Fleet &fleet, const AttentionEntry &entry)
{
    std::vector<Repair> repairs = repairsOf(entry.kind);
    if (!entry.sessions.empty())
        return forMany(repairs);
    if (entry.kind == AttentionKind::SessionBrokenReference)
        return forBrokenRow(fleet.session(entry.session), fleet);
    const bool isDown = entry.kind == AttentionKind::WorkerDown && isDead(fleet, entry.worker);
    if (isDown && fleet.worker(entry.worker).slotUse.mapped > 0)
        repairs.push_back(Repair::EvacuateWorker);
    return repairs;
}

} // namespace quayside::fleet

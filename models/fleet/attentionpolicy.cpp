// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attentiontexts.h"

namespace quayside::fleet {

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
    case AttentionKind::Incident:
        return Severity::Critical;
    case AttentionKind::WorkerRestarted:
    case AttentionKind::WorkerDegraded:
    case AttentionKind::SessionOrphan:
    case AttentionKind::SessionStaleCopy:
    case AttentionKind::SessionCaseClash:
    case AttentionKind::SessionNotPlaced:
        return Severity::Info;
    default:
        return Severity::Warning;
    }
}

std::vector<Repair> repairsOf(AttentionKind kind)
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
        return { Repair::ShowWorker };
    case AttentionKind::WorkerUnrestored:
        return { Repair::RestoreSessions, Repair::ShowWorker };
    case AttentionKind::SessionFailed:
    case AttentionKind::SessionStuckStarting:
        return { Repair::ShowSession, Repair::RestartSessions };
    case AttentionKind::Incident:
        return { Repair::ShowWorker, Repair::RestartSessions };
    case AttentionKind::SessionOrphan:
        return { Repair::AdoptSession, Repair::ShowSession, Repair::DeleteSession };
    case AttentionKind::SessionMissing:
        return { Repair::ShowSession, Repair::CreateAgain, Repair::RemoveRow };
    case AttentionKind::SessionMisplaced:
        return { Repair::ShowSession, Repair::CorrectRow };
    case AttentionKind::SessionDoubleRun:
        return { Repair::ShowSession, Repair::StopCopy };
    case AttentionKind::SessionStaleCopy:
        return { Repair::ShowSession, Repair::DeleteSession };
    case AttentionKind::SessionDuplicateRow:
    case AttentionKind::SessionBrokenReference:
        return { Repair::ShowSession, Repair::RemoveRow };
    case AttentionKind::SessionReturned:
    case AttentionKind::SessionCaseClash:
        return { Repair::ShowSession };
    case AttentionKind::SessionNotPlaced:
        return { Repair::PlaceSession, Repair::ShowSession };
    case AttentionKind::MapUnavailable:
    case AttentionKind::MapUnreadable:
    case AttentionKind::MapRowsLeftOut:
        return { Repair::ReadMap }; // what helps is done to the file, not here
    }
    return {};
}

} // namespace quayside::fleet

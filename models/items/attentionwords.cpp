// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/attentionmodel.h"

namespace quayside::items {

void AttentionModel::follow(const fleet::Attention &attention)
{
    connect(&attention, &fleet::Attention::changed, this,
            [this, &attention] { setEntries(attention.entries()); });
    setEntries(attention.entries());
}

QString AttentionModel::severityText(fleet::Severity severity)
{
    switch (severity) {
    case fleet::Severity::Info:
        return tr("Notice");
    case fleet::Severity::Warning:
        return tr("Warning");
    case fleet::Severity::Critical:
        return tr("Critical");
    }
    return {};
}

QString AttentionModel::kindText(fleet::AttentionKind kind)
{
    using fleet::AttentionKind;
    switch (kind) {
    case AttentionKind::WorkerDown:
        return tr("Worker does not answer");
    case AttentionKind::WorkerFailing:
        return tr("Worker answers with errors");
    case AttentionKind::WorkerProxyRefuses:
        return tr("Proxy refuses");
    case AttentionKind::WorkerDegraded:
        return tr("Worker tells only a part");
    case AttentionKind::WorkerBadKey:
        return tr("Key refused");
    case AttentionKind::WorkerUntrusted:
        return tr("Certificate not trusted");
    case AttentionKind::WorkerNotWaha:
        return tr("Not a WAHA server");
    case AttentionKind::WorkerBadUrl:
        return tr("URL can't be used");
    case AttentionKind::WorkerOverCapacity:
        return tr("Over capacity");
    case AttentionKind::WorkerRestarted:
        return tr("Worker restarted");
    case AttentionKind::WorkerUnsupported:
        return tr("WAHA too old");
    case AttentionKind::WorkerDiskLow:
        return tr("Disk almost full");
    case AttentionKind::WorkerSharedId:
        return tr("Worker id used twice");
    case AttentionKind::WorkerRestartAll:
        return tr("Starts everybody's sessions");
    case AttentionKind::WorkerDuplicateUrl:
        return tr("URL in the map twice");
    case AttentionKind::WorkerUnrestored:
        return tr("To be restored");
    case AttentionKind::WorkerUnreadable:
        return tr("Entries that can't be read");
    case AttentionKind::WorkerNoNetwork:
        return tr("Worker without network");
    case AttentionKind::Outage:
        return tr("Outage");
    case AttentionKind::MapUnavailable:
        return tr("Map can't be read");
    case AttentionKind::MapUnreadable:
        return tr("Part of the map can't be read");
    case AttentionKind::MapRowsLeftOut:
        return tr("Rows left out");
    case AttentionKind::SessionFailed:
        return tr("Session failed");
    case AttentionKind::SessionLostLogin:
        return tr("Login lost");
    case AttentionKind::SessionStuckStarting:
        return tr("Does not get started");
    case AttentionKind::SessionStuckPairing:
        return tr("Not scanned");
    case AttentionKind::SessionOrphan:
        return tr("Orphan");
    case AttentionKind::SessionMissing:
        return tr("Missing");
    case AttentionKind::SessionMisplaced:
        return tr("Misplaced");
    case AttentionKind::SessionDoubleRun:
        return tr("Double run");
    case AttentionKind::SessionStaleCopy:
        return tr("Stale copy");
    case AttentionKind::SessionReturned:
        return tr("Old copy runs again");
    case AttentionKind::SessionDuplicateRow:
        return tr("Duplicate row");
    case AttentionKind::SessionBrokenReference:
        return tr("Broken reference");
    case AttentionKind::SessionCaseClash:
        return tr("Names differ in case only");
    case AttentionKind::SessionNotPlaced:
        return tr("Not placed");
    case AttentionKind::SessionOtherUser:
        return tr("Another user");
    case AttentionKind::SessionOtherConfig:
        return tr("Another configuration");
    case AttentionKind::SessionUnburied:
        return tr("Old copy that stays");
    case AttentionKind::SessionInterrupted:
        return tr("Interrupted operation");
    case AttentionKind::Incident:
        return tr("Many failures at once");
    }
    return {};
}

QString AttentionModel::repairText(fleet::Repair repair)
{
    switch (repair) {
    case fleet::Repair::Retry:
        return tr("Ask again");
    case fleet::Repair::ReadMap:
        return tr("Read again");
    case fleet::Repair::EditWorker:
        return tr("Edit worker…");
    case fleet::Repair::CorrectUrl:
        return tr("Correct the URL…");
    case fleet::Repair::TrustCertificate:
        return tr("Trust certificate…");
    case fleet::Repair::RestartSessions:
        return tr("Restart…");
    case fleet::Repair::RestoreSessions:
        return tr("Restore…");
    case fleet::Repair::AdoptSession:
        return tr("Add to the map…");
    case fleet::Repair::DeleteSession:
        return tr("Delete session…");
    case fleet::Repair::CreateAgain:
        return tr("Create again…");
    case fleet::Repair::PlaceSession:
        return tr("Place…");
    case fleet::Repair::RemoveRow:
        return tr("Remove row…");
    case fleet::Repair::CorrectRow:
        return tr("Correct the row…");
    case fleet::Repair::StopCopy:
        return tr("Stop one copy…");
    case fleet::Repair::ShowOperation:
        return tr("Show operation");
    case fleet::Repair::AssignUser:
        return tr("Give it another user…");
    case fleet::Repair::WriteConfigBack:
        return tr("Write it back…");
    case fleet::Repair::KeepConfig:
        return tr("Keep what the server has…");
    case fleet::Repair::WriteUser:
        return tr("Write the user into it…");
    case fleet::Repair::AddUser:
        return tr("Add the user…");
    case fleet::Repair::BringBack:
        return tr("Bring it back…");
    case fleet::Repair::MoveSession:
        return tr("Move…");
    case fleet::Repair::ShowWorker:
        return tr("Show worker");
    case fleet::Repair::ShowSession:
        return tr("Show session");
    }
    return {};
}

} // namespace quayside::items

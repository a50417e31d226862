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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/attentionmodel.h"

#include "core/clock.h"
#include "items/roles.h"
#include "items/tables/keyedrows.h"
#include "items/text/agetext.h"

#include <algorithm>

namespace quayside::items {

using fleet::AttentionEntry;

namespace {

const QList<int> kEntryAgeRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole };

QList<fleet::SessionIndex> sessionsOf(const AttentionEntry &entry)
{
    QList<fleet::SessionIndex> sessions(entry.sessions.begin(), entry.sessions.end());
    if (sessions.isEmpty() && entry.session.isValid())
        sessions.append(entry.session);
    return sessions;
}

QList<int> repairsOf(const AttentionEntry &entry)
{
    QList<int> repairs;
    std::ranges::transform(entry.repairs, std::back_inserter(repairs),
                           [](fleet::Repair repair) { return int(repair); });
    return repairs;
}

bool isSame(const AttentionEntry &a, const AttentionEntry &b)
{
    return a.kind == b.kind && a.severity == b.severity && a.worker == b.worker && a.session == b.session
        && a.sessions == b.sessions && a.sinceMs == b.sinceMs && a.title == b.title
        && a.explanation == b.explanation && a.repairs == b.repairs;
}

RowState rowState(fleet::Severity severity)
{
    switch (severity) {
    case fleet::Severity::Info:
        return RowState::Off;
    case fleet::Severity::Warning:
        return RowState::Warning;
    case fleet::Severity::Critical:
        return RowState::Bad;
    }
    return RowState::Unknown;
}

} // namespace

struct AttentionModel::Edits : RowEdits<AttentionModel>
{
    void replaceRow(int row, const AttentionEntry &entry) { model.replace(row, entry); }
};

AttentionModel::AttentionModel(const Clock &clock, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_clock(clock)
{ }

void AttentionModel::setEntries(const std::vector<AttentionEntry> &entries)
{
    Edits edits { { *this } };
    bringInLine(
        m_entries, entries, [](const AttentionEntry &entry) { return entry.id; }, edits);
}

int AttentionModel::rows() const
{
    return int(m_entries.size());
}

QVariant AttentionModel::data(const QModelIndex &index, int wanted) const
{
    const AttentionEntry *entry = entryAt(index);
    if (!entry)
        return {};
    switch (wanted) {
    case Qt::DisplayRole:
        return display(*entry, index.column());
    case Qt::ToolTipRole:
        return QString(entry->title + u'\n' + entry->explanation);
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(*entry, index.column()));
    default:
        return role(*entry, index.column(), wanted);
    }
}

QString AttentionModel::columnTitle(int column) const
{
    switch (column) {
    case Severity:
        return tr("Severity");
    case Title:
        return tr("What");
    case Since:
        return tr("Since");
    case Explanation:
        return tr("What it means");
    default:
        return {};
    }
}

const AttentionEntry *AttentionModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_entries[size_t(index.row())] : nullptr;
}

QModelIndex AttentionModel::indexOf(quint64 entry, int column) const
{
    const int row = rowOf(entry);
    return row < 0 ? QModelIndex() : index(row, column);
}

void AttentionModel::tick(const QModelIndexList &visibleRows)
{
    for (const QModelIndex &row : visibleRows) {
        if (entryAt(row))
            Q_EMIT dataChanged(index(row.row(), Since), index(row.row(), Since), kEntryAgeRoles);
    }
}

QString AttentionModel::display(const AttentionEntry &entry, int column) const
{
    switch (column) {
    case Severity:
        return severityText(entry.severity);
    case Title:
        return entry.title;
    case Since:
        return entry.sinceMs == 0 ? QString() : AgeText::shortDuration(m_clock.nowMs() - entry.sinceMs);
    case Explanation:
        return entry.explanation;
    default:
        return {};
    }
}

QVariant AttentionModel::role(const AttentionEntry &entry, int column, int role) const
{
    switch (role) {
    case SortRole:
        if (column == Severity)
            return int(entry.severity);
        return column == Since ? QVariant(entry.sinceMs) : QVariant(display(entry, column));
    case StateRole:
        return int(rowState(entry.severity));
    case SeverityRole:
        return int(entry.severity);
    case IdRole:
        return entry.id;
    case RepairsRole:
        return QVariant::fromValue(repairsOf(entry));
    case SessionsRole:
        return QVariant::fromValue(sessionsOf(entry));
    case WorkerIndexRole:
        return QVariant::fromValue(entry.worker);
    case SessionIndexRole:
        return QVariant::fromValue(entry.session);
    case ExplanationRole:
        return entry.explanation;
    case ExportRole:
        return column == Since ? QVariant(AgeText::utc(entry.sinceMs)) : QVariant();
    default:
        return {};
    }
}

int AttentionModel::rowOf(quint64 entry) const
{
    const auto found = std::ranges::find(m_entries, entry, &AttentionEntry::id);
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void AttentionModel::replace(int row, const AttentionEntry &entry)
{
    AttentionEntry &old = m_entries[size_t(row)];
    if (isSame(old, entry))
        return;
    old = entry;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

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
    case AttentionKind::MapToReview:
        return tr("To be reviewed");
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
    case fleet::Repair::Review:
        return tr("Review…");
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
    case fleet::Repair::EvacuateWorker:
        return tr("Evacuate…");
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

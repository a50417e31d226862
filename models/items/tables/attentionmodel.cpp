// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/attentionmodel.h"

#include "core/enumnames.h"
#include "items/roles.h"
#include "items/tables/rowmodel.h"
#include "items/text/agetext.h"

namespace quayside::items {

using fleet::AttentionEntry;

namespace {

using fleet::AttentionKind;

constexpr std::array kKindTexts {
    EnumName { AttentionKind::WorkerDown,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Worker does not answer") },
    EnumName { AttentionKind::WorkerFailing,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Worker answers with errors") },
    EnumName { AttentionKind::WorkerProxyRefuses,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Proxy refuses") },
    EnumName { AttentionKind::WorkerDegraded,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Worker tells only a part") },
    EnumName { AttentionKind::WorkerBadKey,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Key refused") },
    EnumName { AttentionKind::WorkerUntrusted,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Certificate not trusted") },
    EnumName { AttentionKind::WorkerNotWaha,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Not a WAHA server") },
    EnumName { AttentionKind::WorkerBadUrl,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "URL can't be used") },
    EnumName { AttentionKind::WorkerOverCapacity,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Over capacity") },
    EnumName { AttentionKind::WorkerRestarted,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Worker restarted") },
    EnumName { AttentionKind::WorkerUnsupported,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "WAHA too old") },
    EnumName { AttentionKind::WorkerDiskLow,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Disk almost full") },
    EnumName { AttentionKind::WorkerSharedId,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Worker id used twice") },
    EnumName { AttentionKind::WorkerRestartAll,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Starts everybody's sessions") },
    EnumName { AttentionKind::WorkerDuplicateUrl,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "URL in the map twice") },
    EnumName { AttentionKind::WorkerUnrestored,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "To be restored") },
    EnumName { AttentionKind::WorkerUnreadable,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Entries that can't be read") },
    EnumName { AttentionKind::WorkerNoNetwork,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Worker without network") },
    EnumName { AttentionKind::Outage, QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Outage") },
    EnumName { AttentionKind::MapUnavailable,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Map can't be read") },
    EnumName { AttentionKind::MapUnreadable,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Part of the map can't be read") },
    EnumName { AttentionKind::MapRowsLeftOut,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Rows left out") },
    EnumName { AttentionKind::MapToReview,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "To be reviewed") },
    EnumName { AttentionKind::SnapshotFails,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Snapshot not saved") },
    EnumName { AttentionKind::SessionFailed,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Session failed") },
    EnumName { AttentionKind::SessionLostLogin,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Login lost") },
    EnumName { AttentionKind::SessionStuckStarting,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Does not get started") },
    EnumName { AttentionKind::SessionStuckPairing,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Not scanned") },
    EnumName { AttentionKind::SessionOrphan, QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Orphan") },
    EnumName { AttentionKind::SessionMissing,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Missing") },
    EnumName { AttentionKind::SessionMisplaced,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Misplaced") },
    EnumName { AttentionKind::SessionDoubleRun,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Double run") },
    EnumName { AttentionKind::SessionStaleCopy,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Stale copy") },
    EnumName { AttentionKind::SessionReturned,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Old copy runs again") },
    EnumName { AttentionKind::SessionDuplicateRow,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Duplicate row") },
    EnumName { AttentionKind::SessionBrokenReference,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Broken reference") },
    EnumName { AttentionKind::SessionCaseClash,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Names differ in case only") },
    EnumName { AttentionKind::SessionNotPlaced,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Not placed") },
    EnumName { AttentionKind::SessionOtherUser,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Another user") },
    EnumName { AttentionKind::SessionOtherConfig,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Another configuration") },
    EnumName { AttentionKind::SessionUnburied,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Old copy that stays") },
    EnumName { AttentionKind::SessionInterrupted,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Interrupted operation") },
    EnumName { AttentionKind::Incident,
               QT_TRANSLATE_NOOP("quayside::items::AttentionModel", "Many failures at once") },
};
static_assert(kKindTexts.size() == size_t(AttentionKind::Incident) + 1);

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
        && a.sessions == b.sessions && a.sinceMs == b.sinceMs && a.sinceExact == b.sinceExact
        && a.title == b.title && a.explanation == b.explanation && a.repairs == b.repairs;
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
        return index.column() == Since && entry->sinceMs > 0
            ? AgeText::begun(entry->sinceMs, entry->sinceExact, m_clock.nowMs())
            : QString(entry->title + u'\n' + entry->explanation);
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
        return entry.sinceMs == 0 ? QString()
                                  : AgeText::shortLasting(m_clock.nowMs() - entry.sinceMs, entry.sinceExact);
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
    const auto found = std::ranges::find(kKindTexts, kind, &EnumName<AttentionKind>::value);
    return found == kKindTexts.end() ? QString() : tr(found->name.data());
}

} // namespace quayside::items

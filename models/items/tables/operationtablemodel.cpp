// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/operationtablemodel.h"

#include "items/roles.h"
#include "items/tables/operationitemsmodel.h"
#include "items/tables/rowmodel.h"
#include "items/text/agetext.h"
#include "operations/service/operationservice.h"

#include <tuple>

namespace quayside::items {

using operations::OperationSummary;

namespace {

bool isSame(const OperationSummary &a, const OperationSummary &b)
{
    const auto facts = [](const OperationSummary &v) {
        return std::tie(v.kind, v.title, v.subject, v.state, v.stateText, v.stepsDone, v.stepsTotal, v.step,
                        v.error, v.actor, v.reason, v.mine, v.startedMs, v.endedMs, v.canCancel,
                        v.cancelMeaning, v.interrupted, v.misfit, v.resume.available, v.undo.available,
                        v.retryFailed.available, v.setAside.available);
    };
    return facts(a) == facts(b);
}

} // namespace

struct OperationTableModel::Edits : RowEdits<OperationTableModel>
{
    void replaceRow(int row, const Row &fresh) { model.replace(row, fresh); }
};

OperationTableModel::OperationTableModel(const Clock &clock, Look look, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_clock(clock)
    , m_look(std::move(look))
{ }

void OperationTableModel::follow(operations::OperationService &service)
{
    using operations::OperationService;
    const auto takeAll = [this, &service] {
        std::vector<operations::OperationBrief> briefs;
        briefs.reserve(service.operations().size());
        for (const OperationId &id : service.operations())
            briefs.push_back(service.brief(id));
        setBriefs(briefs);
    };
    const auto takeOne = [this, &service](const OperationId &id) { update(service.brief(id)); };
    connect(&service, &OperationService::listChanged, this, takeAll);
    connect(&service, &OperationService::changed, this, takeOne);
    connect(&service, &OperationService::ended, this, takeOne);
    connect(&service, &OperationService::permissionsChanged, this, &OperationTableModel::forgetSummaries);
    takeAll();
}

void OperationTableModel::setBriefs(const std::vector<operations::OperationBrief> &briefs)
{
    std::vector<Row> rows;
    rows.reserve(briefs.size());
    for (const operations::OperationBrief &brief : briefs)
        rows.push_back({ brief, {} });
    Edits edits { { *this } };
    m_rowOf.clear(); // rows are on the move
    bringInLine(
        m_rows, rows, [](const Row &row) { return row.brief.id; }, edits);
    recount();
}

void OperationTableModel::update(const operations::OperationBrief &brief)
{
    const int row = rowOf(brief.id);
    if (row < 0)
        return;
    const bool looked = m_rows[size_t(row)].summary.has_value();
    replace(row, { brief, looked ? std::optional(m_look(brief.id)) : std::nullopt });
    tellCounts();
}

void OperationTableModel::forgetSummaries()
{
    for (const Row &row : m_rows)
        row.summary.reset();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const OperationSummary &OperationTableModel::summaryAt(int row) const
{
    const Row &known = m_rows[size_t(row)];
    if (!known.summary)
        known.summary = m_look(known.brief.id);
    return *known.summary;
}

int OperationTableModel::rows() const
{
    return int(m_rows.size());
}

QVariant OperationTableModel::data(const QModelIndex &index, int wanted) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OperationSummary &summary = summaryAt(index.row());
    switch (wanted) {
    case Qt::DisplayRole:
        return display(summary, index.column());
    case Qt::ToolTipRole:
        return toolTip(summary, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(summary, index.column()));
    case SortRole:
        return sortValue(summary, index.column());
    default:
        return role(summary, index.column(), wanted);
    }
}

QString OperationTableModel::columnTitle(int column) const
{
    switch (column) {
    case Started:
        return tr("Started");
    case Operation:
        return tr("Operation");
    case Progress:
        return tr("Progress");
    case Step:
        return tr("Step");
    case By:
        return tr("By");
    default:
        return {};
    }
}

QModelIndex OperationTableModel::indexOf(const OperationId &operation, int column) const
{
    const int row = rowOf(operation);
    return row < 0 ? QModelIndex() : index(row, column);
}

QString OperationTableModel::display(const OperationSummary &summary, int column) const
{
    switch (column) {
    case Started:
        return summary.startedMs == 0 || summary.beginsInMs > 0
            ? tr("not yet")
            : AgeText::clockTimeWithSeconds(summary.startedMs, m_clock.nowMs());
    case Operation:
        return summary.title;
    case Progress:
        //: Steps done / steps in all
        return summary.stepsTotal > 0 ? tr("%1 / %2").arg(summary.stepsDone).arg(summary.stepsTotal)
                                      : summary.stateText;
    case Step:
        return !summary.error.isEmpty() ? summary.error
            : summary.step.isEmpty()    ? summary.stateText
                                        : summary.step;
    case By:
        return summary.actor;
    default:
        return {};
    }
}

QString OperationTableModel::toolTip(const OperationSummary &summary, int column) const
{
    QStringList lines { summary.title, summary.stateText };
    if (!summary.error.isEmpty())
        lines += summary.error;
    if (!summary.reason.isEmpty())
        lines += tr("Reason given: %1").arg(summary.reason);
    if (column == Started && summary.endedMs > summary.startedMs && summary.startedMs > 0)
        lines += tr("Took %1").arg(AgeText::duration(summary.endedMs - summary.startedMs));
    if (summary.canCancel && !summary.cancelMeaning.isEmpty())
        lines += tr("Cancel: %1").arg(summary.cancelMeaning);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant OperationTableModel::role(const OperationSummary &summary, int column, int role) const
{
    switch (role) {
    case StateRole:
        return int(OperationItemsModel::rowState(summary.state));
    case ProgressRole: {
        const ProgressValue progress { summary.stepsDone, summary.stepsTotal, summary.state };
        return column == Progress ? QVariant::fromValue(progress) : QVariant();
    }
    case KindRole:
        return summary.kind;
    case IdRole:
        return summary.id.toString();
    case SessionKeyRole:
        return QVariant::fromValue(summary.subject);
    case ErrorRole:
        return summary.error;
    default:
        return ability(summary, role);
    }
}

QVariant OperationTableModel::ability(const OperationSummary &summary, int role) const
{
    switch (role) {
    case CanCancelRole:
        return summary.canCancel;
    case CancelMeaningRole:
        return summary.cancelMeaning;
    case CanResumeRole:
        return summary.resume.available;
    case CanUndoRole:
        return summary.undo.available;
    case CanRetryRole:
        return summary.retryFailed.available;
    case IsMineRole:
        return summary.mine;
    default:
        return {};
    }
}

QVariant OperationTableModel::sortValue(const OperationSummary &summary, int column) const
{
    if (column == Started)
        return summary.startedMs;
    if (column == Progress)
        return summary.stepsTotal > 0 ? double(summary.stepsDone) / summary.stepsTotal : 0.0;
    return display(summary, column);
}

int OperationTableModel::rowOf(const OperationId &operation) const
{
    if (!m_rowOf.isEmpty())
        return m_rowOf.value(operation, -1);
    const auto isIt = [&operation](const Row &row) { return row.brief.id == operation; };
    const auto found = std::ranges::find_if(m_rows, isIt); // rows are on the move
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

/** Of a row that nobody has looked at, only the brief can differ. */
void OperationTableModel::replace(int row, const Row &fresh)
{
    Row &old = m_rows[size_t(row)];
    const bool sameBrief = old.brief == fresh.brief;
    if (sameBrief && !fresh.summary)
        return;
    const bool same = sameBrief && old.summary && isSame(*old.summary, *fresh.summary);
    count(old.brief, -1);
    count(fresh.brief, +1);
    old = fresh;
    if (!same)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void OperationTableModel::count(const operations::OperationBrief &brief, int by)
{
    m_counts.running += brief.isRunning() ? by : 0;
    m_counts.interrupted += brief.interrupted ? by : 0;
    m_counts.failed += brief.state == shardmap::OperationState::Failed ? by : 0;
    m_counts.differing += brief.state == shardmap::OperationState::Differs ? by : 0;
    m_kinds[brief.kind] += by;
}

void OperationTableModel::recount()
{
    m_counts = {};
    m_kinds.clear();
    m_rowOf.clear();
    m_rowOf.reserve(qsizetype(m_rows.size()));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        count(m_rows[row].brief, +1);
        m_rowOf.insert(m_rows[row].brief.id, int(row));
    }
    tellCounts();
}

void OperationTableModel::tellCounts()
{
    if (std::exchange(m_toldCounts, m_counts) != m_counts)
        Q_EMIT countsChanged();
}

QStringList OperationTableModel::kinds() const
{
    QStringList found;
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind) {
        if (kind.value() > 0)
            found << kind.key();
    }
    found.sort();
    return found;
}

} // namespace quayside::items

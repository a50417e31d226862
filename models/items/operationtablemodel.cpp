// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/operationtablemodel.h"

#include "core/clock.h"
#include "items/agetext.h"
#include "items/cellvalues.h"
#include "items/keyedrows.h"
#include "items/operationitemsmodel.h"
#include "items/roles.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace quayside::items {

using operations::OperationView;

namespace {

bool isSame(const OperationView &a, const OperationView &b)
{
    const auto facts = [](const OperationView &v) {
        return std::tie(v.kind, v.title, v.subject, v.state, v.stateText, v.stepsDone, v.stepsTotal, v.step,
                        v.error, v.actor, v.reason, v.mine, v.startedMs, v.endedMs, v.canCancel,
                        v.cancelMeaning, v.canResume, v.canUndo, v.canRetryFailed);
    };
    return facts(a) == facts(b);
}

} // namespace

struct OperationTableModel::Edits
{
    OperationTableModel &model;
    void beginRemoveRow(int row) { model.beginRemoveRows({}, row, row); }
    void endRemoveRow() { model.endRemoveRows(); }
    void beginInsertRow(int row) { model.beginInsertRows({}, row, row); }
    void endInsertRow() { model.endInsertRows(); }
    void beginMoveRow(int from, int to) { model.beginMoveRows({}, from, from, {}, to); }
    void endMoveRow() { model.endMoveRows(); }
    void replaceRow(int row, const OperationView &view) { model.replace(row, view); }
};

OperationTableModel::OperationTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{ }

void OperationTableModel::setOperations(const std::vector<OperationView> &views)
{
    Edits edits { *this };
    bringInLine(
        m_views, views, [](const OperationView &view) { return view.id; }, edits);
    recount();
}

void OperationTableModel::update(const OperationView &view)
{
    const int row = rowOf(view.id);
    if (row < 0)
        return;
    replace(row, view);
    recount();
}

int OperationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

int OperationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationTableModel::data(const QModelIndex &index, int wanted) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OperationView &view = m_views[size_t(index.row())];
    switch (wanted) {
    case Qt::DisplayRole:
        return display(view, index.column());
    case Qt::ToolTipRole:
        return toolTip(view, index.column());
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "
                       + display(view, index.column()));
    case SortRole:
        return sortValue(view, index.column());
    default:
        return role(view, index.column(), wanted);
    }
}

QVariant OperationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
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

OperationId OperationTableModel::operationAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? m_views[size_t(index.row())].id : OperationId();
}

QModelIndex OperationTableModel::indexOf(const OperationId &operation, int column) const
{
    const int row = rowOf(operation);
    return row < 0 ? QModelIndex() : index(row, column);
}

QString OperationTableModel::display(const OperationView &view, int column) const
{
    switch (column) {
    case Started:
        return view.startedMs == 0 ? tr("not yet")
                                   : AgeText::clockTimeWithSeconds(view.startedMs, m_clock.nowMs());
    case Operation:
        return view.title;
    case Progress:
        //: Steps done / steps in all
        return view.stepsTotal > 0 ? tr("%1 / %2").arg(view.stepsDone).arg(view.stepsTotal) : view.stateText;
    case Step:
        return !view.error.isEmpty() ? view.error : view.step.isEmpty() ? view.stateText : view.step;
    case By:
        return view.actor;
    default:
        return {};
    }
}

QString OperationTableModel::toolTip(const OperationView &view, int column) const
{
    QStringList lines { view.title, view.stateText };
    if (!view.error.isEmpty())
        lines += view.error;
    if (!view.reason.isEmpty())
        lines += tr("Reason given: %1").arg(view.reason);
    if (column == Started && view.endedMs > view.startedMs && view.startedMs > 0)
        lines += tr("Took %1").arg(AgeText::duration(view.endedMs - view.startedMs));
    if (view.canCancel && !view.cancelMeaning.isEmpty())
        lines += tr("Cancel: %1").arg(view.cancelMeaning);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant OperationTableModel::role(const OperationView &view, int column, int role) const
{
    switch (role) {
    case StateRole:
        return int(OperationItemsModel::rowState(view.state));
    case ProgressRole: {
        const ProgressValue progress { view.stepsDone, view.stepsTotal, view.state };
        return column == Progress ? QVariant::fromValue(progress) : QVariant();
    }
    case KindRole:
        return view.kind;
    case IdRole:
        return view.id.toString();
    case SessionKeyRole:
        return QVariant::fromValue(view.subject);
    case ErrorRole:
        return view.error;
    default:
        return ability(view, role);
    }
}

QVariant OperationTableModel::ability(const OperationView &view, int role) const
{
    switch (role) {
    case CanCancelRole:
        return view.canCancel;
    case CancelMeaningRole:
        return view.cancelMeaning;
    case CanResumeRole:
        return view.canResume;
    case CanUndoRole:
        return view.canUndo;
    case CanRetryRole:
        return view.canRetryFailed;
    case IsMineRole:
        return view.mine;
    default:
        return {};
    }
}

QVariant OperationTableModel::sortValue(const OperationView &view, int column) const
{
    if (column == Started)
        return view.startedMs;
    if (column == Progress)
        return view.stepsTotal > 0 ? double(view.stepsDone) / view.stepsTotal : 0.0;
    return display(view, column);
}

int OperationTableModel::rowOf(const OperationId &operation) const
{
    const auto found = std::ranges::find(m_views, operation, &OperationView::id);
    return found == m_views.end() ? -1 : int(found - m_views.begin());
}

void OperationTableModel::replace(int row, const OperationView &view)
{
    OperationView &old = m_views[size_t(row)];
    const bool same = isSame(old, view);
    old = view;
    if (!same)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void OperationTableModel::recount()
{
    const int running = int(std::ranges::count_if(
        m_views, [](const OperationView &view) { return !shardmap::isEnd(view.state); }));
    if (running == m_running)
        return;
    m_running = running;
    Q_EMIT runningCountChanged(running);
}

} // namespace quayside::items

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/operationitemsmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"

#include <algorithm>

namespace quayside::items {

using operations::ItemResult;
using shardmap::OperationState;

namespace {

bool sameSessions(const std::vector<ItemResult> &a, const std::vector<ItemResult> &b)
{
    return std::ranges::equal(a, b, {}, &ItemResult::session, &ItemResult::session);
}

} // namespace

OperationItemsModel::OperationItemsModel(const fleet::Fleet &fleet, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
{ }

void OperationItemsModel::setView(const operations::OperationView &view)
{
    if (view.id != m_operation || !sameSessions(view.items, m_items)) {
        beginResetModel();
        m_operation = view.id;
        m_items = view.items;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const ItemResult &fresh = view.items[size_t(row)];
        ItemResult &item = m_items[size_t(row)];
        if (item.state == fresh.state && item.text == fresh.text)
            continue;
        item = fresh;
        Q_EMIT dataChanged(index(row, Result), index(row, Text),
                           { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, SortRole, StateRole });
    }
}

void OperationItemsModel::clear()
{
    setView({});
}

int OperationItemsModel::rows() const
{
    return int(m_items.size());
}

QVariant OperationItemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ItemResult &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(item, index.column());
    case SortRole:
        return index.column() == Result ? QVariant(int(item.state)) : QVariant(display(item, index.column()));
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(item, index.column()));
    case StateRole:
        return int(rowState(item.state));
    case SessionKeyRole:
        return QVariant::fromValue(item.session);
    case SessionIndexRole:
        return QVariant::fromValue(m_fleet.findSession(item.session));
    default:
        return {};
    }
}

QString OperationItemsModel::columnTitle(int column) const
{
    switch (column) {
    case Session:
        return tr("Session");
    case Worker:
        return tr("Worker");
    case Result:
        return tr("Result");
    case Text:
        return tr("What was seen");
    default:
        return {};
    }
}

QString OperationItemsModel::stateText(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return tr("queued");
    case OperationState::Running:
        return tr("running");
    case OperationState::Waiting:
        return tr("waits for a person");
    case OperationState::Paused:
        return tr("paused");
    case OperationState::Succeeded:
        return tr("done");
    case OperationState::Differs:
        return tr("done, with differences");
    case OperationState::Failed:
        return tr("failed");
    case OperationState::Cancelled:
        return tr("cancelled");
    case OperationState::RolledBack:
        return tr("put back");
    }
    return {};
}

RowState OperationItemsModel::rowState(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
    case OperationState::Paused:
        return RowState::Off;
    case OperationState::Running:
        return RowState::Busy;
    case OperationState::Waiting:
        return RowState::Waiting;
    case OperationState::Succeeded:
        return RowState::Good;
    case OperationState::Failed:
        return RowState::Bad;
    case OperationState::Differs:
    case OperationState::Cancelled:
    case OperationState::RolledBack:
        return RowState::Warning;
    }
    return RowState::Unknown;
}

QString OperationItemsModel::display(const ItemResult &item, int column) const
{
    switch (column) {
    case Session:
        return foreign::name(item.session.name);
    case Worker:
        return fleet::nameOfWorker(m_fleet, item.session.worker);
    case Result:
        return stateText(item.state);
    case Text:
        return foreign::line(item.text);
    default:
        return {};
    }
}

} // namespace quayside::items

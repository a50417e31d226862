// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/impactmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/roles.h"

#include <algorithm>

namespace quayside::items {

using operations::ImpactItem;

ImpactModel::ImpactModel(const fleet::Fleet &fleet, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
{ }

void ImpactModel::setItems(std::vector<ImpactItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    std::ranges::stable_partition(m_items, [](const ImpactItem &item) { return item.whyNot.isEmpty(); });
    endResetModel();
}

int ImpactModel::rows() const
{
    return int(m_items.size());
}

QVariant ImpactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImpactItem &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(item, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(item, index.column()));
    case StaleRole:
        return !item.whyNot.isEmpty();
    case SessionKeyRole:
        return QVariant::fromValue(item.session);
    default:
        return {};
    }
}

QString ImpactModel::columnTitle(int column) const
{
    switch (column) {
    case Session:
        return tr("Session");
    case Worker:
        return tr("Worker");
    case User:
        return tr("Customer");
    case Status:
        return tr("Status");
    case What:
        return tr("What is done");
    default:
        return {};
    }
}

Qt::ItemFlags ImpactModel::flags(const QModelIndex &index) const
{
    return RowModel::flags(index) | Qt::ItemNeverHasChildren;
}

QString ImpactModel::display(const ImpactItem &item, int column) const
{
    switch (column) {
    case Session:
        return foreign::name(item.session.name);
    case Worker:
        return fleet::nameOfWorker(m_fleet, item.session.worker);
    case User:
        return fleet::nameOfUser(m_fleet, item.user);
    case Status:
        //: A status that its worker told before it went silent
        return item.stale ? tr("%1 (last known)").arg(item.status.text()) : item.status.text();
    case What:
        //: Of a session that is left out: %1 why
        return item.whyNot.isEmpty() ? item.effect : tr("Nothing: %1").arg(item.whyNot);
    default:
        return {};
    }
}

} // namespace quayside::items

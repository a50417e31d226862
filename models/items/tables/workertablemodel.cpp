// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/workertablemodel.h"

#include "core/clock.h"
#include "items/tables/workercells.h"
#include "items/text/facttext.h"
#include "items/text/naturalorder.h"

#include <algorithm>
#include <unordered_set>

namespace quayside::items {

namespace {

const QList<int> kFactRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                              SortRole,        StateRole,       GaugeRole,
                              AgeMsRole,       StaleRole,       BadgeRole,
                              UpgradeRole };
const QList<int> kWorkerAgeRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, GaugeRole,
                                   AgeMsRole };

} // namespace

WorkerTableModel::WorkerTableModel(const fleet::Fleet &fleet, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
{
    connect(&fleet, &fleet::Fleet::changed, this, &WorkerTableModel::onChanged);
    reload();
}

int WorkerTableModel::rows() const
{
    return int(m_rows.size());
}

QVariant WorkerTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const fleet::WorkerIndex worker = m_rows[size_t(index.row())];
    const fleet::WorkerFacts &facts = m_fleet.worker(worker);
    const WorkerCells cells(facts, m_fleet.clock().nowMs());
    switch (role) {
    case Qt::DisplayRole:
        return cells.display(index.column());
    case Qt::ToolTipRole:
        return cells.toolTip(index.column());
    case Qt::AccessibleTextRole:
        return cells.accessible(index.column());
    case SortRole:
        return cells.sortValue(index.column());
    case StateRole:
        return int(FactText::workerRowState(facts));
    case WorkerIndexRole:
        return QVariant::fromValue(worker);
    case GaugeRole:
        return QVariant::fromValue(cells.gauge());
    case AgeMsRole:
        return cells.ageMs();
    case StaleRole:
        return facts.isStale();
    case BadgeRole:
        return FactText::workerBadge(facts);
    case UpgradeRole:
        return WorkerCells::isOlder(facts, m_newestVersion);
    case IdRole:
        return facts.row.id.toString();
    default:
        return {};
    }
}

QString WorkerTableModel::columnTitle(int column) const
{
    return WorkerCells::header(column);
}

fleet::WorkerIndex WorkerTableModel::workerAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? m_rows[size_t(index.row())] : fleet::WorkerIndex();
}

const fleet::WorkerFacts *WorkerTableModel::factsAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_fleet.worker(m_rows[size_t(row)]) : nullptr;
}

QModelIndex WorkerTableModel::indexOf(fleet::WorkerIndex worker, int column) const
{
    const auto found = m_rowOf.constFind(worker);
    return found == m_rowOf.cend() ? QModelIndex() : index(*found, column);
}

void WorkerTableModel::tick(const QModelIndexList &visibleRows)
{
    for (const QModelIndex &index : visibleRows) {
        if (index.isValid() && index.row() < rowCount())
            emitRow(index.row(), kWorkerAgeRoles);
    }
}

void WorkerTableModel::onChanged(const fleet::FleetChange &change)
{
    if (change.reset) {
        reload();
        return;
    }
    remove(change.workersGone);
    insert(change.workersAdded);
    const waha::Version newestBefore = m_newestVersion;
    if (!change.workersChanged.empty() || !change.workersAdded.empty() || !change.workersGone.empty())
        recount();
    for (const fleet::WorkerIndex worker : change.workersChanged) {
        if (const auto row = m_rowOf.constFind(worker); row != m_rowOf.cend())
            emitRow(*row, kFactRoles);
    }
    if (newestBefore != m_newestVersion && !m_rows.empty())
        Q_EMIT dataChanged(index(0, Version), index(rowCount() - 1, Version), { UpgradeRole });
}

void WorkerTableModel::reload()
{
    beginResetModel();
    const auto workers = m_fleet.workers();
    m_rows.assign(workers.begin(), workers.end());
    renumber();
    endResetModel();
    recount();
}

void WorkerTableModel::insert(const std::vector<fleet::WorkerIndex> &added)
{
    std::vector<fleet::WorkerIndex> fresh;
    std::ranges::copy_if(added, std::back_inserter(fresh),
                         [this](fleet::WorkerIndex worker) { return !m_rowOf.contains(worker); });
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    renumber();
    endInsertRows();
}

void WorkerTableModel::remove(const std::vector<fleet::WorkerIndex> &gone)
{
    for (const fleet::WorkerIndex worker : gone) {
        const auto found = m_rowOf.constFind(worker);
        if (found == m_rowOf.cend())
            continue;
        const int row = *found;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        renumber();
        endRemoveRows();
    }
}

void WorkerTableModel::renumber()
{
    m_rowOf.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_rowOf.insert(m_rows[size_t(row)], row);
}

void WorkerTableModel::recount()
{
    int problems = 0;
    int withFree = 0;
    m_newestVersion = {};
    for (const fleet::WorkerIndex worker : m_rows) {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        problems += FactText::isProblem(facts) ? 1 : 0;
        withFree += facts.slotUse.free() > 0 ? 1 : 0;
        const waha::Version version = waha::Version::fromText(facts.version.version);
        const waha::Version &newest = m_newestVersion;
        if (version.parsed
            && (!newest.parsed || !newest.isAtLeast(version.year, version.month, version.patch)))
            m_newestVersion = version;
    }
    if (problems == m_problems && withFree == m_withFree)
        return;
    m_problems = problems;
    m_withFree = withFree;
    Q_EMIT countsChanged();
}

void WorkerTableModel::emitRow(int row, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), roles);
}

} // namespace quayside::items

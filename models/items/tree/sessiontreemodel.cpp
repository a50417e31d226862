// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/sessiontreemodel.h"

#include "items/roles.h"
#include "items/tables/operationbadges.h"
#include "items/tree/groupcells.h"
#include "items/tree/sessioncells.h"
#include "items/tree/sessiontreemodel_p.h"
#include "items/tree/treelayout.h"

namespace quayside::items {

namespace {

const QList<int> kSessionAgeRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, AgeMsRole };
const QList<int> kBadgeRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                               StateRole,       StatusRole,      BadgeRole };

} // namespace

SessionTreeModel::SessionTreeModel(const fleet::Fleet &fleet, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(*this, fleet))
{
    connect(&fleet, &fleet::Fleet::changed, this,
            [this](const fleet::FleetChange &change) { d->onChanged(change); });
    connect(&d->rebuilder, &TreeRebuilder::built, this,
            [this](const std::shared_ptr<TreeLayout> &layout) { d->adopt(std::move(*layout)); });
    d->reload();
}

SessionTreeModel::~SessionTreeModel() = default;

void SessionTreeModel::setBadges(const OperationBadges *badges)
{
    if (d->badges)
        disconnect(d->badges, nullptr, this, nullptr);
    d->badges = badges;
    if (!badges)
        return;
    connect(badges, &OperationBadges::changed, this, [this](const SessionKey &key) {
        if (const fleet::SessionIndex session = d->fleet.findSession(key); session.isValid())
            d->tellSessions({ session }, kBadgeRoles);
    });
}

SessionTreeModel::Grouping SessionTreeModel::grouping() const
{
    return d->rules.query().grouping;
}

void SessionTreeModel::setGrouping(Grouping grouping)
{
    if (grouping == this->grouping())
        return;
    TreeQuery query = d->rules.query();
    query.grouping = grouping;
    d->request(query);
}

const SessionFilter &SessionTreeModel::filter() const
{
    return d->rules.query().filter;
}

void SessionTreeModel::setFilter(const SessionFilter &filter)
{
    if (filter == this->filter())
        return;
    TreeQuery query = d->rules.query();
    query.filter = filter;
    query.text = TextQuery(filter.text);
    d->request(query);
}

void SessionTreeModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == sortColumn() && order == sortOrder()))
        return;
    TreeQuery query = d->rules.query();
    query.column = column;
    query.order = order;
    d->request(query);
}

int SessionTreeModel::sortColumn() const
{
    return d->rules.query().column;
}

Qt::SortOrder SessionTreeModel::sortOrder() const
{
    return d->rules.query().order;
}

bool SessionTreeModel::isBusy() const
{
    return d->busy;
}

QModelIndex SessionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, TreeRowId::of(d->layout.slotAt(row), false));
    return createIndex(row, column, TreeRowId::of(TreeRowId::slot(parent.internalId()), true));
}

QModelIndex SessionTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !TreeRowId::isSession(index.internalId()))
        return {};
    return d->groupIndex(TreeRowId::slot(index.internalId()), 0);
}

int SessionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return d->layout.groupCount();
    if (parent.column() > 0 || TreeRowId::isSession(parent.internalId()))
        return 0;
    return int(d->layout.rows(TreeRowId::slot(parent.internalId())).size());
}

int SessionTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool SessionTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags SessionTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return isSession(index) ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant SessionTreeModel::data(const QModelIndex &index, int role) const
{
    const quint32 slot = d->slotOf(index);
    if (slot == TreeLayout::kNone)
        return {};
    if (!TreeRowId::isSession(index.internalId())) {
        const auto shown = qsizetype(d->layout.rows(slot).size());
        return GroupCells(d->fleet, d->shownByUser(), slot, shown).data(index.column(), role);
    }
    const fleet::SessionIndex session = d->sessionOf(index);
    if (!d->fleet.isSession(session)) // gone, and the news of it is on its way
        return {};
    return SessionCells(d->fleet, session, d->badges).data(index.column(), role);
}

QVariant SessionTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return SessionCells::header(section);
    return QAbstractItemModel::headerData(section, orientation, role);
}

QModelIndex SessionTreeModel::indexOf(fleet::SessionIndex session, int column) const
{
    const quint32 slot = d->layout.slotOf(session);
    if (slot == TreeLayout::kNone || d->layout.rowOfSlot(slot) < 0)
        return {};
    return createIndex(d->layout.rowOf(session), column, TreeRowId::of(slot, true));
}

QModelIndex SessionTreeModel::indexOf(fleet::UserIndex user, int column) const
{
    if (!user.isValid() || !d->shownByUser())
        return {};
    return d->groupIndex(d->rules.slotOfUser(user), column);
}

QModelIndex SessionTreeModel::indexOf(fleet::WorkerIndex worker, int column) const
{
    if (!worker.isValid() || d->shownByUser())
        return {};
    return d->groupIndex(worker.value() + TreeLayout::kFirst, column);
}

bool SessionTreeModel::isSession(const QModelIndex &index) const
{
    return index.isValid() && TreeRowId::isSession(index.internalId());
}

fleet::SessionIndex SessionTreeModel::sessionAt(const QModelIndex &index) const
{
    return isSession(index) ? d->sessionOf(index) : fleet::SessionIndex();
}

fleet::UserIndex SessionTreeModel::userAt(const QModelIndex &index) const
{
    return data(index, UserIndexRole).value<fleet::UserIndex>();
}

fleet::WorkerIndex SessionTreeModel::workerAt(const QModelIndex &index) const
{
    return data(index, WorkerIndexRole).value<fleet::WorkerIndex>();
}

std::vector<fleet::SessionIndex> SessionTreeModel::sessionsUnder(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (isSession(index))
        return { d->sessionOf(index) };
    return d->layout.rows(d->slotOf(index));
}

SessionTreeModel::RowKey SessionTreeModel::rowKey(const QModelIndex &index) const
{
    return d->keyOf(index);
}

SessionTreeModel::RowKey SessionTreeModel::rowKey(fleet::SessionIndex session)
{
    return RowKey(session.value()) * 4 + 1;
}

QVariant SessionTreeModel::display(RowKey key, int column) const
{
    const auto number = quint32(key / 4);
    if (key == rowKey(fleet::SessionIndex(number))) {
        const fleet::SessionIndex session(number);
        return d->fleet.isSession(session)
            ? SessionCells(d->fleet, session, d->badges).data(column, Qt::DisplayRole)
            : QVariant();
    }
    const bool byUser = key % 4 == 2;
    const auto shown = byUser == d->shownByUser() ? qsizetype(d->layout.rows(number).size()) : 0;
    return GroupCells(d->fleet, byUser, number, shown).data(column, Qt::DisplayRole);
}

bool SessionTreeModel::countsShown(RowKey key) const
{
    return key % 4 != 1 && quint32(key / 4) < TreeLayout::kFirst;
}

QModelIndex SessionTreeModel::indexOfKey(RowKey key, int column) const
{
    return d->find(key, column);
}

qsizetype SessionTreeModel::totalSessions() const
{
    return d->fleet.sessionCount();
}

qsizetype SessionTreeModel::shownSessions() const
{
    return d->layout.sessionCount();
}

qsizetype SessionTreeModel::notWorkingCount() const
{
    return qsizetype(d->rules.notWorking(d->fleet.counts()));
}

qsizetype SessionTreeModel::driftCount() const
{
    return qsizetype(d->fleet.driftCount());
}

qsizetype SessionTreeModel::memoryBytes() const
{
    return d->layout.memoryBytes() + d->sessionTexts.memoryBytes() + d->userTexts.memoryBytes();
}

void SessionTreeModel::tick(const QModelIndexList &visibleRows)
{
    for (const QModelIndex &index : visibleRows) {
        if (checkIndex(index) && isSession(index))
            Q_EMIT dataChanged(index.siblingAtColumn(Status), index.siblingAtColumn(LastActivity),
                               kSessionAgeRoles);
    }
}

} // namespace quayside::items

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sessiontreemodel_p.h"
#include "items/treerowid.h"

#include <algorithm>

namespace quayside::items {

namespace {

constexpr int kRebuildPauseMs = 100; // between rebuilds that follow a load
constexpr int kResortPauseMs = 1'000; // rows must not jump about under the mouse
constexpr int kPausePerBuild = 3; // so that rebuilding takes a quarter of the time at most

bool sameRows(const TreeQuery &a, const TreeQuery &b)
{
    return a.grouping == b.grouping && a.filter == b.filter;
}

bool sameOrder(const TreeLayout &a, const TreeLayout &b)
{
    return a.order() == b.order()
        && std::ranges::all_of(a.order(), [&](quint32 slot) { return a.rows(slot) == b.rows(slot); });
}

} // namespace

SessionTreeModel::Private::Private(SessionTreeModel &model, const fleet::Fleet &source)
    : q(model)
    , fleet(source)
    , rules(source)
    , sessionTexts([this](quint32 session, QByteArray &out) { rules.writeSession(session, out); })
    , userTexts([this](quint32 user, QByteArray &out) { rules.writeUser(user, out); })
    , rebuilder(source, rules, sessionTexts, userTexts)
{
    due.setSingleShot(true);
}

void SessionTreeModel::Private::request(TreeQuery query)
{
    rules.setQuery(query);
    resort = sameRows(query, shown);
    rebuildAgain = false;
    resortAgain = false;
    pendingSessions.clear();
    pendingGroups.clear();
    due.stop();
    rebuilder.start();
    setBusy(true);
}

void SessionTreeModel::Private::setBusy(bool now)
{
    if (busy == now)
        return;
    busy = now;
    Q_EMIT q.busyChanged(busy);
}

void SessionTreeModel::Private::adopt(TreeLayout built)
{
    const bool orderOnly = resort; // catchUp() may ask for the next one
    const bool complete = catchUp(built);
    if (orderOnly && !behind && complete && built.sessionCount() == layout.sessionCount())
        adoptOrder(std::move(built));
    else
        adoptByReset(std::move(built));
    behind = !complete;
    setBusy(false);
    tellCounts();
    const bool outdated = std::exchange(resortAgain, false);
    if (std::exchange(rebuildAgain, false) || behind)
        scheduleRebuild();
    else if (outdated)
        scheduleResort();
}

void SessionTreeModel::Private::adoptByReset(TreeLayout built)
{
    Q_EMIT q.aboutToRefilter();
    q.beginResetModel();
    rebuilder.discard(std::exchange(layout, std::move(built)));
    shown = rules.query();
    q.endResetModel();
    Q_EMIT q.refiltered();
}

void SessionTreeModel::Private::adoptOrder(TreeLayout built)
{
    shown = rules.query();
    if (sameOrder(layout, built))
        return;
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q.persistentIndexList();
    std::vector<RowKey> keys;
    keys.reserve(size_t(before.size()));
    std::ranges::transform(before, std::back_inserter(keys),
                           [this](const QModelIndex &index) { return keyOf(index); });
    rebuilder.discard(std::exchange(layout, std::move(built)));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype at = 0; at < before.size(); ++at)
        after.append(find(keys[size_t(at)], before.at(at).column()));
    q.changePersistentIndexList(before, after);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SessionTreeModel::Private::scheduleRebuild()
{
    if (rebuilder.isRunning()) {
        rebuildAgain = true;
        return;
    }
    const int pause = layout.sessionCount() == 0
        ? 0
        : std::max(kRebuildPauseMs, kPausePerBuild * int(rebuilder.lastMs()));
    resort = false;
    if (!due.isActive() || due.remainingTime() > pause)
        due.start(pause);
}

void SessionTreeModel::Private::scheduleResort()
{
    if (rebuilder.isRunning()) {
        resortAgain = true;
        return;
    }
    if (due.isActive())
        return;
    resort = true;
    due.start(std::max(kResortPauseMs, kPausePerBuild * int(rebuilder.lastMs())));
}

void SessionTreeModel::Private::startDue()
{
    pendingSessions.clear();
    pendingGroups.clear();
    rebuilder.start();
}

QModelIndex SessionTreeModel::Private::groupIndex(quint32 slot, int column) const
{
    const int row = layout.rowOfSlot(slot);
    return row < 0 ? QModelIndex() : q.createIndex(row, column, TreeRowId::of(slot, false));
}

quint32 SessionTreeModel::Private::slotOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return TreeLayout::kNone;
    const quint32 slot = TreeRowId::slot(index.internalId());
    return layout.rowOfSlot(slot) < 0 ? TreeLayout::kNone : slot;
}

fleet::SessionIndex SessionTreeModel::Private::sessionOf(const QModelIndex &index) const
{
    const TreeLayout::Rows &rows = layout.rows(TreeRowId::slot(index.internalId()));
    return size_t(index.row()) < rows.size() ? rows[size_t(index.row())] : fleet::SessionIndex();
}

SessionTreeModel::RowKey SessionTreeModel::Private::keyOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return 0;
    if (TreeRowId::isSession(index.internalId()))
        return RowKey(sessionOf(index).value()) * 4 + 1;
    return RowKey(TreeRowId::slot(index.internalId())) * 4 + (shownByUser() ? 2 : 3);
}

QModelIndex SessionTreeModel::Private::find(RowKey key, int column) const
{
    const auto number = quint32(key / 4);
    switch (key % 4) {
    case 1:
        return q.indexOf(fleet::SessionIndex(number), column);
    case 2:
        return shownByUser() ? groupIndex(number, column) : QModelIndex();
    case 3:
        return shownByUser() ? QModelIndex() : groupIndex(number, column);
    default:
        return {};
    }
}

void SessionTreeModel::Private::beginInsert(quint32 parent, int row)
{
    q.beginInsertRows(groupIndex(parent, 0), row, row);
}

void SessionTreeModel::Private::endInsert()
{
    q.endInsertRows();
}

void SessionTreeModel::Private::beginRemove(quint32 parent, int row)
{
    q.beginRemoveRows(groupIndex(parent, 0), row, row);
}

void SessionTreeModel::Private::endRemove()
{
    q.endRemoveRows();
}

void SessionTreeModel::Private::beginMove(quint32 from, int row, quint32 to, int before)
{
    q.beginMoveRows(groupIndex(from, 0), row, row, groupIndex(to, 0), before);
}

void SessionTreeModel::Private::endMove()
{
    q.endMoveRows();
}

} // namespace quayside::items

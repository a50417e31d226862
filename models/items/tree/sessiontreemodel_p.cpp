// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/sessiontreemodel_p.h"

#include "items/roles.h"

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

const QList<int> kSessionRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                 SortRole,        StateRole,       StatusRole,
                                 DriftRole,       StaleRole,       AgeMsRole,
                                 BadgeRole,       WorkerIndexRole, UserIndexRole };
const QList<int> kGroupRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                               SortRole,        StateRole,       SummaryRole,
                               LabelRole,       StaleRole };

// Edits cost: every persistent index is looked at, and rows behind the place edited get new numbers
constexpr qsizetype kEditBudget = 1'000'000;
constexpr qsizetype kEditBase = 50;
constexpr qsizetype kGroupsPerUnit = 8;
constexpr qsizetype kMostEdits = 1'000; // each is a signal that the view answers: ten milliseconds for these
// While rows were being built; looking at one of them takes a fraction of a microsecond, at a group some
constexpr size_t kMostSessionsLookedAt = 50'000;
constexpr size_t kMostGroupsLookedAt = 10'000;
constexpr size_t kMostOrderChecks = 1'000;

qsizetype groupEdits(const fleet::FleetChange &change)
{
    const size_t edits = change.usersAdded.size() + change.usersGone.size() + change.workersAdded.size()
        + change.workersGone.size();
    return qsizetype(edits);
}

template <typename T>
void append(std::vector<T> &to, const std::vector<T> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

template <typename T>
void sortUnique(std::vector<T> &values)
{
    std::ranges::sort(values, std::less<>());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

SessionTreeModel::Private::Private(SessionTreeModel &model, const fleet::Fleet &source)
    : q(model)
    , fleet(source)
    , rules(source)
    , sessionTexts([this](quint32 session, QByteArray &out) { rules.writeSession(session, out); })
    , userTexts([this](quint32 user, QByteArray &out) { rules.writeUser(user, out); })
    , rebuilder(source, rules, sessionTexts, userTexts)
    , due([this] { startDue(); })
{ }

void SessionTreeModel::Private::request(TreeQuery query)
{
    rules.setQuery(query);
    resort = sameRows(query, shown);
    rebuildAgain = false;
    resortAgain = false;
    pendingSessions.clear();
    pendingGroups.clear();
    due.cancel();
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
    due.ask(pause);
}

void SessionTreeModel::Private::scheduleResort()
{
    if (rebuilder.isRunning()) {
        resortAgain = true;
        return;
    }
    if (due.isAsked())
        return;
    resort = true;
    due.ask(std::max(kResortPauseMs, kPausePerBuild * int(rebuilder.lastMs())));
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
        return SessionTreeModel::rowKey(sessionOf(index));
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

void SessionTreeModel::Private::reload()
{
    Q_EMIT q.aboutToRefilter();
    q.beginResetModel();
    rebuilder.discard(std::exchange(layout, TreeLayout()));
    sessionTexts.clear();
    userTexts.clear();
    workerStale.clear();
    shown = rules.query();
    q.endResetModel();
    Q_EMIT q.refiltered();
    sessionTexts.setLimit(fleet.sessionIndexLimit());
    for (const fleet::UserIndex user : fleet.users())
        userTexts.setLimit(user.value() + 1);
    behind = false;
    request(rules.query());
    tellCounts();
}

void SessionTreeModel::Private::onChanged(const fleet::FleetChange &change)
{
    if (change.reset) {
        reload();
        return;
    }
    readTexts(change);
    readWorkers(change);
    noteGroups(change);
    const std::vector<quint32> groups = changedGroups(change);
    if (rebuilder.isRunning()) {
        append(pendingSessions, change.sessionsGone);
        append(pendingSessions, change.sessionsAdded);
        append(pendingSessions, change.sessionsChanged);
        append(pendingGroups, groups);
    }
    applyToShown(change, groups);
    tellGroups(groups);
    tellCounts();
}

void SessionTreeModel::Private::readTexts(const fleet::FleetChange &change)
{
    sessionTexts.setLimit(fleet.sessionIndexLimit());
    const auto touchUser = [this](fleet::UserIndex user) {
        if (!user.isValid())
            return;
        userTexts.setLimit(user.value() + 1);
        userTexts.touch(user.value());
    };
    std::ranges::for_each(change.usersAdded, touchUser);
    std::ranges::for_each(change.usersChanged, touchUser);
    std::ranges::for_each(change.usersGone, touchUser);
    for (const auto *sessions : { &change.sessionsAdded, &change.sessionsChanged, &change.sessionsGone }) {
        for (const fleet::SessionIndex session : *sessions)
            sessionTexts.touch(session.value());
    }
}

void SessionTreeModel::Private::readWorkers(const fleet::FleetChange &change)
{
    bool differ = !change.workersAdded.empty() || !change.workersGone.empty();
    for (const fleet::WorkerIndex worker : change.workersChanged)
        differ = differ || rules.isRenamed(worker);
    if (!differ)
        return;
    rules.readWorkers();
    scheduleResort(); // sessions of one name are in the order of their workers' names
    const bool matters = !rules.query().text.isEmpty() || !rules.query().filter.workers.isEmpty()
        || rules.query().column == SessionTreeModel::Worker;
    if (matters && fleet.sessionCount() > 0) {
        behind = true;
        scheduleRebuild();
    }
}

std::vector<quint32> SessionTreeModel::Private::changedGroups(const fleet::FleetChange &change) const
{
    std::vector<quint32> groups;
    if (rules.query().byUser()) {
        for (const auto *users : { &change.usersGone, &change.usersAdded, &change.usersChanged }) {
            for (const fleet::UserIndex user : *users)
                groups.push_back(rules.slotOfUser(user));
        }
    } else {
        for (const auto *workers : { &change.workersGone, &change.workersAdded, &change.workersChanged }) {
            for (const fleet::WorkerIndex worker : *workers)
                groups.push_back(worker.value() + TreeLayout::kFirst);
        }
    }
    return groups;
}

void SessionTreeModel::Private::noteGroups(const fleet::FleetChange &change)
{
    if (rules.query().byUser()) {
        for (const fleet::UserIndex user : change.usersGone)
            rules.setGroupExists(rules.slotOfUser(user), false);
        for (const fleet::UserIndex user : change.usersAdded)
            rules.setGroupExists(rules.slotOfUser(user), true);
    } else if (!change.workersAdded.empty() || !change.workersGone.empty()) {
        rules.readGroups();
    }
}

void SessionTreeModel::Private::applyToShown(const fleet::FleetChange &change,
                                             const std::vector<quint32> &groups)
{
    // While another filter or grouping is under way, rows that are gone go, and the rest waits for the new
    // rows
    const bool sameQuery = shown.grouping == rules.query().grouping && shown.filter == rules.query().filter;
    TreeEditor editor(rules, layout, *this);
    std::vector<fleet::SessionIndex> touched = change.sessionsAdded;
    append(touched, change.sessionsChanged);
    const qsizetype gone = std::ranges::count_if(change.sessionsGone, [this](fleet::SessionIndex session) {
        return layout.slotOf(session) != TreeLayout::kNone;
    });
    const qsizetype edits = gone + (sameQuery ? countMoves(editor, touched) : 0);
    const qsizetype groupsEdited = sameQuery ? edits + groupEdits(change) : 0;
    if (!isAffordable(edits, groupsEdited, layout)) {
        behind = true;
        scheduleRebuild();
    } else {
        for (const fleet::SessionIndex session : change.sessionsGone)
            editor.remove(session, sameQuery);
        if (sameQuery) {
            std::ranges::for_each(touched, [&](fleet::SessionIndex session) { editor.settle(session); });
            std::ranges::for_each(groups, [&](quint32 slot) { editor.settleGroup(slot); });
        }
    }
    addStaleFlips(change, touched);
    if (!rebuilder.isRunning()) // else catchUp() looks at what has changed
        noticeOrder(layout, touched, !groups.empty());
    tellSessions(touched, kSessionRoles);
}

void SessionTreeModel::Private::addStaleFlips(const fleet::FleetChange &change,
                                              std::vector<fleet::SessionIndex> &touched)
{
    for (const fleet::WorkerIndex worker : change.workersChanged) {
        workerStale.resize(std::max<size_t>(workerStale.size(), worker.value() + 1));
        const bool stale = fleet.worker(worker).isStale();
        if (workerStale[worker.value()] == stale)
            continue;
        workerStale[worker.value()] = stale;
        const auto sessions = fleet.sessionsOfWorker(worker);
        touched.insert(touched.end(), sessions.begin(), sessions.end());
    }
}

bool SessionTreeModel::Private::isAffordable(qsizetype sessions, qsizetype groups,
                                             const TreeLayout &edited) const
{
    if (sessions + groups == 0)
        return true;
    if (std::max(sessions, groups) > kMostEdits)
        return false;
    const qsizetype persistent = q.persistentIndexList().size() + kEditBase;
    return sessions * persistent + groups * (persistent + edited.groupCount() / kGroupsPerUnit)
        <= kEditBudget;
}

qsizetype SessionTreeModel::Private::countMoves(const TreeEditor &editor,
                                                const std::vector<fleet::SessionIndex> &sessions) const
{
    return std::ranges::count_if(sessions,
                                 [&](fleet::SessionIndex session) { return editor.wouldChange(session); });
}

bool SessionTreeModel::Private::catchUp(TreeLayout &built)
{
    const bool isDone = pendingSessions.size() <= kMostSessionsLookedAt
        && pendingGroups.size() <= kMostGroupsLookedAt && settlePending(built);
    pendingSessions.clear();
    pendingGroups.clear();
    return isDone;
}

/** False where that are too many edits, and a new building costs less. */
bool SessionTreeModel::Private::settlePending(TreeLayout &built)
{
    sortUnique(pendingSessions);
    sortUnique(pendingGroups);
    TreeListener nobody;
    TreeEditor editor(rules, built, nobody);
    const qsizetype moves = countMoves(editor, pendingSessions);
    const qsizetype groups = std::ranges::count_if(
        pendingGroups, [&editor](quint32 slot) { return editor.wouldComeOrGo(slot); });
    if (!isAffordable(moves, moves + groups, built))
        return false;
    for (const fleet::SessionIndex session : pendingSessions)
        editor.settle(session);
    for (const quint32 slot : pendingGroups)
        editor.settleGroup(slot);
    noticeOrder(built, pendingSessions, !pendingGroups.empty());
    return true;
}

void SessionTreeModel::Private::tellSessions(const std::vector<fleet::SessionIndex> &sessions,
                                             const QList<int> &roles)
{
    std::vector<std::pair<quint32, int>> places;
    places.reserve(sessions.size());
    for (const fleet::SessionIndex session : sessions) {
        const quint32 slot = layout.slotOf(session);
        if (slot != TreeLayout::kNone && layout.rowOfSlot(slot) >= 0)
            places.emplace_back(slot, layout.rowOf(session));
    }
    sortUnique(places);
    for (size_t first = 0; first < places.size();) {
        size_t last = first;
        while (last + 1 < places.size() && places[last + 1].first == places[first].first
               && places[last + 1].second == places[last].second + 1)
            ++last;
        const quintptr id = TreeRowId::of(places[first].first, true);
        Q_EMIT q.dataChanged(q.createIndex(places[first].second, 0, id),
                             q.createIndex(places[last].second, ColumnCount - 1, id), roles);
        first = last + 1;
    }
}

void SessionTreeModel::Private::tellGroups(const std::vector<quint32> &groups)
{
    if (rules.query().grouping != shown.grouping)
        return;
    std::vector<int> rows;
    for (const quint32 slot : groups) {
        if (const int row = layout.rowOfSlot(slot); row >= 0)
            rows.push_back(row);
    }
    sortUnique(rows);
    for (const int row : rows) {
        const QModelIndex first = groupIndex(layout.slotAt(row), Name);
        Q_EMIT q.dataChanged(first, first.siblingAtColumn(Status), kGroupRoles);
    }
}

void SessionTreeModel::Private::noticeOrder(const TreeLayout &rows,
                                            const std::vector<fleet::SessionIndex> &sessions,
                                            bool groupsChanged)
{
    if (rules.query().column == Name || (sessions.empty() && !groupsChanged))
        return;
    const auto isOutOfOrder = [&](fleet::SessionIndex session) { return rules.isOutOfOrder(rows, session); };
    if (rules.hasGroupKey() || sessions.size() > kMostOrderChecks
        || std::ranges::any_of(sessions, isOutOfOrder))
        scheduleResort();
}

void SessionTreeModel::Private::tellCounts()
{
    const qsizetype now[] = { q.totalSessions(), q.shownSessions(), q.notWorkingCount(), q.driftCount() };
    if (now[0] == toldTotal && now[1] == toldShown && now[2] == toldNotWorking && now[3] == toldDrift)
        return;
    toldTotal = now[0];
    toldShown = now[1];
    toldNotWorking = now[2];
    toldDrift = now[3];
    Q_EMIT q.countsChanged();
}

} // namespace quayside::items

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "items/sessiontreemodel_p.h"
#include "items/treerowid.h"

#include <algorithm>
#include <functional>

namespace quayside::items {

namespace {

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
constexpr size_t kMostOrderChecks = 1'000;

qsizetype groupEdits(const fleet::FleetChange &change)
{
    return qsizetype(change.usersAdded.size() + change.usersGone.size() + change.workersAdded.size()
                     + change.workersGone.size());
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
    if (std::max(edits, groupsEdited) > kMostEdits || !isAffordable(edits, groupsEdited)) {
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

bool SessionTreeModel::Private::isAffordable(qsizetype sessions, qsizetype groups) const
{
    if (sessions + groups == 0)
        return true;
    const qsizetype persistent = q.persistentIndexList().size() + kEditBase;
    return sessions * persistent + groups * (persistent + layout.groupCount() / kGroupsPerUnit)
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
    sortUnique(pendingSessions);
    sortUnique(pendingGroups);
    TreeListener nobody;
    TreeEditor editor(rules, built, nobody);
    const qsizetype moves = countMoves(editor, pendingSessions);
    const bool affordable = isAffordable(moves, moves + qsizetype(pendingGroups.size()));
    if (affordable) {
        for (const fleet::SessionIndex session : pendingSessions)
            editor.settle(session);
        for (const quint32 slot : pendingGroups)
            editor.settleGroup(slot);
        noticeOrder(built, pendingSessions, !pendingGroups.empty());
    }
    pendingSessions.clear();
    pendingGroups.clear();
    return affordable;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/selectionkeeper.h"

#include "core/csv.h"
#include "ui/panes/sessions/fleettreeview.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <memory>
#include <numeric>

namespace quayside::ui {

namespace {

/** Sorts rows from top to bottom, a group before what is in it. */
std::pair<int, int> placeOf(const QModelIndex &row)
{
    const QModelIndex group = row.parent();
    return group.isValid() ? std::pair(group.row(), row.row()) : std::pair(row.row(), -1);
}

} // namespace

SelectionKeeper::SelectionKeeper(FleetTreeView &view)
    : QObject(&view)
    , m_view(view)
{ }

void SelectionKeeper::setModel(items::SessionTreeModel *model, const fleet::Fleet *fleet)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_isCounted = false;
    m_hidden.clear();
    m_saved.clear();
    m_savedGroups.clear();
    m_parts.clear();
    m_gone.clear();
    if (!model)
        return;
    connect(model, &items::SessionTreeModel::aboutToRefilter, this, &SelectionKeeper::save);
    connect(model, &items::SessionTreeModel::refiltered, this, &SelectionKeeper::restore);
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SelectionKeeper::onSelectionChanged);
    const auto forgetSessions = [this] { m_isCounted = false; };
    connect(model, &QAbstractItemModel::rowsInserted, this, &SelectionKeeper::onRowsInserted);
    connect(model, &QAbstractItemModel::rowsRemoved, this, forgetSessions);
    connect(model, &QAbstractItemModel::rowsMoved, this, forgetSessions);
    connect(model, &QAbstractItemModel::layoutChanged, this, forgetSessions);
    connect(model, &QAbstractItemModel::modelReset, this, forgetSessions);
    connect(fleet, &fleet::Fleet::changed, this, &SelectionKeeper::forget);
}

/** From top to bottom. What is in a group that is chosen itself is left out: it is chosen with it. A group of
 * which only some rows are chosen is left out: they are. */
std::vector<QItemSelectionRange> SelectionKeeper::rangesInOrder() const
{
    if (!m_model || !m_view.selectionModel())
        return {};
    const QItemSelection selection = m_view.selectionModel()->selection();
    const std::vector<int> chosenIn = chosenInGroups();
    const auto isPart = [&](int group) {
        const int chosen = chosenIn[size_t(group)];
        return chosen > 0 && chosen < m_model->rowCount(m_model->index(group, 0));
    };
    std::vector<QItemSelectionRange> ranges;
    std::vector<bool> whole(chosenIn.size());
    const auto addGroups = [&](int from, int to) {
        if (from > to)
            return;
        ranges.emplace_back(m_model->index(from, 0), m_model->index(to, m_model->columnCount() - 1));
        std::fill(whole.begin() + from, whole.begin() + to + 1, true);
    };
    for (const QItemSelectionRange &range : selection) {
        if (range.parent().isValid())
            continue;
        int from = range.top();
        for (int group = from; group <= range.bottom(); ++group) {
            if (isPart(group))
                addGroups(std::exchange(from, group + 1), group - 1);
        }
        addGroups(from, range.bottom());
    }
    std::ranges::copy_if(selection, std::back_inserter(ranges), [&whole](const QItemSelectionRange &range) {
        return range.parent().isValid() && !whole[size_t(range.parent().row())];
    });
    std::ranges::sort(ranges, {}, [](const QItemSelectionRange &range) { return placeOf(range.topLeft()); });
    return ranges;
}

const std::vector<fleet::SessionIndex> &SelectionKeeper::sessions() const
{
    if (std::exchange(m_isCounted, true))
        return m_sessions;
    m_sessions.clear();
    for (const QItemSelectionRange &range : rangesInOrder()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto under = m_model->sessionsUnder(m_model->index(row, 0, range.parent()));
            m_sessions.insert(m_sessions.end(), under.begin(), under.end());
        }
    }
    if (!m_gone.isEmpty())
        std::erase_if(m_sessions, [this](fleet::SessionIndex session) { return m_gone.contains(session); });
    return m_sessions;
}

bool SelectionKeeper::isOneGroup() const
{
    if (!m_model || !m_view.selectionModel() || !m_hidden.isEmpty())
        return false;
    const std::vector<QItemSelectionRange> ranges = rangesInOrder();
    return ranges.size() == 1 && !ranges.front().parent().isValid() && ranges.front().height() == 1;
}

/** Their keys: rows move, come and go while they are copied. */
std::vector<SelectionKeeper::RowKey> SelectionKeeper::rowsToCopy() const
{
    std::vector<RowKey> rows;
    for (const QItemSelectionRange &range : rangesInOrder()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model->index(row, 0, range.parent());
            rows.push_back(m_model->rowKey(index));
            if (range.parent().isValid() || !m_view.isExpanded(index))
                continue;
            for (const fleet::SessionIndex session : m_model->sessionsUnder(index))
                rows.push_back(items::SessionTreeModel::rowKey(session));
        }
    }
    return rows;
}

/** Those that are seen, from left to right. */
std::vector<int> SelectionKeeper::columns() const
{
    const QHeaderView *header = m_view.header();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

LongCopy::Lines SelectionKeeper::lines() const
{
    const auto rows = std::make_shared<const std::vector<RowKey>>(rowsToCopy());
    const auto line = [columns = columns(), model = QPointer(m_model)](RowKey row) -> std::optional<QString> {
        QStringList cells;
        for (const int column : columns) {
            const QVariant cell = model ? model->display(row, column) : QVariant();
            if (!cell.isValid())
                return {};
            cells << cell.toString();
        }
        return csv::copied(cells);
    };
    QHash<RowKey, QString> counting; // what says how many sessions are shown, as it is now
    for (const RowKey row : *rows) {
        if (m_model->countsShown(row))
            counting.insert(row, line(row).value_or(QString()));
    }
    return { rows->size(), [rows, line, counting](size_t at) {
                const auto known = counting.constFind((*rows)[at]);
                return known == counting.cend() ? line((*rows)[at]) : std::optional(*known);
            } };
}

/** Before a refill: what is chosen, where we are. */
void SelectionKeeper::save()
{
    m_saved = m_hidden;
    m_savedGroups.clear();
    const QItemSelection selection = m_view.selectionModel()->selection();
    const std::vector<int> chosenIn = chosenInGroups();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model->index(row, 0, range.parent());
            if (isGone(index))
                continue;
            if (m_model->isSession(index)) {
                m_saved.insert(m_model->rowKey(index), m_model->sessionAt(index));
            } else if (chosenIn[size_t(row)] > 0) {
                continue; // its rows are, by themselves
            } else if (!m_parts.contains(m_model->rowKey(index))) {
                m_savedGroups << m_model->rowKey(index);
            } else {
                for (const fleet::SessionIndex session : m_model->sessionsUnder(index))
                    m_saved.insert(items::SessionTreeModel::rowKey(session), session);
            }
        }
    }
    m_parts.clear();
    m_current = isGone(m_view.currentIndex()) ? 0 : m_model->rowKey(m_view.currentIndex());
    const QModelIndexList rows = m_view.visibleRows();
    m_top
        = rows.isEmpty() || m_view.verticalScrollBar()->value() == 0 ? 0 : m_model->rowKey(rows.constFirst());
}

/** Rows that follow each other as one range: half a million of one row each are too many to look through. */
QItemSelection SelectionKeeper::rowsOf(const QList<RowKey> &keys) const
{
    std::vector<QModelIndex> rows;
    rows.reserve(size_t(keys.size()));
    for (const RowKey key : keys)
        if (const QModelIndex index = m_model->indexOfKey(key); index.isValid())
            rows.push_back(index);
    std::ranges::sort(rows, {}, placeOf);
    QItemSelection selection;
    const int last = m_model->columnCount() - 1;
    for (auto begin = rows.begin(), end = begin; begin != rows.end(); begin = end) {
        do {
            ++end;
        } while (end != rows.end() && end->row() == end[-1].row() + 1 && end->parent() == begin->parent());
        selection.append(QItemSelectionRange(*begin, end[-1].siblingAtColumn(last)));
    }
    return selection;
}

void SelectionKeeper::restore()
{
    {
        const QScopedValueRollback guard(m_restoring, true);
        m_hidden.clear();
        m_gone.clear(); // the rows are those of the fleet again
        m_isCounted = false;
        QList<RowKey> shown = m_savedGroups;
        for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
            if (m_model->indexOfKey(it.key()).isValid())
                shown << it.key();
            else
                m_hidden.insert(it.key(), it.value());
        }
        if (const QModelIndex current = m_model->indexOfKey(m_current); current.isValid())
            m_view.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_view.selectionModel()->select(rowsOf(shown), QItemSelectionModel::ClearAndSelect);
        restoreScroll();
    }
    Q_EMIT changed();
}

void SelectionKeeper::restoreScroll()
{
    if (const QModelIndex top = m_model->indexOfKey(m_top); top.isValid())
        m_view.scrollTo(top, QAbstractItemView::PositionAtTop);
    else if (m_view.currentIndex().isValid())
        m_view.scrollTo(m_view.currentIndex());
}

/** A fresh selection, made without Ctrl, lets go of what is hidden. */
void SelectionKeeper::onSelectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    m_isCounted = false;
    if (m_restoring)
        return;
    takeOut(selected);
    dropEmptied(selected, deselected);
    noteParts(selected);
    const bool hasSelection = m_view.selectionModel()->hasSelection();
    const bool isAdding = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)
        || QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    if (hasSelection && !isAdding)
        m_hidden.clear();
    Q_EMIT changed();
    if (hasSelection)
        Q_EMIT chosen();
}

/** A session of a chosen group that was clicked with Ctrl: the group's others are chosen instead of it. */
void SelectionKeeper::takeOut(const QItemSelection &selected)
{
    if (selected.size() != 1 || QGuiApplication::keyboardModifiers() != Qt::ControlModifier)
        return;
    const QModelIndex group = selected.constFirst().parent();
    const int row = selected.constFirst().top();
    if (selected.constFirst().height() != 1 || !m_view.selectionModel()->isSelected(group)
        || chosenIn(group) > 1)
        return;
    leaveGroup(group, row, row);
}

/** The group's other rows are chosen instead of it. */
void SelectionKeeper::leaveGroup(const QModelIndex &group, int first, int last)
{
    const QScopedValueRollback guard(m_restoring, true);
    QItemSelectionModel &chosen = *m_view.selectionModel();
    const auto rows = [this, &group](int from, int to) {
        return QItemSelection(m_model->index(from, 0, group), m_model->index(to, 0, group));
    };
    chosen.select(rows(first, last), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    chosen.select(group, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QItemSelection others;
    if (first > 0)
        others.append(rows(0, first - 1));
    if (const int end = m_model->rowCount(group) - 1; last < end)
        others.append(rows(last + 1, end));
    chosen.select(others, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/** A group of which some rows were chosen does not stand for all of them when the last of those goes. Under
 * Shift it does: the range ends at the group's own row again. */
void SelectionKeeper::dropEmptied(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier))
        return;
    QItemSelectionModel &chosen = *m_view.selectionModel();
    const QScopedValueRollback guard(m_restoring, true);
    for (const QItemSelectionRange &range : deselected) {
        const QModelIndex group = range.parent();
        const bool wasChosen = group.isValid() && chosen.isSelected(group) && !selected.contains(group);
        if (wasChosen && chosenIn(group) == 0)
            chosen.select(group, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    }
}

/** By a group's row: how many of its rows are chosen by themselves. */
std::vector<int> SelectionKeeper::chosenInGroups() const
{
    std::vector<int> chosen(size_t(m_model->rowCount()));
    const QItemSelection selection = m_view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        if (range.parent().isValid())
            chosen[size_t(range.parent().row())] += range.height();
    }
    return chosen;
}

/** How many rows of the group are chosen by themselves. */
int SelectionKeeper::chosenIn(const QModelIndex &group) const
{
    const QItemSelection selection = m_view.selectionModel()->selection();
    return std::accumulate(selection.begin(), selection.end(), 0,
                           [&group](int sum, const QItemSelectionRange &range) {
                               return range.parent() == group ? sum + range.height() : sum;
                           });
}

void SelectionKeeper::noteParts(const QItemSelection &selected)
{
    const bool isFiltered = !m_model->filter().isEmpty() || m_model->hiddenSessions() > 0;
    for (const QItemSelectionRange &range : selected) {
        if (range.parent().isValid())
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const RowKey group = m_model->rowKey(m_model->index(row, 0));
            if (isFiltered)
                m_parts.insert(group);
            else
                m_parts.remove(group);
        }
    }
}

/** What begins to fit the filter was not there to be chosen. */
void SelectionKeeper::onRowsInserted(const QModelIndex &parent, int first, int last)
{
    m_isCounted = false;
    if (!parent.isValid() || !m_parts.contains(m_model->rowKey(parent))
        || !m_view.selectionModel()->isSelected(parent) || chosenIn(parent) > 0)
        return;
    leaveGroup(parent, first, last);
    Q_EMIT changed();
}

bool SelectionKeeper::isGone(const QModelIndex &index) const
{
    return !m_gone.isEmpty() && m_model->isSession(index) && m_gone.contains(m_model->sessionAt(index));
}

/** The tree has taken the rows of a few out by now, and the selection with them; those of many it keeps until
 * it is built anew. */
void SelectionKeeper::forget(const fleet::FleetChange &change)
{
    if (change.reset) {
        m_hidden.clear();
        m_gone.clear();
        m_isCounted = false;
        Q_EMIT changed();
    }
    const QSet<fleet::SessionIndex> indexes(change.sessionsGone.begin(), change.sessionsGone.end());
    auto count = m_hidden.removeIf([&](const auto &entry) { return indexes.contains(entry.value()); });
    for (const fleet::SessionIndex session : indexes) {
        if (!m_model->indexOf(session).isValid())
            continue;
        m_gone.insert(session);
        m_isCounted = false;
        ++count;
    }
    if (count > 0)
        Q_EMIT changed();
}

} // namespace quayside::ui

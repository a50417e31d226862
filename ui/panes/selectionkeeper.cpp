// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/selectionkeeper.h"

#include "ui/panes/sessions/fleettreeview.h"

#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace quayside::ui {

SelectionKeeper::SelectionKeeper(FleetTreeView &view)
    : QObject(&view)
    , m_view(view)
{ }

void SelectionKeeper::setModel(items::SessionTreeModel *model, const fleet::Fleet *fleet)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_hidden.clear();
    m_saved.clear();
    m_savedGroups.clear();
    if (!model)
        return;
    connect(model, &items::SessionTreeModel::aboutToRefilter, this, &SelectionKeeper::save);
    connect(model, &items::SessionTreeModel::refiltered, this, &SelectionKeeper::restore);
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SelectionKeeper::onSelectionChanged);
    connect(fleet, &fleet::Fleet::changed, this,
            [this](const fleet::FleetChange &change) { forget(change.sessionsGone); });
}

std::vector<QItemSelectionRange> SelectionKeeper::rangesInOrder() const
{
    const QItemSelection selection = m_view.selectionModel()->selection();
    std::vector<QItemSelectionRange> ranges(selection.begin(), selection.end());
    const auto place = [](const QItemSelectionRange &range) {
        const QModelIndex parent = range.parent();
        return parent.isValid() ? std::pair(parent.row(), range.top()) : std::pair(range.top(), -1);
    };
    std::sort(ranges.begin(), ranges.end(),
              [&](const auto &a, const auto &b) { return place(a) < place(b); });
    return ranges;
}

void SelectionKeeper::collect(const QItemSelectionRange &range,
                              std::vector<fleet::SessionIndex> &sessions) const
{
    for (int row = range.top(); row <= range.bottom(); ++row) {
        const auto under = m_model->sessionsUnder(m_model->index(row, 0, range.parent()));
        sessions.insert(sessions.end(), under.begin(), under.end());
    }
}

std::vector<fleet::SessionIndex> SelectionKeeper::sessions() const
{
    std::vector<fleet::SessionIndex> all;
    if (!m_model || !m_view.selectionModel())
        return all;
    for (const QItemSelectionRange &range : rangesInOrder())
        collect(range, all);
    QSet<fleet::SessionIndex> seen;
    std::erase_if(all, [&seen](fleet::SessionIndex session) {
        const bool isDouble = seen.contains(session);
        seen.insert(session);
        return isDouble;
    });
    return all;
}

/** Before a refill: what is chosen, where we are. */
void SelectionKeeper::save()
{
    m_saved = m_hidden;
    m_savedGroups.clear();
    const QItemSelection selection = m_view.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model->index(row, 0, range.parent());
            if (m_model->isSession(index))
                m_saved.insert(m_model->rowKey(index), m_model->sessionAt(index));
            else
                m_savedGroups << m_model->rowKey(index);
        }
    }
    m_current = m_model->rowKey(m_view.currentIndex());
    const QModelIndexList rows = m_view.visibleRows();
    m_top
        = rows.isEmpty() || m_view.verticalScrollBar()->value() == 0 ? 0 : m_model->rowKey(rows.constFirst());
}

QItemSelection SelectionKeeper::rowsOf(const QList<RowKey> &keys) const
{
    QItemSelection selection;
    const int last = m_model->columnCount() - 1;
    for (const RowKey key : keys)
        if (const QModelIndex index = m_model->indexOfKey(key); index.isValid())
            selection.append(QItemSelectionRange(index, index.siblingAtColumn(last)));
    return selection;
}

void SelectionKeeper::restore()
{
    {
        const QScopedValueRollback guard(m_restoring, true);
        m_hidden.clear();
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
void SelectionKeeper::onSelectionChanged()
{
    if (m_restoring)
        return;
    const bool hasSelection = m_view.selectionModel()->hasSelection();
    const bool isAdding = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)
        || QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    if (hasSelection && !isAdding)
        m_hidden.clear();
    Q_EMIT changed();
    if (hasSelection)
        Q_EMIT chosen();
}

void SelectionKeeper::forget(const std::vector<fleet::SessionIndex> &gone)
{
    if (m_hidden.isEmpty())
        return;
    const QSet<fleet::SessionIndex> indexes(gone.begin(), gone.end());
    const auto count = m_hidden.removeIf([&](const auto &entry) { return indexes.contains(entry.value()); });
    if (count > 0)
        Q_EMIT changed();
}

} // namespace quayside::ui

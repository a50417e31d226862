// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/fleettreeview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/flatheader.h"

#include <QAccessible>

#include <algorithm>

namespace quayside::ui {

FleetTreeView::FleetTreeView(QWidget *parent)
    : SubjectView(parent)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setHeader(new FlatHeader(this));
    setSortingEnabled(true);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QModelIndexList FleetTreeView::visibleRows() const
{
    QModelIndexList rows;
    const int step = std::max(1, Metrics(fontMetrics()).rowHeight());
    const int x = layoutDirection() == Qt::RightToLeft ? viewport()->width() - 2 : 1;
    for (int y = 0; y < viewport()->height(); y += step) {
        const QModelIndex index = indexAt(QPoint(x, y)).siblingAtColumn(0);
        if (index.isValid() && (rows.isEmpty() || rows.constLast() != index))
            rows << index;
    }
    return rows;
}

void FleetTreeView::rememberVisible()
{
    m_visible.clear();
    const QModelIndexList rows = visibleRows();
    m_visible.reserve(size_t(rows.size()));
    for (const QModelIndex &row : rows)
        m_visible.emplace_back(row);
}

void FleetTreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (event->rect().height() > Metrics(fontMetrics()).rowHeight() || m_visible.empty())
        rememberVisible();
}

bool FleetTreeView::isInSight(const QModelIndex &topLeft, const QModelIndex &bottomRight) const
{
    const QModelIndex parent = topLeft.parent();
    return std::any_of(m_visible.begin(), m_visible.end(), [&](const QPersistentModelIndex &row) {
        return row.row() >= topLeft.row() && row.row() <= bottomRight.row() && row.parent() == parent;
    });
}

void FleetTreeView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                const QList<int> &)
{
    if (!topLeft.isValid() || !isInSight(topLeft, bottomRight))
        return;
    viewport()->update();
#if QT_CONFIG(accessibility)
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent change(this, QAccessibleTableModelChangeEvent::DataChanged);
        change.setFirstRow(topLeft.row());
        change.setLastRow(bottomRight.row());
        change.setFirstColumn(topLeft.column());
        change.setLastColumn(bottomRight.column());
        QAccessible::updateAccessibility(&change);
    }
#endif
}

void FleetTreeView::expandMany(const QModelIndexList &indexes)
{
    scheduleDelayedItemsLayout(); // so that expand() only takes note
    for (const QModelIndex &index : indexes)
        expand(index);
}

void FleetTreeView::selectAll()
{
    if (!model() || model()->rowCount() == 0)
        return;
    const QModelIndex first = model()->index(0, 0);
    const QModelIndex last = model()->index(model()->rowCount() - 1, model()->columnCount() - 1);
    selectionModel()->clearSelection(); // so that all of it is chosen now, and not only found chosen already
    selectionModel()->select(QItemSelection(first, last), QItemSelectionModel::Select);
}

/** By themselves: the group stands for those then. */
bool FleetTreeView::hasChosenRows(const QModelIndex &group) const
{
    const QItemSelection selection = selectionModel()->selection();
    return std::ranges::any_of(selection, [&group](const auto &range) { return range.parent() == group; });
}

void FleetTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QModelIndex group = index.parent();
    if (!group.isValid() || !selectionModel()->isSelected(group) || hasChosenRows(group))
        return QTreeView::drawRow(painter, option, index);
    QStyleOptionViewItem chosen = option;
    chosen.state |= QStyle::State_Selected;
    QTreeView::drawRow(painter, chosen, index);
}

void FleetTreeView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    viewport()->update(); // with a group its rows look otherwise, too
}

void FleetTreeView::keyboardSearch(const QString &search)
{
    const QString text = search.trimmed();
    if (!text.isEmpty())
        Q_EMIT typed(text);
}

} // namespace quayside::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/subjectview.h"

#include <QTreeView>

#include <vector>

namespace quayside::ui {

/**
 * QTreeView for models of half a million rows that change all the time: one row height, changes of rows out
 * of sight cost nothing, many groups are expanded in one go. UI thread.
 */
class FleetTreeView final : public SubjectView<QTreeView>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetTreeView)
public:
    explicit FleetTreeView(QWidget *parent = nullptr);

    /** First-column indexes of the rows in sight, top to bottom. */
    [[nodiscard]] QModelIndexList visibleRows() const;
    void expandMany(const QModelIndexList &indexes);
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    /** Typing starts the filter instead of Qt's search through every row. */
    void keyboardSearch(const QString &search) override;
    /** Every group, and with them what is in them: one range, where Qt's own makes two of each open group and
     * looks through all of them for each cell that is painted. */
    void selectAll() override;

Q_SIGNALS:
    void typed(const QString &text);

protected:
    /** Rows of a chosen group look chosen: they are. */
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isInSight(const QModelIndex &topLeft, const QModelIndex &bottomRight) const;
    [[nodiscard]] bool hasChosenRows(const QModelIndex &group) const;
    void rememberVisible();

    std::vector<QPersistentModelIndex> m_visible;
};

} // namespace quayside::ui

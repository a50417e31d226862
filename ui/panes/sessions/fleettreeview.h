// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include <vector>

namespace quayside::ui {

/**
 * QTreeView for models of half a million rows that change all the time: one row height, changes of rows out
 * of sight cost nothing, many groups are expanded in one go. UI thread.
 */
class FleetTreeView final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetTreeView)
public:
    explicit FleetTreeView(QWidget *parent = nullptr);

    /** First-column indexes of the rows in sight, top to bottom. */
    [[nodiscard]] QModelIndexList visibleRows() const;
    /** Whether the inspector and the actions are about what is chosen here: then it looks so. */
    void setSubject(bool isSubject);
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
    void escaped();

protected:
    /** Chooses nothing, where Qt makes the first row the current one: nobody has chosen it. */
    void focusInEvent(QFocusEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    /** Rows of a chosen group look chosen: they are. */
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isInSight(const QModelIndex &topLeft, const QModelIndex &bottomRight) const;
    void rememberVisible();

    std::vector<QPersistentModelIndex> m_visible;
    bool m_isSubject = true;
};

} // namespace quayside::ui

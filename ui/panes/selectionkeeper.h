// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tree/sessiontreemodel.h"
#include "ui/window/longcopy.h"

#include <QItemSelection>

namespace quayside::ui {

class FleetTreeView;

/**
 * The session tree's selection, current row and scroll position across filters and loads. Selected rows that
 * a filter hides stay selected and come back with it; actions never touch them. A chosen group stands for
 * what it shows, and where a filter hid some of it then, for what it showed: neither the filter's end nor a
 * session that begins to fit adds to what was chosen. Ctrl and a click on a session of a chosen group takes
 * that one out; a group of which a range covers some rows stands for those. UI thread.
 */
class SelectionKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionKeeper)
public:
    explicit SelectionKeeper(FleetTreeView &view);

    /** After the view got the model; null before it loses it. */
    void setModel(items::SessionTreeModel *model, const fleet::Fleet *fleet);
    /** Selected and visible: rows chosen themselves, and those shown in chosen groups; in the order shown. */
    [[nodiscard]] const std::vector<fleet::SessionIndex> &sessions() const;
    /** The selected rows and those seen in chosen groups, as the tree shows them, cells separated by tabs.
     * Good until the view loses its model; of a session that goes before its turn there is no line. */
    [[nodiscard]] LongCopy::Lines lines() const;
    /** Nothing is selected but one group. */
    [[nodiscard]] bool isOneGroup() const;
    /** Selected but filtered away. */
    [[nodiscard]] int hiddenCount() const { return int(m_hidden.size()); }
    /** The one that is, where it is the only one; else invalid. */
    [[nodiscard]] fleet::SessionIndex onlyHidden() const
    {
        return m_hidden.size() == 1 ? m_hidden.cbegin().value() : fleet::SessionIndex();
    }

Q_SIGNALS:
    void changed();
    void chosen(); //!< rows were selected, and not only found again

private:
    using RowKey = items::SessionTreeModel::RowKey;

    void save();
    void restore();
    void restoreScroll();
    void onSelectionChanged(const QItemSelection &selected, const QItemSelection &deselected);
    void takeOut(const QItemSelection &selected);
    void leaveGroup(const QModelIndex &group, int first, int last);
    void dropEmptied(const QItemSelection &selected, const QItemSelection &deselected);
    void noteParts(const QItemSelection &selected);
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void forget(const fleet::FleetChange &change);
    [[nodiscard]] std::vector<int> chosenInGroups() const;
    [[nodiscard]] int chosenIn(const QModelIndex &group) const;
    [[nodiscard]] bool isGone(const QModelIndex &index) const;
    [[nodiscard]] QItemSelection rowsOf(const QList<RowKey> &keys) const;
    [[nodiscard]] std::vector<QItemSelectionRange> rangesInOrder() const;
    [[nodiscard]] std::vector<RowKey> rowsToCopy() const;
    [[nodiscard]] std::vector<int> columns() const;

    FleetTreeView &m_view;
    items::SessionTreeModel *m_model = nullptr;
    QHash<RowKey, fleet::SessionIndex> m_hidden;
    QHash<RowKey, fleet::SessionIndex> m_saved;
    QSet<fleet::SessionIndex> m_gone; //!< of rows that are still shown; others may have their places by now
    QList<RowKey> m_savedGroups;
    QSet<RowKey> m_parts; //!< groups that were chosen while a filter hid something
    RowKey m_current = 0;
    RowKey m_top = 0;
    bool m_restoring = false;
    mutable std::vector<fleet::SessionIndex> m_sessions; //!< as last worked out
    mutable bool m_isCounted = false; //!< they still are what is selected
};

} // namespace quayside::ui

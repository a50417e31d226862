// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tree/sessiontreemodel.h"

namespace quayside::ui {

class FleetTreeView;

/**
 * Which groups of the session tree are open, kept by row keys so that it survives filters and loads: all but
 * some, or none but some. While a filter is on, everything found is open; taking the filter away brings back
 * what was open before. UI thread.
 */
class ExpansionMemory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExpansionMemory)
public:
    explicit ExpansionMemory(FleetTreeView &view);

    /** Null to let go. */
    void setModel(items::SessionTreeModel *model);
    void expandAll();
    void collapseAll();
    /** Opens again what was open; after the model was refilled. */
    void restore();

private:
    struct State
    {
        bool open = true; //!< groups are open unless they are among the exceptions
        QSet<items::SessionTreeModel::RowKey> exceptions;
    };

    void noteChoice();
    void onToggled(const QModelIndex &index, bool expanded);
    void onInserted(const QModelIndex &parent, int first, int last);
    [[nodiscard]] State &state();
    [[nodiscard]] bool isSmall() const;

    FleetTreeView &m_view;
    items::SessionTreeModel *m_model = nullptr;
    State m_whole;
    State m_filtered;
    bool m_wasFiltered = false;
    bool m_restoring = false;
    //! A person opened or closed something of the whole tree; until then its size decides.
    bool m_chosen = false;
};

} // namespace quayside::ui

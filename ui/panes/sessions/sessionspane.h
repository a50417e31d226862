// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/longcopy.h"
#include "ui/window/mapcontext.h"

#include "items/tree/sessiontreemodel.h"

#include <QWidget>

#include <variant>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace quayside::items {
class OperationBadges;
}

namespace quayside::ui {

class Actions;
class ChipButton;
class ColumnKeeper;
class EmptyState;
class ExpansionMemory;
class Exporter;
class FilterBar;
class FleetTreeView;
class PaneHeader;
class SelectionKeeper;
class Settings;

/** The sessions by user or by worker, with their filter. */
class SessionsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionsPane)
public:
    SessionsPane(Actions &actions, const Seams &seams, Settings &settings, QWidget *parent = nullptr);
    ~SessionsPane() override;

    void setContext(const MapContext &context);
    void clearContext();

    /** In the order shown. */
    [[nodiscard]] const std::vector<fleet::SessionIndex> &selectedSessions() const;
    [[nodiscard]] int hiddenSelected() const;
    /** The one that is, where it is the only one; else invalid. */
    [[nodiscard]] fleet::SessionIndex onlyHidden() const;
    /** Of the current row: its user, or its worker when grouped by worker. May be invalid. */
    [[nodiscard]] fleet::UserIndex currentUser() const;
    [[nodiscard]] fleet::WorkerIndex currentWorkerGroup() const;
    [[nodiscard]] bool isGroupChosen() const;
    /** The selected rows as the tree shows them, cells separated by tabs. */
    [[nodiscard]] LongCopy::Lines selectedLines() const;

    /** Selects a session or user, taking a filter away that hides it; a load under way is waited for. */
    void reveal(fleet::SessionIndex session);
    void reveal(fleet::UserIndex user);
    void showOnlyWorker(const WorkerId &worker);
    void showAllStatuses();
    void setGrouping(items::SessionTreeModel::Grouping grouping);
    void expandAll();
    void collapseAll();
    void clearFilters();
    void focusTree();
    void focusFilter();
    /** Re-reads the ages of the rows in sight. */
    void tick();
    /** Whether the inspector and the actions are about what is chosen here. */
    void setSubject(bool isSubject);
    [[nodiscard]] Exporter *exporter() const { return m_exporter; }
    void saveState();
    void resetColumns();

Q_SIGNALS:
    void selectionChanged();
    void touched(); //!< the operator is at work here
    void activated(); //!< Return or a double click on a session

private:
    using Target = std::variant<std::monostate, fleet::SessionIndex, fleet::UserIndex>;

    void build();
    void buildHeader();
    void buildView();
    void attachModel();
    void onRefiltered();
    void updateCounts();
    void updateReason();
    void reveal(const Target &target);
    bool select(const Target &target);
    void selectWanted();
    void restoreSelection();
    void fillMenu(QMenu &menu);
    void makeExporter(const Seams &seams);
    [[nodiscard]] QModelIndex indexOf(const Target &target) const;

    Actions &m_actions;
    Settings &m_settings;
    PaneHeader *m_header;
    QToolButton *m_export;
    FilterBar *m_filterBar;
    FleetTreeView *m_view;
    ChipButton *m_byWorker;
    ExpansionMemory *m_expansion;
    SelectionKeeper *m_selection;
    ColumnKeeper *m_columns = nullptr;
    Exporter *m_exporter = nullptr;
    EmptyState *m_empty = nullptr;
    const fleet::Fleet *m_fleet = nullptr;
    std::unique_ptr<items::OperationBadges> m_badges;
    std::unique_ptr<items::SessionTreeModel> m_model;
    Target m_wanted; //!< to be selected as soon as it is shown
    bool m_wantedMayClear = false; //!< a filter that hides it is taken away
    bool m_restorePending = false;
};

} // namespace quayside::ui

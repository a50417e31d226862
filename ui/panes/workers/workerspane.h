// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "items/tables/workerfiltermodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace quayside::items {
class WorkerTableModel;
}

namespace quayside::ui {

class Actions;
class ChipButton;
class ColumnKeeper;
class EmptyState;
struct EmptyReason;
class Exporter;
class FleetTreeView;
class PaneHeader;
class Settings;

/** The workers with their gauges. Its header with the chips is handed out to be the dock's title bar. */
class WorkersPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkersPane)
public:
    WorkersPane(Actions &actions, const Seams &seams, Settings &settings, QWidget *parent = nullptr);
    ~WorkersPane() override;

    void setContext(const MapContext &context);
    void clearContext();
    [[nodiscard]] PaneHeader *header() const { return m_header; }
    /** The one that was chosen, also while a chip hides it. */
    [[nodiscard]] fleet::WorkerIndex current() const;
    /** Selects a worker, showing all of them where a chip hides it, and goes there: it is the next subject.
     */
    void showWorker(fleet::WorkerIndex worker);
    void setChip(items::WorkerFilterModel::Chip chip);
    void clearFilters();
    void focusTable();
    /** Re-reads the ages of the rows in sight. */
    void tick();
    /** Whether the inspector and the actions are about the worker chosen here. */
    void setSubject(bool isSubject);
    [[nodiscard]] Exporter *exporter() const { return m_exporter; }
    void saveState();
    void resetColumns();

Q_SIGNALS:
    void currentChanged();
    void touched(); //!< the operator is at work here: the inspector shows the worker
    void showSessionsRequested(quayside::fleet::WorkerIndex worker);

private:
    void buildHeader();
    void buildView();
    void attachModels();
    void updateCounts();
    void updateReason();
    [[nodiscard]] EmptyReason emptyReason() const;
    void restoreCurrent();
    void fillMenu(QMenu &menu);
    void makeExporter(const Seams &seams);

    Actions &m_actions;
    Settings &m_settings;
    PaneHeader *m_header;
    QToolButton *m_export;
    FleetTreeView *m_view;
    EmptyState *m_empty = nullptr;
    ColumnKeeper *m_columns = nullptr;
    Exporter *m_exporter = nullptr;
    QButtonGroup *m_chips;
    ChipButton *m_all;
    ChipButton *m_problems;
    ChipButton *m_free;
    const fleet::Fleet *m_fleet = nullptr;
    WorkerId m_chosen;
    std::unique_ptr<items::WorkerTableModel> m_model;
    std::unique_ptr<items::WorkerFilterModel> m_filter;
};

} // namespace quayside::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"
#include "operations/engine/verbs.h"
#include "ui/window/mapcontext.h"

#include <QAction>
#include <QObject>

#include <vector>

namespace quayside::ui {

/**
 * What the operator's next action is about. Only rows that are selected *and* visible count; selected rows
 * that a filter hides are told as a number, so that dialogs can say that they stay untouched. Value, UI
 * thread; the indexes are valid until the Fleet says otherwise.
 */
struct Selection
{
    std::vector<fleet::SessionIndex> sessions; //!< in the order shown
    int hiddenSessions = 0; //!< selected but filtered away
    fleet::SessionIndex
        onlyHidden; //!< the one that is, where nothing else is selected: looked at, not acted on
    fleet::WorkerIndex worker; //!< of the workers table, or the current row of the tree grouped by worker
    fleet::UserIndex user; //!< the current group of the session tree, or the current session's user
    /** The pane touched last: what the inspector shows. */
    enum class Subject { None, Sessions, Worker, User };
    Subject subject = Subject::None;
    /** Where it was chosen: one place at a time. */
    enum class Place { Sessions, Workers, Attention };
    Place place = Place::Sessions;
};

/** Every action of the program. The order is that of the shortcuts page, and within each part of a menu. */
enum class ActionId {
    // File
    NewMap,
    OpenMap,
    Connections,
    InspectMap,
    OpenDemo,
    Export,
    FleetReport,
    IntegrityReport,
    CompareMaps,
    CompareFiles,
    SaveSnapshot,
    ScheduleSnapshots,
    ReviewBackup,
    RebuildMap,
    AddOwnTables,
    CloseMap,
    Quit,
    // View
    Find,
    FocusWorkers,
    FocusSessions,
    FocusInspector,
    FocusOperations,
    FocusAudit,
    FocusAttention,
    FilterSessions,
    ClearFilters,
    GroupByUser,
    GroupByWorker,
    ExpandAll,
    CollapseAll,
    Refresh,
    AppearanceSystem,
    AppearanceLight,
    AppearanceDark,
    ResetLayout,
    // Worker
    AddWorker,
    EditWorker,
    CordonWorker,
    UncordonWorker,
    DrainWorker,
    EvacuateWorker,
    ReturnWorker,
    RestoreWorker,
    RebalanceFleet,
    PlacementRules,
    RemoveWorker,
    ShowWorkerSessions,
    ShowWorkerHistory,
    NewSessionOnWorker,
    RefreshWorker,
    CopyWorkerUrl,
    CopyWorkerSecretUrl,
    // Session
    NewSession,
    NewSessionForUser,
    AddUser,
    EditUser,
    RestartSession,
    StartSession,
    StopSession,
    ConfigureSession,
    MoveSession,
    LogOutSession,
    DeleteSession,
    AdoptSession,
    PlaceSession,
    GoToWorker,
    ShowSessionHistory,
    CopySessionName,
    CopySessionPhone,
    CopySessionRow,
    CopySessionWorkerUrl,
    // Help
    Handbook,
    Shortcuts,
    CheckUpdates,
    About,
    Count
};

/**
 * All QActions of the program in one table: object names, texts, shortcuts, and whether each can be had now.
 *
 * An action that can't be had says why in its tool tip and status tip. UI thread; owns the QActions. It
 * decides nothing, and does nothing: MainWindow and Commands connect to `triggered` of each.
 */
class Actions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)
public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *get(ActionId id) const;
    /** The action of a verb on sessions. */
    [[nodiscard]] QAction *ofVerb(operations::Verb verb) const;

    /** Looks at selection and map again; `context` is null without a map. */
    void update(const Selection &selection, const MapContext *context);
    [[nodiscard]] const Selection &selection() const { return m_selection; }

private:
    void create(ActionId id);
    void apply(ActionId id, const operations::Availability &availability, const QString &tip);

    std::array<QAction *, static_cast<size_t>(ActionId::Count)> m_actions {};
    Selection m_selection;
};

} // namespace quayside::ui

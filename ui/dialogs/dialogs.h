// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "operations/engine/verbs.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/**
 * How the window opens its dialogs. None blocks: each opens with QDialog::open() or show(), deletes itself
 * when closed (WA_DeleteOnClose), and keeps a copy of the context. The window deletes open dialogs, which are
 * its children, before the map goes away; an operation that a dialog started goes on without it.
 */
namespace quayside::ui {

class Actions;
struct Selection;

/** Creates and pairs a session; an empty preset is asked for or suggested. */
void openNewSessionDialog(QWidget *parent, const MapContext &context, const UserId &presetUser = {},
                          const WorkerId &presetWorker = {});
/** Creates a session that its worker lacks although the map has its row: same name, user and worker. */
void openCreateAgainDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex missing);
/** Gives a session that is not placed yet a worker, and creates it there: same name and user. */
void openPlaceDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex waiting);
/** Edits a worker, or adds one when `worker` is invalid. */
void openWorkerDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker = {},
                      const QString &proposedUrl = {});
/** Asks before a worker's row is removed; says what keeps it from being removed. */
void openRemoveWorkerDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker);
/** Edits a user, or adds one when `user` is invalid. */
void openUserDialog(QWidget *parent, const MapContext &context, fleet::UserIndex user = {});
/** Adds the user that rows name and the user table does not have. */
void openAddUserDialog(QWidget *parent, const MapContext &context, const UserId &id);
/** Gives the row of a session another user. */
void openAssignDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex session);
/** Adds a row for sessions that run without one; the user is proposed from the metadata, else asked for. */
void openAdoptDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex orphan);
/** The same for several at once, of which those that have no row are taken. */
void openAdoptManyDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions, int hiddenCount);
/** The same for everything that the workers report, with the users that it needs. */
void openRebuildDialog(QWidget *parent, const MapContext &context);
/** Says what a verb does, to which sessions, how many selected ones are hidden and stay untouched; then runs
 * it. */
void openVerbDialog(QWidget *parent, const MapContext &context, operations::Verb verb,
                    const std::vector<fleet::SessionIndex> &sessions, int hiddenCount);
/** Changes webhooks, proxy or metadata of sessions, with the difference shown before. */
void openConfigureDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions, int hiddenCount);
/** Gives the sessions of an ended change their old configuration back, as soon as it is known which. */
void openPutBackDialog(QWidget *parent, const MapContext &context, const OperationId &changed);
/** Asks about what takes an ended operation back: OperationView::inverse. */
void openInverseDialog(QWidget *parent, const MapContext &context, const OperationId &operation);
/** Writes the last known configuration of several sessions back. */
void openWriteBackDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions);
/** Shows both copies of a double run, of which `session` is one; the map is pointed to the one that stays and
 * the other is stopped. */
void openKeepCopyDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex session);
/** Lists what should run on a worker and does not, and brings it back. */
void openRestoreDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker);
/** Moves a session; a move that runs already is shown instead. An empty target is suggested. */
void openMoveDialog(QWidget *parent, const MapContext &context, const SessionKey &session,
                    const WorkerId &target = {});
/** A move, running or over, of any console. */
void openMoveProgress(QWidget *parent, const MapContext &context, const OperationId &operation);
/** Plans to empty a worker, then does so; a drain that runs already is shown instead. */
void openDrainDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker);
/** Plans a new place for everything that the map has on a dead worker; one that runs already is shown
 * instead. */
void openEvacuationDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker);
/** Plans to move each of several sessions, wherever they are. */
void openMoveManyDialog(QWidget *parent, const MapContext &context,
                        const std::vector<fleet::SessionIndex> &sessions, int hiddenCount);
/** Proposes moves that even the fleet out; a rebalance that runs already is shown instead. */
void openRebalanceDialog(QWidget *parent, const MapContext &context);
/** Plans the way back of what an ended series moved. */
void openBringBackDialog(QWidget *parent, const MapContext &context, const OperationId &series);
/** A series of moves, running or over, of any console. */
void openSeriesProgress(QWidget *parent, const MapContext &context, const OperationId &operation);
/** The rules of placement, opened about what is selected: a session, a user, or a worker's labels. */
void openPlacementDialog(QWidget *parent, const MapContext &context, const Selection &about);
/** Asks whether an action on many that stopped by itself goes on to its end whatever fails. */
void openGoOnDialog(QWidget *parent, const MapContext &context, const OperationId &operation);
/** What a backup that was put back had left to do, to be accepted or dropped one by one. */
void openReviewDialog(QWidget *parent, const MapContext &context);
/** Whether, where and how often snapshots of the map are saved by themselves. */
void openScheduleDialog(QWidget *parent, const MapContext &context);
/** Steps, items and errors of one operation. */
void openOperationDialog(QWidget *parent, const MapContext &context, const OperationId &operation);

} // namespace quayside::ui

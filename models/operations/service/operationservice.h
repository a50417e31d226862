// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "operations/bulk/impact.h"
#include "operations/bulk/safeguards.h"
#include "operations/configure/configchange.h"
#include "operations/moves/moverecipe.h"
#include "operations/series/moveseriesplan.h"
#include "operations/service/operationview.h"
#include "operations/service/permissions.h"

namespace quayside::shardmap {
class ShardMap;
}
namespace quayside::fleet {
class FleetSync;
class Timeline;
} // namespace quayside::fleet

namespace quayside::operations {

class MovePreparation;
class Reviews;
struct RowEdit;

/** What the new-session dialog asks for. */
struct CreateInput
{
    QString name; //!< checked by SessionName
    UserId user;
    WorkerId worker;
    QJsonObject config; //!< webhooks, proxy …; metadata["user.id"] is added by the operation
};

/** How something is done to several sessions; see Safeguards. */
struct BulkOptions
{
    QString reason; //!< typed by the operator; recorded with every session
    bool detours = false; //!< also those to which the verb does something else than its name: see isDetour()
    int failingShare = Safeguards::kFailingShare; //!< percent of a wave; more, and it stops by itself
};

/** Factors that shorten the waits of operations in tests; 1 for people. */
struct OperationPace
{
    double speed = 1; //!< all waits are divided by it
};

/**
 * Starts, watches, cancels, resumes and undoes operations, and knows everybody's recent ones.
 *
 * Lives in the UI thread; the work is coroutines over futures. Every operation writes its intent to the
 * journal, acts, observes, writes the result. Per worker, starts are queued: WEBJS and WPP one at a time, 5 s
 * apart, others up to four. Destroying the service stops its operations where they are; another start (or
 * another console, when the lease has lapsed) finds them in the journal.
 */
class OperationService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationService)
public:
    OperationService(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync,
                     fleet::Timeline &timeline, OperationPace pace = {}, QObject *parent = nullptr);
    ~OperationService() override;

    /** Reserve, create, observe, write the row. The id is known at once; follow it by view(). */
    OperationId createSession(const CreateInput &input);
    /**
     * One operation for one session, a bulk operation for several. Sessions may be orphans. A bulk operation
     * can be taken back for five seconds by cancel(), and goes in waves that stop by themselves.
     */
    OperationId run(Verb verb, const std::vector<fleet::SessionIndex> &sessions,
                    const BulkOptions &options = {});
    /** Begins what is about one session and needs nothing but that; see OperationKind::allowed. */
    OperationId begin(const QString &kind, fleet::SessionIndex session, const QString &reason = {});
    /** Moves a session with a row to another worker; see moves() for what stands in its way. */
    OperationId moveSession(const MoveRequest &request);
    /** What is to be known before a move: what stands in its way, what it takes along, its steps. */
    [[nodiscard]] const MovePreparation &moves() const;
    /** A change of configuration, like run(). Its secrets stay in this console's memory. */
    OperationId configure(const ConfigChange &change, const std::vector<fleet::SessionIndex> &sessions,
                          const BulkOptions &options = {});
    /**
     * Of which sessions it is known what they had before an ended change of their configuration, of this
     * console or of any other: read from the journal where it was not begun here. Empty where nothing is.
     */
    [[nodiscard]] Future<std::vector<SessionKey>> learnPutBack(const OperationId &changed);
    /**
     * Gives the sessions of an ended change back what they had before, but for what somebody else has changed
     * since, which is named. After learnPutBack(). Where the change was not made in this console the journal
     * has what there was without its secrets: those the server still has stay, others are named as gone.
     */
    OperationId putBack(const OperationId &changed, const BulkOptions &options);
    /**
     * Brings back what should run on a worker, in this order: STOPPED is started, FAILED restarted, and one
     * that then waits for a phone counts as failed. A bulk operation, one at a time for a worker.
     */
    OperationId restore(fleet::WorkerIndex worker, const std::vector<fleet::SessionIndex> &sessions,
                        const BulkOptions &options = {});

    /** Adds a row for each session that has none, for its user. A bulk operation. */
    OperationId adopt(const std::vector<std::pair<SessionKey, UserId>> &sessions, const BulkOptions &options);
    /** Repairs one row; see MapEdits, which asks whether that is allowed. The future says why it was not
     * done.
     */
    [[nodiscard]] Future<void> editRow(const RowEdit &edit);
    /** Ends a double run: `kept` stays and the map points to it, `other` is stopped and keeps its login. */
    OperationId keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other, const QString &reason = {});

    // Series of moves: drain, evacuate, bring back, rebalance, a selection. Cancel stops one: what has moved
    // stays where it is.
    /** Where everything on a worker would go. Cheap enough to be asked for when a dialog opens. */
    [[nodiscard]] MoveSeriesPlan drainPlan(fleet::WorkerIndex worker) const;
    /** A new place for everything that the map has on a dead worker; its name is typed once for all. */
    [[nodiscard]] MoveSeriesPlan evacuationPlan(fleet::WorkerIndex worker) const;
    /** Asks the map of which sessions of an evacuation no configuration is known: see learnBare(). */
    [[nodiscard]] Future<QSet<SessionKey>> bareSessions(const MoveSeriesPlan &plan) const;
    /** Says it in the plan, a row each and in its warnings; what was changed in it stays. */
    void learnBare(MoveSeriesPlan &plan, const QSet<SessionKey> &bare) const;
    /** A new place for each of these, wherever it is. */
    [[nodiscard]] MoveSeriesPlan selectionPlan(const std::vector<fleet::SessionIndex> &sessions) const;
    /** Moves that even the fleet out: free ones first, and none beyond `mostScans` extra ones. */
    [[nodiscard]] MoveSeriesPlan rebalancePlan(int mostScans) const;
    /** The way back for what an ended series moved away. */
    [[nodiscard]] MoveSeriesPlan bringBackPlan(const OperationId &series) const;
    /** Every worker that move `index` of the plan could go to, best first, the unfit ones last. */
    [[nodiscard]] std::vector<SeriesTarget> seriesTargets(const MoveSeriesPlan &plan, size_t index) const;
    /** Another target for one move: way, obstacle and the summary are found anew. */
    void retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target) const;
    /** Leaves one move out or takes it in again; the summary is made anew. */
    void leaveOut(MoveSeriesPlan &plan, size_t index, bool leftOut) const;
    OperationId runSeries(const MoveSeriesPlan &plan, const SeriesOptions &options);
    // Only where the series runs; elsewhere nothing happens: see OperationView::series
    void pauseSeries(const OperationId &series);
    void continueSeries(const OperationId &series);
    /** Not begun: it stays where it is. Under way: cancelled, where that is still possible. */
    void skipItem(const OperationId &series, const SessionKey &session);
    /** A table for spreadsheets (UTF-8, CSV): one line a move, then what the whole of it came to. */
    [[nodiscard]] QByteArray seriesReport(const OperationId &series) const;

    void cancel(const OperationId &operation);
    /** Begins more of a bulk operation or series that stopped by itself, until too many fail once more, or
     * all that is left whatever fails of it; see OperationView::canGoOn. */
    void goOn(const OperationId &many, bool toTheEnd = false);
    /** Finishes an interrupted operation here, after taking its lapsed lease over. */
    void resume(const OperationId &operation);
    /** Puts back what an interrupted operation did, where that is still possible. */
    void undo(const OperationId &operation);
    /**
     * Ends one that nobody runs and whose record is not understood, without doing or undoing anything of it,
     * so that its session can be worked on again. Refused for any other one.
     */
    [[nodiscard]] Future<void> setAside(const OperationId &operation);
    /** A new bulk operation or series over the failed items of an ended one. */
    OperationId retryFailed(const OperationId &bulk);

    /** What a verb on the sessions would touch; `withDetours` as in BulkOptions. */
    [[nodiscard]] Impact impact(Verb verb, const std::vector<fleet::SessionIndex> &sessions,
                                bool withDetours) const;
    /** The same for a change of configuration, before it is known which. */
    [[nodiscard]] Impact configureImpact(const std::vector<fleet::SessionIndex> &sessions) const;
    [[nodiscard]] Impact impact(const MoveSeriesPlan &plan) const;
    /** What a backup that was put back had left to do, and the answers to it. */
    [[nodiscard]] Reviews &reviews();
    /** What is allowed now, and why not: of everything that changes something. */
    [[nodiscard]] const Permissions &permissions() const;
    /** The running operation on a session, an empty id when there is none. */
    [[nodiscard]] OperationId operationOn(const SessionKey &session) const;

    /** Any console's unfinished series of moves of a worker; for no worker, the rebalance. */
    [[nodiscard]] OperationId seriesOn(const WorkerId &worker) const;
    /** Top-level operations (no children of bulk ones), running first, then newest first. */
    [[nodiscard]] const std::vector<OperationId> &operations() const;
    [[nodiscard]] OperationBrief brief(const OperationId &operation) const;
    /** As a row of a list shows it. */
    [[nodiscard]] OperationSummary summary(const OperationId &operation) const;
    /** The whole of one that is looked at. */
    [[nodiscard]] OperationView view(const OperationId &operation) const;
    [[nodiscard]] int runningCount() const;
    /** This operator's operations that nobody runs any more and that wait to be finished or undone. */
    [[nodiscard]] int interruptedCount() const;

Q_SIGNALS:
    /** Others are in the list, or in another order: look at all briefs again. */
    void listChanged();
    /** One that was in the list before. */
    void changed(const quayside::OperationId &operation);
    void ended(const quayside::OperationId &operation);
    /** A part of one in the list, as a move of a drain: look at its view again. There is none any more where
     * another console ran it and it is over.
     */
    void partChanged(const quayside::OperationId &operation);
    void interruptedChanged(int count);
    /** The map may be written to now, or not any more: everything that was said to be allowed is to be asked
     * again.
     */
    void permissionsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulkoperation.h"
#include "operations/configkeeper.h"
#include "operations/createinput.h"
#include "operations/moves/moveplan.h"
#include "operations/moves/movepreflight.h"
#include "operations/moves/moverescue.h"
#include "operations/moves/tombstonewatch.h"
#include "operations/operationbook.h"
#include "operations/permissions.h"
#include "operations/series/moveseriesplanner.h"
#include "operations/series/movestarter.h"
#include "operations/workreport.h"

#include <QObject>

namespace quayside::operations {

class MoveSeriesOperation;

/** Begins operations of every kind, anew and from the journal: the inside of OperationService. UI thread. */
class OperationHub : public QObject, public ChildStarter, public MoveStarter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationHub)
public:
    OperationHub(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync,
                 fleet::Timeline &timeline, double speed);
    ~OperationHub() override;

    OperationId create(const CreateInput &input);
    OperationId runOne(Verb verb, fleet::SessionIndex session, const QString &reason);
    OperationId move(const MoveRequest &request);
    [[nodiscard]] MoveReport movePreflight(const MoveRequest &request,
                                           const std::optional<MoveLuggage> &luggage = {},
                                           const std::optional<Result<void>> &tried = {}) const;
    [[nodiscard]] Future<void> tryMove(const MoveRequest &request) const;
    [[nodiscard]] Future<MoveLuggage> moveLuggage(const MoveRequest &request) const;
    [[nodiscard]] std::vector<PlannedStep> movePlan(const MoveRequest &request,
                                                    const MoveLuggage &luggage) const;
    OperationId configure(const ConfigChange &change, fleet::SessionIndex session, const QString &reason);
    OperationId runBulk(const BulkPlan &plan, const QString &reason);
    OperationId retryFailed(const OperationId &bulk);
    OperationId keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other, const QString &reason);
    [[nodiscard]] Future<void> setAside(const OperationId &id);
    /** Begins more of one that stopped by itself, or all that is left. */
    void goOn(const OperationId &many, bool toTheEnd);
    /** Takes an interrupted operation over and goes on with it, or puts it back. */
    void takeUp(const OperationId &id, Operation::Mode mode);

    // Series of moves
    [[nodiscard]] MoveSeriesPlanner seriesPlanner() const;
    [[nodiscard]] MoveSeriesPlan drainPlan(fleet::WorkerIndex worker) const;
    [[nodiscard]] MoveSeriesPlan evacuationPlan(fleet::WorkerIndex worker) const;
    [[nodiscard]] MoveSeriesPlan selectionPlan(const std::vector<fleet::SessionIndex> &sessions) const;
    [[nodiscard]] MoveSeriesPlan rebalancePlan(int mostScans) const;
    [[nodiscard]] MoveSeriesPlan bringBackPlan(const OperationId &drain) const;
    void retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target) const;
    void leaveOut(MoveSeriesPlan &plan, size_t index, bool leftOut) const;
    OperationId runSeries(const MoveSeriesPlan &plan, const SeriesOptions &options);
    /** Null unless it runs here. */
    [[nodiscard]] MoveSeriesOperation *runningSeries(const OperationId &id) const;
    [[nodiscard]] QByteArray seriesReport(const OperationId &id) const;

    /** The book's view, with what changes by itself as it is now. */
    [[nodiscard]] OperationView view(const OperationId &id) const;
    /** Where an operation on each of the sessions acts. */
    [[nodiscard]] std::vector<SessionKey> targets(const std::vector<fleet::SessionIndex> &sessions) const;
    [[nodiscard]] OperationBook &book() { return m_book; }
    [[nodiscard]] QString workerName(fleet::WorkerIndex worker) const
    {
        return m_context.fleet.worker(worker).name;
    }
    [[nodiscard]] const Permissions &permissions() const { return m_permissions; }
    [[nodiscard]] Impacts impacts() const { return { m_context.fleet, m_permissions }; }

private:
    [[nodiscard]] ChildCheck checkChild(const BulkPlan &plan, const SessionKey &session) const override;
    [[nodiscard]] Operation *startChild(const BulkPlan &plan, const SessionKey &session,
                                        const shardmap::OperationRecord &parent) override;

    [[nodiscard]] MoveReadiness checkMove(const SeriesMove &move) const override;
    [[nodiscard]] Operation *startMove(const SeriesMove &move,
                                       const shardmap::OperationRecord &parent) override;
    [[nodiscard]] Operation *goOnWithMove(const shardmap::OperationRecord &taken,
                                          const Moment &asked) override;
    [[nodiscard]] std::vector<WorkerId> targetsOfOtherSeries(const OperationId &series) const override;
    [[nodiscard]] MoveKnowledge moveKnowledge(const MoveRequest &request) const;
    [[nodiscard]] MoveSeriesPlan withRefusal(MoveSeriesPlan plan) const;
    OperationId retrySeries(const OperationView &before);

    [[nodiscard]] shardmap::OperationRecord newRecord(const QString &kind, const SessionKey &subject,
                                                      const QString &reason) const;
    [[nodiscard]] std::unique_ptr<Operation> makeVerb(Verb verb, shardmap::OperationRecord record,
                                                      fleet::SessionIndex session);
    [[nodiscard]] std::unique_ptr<Operation> makeCreateAgain(shardmap::OperationRecord record,
                                                             fleet::SessionIndex session);
    [[nodiscard]] std::unique_ptr<Operation> makeConfigure(const ConfigChange &change,
                                                           shardmap::OperationRecord record);
    [[nodiscard]] std::unique_ptr<Operation> makeAdoption(const UserId &user,
                                                          shardmap::OperationRecord record);
    [[nodiscard]] ChildCheck checkAdoption(const UserId &user, const SessionKey &session) const;
    [[nodiscard]] std::unique_ptr<Operation> makeChild(const BulkPlan &plan,
                                                       shardmap::OperationRecord record);
    OperationId start(std::unique_ptr<Operation> operation);
    OperationId startSoon(std::unique_ptr<Operation> operation, size_t sessions);
    OperationId refuse(shardmap::OperationRecord record, const QString &reason);
    void continueTaken(const Result<shardmap::OperationRecord> &taken, Operation::Mode mode,
                       const Moment &asked);
    void endChildrenThenContinue(const shardmap::OperationRecord &taken, Operation::Mode mode,
                                 const Moment &asked);
    void endChild(const OperationId &child, const std::shared_ptr<int> &left,
                  const std::function<void()> &done);

    void bury(const shardmap::Tombstone &tombstone);

    WorkerQueues m_queues;
    LeaseKeeper m_leases;
    OperationContext m_context;
    OperationBook m_book;
    Permissions m_permissions;
    TombstoneWatch m_tombstones;
    MoveRescue m_rescue;
    ConfigKeeper m_configs;
    WorkReport m_report;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/bulkoperation.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/service/operationbook.h"
#include "operations/service/permissions.h"

namespace quayside::operations {

/**
 * Makes operations and begins them: what a person asked for, and the parts of bulk operations and series.
 *
 * Whether something is allowed is asked by whoever asks for it; of the parts it is asked here, as each
 * begins. UI thread.
 */
class OperationStarter final : public ChildStarter, public MoveStarter
{
    Q_DISABLE_COPY_MOVE(OperationStarter)
public:
    OperationStarter(OperationContext &context, OperationBook &book, const Permissions &permissions);
    ~OperationStarter() override = default;

    [[nodiscard]] shardmap::OperationRecord newRecord(const QString &kind, const SessionKey &subject,
                                                      const QString &reason) const;
    /** Of a move, with its recipe. */
    [[nodiscard]] shardmap::OperationRecord newMove(const SessionKey &session, const MoveRecipe &recipe,
                                                    const QString &reason) const;
    OperationId start(std::unique_ptr<Operation> operation);
    /** start(), for who waits for what came of it: see Operation::outcome(). */
    [[nodiscard]] Future<void> outcomeOf(std::unique_ptr<Operation> operation);
    /** What is done to several sessions can be taken back for a moment. */
    OperationId startSoon(std::unique_ptr<Operation> operation, size_t sessions);
    /** Goes on with one that was taken over at `asked`; one that is not understood stays as it is. */
    void goOn(const shardmap::OperationRecord &taken, Operation::Mode mode, const Moment &asked);
    /** Shown as an operation that never began. */
    OperationId refuse(shardmap::OperationRecord record, const QString &reason);

    /** Of a kind that has an input, with that. */
    [[nodiscard]] std::unique_ptr<Operation> make(shardmap::OperationRecord record,
                                                  fleet::SessionIndex session);
    [[nodiscard]] std::unique_ptr<Operation> makeConfigure(const ConfigChange &change,
                                                           shardmap::OperationRecord record);

private:
    // Parts of bulk operations
    [[nodiscard]] ChildCheck checkChild(const BulkPlan &plan, const SessionKey &session) const override;
    [[nodiscard]] Operation *startChild(const BulkPlan &plan, const SessionKey &session,
                                        const shardmap::OperationRecord &parent) override;
    [[nodiscard]] ChildCheck checkAdoption(const UserId &user, const SessionKey &session) const;
    [[nodiscard]] static ConfigChange changeOf(const BulkPlan &plan, const SessionKey &session);
    [[nodiscard]] std::unique_ptr<Operation> makeChild(const BulkPlan &plan,
                                                       shardmap::OperationRecord record);
    [[nodiscard]] std::unique_ptr<Operation> makeAdoption(const UserId &user,
                                                          shardmap::OperationRecord record);

    // Moves of series
    [[nodiscard]] MoveReadiness checkMove(const SeriesMove &move) const override;
    [[nodiscard]] Operation *startMove(const SeriesMove &move,
                                       const shardmap::OperationRecord &parent) override;
    [[nodiscard]] Operation *goOnWithMove(const shardmap::OperationRecord &taken,
                                          const Moment &asked) override;
    [[nodiscard]] std::vector<WorkerId> targetsOfOtherSeries(const OperationId &series) const override;

    OperationContext &m_context;
    OperationBook &m_book;
    const Permissions &m_permissions;
};

/** Takes over operations whose console is gone, and goes on with them or puts them back. UI thread. */
class OperationTakeover final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationTakeover)
public:
    OperationTakeover(OperationContext &context, OperationBook &book, OperationStarter &starter);
    ~OperationTakeover() override = default;

    /** Nothing happens where somebody else was first, or its record is not understood. */
    void takeUp(const OperationId &id, Operation::Mode mode);

private:
    void goOn(const Result<shardmap::OperationRecord> &taken, Operation::Mode mode, const Moment &asked);
    void endChildrenThenGoOn(const shardmap::OperationRecord &taken, Operation::Mode mode,
                             const Moment &asked);
    void endChild(const OperationId &child, const std::shared_ptr<int> &left,
                  const std::function<void()> &done);

    OperationContext &m_context;
    OperationBook &m_book;
    OperationStarter &m_starter;
};

} // namespace quayside::operations

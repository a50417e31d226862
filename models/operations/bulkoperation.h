// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulkplan.h"
#include "operations/operation.h"

#include <QHash>

#include <deque>

namespace quayside::operations {

/** Begins the operations that a bulk one is made of: the service. */
class ChildStarter
{
public:
    virtual ~ChildStarter() = default;
    [[nodiscard]] virtual Availability checkChild(const BulkPlan &plan, const SessionKey &session) const = 0;
    /** A running operation, owned by the starter until after it is over. */
    [[nodiscard]] virtual Operation *startChild(const BulkPlan &plan, const SessionKey &session,
                                                const shardmap::OperationRecord &parent)
        = 0;
};

/**
 * One verb or change on many sessions, each an operation of its own with a result of its own.
 *
 * At most `kPerWorker` children a worker and `kAtOnce` in all exist at a time, so that 20,000 sessions cost
 * no 20,000 coroutines and a sick worker holds up only its own. What has ended is stored now and then; after
 * a crash the rest is done again, which is harmless because every child starts by looking.
 */
class BulkOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkOperation)
public:
    static constexpr int kPerWorker = 6; //!< two more than a worker's queue lets through
    static constexpr int kAtOnce = 64;
    static constexpr int kBegunAtOnce = 50; //!< then the window gets its turn

    /** The record's input is the plan's toJson(); the plan itself may hold secrets. */
    BulkOperation(OperationContext &context, shardmap::OperationRecord record, BulkPlan plan,
                  ChildStarter &starter, QObject *parent = nullptr);

    [[nodiscard]] std::vector<ItemResult> items() const override { return m_items; }
    [[nodiscard]] int itemsEnded() const { return m_ended; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;
    [[nodiscard]] const BulkPlan &plan() const { return m_plan; }

private:
    [[nodiscard]] StepTask goThrough();
    [[nodiscard]] QCoro::Task<Result<void>> saveResults(bool last);
    void sortByWorker();
    [[nodiscard]] bool startSome();
    [[nodiscard]] bool startOne(const WorkerId &worker);
    void startItem(size_t index);
    void childOver(Operation *child, size_t index);
    void endItem(size_t index, shardmap::OperationState state, const QString &text);
    void giveUpWaiting();
    void tellSoon();
    [[nodiscard]] bool isSaveDue() const;
    [[nodiscard]] Error summary() const;
    void tellDifferences();

    BulkPlan m_plan;
    ChildStarter &m_starter;
    std::vector<ItemResult> m_items;
    QHash<WorkerId, std::deque<size_t>> m_waiting;
    QHash<WorkerId, int> m_activeOn;
    int m_active = 0;
    int m_begun = 0; //!< in this turn
    int m_ended = 0;
    int m_saved = 0;
    QElapsedTimer m_sinceSave;
    QTimer m_tell; // merges a burst of items into one changed()
    QString m_title;
};

} // namespace quayside::operations

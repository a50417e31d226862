// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/bulkplan.h"
#include "operations/engine/operation.h"

#include <deque>

namespace quayside::operations {

/** Whether one session of a bulk operation is begun now. */
struct ChildCheck
{
    Availability allowed;
    QString leftOut; //!< not begun, and no failure: why, one sentence; empty: it is
};

/** Begins the operations that a bulk one is made of: OperationStarter. */
class ChildStarter
{
public:
    virtual ~ChildStarter() = default;
    [[nodiscard]] virtual ChildCheck checkChild(const BulkPlan &plan, const SessionKey &session) const = 0;
    /** A running operation, owned by the starter until after it is over. */
    [[nodiscard]] virtual Operation *startChild(const BulkPlan &plan, const SessionKey &session,
                                                const shardmap::OperationRecord &parent)
        = 0;
};

/**
 * One verb or change on many sessions, each an operation of its own with a result of its own.
 *
 * They go in waves (see Safeguards): the next one begins when the last has ended and was stored. When too
 * many of those that were begun fail, it stops by itself, in this console and any that takes it over, until
 * a person goes on or cancels.
 *
 * At most `kPerWorker` children a worker and `kAtOnce` in all exist at a time, so that 20,000 sessions cost
 * no 20,000 coroutines and a sick worker holds up only its own. After a crash the results of children that
 * have ended are read from the journal; only those that were under way are done again.
 */
class BulkOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkOperation)
public:
    static constexpr int kPerWorker = 6; //!< two more than a worker's queue lets through
    static constexpr int kAtOnce = 64;
    static constexpr qsizetype kMostRemembered = 16 * 1024 * 1024; //!< bytes of old configurations
    static constexpr int kBegunAtOnce = 50; //!< then the window gets its turn

    /** The record's input is the plan's toJson(); the plan itself may hold secrets. */
    BulkOperation(OperationContext &context, shardmap::OperationRecord record, BulkPlan plan,
                  ChildStarter &starter, QObject *parent = nullptr);

    /** Begins more although too many failed, or all that is left whatever fails of it; ignored unless it has
     * stopped by itself. */
    void goOn(bool toTheEnd);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;
    [[nodiscard]] const BulkPlan &plan() const { return m_plan; }
    [[nodiscard]] const Waves &waves() const { return m_waves; }
    [[nodiscard]] size_t wave() const { return m_wave; } //!< 0 based
    [[nodiscard]] const BulkProgress &progress() const { return m_progress; }
    /** How to take back what this console has changed of configurations, as far as it fits into
     * kMostRemembered. */
    [[nodiscard]] const QHash<SessionKey, ConfigPutBack> &putBack() const { return m_putBack; }
    /** What takes it back; nothing where there is nothing. */
    [[nodiscard]] std::optional<BulkInverse> inverse() const;

private:
    [[nodiscard]] StepTask goThrough();
    [[nodiscard]] QCoro::Task<Result<void>> learnFromChildren();
    void beginWave();
    [[nodiscard]] QCoro::Task<Result<void>> goThroughWave();
    void decide();
    [[nodiscard]] QCoro::Task<Result<void>> save();
    [[nodiscard]] bool isSaveDue() const;
    [[nodiscard]] bool isWaveOver() const { return m_active == 0 && m_waiting.isEmpty(); }
    [[nodiscard]] int notBegun() const;
    [[nodiscard]] bool startSome();
    [[nodiscard]] bool startOne(const WorkerId &worker);
    void startItem(size_t index);
    void childOver(Operation *child, size_t index);
    [[nodiscard]] ItemResult resultOf(const shardmap::OperationRecord &child) const;
    void endItem(size_t index, ItemResult result);
    void rememberConfig(const Operation &child);
    void giveUpWaiting();
    void tellSoon();
    [[nodiscard]] Error summary() const;
    void tellDifferences();

    BulkPlan m_plan;
    ChildStarter &m_starter;
    BulkProgress m_progress;
    const Waves m_waves;
    size_t m_wave = 0;
    WaveScore m_score; //!< of this wave, or since a person went on in it
    QSet<SessionKey> m_interrupted; //!< under way when the console before this one was lost
    QHash<WorkerId, std::deque<size_t>> m_waiting; //!< of this wave
    QHash<WorkerId, int> m_activeOn;
    int m_active = 0;
    int m_begun = 0; //!< in this turn
    int m_ended = 0;
    int m_saved = 0;
    bool m_saveNow = false;
    QHash<SessionKey, ConfigPutBack> m_putBack; //!< secrets included
    qsizetype m_rememberedBytes = 0;
    QElapsedTimer m_sinceSave;
    QTimer m_tell; // merges a burst of items into one changed()
    QString m_title;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/series/drainsight.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/series/moveseriesview.h"

namespace quayside::operations {

/** Whether a move of a series may begin now. */
struct MoveReadiness
{
    Availability allowed;
    int waitMs = 0; //!< not before; what stands in the way passes by itself
};

/** Begins the moves that a series is made of: OperationStarter. */
class MoveStarter
{
public:
    virtual ~MoveStarter() = default;
    [[nodiscard]] virtual MoveReadiness checkMove(const SeriesMove &move) const = 0;
    /** A running operation, owned by the starter until after it is over. */
    [[nodiscard]] virtual Operation *startMove(const SeriesMove &move,
                                               const shardmap::OperationRecord &parent)
        = 0;
    /** The same for one that a lost console left unfinished, after its lease was taken over. */
    [[nodiscard]] virtual Operation *goOnWithMove(const shardmap::OperationRecord &taken, const Moment &asked)
        = 0;
    /** Where moves of other series go that are under way now, here or in other consoles. */
    [[nodiscard]] virtual std::vector<WorkerId> targetsOfOtherSeries(const OperationId &series) const = 0;
};

/**
 * Drain, evacuate, bring back, rebalance, move a selection: many moves, each an operation of its own with a
 * result of its own.
 *
 * At most kPerTarget move goes to one worker and kAtOnce in the fleet are under way, those of other series
 * counted. Every begin and end is in the journal before the next thing happens, a pause as well: after a
 * crash another console takes up the moves that are under way and begins none twice, since it looks at the
 * rows first. A move that fails leaves its session where it is, and the series goes on: in waves (see
 * Safeguards), and no further when too many of one fail, in any console, until a person goes on or stops it.
 */
class MoveSeriesOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveSeriesOperation)
public:
    // Asked here so that little is refused; the map makes sure of it, whatever other consoles do just now.
    static constexpr int kPerTarget = 1; //!< moves to one worker, design §6
    static constexpr int kAtOnce = 4; //!< moves in the fleet, design §6
    /** What a move to this worker uses of what all series share. */
    [[nodiscard]] static shardmap::Quota quotaFor(const WorkerId &target);

    MoveSeriesOperation(OperationContext &context, shardmap::OperationRecord record, MoveStarter &starter,
                        QObject *parent = nullptr);

    void setPaused(bool paused);
    /** Begins more although too many failed, or all that is left whatever fails of it; ignored unless it has
     * stopped by itself. */
    void goOn(bool toTheEnd);
    void skip(const SessionKey &session);

    [[nodiscard]] const MoveSeriesRecipe &recipe() const { return m_recipe; }
    [[nodiscard]] const MoveSeriesProgress &progress() const { return m_progress; }
    [[nodiscard]] const Waves &waves() const { return m_waves; }
    [[nodiscard]] size_t wave() const { return m_wave; } //!< 0 based
    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;

protected:
    [[nodiscard]] StepTask revert() override;

private:
    // Steps
    [[nodiscard]] StepTask cordon();
    [[nodiscard]] StepTask uncordon();
    [[nodiscard]] StepTask goThrough();
    [[nodiscard]] StepTask seeDrained();
    [[nodiscard]] StepTask seeEvacuated();

    // After a takeover
    [[nodiscard]] QCoro::Task<Result<void>> takeStock();
    [[nodiscard]] QCoro::Task<Result<void>> lookAtRow(size_t index);
    [[nodiscard]] QCoro::Task<Result<void>> takeUpLost();
    [[nodiscard]] QCoro::Task<Result<void>> takeUp(size_t index);

    // The moves
    void beginSome();
    [[nodiscard]] bool beginOne(size_t index);
    void watch(Operation *child, size_t index);
    void noteChild(const Operation *child, size_t index);
    void childOver(Operation *child, size_t index);
    void putBackInLine(size_t index);
    void endMove(size_t index, shardmap::OperationState state, const QString &text);
    void judgeWave();
    void stopAll();
    void cancelChild(size_t index);

    // Questions
    /** It is about everything on one worker, and looks at what is left there in the end. */
    [[nodiscard]] bool leavesWorker() const
    {
        return m_recipe.kind == SeriesKind::Drain || m_recipe.kind == SeriesKind::Evacuate;
    }
    [[nodiscard]] bool mayBegin();
    [[nodiscard]] bool isTargetBusy(const WorkerId &target) const;
    [[nodiscard]] int countUnderWay() const;
    [[nodiscard]] bool isAnythingLeft() const;
    [[nodiscard]] int count(shardmap::OperationState state) const;
    [[nodiscard]] const SeriesMove *firstFailed() const;
    [[nodiscard]] qint64 paceLeftMs() const;
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] QString workerName() const { return context().workerName(m_recipe.worker); }

    // Journal and map
    void tellState();
    [[nodiscard]] QCoro::Task<Result<bool>> saveNews();
    [[nodiscard]] QCoro::Task<Result<void>> changeWorker(shardmap::WorkerState to);
    [[nodiscard]] std::optional<shardmap::WorkerState> workerState() const;
    [[nodiscard]] Result<QString> outcome() const;
    void tellDifferences();

    // What a drain leaves behind
    [[nodiscard]] QCoro::Task<Result<DrainSight>> lookAtWorker();
    [[nodiscard]] bool hasGone(const QString &name) const;
    [[nodiscard]] bool isHalfWayOut(const QStringList &names) const;
    [[nodiscard]] Error withFirstFailed(Error error) const;
    [[nodiscard]] bool isBound(const Result<DrainSight> &left) const;
    [[nodiscard]] Error notDrained(const DrainSight &left) const;

    MoveSeriesRecipe m_recipe;
    MoveSeriesProgress m_progress;
    const Waves m_waves;
    size_t m_wave = 0;
    WaveScore m_score; //!< of what ended since this wave began, or since a person went on in it
    MoveStarter &m_starter;
    QHash<size_t, Operation *> m_children;
    std::vector<size_t> m_lost; //!< under way in a console that is gone, or may be
    QElapsedTimer m_sinceTakeUp;
    QElapsedTimer m_sinceCrowded; //!< the map had no room for another move
    QByteArray m_saved;
    shardmap::OperationState m_savedState = shardmap::OperationState::Running;
    QString m_warned;
};

} // namespace quayside::operations

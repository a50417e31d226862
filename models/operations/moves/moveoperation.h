// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/evidence.h"
#include "operations/engine/operation.h"
#include "operations/moves/movedecision.h"
#include "operations/moves/movepreflight.h"
#include "operations/moves/moverecipe.h"
#include "operations/moves/movesource.h"
#include "operations/moves/movetarget.h"

namespace quayside::operations {

/**
 * Moves one session from the worker of its row to another, in one of four ways (MoveWay).
 *
 * The conditional write of the map is the point of no return: everything before it can be put back, and
 * nothing on the source is destroyed before it. What is left to do after it is done for ever: what a dead
 * worker keeps gets a tombstone. Every step looks first, so that any console can go on from the journal.
 */
class MoveOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveOperation)
public:
    MoveOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

    [[nodiscard]] const MoveRecipe &recipe() const { return m_recipe; }
    [[nodiscard]] const SessionKey &targetKey() const { return m_target.session(); }
    [[nodiscard]] bool canCancel() const override;
    [[nodiscard]] QString cancelMeaning() const override;
    [[nodiscard]] QString activity() const override;

    /** True while the steps of an interrupted record can still be put back. */
    [[nodiscard]] static bool isReversible(const shardmap::OperationRecord &record);

protected:
    [[nodiscard]] StepTask resumed() override;
    [[nodiscard]] StepTask revert() override;
    void concluded(shardmap::OperationState state) override;

private:
    void addSteps();

    // Steps, in the order of design §6
    [[nodiscard]] StepTask look();
    [[nodiscard]] StepTask bury();
    [[nodiscard]] StepTask reserve();
    [[nodiscard]] StepTask makeTarget();
    [[nodiscard]] StepTask stopSource();
    [[nodiscard]] StepTask link();
    [[nodiscard]] StepTask startTarget();
    [[nodiscard]] StepTask switchOn();
    [[nodiscard]] StepTask commit();
    [[nodiscard]] StepTask retire();
    [[nodiscard]] StepTask seeTargetWork();

    // What they are made of
    [[nodiscard]] Result<void> recheck(MovePreflight::Moment moment) const;
    [[nodiscard]] QCoro::Task<Result<void>> requireRow();
    [[nodiscard]] QCoro::Task<Result<void>> requireRowNotAtSource();
    [[nodiscard]] QCoro::Task<Result<std::optional<shardmap::SessionRow>>> currentRow();
    [[nodiscard]] QCoro::Task<Result<void>> leaseAccount(QString account);
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> sourceConfig();
    [[nodiscard]] QByteArray appsToSend() const;
    [[nodiscard]] QStringList appsLeftBehind() const;
    [[nodiscard]] QCoro::Task<Result<void>> tellDifferences();
    void tellLeftBehind();
    [[nodiscard]] QCoro::Task<Result<void>> requireApps();
    [[nodiscard]] StepTask lookAtSnapshot();
    [[nodiscard]] QCoro::Task<Result<void>> tryCommit();
    [[nodiscard]] QCoro::Task<Result<void>> saveSnapshot(waha::SessionInfo seen);
    [[nodiscard]] QCoro::Task<Result<std::optional<shardmap::ConfigSnapshot>>> snapshot();
    [[nodiscard]] QCoro::Task<Result<void>> stopSourceFirst();
    [[nodiscard]] QCoro::Task<Result<void>> keepSourceStopped();
    [[nodiscard]] QCoro::Task<Result<void>> writeTombstone(SessionKey copy);
    [[nodiscard]] QCoro::Task<Result<void>> maySourceGo();
    [[nodiscard]] QCoro::Task<Result<void>> note(QJsonObject what);
    [[nodiscard]] QCoro::Task<Result<MoveFacts>> factsOfMap();
    [[nodiscard]] QCoro::Task<Result<MoveFacts>> gatherFacts();
    [[nodiscard]] Result<void> goOn(MoveNext next, const MoveFacts &facts) const;

    // Putting back
    [[nodiscard]] QCoro::Task<Result<bool>> isCommitted();
    [[nodiscard]] StepTask takeTargetBack();
    [[nodiscard]] StepTask removeTarget();
    [[nodiscard]] QCoro::Task<Result<void>> mayTargetGo();
    [[nodiscard]] StepTask leaveTarget(Error why);
    [[nodiscard]] StepTask removeLeftTarget(Error why);
    [[nodiscard]] StepTask giveSourceBack();

    [[nodiscard]] WantedAccount lastKnownAccount() const;
    [[nodiscard]] bool isBegun(QAnyStringView step) const;
    [[nodiscard]] bool hasGap() const;
    [[nodiscard]] WantedAccount account() const;
    [[nodiscard]] qint64 patienceLeftMs() const;
    [[nodiscard]] qint64 sinceLinkedMs() const;
    [[nodiscard]] QString sourceName() const { return context().workerName(subject().worker); }
    [[nodiscard]] QString targetName() const { return context().workerName(m_recipe.target); }
    [[nodiscard]] QString mark() const { return record().id.toString(); }
    [[nodiscard]] Error elsewhere(const std::optional<WorkerId> &now) const;

    MoveRecipe m_recipe;
    MoveSource m_source;
    MoveTarget m_target;
    Evidence m_evidence;
    std::optional<QJsonObject> m_config; // of the source, secrets included: never stored
    QByteArray m_apps; // the like, known when m_config is
    bool m_configUnknown = false; // the source is silent, and no copy was kept
    QStringList m_maskedMembers; // of a config that is a stored copy: what it can't be given
    qint64 m_waitedBeforeMs = 0; // for the phone, in consoles before this one
};

} // namespace quayside::operations

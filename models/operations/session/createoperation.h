// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "operations/session/createinput.h"
#include "operations/session/sessionmaker.h"

namespace quayside::operations {

/**
 * Reserve a slot, create the session, observe it, add its row.
 *
 * Before the row everything can be put back: the session is deleted if this operation made it, and the slot
 * is released. A lost reply or "already exists" is resolved by looking. Pairing goes on elsewhere. A session
 * that works without having asked for a phone was somebody's before: it is stopped again, and no row points
 * to it.
 */
class CreateOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateOperation)
public:
    /** The record's input is the recipe's toJournal(); the recipe itself may hold secrets. */
    CreateOperation(OperationContext &context, shardmap::OperationRecord record, CreateRecipe recipe,
                    QObject *parent = nullptr);

    [[nodiscard]] bool canCancel() const override;
    [[nodiscard]] QString cancelMeaning() const override;
    [[nodiscard]] QString activity() const override;

protected:
    [[nodiscard]] StepTask resumed() override;
    [[nodiscard]] StepTask revert() override;
    [[nodiscard]] shardmap::DesiredState desiredAfter() const override
    {
        return shardmap::DesiredState::Running;
    }
    void concluded(shardmap::OperationState state) override;

private:
    [[nodiscard]] Result<void> checkInput() const;
    [[nodiscard]] Result<void> checkRow() const;
    [[nodiscard]] QString brokenWishes(fleet::WorkerIndex worker) const;
    [[nodiscard]] StepTask reserve();
    [[nodiscard]] StepTask create();
    [[nodiscard]] StepTask observe();
    [[nodiscard]] StepTask addRow();

    [[nodiscard]] QCoro::Task<Result<void>> note(QJsonObject what);
    [[nodiscard]] shardmap::SessionRow row() const;
    [[nodiscard]] QCoro::Task<Result<void>> tryRow();
    [[nodiscard]] Result<QJsonObject> config() const;
    void tellDifferences(const waha::SessionInfo &seen);
    [[nodiscard]] bool isAgain() const { return !m_recipe.row.isEmpty(); }
    [[nodiscard]] QString workerName() const { return context().workerName(subject().worker); }

    CreateRecipe m_recipe;
    SessionDriver m_driver;
    SessionMaker m_maker;
};

} // namespace quayside::operations

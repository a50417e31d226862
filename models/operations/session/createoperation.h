// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/evidence.h"
#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "operations/service/operationservice.h"
#include "operations/session/sessionmaker.h"

namespace quayside::operations {

/**
 * A create's input on its way to the journal and to the server. Pure.
 *
 * The journal never sees secrets (proxy password, HMAC key, header values): a config that has some is stored
 * masked and marked, and only the console where it was typed can send it.
 */
class CreateRecipe
{
public:
    CreateInput input;
    RowId row; //!< not empty: the map has the row already, only the session is missing
    bool secretsLost = false; //!< read back from the journal without the secrets it had

    [[nodiscard]] QByteArray toJournal() const;
    /** Of a session whose worker lacks it although the map has its row: it is made again, the row stays. */
    [[nodiscard]] static QByteArray inputFor(const fleet::SessionFacts &missing);
    [[nodiscard]] static CreateRecipe fromJournal(const SessionKey &subject, const QByteArray &json);
    /** The config to send: the input's plus the user's id, by which a lost map is rebuilt. */
    [[nodiscard]] QJsonObject config() const;
};

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
    [[nodiscard]] QCoro::Task<Result<void>> mayGo();
    [[nodiscard]] shardmap::SessionRow row() const;
    [[nodiscard]] QCoro::Task<Result<void>> tryRow();
    [[nodiscard]] Result<QJsonObject> config() const;
    void tellDifferences(const waha::SessionInfo &seen);
    [[nodiscard]] bool isAgain() const { return !m_recipe.row.isEmpty(); }
    [[nodiscard]] QString workerName() const { return context().workerName(subject().worker); }

    CreateRecipe m_recipe;
    SessionDriver m_driver;
    SessionMaker m_maker;
    Evidence m_evidence;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"

namespace quayside::operations {

/** Which of two running copies stays, as the journal's input holds it. Value type. */
struct KeepCopyRecipe
{
    SessionKey kept;
    RowId row; //!< to be pointed to the copy that stays; empty: the map points to it already, or to neither
    WorkerId rowWorker; //!< where that row points now
    UserId user; //!< of that row

    [[nodiscard]] QByteArray toJournal() const;
    [[nodiscard]] static KeepCopyRecipe fromJournal(const QByteArray &json);
};

/**
 * Ends a double run: the map is pointed to the copy that stays, the other one is stopped. It keeps its login,
 * so that starting it is the way back.
 *
 * The copy that stays has to be *seen* working with the account, at the beginning and again right before the
 * other one is stopped; else nothing is stopped. UI thread.
 */
class KeepCopyOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeepCopyOperation)
public:
    static constexpr QLatin1StringView kKind { "keep-copy" };

    /** The record's subject is the copy to stop, its input the recipe's toJournal(). */
    KeepCopyOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;

protected:
    [[nodiscard]] shardmap::DesiredState desiredAfter() const override;
    void concluded(shardmap::OperationState state) override;

private:
    [[nodiscard]] StepTask look();
    [[nodiscard]] StepTask pointTheMap();
    [[nodiscard]] StepTask stop();
    [[nodiscard]] StepTask observe();

    /** An Error where the copy that stays does not work now, with this account or (empty) any. */
    [[nodiscard]] Result<QString> workingAccount(const Result<Sighting> &seen, const QString &account) const;
    /** An Error where the other copy must not be stopped: another account, or another worker's data. */
    [[nodiscard]] Result<void> fitness(const Sighting &other, const QString &account) const;
    [[nodiscard]] QCoro::Task<Result<void>> leaseAccount(QString account);
    [[nodiscard]] QCoro::Task<Result<void>> moveRow();
    [[nodiscard]] QCoro::Task<Result<void>> addRow();
    [[nodiscard]] QString provenAccount() const;
    [[nodiscard]] bool isStopNeeded() const;
    [[nodiscard]] QString placeOf(const SessionKey &copy) const;

    const KeepCopyRecipe m_recipe;
    SessionDriver m_kept;
    SessionDriver m_other;
    SessionDriver::Acted m_acted;
};

} // namespace quayside::operations

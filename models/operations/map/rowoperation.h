// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "shardmap/shardmap.h"

namespace quayside::operations {

/** Why a repair of a row is refused. Pure, UI thread. */
class MapEditText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MapEditText)
public:
    [[nodiscard]] static Error gone();
    [[nodiscard]] static Error hasRow(const QString &session);
    [[nodiscard]] static Error hasNoRow(const QString &session);
    [[nodiscard]] static Error notMisplaced(const QString &session);
    [[nodiscard]] static Error placedAlready(const QString &session);
    [[nodiscard]] static Error stillThere(const QString &session);
    [[nodiscard]] static Error notRunning(const QString &session);
};

/**
 * One repair of the session table, as the journal's input holds it: adopt, remove-row, correct-row, place,
 * assign-user.
 */
struct RowChange
{
    QString kind; //!< see kinds.h
    shardmap::SessionRow row; //!< to add, or as it is now
    WorkerId target; //!< of correct-row: where the session was seen; of place: where it is to be
    int unmapped = 0; //!< of place: sessions that run there without a row, as the fleet last saw
    UserId newUser; //!< of assign-user

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static RowChange fromRecord(const shardmap::OperationRecord &record);
    /** The one conditional write. Doing it twice is doing it once. */
    [[nodiscard]] Future<void> apply(shardmap::ShardMap &map, const shardmap::LeaseToken &token) const;
};

/** One repair of a row with what has to be seen before it is written. */
struct RowEdit
{
    /** How the session must be seen on its worker; of correct-row: on the one it is to point to. */
    enum class Expected { Anything, Present, Running, Absent };

    RowChange change;
    SessionKey subject;
    Expected expected = Expected::Anything;
};

/** A repair of one row: one that a person asked for (see MapEdits), or of many that are adopted at once. */
class RowOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowOperation)
public:
    RowOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

    /** Where it is seen otherwise, it does not begin. Call it before run(). */
    void expect(RowEdit::Expected expected) { m_expected = expected; }
    /** The step's name in the journal. */
    [[nodiscard]] static QString stepKey(const QString &kind);

protected:
    [[nodiscard]] QCoro::Task<Result<void>> beforeBegin() override;

private:
    [[nodiscard]] StepTask write();
    [[nodiscard]] bool isDoneAlready() const;

    RowChange m_change;
    RowEdit::Expected m_expected = RowEdit::Expected::Anything; //!< when it begins
    SessionDriver m_driver;
};

} // namespace quayside::operations

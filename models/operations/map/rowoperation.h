// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "operations/map/rowchange.h"

namespace quayside::operations {

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

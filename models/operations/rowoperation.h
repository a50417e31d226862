// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"
#include "operations/rowchange.h"

namespace quayside::operations {

/** A repair of one row that its console did not finish; begun by MapEdits, ended here. */
class RowOperation final : public Operation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowOperation)
public:
    RowOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

    /** The step's name in the journal. */
    [[nodiscard]] static QString stepKey(const QString &kind);

private:
    [[nodiscard]] StepTask write();
    [[nodiscard]] bool isMovedAlready() const;

    RowChange m_change;
};

} // namespace quayside::operations

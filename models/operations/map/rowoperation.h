// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/engine/sessiondriver.h"
#include "operations/map/rowchange.h"

namespace quayside::operations {

/** A repair of one row: of many that are adopted at once, or begun by MapEdits in a console that is gone. */
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
    [[nodiscard]] bool isDoneAlready() const;

    RowChange m_change;
    SessionDriver m_driver;
};

} // namespace quayside::operations

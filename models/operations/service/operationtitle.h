// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"

#include <QCoreApplication>

namespace quayside::operations {

/** One line that names an operation, made from its journal record alone, by its kind. UI thread. */
class OperationTitle
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::OperationTitle)
public:
    [[nodiscard]] static QString of(const shardmap::OperationRecord &record, const OperationContext &context);
};

} // namespace quayside::operations

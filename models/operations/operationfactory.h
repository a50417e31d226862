// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulkoperation.h"
#include "operations/operation.h"
#include "operations/series/movestarter.h"

#include <memory>

namespace quayside::operations {

/** Makes the object of a kind from its journal record; the one list of kinds. UI thread. */
class OperationFactory
{
public:
    /** Null for a record that does not fit its kind, and for a kind that this version does not know. */
    [[nodiscard]] static std::unique_ptr<Operation> make(OperationContext &context,
                                                         const shardmap::OperationRecord &record,
                                                         ChildStarter &starter, MoveStarter &moves);
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"

#include <vector>

namespace quayside::operations {

/** The sessions an operation works on: its subject and, of a move, the session on the target. Pure. */
[[nodiscard]] std::vector<SessionKey> subjectsOf(const shardmap::OperationRecord &record);

/** A move that may have its account on two workers now: from the first code to the end. Pure. */
[[nodiscard]] bool mayRunTwice(const shardmap::OperationRecord &record);

/** It may leave its sessions waiting for a phone, as somebody asked. Pure. */
[[nodiscard]] bool mayUnlink(const shardmap::OperationRecord &record);

/** It brings back what should run on the worker it is about. Pure. */
[[nodiscard]] bool isRestoring(const shardmap::OperationRecord &record);

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace quayside::shardmap {

/**
 * The map was not reached, or not in time: locked for too long, or its server is away. What was to be read or
 * written is to be kept, and tried again later. Pure, any thread.
 */
[[nodiscard]] inline bool isCutOff(const Error &error)
{
    return error.kind == ErrorKind::Database || error.kind == ErrorKind::DatabaseBusy;
}

} // namespace quayside::shardmap

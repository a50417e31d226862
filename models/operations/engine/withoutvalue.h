// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

namespace quayside::operations {

/** A future of success alone, for callers that don't need the value. */
template <typename T>
[[nodiscard]] Future<void> withoutValue(Future<T> future)
{
    return future.then([](const Result<T> &result) -> Result<void> {
        if (!result)
            return failure(result.error());
        return {};
    });
}

} // namespace quayside::operations

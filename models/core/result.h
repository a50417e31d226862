// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace quayside {

/** A value, or the Error that stood in its way. `std::expected` once every supported compiler has it. */
template <typename T>
using Result = tl::expected<T, Error>;

/** Shorthand for returning an error: `return failure(error)`. */
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace quayside

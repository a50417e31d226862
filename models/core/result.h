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

/**
 * Steps that may fail, one after the other: `TRY(write(row));` leaves the function with the step's error, and
 * `TRY_VALUE(const auto rows, readRows());` declares its value. In a coroutine CO_TRY and CO_TRY_VALUE, whose
 * step may hold a co_await. TRY_VALUE is several statements: never the only one after an `if`, and its
 * declared type must not hold a comma.
 */
#define TRY(...) QUAYSIDE_TRY(return, __VA_ARGS__)
#define CO_TRY(...) QUAYSIDE_TRY(co_return, __VA_ARGS__)
#define TRY_VALUE(declaration, ...)                                                                          \
    QUAYSIDE_TRY_VALUE(return, QUAYSIDE_JOIN(tried, __LINE__), declaration, __VA_ARGS__)
#define CO_TRY_VALUE(declaration, ...)                                                                       \
    QUAYSIDE_TRY_VALUE(co_return, QUAYSIDE_JOIN(tried, __LINE__), declaration, __VA_ARGS__)

#define QUAYSIDE_JOIN(left, right) QUAYSIDE_JOIN_NOW(left, right)
#define QUAYSIDE_JOIN_NOW(left, right) left##right
#define QUAYSIDE_TRY(leave, ...)                                                                             \
    if (auto tried = (__VA_ARGS__); !tried)                                                                  \
    leave ::quayside::failure(std::move(tried).error())
#define QUAYSIDE_TRY_VALUE(leave, tried, declaration, ...)                                                   \
    auto tried = (__VA_ARGS__);                                                                              \
    if (!tried)                                                                                              \
        leave ::quayside::failure(std::move(tried).error());                                                 \
    declaration = *std::move(tried)

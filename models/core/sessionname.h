// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace quayside {

/**
 * Rules for a new session's name.
 *
 * WAHA accepts `[a-zA-Z0-9_-]*` up to 54 characters (2025.8.1 and later). Quayside asks for the stricter
 * `[a-z0-9][a-z0-9_-]{0,47}`: names that differ only in case collide in WAHA's PostgreSQL store.
 */
class SessionName
{
    Q_DECLARE_TR_FUNCTIONS(quayside::SessionName)
public:
    /** What a fresh server has, and all that an old CORE server can hold. */
    static constexpr QLatin1StringView kDefault { "default" };
    static constexpr int kLongest = 48;

    /** The name itself, or InvalidInput saying which character or length to change. */
    [[nodiscard]] static Result<QString> checked(const QString &name);
    /** A valid name that resembles `text` (lower case, `-` for what is not allowed), or an empty one. */
    [[nodiscard]] static QString suggested(const QString &text);
};

} // namespace quayside

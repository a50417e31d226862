// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operationcontext.h"

namespace quayside::operations {

/**
 * How long a browser engine's session must not be restarted yet: WEBJS and WPP write a login down some time
 * after a phone was linked (api.md §11.1). UI thread.
 */
class LoginAge
{
public:
    static constexpr qint64 kSafeMs = 180'000;

    /** Milliseconds of waiting that are left; 0 where it is safe, or nobody saw the phone being linked. */
    [[nodiscard]] static int leftMs(const OperationContext &context, const SessionKey &session);

private:
    [[nodiscard]] static bool wasJustLinked(const fleet::Timeline &timeline, const SessionKey &session);
};

} // namespace quayside::operations

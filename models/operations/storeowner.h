// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleet.h"

namespace quayside::operations {

/**
 * Whose session it is where several workers share one store (api.md §11.3).
 *
 * Log out and delete on a worker that is not the owner destroy what the owner runs on. Pure, UI thread.
 */
class StoreOwner
{
public:
    /** The other worker's name, or an empty text when `worker` may act on the session. */
    [[nodiscard]] static QString otherOwner(const fleet::Fleet &fleet, const WorkerId &worker,
                                            const waha::SessionInfo &session);
};

} // namespace quayside::operations

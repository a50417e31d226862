// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::operations {

/**
 * Whose session it is where several workers share one store (api.md §11.3): the other worker's name, or an
 * empty text when `worker` may act on the session.
 *
 * Log out and delete on a worker that is not the owner destroy what the owner runs on. Pure, UI thread.
 */
[[nodiscard]] QString otherStoreOwner(const fleet::Fleet &fleet, const WorkerId &worker,
                                      const waha::SessionInfo &session);

} // namespace quayside::operations

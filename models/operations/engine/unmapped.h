// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::operations {

/**
 * Sessions that run on a worker without a row there, as the fleet last saw: they take slots as well. The
 * session itself, perhaps made by an earlier attempt, is not counted; `from` is where its row is while it
 * moves. UI thread.
 */
[[nodiscard]] int unmappedOn(const fleet::Fleet &fleet, const SessionKey &session, const WorkerId &from = {});

} // namespace quayside::operations

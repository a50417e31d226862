// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleet.h"

/** What to call a worker or user that is known by its id. Pure reads of the fleet, UI thread. */
namespace quayside::fleet {

/** Its name, or its id where the fleet does not know it. */
[[nodiscard]] QString nameOfWorker(const Fleet &fleet, const WorkerId &worker);
/** Its label, or its id where it has none or the fleet does not know it. */
[[nodiscard]] QString nameOfUser(const Fleet &fleet, const UserId &user);

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

/** What to call a worker, user or session on screen, by the rules of foreign::name(). Pure reads of the
 * fleet, UI thread. */
namespace quayside::fleet {

/** Its name, or its id where the fleet does not know it. */
[[nodiscard]] QString nameOfWorker(const Fleet &fleet, const WorkerId &worker);
/** Its label, or its id where it has none or the fleet does not know it. */
[[nodiscard]] QString nameOfUser(const Fleet &fleet, const UserId &user);
[[nodiscard]] QString nameOfUser(const UserFacts &user);
/** The label first, since ids may be long and alike: "Acme GmbH · 42"; the id alone where there is no label.
 */
[[nodiscard]] QString fullNameOfUser(const UserFacts &user);
/** Its address without the secrets that some keep there. */
[[nodiscard]] QString addressOfWorker(const WorkerFacts &worker);
[[nodiscard]] QString nameOfSession(const Fleet &fleet, SessionIndex session);

} // namespace quayside::fleet

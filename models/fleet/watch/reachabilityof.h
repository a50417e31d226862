// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "fleet/truth/facts.h"

namespace quayside::fleet {

/** What a failed poll says about the worker. */
[[nodiscard]] Reachability reachabilityOf(const Error &error);
/** True where something answered properly but not with a list: a version too old, or no WAHA at all. */
[[nodiscard]] bool isOddAnswer(const Error &error);
/** True where trying again soon can't help: somebody has to change something first. */
[[nodiscard]] bool needsPerson(Reachability reach);

} // namespace quayside::fleet

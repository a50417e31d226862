// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/runtime.h"
#include "simulator/store.h"

#include <memory>
#include <string>

namespace sim {

class Random;
class Worker;

/** A `session.status` event in the envelope of the worker's version. */
[[nodiscard]] std::shared_ptr<const std::string> statusEvent(const Worker &worker, SessionId id,
                                                             const Runtime &runtime);
/** A ULID in lower case, as in `evt_01m85qkb5172zgmpms6xp3wp09`. */
[[nodiscard]] std::string ulid(Random &random);

} // namespace sim

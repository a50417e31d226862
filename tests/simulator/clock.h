// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace sim {

/** Milliseconds since 1970, real time. */
[[nodiscard]] std::int64_t nowMs();
/** `2026-11-24T02:54:44.477Z`. */
[[nodiscard]] std::string isoNow();

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** How many moves of series (drain, rebalance, …) may be under way at a time, in all consoles: design §6. */
namespace quayside::shardmap::serieslimits {

inline constexpr int kToOneTarget = 1;
inline constexpr int kInTheFleet = 4;

} // namespace quayside::shardmap::serieslimits

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside::fleet {

inline constexpr int kStartsPerMs = 2; //!< calls begun at a time: what one access manager can take

/** How often workers are asked. Milliseconds. */
struct SyncIntervals
{
    int listMs = 60'000; //!< while events are live; with jitter
    int pollMs = 15'000; //!< list interval while events are not live
    int versionMs = 60'000; //!< version, status and health
    int firstRetryMs = 1'000; //!< doubles up to longestRetryMs while a worker does not answer
    int longestRetryMs = 60'000;
};

} // namespace quayside::fleet

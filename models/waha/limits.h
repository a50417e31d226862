// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace quayside::waha {

/** Characters of any one text of a server; the longest honest one is a QR code's. */
constexpr qsizetype kLongestText = 4096;

/** Every time and size limit of the client in one place; tests shorten them. Milliseconds and bytes. */
struct Limits
{
    int shortMs = 15'000; //!< interactive and poll calls, from asking to the last byte
    int lifecycleMs = 60'000; //!< WEBJS takes up to 20 s for some (api.md §2.3)
    qint64 bodyBytes = 64LL * 1024 * 1024; //!< the largest reply read
    int redirects = 5;

    int pulseMs = 500; //!< how often the event streams look at the clock
    int socketConnectMs = 15'000;
    int quietMs = 2'000; //!< an accepted socket counts as live after this much silence
    int pingEveryMs = 30'000;
    int pongWithinMs = 15'000;
    int firstRetryMs = 1'000;
    int longestRetryMs = 60'000;
    int refusedRetryMs = 60'000; //!< after close 1008 and the like, which no retry cures
    qint64 frameBytes = 1024 * 1024; //!< the largest event read
};

} // namespace quayside::waha

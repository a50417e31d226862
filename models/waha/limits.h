// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace quayside::waha {

/** Characters of any one text of a server; the longest honest one is a QR code's. */
constexpr qsizetype kLongestText = 4096;

/**
 * What anybody who answers may cost, in one place; tests shorten it. Milliseconds and bytes. Each line has a
 * test that goes beyond it (test_waha_hostile, test_waha_bounds).
 */
struct Limits
{
    // One reply, redirects included
    int shortMs = 15'000; //!< interactive and poll calls, from asking to the last byte, however it trickles
    int lifecycleMs = 60'000; //!< WEBJS takes up to 20 s for some (api.md §2.3)
    int redirects = 5;
    qint64 headBytes = 64 * 1024; //!< status line, headers, chunk sizes and trailers of one reply together
    int chunks = 20'000; //!< pieces of one body: each costs more than its bytes
    qint64 listBytes = 16LL * 1024 * 1024; //!< a session list that announces its length: 8,000 at 2 KiB each
    qint64 unannouncedBytes
        = 4LL * 1024 * 1024; //!< any body without a length: WAHA always tells it, endless bodies don't
    qint64 replyBytes = 1024 * 1024; //!< everything that is neither a list nor a picture
    qint64 pictureBytes = 8LL * 1024 * 1024; //!< a screenshot
    qint64 errorBytes = 64 * 1024; //!< of a reply that is no success or no JSON: the rest is not read
    qint64 socketBytes = 64 * 1024; //!< read ahead of what a reader has taken, per connection

    // What is read out of it; nesting needs no line: QJsonDocument stops at 1,024 levels, simdjson skips
    // without recursion
    int sessionsPerList = 50'000; //!< ten times what the largest store group has
    int pictureSide = 4'096; //!< pixels, each side, before a picture is decoded
    qint64 pixels = 4LL * 1024 * 1024; //!< of a picture: twice a full HD screen, 16 MiB decoded

    // Connections
    int callsPerServer = 6; //!< at once, per lane; more wait
    int idleMs = 4'000; //!< a kept connection: WAHA closes after 5 s
    int idleConnections = 64; //!< kept in all

    // Event sockets
    int pulseMs = 500; //!< how often the event streams look at the clock
    int socketConnectMs = 15'000;
    int quietMs = 2'000; //!< an accepted socket counts as live after this much silence
    int steadyMs = 30'000; //!< one that lived for so long is tried again soon after it is lost
    int pingEveryMs = 30'000;
    int pongWithinMs = 15'000;
    int firstRetryMs = 1'000;
    int longestRetryMs = 60'000;
    int refusedRetryMs = 60'000; //!< after close 1008 and the like, which no retry cures
    qint64 frameBytes = 1024 * 1024; //!< the largest event read, all its fragments together
    qint64 backlogBytes = 64 * 1024; //!< of ours that the server does not take
    int framesBurst = 10'000; //!< frames of any kind at once: a restart of 500 sessions makes 3,000
    int framesPerSecond = 250; //!< for ever after that: 1 % of a core
    qint64 frameBytesBurst = 16LL * 1024 * 1024;
    qint64 frameBytesPerSecond = 256 * 1024;
};

} // namespace quayside::waha

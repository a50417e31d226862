// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace quayside::shardmap {

/**
 * A status and for how long. In milliseconds before now, because every desktop's clock is another one: they
 * are stored by the database's. A status is WAHA's own spelling; UNKNOWN: its worker lists the session no
 * more.
 */
struct StatusSince
{
    QString status;
    qint64 agoMs = 0;
    bool exact = true; //!< false: it was found so then, and began then or before
};

/** How a worker's copy of a session is. */
struct StatusState
{
    SessionKey session; //!< the worker that reports it, which need not be its row's
    StatusSince now;
    QString login; //!< what is known of its login, by a stable name; may be empty
};

/** News of a copy: how it is now, and how it was before. */
struct StatusNews
{
    StatusState state;
    StatusSince before; //!< for a history that begins with this; an empty status: nothing is known
    bool isChange = true; //!< false: it was only seen for the first time
};

/** A line of a copy's history: a status that began, or else a text. */
struct HistoryLine
{
    SessionKey session;
    StatusSince at;
    QString text; //!< what an operation did
};

/** What consoles have seen of one worker. */
struct WatchRecord
{
    bool watched = false; //!< false: no console ever has; then all else is empty
    qint64 watchedAgoMs = 0; //!< when it was first watched
    qint64 serverStartMs = 0; //!< as its server said it last, by its own clock; 0: not known
    QByteArray working; //!< of the names that worked when it was first watched; whoever writes it can read it
    std::vector<StatusState> states;
};

/** A session as its worker's list had it when that was last seen. */
struct LastSession
{
    QString name;
    StatusSince now;
    QString account; //!< "79111111@c.us"; empty: none, or not told
    QString pushName;
};

/** How a worker was when it was last seen: for people to read, and evidence of nothing. */
struct LastWorker
{
    WorkerId worker;
    qint64 seenAgoMs = -1; //!< when its whole list was last seen; negative: never
    QString version;
    QString engine;
    QString tier;
    int latencyMs = -1;
    std::optional<std::vector<LastSession>> sessions; //!< to be kept: none where nothing of them differs
};

} // namespace quayside::shardmap

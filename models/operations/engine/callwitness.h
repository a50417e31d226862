// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "operations/engine/observation.h"

#include <QElapsedTimer>

#include <functional>

namespace quayside::operations {

/** What there is to know about a call whose effect was not seen, before it is sent again. Value type. */
struct CallTrace
{
    bool destroys = false; //!< delete, log out, replace the configuration: it can't be taken back
    bool provesNothing = false; //!< the status it aims at was there before (restart)
    bool moved = false; //!< the session was seen to change since
    bool silent = false; //!< the server did not answer for a while since
    bool restarted = false; //!< the server's process has started since
    bool watched = false; //!< its events were live all the time
    bool askedForPhone = false; //!< the session was seen to wait for a person since
    int sent = 0;
    int unsent = 0; //!< tries of which nothing left this computer
};

/** Whether a call may be sent again. */
enum class CallAgain {
    Yes,
    ServerWentAway, //!< since it was asked: only a person knows whether that was the call's doing
    Enough //!< it has been sent often enough
};

/**
 * Pure. What destroys is never sent again after its server went away; what does not, once more. Where nothing
 * could have been seen of a restart, it is sent once more at most. What never left this computer can have
 * done nothing: it is tried again, often enough at most.
 */
[[nodiscard]] CallAgain judgeAgain(const CallTrace &trace, int most);

/**
 * Watches what becomes of a call from right before it is made: events, the server's own times, whether the
 * server is alive. This is the evidence that is looked at before anything is sent again. UI thread.
 */
class CallWitness final
{
    Q_DISABLE_COPY_MOVE(CallWitness)
public:
    CallWitness() = default;

    /** A call is about to be made; `live`: the server's events come in. */
    void begin(bool live);
    /** The server refused to look at it at all: it does not count. */
    void refusedUnseen() { --m_trace.sent; }
    /** Nobody was reached: it can't have done anything, but it was a try. */
    void neverSent()
    {
        --m_trace.sent;
        ++m_trace.unsent;
    }
    /** Nothing has been sent yet: what comes next is a call of another sort. */
    void reset() { m_trace = {}; }
    void note(const waha::StatusEvent &event);
    void note(const Sighting &seen);
    void noteFeed(bool live) { m_trace.watched = m_trace.watched && live; }
    /** What the server said of itself, asked after the call; an Error: it did not answer. */
    void note(const Result<waha::ServerStatus> &server);

    [[nodiscard]] const CallTrace &trace() const { return m_trace; }
    /** The session was seen to stop or start since the call began. */
    [[nodiscard]] bool hasMoved() const { return m_trace.moved; }

private:
    void noteStatus(SessionStatus status);

    CallTrace m_trace;
    QElapsedTimer m_since; // the call began; invalid: none was made
};

} // namespace quayside::operations

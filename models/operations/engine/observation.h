// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

namespace quayside::operations {

/** A lifecycle call. */
enum class Action { Start, Stop, Restart, LogOut, Delete };
[[nodiscard]] QString toString(Action action);
[[nodiscard]] std::optional<Action> actionFromString(QStringView name);

/** What has to be seen before an action counts as done (api.md §13.6). */
enum class Goal {
    Running, //!< WORKING, or waiting for a person: SCAN_QR_CODE, PASSKEY_*
    Stopped, //!< STOPPED, or absent
    Unpaired, //!< waiting for a person again, or stopped without an account
    Absent
};
[[nodiscard]] Goal goalOf(Action action);

/** One look at a session. */
struct Sighting
{
    enum class Kind { Present, Absent, NoAnswer, Refused };
    Kind kind = Kind::NoAnswer;
    waha::SessionInfo session; //!< of Present
    Error error; //!< of NoAnswer and Refused

    [[nodiscard]] static Sighting of(const waha::SessionInfo &session);
    /** NotFound is Absent; what another try won't change (bad key) is Refused; the rest is NoAnswer. */
    [[nodiscard]] static Sighting of(const Error &error);
};

/** True where the sighting alone shows that the goal is reached. */
[[nodiscard]] bool isReached(Goal goal, const Sighting &sighting);

/**
 * Decides from what is seen over time whether an action has worked. Pure: times come from outside, in
 * milliseconds of the server's pace.
 */
class Observation final
{
public:
    static constexpr qint64 kHealMs = 10'000; //!< FAILED may heal by itself in 2 to 6 s (api.md §14.14)
    static constexpr qint64 kGoneMs = 5'000; //!< a starting server may not list its sessions for a moment
    static constexpr qint64 kUnsureSettleMs = 10'000; //!< a lost call should show by then
    static constexpr qint64 kSureSettleMs = 30'000; //!< stop, restart and delete of a browser take up to 20 s
    static constexpr qint64 kLimitMs = 180'000;
    static constexpr int kFailures = 4; //!< times it may fall to FAILED before it counts as failed

    enum class Verdict {
        Waiting,
        Reached,
        NoEffect, //!< stays as it was: the call was lost, or its effect was undone
        Failed, //!< FAILED and stays so
        Gone, //!< the session does not exist any more
        Refused, //!< the server won't tell us
        TimedOut
    };

    /** What is known about the call before the first look. */
    struct Call
    {
        bool answered = false; //!< the server said yes
        bool mustChange = false; //!< the goal's status proves nothing: it was so before (restart)
    };

    Observation(Goal goal, Call call, qint64 nowMs)
        : m_goal(goal)
        , m_call(call)
        , m_startMs(nowMs)
    { }

    /** A status event that came in between looks. */
    void note(SessionStatus status);
    /** It was seen to change before the first look. */
    void noteChange() { m_changed = true; }
    [[nodiscard]] Verdict judge(const Sighting &sighting, qint64 nowMs);
    [[nodiscard]] const std::optional<Sighting> &last() const { return m_last; }

private:
    [[nodiscard]] Verdict judgePresent(SessionStatus status, qint64 steadyMs) const;
    [[nodiscard]] Verdict judgeRunning(SessionStatus status, qint64 steadyMs) const;
    [[nodiscard]] qint64 settleMs() const { return m_call.answered ? kSureSettleMs : kUnsureSettleMs; }
    void track(const Sighting &sighting, qint64 nowMs);

    Goal m_goal;
    Call m_call;
    qint64 m_startMs;
    qint64 m_steadySinceMs = 0;
    bool m_changed = false; // a transition was seen
    int m_failures = 0;
    std::optional<Sighting> m_last;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/** A session that should run and does not. */
struct RestoreItem
{
    enum class Call {
        Start, //!< STOPPED
        Restart, //!< FAILED
        CreateAgain //!< its worker does not have it: a person has to, with a new scan
    };
    enum class Why {
        Wanted, //!< whoever last ran an operation on it wanted it to run
        RanBefore //!< nobody has said so, but it was WORKING when its server went away
    };
    SessionIndex session;
    Call call = Call::Start;
    Why why = Why::Wanted;
    SessionStatus status;
    qint64 sinceMs = 0; //!< of the status

    friend bool operator==(const RestoreItem &, const RestoreItem &) = default;
};

/** What the verdict on one session is made from. */
struct RestoreCandidate
{
    SessionStatus status;
    qint64 sinceMs = 0;
    bool missing = false; //!< a row, but its worker does not have the session
    shardmap::DesiredState desired = shardmap::DesiredState::Unset;
    bool ran = false; //!< see Fleet::sessionRan()
    bool needsPhone = false; //!< it has no login to come back with: somebody has to scan
};

/** When a server started, and what it does by itself afterwards (api.md §10). */
struct Autostart
{
    qint64 startedMs = 0;
    qsizetype sessions = 0;
    std::optional<bool> ofWorker; //!< WAHA_WORKER_RESTART_SESSIONS; not told: on, as by default
    std::optional<bool> ofAll; //!< WHATSAPP_RESTART_ALL_SESSIONS; not told: off
    std::optional<double> delaySeconds; //!< WAHA_AUTO_START_DELAY_SECONDS; not told: 0
    std::vector<qint64> upMs; //!< since when its sessions are up, those that are

    [[nodiscard]] bool isOn() const { return ofWorker.value_or(true) || ofAll.value_or(false); }
    /** Until then sessions are STOPPED because it is not their turn yet. */
    [[nodiscard]] qint64 endsMs() const;

private:
    [[nodiscard]] qint64 delayMs() const;
    [[nodiscard]] qint64 lastInARowMs() const;
};

/**
 * What is left to do on a worker after its server restarted: the sessions that should run and do not, the
 * ones that were last in use first. A pure function of the fleet; O(sessions of the worker).
 */
struct RestorePlan
{
    WorkerIndex worker;
    qint64 restartedMs = 0; //!< start of the restart that this is about; 0: none was noticed
    qint64 turnEndsMs = 0; //!< until then the server is at it by itself; 0: it did not just start
    bool answers = false;
    int wanted = 0; //!< sessions that should run
    std::vector<RestoreItem> items;

    [[nodiscard]] static RestorePlan of(const Fleet &fleet, WorkerIndex worker);
    /** The verdict on one session; nothing where it should not run, or does. `turnEndsMs` as above. */
    [[nodiscard]] static std::optional<RestoreItem> judge(const RestoreCandidate &candidate,
                                                          const WorkerRestart &restart, qint64 turnEndsMs);
    [[nodiscard]] static std::optional<RestoreItem::Why>
    whyItShouldRun(const RestoreCandidate &candidate, const WorkerRestart &restart, qint64 turnEndsMs);

    /** The server has had its turn. */
    [[nodiscard]] bool isDue(qint64 nowMs) const { return answers && nowMs >= turnEndsMs; }
    /** Those that an operation can bring back, in order. */
    [[nodiscard]] std::vector<SessionIndex> startable() const;
};

/** Words about a RestorePlan. Pure, UI thread. */
class RestoreWords final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::RestoreWords)
public:
    /** Why nothing can be restored now, one sentence; empty when something can. */
    [[nodiscard]] static QString whyNot(const RestorePlan &plan, const Fleet &fleet);
    /** "waha7 restarted at 14:02: 12 of 40 sessions that should run do not." */
    [[nodiscard]] static QString summary(const RestorePlan &plan, const Fleet &fleet);
    /** How an operation goes about it: order, spacing by engine, what is checked. */
    [[nodiscard]] static QString manner(const RestorePlan &plan, const Fleet &fleet);
    /** "Start", "Restart", "Create again by hand". */
    [[nodiscard]] static QString call(RestoreItem::Call call);
    /** Why a session should run. */
    [[nodiscard]] static QString why(RestoreItem::Why why);
};

} // namespace quayside::fleet

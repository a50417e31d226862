// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"
#include "fleet/truth/cause.h"
#include "fleet/truth/statuschange.h"
#include "shardmap/rows.h"
#include "waha/values.h"

#include <array>

namespace quayside::fleet {

/** What is known about reaching a worker. Unknown is not unreachable, unreachable is not empty. */
enum class Reachability {
    Unknown, //!< not asked yet
    Online, //!< answered its last call
    LimitedKey, //!< answers, but the key sees one session only
    Unreachable, //!< DNS, refused, reset, timeout, or a proxy that got no answer from it
    Failing, //!< answers, but with errors only
    RateLimited, //!< answers that it takes no more requests for now
    ProxyRefuses, //!< a login or rule in front of it; whether it answers is not known
    UntrustedCertificate, //!< no secure connection, for want of trust as a rule
    BadKey, //!< refuses the key, or the map's key can't be sent
    NotWaha, //!< something else answers, or it sends what no WAHA server sends
    BadUrl //!< the map's URL can't be used at all
};

/** How a worker's changes come in. */
enum class Feed {
    None, //!< nothing comes in
    Polling, //!< lists only
    Live //!< events, and a list now and then
};

/** What a worker is asked for. Each works or fails by itself: a server may list sessions and break at
 * /health. */
enum class Capability : quint8 { List, Version, Status, Health, Events, Environment };
inline constexpr size_t kCapabilities = 6;

/** How one of them stands. Times are this desktop's clock, milliseconds since 1970 UTC; 0: never. */
struct CapabilityState
{
    enum class State : quint8 {
        Unknown, //!< not asked yet
        Works,
        Fails,
        NotOffered //!< this edition or key does not have it, which is no fault
    };
    State state = State::Unknown;
    qint64 sinceMs = 0; //!< since when `state` is so
    bool sinceExact = true; //!< false: found so at the first answer, see StatusMoment
    qint64 okMs = 0; //!< when it brought something last
    Error problem; //!< why it fails or is not offered
};

/** Differences between map and fleet (design §5). One session may have several. */
enum class Drift : quint16 {
    None = 0,
    Orphan = 1 << 0, //!< runs on a worker, no row
    Missing = 1 << 1, //!< row, worker answers, no such session
    Misplaced = 1 << 2, //!< row says A, runs on B
    DoubleRun = 1 << 3, //!< the same account or session runs on two workers
    StaleCopy = 1 << 4, //!< leftover on a worker that is not the owner: stopped, or not seen for a while
    DuplicateRow = 1 << 5, //!< several rows with the same worker and name
    BrokenReference = 1 << 6, //!< the row names a user or worker that does not exist
    CaseClash = 1 << 7, //!< the name differs from another on this store only in case
    OtherUser = 1 << 8, //!< its metadata names another user than the row does
    OtherConfig = 1 << 9 //!< its configuration is not what was last set, or its server has forgotten it
};
Q_DECLARE_FLAGS(Drifts, Drift)

/** Problems of a worker as a whole. */
enum class WorkerIssue : quint16 {
    None = 0,
    OverCapacity = 1 << 0,
    SharedWorkerId = 1 << 1, //!< empty or equal WAHA worker ids in a store group
    RestartAllOnSharedStore = 1 << 2,
    UnsupportedVersion = 1 << 3,
    DiskLow = 1 << 4,
    DuplicateUrl = 1 << 5, //!< two rows point at the same server
    Restarted = 1 << 6, //!< its server's start time changed within the last ten minutes
    UnreadableEntries = 1 << 7, //!< its list has entries that can't be read
    NoNetwork = 1 << 8, //!< its sessions fail and start in turns, as they do without a network
    Slow = 1 << 9 //!< it takes seconds to answer
};
Q_DECLARE_FLAGS(WorkerIssues, WorkerIssue)
inline constexpr size_t kWorkerIssues = 10;

/** Sessions by status class, as counted for cards and tree summaries. */
struct StatusCounts
{
    quint32 working = 0;
    quint32 pairing = 0; //!< SCAN_QR_CODE, PASSKEY_*
    quint32 starting = 0;
    quint32 failed = 0;
    quint32 stopped = 0;
    quint32 other = 0; //!< statuses of a later WAHA
    quint32 unknown = 0; //!< never seen: its worker has not answered, or the session is missing

    [[nodiscard]] quint32 total() const
    {
        return working + pairing + starting + failed + stopped + other + unknown;
    }
    /**
     * So many of them fail and start in turns that it is the worker's network: ten, or any at all where none
     * works or shows a code, which comes from WhatsApp as well.
     */
    [[nodiscard]] bool areCutOff(quint32 turning) const
    {
        constexpr quint32 kManyTurning = 10; // as many as make an incident
        return turning >= kManyTurning || (turning > 0 && working == 0 && pairing == 0);
    }
    void add(SessionStatus status, int by = 1);
    friend bool operator==(const StatusCounts &, const StatusCounts &) = default;
};

/** SlotUse of one worker. `capacity` is absent where the map has no usable number: then nothing is free. */
struct SlotUse
{
    std::optional<qint64> capacity; //!< a total, whatever the map's column means; 1 for an old CORE server
    quint32 mapped = 0; //!< rows that point here
    quint32 running = 0; //!< sessions that run here, rows or not
    quint32 used = 0; //!< names in mapped ∪ running
    quint32 reserved = 0; //!< taken by operations, name not in used yet
    bool whole = true; //!< all rows are known; false: the numbers are the least there can be
    /** capacity − used − reserved, never below 0; 0 without capacity, and where rows may be missing. */
    [[nodiscard]] qint64 free() const;
    /** There is a number to show as free. */
    [[nodiscard]] bool isFreeKnown() const { return capacity && whole; }
    [[nodiscard]] bool isOver() const;
    friend bool operator==(const SlotUse &, const SlotUse &) = default;
};

/** A start of a worker's server that this console noticed. */
struct WorkerRestart
{
    qint64 startedMs = 0; //!< 0: none noticed
    qint64 noticedMs = 0;
    bool watched
        = false; //!< the start before was known, here or in the map: it restarted; else it is just young

    friend bool operator==(const WorkerRestart &, const WorkerRestart &) = default;
};

/** Everything known about one worker. Times are this desktop's clock, milliseconds since 1970 UTC; 0: never.
 */
struct WorkerFacts
{
    shardmap::WorkerRow row;
    QString name; //!< to show: display name, else host of the URL, else id; unique enough to tell apart
    bool isInspected = false; //!< the map is only inspected: nobody asks this worker
    Reachability reach = Reachability::Unknown;
    Error problem; //!< why it is not Online; WorkerCause says it in words
    CauseSource source; //!< what told `reach`
    qint64 reachSinceMs = 0; //!< since when `reach` is so
    bool reachSinceExact = true; //!< false: found so when it was asked first, see StatusMoment
    qint64 answeredMs = 0; //!< last good answer
    qint64 listedMs = 0; //!< last complete list, 304 included
    qint64 keptMs
        = 0; //!< until this console has listed it: when consoles saw what is shown of it; see lastSeenMs()
    bool outdated = false; //!< its last list is older than it should be, or from before the computer slept
    qint64 nextTryMs = 0; //!< when it is asked again, while it does not answer
    Feed feed = Feed::None;
    std::array<CapabilityState, kCapabilities> capabilities;
    int latencyMs = -1; //!< of the last small call; -1: none yet
    waha::ServerVersion version;
    qint64 startedMs = 0; //!< now − uptime as the server said it
    WorkerRestart restart; //!< the last one
    std::optional<waha::Health> health;
    std::optional<waha::ServerEnvironment> environment;
    int storeGroup = -1; //!< workers with the same number share one session store; -1: own store or not known
    WorkerIssues issues;
    std::array<StatusMoment, kWorkerIssues> issueSince; //!< of those that are set, by the number of their bit
    SlotUse slotUse;
    StatusCounts counts;
    StatusCounts old; //!< of `counts`, what is not seen now
    quint32 orphans = 0;
    bool holdsDefaultOnly
        = false; //!< an old CORE server: one session, named `default`, whatever the map says
    waha::UnreadableEntries unreadable; //!< of its last list
    int copiesToRemove
        = 0; //!< sessions that moved away while it was dead; it is in quarantine until none is left

    [[nodiscard]] const CapabilityState &capability(Capability what) const
    {
        return capabilities[static_cast<size_t>(what)];
    }
    [[nodiscard]] bool isQuarantined() const
    {
        return copiesToRemove > 0 || row.state == shardmap::WorkerState::Quarantined;
    }
    /** Both have one session store, as far as that is known. */
    [[nodiscard]] bool sharesStoreWith(const WorkerFacts &other) const
    {
        return storeGroup >= 0 && storeGroup == other.storeGroup;
    }
    /** It does not answer, or was not asked. */
    [[nodiscard]] bool isAway() const
    {
        return reach != Reachability::Online && reach != Reachability::LimitedKey;
    }
    /** What is shown of it is not seen now: it is away, or its last list is old. */
    [[nodiscard]] bool isStale() const { return isAway() || outdated; }
    /** When the list that is shown was seen, by this console or an earlier one; 0: none ever was. */
    [[nodiscard]] qint64 lastSeenMs() const { return listedMs != 0 ? listedMs : keptMs; }
    /** What is found of it now began now; else it is one of the first looks, and it may have been so before.
     */
    [[nodiscard]] StatusMoment foundMoment(qint64 nowMs) const
    {
        constexpr qint64 kFirstLookMs = 60'000; // until a list and everything else has been told
        return { nowMs, reach != Reachability::Unknown && nowMs > reachSinceMs + kFirstLookMs };
    }
    [[nodiscard]] bool acceptsNewSessions() const
    {
        return row.state == shardmap::WorkerState::Active && !isQuarantined();
    }
};

/** Everything known about one session, put together on demand from the compact store. */
struct SessionFacts
{
    SessionKey key; //!< worker and name: of the row where there is one, else where it was seen
    RowId row; //!< empty: no row in the map
    UserId userId; //!< of the row; of the metadata for an orphan; may be empty
    UserIndex user; //!< of the row; invalid without one
    WorkerIndex worker; //!< of the key; invalid where the map has no such worker
    WorkerIndex runsOn; //!< where it was seen, for a misplaced one another worker; invalid: nowhere
    SessionStatus status; //!< as last seen; Unknown where never seen
    qint64 statusSinceMs = 0; //!< desktop clock
    bool sinceExact = true; //!< false: it was first seen so then, and may have been so for longer
    Login login = Login::Unknown;
    qint64 seenMs = 0; //!< last time its worker confirmed it
    bool stale = false; //!< its worker does not answer: all values are of seenMs
    QString phone; //!< digits without plus, empty where not linked, or see accountHidden
    qint64 accountToldMs = 0; //!< when the server last told whose it is; 0: it tells now, or never did
    bool accountHidden = false; //!< its server tells no account of a session that does not run
    QString pushName;
    qint64 activityMs = 0; //!< last activity WAHA reports
    Drifts drift;
    SessionIndex counterpart; //!< the other session of a double run or stale pair; a misplaced one has none
    std::optional<SessionStatus> leftover; //!< of a misplaced one: what its row's worker has of it
    UserId otherUser; //!< of OtherUser: whom the metadata names
};

/** A session as one worker lists it, whoever it belongs to. */
struct ListedCopy
{
    SessionStatus status;
    QString assignedWorker; //!< WAHA worker id
    QString phone; //!< digits without plus, empty where not linked
};

/** One user with the summary of its sessions. */
struct UserFacts
{
    shardmap::UserRow row;
    StatusCounts counts;
    StatusCounts old; //!< of `counts`, what is not seen now
    bool exists = true; //!< false: rows point to a user that is not in the user table
};

/** Milliseconds that a worker is silent before it counts as dead, so that it may be given up (design §6). */
inline constexpr qint64 kDeadMs = 5 * 60'000;

/** What a failed poll says about the worker. */
[[nodiscard]] Reachability reachabilityOf(const Error &error);
/** True where something answered properly but not with a list: a version too old, or no WAHA at all. */
[[nodiscard]] bool isOddAnswer(const Error &error);
/** True where trying again soon can't help: somebody has to change something first. */
[[nodiscard]] bool needsPerson(Reachability reach);

} // namespace quayside::fleet

Q_DECLARE_OPERATORS_FOR_FLAGS(quayside::fleet::Drifts)
Q_DECLARE_OPERATORS_FOR_FLAGS(quayside::fleet::WorkerIssues)

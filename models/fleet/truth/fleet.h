// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/facts.h"
#include "fleet/truth/wishes.h"
#include "shardmap/maplocation.h"
#include "shardmap/statusrecords.h"

#include <QObject>

#include <memory>

namespace quayside {
class Clock;
}

namespace quayside::fleet {

struct WorkerUpdate;
class SessionStore;

/** What changed since the last Fleet::changed(), duplicates removed. Indexes in `…Gone` are invalid already.
 */
struct FleetChange
{
    bool reset = false; //!< clear(): nothing is there any more; what a new map brings is added after it
    std::vector<SessionIndex> sessionsAdded;
    std::vector<SessionIndex> sessionsChanged; //!< worker, user or name may be others, too
    std::vector<SessionIndex> sessionsGone;
    std::vector<UserIndex> usersAdded;
    std::vector<UserIndex> usersChanged; //!< row or counts
    std::vector<UserIndex> usersGone;
    std::vector<WorkerIndex> workersAdded;
    std::vector<WorkerIndex> workersChanged;
    std::vector<WorkerIndex> workersGone;
    bool map = false; //!< what is wrong with the map, or how much of it is known

    [[nodiscard]] bool isEmpty() const;
};

/** What operations, of any console, mean to do about sessions: then what differs from the map is meant. */
struct WorkInHand
{
    QSet<SessionKey> moving; //!< both ends of moves that may have an account on two workers now
    QSet<SessionKey> toRemove; //!< old copies that must not live on (tombstones)
    QSet<SessionKey> busy; //!< an operation works on them now: what they do is its doing
    QSet<SessionKey> unlinking; //!< an operation, running or just over, leaves them waiting for a phone
    QSet<SessionKey> otherConfig; //!< their configuration was seen to be another than the one that was set
    QHash<SessionKey, OperationId> interrupted; //!< operations on them that nobody carries on
    QSet<WorkerId> restoring; //!< what should run is being brought back
    int toReview = 0; //!< things a backup that was put back had left to do, which wait for a person
    qint64 toReviewSinceMs = 0; //!< desktop clock

    friend bool operator==(const WorkInHand &, const WorkInHand &) = default;
};

/**
 * The live truth: the shard map and every worker's last report, merged.
 *
 * Lives in the UI thread. Reading is O(1) and cheap enough for QAbstractItemModel::data(). Writing is by
 * deltas of the map and updates of the monitors; changes are gathered and told at most once a frame (33 ms).
 * A session that has a row on worker A and runs on worker B is one session (misplaced), shown under its row.
 */
class Fleet final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Fleet)
public:
    explicit Fleet(const Clock &clock, QObject *parent = nullptr);
    ~Fleet() override;

    // Input
    void clear();
    void setCapacityMeaning(shardmap::MapLocation::CapacityMeaning meaning);
    void applyMap(const shardmap::MapDelta &delta);
    /** What is wrong with the map, and which of its parts have not been read to their end. */
    void applyMapInfo(const shardmap::MapInfo &info);
    void applyUpdate(const WorkerUpdate &update);
    void applyWork(const WorkInHand &work);
    /** Its login was destroyed by our own doing: an account that its server no longer tells is none. */
    void forgetAccount(const SessionKey &session);
    /** What consoles have kept of a worker; after its first list. Unknown workers are ignored. */
    void applyMemory(const WorkerId &worker, const WorkerMemory &memory);
    /**
     * How consoles saw a worker last, while this one has not listed it: shown as old until its first list,
     * which goes before it in everything. Never evidence: no copy of it counts as listed.
     */
    void applyLastState(const shardmap::LastWorker &last);
    /** Tells pending changes now; tests and benchmarks use it. */
    void flush();

    // The map as a whole
    /** It is inspected offline: no worker is asked, and all there is to know is what the map says. */
    [[nodiscard]] bool isInspected() const;
    [[nodiscard]] const shardmap::MapProblems &mapProblems() const;
    /** What waits for a review since a backup was put back, and since when. */
    [[nodiscard]] int toReview() const;
    [[nodiscard]] qint64 toReviewSinceMs() const;
    /**
     * Every row of this part is known, if perhaps as it was a while ago. False: what is not there may be in a
     * table that could not be read, so nothing may be counted, called missing or called new.
     */
    [[nodiscard]] bool isWhole(shardmap::MapPart part) const;

    // Workers and users
    [[nodiscard]] std::span<const WorkerIndex> workers() const;
    [[nodiscard]] std::span<const UserIndex> users() const;
    [[nodiscard]] const WorkerFacts &worker(WorkerIndex worker) const;
    [[nodiscard]] const UserFacts &user(UserIndex user) const;
    /** No user at all: rows with an empty id name it. */
    [[nodiscard]] bool isNobody(UserIndex user) const;
    [[nodiscard]] WorkerIndex findWorker(const WorkerId &id) const;
    [[nodiscard]] UserIndex findUser(const UserId &id) const;

    // Sessions
    [[nodiscard]] qsizetype sessionCount() const;
    /** Upper bound of index values, for dense side tables. */
    [[nodiscard]] qsizetype sessionIndexLimit() const;
    [[nodiscard]] bool isSession(SessionIndex session) const;
    [[nodiscard]] SessionFacts session(SessionIndex session) const;
    [[nodiscard]] SessionIndex findSession(const SessionKey &key) const;
    /** Those of them that are there, in their order. */
    [[nodiscard]] std::vector<SessionIndex> findSessions(std::span<const SessionKey> keys) const;
    /** The session of a row of the map. Rows that are not placed yet may have a name in common. */
    [[nodiscard]] SessionIndex findRow(const RowId &row) const;
    /** Workers with a session of exactly this one's name, its own among them. */
    [[nodiscard]] std::vector<WorkerIndex> workersWithName(SessionIndex session) const;
    /** What a worker has listed to this console under a name, the stopped copies of a shared store included.
     */
    [[nodiscard]] std::optional<ListedCopy> listedCopy(const SessionKey &key) const;
    /** All copies a worker has listed to this console, whoever they belong to, in no particular order.
     * O(copies). */
    [[nodiscard]] std::vector<StatusRecord> listedStatuses(WorkerIndex worker) const;
    /** One of them, in O(1). */
    [[nodiscard]] std::optional<StatusRecord> listedStatus(const SessionKey &key) const;
    /** A worker as this console sees it, to be kept; its sessions where they are wanted. O(copies). */
    [[nodiscard]] shardmap::LastWorker seenState(WorkerIndex worker, bool withSessions) const;
    /** The server's start by its own clock, as last told; 0: not known. */
    [[nodiscard]] qint64 serverStartMs(WorkerIndex worker) const;
    /** Rows of a user, misplaced ones included, in no particular order. */
    [[nodiscard]] std::span<const SessionIndex> sessionsOfUser(UserIndex user) const;
    /** Rows that point at a worker and orphans that run there, in no particular order. */
    [[nodiscard]] std::span<const SessionIndex> sessionsOfWorker(WorkerIndex worker) const;
    /** Sessions that are connected with a WhatsApp account ("79111111@c.us"), as last seen. */
    [[nodiscard]] std::vector<SessionKey> connectedWith(const QString &account) const;
    /** Sessions without a row. */
    [[nodiscard]] std::span<const SessionIndex> orphans() const;

    // Single cells, without putting all of SessionFacts together
    [[nodiscard]] QString sessionName(SessionIndex session) const;
    [[nodiscard]] QByteArrayView sessionNameUtf8(SessionIndex session) const;
    [[nodiscard]] SessionStatus sessionStatus(SessionIndex session) const;
    [[nodiscard]] qint64 sessionStatusSinceMs(SessionIndex session) const;
    [[nodiscard]] QString sessionPhone(SessionIndex session) const;
    /** The WhatsApp id that `phone` is of; see SessionFacts::accountToldMs. */
    [[nodiscard]] QString sessionAccount(SessionIndex session) const;
    /** When a phone was linked to it, desktop clock; 0: that was not seen. Restarts since do not count. */
    [[nodiscard]] qint64 sessionLinkedMs(SessionIndex session) const;
    /** How long ago that was, by either clock: the wall clock may have been set back since. -1: not seen. */
    [[nodiscard]] qint64 sessionLinkedAgoMs(SessionIndex session) const;
    [[nodiscard]] QString sessionPushName(SessionIndex session) const;
    [[nodiscard]] qint64 sessionActivityMs(SessionIndex session) const;
    [[nodiscard]] WorkerIndex sessionWorker(SessionIndex session) const;
    [[nodiscard]] WorkerIndex sessionRunsOn(SessionIndex session) const;
    [[nodiscard]] UserIndex sessionUser(SessionIndex session) const;
    [[nodiscard]] RowId sessionRow(SessionIndex session) const;
    /** As waha::isUnusedDefault() has it, and without a row in the map. */
    [[nodiscard]] bool isUnusedDefault(SessionIndex session) const;
    [[nodiscard]] Drifts sessionDrift(SessionIndex session) const;
    [[nodiscard]] bool isSessionStale(SessionIndex session) const;
    /** False for a row that names no worker on purpose: it waits to be placed. */
    [[nodiscard]] bool isPlaced(SessionIndex session) const;
    /** What the map says it should do. */
    [[nodiscard]] shardmap::DesiredState sessionDesired(SessionIndex session) const;
    /** It was WORKING when its server last ran it; what a server says as it shuts down does not count. */
    [[nodiscard]] bool sessionRan(SessionIndex session) const;
    [[nodiscard]] StatusMoment sessionSince(SessionIndex session) const;
    [[nodiscard]] Login sessionLogin(SessionIndex session) const;
    /** It fails and starts by itself in turns, as a session without a network does: since when. */
    [[nodiscard]] std::optional<StatusMoment> sessionTurningSince(SessionIndex session) const;
    /** Seen now: the worker it was seen on answers and has been listed since it does. */
    [[nodiscard]] bool isSessionSeenNow(SessionIndex session) const;
    /** A running operation of any console works on it. */
    [[nodiscard]] bool isBusy(SessionIndex session) const;
    /** The operation on it that was interrupted; an empty id where there is none. */
    [[nodiscard]] OperationId interruptedOn(SessionIndex session) const;
    /** An operation brings back what should run on it now. */
    [[nodiscard]] bool isBeingRestored(WorkerIndex worker) const;
    /** A move has it, or had it, on two workers just now. */
    [[nodiscard]] bool isMoving(SessionIndex session) const;
    /** An old copy that is deleted as soon as its worker lets itself be asked. */
    [[nodiscard]] bool isToBeRemoved(SessionIndex session) const;

    /** What users and sessions wish of their places; told by usersChanged and sessionsChanged. */
    [[nodiscard]] const Wishes &wishes() const;

    // Sums
    [[nodiscard]] const StatusCounts &counts() const;
    /** Of counts(), what was seen before its worker fell silent. */
    [[nodiscard]] const StatusCounts &oldCounts() const;
    // When the oldest of what is not seen now was seen, desktop clock; 0 where all is seen now
    [[nodiscard]] qint64 oldestSeenMs() const; //!< O(workers)
    [[nodiscard]] qint64 oldestSeenMs(UserIndex user) const; //!< O(its sessions)
    [[nodiscard]] quint32 driftCount() const; //!< sessions with any drift
    [[nodiscard]] const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void changed(const quayside::fleet::FleetChange &change);
    /** Statuses changed, in this order; at once, before changed(). First looks are no changes. */
    void statusesChanged(const std::vector<quayside::fleet::StatusChange> &changes);

private:
    class Private;
    const Clock &m_clock;
    std::unique_ptr<Private> d;
};

} // namespace quayside::fleet

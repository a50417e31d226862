// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/grouptables.h"
#include "fleet/store/loginmemory.h"
#include "fleet/store/sessionstore.h"
#include "fleet/truth/fleet.h"
#include "fleet/truth/statuswatch.h"

namespace quayside::fleet {

/**
 * What Fleet knows, and what is to be done about it: the tables that all its parts work on.
 *
 * An input (MapInput, WorkerInput, WorkInput) changes the tables and *touches* the entries, accounts and
 * workers that something may follow for. Settler and WorkerSettler work that out and *mark* what shows
 * another thing now. FleetNews tells what is marked. Entries, users and workers are indexes into `store`,
 * `users` and `workers`. The tables are open to the parts, each of which has a reference to this; nobody else
 * sees it. UI thread.
 */
class FleetState final
{
    Q_DISABLE_COPY_MOVE(FleetState)
public:
    static constexpr quint32 kNone = SessionStore::kNone;

    explicit FleetState(const Clock &clock);

    // To be settled
    void touch(quint32 entry);
    /** Before an entry leaves its name group: the others may depend on it. */
    void touchGroup(quint32 entry);
    void touchWorkerEntries(quint32 worker);
    /** Its slots and issues. */
    void touchWorker(quint32 worker);
    /** The account that a copy holds: where else it runs. */
    void touchAccount(quint32 entry);
    void touchAccounts(quint64 before, quint64 after);
    /** What of its copies runs twice depends on whether it answers. */
    void touchAccountsOf(quint32 worker);

    // To be told
    void markSession(quint32 entry);
    void markUser(quint32 user);
    void markWorker(quint32 worker);
    [[nodiscard]] bool hasNews() const;

    /** An operation leaves it without a phone: then it was asked for. */
    void forgiveUnlinked(quint32 entry);

    // Entries
    [[nodiscard]] bool isEntry(SessionIndex session) const { return session.value() < store.limit(); }
    /** The entry of a worker's session, or kNone. */
    [[nodiscard]] quint32 find(const SessionKey &key) const;
    /** The entry whose copy an entry shows, or kNone. */
    [[nodiscard]] quint32 sourceOf(quint32 entry) const;
    /** The same for a session that need not be one. */
    [[nodiscard]] quint32 sourceOf(SessionIndex session) const
    {
        return isEntry(session) ? sourceOf(session.value()) : kNone;
    }
    /** The session that stands for an entry: another one where its copy is folded. */
    [[nodiscard]] quint32 faceOf(quint32 entry) const;
    /** The other copy of what an entry shows, where there are two; invalid otherwise. */
    [[nodiscard]] SessionIndex counterpartOf(quint32 entry) const;
    /** The user that the copy's metadata names and no row of the session does, or kNone. */
    [[nodiscard]] quint32 otherUserOf(quint32 entry, quint32 source) const;
    /** The account that its copy is connected with; 0: none. */
    [[nodiscard]] quint64 heldAccount(quint32 entry) const;
    /** A worker's list confirms all its sessions; between lists, a change does. */
    [[nodiscard]] qint64 seenMs(quint32 source) const;

    // The map and the workers
    [[nodiscard]] bool isWhole(shardmap::MapPart part) const { return !incomplete.testFlag(part); }
    /** What has no row in sight has none in the map. */
    [[nodiscard]] bool knowsRows() const;
    /** What it does not list now is not there. */
    [[nodiscard]] bool answers(quint32 worker) const;
    /** Its key may be one that lists one session only: nobody knows yet, or could tell. */
    [[nodiscard]] bool mayHideSessions(quint32 worker) const;
    /** It was asked and does not answer, or the map does not have it. */
    [[nodiscard]] bool isSilent(quint32 worker) const;
    /** Copies of it prove nothing about now: it is silent, or was not asked yet. */
    [[nodiscard]] bool provesNothing(quint32 worker) const;
    /** Only kept from earlier: this console has not seen the copy itself. */
    [[nodiscard]] bool isOnlyKept(quint32 entry) const;
    /** What is shown of a copy is not seen now. */
    [[nodiscard]] bool isOld(quint32 source) const;
    /** An old CORE server tells `me: null` of a session that does not run, whether or not a login is stored.
     */
    [[nodiscard]] bool hidesAccount(quint32 worker, SessionStatus status) const;
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] Moment now() const;

    // The tables
    UserTable users;
    WorkerTable workers;
    SessionStore store;
    LoginMemory logins;
    StatusWatch statuses { store };
    IndexList orphans;
    QHash<quint32, quint32> sources; //!< of entries that show another entry's copy
    QHash<quint32, quint32> counterparts; //!< of stale copies and double runs, both ways; folded to its face

    // Told from outside
    shardmap::MapLocation::CapacityMeaning meaning = shardmap::MapLocation::CapacityMeaning::Total;
    bool isInspected = false; //!< no worker is asked
    shardmap::MapProblems mapProblems;
    shardmap::MapParts incomplete; //!< parts of the map that have not been read to their end
    WorkInHand work;
    Wishes wishes;

    // Sums
    StatusCounts counts;
    StatusCounts oldCounts;
    quint32 driftCount = 0;
    quint32 sessionCount = 0;

    // To be settled
    std::vector<quint32> touched;
    std::vector<quint64> touchedAccounts;
    std::vector<quint32> touchedWorkers;
    bool workersChanged = false; //!< rows of the worker table: names and duplicate URLs
    bool storesChanged = false;

    // To be told
    std::vector<quint32> dirtySessions;
    std::vector<quint32> dirtyUsers;
    std::vector<quint32> dirtyWorkers;
    bool mapChanged = false;

private:
    const Clock &m_clock;
};

} // namespace quayside::fleet

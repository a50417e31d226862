// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleet.h"
#include "fleet/loginmemory.h"
#include "fleet/nameresolver.h"
#include "fleet/sessionstore.h"
#include "fleet/statuswatch.h"
#include "fleet/usertable.h"
#include "fleet/workertable.h"
#include "fleet/workerupdate.h"

#include <QTimer>

#include <vector>

namespace quayside::fleet {

/**
 * The workings of Fleet. Every input changes the store and touches entries, accounts and workers; settle()
 * then works out what follows for the touched ones only, and counts; the flush timer tells it.
 */
class Fleet::Private final
{
public:
    static constexpr quint32 kNone = SessionStore::kNone;

    explicit Private(Fleet &fleet);

    // Input: rows (fleetmap.cpp)
    void applyWorkerRow(const shardmap::WorkerRow &row);
    void removeWorkerRow(const WorkerId &id);
    void applyUserRow(const shardmap::UserRow &row);
    void removeUserRow(const UserId &id);
    void applySessionRow(const shardmap::SessionRow &row);
    void applyDesired(const shardmap::DesiredRow &row);
    void removeSessionRow(const RowId &id);
    void addRow(QByteArrayView rowId, QByteArrayView name, quint32 worker, quint32 user);
    void moveRow(quint32 entry, QByteArrayView name, quint32 worker);
    void applyReservations(const std::vector<shardmap::Reservation> &reservations);
    void applyWishes(const shardmap::HolderWishes &told);

    void applyMapInfo(const shardmap::MapInfo &info);
    void touchNowhere();

    // Input: copies (fleetupdate.cpp)
    void applyReach(quint32 worker, const WorkerUpdate &update);
    void applyCapabilities(quint32 worker, const WorkerUpdate &update);
    void applyServer(quint32 worker, const WorkerUpdate &update);
    void applyUptime(quint32 worker, const waha::ServerStatus &status);
    void noteRestart(quint32 worker, bool watched);
    void applySessions(quint32 worker, const WorkerUpdate &update);
    void applyEvent(quint32 worker, const waha::StatusEvent &event);
    void applyInfo(quint32 worker, const waha::SessionInfo &info);
    [[nodiscard]] bool applyAccount(quint32 entry, const waha::SessionInfo &info);
    [[nodiscard]] bool hidesAccount(quint32 worker, SessionStatus status) const;
    void applyListed(quint32 worker);
    void beginGeneration(quint32 worker, quint64 generation);
    void noteAssigned(quint32 worker, const QString &assigned);
    void forgiveUnlinked(quint32 entry);
    void tellStatuses();
    void applyKept(quint32 worker, const WorkerMemory &memory);
    void removeCopy(quint32 entry);
    void removeListed(quint32 entry);
    void removeCopies(quint32 worker, bool unconfirmedOnly);

    // Input: operations (fleetwork.cpp)
    void markWork(const QSet<SessionKey> &differing);
    void forgive(const QSet<SessionKey> &unlinking);
    void countCopiesToRemove();
    void settleAgain(const QSet<SessionKey> &sessions);

    // Entries: membership in lists (fleetentries.cpp)
    [[nodiscard]] quint32 createEntry(quint32 worker, QByteArrayView name);
    void retireEntry(quint32 entry);
    void moveEntry(quint32 entry, quint32 worker, QByteArrayView name);
    void promoteSecondary(quint32 leaving);
    void enlist(quint32 entry);
    void delist(quint32 entry);
    void withdraw(quint32 entry);
    void setShown(quint32 entry, bool shown);
    void swapInWorkerList(WorkerSlot &slot, quint32 a, quint32 b);
    void count(quint32 entry, int by);

    // Settling (fleetsettle.cpp)
    void touch(quint32 entry);
    void touchGroup(quint32 entry);
    void touchWorkerEntries(quint32 worker);
    [[nodiscard]] quint64 heldAccount(quint32 entry) const;
    void touchAccount(quint32 entry);
    void touchAccounts(quint64 before, quint64 after);
    void touchAccountsOf(quint32 worker);
    void settle();
    void settleAccounts();
    void settleAccount(std::span<const quint32> members);
    void settleEntry(quint32 entry);
    void settleAlone(quint32 entry);
    void settleGroup(std::span<const quint32> group);
    void settleNames(std::vector<NameMember> &members);
    void markCaseClashes(std::vector<NameMember> &members);
    [[nodiscard]] bool isPlain(std::span<const quint32> group) const;
    [[nodiscard]] NameMember memberOf(quint32 entry) const;
    void publish(quint32 entry, quint32 source, bool folded, quint32 counterpart, Drifts drift);
    void setCounterpart(quint32 entry, quint32 counterpart);
    [[nodiscard]] Drifts driftOfRow(quint32 entry, quint32 source) const;
    [[nodiscard]] bool hasOtherConfig(quint32 source) const;
    [[nodiscard]] quint32 otherUserOf(quint32 entry, quint32 source) const;
    struct Shown
    {
        bool visible = false;
        SessionStatus status;
        Drifts drift;
        bool old = false; //!< of a worker that does not answer now
    };
    void show(quint32 entry, const Shown &now);
    void countSlots(quint32 entry);

    // Workers as a whole (fleetworkers.cpp)
    void touchWorker(quint32 worker);
    void settleWorkers();
    void settleSlots(quint32 worker);
    [[nodiscard]] WorkerIssues issuesOf(quint32 worker) const;
    [[nodiscard]] WorkerIssues storeIssuesOf(quint32 worker) const;
    void renameWorkers();
    void regroupStores();
    void inferStore(quint32 worker);
    [[nodiscard]] bool mayShareStore(quint32 a, quint32 b) const;
    [[nodiscard]] bool listsTheSame(quint32 a, quint32 b) const;
    [[nodiscard]] bool answers(quint32 worker) const;
    [[nodiscard]] bool isSilent(quint32 worker) const;
    void watchExpiry();
    void expireNews();

    // Telling (fleetchanges.cpp)
    void startFlushTimer();
    void markSession(quint32 entry);
    void markUser(quint32 user);
    void markWorker(quint32 worker);
    void flush();
    [[nodiscard]] FleetChange takeChange();
    void reclaim();

    // Reading
    [[nodiscard]] bool isWhole(shardmap::MapPart part) const { return !incomplete.testFlag(part); }
    /** What has no row in sight has none in the map. */
    [[nodiscard]] bool knowsRows() const;
    [[nodiscard]] bool pointsNowhere(quint32 entry) const;
    [[nodiscard]] bool isEntry(SessionIndex session) const { return session.value() < store.limit(); }
    [[nodiscard]] quint32 sourceOf(quint32 entry) const;
    [[nodiscard]] SessionIndex counterpartOf(quint32 entry) const;
    [[nodiscard]] quint32 faceOf(quint32 entry) const;
    [[nodiscard]] qint64 seenMs(quint32 source) const;
    [[nodiscard]] qint64 nowMs() const;

    Fleet &q;
    UserTable users;
    WorkerTable workers;
    SessionStore store;
    LoginMemory logins;
    StatusWatch statuses { store };
    shardmap::MapLocation::CapacityMeaning meaning = shardmap::MapLocation::CapacityMeaning::Total;
    shardmap::MapProblems mapProblems;
    shardmap::MapParts incomplete; //!< parts of the map that have not been read to their end
    bool mapChanged = false; //!< to be told
    StatusCounts counts;
    StatusCounts oldCounts;
    quint32 driftCount = 0;
    quint32 sessionCount = 0;
    IndexList orphans;
    WorkInHand work;
    Wishes wishes;
    QHash<quint32, quint32> sources; //!< of entries that show another entry's copy
    QHash<quint32, quint32> counterparts; //!< of stale copies and double runs, both ways; folded to its face

    std::vector<quint32> touched;
    std::vector<quint64> touchedAccounts;
    std::vector<quint32> touchedWorkers;
    std::vector<NameMember> scratch;
    bool workersChanged = false; //!< rows of the worker table: names and duplicate URLs
    bool storesChanged = false;

    std::vector<quint32> dirtySessions;
    std::vector<quint32> dirtyUsers;
    std::vector<quint32> dirtyWorkers;
    QTimer flushTimer;
    QTimer expiryTimer;
    QHash<QString, int> serverUses; //!< WorkerSlot::server to the number of workers with it
};

} // namespace quayside::fleet

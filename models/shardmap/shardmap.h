// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "shardmap/auditrecords.h"
#include "shardmap/journalrecords.h"
#include "shardmap/maplocation.h"
#include "shardmap/statusrecords.h"

#include <QObject>

#include <chrono>

namespace quayside::shardmap {

class SqlWorker;
struct Signature;

/** What a new worker row is made of; the database gives the id where its column does so. */
struct NewWorker
{
    QString url;
    Secret apiKey;
    qint64 capacity = 0;
    QString displayName;
    QMap<QString, QString> labels;
    QByteArray trustedFingerprint;
};

/** What a new user row is made of. An empty id lets the database choose. */
struct NewUser
{
    UserId id;
    QString label;
};

/**
 * One open shard map: the operator's three tables and, with consent, Quayside's own.
 *
 * Lives in the UI thread and never blocks it: every call is carried out in order on one SQL thread that owns
 * the connection. Reading is by signal: after open() succeeds, mapChanged() delivers the whole map in pieces
 * and then every difference, our own writes (at once) and other processes' (within 2 s). Futures finish with
 * ErrorKind::Cancelled when the map is destroyed first.
 *
 * The application's tables are never altered; their rows are changed only by the calls below, conditionally:
 * a row that is not what the caller believed gives ErrorKind::Conflict and nothing is written.
 */
class ShardMap final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShardMap)
public:
    explicit ShardMap(QObject *parent = nullptr);
    ~ShardMap() override;

    /** Opens and validates; anything that is not a shard map is refused untouched (NotAShardMap says why). */
    [[nodiscard]] Future<MapInfo> open(const MapLocation &location);
    /** Makes a new SQLite file with the three tables and Quayside's own; an existing file is refused. */
    [[nodiscard]] Future<MapInfo> create(const MapLocation &location);
    /** Adds or upgrades the quayside_… tables. A backup of the file precedes an upgrade. */
    [[nodiscard]] Future<MapInfo> installOwnTables();
    /**
     * Answers MapInfo::question: the file is the map, here and from now on. Whoever means to look at a copy
     * opens it read-only instead. Until then every writing call gives PlaceUnknown, and no row is read.
     */
    [[nodiscard]] Future<MapInfo> settlePlace(PlaceAnswer answer);
    /** What open() last reported. */
    [[nodiscard]] const MapInfo &info() const { return m_info; }
    /** How long one statement may work before it is given up: a view may never end. A minute unless set. */
    void setPatience(std::chrono::milliseconds longest);
    /** Looks for foreign changes now instead of within two seconds, and again at what could not be read. */
    void refresh();

    // The operator's tables. UI thread; ReadOnly, NeedsConsent, DatabaseBusy and Database may come from each.
    [[nodiscard]] Future<WorkerId> addWorker(const NewWorker &worker);
    /** Replaces `before` by `after` (same id); Conflict when the row is no longer `before`. */
    [[nodiscard]] Future<void> updateWorker(const WorkerRow &before, const WorkerRow &after);
    /** Conflict while session rows, reservations or running operations point at it. */
    [[nodiscard]] Future<void> removeWorker(const WorkerId &worker);
    [[nodiscard]] Future<void> setWorkerState(const WorkerId &worker, WorkerState from, WorkerState to);
    [[nodiscard]] Future<UserId> addUser(const NewUser &user);
    [[nodiscard]] Future<void> updateUser(const UserRow &before, const UserRow &after);
    /** What a user or a session wishes of its place, in Quayside's table; Conflict when it is no longer
     * `before`. What the application's columns say is not touched. */
    [[nodiscard]] Future<void> setWishes(const WishHolder &holder, const std::vector<Wish> &before,
                                         const std::vector<Wish> &after);
    /**
     * Adds a session row; with a token of an operation that holds a reservation for it, the reservation is
     * consumed in the same transaction. Idempotent for one operation: the row's id is in its journal then.
     */
    [[nodiscard]] Future<RowId> insertSession(const SessionRow &row, const LeaseToken &token);
    /**
     * `UPDATE … SET worker_id = to WHERE id = row AND worker_id = from`; no row, or another row for that
     * session there: Conflict. Idempotent for one operation, like insertSession().
     */
    [[nodiscard]] Future<void> moveSession(const RowId &row, const WorkerId &from, const WorkerId &to,
                                           const LeaseToken &token);
    /**
     * Gives a row that names no worker one, if that has room; `unmapped` as for reserveSlot(). Conflict where
     * the row has got one meanwhile. Idempotent for one operation.
     */
    [[nodiscard]] Future<void> placeSession(const RowId &row, const WorkerId &to, int unmapped,
                                            const LeaseToken &token);
    /**
     * What the database says to the write of moveSession() or insertSession(): it is made and taken back.
     * Triggers, CHECKs, foreign keys and columns that may not be empty refuse here what they would refuse
     * later. Needs no lease.
     */
    [[nodiscard]] Future<void> tryMoveSession(const RowId &row, const WorkerId &from, const WorkerId &to);
    [[nodiscard]] Future<void> tryInsertSession(const SessionRow &row);
    /** The same of several, each beside those before it that were taken: an answer a row, in their order. */
    [[nodiscard]] Future<std::vector<std::optional<Error>>>
    tryInsertSessions(const std::vector<SessionRow> &rows);
    /** Gives a row another user; Conflict where it is no longer `from`'s, or `to` does not exist. */
    [[nodiscard]] Future<void> assignSession(const RowId &row, const UserId &from, const UserId &to,
                                             const LeaseToken &token);
    /** The row as the database has it now; nothing where there is none. */
    [[nodiscard]] Future<std::optional<SessionRow>> sessionRow(const RowId &row);
    /** The row that an operation added, whether or not its answer arrived, while it is there. */
    [[nodiscard]] Future<std::optional<SessionRow>> sessionRowMadeBy(const OperationId &operation);
    /** Deletes a row if it still is `row`; already gone is fine. */
    [[nodiscard]] Future<void> removeSession(const SessionRow &row, const LeaseToken &token);

    // Last known configurations. Whoever saves masks the secrets first. A config that is not told (empty) and
    // an account that is hidden leave what was known, and since when.
    [[nodiscard]] Future<void> saveConfigs(const std::vector<ConfigSnapshot> &snapshots);
    [[nodiscard]] Future<std::optional<ConfigSnapshot>> savedConfig(const SessionKey &session);
    /** Of every session that was last known with this account. */
    [[nodiscard]] Future<std::vector<ConfigSnapshot>> savedConfigsOf(const QString &account);
    /** Those that their servers were seen to have otherwise: session and `found`. operationsChanged() tells
     * of new ones. */
    [[nodiscard]] Future<std::vector<ConfigSnapshot>> otherConfigs();
    /** Its login was destroyed: from now on it is known to have none. Its config stays. */
    [[nodiscard]] Future<void> forgetLogin(const SessionKey &session);
    /**
     * What is saved of a worker's sessions, for the one console that is to bring it up to date; nothing where
     * one has claimed that less than `notSinceMs` ago. Their takenMs are relative to the database's now.
     */
    [[nodiscard]] Future<std::optional<std::vector<ConfigSnapshot>>> claimConfigs(const WorkerId &worker,
                                                                                  qint64 notSinceMs);

    // What consoles saw of sessions, for others and for later; see StatusStore. ReadOnly and NeedsConsent may
    // come from what writes; what reads gives nothing without Quayside's tables.
    /** In order. What is known to be so for longer than it was told comes back. */
    [[nodiscard]] Future<std::vector<StatusState>> keepStatuses(const std::vector<StatusNews> &news);
    [[nodiscard]] Future<void> keepLines(const std::vector<HistoryLine> &lines);
    [[nodiscard]] Future<void> keepWatch(const WorkerId &worker, qint64 serverStartMs,
                                         const QByteArray &working);
    /** Drops lines of histories that are older than is kept. */
    [[nodiscard]] Future<void> pruneHistory();
    [[nodiscard]] Future<WatchRecord> watchOf(const WorkerId &worker);
    /** What this console sees of workers just now, for the day they can't be seen: batched, every few
     * minutes.
     */
    [[nodiscard]] Future<void> keepLastStates(const std::vector<LastWorker> &workers);
    /** How a worker and its sessions were when consoles saw them last. Evidence of nothing. */
    [[nodiscard]] Future<LastWorker> lastStateOf(const WorkerId &worker);
    /** The newest lines of a copy's history, newest first. */
    [[nodiscard]] Future<std::vector<HistoryLine>> historyOf(const SessionKey &session, int limit);

    // Tombstones: what has to be deleted from a worker once it answers again.
    [[nodiscard]] Future<void> writeTombstone(const Tombstone &tombstone, const LeaseToken &token);
    /** None left to remove is fine. */
    [[nodiscard]] Future<void> removeTombstone(const SessionKey &session, const LeaseToken &token);
    [[nodiscard]] Future<std::vector<Tombstone>> tombstones();

    // What a backup that was put back had left to do; see PlaceAnswer::BackupPutBack and ReviewStore.
    /** How many things wait. They only become fewer: a number that was told before tells of nothing new. */
    [[nodiscard]] Future<qint64> reviewCount();
    [[nodiscard]] Future<std::vector<ReviewItem>> reviews();
    /**
     * How many of them were answered here: what somebody else has answered meanwhile stays as it is. `why` is
     * what dropped operations end with. operationsChanged() tells every console.
     */
    [[nodiscard]] Future<int> answerReviews(const std::vector<ReviewDecision> &decisions, const QString &why);

    // What calls of this class execute, for people to read before it happens. Nothing is executed.
    [[nodiscard]] QStringList reserveStatements(const SessionKey &session,
                                                const OperationId &operation) const;
    [[nodiscard]] QStringList moveStatements(const SessionRow &row, const WorkerId &to,
                                             const OperationId &operation) const;
    [[nodiscard]] QStringList tombstoneStatements(const Tombstone &tombstone) const;

    // Slots. One transaction: capacity is compared with rows, reservations and `unmapped` under a write lock.
    /**
     * Takes a slot on a worker for an operation. `unmapped` is how many sessions run there without a row, as
     * the fleet last saw. NoCapacity when full; taking it twice for one operation and name is one slot.
     */
    [[nodiscard]] Future<Reservation> reserveSlot(const WorkerId &worker, const QString &name, int unmapped,
                                                  const LeaseToken &token);

    // Journal and leases (30 s, renewed every 10 s by whoever runs the operation).
    /** Writes a new operation with its steps and takes the lease; LeaseHeld names who works on the subject.
     */
    [[nodiscard]] Future<LeaseToken> beginOperation(const OperationRecord &operation);
    /** Writes one step and the operation's state; LeaseLost when the epoch is no longer current. */
    [[nodiscard]] Future<void> writeStep(const LeaseToken &token, const StepRecord &step,
                                         OperationState state);
    [[nodiscard]] Future<void> setAccount(const LeaseToken &token, const QString &account);
    /** All in one write; what could not be renewed is told one by one, and the others are renewed. */
    [[nodiscard]] Future<std::vector<LostLease>> renewLeases(const std::vector<LeaseToken> &tokens);
    /**
     * Ends an operation, drops its lease and slots, writes the audit line, and keeps what its session should
     * do from now on (`Unset`: as before), in one transaction.
     */
    [[nodiscard]] Future<void> endOperation(const LeaseToken &token, OperationState end, const QString &error,
                                            DesiredState desired = DesiredState::Unset);
    /** The same wish without an operation: a person linked a phone. Nothing for a session without a row. */
    [[nodiscard]] Future<void> setDesired(const SessionKey &session, DesiredState state);
    /**
     * Takes over an operation whose lease has lapsed; LeaseHeld while it has not, Unsupported where its rows
     * can't be read (see OperationRecord::misfit).
     */
    [[nodiscard]] Future<OperationRecord> takeOver(const OperationId &operation);
    /**
     * Ends an operation that nobody runs as failed, without doing or undoing anything of it: its session, its
     * account and its slots are free again. For one that can't be understood.
     */
    [[nodiscard]] Future<void> setAside(const OperationId &operation, const QString &why);
    /** Running ones and the newest `limit` ended ones, newest first. Ended children are left out: their
     * parent's steps hold their results. */
    [[nodiscard]] Future<std::vector<OperationRecord>> operations(int limit);
    /** What a bulk operation or series has begun so far, ended ones too, oldest first. */
    [[nodiscard]] Future<std::vector<OperationRecord>> childrenOf(const OperationId &parent);
    /** Who did what. Nothing without Quayside's tables. operationsChanged() tells of new lines. */
    [[nodiscard]] Future<AuditPage> audit(const AuditQuery &query);

    /** How this console signs its operations and leases, for example "support@desk-3". */
    void setActor(const QString &actor);
    [[nodiscard]] const QString &actor() const { return m_actor; }
    /** Names this console's process in leases: unique per running program. */
    [[nodiscard]] const QString &leaseOwner() const { return m_leaseOwner; }

Q_SIGNALS:
    void mapChanged(const quayside::shardmap::MapDelta &delta);
    /** Operations, steps or leases changed, here or in another console. Ask operations() again. */
    void operationsChanged();
    /** Bytes of a file that is copied so that it can be inspected: while open() goes on. */
    void copied(qint64 done, qint64 total);
    /** info() changed: after open(), problems came or went, or another console added Quayside's tables. */
    void infoChanged();
    /** The map's count of writes has grown: what MapLocation::seen is made of. At most every half second. */
    void generationSeen(const QString &mapId, qint64 generation);

private:
    [[nodiscard]] Signature signature() const;
    [[nodiscard]] Backend ownBackend() const; //!< of Quayside's own tables

    std::unique_ptr<SqlWorker> m_sql;
    MapInfo m_info;
    QString m_actor;
    QString m_leaseOwner;
};

} // namespace quayside::shardmap

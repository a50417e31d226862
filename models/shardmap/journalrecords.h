// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "shardmap/rows.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace quayside::shardmap {

/** Where an operation is in its life. Stored by name. */
enum class OperationState {
    Queued,
    Running,
    Waiting, //!< for a person: a scan, a decision
    Paused,
    Succeeded,
    Differs, //!< done as asked, and something else is otherwise than it should be: named, with its repair
    Failed,
    Cancelled,
    RolledBack
};
[[nodiscard]] QString toString(OperationState state);
[[nodiscard]] std::optional<OperationState> operationStateFromString(QStringView name);
/** True for the five ends. */
[[nodiscard]] bool isEnd(OperationState state);
/** True where what was asked was seen done, with or without differences. */
[[nodiscard]] bool isDone(OperationState state);

/** Where a step is. Stored by name. */
enum class StepState { Pending, Running, Done, Failed, Skipped, Undone };
[[nodiscard]] QString toString(StepState state);
[[nodiscard]] std::optional<StepState> stepStateFromString(QStringView name);

/** One named step of an operation as the journal holds it. */
struct StepRecord
{
    int sequence = 0; //!< 0 based
    QString key; //!< stable name: "reserve", "create", "observe", …
    StepState state = StepState::Pending;
    qint64 startedMs = 0; //!< database time; 0: not yet
    qint64 endedMs = 0;
    QString note; //!< what was observed or went wrong; translated, free of secrets
    QByteArray data; //!< JSON the step needs to be resumed or undone; free of secrets

    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

/**
 * Something that so many operations may use at a time, in all consoles. An operation uses it from its begin
 * to its end, as long as its lease lives; one that finds it used up does not begin (ErrorKind::NoCapacity).
 */
struct Quota
{
    QString name; //!< stable name of what is used; empty: nothing
    QString part; //!< which part of it
    int most = 0; //!< operations in all
    int mostOfPart = 0; //!< operations of the same part

    friend bool operator==(const Quota &, const Quota &) = default;
};

/** One operation as the journal holds it. */
struct OperationRecord
{
    OperationId id;
    QString kind; //!< stable name: "create", "restart", …
    SessionKey subject; //!< what the lease is on
    WorkerId target; //!< where the session goes, where it does; for the audit
    QString detail; //!< for the audit: which verb it is of many; stable name, may be empty
    QString account; //!< WhatsApp id the operation works on, empty while unknown; leased as well
    OperationId parent; //!< of a bulk operation, empty for a single one
    OperationState state = OperationState::Queued;
    QByteArray input; //!< JSON: everything needed to resume it in another console; free of secrets
    QString actor; //!< "support@desk-3"
    QString reason; //!< typed by the operator, may be empty
    QString error; //!< why it failed, translated at the time
    qint64 createdMs = 0; //!< database time
    qint64 updatedMs = 0;
    qint64 endedMs = 0;
    qint64 epoch = 0; //!< grows by one with every take-over; the final commit carries it
    QString leaseOwner; //!< console that runs it: actor and process; empty when it ended
    qint64 leaseUntilMs = 0; //!< database time
    bool leaseExpired
        = false; //!< when this record was read, by the database's clock; in a file, when it was saved
    Quota quota; //!< asked when it begins; not read back
    std::vector<StepRecord> steps;
    bool waitsForReview = false; //!< older than a backup that was put back; its misfit says so
    /** Of a snapshot, which leaves out what it was given to do and what its steps kept: to be looked at only.
     */
    bool isAbridged = false;
    /**
     * Why whoever has this record must not act on it: its rows have what can't be read. Translated; empty
     * where all is understood. The states are then the nearest ones: open where the row has no end, else
     * failed.
     */
    QString misfit;

    friend bool operator==(const OperationRecord &, const OperationRecord &) = default;
};

/** Proof that the caller still runs the operation; every write that matters carries it. */
struct LeaseToken
{
    OperationId operation;
    qint64 epoch = 0;

    [[nodiscard]] bool operator==(const LeaseToken &) const = default;
};

/** A lease that could not be renewed, and why. */
struct LostLease
{
    OperationId operation;
    Error error; //!< LeaseLost: somebody else may run it now; any other: its row could not be read or written
};

/** The last known configuration of a session, for the day its worker is gone. */
struct ConfigSnapshot
{
    SessionKey session;
    qint64 takenMs = 0; //!< database time
    QString account; //!< WhatsApp id, empty where it was linked to none
    qint64 accountMs = 0; //!< database time when its server last told the account, or that there is none
    bool accountHidden = false; //!< to save: its server says nothing of the account; what is kept stays
    QByteArray config; //!< JSON with the values of secrets masked (design §9)
    QByteArray apps; //!< JSON array, masked likewise; empty where it has none or its server tells of none
    bool isSet = false; //!< an operation set the config, or accepted it: another one is not what was meant
    QByteArray found; //!< what its server has instead, masked; empty: the same; `{}`: it has forgotten all

    friend bool operator==(const ConfigSnapshot &, const ConfigSnapshot &) = default;
};

/**
 * A copy of a session that must not live on: its account runs elsewhere by now. It is deleted from its worker
 * as soon as that answers again.
 */
struct Tombstone
{
    SessionKey session; //!< the copy
    QString account; //!< WhatsApp id it had; a session of the same name with another account is left alone
    OperationId operation; //!< which operation buried it
    qint64 createdMs = 0; //!< database time

    friend bool operator==(const Tombstone &, const Tombstone &) = default;
};

/** What is left of the time before a backup was put back. Stored by name: 'operation', 'tombstone',
 * 'desired'.
 */
enum class ReviewSubject { Operation, Tombstone, Desired };
[[nodiscard]] QString toString(ReviewSubject subject);

/** Names one thing that waits for a review. Plain data, any thread. */
struct ReviewKey
{
    ReviewSubject subject = ReviewSubject::Operation;
    QString id; //!< of the operation; worker of the tombstone; row of the desired state
    QString name; //!< session of the tombstone, else empty

    friend bool operator==(const ReviewKey &, const ReviewKey &) = default;
};

[[nodiscard]] inline size_t qHash(const ReviewKey &key, size_t seed = 0)
{
    return qHashMulti(seed, int(key.subject), key.id, key.name);
}

/** One thing that waits for a review, with what it is. Plain data, any thread. */
struct ReviewItem
{
    ReviewKey key;
    /** Of an operation, with its steps: `misfit` is what is wrong with its rows, not that it waits. Else
     * null.
     */
    std::shared_ptr<const OperationRecord> operation;
    int parts = 0; //!< open operations that it began and that go with it
    Tombstone tombstone; //!< of a tombstone
    DesiredState desired = DesiredState::Unset; //!< of a desired state
    QString actor; //!< who meant it; of a tombstone empty
    qint64 atMs = 0; //!< database time when it was meant
};

/** What a person says of one thing that waits. */
struct ReviewDecision
{
    enum class Answer {
        Accept, //!< it is meant: from now on it acts as any other
        Drop //!< it is not: it ends without anything being done or undone of it
    };

    ReviewKey key;
    Answer answer = Answer::Drop;
    DesiredState instead = DesiredState::Unset; //!< of a desired state that is dropped: what is meant now
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::OperationRecord)

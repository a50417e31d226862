// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/cause.h"
#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/** What an entry is about; each kind has its explanation and safe repairs. */
enum class AttentionKind {
    WorkerDown,
    WorkerFailing, //!< answers with errors, or takes no more requests
    WorkerProxyRefuses,
    WorkerDegraded, //!< it can be reached, but brings no events or does not tell all it should
    WorkerBadKey,
    WorkerUntrusted,
    WorkerNotWaha,
    WorkerBadUrl,
    WorkerOverCapacity,
    WorkerRestarted,
    WorkerUnsupported,
    WorkerDiskLow,
    WorkerSharedId,
    WorkerRestartAll,
    WorkerDuplicateUrl,
    WorkerUnrestored, //!< restarted, and sessions that should run do not
    WorkerUnreadable, //!< its list has entries that can't be read
    WorkerNoNetwork, //!< its sessions fail and start in turns, as they do without a network
    Outage, //!< the same on several workers at once, as one entry
    MapUnavailable, //!< the file can't be read, or is locked: everything is as last known
    MapUnreadable, //!< a part of the map could not be read
    MapRowsLeftOut, //!< rows that can't be used, or values that mean nothing
    MapToReview, //!< a backup was put back, and what it had left to do waits for a person
    SnapshotFails, //!< what should be saved by itself is not
    SessionFailed,
    SessionLostLogin, //!< it worked, and waits for a phone although nobody asked for that
    SessionStuckStarting,
    SessionStuckPairing, //!< waits for a scan for longer than its codes live
    SessionOrphan,
    SessionMissing,
    SessionMisplaced,
    SessionDoubleRun,
    SessionStaleCopy,
    SessionReturned, //!< an old copy runs again on a worker that was given up for dead
    SessionDuplicateRow,
    SessionBrokenReference,
    SessionCaseClash,
    SessionNotPlaced, //!< its row names no worker yet
    SessionOtherUser, //!< row and metadata name different users
    SessionOtherConfig, //!< its configuration is not what was last set
    SessionUnburied, //!< an old copy that should go and can't: no other one is seen to work
    SessionInterrupted, //!< an operation on it is left half done
    Incident //!< many failures on one worker within ten minutes, as one entry
};

enum class Severity { Info, Warning, Critical };

/** One entry of the attention list. */
struct AttentionEntry
{
    quint64 id = 0; //!< stable while the problem lasts
    AttentionKind kind = AttentionKind::WorkerDown;
    Severity severity = Severity::Warning;
    WorkerIndex worker;
    SessionIndex session; //!< of a session kind
    std::vector<SessionIndex> sessions; //!< of an incident, or of many alike on one worker; else empty
    std::vector<WorkerIndex> workers; //!< of an outage: all that are hit, `worker` is one of them
    OperationId operation; //!< of one that was interrupted
    qint64 sinceMs = 0; //!< desktop clock
    bool sinceExact = true; //!< false: found so then, and may have been so for longer
    QString title; //!< "waha4 does not answer"
    QString explanation; //!< what it means and what would make it go away
    std::vector<Repair> repairs; //!< the safe one first
    Cause cause; //!< of a worker that can't be reached, or a session: title and explanation say it

    friend bool operator==(const AttentionEntry &, const AttentionEntry &) = default;
};

/** The scheduled snapshot that could not be saved; tried again by itself. */
struct SnapshotFailure
{
    Error error; //!< of the last try
    qint64 sinceMs = 0; //!< of the first one that failed; desktop clock
};

/**
 * What needs a person, from what is seen now: changes nobody asked for into statuses that need one (see
 * StatusTransitions), statuses that last longer than they can, and differences from the map. Debounced:
 * FAILED may heal in 2 s and WORKING may flap, so alarms wait 30 s; not so in a map that is inspected, where
 * nothing changes. Ten or more failures on one worker within
 * ten minutes are one incident, the same on three workers one outage, and more than ten sessions of one
 * worker with the same difference from the map are one entry. STOPPED never alarms: a worker that shuts down
 * says it of every session. While a worker does not answer, only that is said; what an operation is at work
 * on is its doing. UI thread; follows the Fleet, and costs what changes, not what there is.
 */
class Attention final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Attention)
public:
    explicit Attention(const Fleet &fleet, QObject *parent = nullptr);
    ~Attention() override;

    [[nodiscard]] const std::vector<AttentionEntry> &
    entries() const; //!< most severe first, then oldest first
    /** What only the console itself knows of; none: it is saved again, or not to be saved any more. */
    void setSnapshotFailure(const std::optional<SnapshotFailure> &failure);
    /** Looks at the clock now; a timer does so whenever something falls due. */
    void evaluate();

Q_SIGNALS:
    /** The list differs from before; compare by id. */
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/** Whether nothing was heard of it for so long; one that refuses this console may well be alive. */
[[nodiscard]] bool isDead(const Fleet &fleet, WorkerIndex worker);

[[nodiscard]] Severity severityOf(AttentionKind kind);
/** Done to many as to one, after a question. */
[[nodiscard]] bool isForMany(Repair repair);
/** What can be done about it, the safe one first. */
[[nodiscard]] std::vector<Repair> repairsOf(AttentionKind kind);
/** The same for an entry: what fits this one, and for many what can be done to all of them. */
[[nodiscard]] std::vector<Repair> repairsOf(const Fleet &fleet, const AttentionEntry &entry);

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessionstatus.h"
#include "shardmap/journalrecords.h"

#include <Qt>

namespace quayside::items {

/**
 * Roles shared by all item models, with the type data() returns. An invalid QVariant means: does not apply to
 * this row. Qt::DisplayRole is always a translated text that says everything the painted cell says,
 * Qt::ToolTipRole explains it, Qt::AccessibleTextRole is the cell for a screen reader.
 */
enum Role : int {
    SortRole = Qt::UserRole + 1, //!< raw value that sorts: qint64, double or QString
    StateRole, //!< RowState as int: what a dot or row colour is chosen from
    SessionIndexRole, //!< fleet::SessionIndex
    WorkerIndexRole, //!< fleet::WorkerIndex: of a worker, or where the session's row points
    UserIndexRole, //!< fleet::UserIndex: of a user group, or the session's owner
    GaugeRole, //!< GaugeValue, in gauge cells
    StatusRole, //!< StatusValue, in status cells of sessions
    ProgressRole, //!< ProgressValue, in progress cells
    AgeMsRole, //!< qint64, milliseconds since the value was seen; -1: never
    DriftRole, //!< int of fleet::Drifts
    StaleRole, //!< bool: the values are old, paint them grey
    KindRole, //!< RowKind as int in trees; the stable kind name (QString) of operations and attention
    BadgeRole, //!< QString beside a name: "draining", "cordoned"; empty: none
    UpgradeRole, //!< bool: the fleet runs a newer version than this worker
    IdRole, //!< QString: opaque id of user, worker or operation; quint64 of an attention entry
    LabelRole, //!< QString: the name beside an id
    SummaryRole, //!< QString of a group: "2 of 3 working"
    CanCancelRole, //!< bool
    CancelMeaningRole, //!< QString: what Cancel does right now
    CanResumeRole, //!< bool
    CanUndoRole, //!< bool
    CanRetryRole, //!< bool: bulk operation with failed items
    IsMineRole, //!< bool: runs in this console
    ErrorRole, //!< QString: why it failed
    SessionKeyRole, //!< quayside::SessionKey
    SeverityRole, //!< int of fleet::Severity
    RepairsRole, //!< QList<int> of fleet::Repair, the safe one first
    SessionsRole, //!< QList<fleet::SessionIndex> an entry is about
    ExplanationRole, //!< QString: what it means and what would make it go away
    ExportRole //!< QString, the cell in a file where it differs from the display: times in UTC, not ages
};

/** What a row's dot says. Never the only sign: the text says it too. */
enum class RowState {
    Unknown, //!< not asked or never seen
    Good,
    Busy, //!< on its way: starting, running operation
    Waiting, //!< for a person
    Warning,
    Bad,
    Off //!< stopped, ended, not of interest
};

/** What a row of the session tree is. */
enum class RowKind {
    User,
    Worker,
    NoUser, //!< rows whose user is NULL
    NoWorker, //!< rows whose worker is NULL or does not exist
    Orphans, //!< sessions without a row
    Session
};

/** What a capacity gauge paints. Slots. */
struct GaugeValue
{
    qint64 capacity = -1; //!< -1: the map has no usable number
    qint64 used = 0; //!< mapped ∪ running
    qint64 reserved = 0;
    qint64 running = 0;
    qint64 mapped = 0;
    bool over = false; //!< used + reserved > capacity
    bool unknown = false; //!< its worker never answered: only `mapped` is known
    bool stale = false; //!< values are `ageMs` old
    qint64 ageMs = -1; //!< -1: never seen

    /** What is taken, 0 … 1 and above when over; 0 without capacity. */
    [[nodiscard]] double load() const
    {
        return capacity > 0 ? double(used + reserved) / double(capacity) : 0;
    }
    friend bool operator==(const GaugeValue &, const GaugeValue &) = default;
};

/** What a status pill paints. */
struct StatusValue
{
    SessionStatus status;
    qint64 sinceMs = 0; //!< desktop clock; 0: not known
    bool stale = false; //!< its worker does not answer: as last seen
    int drift = 0; //!< fleet::Drifts
    QString operation; //!< "MOVING 3/7" while an operation works on it: shown instead of the status

    friend bool operator==(const StatusValue &, const StatusValue &) = default;
};

/** What a progress cell paints. */
struct ProgressValue
{
    int done = 0;
    int total = 0; //!< 0: not known yet, paint it as busy
    shardmap::OperationState state = shardmap::OperationState::Queued;

    friend bool operator==(const ProgressValue &, const ProgressValue &) = default;
};

} // namespace quayside::items

Q_DECLARE_METATYPE(quayside::items::GaugeValue)
Q_DECLARE_METATYPE(quayside::items::StatusValue)
Q_DECLARE_METATYPE(quayside::items::ProgressValue)

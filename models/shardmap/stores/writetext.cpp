// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

Error WriteText::leaseHeld(const QString &actor, const QString &kind, bool lapsed)
{
    return { ErrorKind::LeaseHeld,
             //: %1 is a person or desk, %2 the kind of operation, for example "restart"
             tr("%1 has an operation under way on this session or account (%2).").arg(actor, kind),
             lapsed ? tr("That console has gone silent: take the operation over to finish or undo it.")
                    : tr("Wait for it to end; it can be watched in the operations pane."),
             {},
             0 };
}

Error WriteText::leaseLost()
{
    return { ErrorKind::LeaseLost,
             tr("Another console has taken this operation over."),
             tr("Nothing was written. It can be watched in the operations pane."),
             {},
             0 };
}

Error WriteText::operationEnded()
{
    return {
        ErrorKind::LeaseLost, tr("This operation has ended already."), tr("Refresh and look again."), {}, 0
    };
}

Error WriteText::operationVanished()
{
    return { ErrorKind::LeaseLost,
             tr("Somebody has removed this operation from the journal while it ran."),
             tr("Nothing more is done by it. Look at its session and worker before going on."),
             {},
             0 };
}

Error WriteText::notUnderstood(const QString &misfit)
{
    return { ErrorKind::Unsupported,
             tr("This operation's record in the journal is not understood: %1.").arg(misfit),
             tr("Look at it with the version of Quayside that wrote it, or set it aside."),
             {},
             0 };
}

Error WriteText::waitsForReview()
{
    return { ErrorKind::Unsupported,
             tr("This operation is older than a backup that was put back: nothing is done of it before "
                "somebody has reviewed it."),
             tr("Review what the backup left behind, and accept or drop it."),
             {},
             0 };
}

Error WriteText::noSuchOperation()
{
    return { ErrorKind::NotFound,
             tr("The journal does not hold this operation."),
             tr("Refresh and look again."),
             {},
             0 };
}

Error WriteText::rowChanged()
{
    return { ErrorKind::Conflict,
             tr("The row was changed by somebody else meanwhile; nothing was overwritten."),
             tr("Look at the new values and decide again."),
             {},
             0 };
}

Error WriteText::rowExists()
{
    return { ErrorKind::Conflict,
             tr("The shard map already has a session of this name on this worker."),
             tr("Choose another name, or look at the existing session."),
             {},
             0 };
}

Error WriteText::severalRows()
{
    return { ErrorKind::Conflict,
             tr("Several rows have this id, and which of them is meant can't be known: nothing was written."),
             tr("Give each row an id of its own, with your own application."),
             {},
             0 };
}

Error WriteText::notTaken()
{
    return { ErrorKind::Rejected,
             tr("The database took the change without an error, but the row is not as it was written."),
             tr("Look at the application's triggers and views: one of them changes what is written."),
             {},
             0 };
}

Error WriteText::brokenReference(const QString &table)
{
    return { ErrorKind::Conflict,
             tr("The database would refuse the change: rows would refer to a row of “%1” that is not there.")
                 .arg(table),
             tr("Mend the references first, with your own application."),
             {},
             0 };
}

Error WriteText::workerGone()
{
    return { ErrorKind::Conflict,
             tr("The worker is no longer in the shard map."),
             tr("Choose another worker."),
             {},
             0 };
}

Error WriteText::userGone()
{
    return {
        ErrorKind::Conflict, tr("The user is no longer in the shard map."), tr("Choose another user."), {}, 0
    };
}

Error WriteText::workerInUse(qint64 sessions, qint64 reservations, qint64 operations)
{
    const QString message = sessions > 0
        ? tr("The shard map has %n session(s) on this worker.", nullptr, static_cast<int>(sessions))
        : operations > 0
        ? tr("%n operation(s) work on this worker.", nullptr, static_cast<int>(operations))
        : tr("%n slot(s) of this worker are reserved.", nullptr, static_cast<int>(reservations));
    return {
        ErrorKind::Conflict, message, tr("Move or delete its sessions first, and let operations end."), {}, 0
    };
}

Error WriteText::enoughMoves()
{
    return { ErrorKind::NoCapacity,
             tr("As many moves of series are under way as may be at a time."),
             tr("It begins by itself when one of them has ended."),
             {},
             0 };
}

Error WriteText::noCapacity(qint64 capacity, qint64 used, qint64 reserved)
{
    return {
        ErrorKind::NoCapacity,
        tr("The worker is full: capacity %1, used %2, reserved %3.").arg(capacity).arg(used).arg(reserved),
        tr("Choose another worker, or raise its capacity."),
        {},
        0
    };
}

Error WriteText::unknownCapacity()
{
    return { ErrorKind::NoCapacity,
             tr("The worker's capacity is unknown."),
             tr("Edit the worker and enter a number."),
             {},
             0 };
}

Error WriteText::notTakingSessions()
{
    return { ErrorKind::NoCapacity,
             tr("The worker takes no new sessions: it is cordoned, draining or quarantined."),
             tr("Choose another worker, or make this one active again."),
             {},
             0 };
}

Error WriteText::idMayNotChange()
{
    return { ErrorKind::Internal, tr("A row's key can't be changed."), {}, {}, 0 };
}

} // namespace quayside::shardmap

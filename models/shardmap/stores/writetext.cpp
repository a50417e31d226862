// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

Error WriteText::leaseHeld(const QString &actor, const QString &kind, bool lapsed)
{
    return wordedError(ErrorKind::LeaseHeld,
                       //: %1 is a person or desk, %2 the kind of operation, for example "restart"
                       tr("%1 has an operation under way on this session or account (%2).").arg(actor, kind),
                       lapsed
                           ? tr("That console has gone silent: take the operation over to finish or undo it.")
                           : tr("Wait for it to end; it can be watched in the operations pane."));
}

Error WriteText::leaseLost()
{
    return wordedError(ErrorKind::LeaseLost, tr("Another console has taken this operation over."),
                       tr("Nothing was written. It can be watched in the operations pane."));
}

Error WriteText::operationEnded()
{
    return wordedError(ErrorKind::LeaseLost, tr("This operation has ended already."),
                       tr("Refresh and look again."));
}

Error WriteText::operationVanished()
{
    return wordedError(ErrorKind::LeaseLost,
                       tr("Somebody has removed this operation from the journal while it ran."),
                       tr("Nothing more is done by it. Look at its session and worker before going on."));
}

Error WriteText::notUnderstood(const QString &misfit)
{
    return wordedError(ErrorKind::Unsupported,
                       tr("This operation's record in the journal is not understood: %1.").arg(misfit),
                       tr("Look at it with the version of Quayside that wrote it, or set it aside."));
}

Error WriteText::waitsForReview()
{
    return wordedError(
        ErrorKind::Unsupported,
        tr("This operation is older than a backup that was put back: nothing is done of it before "
           "somebody has reviewed it."),
        tr("Review what the backup left behind, and accept or drop it."));
}

Error WriteText::noSuchOperation()
{
    return wordedError(ErrorKind::NotFound, tr("The journal does not hold this operation."),
                       tr("Refresh and look again."));
}

Error WriteText::rowChanged()
{
    return wordedError(ErrorKind::Conflict,
                       tr("The row was changed by somebody else meanwhile; nothing was overwritten."),
                       tr("Look at the new values and decide again."));
}

Error WriteText::rowExists()
{
    return wordedError(ErrorKind::Conflict,
                       tr("The shard map already has a session of this name on this worker."),
                       tr("Choose another name, or look at the existing session."));
}

Error WriteText::severalRows()
{
    return wordedError(
        ErrorKind::Conflict,
        tr("Several rows have this id, and which of them is meant can't be known: nothing was written."),
        tr("Give each row an id of its own, with your own application."));
}

Error WriteText::notTaken()
{
    return wordedError(
        ErrorKind::Rejected,
        tr("The database took the change without an error, but the row is not as it was written."),
        tr("Look at the application's triggers and views: one of them changes what is written."));
}

Error WriteText::brokenReference(const QString &table)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("The database would refuse the change: rows would refer to a row of “%1” that is not there.")
            .arg(table),
        tr("Mend the references first, with your own application."));
}

Error WriteText::workerGone()
{
    return wordedError(ErrorKind::Conflict, tr("The worker is no longer in the shard map."),
                       tr("Choose another worker."));
}

Error WriteText::userGone()
{
    return wordedError(ErrorKind::Conflict, tr("The user is no longer in the shard map."),
                       tr("Choose another user."));
}

Error WriteText::workerInUse(qint64 sessions, qint64 reservations, qint64 operations)
{
    const QString message = sessions > 0
        ? tr("The shard map has %Ln session(s) on this worker.", nullptr, static_cast<int>(sessions))
        : operations > 0
        ? tr("%Ln operation(s) work on this worker.", nullptr, static_cast<int>(operations))
        : tr("%Ln slot(s) of this worker are reserved.", nullptr, static_cast<int>(reservations));
    return wordedError(ErrorKind::Conflict, message,
                       tr("Move or delete its sessions first, and let operations end."));
}

Error WriteText::enoughMoves()
{
    return wordedError(ErrorKind::NoCapacity,
                       tr("As many moves of series are under way as may be at a time."),
                       tr("It begins by itself when one of them has ended."));
}

Error WriteText::noCapacity(qint64 capacity, qint64 used, qint64 reserved)
{
    return wordedError(
        ErrorKind::NoCapacity,
        tr("The worker is full: capacity %1, used %2, reserved %3.").arg(capacity).arg(used).arg(reserved),
        tr("Choose another worker, or raise its capacity."));
}

Error WriteText::unknownCapacity()
{
    return wordedError(ErrorKind::NoCapacity, tr("The worker's capacity is unknown."),
                       tr("Edit the worker and enter a number."));
}

Error WriteText::notTakingSessions()
{
    return wordedError(ErrorKind::NoCapacity,
                       tr("The worker takes no new sessions: it is cordoned, draining or quarantined."),
                       tr("Choose another worker, or make this one active again."));
}

Error WriteText::idMayNotChange()
{
    return wordedError(ErrorKind::Internal, tr("A row's key can't be changed."));
}

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/createtext.h"

#include "core/foreigntext.h"
#include "operations/engine/operationmark.h"

namespace quayside::operations {

QString CreateText::slotTaken(const QString &worker)
{
    return tr("A slot on %1 is taken").arg(worker);
}

QString CreateText::rowThereAlready()
{
    return tr("The map has its row already");
}

QString CreateText::created()
{
    return tr("The server was asked to create it");
}

QString CreateText::foundOurs()
{
    return tr("It is there and carries this operation's mark");
}

QString CreateText::rowAdded()
{
    return tr("The map points to it now");
}

QString CreateText::removed()
{
    return tr("The session was deleted again");
}

QString CreateText::nothingLeft()
{
    return tr("There is nothing to put back");
}

QString CreateText::rowStays(const QString &session)
{
    return tr("The map has the row of %1 already: nothing was put back").arg(foreign::name(session));
}

QString CreateText::leftAsItIs()
{
    return tr("The session was left as it was found, stopped");
}

Error CreateText::notCreated()
{
    return wordedError(ErrorKind::ServerError,
                       tr("The server was asked several times and does not have the session."));
}

Error CreateText::loginStays(const QString &session, const QString &worker)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 on %2 works with a login that was not made by this operation, so it was not deleted.")
            .arg(foreign::name(session), worker),
        tr("Find out whose login it is, then adopt the session or delete it."));
}

Difference CreateText::markLeft()
{
    return { tr("The server did not let Quayside take its mark out of the session's metadata, so the "
                "customer's application sees “%1” there.")
                 .arg(OperationMark::kKey),
             tr("It goes with the next change of the session's configuration."),
             Difference::Repair::Reconfigure };
}

QString CreateText::cancelMeaning(const QString &session, const QString &worker)
{
    return tr("Waits for what %2 was asked already, a minute at the most, deletes %1 again if it was "
              "created, and gives the slot back.")
        .arg(foreign::name(session), worker);
}

QString CreateText::cancelling(const QString &worker)
{
    return tr("Cancelling: waits for %1 to answer what it was asked, a minute at the most; then what it made "
              "is taken away again.")
        .arg(worker);
}

Error CreateText::foreign(const QString &session, const QString &worker)
{
    return wordedError(ErrorKind::Conflict,
                       tr("%2 has a session %1 already, and it was not made by this operation.")
                           .arg(foreign::name(session), worker),
                       tr("Choose another name, or adopt the session that is there."));
}

Error CreateText::onlyDefault(const QString &worker)
{
    return wordedError(
        ErrorKind::InvalidInput,
        tr("%1 is a WAHA CORE server of before 2026.6.1: it holds one session, named “default”.").arg(worker),
        tr("Name the session “default”, or choose another worker."));
}

Error CreateText::notAsWished(const QString &worker, const QString &broken)
{
    //: %1 a worker, %2 what its user's wishes say against it: "country=DE, must be BR"
    return wordedError(ErrorKind::InvalidInput,
                       tr("%1 is not where the user's sessions must be: %2.").arg(worker, broken),
                       tr("Choose another worker, or change the wish under Placement rules."));
}

Error CreateText::notTaking(const QString &worker)
{
    return wordedError(ErrorKind::InvalidInput, tr("%1 takes no new sessions now.").arg(worker),
                       tr("Make it active again, or choose another worker."));
}

Error CreateText::inQuarantine(const QString &worker, int copies)
{
    return wordedError(
        ErrorKind::InvalidInput,
        tr("%1 is in quarantine: %Ln old copies of moved sessions have to be removed first.", nullptr, copies)
            .arg(worker),
        tr("That is being done. Wait, or choose another worker."));
}

Error CreateText::noUser()
{
    return wordedError(ErrorKind::InvalidInput, tr("The shard map does not have this user."),
                       tr("Choose the user the session belongs to."));
}

Error CreateText::otherUsersRow(const QString &session)
{
    return wordedError(ErrorKind::Conflict,
                       tr("The map says that %1 belongs to another user.").arg(foreign::name(session)),
                       tr("Choose that user, or another name."));
}

Error CreateText::secretsLost()
{
    return wordedError(
        ErrorKind::InvalidInput,
        tr("The settings held passwords or keys, which are never stored, so this console can't send "
           "them."),
        tr("Create the session again and enter them once more."));
}

Error CreateText::leftBehind(const QString &session, const QString &worker, const Error &why)
{
    return wordedError(
        ErrorKind::ServerError,
        tr("A session %1 may be left on %2: it could not be looked at or deleted (%3).")
            .arg(foreign::name(session), worker, withoutFullStop(why.message)),
        tr("When %1 answers again, delete it there; it has no row and is shown as an orphan.").arg(worker));
}

} // namespace quayside::operations

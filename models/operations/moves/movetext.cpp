// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movetext.h"

#include "core/clock.h"
#include "operations/engine/evidence.h"

namespace quayside::operations {

QString MoveText::way(MoveWay way)
{
    switch (way) {
    case MoveWay::NoGap:
        return tr("No gap");
    case MoveWay::Strict:
        return tr("Strict");
    case MoveWay::Reassign:
        return tr("Reassign");
    case MoveWay::Evacuate:
        break;
    }
    return tr("Evacuate");
}

QString MoveText::noted(const waha::SessionInfo &source)
{
    if (source.account.id.isEmpty())
        return tr("Seen: %1, linked to no phone").arg(source.status.text());
    return tr("Seen: %1, linked to %2").arg(source.status.text(), EvidenceText::phone(source.account.id));
}

QString MoveText::snapshotFound(qint64 takenMs)
{
    if (takenMs == 0)
        return tr("No copy of its configuration is known: it is created with the defaults");
    return tr("Its configuration as it was at %1, without passwords and keys")
        .arg(ClockText::dayAndTime(takenMs));
}

QString MoveText::linked(const QString &account)
{
    return account.isEmpty() ? tr("It runs there")
                             : tr("Linked to %1 and working").arg(EvidenceText::phone(account));
}

QString MoveText::linkActivity(LinkVerdict verdict, SessionStatus status)
{
    switch (verdict) {
    case LinkVerdict::Wait:
        return status.needsPairing() ? tr("Waits for somebody to scan the code with the phone")
                                     : tr("Starting: the code comes in a moment");
    case LinkVerdict::AccountPending:
        return tr("Linked; waits for the server to say to which phone");
    case LinkVerdict::WrongPhone:
        return tr("The wrong phone was linked: it is logged out again, then the right one can scan");
    case LinkVerdict::Failed:
        return tr("No code was used in time: the session is restarted for new ones");
    case LinkVerdict::Stopped:
        return tr("It was stopped: it is started again");
    case LinkVerdict::Gone:
        return tr("The server does not list it at the moment");
    case LinkVerdict::NoAnswer:
        return tr("The target does not answer at the moment");
    case LinkVerdict::Linked:
        break;
    }
    return tr("Linked");
}

QString MoveText::switchedOn(bool webhooks, bool apps)
{
    if (webhooks && apps)
        return tr("Its webhooks and apps are on");
    return apps ? tr("Its apps are on") : tr("Its webhooks are on");
}

QString MoveText::nothingToSwitchOn()
{
    return tr("It has no webhooks and no apps to switch on");
}

Difference MoveText::appLeftBehind(const QString &type)
{
    //: %1 a kind of app, such as "chatwoot"
    return { tr("Its app %1 could not be taken along.").arg(type), tr("Set the app up again."),
             Difference::Repair::Reconfigure };
}

Difference MoveText::configLeftBehind()
{
    return {
        tr("Its webhooks, proxy and apps could not be taken along: the old place is silent, and no copy of "
           "its configuration was kept."),
        tr("Enter them again: Change configuration…"), Difference::Repair::Reconfigure
    };
}

Difference MoveText::secretLeftBehind(const QString &member)
{
    //: %1 a part of the configuration, such as "webhooks.hmac.key"
    return {
        tr("%1 could not be taken along: the old place is silent, and secrets are never kept.").arg(member),
        tr("Enter it again: Change configuration…"), Difference::Repair::Reconfigure
    };
}

Error MoveText::appsAreOff(const QString &target)
{
    return wordedError(ErrorKind::Unsupported,
                       tr("%1 has its apps switched off, and the session has some.").arg(target),
                       tr("Set WAHA_APPS_ENABLED=True there, or choose another worker."));
}

QString MoveText::committed(const QString &target)
{
    return tr("The map points to %1 now").arg(target);
}

QString MoveText::sourceWorks(const Sighting &seen)
{
    return tr("The old place runs again: %1").arg(seen.session.status.text());
}

QString MoveText::retired()
{
    return tr("The old copy is gone, and its linked device with it");
}

QString MoveText::retiredStopped()
{
    return tr("The old copy is gone. It was stopped, so the phone still lists its device: remove it there");
}

QString MoveText::anotherAccountStays()
{
    return tr("A session with another phone has the old place by now: it was left alone");
}

QString MoveText::buriedLater(const QString &source, const Error &why)
{
    return tr("%1 could not delete the old copy (%2): it is remembered, and deleted when %1 answers again")
        .arg(source, withoutFullStop(why.message));
}

QString MoveText::tombstoneWritten(const QString &source)
{
    return tr("The copy on %1 will be stopped and deleted when %1 comes back").arg(source);
}

QString MoveText::nothingPutBack(const QString &target)
{
    return tr("The map points to %1 already: nothing was put back").arg(target);
}

QString MoveText::cancelMeaning(MoveWay way, bool sourceStopped, const QString &source, const QString &target)
{
    if (way == MoveWay::Reassign)
        return tr("Stops the session on %2 and starts it on %1 again.").arg(source, target);
    if (sourceStopped)
        return tr("Deletes the new session from %2 and starts the old one on %1 again; no scan is needed.")
            .arg(source, target);
    if (way == MoveWay::Evacuate)
        return tr("Deletes the new session from %1; the map stays as it is.").arg(target);
    return tr("Deletes the new session from %2. The one on %1 never noticed.").arg(source, target);
}

Error MoveText::blocked(const PreflightCheck &check)
{
    return wordedError(ErrorKind::Conflict, check.reason, check.remedy);
}

Error MoveText::nobodyLinked()
{
    return wordedError(ErrorKind::Timeout, tr("Nobody linked the phone in time."),
                       tr("Begin again when somebody with the phone is there."));
}

Error MoveText::targetLost(const QString &target)
{
    return wordedError(ErrorKind::NotFound, tr("%1 lost the new session.").arg(target),
                       tr("Look at the worker, then begin again."));
}

Error MoveText::notShared(const QString &target)
{
    return wordedError(
        ErrorKind::WrongStatus,
        tr("%1 does not have the session's data: the two workers do not share their store.").arg(target),
        tr("Move it by linking the phone anew instead."));
}

Error MoveText::configNotTaken()
{
    return wordedError(ErrorKind::ServerError, tr("The server did not take the session's configuration."));
}

Error MoveText::configUnknown(const QString &source, const Error &why)
{
    Error error = wordedError(
        ErrorKind::Unreachable,
        tr("The session's configuration could not be read from %1: %2").arg(source, why.message),
        tr("Begin again when it answers."));
    return error;
}

Error MoveText::rowElsewhere(const QString &source, const QString &target, const QString &now)
{
    const QString seen = now.isEmpty() ? tr("its row is gone") : tr("it points to %1 now").arg(now);
    return wordedError(
        ErrorKind::Conflict,
        tr("Somebody else changed the map meanwhile: the row pointed to %1, was to point to %2, and %3.")
            .arg(source, target, seen),
        tr("The map was left as it is. See who changed it before you move the session again."));
}

Error MoveText::noRow()
{
    return wordedError(ErrorKind::InvalidInput, tr("The session has no row in the map."),
                       tr("Adopt it first; then it can be moved."));
}

Error MoveText::leftOnTarget(const QString &target, const Error &why)
{
    return wordedError(
        ErrorKind::ServerError,
        tr("The new session could not be deleted from %1 (%2); it is remembered, and deleted when "
           "%1 answers again.")
            .arg(target, withoutFullStop(why.message)));
}

Error MoveText::sourceStaysStopped(const QString &source, const Error &why)
{
    return wordedError(ErrorKind::ServerError,
                       tr("The session could not be started on %1 again: %2").arg(source, why.message),
                       tr("Start it there when the worker answers; no scan is needed."));
}

Error MoveText::oldCopyIsBack()
{
    return wordedError(ErrorKind::WrongStatus, tr("The old copy appeared again after it was gone."),
                       tr("It is deleted again within a minute."));
}

Error MoveText::runsOnSource(const QString &source)
{
    return wordedError(ErrorKind::Conflict, tr("The session started on %1 again meanwhile.").arg(source));
}

QString MoveWayText::consequence(MoveWay way, const QString &source, const QString &target)
{
    switch (way) {
    case MoveWay::NoGap:
        return tr("%1 works until %2 has taken over. The customer scans once; for a few seconds events may "
                  "come twice, none are lost.")
            .arg(source, target);
    case MoveWay::Strict:
        return tr("%1 is stopped before the phone is linked: nothing comes twice, but nothing comes in "
                  "until the customer has scanned.")
            .arg(source);
    case MoveWay::Reassign:
        return tr("Both use the same data: nobody has to scan. The session is away for some seconds.");
    case MoveWay::Evacuate:
        break;
    }
    return tr("%1 is given up. The customer scans once; the configuration is the last one known, without "
              "its passwords, and the old copy is deleted when %1 comes back.")
        .arg(source);
}

QString MoveWayText::summary(MoveWay way, const QString &source, const QString &target)
{
    switch (way) {
    case MoveWay::NoGap:
        return tr("no gap: %1 keeps working until %2 has taken over").arg(source, target);
    case MoveWay::Strict:
        return tr("strict: %1 is stopped before %2 is linked").arg(source, target);
    case MoveWay::Reassign:
        return tr("reassign: %1 and %2 share their data").arg(source, target);
    case MoveWay::Evacuate:
        break;
    }
    return tr("evacuate: %1 does not answer").arg(source);
}

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationtext.h"

#include "core/foreigntext.h"
#include "operations/wordederror.h"

namespace quayside::operations {

QString OperationText::seen(const Sighting &sighting)
{
    switch (sighting.kind) {
    case Sighting::Kind::Present:
        return tr("Seen: %1").arg(sighting.session.status.text());
    case Sighting::Kind::Absent:
        return tr("Seen: not there");
    default:
        return tr("No answer yet: %1").arg(sighting.error.message);
    }
}

QString OperationText::callAnswered(Action action)
{
    switch (action) {
    case Action::Start:
        return tr("Asked to start");
    case Action::Stop:
        return tr("Asked to stop");
    case Action::LogOut:
        return tr("Asked to log out");
    case Action::Delete:
        return tr("Asked to delete");
    case Action::Restart:
        break;
    }
    return tr("Asked to restart");
}

QString OperationText::callUnsure(const Error &error)
{
    return tr("The answer is missing, so what happened is looked at: %1").arg(error.message);
}

QString OperationText::waitsForTurn(const QString &worker)
{
    return tr("Waits for its turn on %1").arg(worker);
}

QString OperationText::watches(const QString &session, const QString &worker)
{
    return tr("Waits for %1 on %2 to answer; then its status is observed")
        .arg(foreign::name(session), worker);
}

QString OperationText::waitsAsAsked(const QString &worker, const QString &until)
{
    return tr("%1 is asked too much and wants to be left alone: it is asked again at %2").arg(worker, until);
}

QString OperationText::waitsForLogin(const QString &session, const QString &until)
{
    return tr("Waits until %2: %1 was linked less than three minutes ago, and a browser engine restarted so "
              "early can lose its login")
        .arg(foreign::name(session), until);
}

QString OperationText::doneAlready()
{
    return tr("It is seen to be done already");
}

QString OperationText::nothingToDo(const Sighting &sighting)
{
    return tr("Nothing to do: %1").arg(seen(sighting));
}

Error OperationText::timedOut(const std::optional<Sighting> &last)
{
    Error error;
    error.kind = ErrorKind::Timeout;
    error.message = last ? tr("It took too long. %1.").arg(seen(*last)) : tr("It took too long.");
    error.remedy = tr("Look at the session again before you try once more: it may still get there.");
    return error;
}

Error OperationText::noEffect(Action action, const std::optional<Sighting> &last)
{
    Error error;
    error.kind = ErrorKind::WrongStatus;
    error.message = tr("The server did not do it, although it was asked several times. %1.")
                        .arg(last ? seen(*last) : callAnswered(action));
    return error;
}

Error OperationText::serverWentAway(const QString &worker)
{
    Error error;
    error.kind = ErrorKind::ServerError;
    error.message
        = tr("%1 stopped answering, or started anew, after it was asked. Whether that was why is not "
             "known, so it is not asked again by itself.")
              .arg(worker);
    error.remedy
        = tr("See that the server is well and look at the session; then decide whether to ask again.");
    return error;
}

Error OperationText::failedStatus(const QString &serverWords)
{
    Error error;
    error.kind = ErrorKind::WrongStatus;
    error.message = tr("The session is FAILED and does not recover by itself.");
    error.remedy = tr("Restart it; if that fails again, log it out and link the phone anew.");
    error.detail = serverWords;
    return error;
}

Error OperationText::isThereAgain(const QString &session)
{
    return wordedError(ErrorKind::Conflict,
                       tr("%1 was deleted and is there again, so its row stays.").arg(foreign::name(session)),
                       tr("Its server may have come back from a backup. Delete it once more."));
}

Error OperationText::vanished(const QString &session)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.message = tr("%1 does not exist on its worker any more.").arg(foreign::name(session));
    error.remedy = tr("Create it again there, or remove its row.");
    return error;
}

Error OperationText::noSuchSession(const QString &session, const QString &worker)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.message = tr("%2 has no session %1.").arg(foreign::name(session), worker);
    error.remedy = tr("Create it again there, or remove its row.");
    return error;
}

Error OperationText::noSuchWorker(const QString &worker)
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.message = tr("The shard map has no worker %1.").arg(worker);
    return error;
}

Error OperationText::noAnswer(const QString &worker, const Error &error)
{
    Error answer = error;
    answer.message = tr("%1 does not answer: %2").arg(worker, error.message);
    return answer;
}

Error OperationText::sharedData(const QString &session, const QString &owner)
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.message
        = tr("%1 belongs to the worker %2, which shares its store with this one; doing this here would "
             "destroy the data it runs on.")
              .arg(foreign::name(session), owner);
    error.remedy = tr("Do it on the worker it belongs to.");
    return error;
}

Error OperationText::journalGone(const Error &error)
{
    Error gone = error;
    gone.message
        = tr("The database could not be written for too long, so the operation was let go where it is: %1")
              .arg(error.message);
    gone.remedy = tr("When the database is back, finish or undo it from the list of operations.");
    return gone;
}

Error OperationText::notAllowed(const Availability &refusal)
{
    Error error;
    error.kind = refusal.kind;
    error.message = refusal.reason;
    return error;
}

QString OperationText::beginsSoon()
{
    return tr("Begins in a moment; nothing has been sent yet");
}

QString OperationText::takeBackMeaning()
{
    return tr("Takes it back: nothing has been sent to any server.");
}

Error OperationText::takenBack()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = tr("Taken back in time: nothing was sent.");
    return error;
}

} // namespace quayside::operations

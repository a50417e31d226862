// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationtext.h"

#include "core/foreigntext.h"
#include "operations/engine/steps.h"

namespace quayside::operations {

namespace {

struct StepTitle
{
    QLatin1StringView key;
    const char *title; //!< source for OperationText
};

constexpr std::array kStepTitles {
    StepTitle { steps::kReserve, QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Reserve a slot") },
    StepTitle { steps::kLook,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Look at the session") },
    StepTitle { steps::kCreate,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Create the session") },
    StepTitle { steps::kCall, QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Ask the server") },
    StepTitle { steps::kObserve,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Observe its status") },
    StepTitle { steps::kRow,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Add the row to the map") },
    StepTitle { steps::kRemoveRow,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Remove the row from the map") },
    StepTitle { steps::kCorrectRow,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Correct the row in the map") },
    StepTitle { steps::kPlace,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Give the row its worker") },
    StepTitle { steps::kAssignUser,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Give the row another user") },
    StepTitle { steps::kTombstone,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Mark the old copy to be deleted") },
    StepTitle { steps::kForget,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Note that the old copy is gone") },
    StepTitle { steps::kStopSource,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Stop it in the old place") },
    StepTitle { steps::kStartTarget,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Start it in the new place") },
    StepTitle { steps::kLink,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Link the phone and check it") },
    StepTitle { steps::kSwitchOn,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Switch its webhooks on") },
    StepTitle { steps::kCommit,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Point the map to the new place") },
    StepTitle { steps::kRetire,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Delete the old copy") },
    StepTitle { steps::kCordon,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText",
                                  "Take the worker out of service for new sessions") },
    StepTitle {
        steps::kUncordon,
        QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Give the worker new sessions again") },
    StepTitle {
        steps::kDrained,
        QT_TRANSLATE_NOOP("quayside::operations::OperationText", "See that nothing is left on the worker") },
    StepTitle { steps::kEvacuated,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText",
                                  "See that the map has nothing on the worker") },
    StepTitle { steps::kItems,
                QT_TRANSLATE_NOOP("quayside::operations::OperationText", "Go through the sessions") },
};

} // namespace

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

QString OperationText::repeating(const QString &worker, const Error &problem, const QString &at)
{
    const QString said = problem.detail.isEmpty() ? problem.message : problem.detail;
    const QString answer = problem.httpStatus > 0
        //: %1 a worker, %2 a number as 500, %3 the server's words
        ? tr("%1 answered %2 (“%3”)").arg(worker).arg(problem.httpStatus).arg(foreign::line(said))
        //: %1 a worker, %2 what went wrong
        : tr("%1 did not answer (“%2”)").arg(worker, foreign::line(said));
    //: After what was seen; %1 what a server answered, %2 a time
    return QStringLiteral(" · ") + tr("%1; unless it is done by then, asked again at %2").arg(answer, at);
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
    return wordedError(ErrorKind::Timeout,
                       last ? tr("It took too long. %1.").arg(seen(*last)) : tr("It took too long."),
                       tr("Look at the session again before you try once more: it may still get there."));
}

Error OperationText::noEffect(Action action, const std::optional<Sighting> &last)
{
    return wordedError(ErrorKind::WrongStatus,
                       tr("The server did not do it, although it was asked several times. %1.")
                           .arg(last ? seen(*last) : callAnswered(action)));
}

Error OperationText::serverWentAway(const QString &worker)
{
    return wordedError(
        ErrorKind::ServerError,
        tr("%1 stopped answering, or started anew, after it was asked. Whether that was why is not "
           "known, so it is not asked again by itself.")
            .arg(worker),
        tr("See that the server is well and look at the session; then decide whether to ask again."));
}

Error OperationText::failedStatus(const QString &serverWords)
{
    Error error
        = wordedError(ErrorKind::WrongStatus, tr("The session is FAILED and does not recover by itself."),
                      tr("Restart it; if that fails again, log it out and link the phone anew."));
    error.detail = serverWords;
    return error;
}

Error OperationText::isThereAgain(const QString &session)
{
    return wordedError(ErrorKind::Conflict,
                       tr("%1 was deleted and is there again, so its row stays.").arg(foreign::name(session)),
                       tr("Its server may have come back from a backup. Delete it once more."));
}

Error OperationText::anotherLogin(const QString &session, const QString &phone)
{
    return wordedError(ErrorKind::Conflict,
                       tr("%1 holds the login of %2 now, which it did not when this was decided. Nothing was "
                          "deleted or logged out.")
                           .arg(foreign::name(session), phone),
                       tr("Look whose it is. Where it is meant all the same, ask for it once more."));
}

Error OperationText::vanished(const QString &session)
{
    return wordedError(ErrorKind::NotFound,
                       tr("%1 does not exist on its worker any more.").arg(foreign::name(session)),
                       tr("Create it again there, or remove its row."));
}

Error OperationText::noSuchSession(const QString &session, const QString &worker)
{
    return wordedError(ErrorKind::NotFound, tr("%2 has no session %1.").arg(foreign::name(session), worker),
                       tr("Create it again there, or remove its row."));
}

Error OperationText::noSuchWorker(const QString &worker)
{
    return wordedError(ErrorKind::InvalidInput, tr("The shard map has no worker %1.").arg(worker));
}

Error OperationText::noAnswer(const QString &worker, const Error &error)
{
    Error answer = error;
    answer.message = tr("%1 does not answer: %2").arg(worker, error.message);
    return answer;
}

Error OperationText::sharedData(const QString &session, const QString &owner)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 belongs to the worker %2, which shares its store with this one; doing this here would "
           "destroy the data it runs on.")
            .arg(foreign::name(session), owner),
        tr("Do it on the worker it belongs to."));
}

Error OperationText::journalGone(const Error &error)
{
    Error gone = error;
    gone.message
        = tr("The database could not be written for too long, so the operation was let go where it is: %1")
              .arg(error.message);
    gone.remedy = tr("When the database is back, this console goes on with it by itself, unless another one "
                     "has taken it up.");
    return gone;
}

Error OperationText::notBegun(const Error &error)
{
    Error gone = error;
    gone.kind = ErrorKind::Timeout;
    gone.message
        = tr("The database did not answer for too long, so this was not begun here: %1").arg(error.message);
    gone.remedy = tr("When the database is back, look at the list of operations before you ask for it again: "
                     "what it had taken already is finished or undone from there.");
    return gone;
}

Error OperationText::notAllowed(const Availability &refusal)
{
    return wordedError(refusal.kind, refusal.reason);
}

QString OperationText::beginsSoon()
{
    return tr("Begins in a moment; nothing has been sent yet");
}

QString OperationText::isBeingNoted()
{
    return tr("Waits for the database; nothing has been sent yet");
}

QString OperationText::takeBackMeaning()
{
    return tr("Takes it back: nothing has been sent to any server.");
}

Error OperationText::takenBack()
{
    return wordedError(ErrorKind::Cancelled, tr("Taken back in time: nothing was sent."));
}

QString OperationText::cancelMeaning(bool asked)
{
    return asked ? tr("Stops observing. The server has been asked already and goes on.")
                 : tr("Gives up before the server is asked. A call that is under way is waited for.");
}

QString OperationText::sessionOn(const QString &session, const QString &worker)
{
    //: A session and the worker it is on
    return tr("%1 on %2").arg(foreign::name(session), worker);
}

QString OperationText::stepTitle(const QString &key)
{
    for (const StepTitle &step : kStepTitles) {
        if (key == step.key)
            return tr(step.title);
    }
    return foreign::name(key);
}

QString OperationText::state(shardmap::OperationState state)
{
    switch (state) {
    case shardmap::OperationState::Queued:
        return tr("Queued");
    case shardmap::OperationState::Running:
        return tr("Running");
    case shardmap::OperationState::Waiting:
        return tr("Waits for you");
    case shardmap::OperationState::Paused:
        return tr("Paused");
    case shardmap::OperationState::Succeeded:
        return tr("Done");
    case shardmap::OperationState::Differs:
        return tr("Done with differences");
    case shardmap::OperationState::Failed:
        return tr("Failed");
    case shardmap::OperationState::Cancelled:
        return tr("Cancelled");
    case shardmap::OperationState::RolledBack:
        break;
    }
    return tr("Undone");
}

QString OperationText::doneBy(Verb verb, const QString &actor)
{
    switch (verb) {
    case Verb::Create:
        return tr("Created by %1").arg(actor);
    case Verb::Start:
        return tr("Started by %1").arg(actor);
    case Verb::Stop:
        return tr("Stopped by %1").arg(actor);
    case Verb::LogOut:
        return tr("Logged out by %1").arg(actor);
    case Verb::Delete:
        return tr("Deleted by %1").arg(actor);
    case Verb::Restart:
        break;
    }
    return tr("Restarted by %1").arg(actor);
}

QString OperationText::interrupted()
{
    return tr("Interrupted");
}

QString OperationText::notUnderstood()
{
    return tr("Not understood");
}

QString OperationText::waitsForReview()
{
    return tr("Waits for your review");
}

QString OperationText::droppedInReview()
{
    return tr("Dropped: older than a backup that was put back.");
}

QString OperationText::whyItWaits()
{
    return tr("It is older than a backup that was put back. Nothing is done of it before somebody has "
              "reviewed it: it is accepted and goes on, or is dropped.");
}

} // namespace quayside::operations

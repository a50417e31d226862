// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/observation.h"
#include "operations/engine/verbs.h"
#include "shardmap/journalrecords.h"

namespace quayside::operations {

/** Wordings of operations: titles, states, notes and errors. Pure, UI thread. */
class OperationText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::OperationText)
public:
    /** Of a step's key: "Reserve a slot". */
    [[nodiscard]] static QString stepTitle(const QString &key);
    [[nodiscard]] static QString state(shardmap::OperationState state);
    [[nodiscard]] static QString interrupted();
    [[nodiscard]] static QString notUnderstood();
    /** It is older than a backup that was put back, and nobody has looked at it since. */
    [[nodiscard]] static QString waitsForReview();
    [[nodiscard]] static QString whyItWaits();
    /** What such an operation ends with where it is not wanted any more. */
    [[nodiscard]] static QString droppedInReview();
    /** Of an operation that a person can still take back. */
    [[nodiscard]] static QString beginsSoon();
    [[nodiscard]] static QString takeBackMeaning();
    [[nodiscard]] static Error takenBack();
    /** Of one that asks a server and then observes; `asked`: that is what it does by now. */
    [[nodiscard]] static QString cancelMeaning(bool asked);
    /** "acme-sales on waha1": a session and what its worker is called. */
    [[nodiscard]] static QString sessionOn(const QString &session, const QString &worker);

    // Notes
    /** "WORKING", "not there", "no answer: …". */
    [[nodiscard]] static QString seen(const Sighting &sighting);
    [[nodiscard]] static QString callAnswered(Action action);
    [[nodiscard]] static QString callUnsure(const Error &error);
    [[nodiscard]] static QString waitsForTurn(const QString &worker);
    [[nodiscard]] static QString watches(const QString &session, const QString &worker);
    /** After what is seen: " · waha1 answered 500 (“engine is busy”); asked again at 14:02:10". */
    [[nodiscard]] static QString repeating(const QString &worker, const Error &problem, const QString &at);
    [[nodiscard]] static QString waitsAsAsked(const QString &worker, const QString &until);
    [[nodiscard]] static QString waitsForLogin(const QString &session, const QString &until);
    [[nodiscard]] static QString nothingToDo(const Sighting &sighting);
    /** It was done before its console could write so down. */
    [[nodiscard]] static QString doneAlready();
    /** "Restarted by support@desk-3": a line of the timeline. */
    [[nodiscard]] static QString doneBy(Verb verb, const QString &actor);

    // Errors
    [[nodiscard]] static Error timedOut(const std::optional<Sighting> &last);
    [[nodiscard]] static Error noEffect(Action action, const std::optional<Sighting> &last);
    /** Its server was gone, or started anew, since it was asked to do what can't be taken back. */
    [[nodiscard]] static Error serverWentAway(const QString &worker);
    [[nodiscard]] static Error failedStatus(const QString &serverWords);
    [[nodiscard]] static Error vanished(const QString &session);
    [[nodiscard]] static Error isThereAgain(const QString &session);
    /** `phone`: whose login it holds now. */
    [[nodiscard]] static Error anotherLogin(const QString &session, const QString &phone);
    [[nodiscard]] static Error noSuchSession(const QString &session, const QString &worker);
    [[nodiscard]] static Error noSuchWorker(const QString &worker);
    [[nodiscard]] static Error noAnswer(const QString &worker, const Error &error);
    [[nodiscard]] static Error sharedData(const QString &session, const QString &owner);
    [[nodiscard]] static Error journalGone(const Error &error);
    [[nodiscard]] static QString isBeingNoted();
    /** Whether the journal has taken it is not known. */
    [[nodiscard]] static Error notBegun(const Error &error);
    /** What Permissions refused. */
    [[nodiscard]] static Error notAllowed(const Availability &refusal);
};

} // namespace quayside::operations

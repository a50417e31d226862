// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/facts.h"

namespace quayside::operations {

/** What can be done to one session. Stored by name in the journal. */
enum class Verb { Create, Start, Stop, Restart, LogOut, Delete };
[[nodiscard]] QString toString(Verb verb);
[[nodiscard]] Verb verbFromString(QStringView name);
/** True for the names of verbs; kinds of operations that are no verbs have other names. */
[[nodiscard]] bool isVerb(QStringView name);

/** A verb that does something else than its name says: a restart would start what is STOPPED, a start would
 * restart what FAILED. On many sessions that happens only where a person asked for it. */
[[nodiscard]] bool isDetour(Verb verb, SessionStatus status);

/** What a verb does to a session, in words for the person who decides. */
struct Consequence
{
    QString effect; //!< "Stops the session and starts it again."
    QString newQr; //!< "Needs a new QR: no", "… only if it fails to log in"
    QString unlinksPhone; //!< "Unlinks the phone: only if working"
    bool destructive = false; //!< names what is lost, defaults to Cancel, asks for the session's name
};

/** Whether an action can be had now, and why not: see Permissions. */
struct Availability
{
    bool available = true;
    QString reason; //!< empty when available; else one sentence for a tooltip
    ErrorKind kind = ErrorKind::Conflict; //!< of what it fails with, where it is tried all the same
    bool absent = false; //!< nothing of the kind is offered here at all, not even greyed out
};

/** Words about verbs. Pure, UI thread. */
class VerbText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::VerbText)
public:
    /** "Restart", "Log out": what a button says. */
    [[nodiscard]] static QString label(Verb verb);
    /** "Restart acme-sales on waha1", "Restart 12 sessions". */
    [[nodiscard]] static QString title(Verb verb, const QString &session, const QString &worker);
    [[nodiscard]] static QString bulkTitle(Verb verb, int count);
    /** What is done to a session in this status, in a word or two: "Restart", "Start". */
    [[nodiscard]] static QString call(Verb verb, SessionStatus status);
    [[nodiscard]] static Consequence consequence(Verb verb, const fleet::SessionFacts &session, qint64 nowMs);
};

} // namespace quayside::operations

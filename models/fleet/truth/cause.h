// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace quayside::fleet {

/** A repair on offer; the window maps it to an operation or dialog. Never carried out by itself. */
enum class Repair {
    Retry, //!< ask the worker again
    ReadMap, //!< read the shard map again
    Review, //!< what a backup that was put back had left to do
    TrySnapshot, //!< save the scheduled one now
    EditSchedule, //!< where snapshots go, and how often
    EditWorker,
    CorrectUrl, //!< edit the worker with the proposed URL filled in
    TrustCertificate,
    RestartSessions,
    StartSessions,
    LogOutSession,
    RestoreSessions, //!< start what should run after a restart
    EvacuateWorker, //!< new places for what the map has on a dead one
    RebalanceFleet,
    RemoveWorker, //!< its row, once no session points to it
    ShowOperation, //!< finish or undo what was interrupted
    AssignUser, //!< give the row another user
    WriteConfigBack, //!< the configuration that was last set
    KeepConfig, //!< what the server has instead is what is wanted
    WriteUser, //!< write the row's user into the session's metadata
    AddUser, //!< add the user that the row names
    BringBack, //!< move it back to where its row says
    MoveSession,
    AdoptSession, //!< add a row
    DeleteSession,
    CreateAgain,
    PlaceSession, //!< give a row without a worker one
    RemoveRow,
    CorrectRow,
    StopCopy,
    ShowWorker,
    ShowSessions, //!< those of a worker
    ShowSession
};

/**
 * What a cause is about, to compare, count and log by. Kinds have a stable name each (toString()), so that a
 * log or a stored line can be read by a later version.
 */
enum class CauseKind {
    None, //!< all is as it should be

    // Reaching a worker
    NotAsked, //!< it has not been asked yet
    NoAnswer, //!< DNS, refused, reset
    TimedOut,
    NoSecureConnection, //!< TLS failed for another reason than the certificate
    UntrustedCertificate,
    WrongKey,
    UnusableKey, //!< the key can't be sent: it holds control characters
    HashedKey, //!< the key is what a server stores (`sha512:…`), not what a client sends
    LimitedKey, //!< a key of one session
    ProxyRefuses, //!< a login or a rule in front of the server
    RateLimited, //!< 429, or 503 with Retry-After
    ServerErrors, //!< it answers, with errors
    NotWaha,
    ReplyTooLarge, //!< it sends more than any honest server
    Redirects, //!< it sends requests elsewhere
    BadUrl,

    // What a worker tells
    EventsBlocked, //!< the upgrade to a WebSocket is refused: 404, 400, a proxy in between, close 4001
    EventsRefused, //!< close 1008: the key may not
    EventsLost, //!< the connection ended, or was silent
    NotTold, //!< a call that fails while others work

    // What is wrong with a worker as a whole, in the order of WorkerIssue
    OverCapacity,
    SharedWorkerId,
    RestartsAll,
    TooOld,
    DiskLow,
    DuplicateUrl,
    Restarted,
    UnreadableEntries,
    NoNetwork,
    Slow,

    // How a session is, and what differs from the shard map
    NotPlaced, //!< its row names no worker
    WorkerSilent, //!< how it is now is not known, because of its worker
    NeverSeen, //!< its worker answers, and has not listed it yet
    Failed,
    Turning, //!< fails, starts by itself and fails again
    CodesUnused, //!< failed, because nobody scanned a code
    LostLogin, //!< it worked, and nobody asked it to wait for a phone
    Starting,
    StuckStarting, //!< for longer than that takes
    WaitsForPhone,
    WaitsForPasskey,
    StuckPairing, //!< for longer than its codes live
    Stopped,
    StatusUnreadable,
    Orphan,
    Missing,
    Misplaced,
    DoubleRun,
    StaleCopy,
    Returned, //!< an old copy runs again on a worker that was given up
    DuplicateRow,
    BrokenReference,
    CaseClash,
    OtherUser,
    OtherConfig, //!< not the configuration that was last set
    OnlyCopy, //!< an old copy that should go, and is the only one that is seen of its account
    Interrupted,
    BeingMoved
};

/** The stable name of a kind: "wrong-key". */
[[nodiscard]] QString toString(CauseKind kind);

/** What told so, and when. `what` is technical and not translated: "GET /api/sessions", "WebSocket /ws". */
struct CauseSource
{
    QString what;
    qint64 seenMs = 0; //!< desktop clock, when it was last seen to be so; 0: not known

    friend bool operator==(const CauseSource &, const CauseSource &) = default;
};

/**
 * Why something is as it is: made once, where it is found out, and told by badge, card, row, inspector,
 * attention list, banner and log alike, so that they can't disagree. Texts are translated, plain, and free of
 * secrets. Value type, any thread.
 */
struct Cause
{
    CauseKind kind = CauseKind::None;
    QString title; //!< what is so, as a predicate of a few words without a stop: "does not answer"
    QString explanation; //!< why, in sentences; may be empty
    QString remedy; //!< what to do about it, in sentences; may be empty
    qint64 sinceMs = 0; //!< since when it is so, desktop clock; 0: not known
    bool sinceExact = true; //!< false: it was found so then, and may have been so for longer
    CauseSource source;
    std::vector<Repair> repairs; //!< what the remedy names, and whatever else is one click; the best first
    QString proposal; //!< what CorrectUrl would put in; else empty

    /** False where all is as it should be. */
    [[nodiscard]] bool isSet() const { return kind != CauseKind::None; }
    friend bool operator==(const Cause &, const Cause &) = default;
};

/** A cause as a text, the same wherever it is shown. Any thread. */
class CauseText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::CauseText)
public:
    /** "does not answer since 14:02", or "since 14:02 or longer"; without the time where that is not known.
     */
    [[nodiscard]] static QString since(const Cause &cause, qint64 nowMs);
    /** "waha4 does not answer since 14:02." */
    [[nodiscard]] static QString sentence(const QString &subject, const Cause &cause, qint64 nowMs);
    /** "waha4 does not answer" */
    [[nodiscard]] static QString about(const QString &subject, const Cause &cause);
    /** Explanation and remedy as one text, of whole sentences. */
    [[nodiscard]] static QString whole(const Cause &cause);
    /** "GET /api/sessions, 14:02:11"; empty where it is not known. */
    [[nodiscard]] static QString source(const Cause &cause, qint64 nowMs);
    /** "waha4 does not answer since 14:02. waha4 refused the connection. Check that it runs." */
    [[nodiscard]] static QString paragraph(const QString &subject, const Cause &cause, qint64 nowMs);
    /** Of a file that is inspected: what would change anything is not there, and so is not named. */
    static void keepToLooking(Cause &cause);
    /** What a repair's button says, in the words of the menu where that has it: "Create again…" */
    [[nodiscard]] static QString button(Repair repair);
    /** The same in a sentence: “Create again” */
    [[nodiscard]] static QString name(Repair repair);
    /** Sentences one after the other, with the stop that one from elsewhere may lack. */
    [[nodiscard]] static QString sentences(const QStringList &parts);
    /** For the log: "no-answer (GET /api/sessions): waha4.example.com refused the connection." */
    [[nodiscard]] static QString logLine(const Cause &cause);
};

} // namespace quayside::fleet

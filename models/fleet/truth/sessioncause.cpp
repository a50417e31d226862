// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/sessioncause.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "fleet/truth/workercause.h"

#include <algorithm>
#include <tuple>

namespace quayside::fleet {

namespace {

/** At most so many repairs are named by a remedy. */
using Named = std::array<std::optional<Repair>, 2>;

/** What is said of a kind, whichever session has it. */
struct Words
{
    CauseKind kind;
    const char *title; //!< may name the session's worker as %1
    const char *explanation;
    const char *remedy; //!< names its repairs as %1 and %2
    Named repairs;
    bool namesPlace; //!< the title names the worker, or it does not matter which one
};

constexpr std::array kWords {
    Words { CauseKind::NeverSeen,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "has not been seen yet"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Its worker has not listed it since this console looks."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Its next list says how it is, which takes a minute at most."),
            {},
            false },
    Words { CauseKind::NotPlaced,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is not placed on a worker yet"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Its row names no worker, so it runs nowhere and costs no slot. That is fine "
                              "for a customer who waits or is parked."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "%1 gives it a worker and makes it there."),
            { Repair::PlaceSession },
            true },
    Words { CauseKind::Failed,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "failed"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "It sends and receives nothing."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Try %1; if it fails again while other sessions of its worker work, the "
                              "phone has probably unlinked it: then %2, and scan a new code. If they fail, "
                              "too, look at the server and its network."),
            { Repair::RestartSessions, Repair::LogOutSession },
            false },
    Words {
        CauseKind::Turning,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "fails and starts in turns"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "It fails, is started again by its server and fails again, every few seconds: it "
                          "does not reach WhatsApp. It sends and receives nothing."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "Look at the server's way to the internet, or at the session's proxy. Restarting "
                          "or logging out does not help: the login is kept, and this goes away by itself."),
        {},
        false },
    Words {
        CauseKind::CodesUnused,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "failed"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "Nobody scanned its code in time, so it gave up."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "%1 makes it show new codes: when somebody with the phone is there."),
        { Repair::RestartSessions },
        false },
    Words {
        CauseKind::LostLogin,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "lost its login"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "It worked, and was left without a phone although no operation asked for that: the "
                          "linked device was removed on the phone, WhatsApp ended it, or another program "
                          "logged it out. Until somebody scans a new code it sends and receives nothing."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "Somebody with the phone has to scan its code, which the inspector shows; if it "
                          "shows none, %1 makes a new one."),
        { Repair::RestartSessions },
        false },
    Words { CauseKind::Starting,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is starting"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "That takes seconds as a rule."),
            "",
            {},
            false },
    Words {
        CauseKind::StuckStarting,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "has been starting for minutes"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "Starting takes seconds as a rule."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "Try %1; if that does not help, look at the server's memory and processor load."),
        { Repair::RestartSessions },
        false },
    Words { CauseKind::WaitsForPhone,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "waits for a scan"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "No phone is linked to it: it sends and receives nothing."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Scan its code with the phone, or ask for a pairing code."),
            {},
            false },
    Words { CauseKind::WaitsForPasskey,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "waits for a passkey"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "WhatsApp wants the phone's holder to confirm who links it."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "Follow what its pairing says."),
            {},
            false },
    Words { CauseKind::StuckPairing,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "still waits for a scan"),
            QT_TRANSLATE_NOOP(
                "quayside::fleet::SessionCause",
                "A server gives about six codes in three minutes. The one it shows now may be too old."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 makes it show new codes: when somebody with the phone is there."),
            { Repair::RestartSessions },
            false },
    Words {
        CauseKind::Stopped,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is stopped"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "It sends and receives nothing. Nobody has said in a console whether it should "
                          "run: another program stopped it, or its server did not start it again."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "%1 runs it again; a login that it had is kept."),
        { Repair::StartSessions },
        false },
    Words { CauseKind::StatusUnreadable,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "has a status that can't be read"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Its server lists it, but says nothing of its status that can be read."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Look at the server's log: it may say what is wrong with it."),
            {},
            false },
    Words { CauseKind::Orphan,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is not in the shard map"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "It takes up a slot, and no customer's requests reach it."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 gives it a row; %2 takes it off its worker, if nobody needs it."),
            { Repair::AdoptSession, Repair::DeleteSession },
            false },
    Words { CauseKind::Missing,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is not on %1"),
            QT_TRANSLATE_NOOP(
                "quayside::fleet::SessionCause",
                "The shard map sends its customer to this worker, but there is no such session there."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 makes it anew, which needs a new scan; %2 takes it out of the shard map."),
            { Repair::CreateAgain, Repair::RemoveRow },
            true },
    Words { CauseKind::Misplaced,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "runs on %1, the shard map says otherwise"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Requests for this customer go to the wrong server."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 points the row to where it runs; %2 takes the session to where the row "
                              "says, which needs a scan."),
            { Repair::CorrectRow, Repair::BringBack },
            true },
    Words { CauseKind::DoubleRun,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "runs twice"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "The same WhatsApp account runs on two workers: messages can arrive twice and "
                              "WhatsApp may disconnect it."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "%1 shows both and asks which one stays."),
            { Repair::StopCopy },
            true },
    Words { CauseKind::StaleCopy,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is a leftover"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "The session lives on another worker now."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Once you have made sure of that, %1 takes this copy away."),
            { Repair::DeleteSession },
            false },
    Words {
        CauseKind::Returned,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "runs again on %1, which was given up for dead"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "The account works on another worker by now, so it runs twice. The old copy is "
                          "stopped and deleted before anything else is done on this worker, as soon as the "
                          "other one is seen working; this goes away by itself once it is gone."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "If it stays, look at the list of operations: it says what stands in the way."),
        {},
        true },
    Words { CauseKind::DuplicateRow,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is in the shard map more than once"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Several rows have the same worker and name, perhaps of different customers."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Keep the right one: %1 takes one of the others out of the shard map."),
            { Repair::RemoveRow },
            false },
    Words { CauseKind::BrokenReference,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "has a row that points nowhere"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Their customers or their workers are not in the shard map."),
            "",
            {},
            true },
    Words {
        CauseKind::CaseClash,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "differs from another name only in capitals"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "Where sessions are stored in PostgreSQL, WAHA keeps both in the same database."),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                          "WAHA can't rename a session: %1 takes one of the two to another worker."),
        { Repair::MoveSession },
        false },
    Words { CauseKind::OtherUser,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is another user's in its metadata"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "The application hears of it under the user in the metadata, and looks for it "
                              "under the one in the shard map."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 changes the row; %2 changes the metadata, for which the server stops and "
                              "starts the session."),
            { Repair::AssignUser, Repair::WriteUser },
            false },
    Words { CauseKind::OtherConfig,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "has not the configuration that was set"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Its server forgot it, as some do when they restart, or somebody else changed "
                              "it: its webhooks, proxy and metadata may be gone, and its customer hears "
                              "nothing."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 sets what was last set, for which the server stops and starts a running "
                              "session; %2 forgets it. Passwords and keys are never kept: where they are "
                              "gone, too, the operation names them."),
            { Repair::WriteConfigBack, Repair::KeepConfig },
            false },
    Words { CauseKind::OnlyCopy,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is an old copy that can't be removed"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Its account moved away and this copy should go, but no other session is seen "
                              "working for it: this may be its only login, so it stays until one is."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "Bring the other session to work: then this one goes by itself."),
            {},
            false },
    Words { CauseKind::Interrupted,
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "has an operation that was interrupted"),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "It was left half done: its console is gone. Where the session is and what the "
                              "shard map says fit together again once the operation is finished or undone; "
                              "nothing else should be changed before."),
            QT_TRANSLATE_NOOP("quayside::fleet::SessionCause",
                              "%1 says how far it came, and can finish or undo it."),
            { Repair::ShowOperation },
            true },
    Words {
        CauseKind::BeingMoved,
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "is being moved"),
        QT_TRANSLATE_NOOP("quayside::fleet::SessionCause", "Until that is over it may be on two workers."),
        "",
        {},
        true },
};

constexpr std::array kDriftCauses {
    std::pair { Drift::Misplaced, CauseKind::Misplaced },
    std::pair { Drift::DoubleRun, CauseKind::DoubleRun },
    std::pair { Drift::BrokenReference, CauseKind::BrokenReference },
    std::pair { Drift::Missing, CauseKind::Missing },
    std::pair { Drift::Orphan, CauseKind::Orphan },
    std::pair { Drift::StaleCopy, CauseKind::StaleCopy },
    std::pair { Drift::DuplicateRow, CauseKind::DuplicateRow },
    std::pair { Drift::CaseClash, CauseKind::CaseClash },
    std::pair { Drift::OtherUser, CauseKind::OtherUser },
    std::pair { Drift::OtherConfig, CauseKind::OtherConfig },
};

const Words *wordsOf(CauseKind kind)
{
    const auto found = std::ranges::find(kWords, kind, &Words::kind);
    return found == kWords.end() ? nullptr : &*found;
}

bool isOfStatus(CauseKind kind)
{
    return kind >= CauseKind::NeverSeen && kind <= CauseKind::StatusUnreadable
        && kind != CauseKind::NotPlaced;
}

} // namespace

Cause SessionCause::general(CauseKind kind)
{
    Cause cause;
    const Words *words = wordsOf(kind);
    if (!words)
        return cause;
    cause.kind = kind;
    cause.explanation = tr(words->explanation);
    cause.remedy = *words->remedy ? tr(words->remedy) : QString();
    for (const std::optional<Repair> &repair : words->repairs) {
        if (!repair)
            continue;
        cause.repairs.push_back(*repair);
        cause.remedy = cause.remedy.arg(CauseText::name(*repair));
    }
    return cause;
}

Cause SessionCause::of(SessionIndex session, CauseKind kind) const
{
    if (kind == CauseKind::WorkerSilent)
        return ofSilentWorker(session, kind);
    Cause cause = general(kind);
    const Words *words = wordsOf(kind);
    if (!words)
        return cause;
    const SessionFacts facts = m_fleet.session(session);
    cause.title = tr(words->title);
    if (cause.title.contains(u"%1"))
        cause.title = cause.title.arg(workerName(placeOf(session)));
    if (isOfStatus(kind)) {
        cause.sinceMs = facts.statusSinceMs;
        cause.sinceExact = facts.sinceExact;
        cause.source.what
            = facts.sinceExact ? QStringLiteral("session.status") : QStringLiteral("GET /api/sessions");
    }
    if (const auto turning = m_fleet.sessionTurningSince(session); turning && kind == CauseKind::Turning)
        std::tie(cause.sinceMs, cause.sinceExact) = std::tie(turning->atMs, turning->exact);
    cause.source.seenMs = facts.seenMs;
    if (kind == CauseKind::Misplaced)
        cause.remedy += misplaced(facts);
    else if (kind == CauseKind::BrokenReference)
        setBrokenReference(cause, facts);
    else if (kind == CauseKind::Stopped)
        setStopped(cause, session);
    else if (kind == CauseKind::OtherUser)
        cause.explanation = otherUser(facts) + u' ' + cause.explanation;
    else if (kind == CauseKind::OnlyCopy)
        cause.explanation = whoseOnlyCopy(facts) + u' ' + cause.explanation;
    if (m_fleet.isInspected())
        CauseText::keepToLooking(cause);
    return cause;
}

/** Whatever was seen of the session: how it is now can't be said, and why is the worker's cause. */
Cause SessionCause::ofSilentWorker(SessionIndex session, CauseKind kind) const
{
    const WorkerIndex place = placeOf(session);
    if (!place.isValid())
        return {};
    Cause cause = WorkerCause::reach(m_fleet.worker(place));
    const QString why = CauseText::about(workerName(place), cause);
    cause.kind = kind;
    //: %1 is why: "waha4 does not answer"
    cause.title = m_fleet.session(session).seenMs > 0 ? tr("is shown as last seen: %1").arg(why)
                                                      : tr("was never seen: %1").arg(why);
    if (m_fleet.isInspected())
        cause.title = m_fleet.session(session).seenMs > 0
            ? tr("is shown as it was last seen: no server is asked")
            : tr("is shown as the map has it: no server is asked");
    cause.repairs.clear(); // they are the worker's
    cause.proposal.clear();
    return cause;
}

Cause SessionCause::status(SessionIndex session) const
{
    return of(session, statusKind(session));
}

CauseKind SessionCause::statusKind(SessionIndex session) const
{
    const SessionStatus status = m_fleet.sessionStatus(session);
    const Login login = m_fleet.sessionLogin(session);
    if (!m_fleet.isPlaced(session) && !m_fleet.sessionRunsOn(session).isValid())
        return CauseKind::NotPlaced;
    if (m_fleet.isSessionStale(session))
        return CauseKind::WorkerSilent;
    if (m_fleet.sessionTurningSince(session))
        return CauseKind::Turning;
    if (status.needsPairing())
        return pairingKind(session);
    switch (status.code()) {
    case SessionStatus::Unknown: // one that is missing is told as that
        return m_fleet.sessionDrift(session).testFlag(Drift::Missing) ? CauseKind::None
                                                                      : CauseKind::NeverSeen;
    case SessionStatus::Failed:
        return login == Login::Lost ? CauseKind::LostLogin
            : login == Login::None  ? CauseKind::CodesUnused
                                    : CauseKind::Failed;
    case SessionStatus::Starting:
        return isPast(session) ? CauseKind::StuckStarting : CauseKind::Starting;
    case SessionStatus::Stopped:
        return isMeantToStop(session) ? CauseKind::None : CauseKind::Stopped;
    case SessionStatus::Unreadable:
        return CauseKind::StatusUnreadable;
    default:
        return CauseKind::None;
    }
}

/** An old copy, or one that an operation is at: what is said of that says why, and it is not to be started.
 */
bool SessionCause::isMeantToStop(SessionIndex session) const
{
    return m_fleet.isBusy(session) || m_fleet.isToBeRemoved(session) || m_fleet.isMoving(session)
        || m_fleet.sessionDrift(session).testFlag(Drift::StaleCopy)
        || !m_fleet.interruptedOn(session).isEmpty();
}

CauseKind SessionCause::pairingKind(SessionIndex session) const
{
    if (m_fleet.sessionLogin(session) == Login::Lost)
        return CauseKind::LostLogin;
    if (isPast(session))
        return CauseKind::StuckPairing;
    return m_fleet.sessionStatus(session) == SessionStatus::ScanQrCode ? CauseKind::WaitsForPhone
                                                                       : CauseKind::WaitsForPasskey;
}

/** It has had its status for longer than sessions have it. */
bool SessionCause::isPast(SessionIndex session) const
{
    const qint64 sinceMs = m_fleet.sessionStatusSinceMs(session);
    return sinceMs > 0 && m_fleet.clock().nowMs() - sinceMs >= longestMs(m_fleet.sessionStatus(session));
}

Drifts SessionCause::drifts(SessionIndex session) const
{
    Drifts drifts = m_fleet.sessionDrift(session);
    if (!drifts.testFlag(Drift::DoubleRun))
        return drifts;
    const SessionIndex other = m_fleet.session(session).counterpart;
    const bool isMeant = m_fleet.isMoving(session) || m_fleet.isMoving(other);
    const bool isUnlinked = m_fleet.sessionStatus(session).needsPairing()
        || (m_fleet.isSession(other) && m_fleet.sessionStatus(other).needsPairing());
    drifts.setFlag(Drift::DoubleRun, !isMeant && !isUnlinked);
    return drifts;
}

std::vector<Cause> SessionCause::differences(SessionIndex session) const
{
    if (!m_fleet.interruptedOn(session).isEmpty())
        return { of(session, CauseKind::Interrupted) };
    if (m_fleet.isMoving(session))
        return { of(session, CauseKind::BeingMoved) };
    std::vector<Cause> causes;
    const Drifts drifts = this->drifts(session);
    if (m_fleet.isToBeRemoved(session) && isOnlyCopy(session))
        causes.push_back(of(session, CauseKind::OnlyCopy));
    else if (m_fleet.isToBeRemoved(session) && m_fleet.sessionStatus(session).isRunning())
        causes.push_back(of(session, CauseKind::Returned));
    for (const auto &[drift, kind] : kDriftCauses) {
        if (drifts.testFlag(drift))
            causes.push_back(of(session, kind));
    }
    return causes;
}

std::vector<Cause> SessionCause::all(SessionIndex session) const
{
    std::vector<Cause> causes = differences(session);
    if (Cause cause = status(session); cause.isSet())
        causes.insert(causes.begin(), std::move(cause));
    return causes;
}

QString SessionCause::subject(SessionIndex session, CauseKind kind) const
{
    const QString name = nameOfSession(m_fleet, session);
    const Words *words = wordsOf(kind);
    const WorkerIndex place = placeOf(session);
    if (!place.isValid() || !words || words->namesPlace)
        return name;
    //: %1 a session, %2 a worker: "acme-sales on waha4"
    return tr("%1 on %2").arg(name, workerName(place));
}

QString SessionCause::text(SessionIndex session, const std::vector<Cause> &causes) const
{
    QStringList paragraphs;
    for (const Cause &cause : causes)
        paragraphs += CauseText::paragraph(subject(session, cause.kind), cause, m_fleet.clock().nowMs());
    return paragraphs.join(u'\n');
}

/** Where it was seen; else where its row says. */
WorkerIndex SessionCause::placeOf(SessionIndex session) const
{
    const WorkerIndex runsOn = m_fleet.sessionRunsOn(session);
    return runsOn.isValid() ? runsOn : m_fleet.sessionWorker(session);
}

QString SessionCause::workerName(WorkerIndex worker) const
{
    return worker.isValid() ? m_fleet.worker(worker).name : tr("an unknown worker");
}

/** What else there is of it where its row says. */
QString SessionCause::misplaced(const SessionFacts &facts) const
{
    QString text;
    if (facts.leftover)
        text += u' '
            + tr("%1 still has a copy of it, which is %2.")
                  .arg(workerName(facts.worker), facts.leftover->text());
    if (facts.worker.isValid() && m_fleet.worker(facts.worker).isAway())
        text += u' '
            + tr("%1: whether it still runs there, too, is not known.")
                  .arg(CauseText::about(workerName(facts.worker),
                                        WorkerCause::reach(m_fleet.worker(facts.worker))));
    return text;
}

/** A row may point to no user, to no worker, or to neither; what helps differs. */
void SessionCause::setBrokenReference(Cause &cause, const SessionFacts &facts) const
{
    QStringList why { tr("The row points to something that is not there.") };
    QStringList remedies;
    const auto offer = [&](Repair repair, const QString &remedy) {
        cause.repairs.push_back(repair);
        remedies += remedy.arg(CauseText::name(repair));
    };
    if (!facts.worker.isValid())
        why += tr("Its worker %1 is not in the shard map.").arg(foreign::name(facts.key.worker.toString()));
    if (facts.user.isValid() && !m_fleet.user(facts.user).exists) {
        why += facts.userId.isEmpty()
            ? tr("Its row names no user.")
            : tr("Its user %1 is not in the user table.").arg(foreign::name(facts.userId.toString()));
        //: %1 what a button says
        offer(Repair::AssignUser, tr("%1 points it to one that is there."));
        if (!facts.userId.isEmpty())
            offer(Repair::AddUser, tr("%1 adds the one it names."));
    }
    if (facts.runsOn.isValid() && !facts.worker.isValid())
        offer(Repair::CorrectRow, tr("%1 points it to the worker that it was seen on."));
    else
        offer(Repair::RemoveRow, tr("%1 takes a row that nobody needs out of the shard map."));
    cause.explanation = why.join(u' ');
    cause.remedy = remedies.join(u' ');
}

/** Whoever ran an operation on it last has said whether it should run. */
void SessionCause::setStopped(Cause &cause, SessionIndex session) const
{
    const shardmap::DesiredState desired = m_fleet.sessionDesired(session);
    if (desired == shardmap::DesiredState::Stopped)
        cause.explanation = tr("It sends and receives nothing. Somebody stopped it in a console: it stays so "
                               "until it is started.");
    else if (desired == shardmap::DesiredState::Running)
        cause.explanation = tr("It sends and receives nothing. It should run, as somebody asked for in a "
                               "console: another program stopped it, or its server did not start it again.");
}

QString SessionCause::otherUser(const SessionFacts &facts) const
{
    return tr("The shard map says %1, its metadata says %2.")
        .arg(userName(facts.userId), userName(facts.otherUser));
}

bool SessionCause::isOnlyCopy(SessionIndex session) const
{
    const WorkerIndex worker = m_fleet.sessionWorker(session);
    if (!worker.isValid() || m_fleet.worker(worker).isStale() || m_fleet.sessionRunsOn(session) != worker)
        return false;
    const QString account = m_fleet.sessionAccount(session);
    const SessionFacts facts = m_fleet.session(session);
    if (account.isEmpty())
        return facts.accountHidden;
    return std::ranges::none_of(m_fleet.connectedWith(account), [&](const SessionKey &place) {
        return place != facts.key
            && m_fleet.sessionStatus(m_fleet.findSession(place)) == SessionStatus::Working;
    });
}

QString SessionCause::whoseOnlyCopy(const SessionFacts &facts)
{
    return facts.phone.isEmpty() ? tr("Whose login it holds is not told now.")
                                 : tr("It holds the login of +%1.").arg(facts.phone);
}

QString SessionCause::userName(const UserId &id) const
{
    const UserIndex user = m_fleet.findUser(id);
    const QString name = foreign::name(id.toString());
    const QString label = user.isValid() ? foreign::name(m_fleet.user(user).row.label) : QString();
    return label.isEmpty() ? name : tr("%1 (%2)", "user").arg(name, label);
}

} // namespace quayside::fleet

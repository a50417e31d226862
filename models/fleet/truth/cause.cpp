// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/cause.h"

#include "core/clock.h"
#include "core/enumnames.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr std::array kCauseKinds {
    EnumName { CauseKind::None, "none" },
    EnumName { CauseKind::NotAsked, "not-asked" },
    EnumName { CauseKind::NoAnswer, "no-answer" },
    EnumName { CauseKind::TimedOut, "timed-out" },
    EnumName { CauseKind::NoSecureConnection, "no-secure-connection" },
    EnumName { CauseKind::UntrustedCertificate, "untrusted-certificate" },
    EnumName { CauseKind::WrongKey, "wrong-key" },
    EnumName { CauseKind::UnusableKey, "unusable-key" },
    EnumName { CauseKind::HashedKey, "hashed-key" },
    EnumName { CauseKind::LimitedKey, "limited-key" },
    EnumName { CauseKind::ProxyRefuses, "proxy-refuses" },
    EnumName { CauseKind::RateLimited, "rate-limited" },
    EnumName { CauseKind::ServerErrors, "server-errors" },
    EnumName { CauseKind::NotWaha, "not-waha" },
    EnumName { CauseKind::ReplyTooLarge, "reply-too-large" },
    EnumName { CauseKind::Redirects, "redirects" },
    EnumName { CauseKind::BadUrl, "bad-url" },
    EnumName { CauseKind::EventsBlocked, "events-blocked" },
    EnumName { CauseKind::EventsRefused, "events-refused" },
    EnumName { CauseKind::EventsLost, "events-lost" },
    EnumName { CauseKind::NotTold, "not-told" },
    EnumName { CauseKind::OverCapacity, "over-capacity" },
    EnumName { CauseKind::SharedWorkerId, "shared-worker-id" },
    EnumName { CauseKind::RestartsAll, "restarts-all" },
    EnumName { CauseKind::TooOld, "too-old" },
    EnumName { CauseKind::DiskLow, "disk-low" },
    EnumName { CauseKind::DuplicateUrl, "duplicate-url" },
    EnumName { CauseKind::Restarted, "restarted" },
    EnumName { CauseKind::UnreadableEntries, "unreadable-entries" },
    EnumName { CauseKind::NoNetwork, "no-network" },
    EnumName { CauseKind::Slow, "slow" },
    EnumName { CauseKind::NotPlaced, "not-placed" },
    EnumName { CauseKind::WorkerSilent, "worker-silent" },
    EnumName { CauseKind::NeverSeen, "never-seen" },
    EnumName { CauseKind::Failed, "failed" },
    EnumName { CauseKind::Turning, "turning" },
    EnumName { CauseKind::CodesUnused, "codes-unused" },
    EnumName { CauseKind::LostLogin, "lost-login" },
    EnumName { CauseKind::Starting, "starting" },
    EnumName { CauseKind::StuckStarting, "stuck-starting" },
    EnumName { CauseKind::WaitsForPhone, "waits-for-phone" },
    EnumName { CauseKind::WaitsForPasskey, "waits-for-passkey" },
    EnumName { CauseKind::StuckPairing, "stuck-pairing" },
    EnumName { CauseKind::Stopped, "stopped" },
    EnumName { CauseKind::StatusUnreadable, "status-unreadable" },
    EnumName { CauseKind::Orphan, "orphan" },
    EnumName { CauseKind::Missing, "missing" },
    EnumName { CauseKind::Misplaced, "misplaced" },
    EnumName { CauseKind::DoubleRun, "double-run" },
    EnumName { CauseKind::StaleCopy, "stale-copy" },
    EnumName { CauseKind::Returned, "returned" },
    EnumName { CauseKind::DuplicateRow, "duplicate-row" },
    EnumName { CauseKind::BrokenReference, "broken-reference" },
    EnumName { CauseKind::CaseClash, "case-clash" },
    EnumName { CauseKind::OtherUser, "other-user" },
    EnumName { CauseKind::OtherConfig, "other-config" },
    EnumName { CauseKind::OnlyCopy, "only-copy" },
    EnumName { CauseKind::Interrupted, "interrupted" },
    EnumName { CauseKind::BeingMoved, "being-moved" },
};

constexpr std::array kButtons {
    EnumName { Repair::Retry, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Ask again") },
    EnumName { Repair::ReadMap, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Read again") },
    EnumName { Repair::Review, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Review…") },
    EnumName { Repair::TrySnapshot, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Try again") },
    EnumName { Repair::EditSchedule,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Change the schedule…") },
    EnumName { Repair::EditWorker, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Edit worker…") },
    EnumName { Repair::CorrectUrl, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Correct the URL…") },
    EnumName { Repair::TrustCertificate,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Trust certificate…") },
    EnumName { Repair::RestartSessions, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Restart…") },
    EnumName { Repair::StartSessions, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Start…") },
    EnumName { Repair::LogOutSession, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Log out…") },
    EnumName { Repair::RestoreSessions,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Restore sessions…") },
    EnumName { Repair::EvacuateWorker,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Evacuate dead worker…") },
    EnumName { Repair::RebalanceFleet,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Rebalance the fleet…") },
    EnumName { Repair::RemoveWorker, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Remove worker…") },
    EnumName { Repair::ShowOperation, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Show operation") },
    EnumName { Repair::AssignUser, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Give it another user…") },
    EnumName { Repair::WriteConfigBack, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Write it back…") },
    EnumName { Repair::KeepConfig,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Keep what the server has…") },
    EnumName { Repair::WriteUser,
               QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Write the user into it…") },
    EnumName { Repair::AddUser, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Add the user…") },
    EnumName { Repair::BringBack, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Bring it back…") },
    EnumName { Repair::MoveSession, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Move…") },
    EnumName { Repair::AdoptSession, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Add to the map…") },
    EnumName { Repair::DeleteSession, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Delete…") },
    EnumName { Repair::CreateAgain, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Create again…") },
    EnumName { Repair::PlaceSession, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Place…") },
    EnumName { Repair::RemoveRow, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Remove row…") },
    EnumName { Repair::CorrectRow, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Correct the row…") },
    EnumName { Repair::StopCopy, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Stop one copy…") },
    EnumName { Repair::ShowWorker, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Show worker") },
    EnumName { Repair::ShowSessions, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Show its sessions") },
    EnumName { Repair::ShowSession, QT_TRANSLATE_NOOP("quayside::fleet::CauseText", "Show session") },
};
static_assert(kButtons.size() == size_t(Repair::ShowSession) + 1);

/** It needs no stop before another sentence; one in quotes has it within. */
bool isEnded(QStringView text)
{
    while (!text.isEmpty() && (text.back() == u'”' || text.back() == u'"' || text.back() == u')'))
        text.chop(1);
    return text.isEmpty() || QStringView(u".!?:…。！？").contains(text.back());
}

} // namespace

QString toString(CauseKind kind)
{
    return nameOf(kCauseKinds, kind);
}

QString CauseText::since(const Cause &cause, qint64 nowMs)
{
    if (cause.sinceMs <= 0)
        return cause.title;
    const QString time = ClockText::clockTime(cause.sinceMs, nowMs);
    //: %1 is a state ("does not answer"), %2 a time, or date and time
    return cause.sinceExact ? tr("%1 since %2").arg(cause.title, time)
                            //: as before; it was found so at that time, and may have been so before
                            : tr("%1 since %2 or longer").arg(cause.title, time);
}

QString CauseText::sentence(const QString &subject, const Cause &cause, qint64 nowMs)
{
    //: %1 a worker or session, %2 what it does, with the time: "waha4 does not answer since 14:02."
    return tr("%1 %2.").arg(subject, since(cause, nowMs));
}

QString CauseText::about(const QString &subject, const Cause &cause)
{
    //: %1 a worker or session, %2 what it does: "waha4 does not answer"
    return tr("%1 %2").arg(subject, cause.title);
}

QString CauseText::whole(const Cause &cause)
{
    return sentences({ cause.explanation, cause.remedy });
}

QString CauseText::paragraph(const QString &subject, const Cause &cause, qint64 nowMs)
{
    return sentences({ sentence(subject, cause, nowMs), whole(cause) });
}

QString CauseText::sentences(const QStringList &parts)
{
    QString text;
    for (const QString &part : parts) {
        const QString sentence = part.trimmed();
        if (sentence.isEmpty())
            continue;
        if (!text.isEmpty())
            text += isEnded(text) ? QStringLiteral(" ") : QStringLiteral(". ");
        text += sentence;
    }
    return text;
}

void CauseText::keepToLooking(Cause &cause)
{
    const auto changes = [](Repair repair) {
        return repair < Repair::ShowWorker && repair != Repair::ShowOperation && repair != Repair::ReadMap;
    };
    if (std::erase_if(cause.repairs, changes) == 0)
        return;
    cause.proposal.clear();
    cause.remedy = tr("What helps is done where the map is open, not in a file that is inspected.");
}

QString CauseText::button(Repair repair)
{
    const auto found = std::ranges::find(kButtons, repair, &EnumName<Repair>::value);
    return found == kButtons.end() ? QString() : tr(found->name.data());
}

QString CauseText::name(Repair repair)
{
    QString text = button(repair);
    if (text.endsWith(u'…'))
        text.chop(1);
    //: %1 is what a button says, in a sentence
    return tr("“%1”").arg(text);
}

QString CauseText::source(const Cause &cause, qint64 nowMs)
{
    if (cause.source.what.isEmpty() || cause.source.seenMs <= 0)
        return cause.source.what;
    //: %1 a call or message, %2 when it was seen: "GET /api/sessions, 14:02:11"
    return tr("%1, %2").arg(cause.source.what, ClockText::clockTimeWithSeconds(cause.source.seenMs, nowMs));
}

QString CauseText::logLine(const Cause &cause)
{
    const QString from
        = cause.source.what.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(cause.source.what);
    const QString found = cause.sinceExact ? QString() : QStringLiteral(" [found so, perhaps for longer]");
    return toString(cause.kind) + from + u": " + cause.explanation + found;
}

} // namespace quayside::fleet

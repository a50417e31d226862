// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/cause.h"

#include "core/clock.h"
#include "core/enumnames.h"

#include <QStringList>

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
    EnumName { CauseKind::NotPlaced, "not-placed" },
    EnumName { CauseKind::WorkerSilent, "worker-silent" },
    EnumName { CauseKind::NeverSeen, "never-seen" },
    EnumName { CauseKind::Failed, "failed" },
    EnumName { CauseKind::CodesUnused, "codes-unused" },
    EnumName { CauseKind::LostLogin, "lost-login" },
    EnumName { CauseKind::Starting, "starting" },
    EnumName { CauseKind::StuckStarting, "stuck-starting" },
    EnumName { CauseKind::WaitsForPhone, "waits-for-phone" },
    EnumName { CauseKind::WaitsForPasskey, "waits-for-passkey" },
    EnumName { CauseKind::StuckPairing, "stuck-pairing" },
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

} // namespace

QString toString(CauseKind kind)
{
    return nameOf(kCauseKinds, kind);
}

QString CauseText::since(const Cause &cause, qint64 nowMs)
{
    if (cause.sinceMs <= 0)
        return cause.title;
    //: %1 is a state ("does not answer"), %2 a time, or date and time
    return tr("%1 since %2").arg(cause.title, ClockText::clockTime(cause.sinceMs, nowMs));
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
    QStringList parts;
    for (const QString &part : { cause.explanation, cause.remedy }) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u' ');
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
    return toString(cause.kind) + from + u": " + cause.explanation;
}

} // namespace quayside::fleet

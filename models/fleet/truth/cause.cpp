// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/cause.h"

#include "core/clocktext.h"

#include <QStringList>

#include <array>

namespace quayside::fleet {

namespace {

struct KindName
{
    CauseKind kind;
    const char *name;
};

constexpr std::array kKindNames {
    KindName { CauseKind::None, "none" },
    KindName { CauseKind::NotAsked, "not-asked" },
    KindName { CauseKind::NoAnswer, "no-answer" },
    KindName { CauseKind::TimedOut, "timed-out" },
    KindName { CauseKind::NoSecureConnection, "no-secure-connection" },
    KindName { CauseKind::UntrustedCertificate, "untrusted-certificate" },
    KindName { CauseKind::WrongKey, "wrong-key" },
    KindName { CauseKind::UnusableKey, "unusable-key" },
    KindName { CauseKind::HashedKey, "hashed-key" },
    KindName { CauseKind::LimitedKey, "limited-key" },
    KindName { CauseKind::ProxyRefuses, "proxy-refuses" },
    KindName { CauseKind::RateLimited, "rate-limited" },
    KindName { CauseKind::ServerErrors, "server-errors" },
    KindName { CauseKind::NotWaha, "not-waha" },
    KindName { CauseKind::ReplyTooLarge, "reply-too-large" },
    KindName { CauseKind::Redirects, "redirects" },
    KindName { CauseKind::BadUrl, "bad-url" },
    KindName { CauseKind::EventsBlocked, "events-blocked" },
    KindName { CauseKind::EventsRefused, "events-refused" },
    KindName { CauseKind::EventsLost, "events-lost" },
    KindName { CauseKind::NotTold, "not-told" },
    KindName { CauseKind::NotPlaced, "not-placed" },
    KindName { CauseKind::WorkerSilent, "worker-silent" },
    KindName { CauseKind::NeverSeen, "never-seen" },
    KindName { CauseKind::Failed, "failed" },
    KindName { CauseKind::CodesUnused, "codes-unused" },
    KindName { CauseKind::LostLogin, "lost-login" },
    KindName { CauseKind::Starting, "starting" },
    KindName { CauseKind::StuckStarting, "stuck-starting" },
    KindName { CauseKind::WaitsForPhone, "waits-for-phone" },
    KindName { CauseKind::WaitsForPasskey, "waits-for-passkey" },
    KindName { CauseKind::StuckPairing, "stuck-pairing" },
    KindName { CauseKind::StatusUnreadable, "status-unreadable" },
    KindName { CauseKind::Orphan, "orphan" },
    KindName { CauseKind::Missing, "missing" },
    KindName { CauseKind::Misplaced, "misplaced" },
    KindName { CauseKind::DoubleRun, "double-run" },
    KindName { CauseKind::StaleCopy, "stale-copy" },
    KindName { CauseKind::Returned, "returned" },
    KindName { CauseKind::DuplicateRow, "duplicate-row" },
    KindName { CauseKind::BrokenReference, "broken-reference" },
    KindName { CauseKind::CaseClash, "case-clash" },
    KindName { CauseKind::OtherUser, "other-user" },
    KindName { CauseKind::OtherConfig, "other-config" },
    KindName { CauseKind::OnlyCopy, "only-copy" },
    KindName { CauseKind::Interrupted, "interrupted" },
    KindName { CauseKind::BeingMoved, "being-moved" },
};

} // namespace

QString toString(CauseKind kind)
{
    for (const KindName &entry : kKindNames) {
        if (entry.kind == kind)
            return QString::fromLatin1(entry.name);
    }
    return QStringLiteral("none");
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

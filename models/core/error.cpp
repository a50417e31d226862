// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include "core/enumnames.h"
#include "core/foreigntext.h"

#include <QStringList>

#include <utility>

namespace quayside {

namespace {

constexpr std::array kErrorKinds {
    EnumName { ErrorKind::Cancelled, "cancelled" },
    EnumName { ErrorKind::Timeout, "timeout" },
    EnumName { ErrorKind::Unreachable, "unreachable" },
    EnumName { ErrorKind::Tls, "tls" },
    EnumName { ErrorKind::NotWaha, "not-waha" },
    EnumName { ErrorKind::TooLarge, "too-large" },
    EnumName { ErrorKind::Unauthorized, "unauthorized" },
    EnumName { ErrorKind::ProxyRefused, "proxy-refused" },
    EnumName { ErrorKind::RateLimited, "rate-limited" },
    EnumName { ErrorKind::Forbidden, "forbidden" },
    EnumName { ErrorKind::NotFound, "not-found" },
    EnumName { ErrorKind::Rejected, "rejected" },
    EnumName { ErrorKind::WrongStatus, "wrong-status" },
    EnumName { ErrorKind::Unsupported, "unsupported" },
    EnumName { ErrorKind::ServerBusy, "server-busy" },
    EnumName { ErrorKind::ServerError, "server-error" },
    EnumName { ErrorKind::Conflict, "conflict" },
    EnumName { ErrorKind::LeaseHeld, "lease-held" },
    EnumName { ErrorKind::LeaseLost, "lease-lost" },
    EnumName { ErrorKind::NoCapacity, "no-capacity" },
    EnumName { ErrorKind::Database, "database" },
    EnumName { ErrorKind::DatabaseDamaged, "database-damaged" },
    EnumName { ErrorKind::DatabaseBusy, "database-busy" },
    EnumName { ErrorKind::NotAShardMap, "not-a-shard-map" },
    EnumName { ErrorKind::IsSnapshot, "is-snapshot" },
    EnumName { ErrorKind::NewerSchema, "newer-schema" },
    EnumName { ErrorKind::ReadOnly, "read-only" },
    EnumName { ErrorKind::PlaceUnknown, "place-unknown" },
    EnumName { ErrorKind::NeedsConsent, "needs-consent" },
    EnumName { ErrorKind::InvalidInput, "invalid-input" },
    EnumName { ErrorKind::Internal, "internal" },
};

} // namespace

QString toString(ErrorKind kind)
{
    return nameOf(kErrorKinds, kind);
}

bool Error::isRefusal() const
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable:
    case ErrorKind::NotWaha:
    case ErrorKind::TooLarge:
    case ErrorKind::ServerBusy:
    case ErrorKind::ServerError:
    case ErrorKind::DatabaseBusy:
        return false;
    default:
        return true;
    }
}

bool Error::isTransient() const
{
    switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerBusy:
    case ErrorKind::ServerError:
    case ErrorKind::WrongStatus:
    case ErrorKind::DatabaseBusy:
    case ErrorKind::LeaseHeld:
        return true;
    default:
        return false;
    }
}

QString Error::toDisplayString() const
{
    QStringList parts { foreign::line(message) };
    if (!remedy.isEmpty())
        parts << foreign::line(remedy);
    if (!detail.isEmpty() && !message.contains(detail))
        parts << ErrorText::tr("Details: “%1”.").arg(foreign::line(detail)); // others' words, often no sentence
    return parts.join(QLatin1Char(' '));
}

Error ErrorText::cancelled()
{
    return wordedError(ErrorKind::Cancelled, tr("Cancelled."));
}

Error ErrorText::readOnly()
{
    return wordedError(ErrorKind::ReadOnly, tr("This shard map is open read-only."),
                       tr("Look at the permissions of its file and of the folder, then open it again."));
}

Error ErrorText::needsConsent()
{
    return wordedError(ErrorKind::NeedsConsent,
                       tr("This action needs Quayside's own tables in the database."),
                       tr("Agree to adding them; your own tables are not altered."));
}

Error wordedError(ErrorKind kind, const QString &message, const QString &remedy, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.remedy = remedy;
    error.detail = detail;
    return error;
}

QString withoutFullStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace quayside

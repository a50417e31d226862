// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/foreigntext.h"

#include <QStringList>

#include <array>
#include <utility>

namespace quayside {

namespace {

struct KindName
{
    ErrorKind kind;
    const char *name;
};

constexpr std::array kKindNames {
    KindName { ErrorKind::Cancelled, "cancelled" },
    KindName { ErrorKind::Timeout, "timeout" },
    KindName { ErrorKind::Unreachable, "unreachable" },
    KindName { ErrorKind::Tls, "tls" },
    KindName { ErrorKind::NotWaha, "not-waha" },
    KindName { ErrorKind::TooLarge, "too-large" },
    KindName { ErrorKind::Unauthorized, "unauthorized" },
    KindName { ErrorKind::ProxyRefused, "proxy-refused" },
    KindName { ErrorKind::RateLimited, "rate-limited" },
    KindName { ErrorKind::Forbidden, "forbidden" },
    KindName { ErrorKind::NotFound, "not-found" },
    KindName { ErrorKind::Rejected, "rejected" },
    KindName { ErrorKind::WrongStatus, "wrong-status" },
    KindName { ErrorKind::Unsupported, "unsupported" },
    KindName { ErrorKind::ServerBusy, "server-busy" },
    KindName { ErrorKind::ServerError, "server-error" },
    KindName { ErrorKind::Conflict, "conflict" },
    KindName { ErrorKind::LeaseHeld, "lease-held" },
    KindName { ErrorKind::LeaseLost, "lease-lost" },
    KindName { ErrorKind::NoCapacity, "no-capacity" },
    KindName { ErrorKind::Database, "database" },
    KindName { ErrorKind::DatabaseDamaged, "database-damaged" },
    KindName { ErrorKind::DatabaseBusy, "database-busy" },
    KindName { ErrorKind::NotAShardMap, "not-a-shard-map" },
    KindName { ErrorKind::NewerSchema, "newer-schema" },
    KindName { ErrorKind::ReadOnly, "read-only" },
    KindName { ErrorKind::PlaceUnknown, "place-unknown" },
    KindName { ErrorKind::NeedsConsent, "needs-consent" },
    KindName { ErrorKind::InvalidInput, "invalid-input" },
    KindName { ErrorKind::Internal, "internal" },
};

} // namespace

QString toString(ErrorKind kind)
{
    for (const KindName &entry : kKindNames) {
        if (entry.kind == kind)
            return QString::fromLatin1(entry.name);
    }
    return QStringLiteral("internal");
}

ErrorKind errorKindFromString(QStringView name)
{
    for (const KindName &entry : kKindNames) {
        if (name == QLatin1StringView(entry.name))
            return entry.kind;
    }
    return ErrorKind::Internal;
}

bool Error::mayHaveHappened() const
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
        return true;
    default:
        return false;
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
    if (!detail.isEmpty())
        parts << foreign::line(detail);
    return parts.join(QLatin1Char(' '));
}

Error ErrorText::cancelled()
{
    return { ErrorKind::Cancelled, tr("Cancelled."), {}, {}, 0 };
}

Error ErrorText::readOnly()
{
    return { ErrorKind::ReadOnly,
             tr("This shard map is open read-only."),
             tr("Look at the permissions of its file and of the folder, then open it again."),
             {},
             0 };
}

Error ErrorText::needsConsent()
{
    return { ErrorKind::NeedsConsent,
             tr("This action needs Quayside's own tables in the database."),
             tr("Agree to adding them; your own tables are not altered."),
             {},
             0 };
}

} // namespace quayside

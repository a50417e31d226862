// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/reachabilityof.h"

namespace quayside::fleet {

Reachability reachabilityOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Tls:
        return Reachability::UntrustedCertificate;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return Reachability::BadKey;
    case ErrorKind::NotWaha:
    case ErrorKind::TooLarge:
    case ErrorKind::NotFound:
        return Reachability::NotWaha;
    case ErrorKind::InvalidInput:
        return Reachability::BadUrl;
    default:
        return Reachability::Unreachable;
    }
}

bool isOddAnswer(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::WrongStatus:
    case ErrorKind::Unsupported:
        return true;
    default:
        return false;
    }
}

bool needsPerson(Reachability reach)
{
    return reach == Reachability::BadKey || reach == Reachability::UntrustedCertificate
        || reach == Reachability::NotWaha;
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/reachabilityof.h"

namespace quayside::fleet {

namespace {

/** A proxy's word that nobody answers behind it. */
bool isGateway(const Error &error)
{
    return error.httpStatus == 502 || error.httpStatus == 503 || error.httpStatus == 504;
}

} // namespace

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
    case ErrorKind::ProxyRefused:
        return Reachability::ProxyRefuses;
    case ErrorKind::RateLimited:
        return Reachability::RateLimited;
    case ErrorKind::ServerError:
        return isGateway(error) ? Reachability::Unreachable : Reachability::Failing;
    case ErrorKind::ServerBusy:
    case ErrorKind::Rejected:
    case ErrorKind::WrongStatus:
    case ErrorKind::Unsupported:
        return Reachability::Failing;
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
        || reach == Reachability::NotWaha || reach == Reachability::ProxyRefuses;
}

} // namespace quayside::fleet

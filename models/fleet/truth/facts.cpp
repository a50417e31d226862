// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/facts.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

quint32 StatusCounts::*memberOf(SessionStatus status)
{
    if (status.needsPairing())
        return &StatusCounts::pairing;
    switch (status.code()) {
    case SessionStatus::Unknown:
        return &StatusCounts::unknown;
    case SessionStatus::Stopped:
        return &StatusCounts::stopped;
    case SessionStatus::Starting:
        return &StatusCounts::starting;
    case SessionStatus::Working:
        return &StatusCounts::working;
    case SessionStatus::Failed:
        return &StatusCounts::failed;
    default:
        return &StatusCounts::other;
    }
}

/** A proxy's word that nobody answers behind it. */
bool isGateway(const Error &error)
{
    return error.httpStatus == 502 || error.httpStatus == 503 || error.httpStatus == 504;
}

} // namespace

void StatusCounts::add(SessionStatus status, int by)
{
    this->*memberOf(status) += static_cast<quint32>(by);
}

qint64 SlotUse::free() const
{
    if (!isFreeKnown())
        return 0;
    return std::max<qint64>(0, *capacity - used - reserved);
}

bool SlotUse::isOver() const
{
    return capacity && qint64(used) + reserved > *capacity;
}

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

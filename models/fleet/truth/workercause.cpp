// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workercause.h"

#include "core/foreigntext.h"
#include "core/redact.h"
#include "fleet/store/displaynames.h"
#include "waha/endpoint.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : QString(first + u' ' + second);
}

CauseKind kindOfSilence(const Error &problem)
{
    return problem.kind == ErrorKind::Timeout ? CauseKind::TimedOut : CauseKind::NoAnswer;
}

CauseKind kindOfKey(const WorkerFacts &worker)
{
    if (worker.problem.kind == ErrorKind::InvalidInput)
        return CauseKind::UnusableKey;
    return waha::isKeyHash(worker.row.apiKey) ? CauseKind::HashedKey : CauseKind::WrongKey;
}

CauseKind kindOfFailure(Capability what, const Error &problem)
{
    if (what != Capability::Events)
        return CauseKind::NotTold;
    switch (problem.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return CauseKind::EventsRefused;
    case ErrorKind::Unsupported:
    case ErrorKind::ProxyRefused:
    case ErrorKind::NotWaha:
        return CauseKind::EventsBlocked;
    default:
        return CauseKind::EventsLost;
    }
}

QString sourceOf(Capability what)
{
    switch (what) {
    case Capability::List:
        return QStringLiteral("GET /api/sessions");
    case Capability::Version:
        return QStringLiteral("GET /api/server/version");
    case Capability::Status:
        return QStringLiteral("GET /api/server/status");
    case Capability::Health:
        return QStringLiteral("GET /health");
    case Capability::Events:
        return QStringLiteral("WebSocket /ws");
    case Capability::Environment:
        return QStringLiteral("GET /api/server/environment");
    }
    return {};
}

CauseKind kindOfOddity(const Error &problem)
{
    if (problem.kind == ErrorKind::TooLarge)
        return CauseKind::ReplyTooLarge;
    const bool isRedirect = problem.httpStatus >= 300 && problem.httpStatus < 400;
    return isRedirect ? CauseKind::Redirects : CauseKind::NotWaha;
}

} // namespace

Cause WorkerCause::reach(const WorkerFacts &worker)
{
    Cause cause;
    cause.kind = kindOf(worker);
    cause.title = cause.kind == CauseKind::NotAsked && worker.isInspected ? tr("is not asked: offline")
                                                                          : titleOf(cause.kind);
    cause.explanation = explanationOf(cause.kind, worker);
    cause.remedy = remedyOf(cause.kind, worker);
    cause.sinceMs = worker.reachSinceMs;
    cause.source = worker.source;
    cause.repair = repairOf(cause.kind, worker);
    addGuess(cause, worker);
    return cause;
}

Cause WorkerCause::capability(const WorkerFacts &worker, Capability what)
{
    const CapabilityState &state = worker.capability(what);
    Cause cause;
    if (state.state != CapabilityState::State::Fails)
        return cause;
    cause.kind = kindOfFailure(what, state.problem);
    cause.title = failingTitle(what);
    cause.explanation = state.problem.detail.isEmpty() || state.problem.message.contains(state.problem.detail)
        ? state.problem.message
        : joined(state.problem.message, tr("It said: “%1”").arg(state.problem.detail));
    cause.remedy = state.problem.remedy;
    cause.sinceMs = state.sinceMs;
    cause.source = { sourceOf(what), state.sinceMs };
    cause.repair = Repair::Retry;
    return cause;
}

bool WorkerCause::isWell(const WorkerFacts &worker)
{
    return worker.reach == Reachability::Online
        && std::ranges::none_of(worker.capabilities, [](const CapabilityState &state) {
               return state.state == CapabilityState::State::Fails;
           });
}

std::vector<Cause> WorkerCause::all(const WorkerFacts &worker)
{
    std::vector<Cause> causes;
    const auto add = [&causes](Cause cause) {
        if (cause.isSet())
            causes.push_back(std::move(cause));
    };
    add(reach(worker));
    if (worker.isStale())
        return causes; // what else failed, failed for that
    for (const Capability what : { Capability::List, Capability::Events, Capability::Health,
                                   Capability::Status, Capability::Version, Capability::Environment })
        add(capability(worker, what));
    return causes;
}

QString WorkerCause::nameOf(Capability what)
{
    switch (what) {
    case Capability::List:
        return tr("Session list");
    case Capability::Version:
        return tr("Version");
    case Capability::Status:
        return tr("Uptime");
    case Capability::Health:
        return tr("Health");
    case Capability::Events:
        return tr("Live events");
    case Capability::Environment:
        return tr("Settings of the server");
    }
    return {};
}

QString WorkerCause::failingTitle(Capability what)
{
    switch (what) {
    case Capability::List:
        return tr("does not list its sessions");
    case Capability::Version:
        return tr("does not tell its version");
    case Capability::Status:
        return tr("does not tell how long it is up");
    case Capability::Health:
        return tr("does not tell its health");
    case Capability::Events:
        return tr("brings no live events");
    case Capability::Environment:
        return tr("does not tell its settings");
    }
    return {};
}

CauseKind WorkerCause::kindOf(const WorkerFacts &worker)
{
    switch (worker.reach) {
    case Reachability::Unknown:
        return CauseKind::NotAsked;
    case Reachability::Online:
        return CauseKind::None;
    case Reachability::LimitedKey:
        return CauseKind::LimitedKey;
    case Reachability::Unreachable:
        return kindOfSilence(worker.problem);
    case Reachability::Failing:
        return CauseKind::ServerErrors;
    case Reachability::RateLimited:
        return CauseKind::RateLimited;
    case Reachability::ProxyRefuses:
        return CauseKind::ProxyRefuses;
    case Reachability::UntrustedCertificate:
        // The detail is the certificate's fingerprint: without one there was none to trust.
        return worker.problem.kind == ErrorKind::Tls && worker.problem.detail.isEmpty()
            ? CauseKind::NoSecureConnection
            : CauseKind::UntrustedCertificate;
    case Reachability::BadKey:
        return kindOfKey(worker);
    case Reachability::NotWaha:
        return kindOfOddity(worker.problem);
    case Reachability::BadUrl:
        return CauseKind::BadUrl;
    }
    return CauseKind::None;
}

QString WorkerCause::titleOf(CauseKind kind)
{
    switch (kind) {
    case CauseKind::NotAsked:
        return tr("has not answered yet");
    case CauseKind::NoAnswer:
        return tr("does not answer");
    case CauseKind::TimedOut:
        return tr("does not answer in time");
    case CauseKind::NoSecureConnection:
        return tr("makes no secure connection");
    case CauseKind::UntrustedCertificate:
        return tr("has a certificate that is not trusted");
    case CauseKind::WrongKey:
    case CauseKind::HashedKey:
        return tr("refuses the API key");
    case CauseKind::UnusableKey:
        return tr("has an API key that cannot be sent");
    case CauseKind::LimitedKey:
        return tr("has a key for one session only");
    case CauseKind::ProxyRefuses:
        return tr("is behind a proxy that refuses");
    case CauseKind::RateLimited:
        return tr("takes no more requests for now");
    case CauseKind::ServerErrors:
        return tr("answers with errors");
    case CauseKind::NotWaha:
        return tr("is not a WAHA server");
    case CauseKind::ReplyTooLarge:
        return tr("sends more than it may");
    case CauseKind::Redirects:
        return tr("sends requests elsewhere");
    case CauseKind::BadUrl:
        return tr("has a URL that cannot be used");
    default:
        return tr("online");
    }
}

QString WorkerCause::explanationOf(CauseKind kind, const WorkerFacts &worker)
{
    const Error &problem = worker.problem;
    switch (kind) {
    case CauseKind::None:
    case CauseKind::NotAsked:
        return {};
    case CauseKind::LimitedKey:
        return tr("The other sessions can neither be seen nor changed.");
    case CauseKind::HashedKey:
        return tr("The key in the shard map begins with “sha512:”: it is the hash that the server keeps, not "
                  "the key it was made from.");
    case CauseKind::BadUrl:
        return joined(tr("The shard map says “%1”.").arg(addressOfWorker(worker)), problem.message);
    case CauseKind::UntrustedCertificate:
        //: %1 is a SHA-256 fingerprint in hex
        return problem.detail.isEmpty() ? problem.message
                                        : joined(problem.message, tr("SHA-256: %1").arg(problem.detail));
    case CauseKind::NotWaha:
        //: %1 are the first bytes of what a server answered
        return problem.detail.isEmpty() ? problem.message
                                        : joined(problem.message, tr("It begins: “%1”").arg(problem.detail));
    case CauseKind::NoAnswer:
    case CauseKind::ServerErrors:
    case CauseKind::RateLimited:
    case CauseKind::ProxyRefuses:
    case CauseKind::WrongKey:
        return problem.detail.isEmpty() || problem.message.contains(problem.detail)
            ? problem.message
            : joined(problem.message, tr("It said: “%1”").arg(problem.detail));
    default:
        return problem.message;
    }
}

QString WorkerCause::remedyOf(CauseKind kind, const WorkerFacts &worker)
{
    switch (kind) {
    case CauseKind::None:
    case CauseKind::NotAsked:
        return {};
    case CauseKind::LimitedKey:
        return tr("Put the server's administrator key into the shard map.");
    case CauseKind::WrongKey:
        return tr(
            "Put the server's present key into the shard map. A server without a configured key makes a "
            "new one at every start: set WAHA_API_KEY on it.");
    case CauseKind::HashedKey:
        return tr("Put the key itself into the shard map.");
    case CauseKind::TimedOut:
    case CauseKind::NoAnswer:
        return tr("This goes away by itself once the server answers. Check that it runs and that the address "
                  "is right.");
    default:
        return worker.problem.remedy;
    }
}

std::optional<Repair> WorkerCause::repairOf(CauseKind kind, const WorkerFacts &worker)
{
    switch (kind) {
    case CauseKind::None:
    case CauseKind::NotAsked:
        return std::nullopt;
    case CauseKind::UntrustedCertificate:
        return worker.problem.detail.isEmpty() ? Repair::Retry : Repair::TrustCertificate;
    case CauseKind::NoAnswer:
    case CauseKind::TimedOut:
    case CauseKind::ServerErrors:
    case CauseKind::RateLimited:
    case CauseKind::ProxyRefuses:
    case CauseKind::ReplyTooLarge:
        return Repair::Retry;
    default:
        return Repair::EditWorker;
    }
}

/** An address that may have been meant, offered for a person to look at. */
void WorkerCause::addGuess(Cause &cause, const WorkerFacts &worker)
{
    if (!cause.isSet() || cause.kind == CauseKind::NotAsked)
        return;
    const Result<QUrl> base = waha::Endpoint::parseUrl(worker.row.url);
    const QUrl guess = base ? waha::guessedAddress(*base, worker.problem) : QUrl();
    if (guess.isEmpty())
        return;
    cause.proposal = guess.toString();
    cause.repair = Repair::CorrectUrl;
    cause.remedy = joined(
        tr("Perhaps its address is %1.").arg(foreign::name(redact::address(cause.proposal))), cause.remedy);
}

} // namespace quayside::fleet

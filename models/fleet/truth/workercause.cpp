// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workercause.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "core/redact.h"
#include "fleet/store/displaynames.h"
#include "waha/capabilities.h"
#include "waha/endpoint.h"

#include <QLocale>

#include <algorithm>
#include <bit>

namespace quayside::fleet {

namespace {

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
    cause.sinceExact = worker.reachSinceExact;
    cause.source = worker.source;
    cause.repairs = repairsOf(cause.kind, worker);
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
    cause.explanation = withItsWords(state.problem);
    cause.remedy = state.problem.remedy;
    cause.sinceMs = state.sinceMs;
    cause.sinceExact = state.sinceExact;
    cause.source = { sourceOf(what), state.sinceMs };
    cause.repairs = { Repair::Retry };
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
    if (worker.isAway())
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
        return CauseText::sentences(
            { tr("The shard map says “%1”.").arg(addressOfWorker(worker)), problem.message });
    case CauseKind::UntrustedCertificate:
        //: %1 is a SHA-256 fingerprint in hex
        return problem.detail.isEmpty()
            ? problem.message
            : CauseText::sentences({ problem.message, tr("SHA-256: %1").arg(problem.detail) });
    case CauseKind::NotWaha:
        //: %1 are the first bytes of what a server answered
        return problem.detail.isEmpty()
            ? problem.message
            : CauseText::sentences({ problem.message, tr("It begins: “%1”").arg(problem.detail) });
    case CauseKind::NoAnswer:
    case CauseKind::ServerErrors:
    case CauseKind::RateLimited:
    case CauseKind::ProxyRefuses:
    case CauseKind::WrongKey:
        return withItsWords(problem);
    default:
        return problem.message;
    }
}

QString WorkerCause::withItsWords(const Error &problem)
{
    return problem.detail.isEmpty() || problem.message.contains(problem.detail)
        ? problem.message
        : CauseText::sentences({ problem.message, tr("It said: “%1”.").arg(problem.detail) });
}

QString WorkerCause::remedyOf(CauseKind kind, const WorkerFacts &worker)
{
    switch (kind) {
    case CauseKind::None:
    case CauseKind::NotAsked:
        return {};
    case CauseKind::LimitedKey:
        return tr("Put the server's administrator key into the shard map with %1.")
            .arg(CauseText::name(Repair::EditWorker));
    case CauseKind::WrongKey:
        return tr("Put the server's present key into the shard map with %1. A server without a configured "
                  "key makes a new one at every start: set WAHA_API_KEY on it.")
            .arg(CauseText::name(Repair::EditWorker));
    case CauseKind::HashedKey:
        return tr("Put the key itself into the shard map with %1.").arg(CauseText::name(Repair::EditWorker));
    case CauseKind::TimedOut:
    case CauseKind::NoAnswer:
        return tr("This goes away by itself once the server answers. Check that it runs and that the address "
                  "is right; %1 corrects it.")
            .arg(CauseText::name(Repair::EditWorker));
    default:
        return worker.problem.remedy;
    }
}

std::vector<Repair> WorkerCause::repairsOf(CauseKind kind, const WorkerFacts &worker)
{
    switch (kind) {
    case CauseKind::None:
    case CauseKind::NotAsked:
        return {};
    case CauseKind::UntrustedCertificate:
        return { worker.problem.detail.isEmpty() ? Repair::Retry : Repair::TrustCertificate };
    case CauseKind::NoAnswer:
    case CauseKind::TimedOut:
        return { Repair::Retry, Repair::EditWorker };
    case CauseKind::ServerErrors:
    case CauseKind::RateLimited:
    case CauseKind::ProxyRefuses:
    case CauseKind::ReplyTooLarge:
        return { Repair::Retry };
    default:
        return { Repair::EditWorker };
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
    cause.repairs.insert(cause.repairs.begin(), Repair::CorrectUrl);
    //: %1 a URL, %2 what a button says
    const QString perhaps
        = tr("Perhaps its address is %1: %2 puts that in.")
              .arg(foreign::name(redact::address(cause.proposal)), CauseText::name(Repair::CorrectUrl));
    cause.remedy = CauseText::sentences({ perhaps, cause.remedy });
}

QString WorkerCause::evacuation(const WorkerFacts &worker, qint64 nowMs)
{
    if (!isEvacuable(worker))
        return {};
    const qint64 fromMs = worker.reachSinceMs + kDeadMs;
    const QString name = CauseText::name(Repair::EvacuateWorker);
    if (fromMs <= nowMs)
        return tr("If it does not come back, %1 makes its sessions again on other workers.").arg(name);
    //: %1 what a button says, %2 a time
    return tr("If it does not come back, %1 makes its sessions again on other workers: possible from %2 on, "
              "as a worker is given five minutes to come back. Its plan can be looked at now.")
        .arg(name, ClockText::clockTimeWithSeconds(fromMs, nowMs));
}

bool WorkerCause::isEvacuable(const WorkerFacts &worker)
{
    return worker.reach == Reachability::Unreachable && worker.slotUse.mapped > 0 && !worker.isInspected;
}

std::vector<Cause> WorkerCause::issues(const WorkerFacts &worker)
{
    std::vector<Cause> causes;
    for (size_t bit = 0; bit < kWorkerIssues; ++bit) {
        if (const auto issue = static_cast<WorkerIssue>(1 << bit); worker.issues.testFlag(issue))
            causes.push_back(WorkerCause::issue(worker, issue));
    }
    return causes;
}

Cause WorkerCause::issue(const WorkerFacts &worker, WorkerIssue issue)
{
    const int bit = std::countr_zero(static_cast<quint16>(issue));
    Cause cause;
    cause.kind = static_cast<CauseKind>(int(CauseKind::OverCapacity) + bit);
    const StatusMoment &since = worker.issueSince[size_t(bit)];
    cause.sinceMs = since.atMs;
    cause.sinceExact = since.exact;
    if (issue == WorkerIssue::Restarted) {
        cause.sinceMs = worker.restart.startedMs;
        cause.sinceExact = true;
    }
    cause.title = issueTitle(worker, issue);
    cause.explanation = issueExplanation(worker, issue);
    setIssueRemedy(cause, worker);
    if (worker.isInspected)
        CauseText::keepToLooking(cause);
    return cause;
}

QString WorkerCause::issueTitle(const WorkerFacts &worker, WorkerIssue issue)
{
    switch (issue) {
    case WorkerIssue::OverCapacity:
        return tr("has more sessions than its capacity");
    case WorkerIssue::SharedWorkerId:
        return tr("shares its WAHA worker id with another worker");
    case WorkerIssue::RestartAllOnSharedStore:
        return tr("starts everybody's sessions when it restarts");
    case WorkerIssue::UnsupportedVersion:
        return tr("runs a version of WAHA that is too old");
    case WorkerIssue::DiskLow:
        return tr("has a disk that is almost full");
    case WorkerIssue::DuplicateUrl:
        return tr("is in the shard map twice");
    case WorkerIssue::Restarted:
        return tr("restarted a short while ago");
    case WorkerIssue::UnreadableEntries:
        return tr("lists %Ln session(s) that can't be read", nullptr, worker.unreadable.total());
    case WorkerIssue::NoNetwork:
        return tr("does not reach WhatsApp");
    case WorkerIssue::Slow:
        return tr("is slow to answer");
    case WorkerIssue::None:
        break;
    }
    return {};
}

QString WorkerCause::issueExplanation(const WorkerFacts &worker, WorkerIssue issue)
{
    const QLocale locale;
    switch (issue) {
    case WorkerIssue::OverCapacity:
        return tr("%1 slots are taken of %2.")
            .arg(locale.toString(worker.slotUse.used + worker.slotUse.reserved),
                 locale.toString(worker.slotUse.capacity.value_or(0)));
    case WorkerIssue::SharedWorkerId:
        return tr("Workers that keep their sessions in one database tell them apart by WAHA_WORKER_ID. With "
                  "the same or no id they start each other's sessions after a restart.");
    case WorkerIssue::RestartAllOnSharedStore:
        return tr("WHATSAPP_RESTART_ALL_SESSIONS is on and the worker shares its database with others: after "
                  "a restart sessions would run twice.");
    case WorkerIssue::UnsupportedVersion:
        return tr("It runs WAHA %1; the calls this program needs exist since 2024.9.1.")
            .arg(foreign::name(worker.version.version));
    case WorkerIssue::DiskLow:
        return tr("The server reports too little free space. Sessions fail when they cannot write.");
    case WorkerIssue::DuplicateUrl:
        return tr("Another row of the shard map has the same URL, so every session there counts twice.");
    case WorkerIssue::Restarted:
        return waha::Capabilities::of(worker.version).autostart
            ? tr("Its sessions come back one after the other, which can take minutes.")
            : tr("A server of this version and edition starts no session by itself.");
    case WorkerIssue::UnreadableEntries:
        return unreadableExplanation(worker.unreadable);
    case WorkerIssue::NoNetwork:
        return tr(
            "Its sessions fail and start again by themselves every few seconds, as sessions do without a "
            "network.");
    case WorkerIssue::Slow:
        return tr("Its last answer to a small question took %1 s; some thousandths are usual.")
            .arg(locale.toString(worker.latencyMs / 1'000.0, 'f', 1));
    case WorkerIssue::None:
        break;
    }
    return {};
}

void WorkerCause::setIssueRemedy(Cause &cause, const WorkerFacts &worker)
{
    const auto name = &CauseText::name;
    switch (cause.kind) {
    case CauseKind::OverCapacity:
        cause.repairs = { Repair::RebalanceFleet, Repair::EditWorker };
        cause.remedy
            = tr("%1 proposes moves to workers with room; with %2 the capacity can be raised, if the "
                 "machine can bear it.")
                  .arg(name(Repair::RebalanceFleet), name(Repair::EditWorker));
        return;
    case CauseKind::SharedWorkerId:
        cause.remedy = tr("Give each its own in the settings of its server.");
        return;
    case CauseKind::RestartsAll:
        cause.remedy = tr("Turn it off in the settings of the server.");
        return;
    case CauseKind::TooOld:
        cause.remedy = tr("Update WAHA on it.");
        return;
    case CauseKind::DiskLow:
        cause.remedy = tr("Free space on the server's machine.");
        return;
    case CauseKind::DuplicateUrl:
        cause.repairs = { Repair::EditWorker, Repair::RemoveWorker };
        cause.remedy
            = tr("%1 corrects the URL of this one; %2 takes its row away, once no session points to it.")
                  .arg(name(Repair::EditWorker), name(Repair::RemoveWorker));
        return;
    case CauseKind::Restarted:
        if (waha::Capabilities::of(worker.version).autostart) {
            cause.remedy = tr("Wait before starting any by hand. This note goes away by itself.");
            return;
        }
        cause.repairs = { Repair::RestoreSessions };
        cause.remedy = tr("%1 starts what should run. This note goes away by itself.")
                           .arg(name(Repair::RestoreSessions));
        return;
    case CauseKind::NoNetwork:
        cause.remedy
            = tr("Look at the server's way to the internet: its network, DNS, firewall and proxies. "
                 "Restarting or logging out helps nobody: the logins are kept, and this goes away by "
                 "itself.");
        return;
    case CauseKind::Slow:
        cause.remedy
            = tr("Look at the load and the memory of its machine, and at the network between. What is "
                 "done there takes longer, and fails when it takes too long.");
        return;
    case CauseKind::UnreadableEntries:
        cause.repairs = { Repair::Retry };
        cause.remedy = tr("Look at the server's log; %1 reads the list once more.").arg(name(Repair::Retry));
        return;
    default:
        return;
    }
}

QString WorkerCause::unreadableExplanation(const waha::UnreadableEntries &entries)
{
    QStringList parts { tr("What the server says of its sessions can't be read as a whole.") };
    if (entries.withoutStatus > 0)
        parts += tr("%Ln without a usable status: they are there, and count as running.", nullptr,
                    entries.withoutStatus);
    if (entries.nameless > 0)
        parts += tr("%Ln without a name: any session that seems to be missing may be one of these, so none is "
                    "called missing.",
                    nullptr, entries.nameless);
    if (entries.repeated > 0)
        parts += tr("%Ln with a name that is in the list already: the first one counts.", nullptr,
                    entries.repeated);
    if (!entries.sample.isEmpty())
        parts += tr("The first of them: %1").arg(foreign::line(entries.sample));
    return CauseText::sentences(parts);
}

} // namespace quayside::fleet

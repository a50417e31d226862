// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/restoreplan.h"

#include "core/clock.h"
#include "waha/capabilities.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace quayside::fleet {

namespace {

using Call = RestoreItem::Call;
using Why = RestoreItem::Why;
using shardmap::DesiredState;

constexpr qint64 kBootMs = 30'000; // until a server lists all it has
constexpr qint64 kAutostartMs = 60'000; // api.md §10: n · delay + about a minute
constexpr qint64 kBetweenMs = 30'000; // no session came up for so long: it is through
constexpr qint64 kLongestStartMs = 15'000; // what one session may hold the others up

/** Which call brings back a session that is seen like this; nothing where it runs, or where none does. */
std::optional<Call> callFor(const RestoreCandidate &candidate)
{
    if (candidate.needsPhone)
        return {};
    if (candidate.missing)
        return Call::CreateAgain;
    if (candidate.status == SessionStatus::Stopped)
        return Call::Start;
    if (candidate.status == SessionStatus::Failed)
        return Call::Restart;
    return {};
}

/** Others' business: it runs elsewhere, or which of several is meant is not clear. */
bool isEntangled(Drifts drift)
{
    return bool(drift & (Drift::Misplaced | Drift::DoubleRun | Drift::StaleCopy | Drift::DuplicateRow));
}

RestoreCandidate candidateOf(const Fleet &fleet, SessionIndex session)
{
    const Login login = fleet.sessionLogin(session);
    const SessionStatus status = fleet.sessionStatus(session);
    return { status,
             fleet.sessionStatusSinceMs(session),
             fleet.sessionDrift(session).testFlag(Drift::Missing),
             fleet.sessionDesired(session),
             fleet.sessionRan(session),
             status == SessionStatus::Failed && (login == Login::Lost || login == Login::None) };
}

/** An operation is at it, or was and is to be ended first: what it stopped is stopped for a reason. */
bool isWorkedOn(const Fleet &fleet, SessionIndex session)
{
    return fleet.isBusy(session) || fleet.isMoving(session) || fleet.isToBeRemoved(session)
        || !fleet.interruptedOn(session).isEmpty();
}

bool isUp(SessionStatus status)
{
    return status.isRunning() && status != SessionStatus::Failed;
}

Autostart autostartOf(const Fleet &fleet, WorkerIndex worker)
{
    const WorkerFacts &facts = fleet.worker(worker);
    Autostart autostart;
    autostart.startedMs = facts.restart.startedMs;
    autostart.sessions = qsizetype(facts.counts.total());
    if (facts.environment) {
        autostart.ofWorker = facts.environment->workerRestartSessions;
        autostart.ofAll = facts.environment->restartAllSessions;
        autostart.delaySeconds = facts.environment->autoStartDelaySeconds;
    }
    for (const SessionIndex session : fleet.sessionsOfWorker(worker)) {
        if (isUp(fleet.sessionStatus(session)))
            autostart.upMs.push_back(fleet.sessionStatusSinceMs(session));
    }
    return autostart;
}

/** Nothing can be missing where everything runs: the common case, and free. */
bool allRun(const StatusCounts &counts)
{
    return counts.stopped + counts.failed + counts.unknown == 0;
}

} // namespace

qint64 Autostart::delayMs() const
{
    return qint64(std::clamp(delaySeconds.value_or(0), 0.0, 3'600.0) * 1'000);
}

/** When the last session came up in a row without a long gap since the start: what comes up later flapped. */
qint64 Autostart::lastInARowMs() const
{
    std::vector<qint64> times = upMs;
    std::ranges::sort(times);
    qint64 last = startedMs;
    for (const qint64 at : times) {
        if (at > last + kBetweenMs + delayMs() + (last == startedMs ? kBootMs : 0))
            break;
        last = std::max(last, at);
    }
    return last;
}

qint64 Autostart::endsMs() const
{
    if (startedMs == 0)
        return 0;
    if (!isOn())
        return startedMs + kBootMs;
    const qint64 end = startedMs + kAutostartMs + sessions * delayMs();
    const qint64 last = lastInARowMs();
    const qint64 through = last > startedMs ? last + kBetweenMs + delayMs() : 0;
    return std::max(end, std::min(through, end + sessions * kLongestStartMs));
}

std::optional<Why> RestorePlan::whyItShouldRun(const RestoreCandidate &candidate,
                                               const WorkerRestart &restart, qint64 turnEndsMs)
{
    if (candidate.desired == DesiredState::Stopped)
        return {};
    if (candidate.desired == DesiredState::Running)
        return Why::Wanted;
    if (!candidate.ran || !restart.watched)
        return {};
    // Somebody stopped it after it was up again.
    const bool stoppedLater = candidate.status == SessionStatus::Stopped
        && candidate.sinceMs > std::max(turnEndsMs, restart.noticedMs + kBetweenMs);
    return stoppedLater ? std::nullopt : std::optional(Why::RanBefore);
}

std::optional<RestoreItem> RestorePlan::judge(const RestoreCandidate &candidate, const WorkerRestart &restart,
                                              qint64 turnEndsMs)
{
    const std::optional<Why> why = whyItShouldRun(candidate, restart, turnEndsMs);
    const std::optional<Call> call = callFor(candidate);
    if (!why || !call)
        return {};
    return RestoreItem { {}, *call, *why, candidate.status, candidate.sinceMs };
}

RestorePlan RestorePlan::of(const Fleet &fleet, WorkerIndex worker)
{
    const WorkerFacts &facts = fleet.worker(worker);
    RestorePlan plan;
    plan.worker = worker;
    plan.restartedMs = facts.restart.startedMs;
    plan.answers = facts.reach == Reachability::Online && facts.listedMs >= facts.reachSinceMs;
    if (allRun(facts.counts))
        return plan;
    plan.turnEndsMs = autostartOf(fleet, worker).endsMs();
    for (const SessionIndex session : fleet.sessionsOfWorker(worker)) {
        if (isEntangled(fleet.sessionDrift(session)) || isWorkedOn(fleet, session))
            continue;
        const RestoreCandidate candidate = candidateOf(fleet, session);
        plan.wanted += whyItShouldRun(candidate, facts.restart, plan.turnEndsMs) ? 1 : 0;
        if (auto item = judge(candidate, facts.restart, plan.turnEndsMs)) {
            item->session = session;
            plan.items.push_back(*item);
        }
    }
    std::ranges::sort(plan.items, {}, [&fleet](const RestoreItem &item) {
        return std::tuple(item.call == Call::CreateAgain, -fleet.sessionActivityMs(item.session),
                          fleet.sessionName(item.session));
    });
    return plan;
}

std::vector<SessionIndex> RestorePlan::startable() const
{
    std::vector<SessionIndex> sessions;
    for (const RestoreItem &item : items) {
        if (item.call != Call::CreateAgain)
            sessions.push_back(item.session);
    }
    return sessions;
}

QString RestoreWords::whyNot(const RestorePlan &plan, const Fleet &fleet)
{
    const QString &name = fleet.worker(plan.worker).name;
    const qint64 now = fleet.clock().nowMs();
    if (!plan.answers)
        return tr("%1 does not answer, or its sessions have not been read yet.").arg(name);
    if (plan.items.empty())
        return tr("Everything on %1 that should run does.").arg(name);
    if (now < plan.turnEndsMs)
        return tr("%1 has just started, and starts sessions by itself until about %2.")
            .arg(name, ClockText::clockTime(plan.turnEndsMs, now));
    if (plan.startable().empty())
        return tr("%1 does not have the sessions that should run: create them again.").arg(name);
    return {};
}

QString RestoreWords::summary(const RestorePlan &plan, const Fleet &fleet)
{
    const QString left = tr("%1 of %Ln session(s) that should run do not.", nullptr, plan.wanted)
                             .arg(QLocale().toString(qlonglong(plan.items.size())));
    if (plan.restartedMs == 0)
        return left;
    //: %1 a worker, %2 a time, %3 "12 of 40 sessions that should run do not."
    return tr("%1 started at %2. %3")
        .arg(fleet.worker(plan.worker).name, ClockText::clockTime(plan.restartedMs, fleet.clock().nowMs()),
             left);
}

QString RestoreWords::manner(const RestorePlan &plan, const Fleet &fleet)
{
    const bool browser = waha::Capabilities::of(fleet.worker(plan.worker).version).browserEngine;
    const QString pace = browser ? tr("They are brought back one at a time, five seconds apart, and each is "
                                      "checked; the ones used last come first.")
                                 : tr("They are brought back up to four at a time, and each is checked; the "
                                      "ones used last come first.");
    return pace + u' ' + tr("Sessions that were stopped on purpose are not in the list.");
}

QString RestoreWords::call(RestoreItem::Call call)
{
    switch (call) {
    case RestoreItem::Call::Start:
        return tr("Start");
    case RestoreItem::Call::Restart:
        return tr("Restart");
    case RestoreItem::Call::CreateAgain:
        break;
    }
    return tr("Create again by hand");
}

QString RestoreWords::why(RestoreItem::Why why)
{
    return why == RestoreItem::Why::Wanted ? tr("set to run by its last operation")
                                           : tr("worked before the restart");
}

} // namespace quayside::fleet

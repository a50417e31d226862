// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/sessiondriver.h"

#include "core/logging.h"
#include "operations/operationtext.h"
#include "waha/capabilities.h"

#include <functional>

namespace quayside::operations {

namespace {

constexpr qint64 kFirstPollMs = 1'000;
constexpr qint64 kLongestPollMs = 3'000;
constexpr qint64 kLongestLookMs = 60'000;

/** What another look can't change: the server understood and said no. */
bool isRefusal(const Error &error)
{
    return !error.mayHaveHappened() || error.kind == ErrorKind::Cancelled;
}

WorkerQueue::Call callKind(Action action)
{
    return action == Action::Stop || action == Action::Delete ? WorkerQueue::Call::Other
                                                              : WorkerQueue::Call::StartLike;
}

} // namespace

SessionDriver::SessionDriver(OperationContext &context, AwaitScope &scope, OperationJournal &journal,
                             SessionKey session, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_scope(scope)
    , m_journal(journal)
    , m_session(std::move(session))
{
    m_clock.start();
    connect(&context.sync, &fleet::FleetSync::statusEvent, this, &SessionDriver::noteEvent);
}

waha::WahaClient SessionDriver::client() const
{
    waha::WahaClient client = m_context.sync.client(m_session.worker);
    return m_requests ? client.notedBy(m_requests->noter(m_session.worker)) : client;
}

bool SessionDriver::hasApps() const
{
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(m_session.worker);
    return worker.isValid() && waha::Capabilities::of(m_context.fleet.worker(worker).version).apps;
}

QCoro::Task<Sighting> SessionDriver::glance()
{
    Future<waha::SessionInfo> asked = m_withApps && hasApps() ? client().sessionWithApps(m_session.name)
                                                              : client().session(m_session.name);
    const Result<waha::SessionInfo> seen = co_await m_scope.call(std::move(asked));
    co_return seen ? Sighting::of(*seen) : Sighting::of(seen.error());
}

QCoro::Task<Result<Sighting>> SessionDriver::look()
{
    const qint64 started = nowMs();
    qint64 wait = kFirstPollMs;
    while (true) {
        const Sighting seen = co_await glance();
        if (m_scope.isStopped())
            co_return failure(m_scope.reason());
        if (seen.kind == Sighting::Kind::Present || seen.kind == Sighting::Kind::Absent)
            co_return seen;
        if (seen.kind == Sighting::Kind::Refused)
            co_return failure(seen.error);
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        if (nowMs() - started >= kLongestLookMs)
            co_return failure(OperationText::noAnswer(m_context.workerName(m_session.worker), seen.error));
        setActivity(OperationText::seen(seen));
        co_await m_scope.pause(m_context.paced(wait));
        wait = std::min(2 * wait, kLongestPollMs);
    }
}

QCoro::Task<Result<std::shared_ptr<WorkerQueues::Place>>> SessionDriver::turn(WorkerQueue::Call call)
{
    const auto place = m_context.queues.join(m_session.worker, call, hasBrowserEngine());
    if (!place->isGranted()) {
        setActivity(OperationText::waitsForTurn(m_context.workerName(m_session.worker)));
        const Result<void> granted = co_await m_scope.turn(place->turn());
        if (!granted)
            co_return failure(granted.error());
    }
    if (m_scope.isCancelRequested())
        co_return failure(ErrorText::cancelled());
    setActivity(OperationText::watches(m_session.name, m_context.workerName(m_session.worker)));
    co_return place;
}

QCoro::Task<Result<waha::LifecycleReply>> SessionDriver::change(Change make)
{
    const Result<void> ours = co_await m_journal.confirm();
    if (!ours)
        co_return failure(ours.error());
    Result<waha::LifecycleReply> reply = co_await m_scope.call(make(client()));
    relist();
    co_return reply;
}

QCoro::Task<Result<waha::LifecycleReply>> SessionDriver::queued(WorkerQueue::Call call, Change make)
{
    const Result<std::shared_ptr<WorkerQueues::Place>> place = co_await turn(call);
    if (!place)
        co_return failure(place.error());
    co_return co_await change(std::move(make));
}

QCoro::Task<Result<SessionDriver::Acted>> SessionDriver::act(Action action)
{
    Change make = [this, action](const waha::WahaClient &worker) { return makeCall(action, worker); };
    const Result<waha::LifecycleReply> reply = co_await queued(callKind(action), std::move(make));
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    if (!reply && reply.error().kind == ErrorKind::Cancelled)
        co_return failure(reply.error());
    Acted acted;
    if (reply) {
        acted.answered = !reply->alreadyStarted;
        if (reply->alreadyStarted) {
            const Result<Sighting> seen = co_await look();
            const bool failed = seen && seen->session.status == SessionStatus::Failed;
            if (failed)
                co_return co_await act(Action::Restart);
        }
        co_return acted;
    }
    logProblem(action, reply.error());
    if (isRefusal(reply.error()))
        co_return co_await afterRefusal(action, reply.error());
    acted.problem = reply.error();
    co_return acted;
}

QCoro::Task<Result<SessionDriver::Acted>> SessionDriver::afterRefusal(Action action, Error refusal)
{
    const Result<Sighting> seen = co_await look();
    const Goal goal = goalOf(action);
    if (seen && action != Action::Restart && isReached(goal, *seen)) {
        Acted acted;
        acted.answered = true;
        co_return acted;
    }
    co_return failure(refusal);
}

QCoro::Task<Observation::Verdict> SessionDriver::watch(std::shared_ptr<Observation> observation)
{
    qint64 wait = kFirstPollMs;
    while (true) {
        const Sighting seen = co_await glance();
        if (m_scope.isStopped() || m_scope.isCancelRequested())
            co_return Observation::Verdict::TimedOut;
        setActivity(OperationText::seen(seen));
        const Observation::Verdict verdict = observation->judge(seen, nowMs());
        if (verdict != Observation::Verdict::Waiting)
            co_return verdict;
        co_await m_scope.pause(m_context.paced(wait));
        wait = std::min(wait + kFirstPollMs, kLongestPollMs);
    }
}

QCoro::Task<Result<Sighting>> SessionDriver::settle(Action action, Acted acted, bool mustChange)
{
    const Goal goal = goalOf(action);
    for (int attempt = 1;; ++attempt) {
        Observation::Call call;
        call.answered = acted.answered;
        call.mustChange = mustChange && !acted.answered;
        const auto observation = std::make_shared<Observation>(goal, call, nowMs());
        m_watching = observation;
        const Observation::Verdict verdict = co_await watch(observation);
        if (m_scope.isStopped())
            co_return failure(m_scope.reason());
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        if (verdict == Observation::Verdict::Reached) {
            relist();
            co_return *observation->last();
        }
        if (verdict != Observation::Verdict::NoEffect || attempt == kAttempts)
            co_return failure(problemOf(action, acted, *observation, verdict));
        const Result<Acted> again = co_await act(action);
        if (!again)
            co_return failure(again.error());
        acted = *again;
    }
}

QCoro::Task<Result<Sighting>> SessionDriver::carryOut(Action action)
{
    const Result<Acted> acted = co_await act(action);
    if (!acted)
        co_return failure(acted.error());
    const Acted made = *acted;
    co_return co_await settle(action, made, false);
}

QCoro::Task<Result<Sighting>> SessionDriver::reach(Action action)
{
    const Result<Sighting> seen = co_await look();
    if (!seen || isReached(goalOf(action), *seen))
        co_return seen;
    co_return co_await carryOut(action);
}

Future<waha::LifecycleReply> SessionDriver::makeCall(Action action, const waha::WahaClient &worker) const
{
    switch (action) {
    case Action::Start:
        return worker.start(m_session.name);
    case Action::Stop:
        return worker.stop(m_session.name);
    case Action::LogOut:
        return worker.logout(m_session.name);
    case Action::Delete:
        return worker.remove(m_session.name);
    case Action::Restart:
        break;
    }
    return worker.restart(m_session.name);
}

Error SessionDriver::problemOf(Action action, const Acted &acted, const Observation &observation,
                               Observation::Verdict verdict) const
{
    switch (verdict) {
    case Observation::Verdict::Failed:
        return OperationText::failedStatus(acted.problem.message);
    case Observation::Verdict::Gone:
        return OperationText::vanished(m_session.name);
    case Observation::Verdict::Refused:
        return observation.last()->error;
    case Observation::Verdict::NoEffect:
        if (!acted.answered && !acted.problem.message.isEmpty())
            return acted.problem;
        return OperationText::noEffect(action, observation.last());
    default:
        return OperationText::timedOut(observation.last());
    }
}

void SessionDriver::noteEvent(const WorkerId &worker, const waha::StatusEvent &event)
{
    if (event.session != m_session.name || worker != m_session.worker)
        return;
    if (const auto observation = m_watching.lock())
        observation->note(event.status);
    m_scope.wake();
}

void SessionDriver::setActivity(const QString &text)
{
    if (m_activity == text)
        return;
    m_activity = text;
    Q_EMIT activityChanged();
}

bool SessionDriver::hasBrowserEngine() const
{
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(m_session.worker);
    return worker.isValid() && waha::Capabilities::of(m_context.fleet.worker(worker).version).browserEngine;
}

qint64 SessionDriver::nowMs() const
{
    return static_cast<qint64>(static_cast<double>(m_clock.elapsed()) * m_context.speed);
}

void SessionDriver::logProblem(Action action, const Error &error) const
{
    qCDebug(lcOperations) << toString(action) << m_session.name << "gave" << error.message;
}

void SessionDriver::relist() const
{
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(m_session.worker);
    if (worker.isValid())
        m_context.sync.relist(worker);
}

} // namespace quayside::operations

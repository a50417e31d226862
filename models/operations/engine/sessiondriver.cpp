// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/sessiondriver.h"

#include "core/clock.h"
#include "core/logging.h"
#include "operations/engine/fleetquestions.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

namespace {

constexpr qint64 kFirstPollMs = 1'000;
constexpr qint64 kLongestPollMs = 3'000;
constexpr qint64 kLongestLookMs = 60'000;
constexpr qint64 kWaitAsAskedMs = 5'000; //!< where a busy server does not say for how long
constexpr qint64 kLongestAskedMs = 10 * 60'000; //!< a server that wants more is not waited for
constexpr int kEventsLateMs = 500; //!< what an answer may be ahead of the events before it; real time

bool destroysSomething(Action action)
{
    return action == Action::Delete || action == Action::LogOut;
}

/** What another look can't change: the server understood and said no. */
bool isRefusal(const Error &error)
{
    return error.isRefusal() || error.kind == ErrorKind::Cancelled;
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
    return capabilitiesOf(m_context.fleet, m_session.worker).apps;
}

QCoro::Task<Sighting> SessionDriver::glance()
{
    Future<waha::SessionInfo> asked = m_withApps && hasApps() ? client().sessionWithApps(m_session.name)
                                                              : client().session(m_session.name);
    const Result<waha::SessionInfo> seen = co_await m_scope.call(std::move(asked));
    Sighting sighting = seen ? Sighting::of(*seen) : Sighting::of(seen.error());
    m_witness.note(sighting);
    m_witness.noteFeed(isFeedLive());
    m_codeShown = m_codeShown || m_witness.trace().askedForPhone;
    co_return sighting;
}

bool SessionDriver::isFeedLive() const
{
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(m_session.worker);
    return worker.isValid() && m_context.fleet.worker(worker).feed == fleet::Feed::Live;
}

/** Milliseconds of the server's pace; a server that asks for more gets more. */
qint64 SessionDriver::nextWait(qint64 wait, const Sighting &seen) const
{
    const bool told = seen.kind == Sighting::Kind::NoAnswer && seen.error.retryAfterMs > 0;
    return told ? std::max(wait, std::min(seen.error.retryAfterMs, kLongestAskedMs)) : wait;
}

QCoro::Task<bool> SessionDriver::sawCode()
{
    QElapsedTimer waited;
    waited.start();
    while (!m_codeShown && !m_scope.isStopped() && waited.elapsed() < kEventsLateMs)
        co_await m_scope.pause(static_cast<int>(kEventsLateMs - waited.elapsed()));
    co_return m_codeShown;
}

QCoro::Task<Result<Sighting>> SessionDriver::look()
{
    const qint64 started = nowMs();
    qint64 wait = kFirstPollMs;
    while (true) {
        const Sighting seen = co_await glance();
        CO_TRY(m_scope.going());
        if (seen.kind == Sighting::Kind::Present || seen.kind == Sighting::Kind::Absent)
            co_return seen;
        if (seen.kind == Sighting::Kind::Refused)
            co_return failure(seen.error);
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        if (nowMs() - started >= kLongestLookMs)
            co_return failure(OperationText::noAnswer(m_context.workerName(m_session.worker), seen.error));
        setActivity(OperationText::seen(seen));
        co_await m_scope.pause(m_context.paced(nextWait(wait, seen)));
        wait = std::min(2 * wait, kLongestPollMs);
    }
}

QCoro::Task<Result<std::shared_ptr<WorkerQueues::Place>>> SessionDriver::turn(WorkerQueue::Call call)
{
    const auto place = m_context.queues.join(m_session.worker, call, hasBrowserEngine());
    if (!place->isGranted()) {
        setActivity(OperationText::waitsForTurn(m_context.workerName(m_session.worker)));
        CO_TRY(co_await m_scope.turn(place->turn()));
    }
    if (m_scope.isCancelRequested())
        co_return failure(ErrorText::cancelled());
    setActivity(OperationText::watches(m_session.name, m_context.workerName(m_session.worker)));
    co_return place;
}

QCoro::Task<Result<waha::LifecycleReply>> SessionDriver::change(Change make, Permit mayRepeat)
{
    for (int attempt = 1;; ++attempt) {
        Change call = make;
        Result<waha::LifecycleReply> reply = co_await changeOnce(std::move(call));
        const bool unseen = !reply && reply.error().kind == ErrorKind::RateLimited;
        if (!unseen || attempt == kAttempts)
            co_return reply;
        CO_TRY(co_await waitAsAsked(reply.error()));
        if (mayRepeat) {
            CO_TRY(co_await mayRepeat());
        }
    }
}

QCoro::Task<Result<waha::LifecycleReply>> SessionDriver::changeOnce(Change make)
{
    CO_TRY(co_await m_journal.confirm());
    m_witness.begin(isFeedLive());
    Result<waha::LifecycleReply> reply = co_await m_scope.call(make(client()));
    relist();
    if (!reply && reply.error().unsent)
        m_witness.neverSent();
    if (!reply && reply.error().kind == ErrorKind::RateLimited)
        m_witness.refusedUnseen();
    co_return reply;
}

QString SessionDriver::clockTimeIn(qint64 ms) const
{
    const qint64 now = m_context.fleet.clock().nowMs();
    return ClockText::clockTime(now + ms, now);
}

QCoro::Task<Result<void>> SessionDriver::waitAsAsked(Error refusal)
{
    const qint64 wait = refusal.retryAfterMs > 0 ? refusal.retryAfterMs : kWaitAsAskedMs;
    if (wait > kLongestAskedMs)
        co_return failure(refusal);
    setActivity(OperationText::waitsAsAsked(m_context.workerName(m_session.worker),
                                            clockTimeIn(m_context.paced(wait))));
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < m_context.paced(wait)) {
        CO_TRY(m_scope.mayGoOn());
        co_await m_scope.pause(static_cast<int>(m_context.paced(wait) - waited.elapsed()));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> SessionDriver::waitForLogin(qint64 sinceLinkedMs)
{
    QElapsedTimer here;
    here.start();
    while (true) {
        const qint64 since = sinceLinkedMs < 0 ? sinceLinkedMs : sinceLinkedMs + here.elapsed();
        const int left = youngLoginLeftMs(m_context, m_session, since);
        if (left == 0)
            co_return Result<void>();
        setActivity(OperationText::waitsForLogin(m_session.name, clockTimeIn(left)));
        co_await m_scope.pause(left);
        CO_TRY(m_scope.mayGoOn());
    }
}

QCoro::Task<Result<void>> SessionDriver::mayCallAgain(Again again)
{
    m_witness.noteFeed(isFeedLive());
    const Result<waha::ServerStatus> server = co_await m_scope.call(client().status());
    CO_TRY(m_scope.going());
    m_witness.note(server);
    CallTrace trace = m_witness.trace();
    trace.destroys = again.destroys;
    trace.provesNothing = again.provesNothing;
    switch (judgeAgain(trace, kAttempts)) {
    case CallAgain::Yes:
        co_return Result<void>();
    case CallAgain::ServerWentAway:
        co_return failure(OperationText::serverWentAway(m_context.workerName(m_session.worker)));
    case CallAgain::Enough:
        break;
    }
    co_return failure(again.problem);
}

QCoro::Task<Result<void>> SessionDriver::mayPut(bool again, Error problem)
{
    if (!again) {
        beginCalls();
        co_return Result<void>();
    }
    Again evidence;
    evidence.destroys = true;
    evidence.problem = std::move(problem);
    co_return co_await mayCallAgain(std::move(evidence));
}

QCoro::Task<Result<waha::LifecycleReply>> SessionDriver::queued(WorkerQueue::Call call, Change make)
{
    CO_TRY_VALUE(const std::shared_ptr<WorkerQueues::Place> place, co_await turn(call));
    co_return co_await change(std::move(make));
}

QCoro::Task<Result<SessionDriver::Acted>> SessionDriver::act(Action action)
{
    beginCalls();
    co_return co_await sendAction(action);
}

QCoro::Task<Result<void>> SessionDriver::maySend(Action action)
{
    if (!destroysSomething(action) || !m_permit)
        co_return Result<void>();
    co_return co_await m_permit();
}

QCoro::Task<Result<SessionDriver::Acted>> SessionDriver::sendAction(Action action)
{
    CO_TRY_VALUE(std::shared_ptr<WorkerQueues::Place> place, co_await turn(callKind(action)));
    CO_TRY(co_await maySend(action));
    Change make = [this, action](const waha::WahaClient &worker) { return makeCall(action, worker); };
    Permit mayRepeat = [this, action] { return maySend(action); };
    const Result<waha::LifecycleReply> reply = co_await change(std::move(make), std::move(mayRepeat));
    place.reset(); // what follows may need a turn itself
    CO_TRY(m_scope.going());
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
        setActivity(OperationText::seen(seen) + m_repeating);
        const Observation::Verdict verdict = observation->judge(seen, nowMs());
        if (verdict != Observation::Verdict::Waiting)
            co_return verdict;
        co_await m_scope.pause(m_context.paced(nextWait(wait, seen)));
        wait = std::min(wait + kFirstPollMs, kLongestPollMs);
    }
}

QCoro::Task<Result<Sighting>> SessionDriver::settle(Action action, Acted acted, bool mustChange)
{
    const Goal goal = goalOf(action);
    while (true) {
        Observation::Call call;
        call.answered = acted.answered;
        call.mustChange = mustChange && !acted.answered;
        const auto observation = std::make_shared<Observation>(goal, call, nowMs());
        if (m_witness.hasMoved())
            observation->noteChange();
        m_watching = observation;
        m_repeating = acted.problem.message.isEmpty()
            ? QString()
            : OperationText::repeating(m_context.workerName(m_session.worker), acted.problem,
                                       clockTimeIn(m_context.paced(Observation::kUnsureSettleMs)));
        const Observation::Verdict verdict = co_await watch(observation);
        m_repeating.clear();
        CO_TRY(m_scope.mayGoOn());
        if (verdict == Observation::Verdict::Reached) {
            relist();
            if (destroysSomething(action))
                (void)co_await forgetLogin();
            co_return *observation->last();
        }
        const Error problem = problemOf(action, acted, *observation, verdict);
        if (verdict != Observation::Verdict::NoEffect)
            co_return failure(problem);
        CO_TRY_VALUE(const Acted again, co_await actAgain(action, mustChange, problem));
        acted = again;
    }
}

QCoro::Task<Result<SessionDriver::Acted>> SessionDriver::actAgain(Action action, bool mustChange,
                                                                  Error problem)
{
    Again again;
    again.destroys = destroysSomething(action);
    again.provesNothing = mustChange;
    again.problem = std::move(problem);
    CO_TRY(co_await mayCallAgain(std::move(again)));
    co_return co_await sendAction(action);
}

/** What was kept of its account is over; that this is not written down harms nothing: a person is asked then.
 */
QCoro::Task<Result<void>> SessionDriver::forgetLogin()
{
    m_context.fleet.forgetAccount(m_session);
    co_return co_await m_scope.call(m_context.map.forgetLogin(m_session));
}

QCoro::Task<Result<Sighting>> SessionDriver::carryOut(Action action)
{
    CO_TRY_VALUE(const Acted acted, co_await act(action));
    const Acted made = acted;
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
    m_witness.note(event);
    m_codeShown = m_codeShown || m_witness.trace().askedForPhone;
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
    return capabilitiesOf(m_context.fleet, m_session.worker).browserEngine;
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

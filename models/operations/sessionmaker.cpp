// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/sessionmaker.h"

#include "operations/createtext.h"

namespace quayside::operations {

namespace {

constexpr qint64 kLookForOursMs = 2'000;
constexpr qint64 kLateMs = 10'000; //!< a create whose answer was lost may still show up within this

} // namespace

SessionMaker::SessionMaker(OperationContext &context, AwaitScope &scope, SessionDriver &driver, QString mark,
                           Intend intend)
    : m_context(context)
    , m_scope(scope)
    , m_driver(driver)
    , m_mark(std::move(mark))
    , m_intend(std::move(intend))
{ }

CreateVerdict SessionMaker::judge(const Sighting &seen) const
{
    CreateTrace trace;
    trace.mark = m_mark;
    trace.asked = m_asked;
    return judgeCreate(seen, trace);
}

bool SessionMaker::isOurs(const Sighting &seen) const
{
    return judge(seen) == CreateVerdict::Ours;
}

QCoro::Task<Result<QString>> SessionMaker::make(Result<QJsonObject> config)
{
    m_config = std::move(config);
    for (int attempt = 0; attempt < SessionDriver::kAttempts; ++attempt) {
        if (attempt > 0)
            co_await m_scope.pause(m_context.paced(kLookForOursMs));
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        const Result<Sighting> seen = co_await m_driver.look();
        if (!seen)
            co_return failure(seen.error());
        const Result<bool> there = co_await makeOnce(*seen);
        if (!there)
            co_return failure(there.error());
        if (*there)
            co_return m_acted.answered ? CreateText::created() : CreateText::foundOurs();
    }
    co_return failure(m_lastProblem);
}

QCoro::Task<Result<bool>> SessionMaker::makeOnce(Sighting seen)
{
    const CreateVerdict verdict = judge(seen);
    if (verdict == CreateVerdict::Ours)
        co_return true;
    if (verdict == CreateVerdict::Foreign) {
        const SessionKey &key = m_driver.session();
        co_return failure(CreateText::foreign(key.name, m_context.workerName(key.worker)));
    }
    if (m_refused)
        co_return failure(m_lastProblem);
    if (!m_config)
        co_return failure(m_config.error());
    const Result<void> intended = co_await m_intend();
    if (!intended)
        co_return failure(intended.error());
    m_asked = true;
    if (verdict == CreateVerdict::FreshDefault)
        co_return co_await takeDefault();
    co_return co_await post();
}

QCoro::Task<Result<bool>> SessionMaker::post()
{
    waha::CreateRequest request;
    request.name = m_driver.session().name;
    request.start = true;
    request.config = *m_config;
    SessionDriver::Change make = [request](const waha::WahaClient &worker) { return worker.create(request); };
    Result<waha::LifecycleReply> reply
        = co_await m_driver.queued(WorkerQueue::Call::StartLike, std::move(make));
    co_return co_await noteReply(std::move(reply));
}

QCoro::Task<Result<bool>> SessionMaker::takeDefault()
{
    const QString name = m_driver.session().name;
    const QJsonObject config = *m_config;
    SessionDriver::Change make
        = [name, config](const waha::WahaClient &worker) { return worker.update(name, config); };
    Result<waha::LifecycleReply> reply = co_await m_driver.queued(WorkerQueue::Call::Other, std::move(make));
    const Result<bool> updated = co_await noteReply(std::move(reply));
    if (!updated || !*updated)
        co_return updated;
    const Result<SessionDriver::Acted> started = co_await m_driver.act(Action::Start);
    if (!started)
        co_return failure(started.error());
    m_acted = *started;
    co_return true;
}

QCoro::Task<Result<bool>> SessionMaker::noteReply(Result<waha::LifecycleReply> reply)
{
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    m_acted.answered = reply.has_value();
    if (reply)
        co_return true;
    m_lastProblem = reply.error();
    if (m_lastProblem.kind == ErrorKind::Cancelled)
        co_return failure(m_lastProblem);
    m_refused = !m_lastProblem.mayHaveHappened();
    co_return false;
}

QCoro::Task<Result<Sighting>> SessionMaker::lookForLateOnes()
{
    Result<Sighting> seen = co_await m_driver.look();
    const bool mayBeLate = seen && judge(*seen) == CreateVerdict::Absent && !m_refused && !m_acted.answered;
    if (!mayBeLate)
        co_return seen;
    co_await m_scope.pause(m_context.paced(kLateMs));
    co_return co_await m_driver.look();
}

QCoro::Task<Result<QString>> SessionMaker::remove()
{
    const Result<Sighting> seen = co_await lookForLateOnes();
    if (!seen)
        co_return failure(seen.error());
    if (!isOurs(*seen))
        co_return CreateText::nothingLeft();
    const Result<Sighting> gone = co_await m_driver.carryOut(Action::Delete);
    if (!gone)
        co_return failure(gone.error());
    co_return CreateText::removed();
}

} // namespace quayside::operations

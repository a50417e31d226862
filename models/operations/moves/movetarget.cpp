// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movetarget.h"

#include "operations/engine/jsontext.h"
#include "operations/moves/moveapps.h"
#include "operations/moves/movetext.h"
#include "operations/service/operationtext.h"

#include <QJsonDocument>

namespace quayside::operations {

namespace {

constexpr qint64 kLookMs = 3'000; //!< between looks; events wake earlier
constexpr qint64 kLogOutMs = 20'000; //!< WEBJS: 4 to 20 s (api.md §2.3)
constexpr qint64 kHealsMs = 10'000; //!< FAILED may heal by itself, a starting server may not list it yet

} // namespace

MoveTarget::MoveTarget(OperationContext &context, AwaitScope &scope, OperationJournal &journal,
                       SessionKey session, const QString &mark, SessionMaker::Note note, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_scope(scope)
    , m_driver(context, scope, journal, std::move(session))
    , m_maker(context, scope, m_driver, mark, std::move(note))
{
    m_driver.lookForApps();
    connect(&m_driver, &SessionDriver::activityChanged, this, [this] { say(m_driver.activity()); });
}

void MoveTarget::say(const QString &activity)
{
    if (m_activity == activity)
        return;
    m_activity = activity;
    Q_EMIT activityChanged();
}

QCoro::Task<Result<QString>> MoveTarget::make(Result<QJsonObject> config, WantedAccount account)
{
    CO_TRY(co_await m_maker.make(std::move(config), account.id));
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.settle(Action::Start, m_maker.acted(), false));
    CO_TRY(co_await m_maker.requireOwnLogin(seen, account.id));
    co_return OperationText::seen(seen);
}

qint64 MoveTarget::paceOf(const QElapsedTimer &timer) const
{
    return static_cast<qint64>(static_cast<double>(timer.elapsed()) * m_context.speed);
}

QCoro::Task<Result<QString>> MoveTarget::link(WantedAccount account, qint64 patienceMs)
{
    const auto round = std::make_shared<Round>();
    QElapsedTimer waited;
    waited.start();
    while (true) {
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        CO_TRY_VALUE(const bool linked, co_await linkOnce(account, round));
        if (linked)
            co_return MoveText::linked(account.id);
        if (paceOf(waited) > patienceMs)
            co_return failure(MoveText::nobodyLinked());
        co_await m_scope.pause(m_context.paced(kLookMs));
    }
}

/** Every restart passes through STOPPED, and FAILED may heal: what counts is what stays so. */
bool MoveTarget::isSteadilyBroken(LinkVerdict verdict, Round &round) const
{
    const bool broken
        = verdict == LinkVerdict::Failed || verdict == LinkVerdict::Stopped || verdict == LinkVerdict::Gone;
    if (!broken)
        round.broken.invalidate();
    else if (!round.broken.isValid())
        round.broken.start();
    return broken && paceOf(round.broken) > kHealsMs;
}

QCoro::Task<Result<bool>> MoveTarget::linkOnce(WantedAccount account, std::shared_ptr<Round> round)
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    const LinkVerdict verdict = judgeLink(seen, account);
    const bool steady = isSteadilyBroken(verdict, *round);
    say(MoveText::linkActivity(verdict, seen.session.status));
    if (verdict == LinkVerdict::WrongPhone || verdict == LinkVerdict::Linked) {
        CO_TRY(co_await m_maker.requireOwnLogin(seen, account.id));
    }
    Result<void> done;
    if (verdict == LinkVerdict::WrongPhone)
        done = co_await logOutWrongPhone(round);
    else if (steady && verdict == LinkVerdict::Stopped)
        done = co_await bringBack(Action::Start, round);
    else if (steady && verdict == LinkVerdict::Failed)
        done = co_await bringBack(Action::Restart, round);
    else if (steady)
        co_return failure(MoveText::targetLost(m_context.workerName(session().worker)));
    CO_TRY(done);
    co_return verdict == LinkVerdict::Linked;
}

QCoro::Task<Result<void>> MoveTarget::bringBack(Action action, std::shared_ptr<Round> round)
{
    if (++round->restarts > kRestarts)
        co_return failure(MoveText::nobodyLinked());
    round->broken.invalidate();
    CO_TRY(co_await m_driver.act(action));
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveTarget::logOutWrongPhone(std::shared_ptr<Round> round)
{
    if (round->loggedOut.isValid() && paceOf(round->loggedOut) < kLogOutMs)
        co_return Result<void>(); // it takes a while
    CO_TRY(co_await m_driver.act(Action::LogOut));
    round->loggedOut.start();
    co_return Result<void>();
}

bool MoveTarget::isSwitchedOn(const Sighting &seen, const QJsonObject &config, const QByteArray &apps)
{
    const QJsonObject has = QJsonDocument::fromJson(seen.session.config).object();
    return seen.kind == Sighting::Kind::Present && MoveConfig::isSwitchedOn(has, config)
        && MoveApps::areThere(seen.session.apps, apps);
}

Future<waha::LifecycleReply> MoveTarget::put(const waha::WahaClient &worker, const QJsonObject &config,
                                             const QByteArray &apps) const
{
    const QString &name = session().name;
    if (apps.isEmpty()) // even an empty list would change them
        return worker.update(name, config);
    const QByteArray text = toCompactJson(config);
    return worker.updateWithApps(name, text, apps);
}

QCoro::Task<Result<void>> MoveTarget::configure(QJsonObject config, QByteArray apps, qint64 sinceLinkedMs)
{
    CO_TRY(co_await m_driver.waitForLogin(sinceLinkedMs));
    Error problem = MoveText::configNotTaken();
    for (int attempt = 0; attempt <= SessionDriver::kAttempts; ++attempt) {
        if (attempt > 0)
            co_await m_scope.pause(m_context.paced(kLookMs));
        CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
        if (isSwitchedOn(seen, config, apps))
            co_return Result<void>();
        if (attempt == SessionDriver::kAttempts)
            break;
        CO_TRY(co_await m_driver.mayPut(attempt > 0, problem));
        SessionDriver::Change call
            = [this, config, apps](const waha::WahaClient &worker) { return put(worker, config, apps); };
        const Result<waha::LifecycleReply> reply
            = co_await m_driver.queued(WorkerQueue::Call::StartLike, std::move(call));
        CO_TRY(m_scope.going());
        if (!reply)
            problem = reply.error();
        if (problem.kind == ErrorKind::Cancelled)
            co_return failure(problem);
    }
    co_return failure(problem);
}

QCoro::Task<Result<bool>> MoveTarget::hasAppsOn()
{
    const Result<void> apps = co_await m_scope.call(m_driver.client().tryApps(session().name));
    CO_TRY(m_scope.going());
    if (apps)
        co_return true;
    const QString &words = apps.error().detail;
    const bool noSuchPath = words.contains(u"Cannot GET");
    co_return !noSuchPath && !words.contains(u"Apps are disabled");
}

QCoro::Task<Result<QString>> MoveTarget::takeOver(WantedAccount account, SessionDriver::Permit mayStart)
{
    CO_TRY_VALUE(const Sighting before, co_await m_driver.look());
    if (judgeLink(before, account) == LinkVerdict::Linked)
        co_return OperationText::seen(before);
    CO_TRY(co_await mayStart());
    CO_TRY(co_await m_driver.carryOut(Action::Start));
    QElapsedTimer waited;
    waited.start();
    while (paceOf(waited) <= kStrictPatienceMs) {
        CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
        const LinkVerdict verdict = judgeLink(seen, account);
        if (verdict == LinkVerdict::Linked)
            co_return OperationText::seen(seen);
        if (verdict == LinkVerdict::WrongPhone || seen.session.status.needsPairing())
            co_return failure(MoveText::notShared(m_context.workerName(session().worker)));
        co_await m_scope.pause(m_context.paced(kLookMs));
    }
    co_return failure(OperationText::timedOut({}));
}

QCoro::Task<Result<QString>> MoveTarget::stop()
{
    CO_TRY_VALUE(const Sighting stopped, co_await m_driver.reach(Action::Stop));
    co_return OperationText::seen(stopped);
}

} // namespace quayside::operations

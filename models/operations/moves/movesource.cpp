// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movesource.h"

#include "operations/engine/fleetquestions.h"
#include "operations/moves/movetext.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

namespace {

constexpr qint64 kAutostartMs = 60'000; //!< after a start, about (api.md §10)

} // namespace

MoveSource::MoveSource(OperationContext &context, AwaitScope &scope, OperationJournal &journal,
                       SessionKey session, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_scope(scope)
    , m_driver(context, scope, journal, std::move(session))
{
    m_driver.lookForApps();
    connect(&m_driver, &SessionDriver::activityChanged, this, &MoveSource::activityChanged);
}

QCoro::Task<Result<waha::SessionInfo>> MoveSource::look()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    if (seen.kind != Sighting::Kind::Present) {
        const SessionKey &key = m_driver.session();
        co_return failure(OperationText::noSuchSession(key.name, m_context.workerName(key.worker)));
    }
    co_return seen.session;
}

QCoro::Task<Result<QString>> MoveSource::stop()
{
    CO_TRY_VALUE(const Sighting stopped, co_await m_driver.reach(Action::Stop));
    co_return OperationText::seen(stopped);
}

QCoro::Task<Result<QString>> MoveSource::stopForGood()
{
    CO_TRY(co_await waitForAutostart());
    co_return co_await stop();
}

QCoro::Task<Result<void>> MoveSource::waitForAutostart()
{
    const Result<waha::ServerStatus> server = co_await m_scope.call(m_driver.client().status());
    const qint64 left = server ? m_context.paced(kAutostartMs) - server->uptimeMs : 0;
    if (left > 0)
        co_await m_scope.pause(static_cast<int>(left));
    CO_TRY(m_scope.mayGoOn());
    co_return Result<void>();
}

QCoro::Task<Result<QString>> MoveSource::startAgain()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    if (seen.kind == Sighting::Kind::Absent)
        co_return failure(OperationText::vanished(m_driver.session().name));
    if (isReached(Goal::Running, seen))
        co_return MoveText::sourceWorks(seen);
    CO_TRY_VALUE(const Sighting running, co_await m_driver.carryOut(Action::Start));
    co_return MoveText::sourceWorks(running);
}

Result<bool> MoveSource::mayBeDeleted(const waha::SessionInfo &session, const QString &account) const
{
    const bool isLinkedSince = account.isEmpty() && !session.account.id.isEmpty();
    if (isAnotherAccount(session, account) || isLinkedSince)
        return false;
    const SessionKey &key = m_driver.session();
    const QString owner = otherStoreOwner(m_context.fleet, key.worker, session);
    if (!owner.isEmpty())
        return failure(OperationText::sharedData(key.name, owner));
    return true;
}

QCoro::Task<Result<QString>> MoveSource::retire(QString account)
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    if (seen.kind == Sighting::Kind::Absent)
        co_return MoveText::retired();
    const Result<bool> ours = mayBeDeleted(seen.session, account);
    if (!ours || !*ours)
        co_return ours ? MoveText::anotherAccountStays() : ours.error().toDisplayString();
    const bool ran = seen.session.status.isRunning();
    CO_TRY(co_await m_driver.carryOut(Action::Delete));
    co_return ran ? MoveText::retired() : MoveText::retiredStopped();
}

} // namespace quayside::operations

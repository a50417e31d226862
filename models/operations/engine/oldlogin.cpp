// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/oldlogin.h"

namespace quayside::operations {

namespace {

constexpr qint64 kTellsWhoseMs = 1'000;
constexpr int kTellsWhoseLooks = 4; //!< not longer: somebody else's customer is connected meanwhile

} // namespace

OldLogin::OldLogin(OperationContext &context, AwaitScope &scope, SessionDriver &driver)
    : m_context(context)
    , m_scope(scope)
    , m_driver(driver)
    , m_evidence(context, scope)
{ }

QString OldLogin::sessionName() const
{
    const SessionKey &key = m_driver.session();
    return EvidenceText::sessionOn(key.name, m_context.workerName(key.worker));
}

bool OldLogin::isThere(const Sighting &seen) const
{
    const bool login = seen.kind == Sighting::Kind::Present
        && (seen.session.status == SessionStatus::Working || !seen.session.account.id.isEmpty());
    return login && !m_driver.codeShown();
}

QCoro::Task<Result<void>> OldLogin::requireNone(Sighting seen, QString wanted)
{
    CO_TRY_VALUE(const KnownAccount known, co_await m_evidence.accountOf(m_driver.session(), seen));
    if (known.id.isEmpty() || known.id == wanted)
        co_return Result<void>();
    m_found = true;
    const QString places = co_await m_evidence.whose(known.id, m_driver.session());
    co_return failure(EvidenceText::mayHoldLogin(sessionName(), known.id, known.toldMs, places));
}

QCoro::Task<QString> OldLogin::accountOf(Sighting seen)
{
    for (int look = 0; look < kTellsWhoseLooks && seen.session.account.id.isEmpty(); ++look) {
        co_await m_scope.pause(m_context.paced(kTellsWhoseMs));
        if (m_scope.isStopped() || m_scope.isCancelRequested())
            break;
        seen = co_await m_driver.glance();
    }
    co_return seen.session.account.id;
}

QCoro::Task<Result<void>> OldLogin::requireOwn(Sighting seen, QString wanted)
{
    if (seen.kind != Sighting::Kind::Present || seen.session.status != SessionStatus::Working)
        co_return Result<void>();
    const bool shown = co_await m_driver.sawCode();
    if (shown)
        co_return Result<void>();
    const QString account = co_await accountOf(seen);
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    if (!account.isEmpty() && account == wanted)
        co_return Result<void>();
    m_found = true;
    m_scope.forgiveCancel();
    const Result<Sighting> stopped = co_await m_driver.carryOut(Action::Stop);
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    QString places;
    if (!account.isEmpty())
        places = co_await m_evidence.whose(account, m_driver.session());
    co_return failure(EvidenceText::linkedBefore(sessionName(), account, places,
                                                 stopped ? EvidenceText::stoppedAgain()
                                                         : EvidenceText::notStopped(stopped.error())));
}

} // namespace quayside::operations

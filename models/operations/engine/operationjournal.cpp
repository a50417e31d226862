// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/operationjournal.h"

#include "core/backoff.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

namespace {

constexpr int kRetryMs = 1'000;
constexpr int kLongestRetryMs = 4'000;

bool isDatabaseTrouble(const Error &error)
{
    return error.kind == ErrorKind::DatabaseBusy || error.kind == ErrorKind::Database
        || error.kind == ErrorKind::DatabaseDamaged;
}

} // namespace

OperationJournal::OperationJournal(OperationContext &context, AwaitScope &scope, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_scope(scope)
{ }

OperationJournal::~OperationJournal()
{
    stopRenewing();
}

QCoro::Task<Result<void>> OperationJournal::begin(shardmap::OperationRecord record)
{
    // A lease that was given with an answer that was lost runs since then.
    const Moment first = Moment::now(clock());
    Backoff pauses(kRetryMs, kLongestRetryMs);
    while (true) {
        const Result<shardmap::LeaseToken> token
            = co_await m_scope.call(m_context.map.beginOperation(record));
        if (token) {
            hold(*token, first);
            co_return Result<void>();
        }
        if (m_scope.isStopped() || !isAway(token.error()))
            co_return failure(token.error());
        if (m_scope.isCancelRequested() || first.agoMs(clock()) >= kBeginMs)
            co_return failure(OperationText::notBegun(token.error()));
        co_await m_scope.pause(m_context.paced(pauses.next()));
    }
}

/** What passes by itself: the server is away, or others hold what has to be written. */
bool OperationJournal::isAway(const Error &error) const
{
    const shardmap::MapInfo &info = m_context.map.info();
    const bool isBusy
        = error.kind == ErrorKind::DatabaseBusy && info.location.backend != shardmap::Backend::Sqlite;
    return isBusy || (error.kind == ErrorKind::Database && info.problems.outdating());
}

void OperationJournal::adopt(const shardmap::LeaseToken &token, const Moment &asked)
{
    hold(token, asked);
}

void OperationJournal::hold(const shardmap::LeaseToken &token, const Moment &asked)
{
    m_token = token;
    m_begun = true;
    m_asked = asked;
    m_context.leases.hold(token, [this](const Result<void> &renewed, const Moment &when) {
        if (renewed)
            m_asked = when;
        noteRenewal(renewed);
    });
}

QCoro::Task<Result<void>> OperationJournal::confirm()
{
    if (m_asked.agoMs(clock()) < kConfirmMs)
        co_return Result<void>();
    std::function<Future<void>()> attempt = [this] { return m_context.leases.renewNow(m_token); };
    co_return co_await persist(std::move(attempt));
}

void OperationJournal::stopRenewing()
{
    m_context.leases.drop(m_token);
}

QCoro::Task<Result<void>> OperationJournal::write(shardmap::StepRecord step, shardmap::OperationState state)
{
    std::function<Future<void>()> attempt
        = [this, step, state] { return m_context.map.writeStep(m_token, step, state); };
    co_return co_await persist(std::move(attempt));
}

QCoro::Task<Result<void>> OperationJournal::end(shardmap::OperationState state, QString error,
                                                shardmap::DesiredState desired)
{
    std::function<Future<void>()> attempt = [this, state, error, desired] {
        return m_context.map.endOperation(m_token, state, error, desired);
    };
    Result<void> ended = co_await persist(std::move(attempt));
    stopRenewing();
    co_return ended;
}

QCoro::Task<Result<void>> OperationJournal::persist(std::function<Future<void>()> attempt)
{
    while (true) {
        Result<void> written = co_await m_scope.call(attempt());
        CO_TRY(m_scope.going());
        noteResult(written);
        if (written || !isDatabaseTrouble(written.error()))
            co_return written;
        CO_TRY(m_scope.going());
        co_await m_scope.pause(m_context.paced(kRetryMs));
    }
}

QCoro::Task<Result<void>> OperationJournal::reserveSlot(SessionKey session, int others)
{
    std::function<Future<void>()> attempt = [this, session, others] {
        return withoutValue<shardmap::Reservation>(
            m_context.map.reserveSlot(session.worker, session.name, others, m_token));
    };
    co_return co_await persist(std::move(attempt));
}

QCoro::Task<Result<void>> OperationJournal::saveConfig(shardmap::ConfigSnapshot snapshot)
{
    std::function<Future<void>()> attempt
        = [this, snapshot] { return m_context.map.saveConfigs({ snapshot }); };
    co_return co_await persist(std::move(attempt));
}

QCoro::Task<Result<void>> OperationJournal::removeTombstone(SessionKey copy)
{
    std::function<Future<void>()> attempt
        = [this, copy] { return m_context.map.removeTombstone(copy, m_token); };
    co_return co_await persist(std::move(attempt));
}

void OperationJournal::noteResult(const Result<void> &result)
{
    if (!result && (result.error().kind == ErrorKind::LeaseLost || isDatabaseTrouble(result.error())))
        noteRenewal(result);
}

/** Whatever keeps a lease from being renewed lets it lapse: it is trusted for so long only. */
void OperationJournal::noteRenewal(const Result<void> &renewed)
{
    if (renewed)
        return;
    const bool isLost = renewed.error().kind == ErrorKind::LeaseLost;
    if (!isLost && m_asked.agoMs(clock()) <= kTrustMs)
        return;
    stopRenewing();
    Q_EMIT lost(isLost ? renewed.error() : OperationText::journalGone(renewed.error()));
}

} // namespace quayside::operations

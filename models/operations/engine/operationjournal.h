// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/awaitscope.h"
#include "operations/engine/operationcontext.h"

#include <QCoro/QCoroTask>

namespace quayside::operations {

/**
 * One operation's hold on the journal: its lease, kept by the LeaseKeeper, and every write under it.
 *
 * A busy or unreachable database is tried again for as long as the lease (30 s) surely lasts. lost() says
 * that somebody else may run the operation now: hands off, nothing more is called or written. Before anything
 * is asked of a server, confirm() has to say that the lease still holds.
 */
class OperationJournal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationJournal)
public:
    static constexpr int kTrustMs = 25'000; //!< less than the lease's 30 s, for slow writes
    /** A lease renewed longer ago than this is renewed before it is relied on: two renewals are missing then.
     */
    static constexpr int kConfirmMs = 12'000;
    /** A beginning is asked for again for so long where the database is away; later nobody expects it. */
    static constexpr int kBeginMs = 20'000;

    OperationJournal(OperationContext &context, AwaitScope &scope, QObject *parent = nullptr);
    ~OperationJournal() override;

    /**
     * The same call again finds what it wrote where its answer was lost. An error after kBeginMs does not say
     * that nothing was written: the journal does, once it can be read.
     */
    [[nodiscard]] QCoro::Task<Result<void>> begin(shardmap::OperationRecord record);
    /** Goes on under a lease that was taken over; `asked`: when. */
    void adopt(const shardmap::LeaseToken &token, const Moment &asked);
    [[nodiscard]] QCoro::Task<Result<void>> write(shardmap::StepRecord step, shardmap::OperationState state);
    [[nodiscard]] QCoro::Task<Result<void>> end(shardmap::OperationState state, QString error,
                                                shardmap::DesiredState desired
                                                = shardmap::DesiredState::Unset);
    /**
     * That the lease is still ours, by the database's time. Costs nothing while it was renewed a moment ago
     * by both clocks; after a sleep it is one renewal. To be asked before every call that changes something.
     */
    [[nodiscard]] QCoro::Task<Result<void>> confirm();
    /** Any other write under the lease, with the same patience. `attempt` has a name: see CONTRIBUTING.md. */
    [[nodiscard]] QCoro::Task<Result<void>> persist(std::function<Future<void>()> attempt);
    /** Takes a slot for the session on its worker; `others`: see unmappedOn(). */
    [[nodiscard]] QCoro::Task<Result<void>> reserveSlot(SessionKey session, int others);
    [[nodiscard]] QCoro::Task<Result<void>> removeTombstone(SessionKey copy);
    [[nodiscard]] QCoro::Task<Result<void>> saveConfig(shardmap::ConfigSnapshot snapshot);
    void stopRenewing();

    [[nodiscard]] const shardmap::LeaseToken &token() const { return m_token; }
    [[nodiscard]] bool isBegun() const { return m_begun; }

Q_SIGNALS:
    void lost(const quayside::Error &error);

private:
    void hold(const shardmap::LeaseToken &token, const Moment &asked);
    [[nodiscard]] bool isAway(const Error &error) const;
    void noteResult(const Result<void> &result);
    void noteRenewal(const Result<void> &renewed);
    [[nodiscard]] const Clock &clock() const { return m_context.leases.clock(); }

    OperationContext &m_context;
    AwaitScope &m_scope;
    shardmap::LeaseToken m_token;
    bool m_begun = false;
    Moment m_asked; //!< when the renewal was asked for that last succeeded
};

} // namespace quayside::operations

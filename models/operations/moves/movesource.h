// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/sessiondriver.h"

namespace quayside::operations {

/** The end a session is moved away from: looked at, stopped, started again, retired. UI thread. */
class MoveSource final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveSource)
public:
    MoveSource(OperationContext &context, AwaitScope &scope, OperationJournal &journal, SessionKey session,
               QObject *parent = nullptr);

    /** As SessionDriver::look(); a session that is not there is an Error. */
    [[nodiscard]] QCoro::Task<Result<waha::SessionInfo>> look();
    [[nodiscard]] QCoro::Task<Sighting> glance() { return m_driver.glance(); }
    /** Asks and sees it stopped; stopping keeps its credentials. */
    [[nodiscard]] QCoro::Task<Result<QString>> stop();
    /** The same, once its server has had its turn: one that has just started brings back what ran by itself.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> stopForGood();
    /** Starts it and sees it run; one that runs already is left alone. */
    [[nodiscard]] QCoro::Task<Result<QString>> startAgain();
    /**
     * Deletes it, running if it runs, so that its linked device leaves the phone. What is there with another
     * account than the moved one is somebody else's and stays; so does what another worker's data hangs on.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> retire(QString account);

    /** Asked right before it is deleted: see SessionDriver. */
    void permitDestruction(SessionDriver::Permit permit) { m_driver.permitDestruction(std::move(permit)); }
    /** One look, waited for. */
    [[nodiscard]] QCoro::Task<Result<Sighting>> sight() { return m_driver.look(); }
    void noteRequests(const std::shared_ptr<RequestLog> &log) { m_driver.noteRequests(log); }
    [[nodiscard]] const QString &activity() const { return m_driver.activity(); }
    [[nodiscard]] const SessionKey &session() const { return m_driver.session(); }

Q_SIGNALS:
    void activityChanged();

private:
    [[nodiscard]] Result<bool> mayBeDeleted(const waha::SessionInfo &session, const QString &account) const;

    [[nodiscard]] QCoro::Task<Result<void>> waitForAutostart();

    OperationContext &m_context;
    AwaitScope &m_scope;
    SessionDriver m_driver;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/movedecision.h"
#include "operations/session/sessionmaker.h"

namespace quayside::operations {

/** The end a session is moved to: made, linked, switched on, taken away again. UI thread. */
class MoveTarget final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveTarget)
public:
    static constexpr int kRestarts = 3; //!< of a session whose codes nobody used (design §6)

    MoveTarget(OperationContext &context, AwaitScope &scope, OperationJournal &journal, SessionKey session,
               const QString &mark, SessionMaker::Note note, QObject *parent = nullptr);

    /** Makes it and sees it start; see SessionMaker. A login of `account` may have been there before. */
    [[nodiscard]] QCoro::Task<Result<QString>> make(Result<QJsonObject> config, WantedAccount account);
    /**
     * Waits until it runs with this account (any, where none is known), for `patienceMs` of the server's
     * time. Logs another phone out again if it was linked by a code of this operation; a login that was there
     * before is stopped, and an Error. Restarts it when its codes ran out, starts it when it was stopped.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> link(WantedAccount account, qint64 patienceMs);
    /**
     * Replaces its config and its apps (empty: none) and sees that the server has them. Restarts it, once its
     * login of so long ago may be: see youngLoginLeftMs().
     */
    [[nodiscard]] QCoro::Task<Result<void>> configure(QJsonObject config, QByteArray apps,
                                                      qint64 sinceLinkedMs);
    /** Its version has apps. */
    [[nodiscard]] bool hasApps() const { return m_driver.hasApps(); }
    /** Asks whether they are switched on; what says nothing about that counts as yes. */
    [[nodiscard]] QCoro::Task<Result<bool>> hasAppsOn();
    /**
     * For a shared store: starts it here. A QR code is an Error: the data is not shared after all. `mayStart`
     * is asked right before the start: an Error where it must not be made.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> takeOver(WantedAccount account,
                                                        SessionDriver::Permit mayStart);
    [[nodiscard]] QCoro::Task<Result<QString>> stop();
    /** Deletes it if this operation made it. */
    [[nodiscard]] QCoro::Task<Result<QString>> remove() { return m_maker.remove(); }
    [[nodiscard]] QCoro::Task<Result<Sighting>> look() { return m_driver.look(); }

    [[nodiscard]] SessionMaker &maker() { return m_maker; }
    /** Asked right before it is deleted or logged out: see SessionDriver. */
    void permitDestruction(SessionDriver::Permit permit) { m_driver.permitDestruction(std::move(permit)); }
    void noteRequests(const std::shared_ptr<RequestLog> &log)
    {
        m_driver.noteRequests(log);
        m_maker.noteRequests(log);
    }
    [[nodiscard]] const QString &activity() const { return m_activity; }
    [[nodiscard]] const SessionKey &session() const { return m_driver.session(); }

Q_SIGNALS:
    void activityChanged();

private:
    /** What happened while the phone was waited for. */
    struct Round
    {
        int restarts = 0; //!< how often it was brought back to its codes
        QElapsedTimer broken; //!< since it has been FAILED, STOPPED or gone without a break; else invalid
        QElapsedTimer loggedOut; //!< since the server was asked to log a wrong phone out; invalid: never
    };
    /** One look and what follows from it: true when it is linked. */
    [[nodiscard]] QCoro::Task<Result<bool>> linkOnce(WantedAccount account, std::shared_ptr<Round> round);
    [[nodiscard]] QCoro::Task<Result<void>> bringBack(Action action, std::shared_ptr<Round> round);
    /** Asked, not waited for: the right phone may be linked before anybody looks. */
    [[nodiscard]] QCoro::Task<Result<void>> logOutWrongPhone(std::shared_ptr<Round> round);
    /** A timer's time at the server's pace. */
    [[nodiscard]] qint64 paceOf(const QElapsedTimer &timer) const;
    [[nodiscard]] bool isSteadilyBroken(LinkVerdict verdict, Round &round) const;
    [[nodiscard]] static bool isSwitchedOn(const Sighting &seen, const QJsonObject &config,
                                           const QByteArray &apps);
    [[nodiscard]] Future<waha::LifecycleReply> put(const waha::WahaClient &worker, const QJsonObject &config,
                                                   const QByteArray &apps) const;
    void say(const QString &activity);

    OperationContext &m_context;
    AwaitScope &m_scope;
    SessionDriver m_driver;
    SessionMaker m_maker;
    QString m_activity;
};

} // namespace quayside::operations

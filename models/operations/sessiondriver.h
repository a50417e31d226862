// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/awaitscope.h"
#include "operations/observation.h"
#include "operations/operationcontext.h"
#include "operations/operationjournal.h"
#include "operations/requestlog.h"

#include <QCoro/QCoroTask>
#include <QObject>

namespace quayside::operations {

/**
 * Acts on one session and observes what comes of it: what every kind of operation is made of.
 *
 * A call's answer proves nothing and its loss disproves nothing: settle() looks until the goal is seen, and
 * repeats the call (three times in all) only when it is seen not to have worked. The only way to ask a server
 * for a change is change(), which makes sure first that the operation still is ours to run. UI thread.
 */
class SessionDriver final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionDriver)
public:
    static constexpr int kAttempts = 3;

    /** The operation's journal: OperationJournal::confirm() is asked before every call that changes
     * something.
     */
    SessionDriver(OperationContext &context, AwaitScope &scope, OperationJournal &journal, SessionKey session,
                  QObject *parent = nullptr);

    /** What came of a call. */
    struct Acted
    {
        bool answered = false; //!< the server said yes; else the call may or may not have worked
        Error problem; //!< why it is not known
    };

    /** Every look brings the session's apps, where the server has them. */
    void lookForApps() { m_withApps = true; }
    /** One GET. */
    [[nodiscard]] QCoro::Task<Sighting> glance();
    /** Looks until the server answers, for up to a minute. An Error is a server that does not. */
    [[nodiscard]] QCoro::Task<Result<Sighting>> look();
    /** One call in the worker's queue. An Error is a call that was certainly refused. */
    [[nodiscard]] QCoro::Task<Result<Acted>> act(Action action);
    /** Observes until the action's goal is reached, repeating the call where it had no effect. */
    [[nodiscard]] QCoro::Task<Result<Sighting>> settle(Action action, Acted acted, bool mustChange);
    /** A turn in the worker's queue; it lasts for as long as somebody holds the place. */
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<WorkerQueues::Place>>> turn(WorkerQueue::Call call);
    /** act() and settle(): the sighting that shows the goal. */
    [[nodiscard]] QCoro::Task<Result<Sighting>> carryOut(Action action);
    /** carryOut(), but for a session that is seen to be there already. */
    [[nodiscard]] QCoro::Task<Result<Sighting>> reach(Action action);
    /** Makes the call with the client it is given. */
    using Change = std::function<Future<waha::LifecycleReply>(const waha::WahaClient &)>;
    /** One call that changes something, now; an Error of kind LeaseLost where it must not be made any more.
     */
    [[nodiscard]] QCoro::Task<Result<waha::LifecycleReply>> change(Change make);
    /** change() in the worker's queue: `make` is asked for it when its turn has come. */
    [[nodiscard]] QCoro::Task<Result<waha::LifecycleReply>> queued(WorkerQueue::Call call, Change make);

    /** What is called from now on is noted there. */
    void noteRequests(std::shared_ptr<RequestLog> log) { m_requests = std::move(log); }
    /** For looking; what changes something goes through change(). */
    [[nodiscard]] waha::WahaClient client() const;
    [[nodiscard]] const SessionKey &session() const { return m_session; }
    /** The list is read again: what was done to the session brings no event. */
    void relist() const;
    /** One sentence on what is going on. */
    [[nodiscard]] const QString &activity() const { return m_activity; }
    void setActivity(const QString &text);
    [[nodiscard]] bool hasBrowserEngine() const;
    [[nodiscard]] bool hasApps() const;

Q_SIGNALS:
    void activityChanged();

private:
    [[nodiscard]] QCoro::Task<Observation::Verdict> watch(std::shared_ptr<Observation> observation);
    [[nodiscard]] QCoro::Task<Result<Acted>> afterRefusal(Action action, Error refusal);
    [[nodiscard]] Future<waha::LifecycleReply> makeCall(Action action, const waha::WahaClient &worker) const;
    [[nodiscard]] Error problemOf(Action action, const Acted &acted, const Observation &observation,
                                  Observation::Verdict verdict) const;
    void noteEvent(const WorkerId &worker, const waha::StatusEvent &event);
    [[nodiscard]] qint64 nowMs() const;
    void logProblem(Action action, const Error &error) const;

    OperationContext &m_context;
    AwaitScope &m_scope;
    OperationJournal &m_journal;
    SessionKey m_session;
    QElapsedTimer m_clock;
    std::weak_ptr<Observation> m_watching;
    std::shared_ptr<RequestLog> m_requests;
    QString m_activity;
    bool m_withApps = false;
};

} // namespace quayside::operations

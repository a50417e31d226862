// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/awaitscope.h"
#include "operations/engine/callwitness.h"
#include "operations/engine/observation.h"
#include "operations/engine/operationcontext.h"
#include "operations/engine/operationjournal.h"
#include "operations/engine/requestlog.h"

#include <QCoro/QCoroTask>

namespace quayside::operations {

/**
 * Acts on one session and observes what comes of it: what every kind of operation is made of.
 *
 * A call's answer proves nothing and its loss disproves nothing: settle() looks until the goal is seen, and
 * repeats the call (three times in all) only when it is seen not to have worked, after the evidence was
 * looked at: what the events told since, and whether the server itself is alive. The only way to ask a server
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

    /** Answers whether a call that destroys a login or a session may be sent now. */
    using Permit = std::function<QCoro::Task<Result<void>>()>;
    /** Asked each time such a call has its turn, right before it is sent: what was seen while it waited in
     * the queue, or before it was tried last, counts no more. An Error keeps it back. */
    void permitDestruction(Permit permit) { m_permit = std::move(permit); }
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
    /**
     * One call that changes something, now; an Error of kind LeaseLost where it must not be made any more.
     * One that a busy server refused unseen is sent again when the server says so, and `mayRepeat` does.
     */
    [[nodiscard]] QCoro::Task<Result<waha::LifecycleReply>> change(Change make, Permit mayRepeat = {});
    /** change() that is not sent again: for what was made of a look that is old after waitAsAsked(). */
    [[nodiscard]] QCoro::Task<Result<waha::LifecycleReply>> changeOnce(Change make);
    /** For as long as a busy server asks to; an Error where that is too long, or somebody cancels. */
    [[nodiscard]] QCoro::Task<Result<void>> waitAsAsked(Error refusal);
    /** change() in the worker's queue: `make` is asked for it when its turn has come. */
    [[nodiscard]] QCoro::Task<Result<waha::LifecycleReply>> queued(WorkerQueue::Call call, Change make);
    /** What is sent from now on is a call of another sort than before. */
    void beginCalls() { m_witness.reset(); }
    /** What is there to be known before a call is sent again whose effect was not seen. */
    struct Again
    {
        bool destroys = false; //!< it can't be taken back
        bool provesNothing = false; //!< the status it aims at was there before
        Error problem; //!< of the last try: what is said when it was tried often enough
    };
    /** Looks at the evidence; an Error where the call must not be sent again by itself. */
    [[nodiscard]] QCoro::Task<Result<void>> mayCallAgain(Again again);
    /**
     * Before a configuration is replaced, `again`: after a try that a look has shown to be without effect. It
     * can't be taken back: an Error where its server went away over it.
     */
    [[nodiscard]] QCoro::Task<Result<void>> mayPut(bool again, Error problem);
    /** Waits while a browser engine has not written a new login down yet: see youngLoginLeftMs(). */
    [[nodiscard]] QCoro::Task<Result<void>> waitForLogin(qint64 sinceLinkedMs = -1);

    /** It waited for a phone since this driver watches: a login that is there now was made by that. */
    [[nodiscard]] bool codeShown() const { return m_codeShown; }
    void setCodeShown(bool shown) { m_codeShown = shown; }
    /** The same, after giving events that are on their way a moment. */
    [[nodiscard]] QCoro::Task<bool> sawCode();

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
    [[nodiscard]] QCoro::Task<Result<Acted>> sendAction(Action action);
    [[nodiscard]] QCoro::Task<Result<void>> maySend(Action action);
    [[nodiscard]] QCoro::Task<Observation::Verdict> watch(std::shared_ptr<Observation> observation);
    [[nodiscard]] QCoro::Task<Result<Acted>> actAgain(Action action, bool mustChange, Error problem);
    [[nodiscard]] QCoro::Task<Result<void>> forgetLogin();
    [[nodiscard]] bool isFeedLive() const;
    [[nodiscard]] QString clockTimeIn(qint64 ms) const;
    [[nodiscard]] qint64 nextWait(qint64 wait, const Sighting &seen) const;
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
    CallWitness m_witness;
    Permit m_permit; //!< none: whoever asked for it has decided
    std::weak_ptr<Observation> m_watching;
    std::shared_ptr<RequestLog> m_requests;
    QString m_activity;
    QString m_repeating; //!< goes with what is seen: the last call failed, and when it is made again
    bool m_withApps = false;
    bool m_codeShown = false;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "core/ids.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QtGlobal>

#include <deque>
#include <optional>
#include <vector>

namespace quayside::operations {

/**
 * Who may call one worker next: a pure queue without timers.
 *
 * At most four calls at a time. Start-like calls (create, start, restart, log out) of the browser engines
 * WEBJS and WPP go one at a time, 5 s after the last one ended (design §6). In order of arrival, but a start
 * that has to wait holds nobody else up.
 */
class WorkerQueue final
{
public:
    static constexpr int kAtOnce = 4;
    static constexpr qint64 kBrowserGapMs = 5'000;

    enum class Call { StartLike, Other };

    /** Puts `ticket` (any number the caller chose) at the end. */
    void enqueue(quint64 ticket, Call call, bool browserEngine);
    /** Takes the tickets that may go now; each has to be released. */
    [[nodiscard]] std::vector<quint64> grant(qint64 nowMs);
    /** A call ended, or its caller gave up waiting. */
    void release(quint64 ticket, qint64 nowMs);
    /** When grant() is worth another try without a release, if ever. */
    [[nodiscard]] std::optional<qint64> nextGrantMs(qint64 nowMs) const;
    [[nodiscard]] bool isIdle(qint64 nowMs) const;

private:
    struct Entry
    {
        quint64 ticket = 0;
        bool alone = false; //!< a browser's start
    };
    [[nodiscard]] bool mayGo(const Entry &entry, qint64 nowMs) const;
    [[nodiscard]] bool isStarting() const;

    std::deque<Entry> m_waiting;
    std::vector<Entry> m_running;
    std::optional<qint64> m_lastStartEndedMs;
};

class WorkerQueues;

/** The right to call a worker; given back when destroyed. */
class CallTicket final
{
    Q_DISABLE_COPY_MOVE(CallTicket)
public:
    CallTicket(WorkerQueues &queues, WorkerId worker, quint64 number);
    ~CallTicket();

private:
    QPointer<WorkerQueues> m_queues;
    WorkerId m_worker;
    quint64 m_number;
};

/** One WorkerQueue a worker, with the timers that grant what waits. UI thread. */
class WorkerQueues final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerQueues)
public:
    /** `speed` shortens the gaps, see OperationPace. */
    explicit WorkerQueues(double speed, QObject *parent = nullptr);
    ~WorkerQueues() override;

    /** A place in the worker's queue. Dropping the place gives it up, whether it was granted or not. */
    class Place;
    [[nodiscard]] std::shared_ptr<Place> join(const WorkerId &worker, WorkerQueue::Call call,
                                              bool browserEngine);

private:
    friend class CallTicket;
    void release(const WorkerId &worker, quint64 number);
    void serve(const WorkerId &worker);
    void serveAll();
    [[nodiscard]] qint64 nowMs() const;

    double m_speed;
    QElapsedTimer m_clock;
    QTimer m_timer;
    quint64 m_lastNumber = 0;
    QHash<WorkerId, WorkerQueue> m_queues;
    QHash<quint64, std::shared_ptr<Promise<void>>> m_promises;
};

/** See WorkerQueues::join(). */
class WorkerQueues::Place final
{
    Q_DISABLE_COPY_MOVE(Place)
public:
    Place(WorkerQueues &queues, const WorkerId &worker, quint64 number, Future<void> turn)
        : m_ticket(queues, worker, number)
        , m_turn(std::move(turn))
    { }
    /** Finishes when the call may be made. */
    [[nodiscard]] const Future<void> &turn() const { return m_turn; }
    [[nodiscard]] bool isGranted() const { return m_turn.isFinished(); }

private:
    CallTicket m_ticket;
    Future<void> m_turn;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "core/ids.h"
#include "operations/engine/workerqueue.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace quayside::operations {

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

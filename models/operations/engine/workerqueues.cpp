// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/workerqueues.h"

#include <algorithm>

namespace quayside::operations {

CallTicket::CallTicket(WorkerQueues &queues, WorkerId worker, quint64 number)
    : m_queues(&queues)
    , m_worker(std::move(worker))
    , m_number(number)
{ }

CallTicket::~CallTicket()
{
    if (m_queues)
        m_queues->release(m_worker, m_number);
}

WorkerQueues::WorkerQueues(double speed, QObject *parent)
    : QObject(parent)
    , m_speed(speed)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WorkerQueues::serveAll);
}

WorkerQueues::~WorkerQueues() = default;

std::shared_ptr<WorkerQueues::Place> WorkerQueues::join(const WorkerId &worker, WorkerQueue::Call call,
                                                        bool browserEngine)
{
    const quint64 number = ++m_lastNumber;
    const auto promise = std::make_shared<Promise<void>>();
    m_promises.insert(number, promise);
    auto place = std::make_shared<Place>(*this, worker, number, promise->future());
    m_queues[worker].enqueue(number, call, browserEngine);
    serve(worker);
    return place;
}

void WorkerQueues::release(const WorkerId &worker, quint64 number)
{
    m_promises.remove(number);
    m_queues[worker].release(number, nowMs());
    serve(worker);
    if (m_queues[worker].isIdle(nowMs()))
        m_queues.remove(worker);
}

void WorkerQueues::serve(const WorkerId &worker)
{
    WorkerQueue &queue = m_queues[worker];
    for (const quint64 number : queue.grant(nowMs())) {
        if (const auto promise = m_promises.take(number))
            promise->finish({});
    }
    const std::optional<qint64> next = queue.nextGrantMs(nowMs());
    if (!next)
        return;
    const int wait = static_cast<int>(static_cast<double>(*next - nowMs()) / m_speed) + 1;
    if (!m_timer.isActive() || m_timer.remainingTime() > wait)
        m_timer.start(wait);
}

void WorkerQueues::serveAll()
{
    const QList<WorkerId> workers = m_queues.keys();
    for (const WorkerId &worker : workers)
        serve(worker);
}

qint64 WorkerQueues::nowMs() const
{
    return static_cast<qint64>(static_cast<double>(m_clock.elapsed()) * m_speed);
}

} // namespace quayside::operations

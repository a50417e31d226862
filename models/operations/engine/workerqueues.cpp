// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/workerqueues.h"

#include <algorithm>

namespace quayside::operations {

void WorkerQueue::enqueue(quint64 ticket, Call call, bool browserEngine)
{
    m_waiting.push_back(Entry { ticket, call == Call::StartLike && browserEngine });
}

std::vector<quint64> WorkerQueue::grant(qint64 nowMs)
{
    std::vector<quint64> granted;
    for (auto entry = m_waiting.begin(); entry != m_waiting.end();) {
        if (!mayGo(*entry, nowMs)) {
            ++entry;
            continue;
        }
        granted.push_back(entry->ticket);
        m_running.push_back(*entry);
        entry = m_waiting.erase(entry);
    }
    return granted;
}

void WorkerQueue::release(quint64 ticket, qint64 nowMs)
{
    const auto isIt = [ticket](const Entry &entry) { return entry.ticket == ticket; };
    std::erase_if(m_waiting, isIt);
    const auto running = std::find_if(m_running.begin(), m_running.end(), isIt);
    if (running == m_running.end())
        return;
    if (running->alone)
        m_lastStartEndedMs = nowMs;
    m_running.erase(running);
}

std::optional<qint64> WorkerQueue::nextGrantMs(qint64 nowMs) const
{
    const bool startWaits
        = std::any_of(m_waiting.begin(), m_waiting.end(), [](const Entry &entry) { return entry.alone; });
    if (!startWaits || isStarting() || !m_lastStartEndedMs || m_running.size() >= kAtOnce)
        return {};
    return std::max(nowMs, *m_lastStartEndedMs + kBrowserGapMs);
}

bool WorkerQueue::isIdle(qint64 nowMs) const
{
    const bool spaced = !m_lastStartEndedMs || nowMs >= *m_lastStartEndedMs + kBrowserGapMs;
    return m_waiting.empty() && m_running.empty() && spaced;
}

bool WorkerQueue::mayGo(const Entry &entry, qint64 nowMs) const
{
    if (m_running.size() >= kAtOnce)
        return false;
    if (!entry.alone)
        return true;
    return !isStarting() && (!m_lastStartEndedMs || nowMs >= *m_lastStartEndedMs + kBrowserGapMs);
}

bool WorkerQueue::isStarting() const
{
    return std::any_of(m_running.begin(), m_running.end(), [](const Entry &entry) { return entry.alone; });
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/monitorhub.h"

#include "waha/network.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr qint64 kTellFrameMs = 33;
constexpr int kComparers = 2; // lists are compared in well under a millisecond

} // namespace

MonitorHub::MonitorHub(waha::Network &network, const SyncIntervals &intervals,
                       std::shared_ptr<Mailbox> mailbox)
    : m_network(network)
    , m_mailbox(std::move(mailbox))
    , m_timers(m_clock, this)
    , m_surroundings { m_timers, m_pool, m_clock, intervals,
                       [this](WorkerUpdate update) { deliver(std::move(update)); } }
{
    m_pool.setMaxThreadCount(kComparers);
    moveToThread(network.thread());
    connect(network.thread(), &QThread::finished, this, &QObject::deleteLater);
}

MonitorHub::~MonitorHub() = default;

void MonitorHub::watch(const WorkerId &worker, quint64 generation, const waha::Endpoint &endpoint,
                       int delayMs)
{
    auto link = std::make_unique<WahaLink>(m_network, endpoint);
    auto monitor = std::make_unique<WorkerMonitor>(worker, generation, std::move(link), m_surroundings);
    monitor->start(delayMs);
    m_monitors[worker] = std::move(monitor);
}

void MonitorHub::forget(const WorkerId &worker)
{
    m_monitors.erase(worker);
}

void MonitorHub::forgetAll()
{
    m_monitors.clear();
}

void MonitorHub::relist(const WorkerId &worker)
{
    if (const auto it = m_monitors.find(worker); it != m_monitors.end())
        it->second->relist();
}

void MonitorHub::refresh(const WorkerId &worker)
{
    if (const auto it = m_monitors.find(worker); it != m_monitors.end())
        it->second->refresh(0);
}

void MonitorHub::relistAll()
{
    int number = 0;
    for (const auto &[worker, monitor] : m_monitors)
        monitor->refresh(number++ / kStartsPerMs);
}

void MonitorHub::deliver(WorkerUpdate update)
{
    if (!m_mailbox->put(std::move(update)))
        return; // told already, or the UI thread has not taken the last ones yet
    const qint64 wait = m_toldMs + kTellFrameMs - m_clock.monotonicMs();
    const TimerHeap::Id id = m_timers.after(std::max<qint64>(wait, 0), [this] {
        m_toldMs = m_clock.monotonicMs();
        Q_EMIT newsWaiting();
    });
    Q_UNUSED(id)
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/workerqueue.h"

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

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timerheap.h"

#include "core/clock.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 kTogetherMs = 5; // earlier by so little nobody minds, and it saves wake-ups
constexpr qint64 kLongestWaitMs = 60'000;

} // namespace

TimerHeap::TimerHeap(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(this) // moves to another thread together with this
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TimerHeap::runDue);
}

TimerHeap::Id TimerHeap::after(qint64 ms, const std::function<void()> &job)
{
    const Id id = ++m_lastId;
    m_jobs.insert(id, job);
    m_shots.push({ m_clock.monotonicMs() + std::max<qint64>(ms, 0), id });
    arm();
    return id;
}

void TimerHeap::cancel(Id &id)
{
    m_jobs.remove(std::exchange(id, 0));
}

void TimerHeap::runDue()
{
    m_armedForMs = -1;
    const qint64 until = m_clock.monotonicMs() + kTogetherMs;
    const Id lastKnown = m_lastId; // what the jobs start waits for the next round
    while (!m_shots.empty() && m_shots.top().atMs <= until && m_shots.top().id <= lastKnown) {
        const Id id = m_shots.top().id;
        m_shots.pop();
        if (const auto job = m_jobs.take(id))
            job();
    }
    arm();
}

void TimerHeap::arm()
{
    while (!m_shots.empty() && !m_jobs.contains(m_shots.top().id))
        m_shots.pop();
    if (m_shots.empty())
        return m_timer.stop();
    const qint64 at = m_shots.top().atMs;
    if (m_armedForMs >= 0 && m_armedForMs <= at && m_timer.isActive())
        return; // wakes early enough
    m_armedForMs = at;
    const qint64 wait = std::clamp<qint64>(at - m_clock.monotonicMs(), 0, kLongestWaitMs);
    m_timer.start(static_cast<int>(wait));
}

} // namespace quayside

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/timers.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

namespace sim {

struct Timers::Alarm
{
    boost::asio::steady_timer timer;
};

Timers::Timers(boost::asio::io_context &io)
    : m_alarm(new Alarm { boost::asio::steady_timer(io) })
{ }

Timers::~Timers() = default;

void Timers::after(std::chrono::microseconds delay, Work work)
{
    m_heap.push_back({ Clock::now() + delay, ++m_order, std::move(work) });
    std::push_heap(m_heap.begin(), m_heap.end(), Later());
    if (m_heap.front().due < m_armed)
        arm();
}

void Timers::clear()
{
    m_heap.clear();
    m_alarm->timer.cancel();
    m_armed = Clock::time_point::max();
}

void Timers::arm()
{
    if (m_heap.empty()) {
        m_armed = Clock::time_point::max();
        return;
    }
    m_armed = m_heap.front().due;
    m_alarm->timer.expires_at(m_armed);
    m_alarm->timer.async_wait([this](boost::system::error_code error) {
        if (!error)
            runDue();
    });
}

void Timers::runDue()
{
    m_armed = Clock::time_point::min(); // work that adds timers does not re-arm
    const Clock::time_point now = Clock::now();
    while (!m_heap.empty() && m_heap.front().due <= now) {
        std::pop_heap(m_heap.begin(), m_heap.end(), Later());
        const Work work = std::move(m_heap.back().work);
        m_heap.pop_back();
        work();
    }
    arm();
}

} // namespace sim

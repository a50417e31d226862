// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace sim {

/** Every pending delay of the fleet in one heap behind one system timer. Simulator thread only. */
class Timers final
{
public:
    using Clock = std::chrono::steady_clock;
    using Work = std::function<void()>;

    explicit Timers(boost::asio::io_context &io);
    ~Timers();
    Timers(const Timers &) = delete;
    Timers &operator=(const Timers &) = delete;
    /** Runs the work once, after at least this long, from the event loop. */
    void after(std::chrono::microseconds delay, Work work);
    /** Forgets everything pending. */
    void clear();
    [[nodiscard]] std::size_t pending() const { return m_heap.size(); }

private:
    struct Entry
    {
        Clock::time_point due;
        std::uint64_t order; //!< first in, first out among equals
        Work work;
    };
    struct Later
    {
        bool operator()(const Entry &a, const Entry &b) const
        {
            return a.due != b.due ? a.due > b.due : a.order > b.order;
        }
    };
    void arm();
    void runDue();

    struct Alarm;
    std::unique_ptr<Alarm> m_alarm;
    std::vector<Entry> m_heap;
    Clock::time_point m_armed = Clock::time_point::max();
    std::uint64_t m_order = 0;
};

} // namespace sim

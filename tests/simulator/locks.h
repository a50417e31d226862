// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sim {

/** WAHA's lock per session name inside one process: first come, first served; who waits too long gets a 500.
 */
class Locks final : public std::enable_shared_from_this<Locks>
{
public:
    /** Holds the lock; letting go of the last copy hands it to the next in line. */
    using Hold = std::shared_ptr<void>;
    using Granted = std::function<void(Hold)>;
    using TimedOut = std::function<void()>;
    /** Runs a piece of work after the time a waiter is willing to wait. */
    using Alarm = std::function<void(std::function<void()>)>;

    explicit Locks(Alarm alarm)
        : m_alarm(std::move(alarm))
    { }
    void acquire(const std::string &name, Granted granted, TimedOut timedOut);

private:
    struct Waiter
    {
        std::uint64_t number;
        Granted granted;
        TimedOut timedOut;
    };
    struct Line
    {
        bool held = false;
        std::deque<Waiter> waiting;
    };
    void grant(const std::string &name, const Granted &granted);
    void release(const std::string &name);
    void expire(const std::string &name, std::uint64_t number);

    Alarm m_alarm;
    std::unordered_map<std::string, Line> m_lines;
    std::uint64_t m_number = 0;
};

} // namespace sim

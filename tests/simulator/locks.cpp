// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/locks.h"

#include <algorithm>

namespace sim {

void Locks::acquire(const std::string &name, Granted granted, TimedOut timedOut)
{
    Line &line = m_lines[name];
    if (!line.held)
        return grant(name, granted);
    const std::uint64_t number = ++m_number;
    line.waiting.push_back({ number, std::move(granted), std::move(timedOut) });
    m_alarm([weak = weak_from_this(), name, number] {
        if (const auto self = weak.lock())
            self->expire(name, number);
    });
}

void Locks::grant(const std::string &name, const Granted &granted)
{
    m_lines[name].held = true;
    granted(Hold(nullptr, [weak = weak_from_this(), name](void *) {
        if (const auto self = weak.lock())
            self->release(name);
    }));
}

void Locks::release(const std::string &name)
{
    const auto found = m_lines.find(name);
    if (found == m_lines.end())
        return;
    if (found->second.waiting.empty()) {
        m_lines.erase(found);
        return;
    }
    const Waiter next = std::move(found->second.waiting.front());
    found->second.waiting.pop_front();
    grant(name, next.granted);
}

void Locks::expire(const std::string &name, std::uint64_t number)
{
    const auto found = m_lines.find(name);
    if (found == m_lines.end())
        return;
    std::deque<Waiter> &waiting = found->second.waiting;
    const auto waiter = std::find_if(waiting.begin(), waiting.end(),
                                     [number](const Waiter &each) { return each.number == number; });
    if (waiter == waiting.end())
        return;
    const TimedOut timedOut = std::move(waiter->timedOut);
    waiting.erase(waiter);
    timedOut();
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/store.h"

#include <chrono>
#include <cstdint>
#include <deque>

namespace sim {

class World;
class Worker;

/** Makes statuses change: as fast as a benchmark asks, or now and then as in life. */
class Load final
{
public:
    explicit Load(World &world);

    /**
     * That many status changes a second over the whole fleet: WORKING sessions go STARTING and come back, so
     * that the fleet stays as it was. 0 stops, and brings the last ones back.
     */
    void setChangesPerSecond(int rate);
    /**
     * That many episodes a minute: a lost connection, a failure that heals in seconds or minutes; and
     * messages pass, so that lists change.
     */
    void setChurnPerMinute(int rate);
    [[nodiscard]] std::uint64_t changes() const { return m_changes; }

private:
    struct Away
    {
        Worker *worker;
        SessionId session;
    };
    void tick();
    void change();
    bool bringBack();
    void bringAllBack();
    void episode();
    void pass(int messages); //!< last activity of random sessions is now
    void planEpisode(std::uint32_t plan);
    [[nodiscard]] Away randomWorking();

    World &m_world;
    int m_rate = 0;
    int m_churn = 0;
    std::uint32_t m_plan = 0; //!< changes with every setting: ticks of an older one end
    std::uint32_t m_churnPlan = 0;
    std::chrono::steady_clock::time_point m_since;
    std::uint64_t m_done = 0;
    std::uint64_t m_changes = 0;
    std::deque<Away> m_away;
};

} // namespace sim

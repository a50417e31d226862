// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/clock.h"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace sim {

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string isoNow()
{
    const std::int64_t now = nowMs();
    const std::time_t seconds = static_cast<std::time_t>(now / 1000);
    char day[32];
    char whole[48];
    std::strftime(day, sizeof day, "%Y-%m-%dT%H:%M:%S", std::gmtime(&seconds));
    std::snprintf(whole, sizeof whole, "%s.%03dZ", day, static_cast<int>(now % 1000));
    return whole;
}

} // namespace sim

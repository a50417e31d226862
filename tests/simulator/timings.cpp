// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/timings.h"

namespace sim {

using std::chrono::milliseconds;

namespace {
Timings browserTimings()
{
    Timings timings;
    timings.startToQr = milliseconds(6000);
    timings.startToWorking = milliseconds(8000);
    timings.stop = milliseconds(3000);
    timings.stopWhileStarting = milliseconds(7000);
    timings.unpair = milliseconds(2000);
    timings.meDelay = milliseconds(2000);
    return timings;
}

Timings nowebTimings()
{
    Timings timings;
    timings.startToQr = milliseconds(2000);
    timings.startToWorking = milliseconds(3000);
    timings.stop = milliseconds(1000);
    timings.stopWhileStarting = milliseconds(1000);
    timings.reconnect = milliseconds(1500);
    return timings;
}
} // namespace

Timings timingsOf(Engine engine, const Version &version)
{
    Timings timings;
    if (engine == Engine::Webjs || engine == Engine::Wpp)
        timings = browserTimings();
    else if (engine == Engine::Noweb)
        timings = nowebTimings();
    if (version.year <= 2024)
        timings.waitStatus = milliseconds(5000);
    return timings;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/types.h"

#include <chrono>

namespace sim {

/**
 * How long a genuine server takes, by engine, before the speed factor. WEBJS as recorded (stop 3 s, 7 s while
 * starting, log-out 6 s); NOWEB and GOWS from the sleeps in the source; WPP by analogy with WEBJS.
 */
struct Timings
{
    using Ms = std::chrono::milliseconds;

    Ms startToQr { 1000 };
    Ms startToWorking { 2000 };
    Ms startToFailed { 4500 }; //!< without a network
    Ms stop { 10 };
    Ms stopWhileStarting { 10 };
    Ms unpair { 1000 };
    Ms meDelay { 0 }; //!< WORKING is reported this long before `me` is known
    Ms reconnect { 0 }; //!< after pairing: STARTING this long, then WORKING
    Ms failedToStarting { 2000 }; //!< FAILED heals by itself
    Ms firstQr { 60000 };
    Ms nextQr { 20000 };
    int qrCount = 6;
    Ms lockWait { 5000 };
    Ms waitStopped { 5000 }; //!< a call that needs another status, session STOPPED
    Ms waitStatus { 10000 }; //!< the same, session running
    Ms boot { 12000 };
    Ms bootToAutostart { 1000 };
    Ms shutdown { 3000 }; //!< from SIGTERM until the port refuses
    Ms stopRequestToSignal { 1000 };
};

[[nodiscard]] Timings timingsOf(Engine engine, const Version &version);

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/types.h"

#include <array>
#include <cstdint>

namespace sim {

struct StatusStamp
{
    std::int64_t at = 0; //!< ms since 1970
    Status status = Status::Stopped;
};

/** A session while its worker runs it: the runtime object of WAHA. Gone when it is stopped. */
struct Runtime
{
    std::uint32_t generation = 0; //!< changes with every start: work planned for an older one is void
    Status status = Status::Starting;
    std::uint8_t stampCount = 0;
    std::uint8_t qrShown = 0;
    bool endlessQr = false; //!< seeded in SCAN_QR_CODE: rotates for ever
    bool stuck = false; //!< seeded: stays as it is
    std::array<StatusStamp, 3> stamps {}; //!< the newest statuses, oldest first

    void stamp(Status next, std::int64_t at)
    {
        if (stampCount == stamps.size()) {
            stamps[0] = stamps[1];
            stamps[1] = stamps[2];
            --stampCount;
        }
        stamps[stampCount++] = { at, next };
        status = next;
    }
};

} // namespace sim

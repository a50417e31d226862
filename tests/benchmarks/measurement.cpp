// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <array>

namespace quayside::benchmarks {

std::span<const Measurement> allMeasurements()
{
    static constexpr std::array kAll {
        Measurement { "open", measureOpen },       Measurement { "inspect", measureInspect },
        Measurement { "list", measureList },       Measurement { "filter", measureFilter },
        Measurement { "expand", measureExpand },   Measurement { "select", measureSelect },
        Measurement { "stalls", measureStalls },   Measurement { "memory", measureMemory },
        Measurement { "compare", measureCompare }, Measurement { "servers", measureServers },
        Measurement { "export", measureExport },   Measurement { "laststates", measureLastStates },
    };
    return kAll;
}

} // namespace quayside::benchmarks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/builder.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/** What quayside-simulator was asked for. */
struct Options
{
    Plan plan;
    double speed = 1;
    std::string map; //!< file to write; empty: none
    std::string readyFile; //!< gets the ready line, too
    std::uint16_t controlPort = 0;
    std::optional<double> autoScanSeconds;
    int churnPerMinute = 0;
    int changesPerSecond = 0;
    bool exitWithParent = false;
    bool help = false;
    std::string problem; //!< what was wrong with the command line; empty: nothing
};

[[nodiscard]] Options optionsFrom(const std::vector<std::string> &arguments);
[[nodiscard]] const char *helpText();

} // namespace sim

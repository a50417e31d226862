// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"
#include "report.h"

#include <span>

namespace quayside::benchmarks {

/** What a measurement is run with. */
struct Setup
{
    FleetSpec fleet;
    QString map; //!< file of the fleet's shard map
    bool quick = false; //!< few repetitions: is it all there, rather than how fast

    [[nodiscard]] int repetitions(int usual) const { return quick ? 1 : usual; }
};

/** A measurement runs in a process of its own and gives one row or several. */
struct Measurement
{
    const char *name;
    Rows (*run)(const Setup &setup);
};

[[nodiscard]] Rows measureOpen(const Setup &setup);
[[nodiscard]] Rows measureInspect(const Setup &setup);
[[nodiscard]] Rows measureList(const Setup &setup);
[[nodiscard]] Rows measureFilter(const Setup &setup);
[[nodiscard]] Rows measureExpand(const Setup &setup);
[[nodiscard]] Rows measureSelect(const Setup &setup);
[[nodiscard]] Rows measureStalls(const Setup &setup);
[[nodiscard]] Rows measureMemory(const Setup &setup);
[[nodiscard]] Rows measureCompare(const Setup &setup);
[[nodiscard]] Rows measureServers(const Setup &setup);
[[nodiscard]] Rows measureExport(const Setup &setup);
[[nodiscard]] Rows measureLastStates(const Setup &setup);

[[nodiscard]] std::span<const Measurement> allMeasurements();

} // namespace quayside::benchmarks

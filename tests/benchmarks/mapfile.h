// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"

namespace quayside::benchmarks {

/** Writes the fleet's shard map as an application would have made it: three tables, one SQLite file. */
void writeMapFile(const QString &file, const FleetSpec &fleet);

/** The floor of opening: reads every row of the three tables with SQLite's C API. The bytes of all texts. */
[[nodiscard]] qint64 readEveryRow(const QString &file);

} // namespace quayside::benchmarks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"

namespace quayside::benchmarks {

/** Writes the fleet's shard map as an application would have made it: three tables, one SQLite file. */
void writeMapFile(const QString &file, const FleetSpec &fleet);

/** The floor of opening: reads every row of the three tables with SQLite's C API. The bytes of all texts. */
[[nodiscard]] qint64 readEveryRow(const QString &file);

/**
 * A copy of a fleet's map in which one session of fifty differs: half of those moved, a quarter went, and as
 * many came. How many that are.
 */
int writeChangedMapFile(const QString &file, const QString &from, const FleetSpec &fleet);

/** The floor of comparing: SQLite's C API joins the same tables of both files by id. Rows that differ. */
[[nodiscard]] qint64 joinMaps(const QString &before, const QString &after);

} // namespace quayside::benchmarks

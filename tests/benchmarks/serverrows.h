// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"
#include "shardmap/maplocation.h"

namespace quayside::benchmarks {

/** Makes the fleet's three tables in an empty database of a server, as an application would have. */
void fillDatabase(const shardmap::MapLocation &location, const FleetSpec &fleet);

/**
 * The floor of opening a map on a server: its client library (libpq, libmariadb) connects and reads every row
 * of the three tables, one after the other as they come. The bytes of all values.
 */
[[nodiscard]] qint64 readEveryRow(const shardmap::MapLocation &location);

} // namespace quayside::benchmarks

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

/** The floor of an export: SQLite's C API and stdio write ids and names of every session as CSV or JSON. */
void writeEverySession(const QString &map, const QString &file, bool isJson);

/** The floor of keeping how sessions were last seen: SQLite's C API writes as many such rows into a new file.
 */
void writeLastStates(const QString &file, const FleetSpec &fleet);

/** The floor of bringing back how sessions were last seen: reads every row of it likewise. How many. */
[[nodiscard]] qint64 readLastStates(const QString &map);

} // namespace quayside::benchmarks

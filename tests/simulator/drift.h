// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/builder.h"
#include "simulator/random.h"

namespace sim {

/**
 * Makes map and fleet differ a little, in every way the design names: orphans with and without a user,
 * missing, misplaced, double run, stale copy, over capacity, duplicate row, broken reference, case-only
 * clash; and gives a few workers trouble: one is down, one slow, one loses its sessions, one is an old CORE,
 * two share a store. Small fleets get what fits.
 */
void plantDrift(Built &built, Random &random);

} // namespace sim

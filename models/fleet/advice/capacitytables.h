// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/capacityadvice.h"

#include <span>

namespace quayside::fleet {

/** One published figure: what a number of sessions needs. */
struct CapacityPoint
{
    double sessions = 0;
    double cores = 0;
    double memoryGb = 0;
};

/** The points of a table for an engine, ascending; empty where the table says nothing about it. */
[[nodiscard]] std::span<const CapacityPoint> capacityPoints(CapacitySource source, const QString &engine);

} // namespace quayside::fleet

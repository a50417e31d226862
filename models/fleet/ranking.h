// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/obstacles.h"

#include <vector>

namespace quayside::fleet {

/** A worker with what placement compares it by. */
struct RankedWorker
{
    WorkerIndex worker;
    std::vector<Obstacle> obstacles;
    qint64 free = 0;
    double load = 1; //!< (used + reserved) / capacity; 1 without capacity
    QString id;

    [[nodiscard]] bool fits() const { return obstacles.empty(); }
    [[nodiscard]] static RankedWorker of(const Fleet &fleet, WorkerIndex worker,
                                         std::vector<Obstacle> obstacles);
    /** Total order: fitting before unfit, then the rule, then the other measure, then the id. */
    [[nodiscard]] static bool isBetter(const RankedWorker &a, const RankedWorker &b,
                                       PlacementRequest::Rule rule);
};

/** Orders ids as people do: numbers by value, the rest as text. */
[[nodiscard]] bool isLowerId(const QString &a, const QString &b);

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/obstacles.h"

#include <vector>

namespace quayside::fleet {

/** A worker with what placement compares it by. */
struct RankedWorker
{
    WorkerIndex worker;
    std::vector<Obstacle> obstacles;
    bool noScan = false; //!< of a move: it shares the store
    bool sameEngine = true; //!< of a move
    WishScore wishes;
    qint64 free = 0;
    double load = 1; //!< (used + reserved) / capacity; 1 without capacity
    QString id;

    [[nodiscard]] bool fits() const { return obstacles.empty(); }
    /** It would fit if nothing had to be met. */
    [[nodiscard]] bool fitsButForWishes() const;
    [[nodiscard]] static RankedWorker of(const Fleet &fleet, const PlacementRequest &request,
                                         const ObstacleCourse &course, WorkerIndex worker);
    /** Total order: fitting before unfit, then what a move costs, then wishes, then byRule(). */
    [[nodiscard]] static bool isBetter(const RankedWorker &a, const RankedWorker &b,
                                       PlacementRequest::Rule rule);
    /** The rule alone, then the other measure, then the id. */
    [[nodiscard]] static bool isBetterByRule(const RankedWorker &a, const RankedWorker &b,
                                             PlacementRequest::Rule rule);
};

/** Orders ids as people do: numbers by value, the rest as text. */
[[nodiscard]] bool isLowerId(const QString &a, const QString &b);

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/series/moveseriesview.h"

namespace quayside::operations {

/** Whether a move of a series may begin now. */
struct MoveReadiness
{
    Availability allowed;
    int waitMs = 0; //!< not before; what stands in the way passes by itself
};

/** Begins the moves that a series is made of: OperationStarter. */
class MoveStarter
{
public:
    virtual ~MoveStarter() = default;
    [[nodiscard]] virtual MoveReadiness checkMove(const SeriesMove &move) const = 0;
    /** A running operation, owned by the starter until after it is over. */
    [[nodiscard]] virtual Operation *startMove(const SeriesMove &move,
                                               const shardmap::OperationRecord &parent)
        = 0;
    /** The same for one that a lost console left unfinished, after its lease was taken over. */
    [[nodiscard]] virtual Operation *goOnWithMove(const shardmap::OperationRecord &taken, const Moment &asked)
        = 0;
    /** Where moves of other series go that are under way now, here or in other consoles. */
    [[nodiscard]] virtual std::vector<WorkerId> targetsOfOtherSeries(const OperationId &series) const = 0;
};

} // namespace quayside::operations

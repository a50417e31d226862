// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/displaynames.h"
#include "fleet/truth/fleet.h"
#include "fleet/truth/timeline.h"
#include "fleet/watch/fleetsync.h"
#include "operations/engine/leasekeeper.h"
#include "operations/engine/workerqueues.h"
#include "shardmap/shardmap.h"

#include <algorithm>

namespace quayside::operations {

/** What every operation works with. Outlives them; UI thread. */
struct OperationContext
{
    shardmap::ShardMap &map;
    fleet::Fleet &fleet;
    fleet::FleetSync &sync;
    fleet::Timeline &timeline;
    WorkerQueues &queues;
    LeaseKeeper &leases;
    double speed = 1; //!< see OperationPace

    /** A wait of the server's milliseconds as real ones, at least one. */
    [[nodiscard]] int paced(qint64 milliseconds) const
    {
        return static_cast<int>(std::max(1.0, static_cast<double>(milliseconds) / speed));
    }
    /** The worker's display name, or its id where the fleet does not know it. */
    [[nodiscard]] QString workerName(const WorkerId &worker) const
    {
        return fleet::nameOfWorker(fleet, worker);
    }
};

} // namespace quayside::operations

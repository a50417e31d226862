// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attention.h"
#include "fleet/truth/fleet.h"
#include "fleet/truth/timeline.h"
#include "fleet/watch/fleetsync.h"
#include "fleet/watch/laststatekeeper.h"
#include "fleet/watch/memorykeeper.h"
#include "fleet/watch/statuskeeper.h"
#include "inspect/snapshot/snapshots.h"
#include "inspect/snapshot/snapshotschedule.h"
#include "operations/audit/audittrail.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "shardmap/shardmap.h"
#include "ui/window/mapcontext.h"

namespace quayside {
class Clock;
}
namespace quayside::waha {
class Network;
}

namespace quayside::app {

/** How this console signs what it does: "support@desk-3". */
[[nodiscard]] QString defaultActor();

/**
 * One open map and everything that lives on it, built in order and torn down in the opposite one. UI thread.
 */
class Workspace final
{
    Q_DISABLE_COPY_MOVE(Workspace)
public:
    /** Without a network the map is inspected: no server is asked. */
    Workspace(const Clock &clock, waha::Network *network, const QString &actor,
              const operations::OperationPace &pace = {});
    ~Workspace();

    [[nodiscard]] shardmap::ShardMap &map() { return m_map; }
    [[nodiscard]] fleet::Fleet &fleet() { return m_fleet; }
    [[nodiscard]] fleet::FleetSync &sync() { return m_sync; }
    [[nodiscard]] operations::OperationService &operations() { return m_operations; }
    [[nodiscard]] ui::MapContext context();

private:
    shardmap::ShardMap m_map;
    fleet::Fleet m_fleet;
    fleet::FleetSync m_sync;
    fleet::Timeline m_timeline;
    fleet::StatusKeeper m_statuses;
    fleet::LastStateKeeper m_lastStates;
    fleet::MemoryKeeper m_memory;
    fleet::Attention m_attention;
    operations::OperationService m_operations;
    operations::MapEdits m_edits;
    operations::AuditTrail m_audit;
    inspect::Snapshots m_snapshots;
    inspect::SnapshotSchedule m_schedule;
};

} // namespace quayside::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "fleet/watch/syncintervals.h"
#include "waha/client.h"

namespace quayside::shardmap {
class ShardMap;
}
namespace quayside::waha {
class Network;
}

namespace quayside::fleet {

/**
 * Keeps the Fleet true: feeds it the map's deltas and one monitor a worker in the network thread.
 *
 * Lives in the UI thread; monitors follow the map (added, changed URL or key, removed). Starts are spread so
 * that a thousand workers are not asked in one instant. One sick worker delays no other. Lists that are older
 * than they should be no longer count as seen; after the computer slept all are, and are asked for at once.
 */
class FleetSync final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetSync)
public:
    /** Without a network nobody is asked anything: the fleet is what the map says. */
    FleetSync(Fleet &fleet, shardmap::ShardMap &map, waha::Network *network, SyncIntervals intervals = {},
              QObject *parent = nullptr);
    ~FleetSync() override;

    /** All calls to a worker go through a client made from the map's row of this moment. Without a network
     * every call ends as Cancelled, unsent. */
    [[nodiscard]] waha::WahaClient client(WorkerIndex worker) const;
    [[nodiscard]] waha::WahaClient client(const WorkerId &worker) const;
    /** Lists again now: after own changes. */
    void relist(WorkerIndex worker);
    /** Asks for everything again now, because a person wants it. */
    void refresh(WorkerIndex worker);
    /** Probes and lists every worker now. */
    void relistAll();
    /** Looks at the shard map now, at parts that could not be read as well. */
    void readMap();
    /** True until every worker has answered or failed once since the map was opened. */
    [[nodiscard]] bool isFirstSweepDone() const;

Q_SIGNALS:
    void firstSweepDone();
    /** One status event, in order per worker, after the Fleet has applied it. For timelines and pairing. */
    void statusEvent(const quayside::WorkerId &worker, const quayside::waha::StatusEvent &event);

private:
    void applySlice();
    void apply(const WorkerUpdate &update);
    void checkSweep();
    void lookAtAges();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::fleet

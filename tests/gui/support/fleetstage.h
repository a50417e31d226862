// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"
#include "ui/window/seams.h"

#include "core/clock.h"
#include "fleet/attention/attention.h"
#include "fleet/truth/fleet.h"
#include "fleet/truth/timeline.h"
#include "fleet/watch/fleetsync.h"
#include "fleet/watch/mailbox.h"
#include "inspect/snapshot/snapshots.h"
#include "inspect/snapshot/snapshotschedule.h"
#include "operations/audit/audittrail.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "shardmap/shardmap.h"
#include "waha/network.h"

#include <QTemporaryDir>

namespace quayside::test {

/**
 * A fleet fed by hand: every part is the real one, the map is an empty file in a temporary folder, nothing
 * goes over the network. The clock stands still until it is advanced.
 */
class FleetStage final
{
    Q_DISABLE_COPY_MOVE(FleetStage)
public:
    FleetStage();

    /** What may be done to the map: everything, nothing, or nothing until there are Quayside's tables. */
    enum class Access { Full, ReadOnly, WithoutTables };
    /** Waits until the empty map is open; false when it does not open. */
    [[nodiscard]] bool open(Access access = Access::Full);
    [[nodiscard]] ui::MapContext context();

    void addWorker(const QString &id, std::optional<qint64> capacity,
                   shardmap::WorkerState state = shardmap::WorkerState::Active);
    void addUser(const QString &id, const QString &label = {});
    void addSession(const QString &name, const QString &user, const QString &worker);
    /** The worker answered: engine, version, latency. */
    void report(const QString &worker, const QString &engine, const QString &version, int latencyMs);
    /** The worker stops answering. */
    void lose(const QString &worker);
    /** A session as its worker lists it. */
    void seen(const QString &worker, const QString &name, SessionStatus status, const QString &phone = {});
    void gone(const QString &worker, const QString &name);
    void removeSession(const QString &name);
    /** What the worker tells next besides; sent with the next flush(). */
    [[nodiscard]] fleet::WorkerUpdate &updateOf(const QString &worker);
    /** The row that addWorker() gathered for the next flush(), for what it has no arguments for. */
    [[nodiscard]] shardmap::WorkerRow &lastWorker() { return m_delta.workers.back(); }
    /** Sends what was gathered, and lets the fleet tell it. */
    void flush();

    [[nodiscard]] fleet::SessionIndex session(const QString &worker, const QString &name) const;
    [[nodiscard]] fleet::WorkerIndex worker(const QString &id) const;

    ManualClock clock;
    fleet::Fleet fleet { clock };
    shardmap::MapInfo info;
    shardmap::ShardMap map;
    waha::Network network;
    fleet::FleetSync sync { fleet, map, &network };
    fleet::Timeline timeline { fleet };
    fleet::Attention attention { fleet };
    operations::OperationService operations { map, fleet, sync, timeline };
    operations::MapEdits edits { map, fleet, &network, operations };
    operations::AuditTrail audit { map, fleet };
    inspect::Snapshots snapshots { fleet, map.info() };
    inspect::SnapshotSchedule schedule { snapshots, map.info(), clock };
    const ui::Seams seams {}; //!< no file is ever chosen

private:
    [[nodiscard]] shardmap::MapLocation makeFile(Access access) const;

    QTemporaryDir m_folder;
    shardmap::MapDelta m_delta;
    QMap<QString, std::shared_ptr<fleet::WorkerUpdate>> m_updates;
    QMap<QString, QString> m_rows; //!< session name to row id
    int m_nextRow = 1200;
};

/** The drawing's fleet: seven workers, four users, orphans, every look a gauge and a chip can have. */
void stageDrawing(FleetStage &stage);
/** `users` users with `perUser` sessions each on `workers` workers. */
void stageMany(FleetStage &stage, int workers, int users, int perUser);

} // namespace quayside::test

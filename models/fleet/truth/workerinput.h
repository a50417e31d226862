// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/entrylists.h"
#include "fleet/truth/restartwatch.h"
#include "fleet/truth/storegroups.h"
#include "fleet/watch/mailbox.h"
#include "shardmap/statusrecords.h"

namespace quayside::fleet {

/**
 * Takes in what the workers say: reachability, facts of their servers, copies of sessions. What follows is
 * left to be settled. UI thread.
 */
class WorkerInput final
{
    Q_DISABLE_COPY_MOVE(WorkerInput)
public:
    WorkerInput(FleetState &state, EntryLists &lists, RestartWatch &restarts, StoreGroups &stores)
        : m_state(state)
        , m_lists(lists)
        , m_restarts(restarts)
        , m_stores(stores)
    { }

    /** False where it is of a worker that the map does not have, or of a monitor that was replaced. */
    [[nodiscard]] bool apply(const WorkerUpdate &update);
    /** What consoles kept of a worker; false where this one has seen it itself. */
    [[nodiscard]] bool recall(const shardmap::LastWorker &last);

private:
    static constexpr quint32 kNone = FleetState::kNone;

    void beginGeneration(quint32 worker, quint64 generation);
    void applyAge(quint32 worker, bool outdated);
    void applyReach(quint32 worker, const WorkerUpdate &update);
    void applyCapabilities(quint32 worker, const WorkerUpdate &update);
    void applyServer(quint32 worker, const WorkerUpdate &update);
    void applySessions(quint32 worker, const WorkerUpdate &update);
    void applyEvent(quint32 worker, const waha::StatusEvent &event);
    void applyInfo(quint32 worker, const waha::SessionInfo &info);
    [[nodiscard]] bool applyAccount(quint32 entry, const waha::SessionInfo &info);
    void applyListed(quint32 worker);
    void noteAssigned(quint32 worker, const QString &assigned);
    void removeListed(quint32 entry);
    void recallServer(quint32 worker, const shardmap::LastWorker &last);
    void recallCopy(quint32 worker, const shardmap::LastSession &last);

    FleetState &m_state;
    EntryLists &m_lists;
    RestartWatch &m_restarts;
    StoreGroups &m_stores;
};

} // namespace quayside::fleet

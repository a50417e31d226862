// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/unmapped.h"

#include <algorithm>

namespace quayside::operations {

namespace {

/** True where this session is one of those that run on the worker without a row there. */
bool runsOn(const fleet::Fleet &fleet, fleet::WorkerIndex worker, const SessionKey &session, fleet::Drift how)
{
    const fleet::SessionIndex own = fleet.findSession(session);
    return own.isValid() && fleet.sessionStatus(own).isRunning() && fleet.sessionRunsOn(own) == worker
        && fleet.sessionDrift(own).testFlag(how);
}

} // namespace

int unmappedOn(const fleet::Fleet &fleet, const SessionKey &session, const WorkerId &from)
{
    const fleet::WorkerIndex worker = fleet.findWorker(session.worker);
    if (!worker.isValid())
        return 0;
    const fleet::SlotUse &use = fleet.worker(worker).slotUse;
    const int count = static_cast<int>(use.used - use.mapped);
    const bool counted = runsOn(fleet, worker, session, fleet::Drift::Orphan)
        || runsOn(fleet, worker, SessionKey { from, session.name }, fleet::Drift::Misplaced);
    return counted ? std::max(0, count - 1) : count;
}

} // namespace quayside::operations

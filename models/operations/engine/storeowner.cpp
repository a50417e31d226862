// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/storeowner.h"

namespace quayside::operations {

namespace {

/** The fleet's worker that calls itself `wahaId`, apart from one. */
fleet::WorkerIndex workerCalled(const fleet::Fleet &fleet, const QString &wahaId, fleet::WorkerIndex apart)
{
    for (const fleet::WorkerIndex worker : fleet.workers()) {
        if (worker != apart && fleet.worker(worker).version.workerId == wahaId)
            return worker;
    }
    return {};
}

} // namespace

QString otherStoreOwner(const fleet::Fleet &fleet, const WorkerId &worker, const waha::SessionInfo &session)
{
    const fleet::WorkerIndex here = fleet.findWorker(worker);
    if (!here.isValid() || session.assignedWorker.isEmpty() || session.status.isRunning())
        return {};
    const fleet::WorkerFacts &facts = fleet.worker(here);
    if (facts.version.workerId.isEmpty() || facts.version.workerId == session.assignedWorker)
        return {};
    const fleet::WorkerIndex owner = workerCalled(fleet, session.assignedWorker, here);
    if (owner.isValid())
        return fleet.worker(owner).name;
    return facts.storeGroup >= 0 ? session.assignedWorker : QString();
}

} // namespace quayside::operations

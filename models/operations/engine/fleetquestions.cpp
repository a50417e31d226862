// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/fleetquestions.h"

namespace quayside::operations {

namespace {

constexpr qint64 kSafeMs = 180'000;

/** The fleet's worker that calls itself `wahaId`, apart from one. */
fleet::WorkerIndex workerCalled(const fleet::Fleet &fleet, const QString &wahaId, fleet::WorkerIndex apart)
{
    for (const fleet::WorkerIndex worker : fleet.workers()) {
        if (worker != apart && fleet.worker(worker).version.workerId == wahaId)
            return worker;
    }
    return {};
}

/** True where this session is one of those that run on the worker without a row there. */
bool runsOn(const fleet::Fleet &fleet, fleet::WorkerIndex worker, const SessionKey &session, fleet::Drift how)
{
    const fleet::SessionIndex own = fleet.findSession(session);
    return own.isValid() && fleet.sessionStatus(own).isRunning() && fleet.sessionRunsOn(own) == worker
        && fleet.sessionDrift(own).testFlag(how);
}

} // namespace

int youngLoginLeftMs(const OperationContext &context, const SessionKey &session, qint64 sinceLinkedMs)
{
    if (!capabilitiesOf(context.fleet, session.worker).browserEngine)
        return 0;
    const qint64 safeMs = context.paced(kSafeMs);
    const auto left = [safeMs](qint64 age) { return std::clamp<qint64>(safeMs - age, 0, safeMs); };
    qint64 wait = sinceLinkedMs < 0 ? 0 : left(sinceLinkedMs);
    const fleet::SessionIndex index = context.fleet.findSession(session);
    const bool runs = index.isValid() && context.fleet.sessionStatus(index).isRunning();
    if (const qint64 agoMs = runs ? context.fleet.sessionLinkedAgoMs(index) : -1; agoMs >= 0)
        wait = std::max(wait, left(agoMs));
    return static_cast<int>(wait);
}

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

waha::ServerVersion versionOf(const fleet::Fleet &fleet, const WorkerId &worker)
{
    const fleet::WorkerIndex index = fleet.findWorker(worker);
    return index.isValid() ? fleet.worker(index).version : waha::ServerVersion();
}

waha::Capabilities capabilitiesOf(const fleet::Fleet &fleet, const WorkerId &worker)
{
    return waha::Capabilities::of(versionOf(fleet, worker));
}

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/drainsight.h"

namespace quayside::operations {

namespace {

bool isSomebodyElses(const fleet::WorkerFacts &worker, const waha::SessionInfo &session)
{
    return worker.storeGroup >= 0 && !session.assignedWorker.isEmpty()
        && session.assignedWorker != worker.version.workerId;
}

} // namespace

QStringList DrainSight::liveOn(const fleet::WorkerFacts &worker, const waha::SessionList &list)
{
    QStringList names;
    for (const waha::SessionInfo &session : list.sessions) {
        if (!isSomebodyElses(worker, session) && !waha::isUnusedDefault(session))
            names << session.name;
    }
    return names;
}

QStringList DrainSight::rowsOn(const fleet::Fleet &fleet, fleet::WorkerIndex worker)
{
    QStringList names;
    for (const fleet::SessionIndex session : fleet.sessionsOfWorker(worker)) {
        if (!fleet.session(session).row.isEmpty())
            names << fleet.sessionName(session);
    }
    names.sort();
    return names;
}

QStringList DrainSight::tombstonesOn(const std::vector<shardmap::Tombstone> &tombstones,
                                     const WorkerId &worker)
{
    QStringList names;
    for (const shardmap::Tombstone &tombstone : tombstones) {
        if (tombstone.session.worker == worker)
            names << tombstone.session.name;
    }
    return names;
}

} // namespace quayside::operations

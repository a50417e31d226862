// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapview.h"

namespace quayside::test {

using namespace shardmap;

MapView::MapView(ShardMap &map)
{
    connect(&map, &ShardMap::mapChanged, this, &MapView::apply);
    connect(&map, &ShardMap::operationsChanged, this, [this] { ++operationsChanged; });
    connect(&map, &ShardMap::infoChanged, this, [this, &map] { follow(map.info().problems); });
}

/** What a window would say of the file as a whole. */
void MapView::follow(const MapProblems &problems)
{
    const MapProblem *now = problems.find(MapPart::File, MapProblem::Kind::Unavailable);
    if (now && !m_wasUnavailable)
        unavailable << now->error;
    if (!now && m_wasUnavailable)
        ++recovered;
    m_wasUnavailable = now;
}

QString MapView::worker(const QString &session) const
{
    return sessions.value(session).worker.toString();
}

void MapView::apply(const MapDelta &delta)
{
    sessionsBeforeWorkers |= !delta.sessions.empty() && workers.isEmpty() && delta.workers.empty();
    for (const WorkerRow &row : delta.workers)
        workers.insert(row.id.toString(), row);
    for (const UserRow &row : delta.users)
        users.insert(row.id.toString(), row);
    for (const SessionRow &row : delta.sessions)
        sessions.insert(row.id.toString(), row);
    for (const DesiredRow &row : delta.desired)
        desired.insert(row.row.toString(), row.state);
    for (const HolderWishes &told : delta.wishes) {
        wishes.insert({ int(told.source), told.holder }, told.wishes);
        if (told.wishes.empty())
            wishes.remove({ int(told.source), told.holder });
    }
    for (const WorkerId &id : delta.workersGone)
        workers.remove(id.toString());
    for (const UserId &id : delta.usersGone)
        users.remove(id.toString());
    for (const RowId &id : delta.sessionsGone)
        sessions.remove(id.toString());
    if (delta.reservationsChanged)
        reservations = delta.reservations;
    if (delta.initial)
        ++initialPieces;
    else
        deltas.push_back(delta);
    loaded |= delta.last;
}

} // namespace quayside::test

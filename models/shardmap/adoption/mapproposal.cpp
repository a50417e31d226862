// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/mapproposal.h"

namespace quayside::shardmap {

QList<MapName> MapProposal::missing() const
{
    QList<MapName> missing;
    for (const MapName name :
         { MapName::WorkerTable, MapName::WorkerId, MapName::WorkerUrl, MapName::WorkerKey,
           MapName::WorkerCapacity, MapName::UserTable, MapName::UserId, MapName::SessionTable,
           MapName::SessionId, MapName::SessionName, MapName::SessionUser, MapName::SessionWorker }) {
        if (at(names, name).isEmpty())
            missing << name;
    }
    return missing;
}

QString &MapProposal::at(MapNames &names, MapName name)
{
    switch (name) {
    case MapName::WorkerTable:
        return names.worker.table.name;
    case MapName::WorkerId:
        return names.worker.id;
    case MapName::WorkerUrl:
        return names.worker.url;
    case MapName::WorkerKey:
        return names.worker.apiKey;
    case MapName::WorkerCapacity:
        return names.worker.capacity;
    case MapName::WorkerLabel:
        return names.worker.label;
    case MapName::WorkerCondition:
        return names.worker.table.condition;
    case MapName::UserTable:
        return names.user.table.name;
    case MapName::UserId:
        return names.user.id;
    case MapName::UserLabel:
        return names.user.label;
    case MapName::UserCondition:
        return names.user.table.condition;
    case MapName::SessionTable:
        return names.session.table.name;
    case MapName::SessionId:
        return names.session.id;
    case MapName::SessionName:
        return names.session.name;
    case MapName::SessionUser:
        return names.session.user;
    case MapName::SessionWorker:
        return names.session.worker;
    case MapName::SessionCondition:
        break;
    }
    return names.session.table.condition;
}

QString MapProposal::at(const MapNames &names, MapName name)
{
    return at(const_cast<MapNames &>(names), name);
}

MapName MapProposal::tableOf(MapName name)
{
    if (name < MapName::UserTable)
        return MapName::WorkerTable;
    return name < MapName::SessionTable ? MapName::UserTable : MapName::SessionTable;
}

TableName &MapProposal::tableAt(MapNames &names, MapName name)
{
    const MapName table = tableOf(name);
    if (table == MapName::WorkerTable)
        return names.worker.table;
    return table == MapName::UserTable ? names.user.table : names.session.table;
}

const TableName &MapProposal::tableAt(const MapNames &names, MapName name)
{
    return tableAt(const_cast<MapNames &>(names), name);
}

bool MapProposal::isCondition(MapName name)
{
    return name == MapName::WorkerCondition || name == MapName::UserCondition
        || name == MapName::SessionCondition;
}

} // namespace quayside::shardmap

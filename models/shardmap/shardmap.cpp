// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/shardmap.h"

#include "shardmap/sqlworker.h"
#include "shardmap/writing.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

namespace quayside::shardmap {

ShardMap::ShardMap(QObject *parent)
    : QObject(parent)
    , m_sql(std::make_unique<SqlWorker>())
    , m_leaseOwner(QStringLiteral("%1:%2:%3")
                       .arg(QSysInfo::machineHostName())
                       .arg(QCoreApplication::applicationPid())
                       .arg(QUuid::createUuid().toString(QUuid::WithoutBraces).first(8)))
{
    connect(m_sql.get(), &SqlWorker::infoChanged, this, [this](const MapInfo &info) {
        m_info = info;
        Q_EMIT infoChanged();
    });
    connect(m_sql.get(), &SqlWorker::mapChanged, this, &ShardMap::mapChanged);
    connect(m_sql.get(), &SqlWorker::operationsChanged, this, &ShardMap::operationsChanged);
}

ShardMap::~ShardMap() = default;

Future<MapInfo> ShardMap::open(const MapLocation &location)
{
    return m_sql->run<MapInfo>([location](MapSession &session) { return session.open(location); });
}

Future<MapInfo> ShardMap::create(const MapLocation &location)
{
    return m_sql->run<MapInfo>([location](MapSession &session) { return session.create(location); });
}

Future<MapInfo> ShardMap::installOwnTables()
{
    return m_sql->run<MapInfo>([](MapSession &session) { return session.installOwnTables(); });
}

void ShardMap::setPatience(std::chrono::milliseconds longest)
{
    m_sql->setPatience(longest);
}

void ShardMap::refresh()
{
    m_sql->post([](MapSession &session) { session.refresh(); });
}

Signature ShardMap::signature() const
{
    return { m_actor, m_leaseOwner };
}

void ShardMap::setActor(const QString &actor)
{
    m_actor = actor;
}

} // namespace quayside::shardmap

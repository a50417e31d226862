// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "waha/network.h"

#include <QSysInfo>

namespace quayside::app {

QString defaultActor()
{
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME");
    if (user.isEmpty())
        user = QStringLiteral("operator");
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
}

Workspace::Workspace(const Clock &clock, waha::Network *network, const QString &actor,
                     const operations::OperationPace &pace)
    : m_fleet(clock)
    , m_sync(m_fleet, m_map, network)
    , m_timeline(m_fleet)
    , m_statuses(m_fleet, m_map, m_timeline)
    , m_lastStates(m_fleet, m_map)
    , m_memory(m_fleet)
    , m_attention(m_fleet)
    , m_operations(m_map, m_fleet, m_sync, m_timeline, pace)
    , m_edits(m_map, m_fleet, network, m_operations)
    , m_audit(m_map, m_fleet)
    , m_snapshots(m_fleet, m_map.info())
    , m_schedule(m_snapshots, m_map.info(), clock)
{
    m_map.setActor(actor);
}

Workspace::~Workspace() = default;

ui::MapContext Workspace::context()
{
    ui::MapContext context;
    context.info = &m_map.info();
    context.fleet = &m_fleet;
    context.sync = &m_sync;
    context.attention = &m_attention;
    context.timeline = &m_timeline;
    context.operations = &m_operations;
    context.edits = &m_edits;
    context.audit = &m_audit;
    context.snapshots = &m_snapshots;
    context.schedule = &m_schedule;
    context.actor = m_map.actor();
    return context;
}

} // namespace quayside::app

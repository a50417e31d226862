// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/memorykeeper.h"

#include "core/freedmemory.h"

#include <QThreadPool>

namespace quayside::fleet {

MemoryKeeper::MemoryKeeper(const Fleet &fleet, int restMs, QObject *parent)
    : QObject(parent)
    , m_restMs(restMs)
    , m_rest([this] { trim(); })
{
    connect(&fleet, &Fleet::changed, this, &MemoryKeeper::follow);
}

void MemoryKeeper::follow(const FleetChange &change)
{
    const size_t sessions
        = change.sessionsAdded.size() + change.sessionsChanged.size() + change.sessionsGone.size();
    if (change.reset || sessions >= kLoad)
        m_rest.putOff(m_restMs);
}

void MemoryKeeper::trim()
{
    Q_EMIT trimming();
    QThreadPool::globalInstance()->start(returnFreedMemory);
}

} // namespace quayside::fleet

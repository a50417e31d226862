// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workernames.h"

#include "core/foreigntext.h"

namespace quayside::fleet {

namespace {

/** Display name, else host, else id. */
QString shortName(const WorkerSlot &slot)
{
    const shardmap::WorkerRow &row = slot.facts.row;
    if (!row.displayName.trimmed().isEmpty())
        return foreign::name(row.displayName);
    return foreign::name(slot.host.isEmpty() ? row.id.toString() : slot.host);
}

/** With the port, where the host alone would do for several. */
QString longName(const WorkerSlot &slot)
{
    const bool named = !slot.facts.row.displayName.trimmed().isEmpty();
    return named || slot.server.isEmpty() ? shortName(slot) : foreign::name(slot.server);
}

QString fullName(const WorkerSlot &slot)
{
    return longName(slot) + QLatin1StringView(" (") + foreign::name(slot.facts.row.id.toString()) + u')';
}

} // namespace

void WorkerNames::rename()
{
    m_state.workersChanged = false;
    m_serverUses.clear();
    QHash<QString, int> shortUses;
    QHash<QString, int> longUses;
    for (const WorkerIndex worker : m_state.workers.listed()) {
        const WorkerSlot &slot = m_state.workers.at(worker.value());
        ++m_serverUses[slot.server];
        ++shortUses[shortName(slot)];
        ++longUses[longName(slot)];
    }
    for (const WorkerIndex worker : m_state.workers.listed()) {
        WorkerSlot &slot = m_state.workers.at(worker.value());
        QString name = shortName(slot);
        if (shortUses.value(name) > 1)
            name = longName(slot);
        if (shortUses.value(name) > 1 || longUses.value(name) > 1)
            name = fullName(slot);
        if (slot.facts.name != name)
            m_state.markWorker(worker.value());
        slot.facts.name = name;
        m_state.touchWorker(worker.value()); // another one may have the same URL now
    }
}

} // namespace quayside::fleet

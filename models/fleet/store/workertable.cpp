// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/workertable.h"

#include "waha/endpoint.h"

namespace quayside::fleet {

quint32 WorkerTable::obtain(const WorkerId &id)
{
    if (const quint32 found = find(id); found != kNone)
        return found;
    if (m_free.empty()) {
        m_free.push_back(static_cast<quint32>(m_slots.size()));
        m_slots.emplace_back();
    }
    const quint32 worker = m_free.back();
    m_free.pop_back();
    m_slots[worker].facts.row.id = id;
    m_ids.insert(id, worker);
    return worker;
}

void WorkerTable::setRow(quint32 worker, const shardmap::WorkerRow &row)
{
    WorkerSlot &slot = m_slots[worker];
    slot.facts.row = row;
    slot.host.clear();
    slot.server.clear();
    const Result<QUrl> url = waha::Endpoint::parseUrl(row.url);
    if (!url)
        return;
    const int port = url->port(url->scheme() == QLatin1StringView("https") ? 443 : 80);
    slot.host = url->host().contains(u':') ? u'[' + url->host() + u']' : url->host();
    slot.server = slot.host + u':' + QString::number(port) + url->path();
}

void WorkerTable::setExists(quint32 worker, bool exists)
{
    if (std::exchange(m_slots[worker].exists, exists) == exists)
        return;
    if (exists)
        m_listed.push_back(WorkerIndex(worker));
    else
        std::erase(m_listed, WorkerIndex(worker));
}

void WorkerTable::reclaim()
{
    for (quint32 worker = 0; worker < m_slots.size(); ++worker) {
        WorkerSlot &slot = m_slots[worker];
        const bool needed = slot.exists || slot.entries.size() > 0 || slot.announced || slot.dirty;
        const auto known = m_ids.constFind(slot.facts.row.id);
        if (needed || known == m_ids.cend() || *known != worker)
            continue;
        m_ids.erase(known);
        slot = WorkerSlot();
        m_free.push_back(worker);
    }
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/grouptables.h"

#include "waha/endpoint.h"

namespace quayside::fleet {

namespace {

quint32 hashOfId(const UserId &id)
{
    return mixedHash(qHash(id));
}

} // namespace

quint32 UserTable::find(const UserId &id) const
{
    const quint32 *found
        = m_ids.find(hashOfId(id), [&](quint32 user) { return m_slots[user].facts.row.id == id; });
    return found ? *found : kNone;
}

quint32 UserTable::obtain(const UserId &id)
{
    if (const quint32 found = find(id); found != kNone)
        return found;
    if (m_free.empty()) {
        m_free.push_back(static_cast<quint32>(m_slots.size()));
        m_slots.emplace_back();
    }
    const quint32 user = m_free.back();
    m_free.pop_back();
    UserSlot &slot = m_slots[user];
    slot.facts.row.id = id;
    slot.facts.exists = false;
    m_ids.insert(hashOfId(id), user);
    if (id.isEmpty())
        m_unnamed = user;
    m_unneeded.push_back(user); // until somebody needs it
    return user;
}

bool UserTable::isListed(quint32 user) const
{
    return user < m_slots.size() && m_slots[user].position != kNone;
}

void UserTable::reference(quint32 user)
{
    if (user != kNone)
        ++m_slots[user].references;
}

void UserTable::dereference(quint32 user)
{
    if (user != kNone && --m_slots[user].references == 0)
        m_unneeded.push_back(user);
}

bool UserTable::relist(quint32 user)
{
    UserSlot &slot = m_slots[user];
    const bool wanted = slot.facts.exists || slot.sessions.size() > 0;
    if (wanted == (slot.position != kNone))
        return false;
    if (wanted) {
        slot.position = static_cast<quint32>(m_listed.size());
        m_listed.push_back(UserIndex(user));
    } else {
        m_listed[slot.position] = m_listed.back();
        m_slots[m_listed.back().value()].position = slot.position;
        m_listed.pop_back();
        slot.position = kNone;
        m_unneeded.push_back(user);
    }
    return true;
}

void UserTable::reclaim()
{
    for (const quint32 user : m_unneeded) {
        UserSlot &slot = m_slots[user];
        const quint32 *found
            = m_ids.find(hashOfId(slot.facts.row.id), [user](quint32 value) { return value == user; });
        if (!found || isNeeded(slot))
            continue;
        m_ids.erase(hashOfId(slot.facts.row.id), found);
        slot = UserSlot();
        m_free.push_back(user);
        if (isUnnamed(user))
            m_unnamed = kNone;
    }
    m_unneeded.clear();
    m_unneeded.shrink_to_fit();
}

bool UserTable::isNeeded(const UserSlot &slot) const
{
    return slot.position != kNone || slot.references > 0 || slot.announced || slot.dirty;
}

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
        if (slot.exists || slot.entries.size() > 0 || slot.announced || slot.dirty)
            continue;
        const auto known = m_ids.constFind(slot.facts.row.id);
        if (known == m_ids.cend() || *known != worker)
            continue;
        m_ids.erase(known);
        slot = WorkerSlot();
        m_free.push_back(worker);
    }
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treesnapshot.h"

#include <algorithm>

namespace quayside::items {

namespace {

constexpr quint32 kBetweenLooksAtTheClock = 512;

} // namespace

TreeCapture::TreeCapture(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions,
                         TextIndex &users)
    : m_fleet(fleet)
    , m_rules(rules)
    , m_sessions(sessions)
    , m_users(users)
{
    const TreeQuery &query = rules.query();
    m_snapshot.query = query;
    m_snapshot.workerRank = rules.workerRanks();
    m_snapshot.workerHits = rules.workerHits();
    m_withText = !query.text.isEmpty();
    m_withKey = query.column != SessionTreeModel::Name;
    m_limit = quint32(fleet.sessionIndexLimit());
    m_snapshot.slot.resize(m_limit, TreeLayout::kNone);
    m_snapshot.worker.resize(m_limit);
    if (m_withText) {
        m_snapshot.user.resize(m_limit);
        m_snapshot.runsOn.resize(m_limit);
    }
    if (m_withKey)
        m_snapshot.key.resize(m_limit);
    captureGroups();
}

bool TreeCapture::step(QDeadlineTimer deadline)
{
    if (!m_users.refresh(deadline) || !m_sessions.refresh(deadline))
        return false;
    while (m_next < m_limit) {
        const quint32 until = std::min(m_limit, m_next + kBetweenLooksAtTheClock);
        for (; m_next < until; ++m_next)
            captureSession(m_next);
        if (deadline.hasExpired() && m_next < m_limit)
            return false;
    }
    m_snapshot.sessionTexts = m_sessions.blocks();
    m_snapshot.userTexts = m_users.blocks();
    return true;
}

void TreeCapture::captureGroups()
{
    const TreeQuery &query = m_snapshot.query;
    if (query.byUser()) {
        for (const fleet::UserIndex user : m_fleet.users()) {
            if (const quint32 slot = m_rules.slotOfUser(user); slot != TreeLayout::kNobody)
                m_snapshot.groups.push_back(slot);
        }
    } else {
        for (const fleet::WorkerIndex worker : m_fleet.workers())
            m_snapshot.groups.push_back(worker.value() + TreeLayout::kFirst);
    }
    const auto largest = std::ranges::max_element(m_snapshot.groups);
    m_snapshot.slotLimit = largest == m_snapshot.groups.end() ? TreeLayout::kFirst : *largest + 1;
    if (m_rules.hasGroupKey())
        m_snapshot.groupKey.resize(m_snapshot.slotLimit);
    if (!query.byUser())
        m_snapshot.groupText.resize(m_snapshot.slotLimit);
    for (const quint32 slot : m_snapshot.groups) {
        if (!m_snapshot.groupKey.empty())
            m_snapshot.groupKey[slot] = m_rules.groupKey(slot);
        if (!m_snapshot.groupText.empty())
            m_snapshot.groupText[slot] = m_rules.groupText(slot);
    }
}

void TreeCapture::captureSession(quint32 session)
{
    const fleet::SessionIndex index(session);
    if (!m_fleet.isSession(index) || !m_rules.passesChips(index))
        return;
    m_snapshot.slot[session] = m_rules.slot(index);
    m_snapshot.worker[session] = m_fleet.sessionWorker(index).value();
    if (m_withText) {
        m_snapshot.user[session] = m_fleet.sessionUser(index).value();
        m_snapshot.runsOn[session] = m_fleet.sessionRunsOn(index).value();
    }
    if (m_withKey)
        m_snapshot.key[session] = m_rules.sortKey(index);
}

} // namespace quayside::items

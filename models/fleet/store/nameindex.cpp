// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/nameindex.h"

#include "fleet/store/packedtext.h"

#include <algorithm>

namespace quayside::fleet {

void NameIndex::insert(quint32 entry)
{
    const QByteArrayView name = nameOf(entry);
    if (const quint32 *found = slot(name)) {
        join(const_cast<quint32 *>(found), entry);
        return;
    }
    m_table.insert(mixedHash(textHash(name, true)), entry);
}

void NameIndex::join(quint32 *slot, quint32 entry)
{
    if (!(*slot & kCrowdBit)) {
        if (m_freeCrowds.empty()) {
            m_freeCrowds.push_back(static_cast<quint32>(m_crowds.size()));
            m_crowds.emplace_back();
        }
        const quint32 number = m_freeCrowds.back();
        m_freeCrowds.pop_back();
        m_crowds[number].members = { *slot };
        m_columns.setSharesName(*slot, true);
        *slot = number | kCrowdBit;
    }
    Crowd &crowd = m_crowds[*slot & ~kCrowdBit];
    const quint32 worker = m_columns.at<&SessionBlock::worker>(entry);
    const QByteArrayView name = nameOf(entry);
    const auto after
        = std::partition_point(crowd.members.cbegin(), crowd.members.cend(), [&](quint32 member) {
              return isBefore(member, worker, name)
                  || (m_columns.at<&SessionBlock::worker>(member) == worker && nameOf(member) == name);
          });
    crowd.members.insert(after, entry);
    m_columns.setSharesName(entry, true);
    crowd.state = GroupState::Unknown;
}

void NameIndex::remove(quint32 entry)
{
    const quint32 *found = slot(nameOf(entry));
    if (!(*found & kCrowdBit)) {
        m_table.erase(hashOf(entry), found);
        return;
    }
    const quint32 number = *found & ~kCrowdBit;
    Crowd &crowd = m_crowds[number];
    const quint32 worker = m_columns.at<&SessionBlock::worker>(entry);
    const QByteArrayView name = nameOf(entry);
    auto at = std::partition_point(crowd.members.cbegin(), crowd.members.cend(),
                                   [&](quint32 member) { return isBefore(member, worker, name); });
    at = std::find(at, crowd.members.cend(), entry);
    crowd.members.erase(at);
    m_columns.setSharesName(entry, false);
    if (crowd.state == GroupState::Entangled)
        crowd.state = GroupState::Unknown;
    if (crowd.members.size() == 1) {
        *const_cast<quint32 *>(found) = crowd.members.front();
        m_columns.setSharesName(crowd.members.front(), false);
        crowd = {};
        m_freeCrowds.push_back(number);
    }
}

quint32 NameIndex::find(quint32 worker, QByteArrayView name) const
{
    const auto members = group(name);
    const auto at = std::partition_point(members.begin(), members.end(),
                                         [&](quint32 member) { return isBefore(member, worker, name); });
    if (at == members.end() || m_columns.at<&SessionBlock::worker>(*at) != worker || nameOf(*at) != name)
        return SlotTable::kEmpty;
    return *at;
}

std::span<const quint32> NameIndex::sameKey(quint32 entry) const
{
    const auto members = group(entry);
    if (members.size() == 1)
        return members;
    const quint32 worker = m_columns.at<&SessionBlock::worker>(entry);
    const QByteArrayView name = nameOf(entry);
    const auto first = std::partition_point(members.begin(), members.end(),
                                            [&](quint32 member) { return isBefore(member, worker, name); });
    const auto end = std::partition_point(first, members.end(), [&](quint32 member) {
        return m_columns.at<&SessionBlock::worker>(member) == worker && nameOf(member) == name;
    });
    return { first, end };
}

std::span<const quint32> NameIndex::group(quint32 entry) const
{
    return group(nameOf(entry));
}

std::span<const quint32> NameIndex::group(QByteArrayView name) const
{
    return membersOf(slot(name));
}

NameIndex::GroupState NameIndex::state(quint32 entry) const
{
    const Crowd *crowd = const_cast<NameIndex *>(this)->crowdOf(entry);
    return crowd ? crowd->state : GroupState::Plain;
}

void NameIndex::setState(quint32 entry, GroupState state)
{
    if (Crowd *crowd = crowdOf(entry))
        crowd->state = state;
}

void NameIndex::forgetStates()
{
    for (Crowd &crowd : m_crowds)
        crowd.state = GroupState::Unknown;
}

qsizetype NameIndex::allocatedBytes() const
{
    qsizetype bytes = m_table.allocatedBytes()
        + static_cast<qsizetype>(m_crowds.capacity() * sizeof(Crowd)
                                 + m_freeCrowds.capacity() * sizeof(quint32));
    for (const Crowd &crowd : m_crowds)
        bytes += static_cast<qsizetype>(crowd.members.capacity() * sizeof(quint32));
    return bytes;
}

QByteArrayView NameIndex::nameOf(quint32 entry) const
{
    return m_texts.view(m_columns.at<&SessionBlock::name>(entry));
}

quint32 NameIndex::hashOf(quint32 slotValue) const
{
    const quint32 entry = slotValue & kCrowdBit ? m_crowds[slotValue & ~kCrowdBit].members[0] : slotValue;
    return mixedHash(textHash(nameOf(entry), true));
}

const quint32 *NameIndex::slot(QByteArrayView name) const
{
    return m_table.find(mixedHash(textHash(name, true)), [&](quint32 value) {
        const quint32 entry = value & kCrowdBit ? m_crowds[value & ~kCrowdBit].members[0] : value;
        return equalsCaseless(nameOf(entry), name);
    });
}

std::span<const quint32> NameIndex::membersOf(const quint32 *slot) const
{
    if (!slot)
        return {};
    if (*slot & kCrowdBit)
        return m_crowds[*slot & ~kCrowdBit].members;
    return { slot, 1 };
}

NameIndex::Crowd *NameIndex::crowdOf(quint32 entry)
{
    if (!m_columns.sharesName(entry))
        return nullptr;
    const quint32 *found = slot(nameOf(entry));
    return found && (*found & kCrowdBit) ? &m_crowds[*found & ~kCrowdBit] : nullptr;
}

bool NameIndex::isBefore(quint32 entry, quint32 worker, QByteArrayView name) const
{
    const quint32 own = m_columns.at<&SessionBlock::worker>(entry);
    return own != worker ? own < worker : nameOf(entry).compare(name) < 0;
}

void AccountIndex::insert(quint32 entry)
{
    const quint64 identity = identityOf(entry);
    auto *found = const_cast<quint32 *>(slot(identity));
    if (!found) {
        m_table.insert(mixedHash(identity), entry);
        return;
    }
    if (!(*found & kCrowdBit)) {
        if (m_freeCrowds.empty()) {
            m_freeCrowds.push_back(static_cast<quint32>(m_crowds.size()));
            m_crowds.emplace_back();
        }
        const quint32 number = m_freeCrowds.back();
        m_freeCrowds.pop_back();
        m_crowds[number] = { *found };
        *found = number | kCrowdBit;
    }
    m_crowds[*found & ~kCrowdBit].push_back(entry);
}

void AccountIndex::remove(quint32 entry)
{
    const quint32 *found = slot(identityOf(entry));
    if (!(*found & kCrowdBit)) {
        m_table.erase(mixedHash(identityOf(entry)), found);
        return;
    }
    const quint32 number = *found & ~kCrowdBit;
    std::vector<quint32> &crowd = m_crowds[number];
    *std::find(crowd.begin(), crowd.end(), entry) = crowd.back();
    crowd.pop_back();
    if (crowd.size() == 1) {
        *const_cast<quint32 *>(found) = crowd.front();
        crowd = {};
        m_freeCrowds.push_back(number);
    }
}

std::span<const quint32> AccountIndex::members(quint64 identity) const
{
    const quint32 *found = slot(identity);
    if (!found)
        return {};
    if (*found & kCrowdBit)
        return m_crowds[*found & ~kCrowdBit];
    return { found, 1 };
}

quint64 AccountIndex::identityOf(quint32 entry) const
{
    return packed::identity(m_columns.at<&SessionBlock::account>(entry), m_texts);
}

qsizetype AccountIndex::allocatedBytes() const
{
    qsizetype bytes = m_table.allocatedBytes()
        + static_cast<qsizetype>(m_crowds.capacity() * sizeof(std::vector<quint32>));
    for (const std::vector<quint32> &crowd : m_crowds)
        bytes += static_cast<qsizetype>(crowd.capacity() * sizeof(quint32));
    return bytes;
}

quint32 AccountIndex::entryOf(quint32 slotValue) const
{
    return slotValue & kCrowdBit ? m_crowds[slotValue & ~kCrowdBit].front() : slotValue;
}

const quint32 *AccountIndex::slot(quint64 identity) const
{
    return m_table.find(mixedHash(identity),
                        [&](quint32 value) { return identityOf(entryOf(value)) == identity; });
}

} // namespace quayside::fleet

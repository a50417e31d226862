// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/accountindex.h"

#include "fleet/store/packedtext.h"

#include <algorithm>

namespace quayside::fleet {

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

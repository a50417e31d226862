// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treelayout.h"

#include <algorithm>

namespace quayside::items {

int TreeLayout::rowOfSlot(quint32 slot) const
{
    return slot < m_rowOfSlot.size() && m_rowOfSlot[slot] != kNone ? int(m_rowOfSlot[slot]) : -1;
}

const TreeLayout::Rows &TreeLayout::rows(quint32 slot) const
{
    static const Rows none;
    return slot < m_rows.size() ? m_rows[slot] : none;
}

quint32 TreeLayout::slotOf(fleet::SessionIndex session) const
{
    return session.value() < m_slotOfSession.size() ? m_slotOfSession[session.value()] : kNone;
}

int TreeLayout::rowOf(fleet::SessionIndex session) const
{
    return slotOf(session) == kNone ? -1 : int(m_rowOfSession[session.value()]);
}

void TreeLayout::insertGroup(int row, quint32 slot)
{
    ensureSlot(slot);
    m_order.insert(m_order.begin() + row, slot);
    renumberGroups(size_t(row), m_order.size());
}

void TreeLayout::removeGroup(int row)
{
    m_rowOfSlot[slotAt(row)] = kNone;
    m_order.erase(m_order.begin() + row);
    renumberGroups(size_t(row), m_order.size());
}

void TreeLayout::moveGroup(int from, int to)
{
    const auto begin = m_order.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    renumberGroups(size_t(std::min(from, to)), size_t(std::max(from + 1, to)));
}

void TreeLayout::insertSession(quint32 slot, int row, fleet::SessionIndex session)
{
    ensureSlot(slot);
    ensureSession(session);
    Rows &rows = m_rows[slot];
    rows.insert(rows.begin() + row, session);
    m_slotOfSession[session.value()] = slot;
    renumberSessions(slot, size_t(row));
    ++m_sessions;
}

void TreeLayout::removeSession(quint32 slot, int row)
{
    Rows &rows = m_rows[slot];
    m_slotOfSession[rows[size_t(row)].value()] = kNone;
    rows.erase(rows.begin() + row);
    renumberSessions(slot, size_t(row));
    --m_sessions;
}

void TreeLayout::setRows(quint32 slot, Rows rows)
{
    ensureSlot(slot);
    m_rows[slot] = std::move(rows);
    for (const fleet::SessionIndex session : m_rows[slot]) {
        ensureSession(session);
        m_slotOfSession[session.value()] = slot;
    }
    m_sessions += qsizetype(m_rows[slot].size());
    renumberSessions(slot, 0);
}

void TreeLayout::setOrder(std::vector<quint32> order)
{
    m_order = std::move(order);
    for (const quint32 slot : m_order)
        ensureSlot(slot);
    renumberGroups(0, m_order.size());
}

void TreeLayout::reserve(qsizetype sessionLimit, qsizetype slotLimit)
{
    m_slotOfSession.assign(size_t(sessionLimit), kNone);
    m_rowOfSession.assign(size_t(sessionLimit), 0);
    m_rowOfSlot.assign(size_t(slotLimit), kNone);
    m_rows.resize(size_t(slotLimit));
}

qsizetype TreeLayout::memoryBytes() const
{
    constexpr size_t kHeapOverhead = 16; // of one allocation, about
    size_t bytes = (m_order.capacity() + m_rowOfSlot.capacity() + m_slotOfSession.capacity()
                    + m_rowOfSession.capacity())
            * sizeof(quint32)
        + m_rows.capacity() * sizeof(Rows);
    for (const Rows &rows : m_rows)
        bytes += rows.capacity() == 0 ? 0 : rows.capacity() * sizeof(rows[0]) + kHeapOverhead;
    return qsizetype(bytes);
}

void TreeLayout::renumberGroups(size_t from, size_t to)
{
    for (size_t row = from; row < to; ++row)
        m_rowOfSlot[m_order[row]] = quint32(row);
}

void TreeLayout::renumberSessions(quint32 slot, size_t from)
{
    const Rows &rows = m_rows[slot];
    for (size_t row = from; row < rows.size(); ++row)
        m_rowOfSession[rows[row].value()] = quint32(row);
}

void TreeLayout::ensureSession(fleet::SessionIndex session)
{
    if (session.value() < m_slotOfSession.size())
        return;
    m_slotOfSession.resize(session.value() + 1, kNone);
    m_rowOfSession.resize(session.value() + 1, 0);
}

void TreeLayout::ensureSlot(quint32 slot)
{
    if (slot < m_rowOfSlot.size())
        return;
    m_rowOfSlot.resize(slot + 1, kNone);
    m_rows.resize(slot + 1);
}

} // namespace quayside::items

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treeeditor.h"

#include <algorithm>

namespace quayside::items {

namespace {

constexpr quint32 kTop = TreeLayout::kNone; // the parent of groups

} // namespace

void TreeEditor::settle(fleet::SessionIndex session)
{
    const quint32 from = m_layout.slotOf(session);
    const quint32 to = target(session);
    if (from == to)
        return;
    if (to == TreeLayout::kNone)
        remove(session);
    else if (from == TreeLayout::kNone)
        insert(to, session);
    else
        move(from, to, session);
}

void TreeEditor::remove(fleet::SessionIndex session, bool dropGroup)
{
    const quint32 slot = m_layout.slotOf(session);
    if (slot == TreeLayout::kNone)
        return;
    const int row = m_layout.rowOf(session);
    m_listener.beginRemove(slot, row);
    m_layout.removeSession(slot, row);
    m_listener.endRemove();
    if (dropGroup)
        dropIfEmpty(slot);
}

void TreeEditor::settleGroup(quint32 slot)
{
    const int row = m_layout.rowOfSlot(slot);
    if (row < 0 && wouldComeOrGo(slot))
        showGroup(slot);
    else if (row >= 0 && wouldComeOrGo(slot))
        dropIfEmpty(slot);
    else if (row >= 0)
        reorderGroup(row);
}

bool TreeEditor::wouldComeOrGo(quint32 slot) const
{
    const bool isWanted = keepsEmpty(slot) || !m_layout.rows(slot).empty();
    return isWanted != (m_layout.rowOfSlot(slot) >= 0);
}

bool TreeEditor::wouldChange(fleet::SessionIndex session) const
{
    return m_layout.slotOf(session) != target(session);
}

quint32 TreeEditor::target(fleet::SessionIndex session) const
{
    return m_rules.isShown(session) ? m_rules.slot(session) : TreeLayout::kNone;
}

bool TreeEditor::keepsEmpty(quint32 slot) const
{
    return m_rules.query().showsEmptyGroups() && m_rules.groupExists(slot);
}

int TreeEditor::rowFor(quint32 slot, fleet::SessionIndex session) const
{
    const TreeLayout::Rows &rows = m_layout.rows(slot);
    const auto at
        = std::ranges::lower_bound(rows, session, [this](fleet::SessionIndex a, fleet::SessionIndex b) {
              return m_rules.isBefore(a, b);
          });
    return int(at - rows.begin());
}

void TreeEditor::insert(quint32 slot, fleet::SessionIndex session)
{
    showGroup(slot);
    const int row = rowFor(slot, session);
    m_listener.beginInsert(slot, row);
    m_layout.insertSession(slot, row, session);
    m_listener.endInsert();
}

void TreeEditor::move(quint32 from, quint32 to, fleet::SessionIndex session)
{
    showGroup(to);
    const int row = m_layout.rowOf(session);
    const int before = rowFor(to, session);
    m_listener.beginMove(from, row, to, before);
    m_layout.removeSession(from, row);
    m_layout.insertSession(to, before, session);
    m_listener.endMove();
    dropIfEmpty(from);
}

void TreeEditor::showGroup(quint32 slot)
{
    if (m_layout.rowOfSlot(slot) >= 0)
        return;
    const auto &order = m_layout.order();
    const auto at = std::ranges::lower_bound(
        order, slot, [this](quint32 a, quint32 b) { return m_rules.isGroupBefore(a, b); });
    const int row = int(at - order.begin());
    m_listener.beginInsert(kTop, row);
    m_layout.insertGroup(row, slot);
    m_listener.endInsert();
}

void TreeEditor::dropIfEmpty(quint32 slot)
{
    const int row = m_layout.rowOfSlot(slot);
    if (row < 0 || !m_layout.rows(slot).empty() || keepsEmpty(slot))
        return;
    m_listener.beginRemove(kTop, row);
    m_layout.removeGroup(row);
    m_listener.endRemove();
}

void TreeEditor::reorderGroup(int row)
{
    if (m_rules.hasGroupKey()) // such an order follows later, all at once
        return;
    const auto &order = m_layout.order();
    const auto self = order.begin() + row;
    const auto isBefore = [this](quint32 a, quint32 b) { return m_rules.isGroupBefore(a, b); };
    auto to = self;
    if (self != order.begin() && isBefore(*self, self[-1]))
        to = std::lower_bound(order.begin(), self, *self, isBefore);
    else if (self + 1 != order.end() && isBefore(self[1], *self))
        to = std::lower_bound(self + 1, order.end(), *self, isBefore);
    if (to == self)
        return;
    const int before = int(to - order.begin());
    m_listener.beginMove(kTop, row, kTop, before);
    m_layout.moveGroup(row, before);
    m_listener.endMove();
}

} // namespace quayside::items

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tree/treelayout.h"
#include "items/tree/treerules.h"

namespace quayside::items {

/** Hears of every edit of a layout, before and after. Parents are slots, TreeLayout::kNone for the top level.
 */
class TreeListener
{
public:
    virtual ~TreeListener() = default;
    virtual void beginInsert(quint32 /*parent*/, int /*row*/) { }
    virtual void endInsert() { }
    virtual void beginRemove(quint32 /*parent*/, int /*row*/) { }
    virtual void endRemove() { }
    virtual void beginMove(quint32 /*from*/, int /*row*/, quint32 /*to*/, int /*before*/) { }
    virtual void endMove() { }
};

/** Brings a layout in line with the Fleet, one session or group at a time. Short-lived, UI thread. */
class TreeEditor final
{
public:
    TreeEditor(const TreeRules &rules, TreeLayout &layout, TreeListener &listener)
        : m_rules(rules)
        , m_layout(layout)
        , m_listener(listener)
    { }

    /** Puts a session where it belongs now, or nowhere. A session in its right group keeps its row. */
    void settle(fleet::SessionIndex session);
    /** Takes a session out, whatever the Fleet says; `dropGroup` lets its emptied group go too. */
    void remove(fleet::SessionIndex session, bool dropGroup = true);
    /** Shows, hides or moves a group as its user or worker has come, gone or got another name. */
    void settleGroup(quint32 slot);

    /** True where settle() would change rows. */
    [[nodiscard]] bool wouldChange(fleet::SessionIndex session) const;
    /** True where settleGroup() would show or hide one. */
    [[nodiscard]] bool wouldComeOrGo(quint32 slot) const;

private:
    [[nodiscard]] quint32 target(fleet::SessionIndex session) const;
    [[nodiscard]] bool keepsEmpty(quint32 slot) const;
    [[nodiscard]] int rowFor(quint32 slot, fleet::SessionIndex session) const;
    void insert(quint32 slot, fleet::SessionIndex session);
    void move(quint32 from, quint32 to, fleet::SessionIndex session);
    void showGroup(quint32 slot);
    void dropIfEmpty(quint32 slot);
    void reorderGroup(int row);

    const TreeRules &m_rules;
    TreeLayout &m_layout;
    TreeListener &m_listener;
};

} // namespace quayside::items

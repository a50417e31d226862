// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexlist.h"
#include "fleet/store/slottable.h"
#include "fleet/truth/facts.h"

#include <deque>
#include <span>
#include <vector>

namespace quayside::fleet {

/** One user id that a row of any table, or a session's metadata, has named. */
struct UserSlot
{
    UserFacts facts;
    IndexList sessions; //!< rows of this user
    quint32 references = 0; //!< from entries, rows and metadata
    quint32 position = SlotTable::kEmpty; //!< in the list of users; empty: not listed
    bool dirty = false;
    bool announced = false;
};

/** User ids interned to dense slots. A user is listed while the map knows it or a row names it. One thread.
 */
class UserTable final
{
    Q_DISABLE_COPY_MOVE(UserTable)
public:
    static constexpr quint32 kNone = SlotTable::kEmpty;

    UserTable() = default;

    [[nodiscard]] quint32 find(const UserId &id) const;
    /** The slot of an id, made where there is none: a user that does not exist, not listed. */
    [[nodiscard]] quint32 obtain(const UserId &id);
    [[nodiscard]] UserSlot &at(quint32 user) { return m_slots[user]; }
    [[nodiscard]] const UserSlot &at(quint32 user) const { return m_slots[user]; }
    [[nodiscard]] bool isListed(quint32 user) const;

    void reference(quint32 user);
    void dereference(quint32 user);
    /** Lists or unlists after `exists` or the rows have changed; true where that changed anything. */
    bool relist(quint32 user);
    /** Frees slots that nothing names any more. */
    void reclaim();

    [[nodiscard]] std::span<const UserIndex> listed() const { return m_listed; }
    [[nodiscard]] quint32 limit() const { return static_cast<quint32>(m_slots.size()); }

private:
    [[nodiscard]] bool isNeeded(const UserSlot &slot) const;

    std::deque<UserSlot> m_slots;
    SlotTable m_ids;
    std::vector<UserIndex> m_listed;
    std::vector<quint32> m_unneeded;
    std::vector<quint32> m_free;
};

} // namespace quayside::fleet

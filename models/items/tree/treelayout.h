// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"

#include <QtGlobal>

#include <vector>

namespace quayside::items {

namespace detail {

/** The number that an odd one multiplies with to 1, modulo the word size. */
[[nodiscard]] constexpr quintptr inverseOf(quintptr odd)
{
    quintptr inverse = odd; // right in 3 bits; each turn of Newton's method doubles them
    for (int turn = 0; turn < 5; ++turn)
        inverse *= 2 - odd * inverse;
    return inverse;
}

} // namespace detail

/**
 * What a tree's QModelIndex carries in its internalId: the group's slot, and whether the row is a session.
 *
 * Spread over all bits by an odd constant: QTreeView's hash of persistent indexes only adds the internalId
 * to the row, and small consecutive numbers make expanding and collapsing quadratic.
 */
class TreeRowId final
{
public:
    [[nodiscard]] static constexpr quintptr of(quint32 slot, bool isSession)
    {
        return (quintptr(slot) * 2 + (isSession ? 1 : 0)) * kSpread;
    }
    [[nodiscard]] static constexpr quint32 slot(quintptr id) { return quint32((id * kInverse) / 2); }
    [[nodiscard]] static constexpr bool isSession(quintptr id) { return ((id * kInverse) & 1) != 0; }

private:
    static constexpr quintptr kSpread = quintptr(0x9E3779B97F4A7C15ULL); // 2^64 / golden ratio, odd
    static constexpr quintptr kInverse = detail::inverseOf(kSpread);
};

/**
 * Which sessions a tree shows under which group, in order; with the way back from a session to its row.
 *
 * Groups have slots: kOrphans, kNobody, then one for each user (or worker) by its index. Edits keep the way
 * back true and cost as much as rows behind the place edited. 12 bytes a session and its share of a group. A
 * value: built on a pool thread, then given to the UI thread.
 */
class TreeLayout final
{
public:
    static constexpr quint32 kNone = std::numeric_limits<quint32>::max();
    static constexpr quint32 kOrphans = 0; //!< sessions without a row, grouped by user
    static constexpr quint32 kNobody = 1; //!< rows whose user (worker) is empty or nowhere
    static constexpr quint32 kFirst = 2; //!< slot of user (worker) 0

    using Rows = std::vector<fleet::SessionIndex>;

    [[nodiscard]] int groupCount() const { return int(m_order.size()); }
    [[nodiscard]] quint32 slotAt(int row) const { return m_order[size_t(row)]; }
    [[nodiscard]] int rowOfSlot(quint32 slot) const; //!< -1: not shown
    [[nodiscard]] const Rows &rows(quint32 slot) const;
    [[nodiscard]] quint32 slotOf(fleet::SessionIndex session) const; //!< kNone: not shown
    [[nodiscard]] int rowOf(fleet::SessionIndex session) const; //!< in its group; -1: not shown
    [[nodiscard]] qsizetype sessionCount() const { return m_sessions; }
    [[nodiscard]] const std::vector<quint32> &order() const { return m_order; }

    void insertGroup(int row, quint32 slot);
    void removeGroup(int row); //!< must be empty
    /** To be in front of the group that is at `to` now. */
    void moveGroup(int from, int to);
    void insertSession(quint32 slot, int row, fleet::SessionIndex session);
    void removeSession(quint32 slot, int row);

    /** Puts a whole group's rows in place; for building. The group's place comes by setOrder(). */
    void setRows(quint32 slot, Rows rows);
    void setOrder(std::vector<quint32> order);
    void reserve(qsizetype sessionLimit, qsizetype slotLimit);

    [[nodiscard]] qsizetype memoryBytes() const;

private:
    void renumberGroups(size_t from, size_t to);
    void renumberSessions(quint32 slot, size_t from);
    void ensureSession(fleet::SessionIndex session);
    void ensureSlot(quint32 slot);

    std::vector<quint32> m_order;
    std::vector<quint32> m_rowOfSlot;
    std::vector<Rows> m_rows; // by slot
    std::vector<quint32> m_slotOfSession;
    std::vector<quint32> m_rowOfSession;
    qsizetype m_sessions = 0;
};

} // namespace quayside::items

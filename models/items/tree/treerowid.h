// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

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

} // namespace quayside::items

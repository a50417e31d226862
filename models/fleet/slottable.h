// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <vector>

namespace quayside::fleet {

/**
 * An open-addressing hash table of 32-bit values whose keys lie elsewhere: 5 to 8 bytes an element.
 *
 * The caller brings the hash, and for growing and erasing a function that gives a stored value's hash again.
 * Hashes must be well mixed in all 32 bits. One thread.
 */
class SlotTable final
{
public:
    static constexpr quint32 kEmpty = std::numeric_limits<quint32>::max();

    /** The slot of the first value that `matches`, or null. Valid until the next insert or erase. */
    template <typename Matches>
    [[nodiscard]] quint32 *find(quint32 hash, const Matches &matches)
    {
        if (m_slots.empty())
            return nullptr;
        for (size_t at = home(hash);; at = next(at)) {
            if (m_slots[at] == kEmpty)
                return nullptr;
            if (matches(m_slots[at]))
                return &m_slots[at];
        }
    }

    template <typename Matches>
    [[nodiscard]] const quint32 *find(quint32 hash, const Matches &matches) const
    {
        return const_cast<SlotTable *>(this)->find(hash, matches);
    }

    template <typename HashOf>
    void insert(quint32 hash, quint32 value, const HashOf &hashOf)
    {
        if ((m_count + 1) * 5 > m_slots.size() * 4)
            grow(hashOf);
        place(hash, value);
        ++m_count;
    }

    /** Takes out the value in `slot`, as found. */
    template <typename HashOf>
    void erase(const quint32 *slot, const HashOf &hashOf)
    {
        size_t hole = static_cast<size_t>(slot - m_slots.data());
        for (size_t at = next(hole); m_slots[at] != kEmpty; at = next(at)) {
            const size_t wanted = home(hashOf(m_slots[at]));
            if (distance(wanted, at) < distance(hole, at))
                continue;
            m_slots[hole] = m_slots[at];
            hole = at;
        }
        m_slots[hole] = kEmpty;
        --m_count;
    }

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_count); }
    [[nodiscard]] qsizetype allocatedBytes() const
    {
        return static_cast<qsizetype>(m_slots.capacity() * sizeof(quint32));
    }

private:
    [[nodiscard]] size_t home(quint32 hash) const { return (quint64(hash) * m_slots.size()) >> 32; }
    [[nodiscard]] size_t next(size_t at) const { return at + 1 == m_slots.size() ? 0 : at + 1; }
    [[nodiscard]] size_t distance(size_t from, size_t to) const
    {
        return to >= from ? to - from : to + m_slots.size() - from;
    }

    void place(quint32 hash, quint32 value)
    {
        size_t at = home(hash);
        while (m_slots[at] != kEmpty)
            at = next(at);
        m_slots[at] = value;
    }

    template <typename HashOf>
    void grow(const HashOf &hashOf)
    {
        const std::vector<quint32> old = std::move(m_slots);
        m_slots = std::vector<quint32>(std::max<size_t>(8, old.size() + old.size() / 2), kEmpty);
        for (const quint32 value : old) {
            if (value != kEmpty)
                place(hashOf(value), value);
        }
    }

    std::vector<quint32> m_slots;
    size_t m_count = 0;
};

/** Mixes 64 bits into 32 good ones (the finaliser of MurmurHash3, by Austin Appleby, public domain). */
[[nodiscard]] constexpr quint32 mixedHash(quint64 value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return static_cast<quint32>(value >> 32);
}

} // namespace quayside::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <vector>

namespace quayside::fleet {

/**
 * An open-addressing hash table of 32-bit values whose keys lie elsewhere: 6 to 9 bytes an element. A byte
 * of each hash is kept beside its value, so that other keys on the way are hardly ever looked at.
 *
 * The caller brings the hash, and for growing and erasing a function that gives a stored value's hash again.
 * Hashes must be well mixed in all 32 bits. One thread.
 */
class SlotTable final
{
public:
    static constexpr quint32 kEmpty = std::numeric_limits<quint32>::max(); //!< never a value

    /** The slot of the first value that `matches`, or null. Valid until the next insert or erase. */
    template <typename Matches>
    [[nodiscard]] quint32 *find(quint32 hash, const Matches &matches)
    {
        if (m_slots.empty())
            return nullptr;
        for (size_t at = home(hash);; at = next(at)) {
            if (m_tags[at] == 0)
                return nullptr;
            if (m_tags[at] == tagOf(hash) && matches(m_slots[at]))
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
        for (size_t at = next(hole); m_tags[at] != 0; at = next(at)) {
            const size_t wanted = home(hashOf(m_slots[at]));
            if (distance(wanted, at) < distance(hole, at))
                continue;
            m_slots[hole] = m_slots[at];
            m_tags[hole] = m_tags[at];
            hole = at;
        }
        m_tags[hole] = 0;
        --m_count;
    }

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_count); }
    [[nodiscard]] qsizetype allocatedBytes() const
    {
        return static_cast<qsizetype>(m_slots.capacity() * sizeof(quint32) + m_tags.capacity());
    }

private:
    [[nodiscard]] static quint8 tagOf(quint32 hash)
    {
        const auto tag = static_cast<quint8>(hash);
        return tag == 0 ? 1 : tag;
    }
    [[nodiscard]] size_t home(quint32 hash) const { return (quint64(hash) * m_slots.size()) >> 32; }
    [[nodiscard]] size_t next(size_t at) const { return at + 1 == m_slots.size() ? 0 : at + 1; }
    [[nodiscard]] size_t distance(size_t from, size_t to) const
    {
        return to >= from ? to - from : to + m_slots.size() - from;
    }

    void place(quint32 hash, quint32 value)
    {
        size_t at = home(hash);
        while (m_tags[at] != 0)
            at = next(at);
        m_slots[at] = value;
        m_tags[at] = tagOf(hash);
    }

    template <typename HashOf>
    void grow(const HashOf &hashOf)
    {
        std::vector<quint32> values;
        values.reserve(m_count);
        for (size_t at = 0; at < m_slots.size(); ++at) {
            if (m_tags[at] != 0)
                values.push_back(m_slots[at]);
        }
        std::sort(values.begin(), values.end()); // keys are then read in the order they lie in memory
        const size_t size = std::max<size_t>(8, m_slots.size() + m_slots.size() / 2);
        m_slots = {};
        m_slots = std::vector<quint32>(size);
        m_tags.assign(size, 0);
        for (const quint32 value : values)
            place(hashOf(value), value);
    }

    std::vector<quint32> m_slots;
    std::vector<quint8> m_tags; //!< 0: an empty slot
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

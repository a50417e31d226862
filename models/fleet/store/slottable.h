// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <utility>
#include <vector>

namespace quayside::fleet {

/**
 * An open-addressing hash table of 32-bit values whose keys lie elsewhere: 7 to 9 bytes an element.
 *
 * Half of each hash is kept beside its value: other keys on the way are hardly ever looked at, and growing
 * looks at none. In many small shards, so that growing never means moving everything at once. Hashes must be
 * well mixed in all 32 bits. One thread.
 */
class SlotTable final
{
public:
    static constexpr quint32 kEmpty = std::numeric_limits<quint32>::max(); //!< never a value

    /** The slot of the first value that `matches`, or null. Valid until the next insert or erase. */
    template <typename Matches>
    [[nodiscard]] const quint32 *find(quint32 hash, const Matches &matches) const
    {
        const Shard &shard = m_shards[hash % kShards];
        if (shard.values.empty())
            return nullptr;
        const quint16 part = partOf(hash);
        for (size_t at = shard.home(part); shard.parts[at] != 0; at = shard.next(at)) {
            if (shard.parts[at] == part && matches(shard.values[at]))
                return &shard.values[at];
        }
        return nullptr;
    }

    template <typename Matches>
    [[nodiscard]] quint32 *find(quint32 hash, const Matches &matches)
    {
        return const_cast<quint32 *>(std::as_const(*this).find(hash, matches));
    }

    void insert(quint32 hash, quint32 value)
    {
        const quint32 number = hash % kShards;
        Shard &shard = m_shards[number];
        if ((shard.count + 1) * 7 > shard.values.size() * 6)
            shard.grow(number);
        shard.place(partOf(hash), value);
        ++shard.count;
        ++m_count;
    }

    /** Takes out the value in `slot`, as found by `hash`. */
    void erase(quint32 hash, const quint32 *slot)
    {
        Shard &shard = m_shards[hash % kShards];
        shard.erase(static_cast<size_t>(slot - shard.values.data()));
        --shard.count;
        --m_count;
    }

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_count); }
    [[nodiscard]] qsizetype allocatedBytes() const;

private:
    struct Shard
    {
        std::vector<quint32> values;
        std::vector<quint16> parts; //!< of the hashes of the values; 0: an empty slot
        quint32 count = 0;

        [[nodiscard]] size_t home(quint16 part) const { return (part * values.size()) >> 16; }
        [[nodiscard]] size_t next(size_t at) const { return at + 1 == values.size() ? 0 : at + 1; }
        [[nodiscard]] size_t distance(size_t from, size_t to) const
        {
            return to >= from ? to - from : to + values.size() - from;
        }
        void place(quint16 part, quint32 value);
        void erase(size_t hole);
        void grow(quint32 number);
    };

    static constexpr quint32 kShards = 256;

    /** The low bits of a hash choose the shard, its high half the place there. */
    [[nodiscard]] static quint16 partOf(quint32 hash)
    {
        const auto part = static_cast<quint16>(hash >> 16);
        return part == 0 ? 1 : part;
    }

    std::vector<Shard> m_shards { kShards };
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

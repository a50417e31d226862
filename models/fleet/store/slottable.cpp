// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/slottable.h"

namespace quayside::fleet {

qsizetype SlotTable::allocatedBytes() const
{
    size_t bytes = m_shards.capacity() * sizeof(Shard);
    for (const Shard &shard : m_shards)
        bytes += shard.values.capacity() * sizeof(quint32) + shard.parts.capacity() * sizeof(quint16);
    return static_cast<qsizetype>(bytes);
}

void SlotTable::Shard::place(quint16 part, quint32 value)
{
    size_t at = home(part);
    while (parts[at] != 0)
        at = next(at);
    values[at] = value;
    parts[at] = part;
}

/** Moves later values back over the hole where that brings them nearer to their home. */
void SlotTable::Shard::erase(size_t hole)
{
    for (size_t at = next(hole); parts[at] != 0; at = next(at)) {
        if (distance(home(parts[at]), at) < distance(hole, at))
            continue;
        values[hole] = values[at];
        parts[hole] = parts[at];
        hole = at;
    }
    parts[hole] = 0;
}

/** By a quarter each time, from different first sizes, so that the shards don't all grow at one time. */
void SlotTable::Shard::grow(quint32 number)
{
    const std::vector<quint32> oldValues = std::move(values);
    const std::vector<quint16> oldParts = std::move(parts);
    const size_t size = oldValues.empty() ? 8 + number % 3 : oldValues.size() * 5 / 4;
    values = std::vector<quint32>(size);
    parts = std::vector<quint16>(size);
    for (size_t at = 0; at < oldValues.size(); ++at) {
        if (oldParts[at] != 0)
            place(oldParts[at], oldValues[at]);
    }
}

} // namespace quayside::fleet

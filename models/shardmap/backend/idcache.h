// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"

#include <array>

namespace quayside::shardmap {

/**
 * Shares the texts of integer keys that come again and again in a reading: half a million rows name a
 * thousand workers. One slot a key, the last one stays. One thread.
 */
class IdCache final
{
public:
    [[nodiscard]] QString text(const QVariant &stored)
    {
        if (stored.typeId() != QMetaType::LongLong)
            return idText(stored);
        const qint64 id = stored.toLongLong();
        Slot &slot = m_slots[static_cast<quint64>(id) % m_slots.size()];
        if (slot.text.isNull() || slot.id != id)
            slot = { id, QString::number(id) };
        return slot.text;
    }

private:
    struct Slot
    {
        qint64 id = 0;
        QString text;
    };
    std::array<Slot, 2048> m_slots;
};

} // namespace quayside::shardmap

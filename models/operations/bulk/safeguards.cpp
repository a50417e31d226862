// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/safeguards.h"

namespace quayside::operations {

/** Few sessions are one wave: everybody sees what becomes of them. */
Waves::Waves(size_t items)
{
    size_t taken = 0;
    if (Safeguards::isMany(items)) {
        for (const size_t size : Safeguards::kFirstWaves) {
            if (taken + size >= items)
                break;
            taken += size;
            m_ends.push_back(taken);
        }
    }
    if (items > taken)
        m_ends.push_back(items);
}

} // namespace quayside::operations

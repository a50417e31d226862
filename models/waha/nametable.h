// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <vector>

namespace quayside::waha {

/**
 * Finds names that a list holds twice. Holds 4 bytes a name, not the names: they are in the list.
 * Open addressing, at most half full.
 */
class NameTable final
{
public:
    /** False when one of `sessions` has the name. Else the name counts as that of the next one appended. */
    [[nodiscard]] bool insert(const QString &name, const std::vector<SessionInfo> &sessions);

private:
    void grow(const std::vector<SessionInfo> &sessions);
    /** The place of the name, or the free place where it belongs. */
    [[nodiscard]] size_t placeOf(const QString &name, const std::vector<SessionInfo> &sessions) const;

    std::vector<quint32> m_places; // index + 1, 0 is free
    size_t m_count = 0;
};

} // namespace quayside::waha

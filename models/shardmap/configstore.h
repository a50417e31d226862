// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/journalrecords.h"
#include "shardmap/openmap.h"

#include <optional>
#include <vector>

namespace quayside::shardmap {

/** Last known configurations of sessions. Each call is one transaction. SQL thread. */
class ConfigStore final
{
public:
    explicit ConfigStore(OpenMap &map)
        : m_map(map)
    { }

    /** Replaces what is known of these sessions. */
    [[nodiscard]] Result<void> save(const std::vector<ConfigSnapshot> &snapshots);
    [[nodiscard]] Result<std::optional<ConfigSnapshot>> find(const SessionKey &session);

private:
    OpenMap &m_map;
};

} // namespace quayside::shardmap

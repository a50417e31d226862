// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/journalrecords.h"
#include "shardmap/openmap.h"

namespace quayside::shardmap {

/** Who did what, when and why. Written in the transaction of what it tells of. SQL thread. */
class AuditLog final
{
public:
    explicit AuditLog(OpenMap &map)
        : m_map(map)
    { }

    /** Id and time are the database's. Without Quayside's tables nothing is written, and that is fine. */
    [[nodiscard]] Result<void> write(const AuditRecord &record);
    /** The newest first. */
    [[nodiscard]] Result<std::vector<AuditRecord>> newest(int limit);

private:
    OpenMap &m_map;
};

} // namespace quayside::shardmap

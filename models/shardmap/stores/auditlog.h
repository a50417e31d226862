// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/auditrecords.h"
#include "shardmap/reading/openmap.h"

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
    /** Looks at a bounded number of lines, so that nothing else waits long for this thread. */
    [[nodiscard]] Result<AuditPage> page(const AuditQuery &query);

private:
    OpenMap &m_map;
};

} // namespace quayside::shardmap

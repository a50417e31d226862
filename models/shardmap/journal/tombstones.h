// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"
#include "shardmap/journalrecords.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

/** Copies of sessions that must not live on. Each call is one transaction. SQL thread. */
class Tombstones final
{
public:
    explicit Tombstones(OpenMap &map)
        : m_map(map)
    { }

    /** Writing it twice is writing it once. */
    [[nodiscard]] Result<void> write(const Tombstone &tombstone, const LeaseToken &token);
    [[nodiscard]] Result<void> remove(const SessionKey &session, const LeaseToken &token);
    /** The oldest first; none without Quayside's tables. */
    [[nodiscard]] Result<std::vector<Tombstone>> all();
    /** What write() writes; `%now` stands for the database's clock. */
    [[nodiscard]] static Condition writing(const Tombstone &tombstone);

private:
    [[nodiscard]] Result<void> forgetReview(const SessionKey &session);

    OpenMap &m_map;
};

} // namespace quayside::shardmap

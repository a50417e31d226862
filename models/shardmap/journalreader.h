// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/journalrecords.h"
#include "shardmap/openmap.h"

#include <vector>

namespace quayside::shardmap {

/** Reads operations with their steps. SQL thread. */
class JournalReader final
{
public:
    explicit JournalReader(OpenMap &map)
        : m_map(map)
    { }

    [[nodiscard]] Result<OperationRecord> find(const OperationId &operation);
    /** All that run and the newest `limit` that ended, newest first. None without Quayside's tables. */
    [[nodiscard]] Result<std::vector<OperationRecord>> newest(int limit);

private:
    [[nodiscard]] Result<std::vector<OperationRecord>> read(const QString &tail, const QVariantList &values);
    [[nodiscard]] Result<void> readSteps(OperationRecord &operation);

    OpenMap &m_map;
};

} // namespace quayside::shardmap

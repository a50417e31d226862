// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "inspect/checksql.h"
#include "inspect/checktable.h"
#include "inspect/readingcontrol.h"
#include "shardmap/maplocation.h"

#include <QSet>

namespace quayside::shardmap {
struct OpenMap;
}

namespace quayside::inspect {

/**
 * Asks a map every question of CheckTable. Reads only; nothing of the map is kept in memory but the examples.
 *
 * Blocks: a pool thread, or a program without a window.
 */
class IntegrityReport final
{
public:
    static constexpr int kExamples = 100; //!< of a finding
    static constexpr int kLoads = 1'000; //!< workers whose load is told

    /** The file's troubles are findings; an error says that it can't be read at all, or Cancelled. */
    [[nodiscard]] static Result<Report> of(const shardmap::MapLocation &location, ReadingControl &control);

private:
    IntegrityReport(shardmap::OpenMap &map, ReadingControl &control);

    [[nodiscard]] Result<Report> read();
    [[nodiscard]] std::optional<qint64> countRows(const QString &table);
    [[nodiscard]] std::vector<WorkerLoad> readLoads();
    [[nodiscard]] bool concerns(const Check &check) const;
    [[nodiscard]] Finding carryOut(const Check &check);
    [[nodiscard]] Result<void> collect(const Check &check, Finding &finding);

    shardmap::OpenMap &m_map;
    ReadingControl &m_control;
    CheckSql m_sql;
    QSet<QString> m_ownTables;
};

} // namespace quayside::inspect

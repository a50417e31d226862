// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/checksql.h"
#include "inspect/checktable.h"
#include "inspect/reading.h"
#include "shardmap/maplocation.h"

#include <QSet>

namespace quayside::shardmap {
struct OpenMap;
}

namespace quayside::inspect {

class MapCopy;

/**
 * Asks a map every question of CheckTable, a server's in a copy of its rows. Reads only; nothing of the map
 * is kept in memory but the examples.
 *
 * Blocks: a pool thread, or a program without a window.
 */
class IntegrityReport final
{
public:
    static constexpr int kExamples = 100; //!< of a finding
    static constexpr int kLoads = 1'000; //!< workers whose load is told

    /** The map's troubles are findings; an error says that it can't be read at all, or Cancelled. */
    [[nodiscard]] static Result<Report> of(const shardmap::MapLocation &location, ReadingControl &control);

private:
    /** `copy` is what `map` is of; null: it is the map itself. */
    IntegrityReport(shardmap::OpenMap &map, ReadingControl &control, const MapCopy *copy = nullptr);

    [[nodiscard]] Result<Report> read();
    [[nodiscard]] std::optional<qint64> countRows(const QString &table);
    [[nodiscard]] std::vector<WorkerLoad> readLoads();
    [[nodiscard]] bool concerns(const Check &check) const;
    [[nodiscard]] Finding carryOut(const Check &check);
    [[nodiscard]] QString repairOf(const QString &repair) const;
    [[nodiscard]] Error troubleOf(const Check &check, const Error &found) const;
    [[nodiscard]] Result<void> collect(const Check &check, Finding &finding);

    shardmap::OpenMap &m_map;
    ReadingControl &m_control;
    const MapCopy *m_copy;
    CheckSql m_sql;
    CheckSql m_repairs; //!< for the map itself
    QSet<QString> m_ownTables;
};

} // namespace quayside::inspect

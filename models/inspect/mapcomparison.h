// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/comparison.h"
#include "inspect/reading.h"
#include "shardmap/maplocation.h"

namespace quayside::shardmap {
struct OpenMap;
}

namespace quayside::inspect {

class ComparedTable;

/**
 * Compares two maps by the ids of their rows: two that are inspected, or one and the open map. A server's is
 * copied to be joined.
 *
 * The database joins them; what differs is handed on row by row and nothing of it is kept. Blocks: a pool
 * thread, or a program without a window.
 */
class MapComparison final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::inspect::MapComparison)
public:
    /** Called on the reading thread, a part after the other. */
    using Sink = std::function<void(const Difference &)>;

    /** DatabaseBusy: a file was written meanwhile; what the sink got is of no use then. */
    [[nodiscard]] static Result<Comparison> of(const shardmap::MapLocation &before,
                                               const shardmap::MapLocation &after, ReadingControl &control,
                                               const Sink &sink);

private:
    MapComparison(shardmap::OpenMap &before, shardmap::OpenMap &after, ReadingControl &control,
                  const Sink &sink);

    [[nodiscard]] Result<Comparison> read();
    [[nodiscard]] Result<ComparedTable> tableOf(Part part);
    /** The column of ids: by which rules its values are compared, and whether no two rows share one. */
    struct Key
    {
        QString kind; //!< empty where values of any kind may be in it
        bool isUnique = false;
    };
    [[nodiscard]] Result<Key> keyOf(shardmap::OpenMap &map, Part part);
    [[nodiscard]] Result<ComparisonCounts> compare(const ComparedTable &table);
    [[nodiscard]] Result<void> readCame(const ComparedTable &table, qint64 expected,
                                        ComparisonCounts &counts);
    [[nodiscard]] Result<void> readDifferences(const ComparedTable &table, const QString &sql,
                                               ComparisonCounts &counts);

    shardmap::OpenMap &m_before;
    shardmap::OpenMap &m_after;
    ReadingControl &m_control;
    const Sink &m_sink;
};

} // namespace quayside::inspect

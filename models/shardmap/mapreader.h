// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/deltasink.h"
#include "shardmap/openmap.h"

#include <atomic>

namespace quayside::shardmap {

class Statement;

/**
 * Reads the whole map in one read transaction and passes on what differs from what the index knows:
 * everything the first time, in pieces of 20,000 rows, workers and users before sessions. SQL thread.
 */
class MapReader final
{
public:
    /** `stop` ends a reading early; the index then stays as it was. */
    MapReader(OpenMap &map, const std::atomic<bool> &stop, DeltaSink sink);

    [[nodiscard]] Result<void> read();

private:
    [[nodiscard]] Result<void> readWorkers();
    [[nodiscard]] Result<void> readUsers();
    [[nodiscard]] Result<void> readSessions();
    [[nodiscard]] Result<void> readDesired();
    [[nodiscard]] bool isDesiredOther() const;
    [[nodiscard]] Result<qint64> readVersion(const char *topic);
    [[nodiscard]] Result<void> readReservations();
    [[nodiscard]] Result<void> readVersions();
    [[nodiscard]] Result<void> readTables();
    [[nodiscard]] Result<void> passOn();
    [[nodiscard]] Result<void> passOnIfFull(size_t rows);
    void finish();

    OpenMap &m_map;
    const std::atomic<bool> &m_stop;
    DeltaSink m_sink;
    MapDelta m_piece;
    const bool m_initial;
    qint64 m_dataVersion = 0;
    qint64 m_operationsVersion = 0;
    qint64 m_desiredVersion = -1;
    qint64 m_skipped = 0; //!< rows without a key
};

} // namespace quayside::shardmap

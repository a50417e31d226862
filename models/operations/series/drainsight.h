// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"

namespace quayside::operations {

/** What is left on a worker that is to be empty: names of sessions. */
struct DrainSight
{
    QStringList live;
    QStringList rows;
    QStringList tombstones;

    [[nodiscard]] bool isEmpty() const { return live.isEmpty() && rows.isEmpty() && tombstones.isEmpty(); }
    [[nodiscard]] QStringList names() const { return live + rows + tombstones; }

    /** Sessions in the worker's own list, but for those of others that share its store, and for the unused
     * `default` of a fresh server. */
    [[nodiscard]] static QStringList liveOn(const fleet::WorkerFacts &worker, const waha::SessionList &list);
    [[nodiscard]] static QStringList rowsOn(const fleet::Fleet &fleet, fleet::WorkerIndex worker);
    [[nodiscard]] static QStringList tombstonesOn(const std::vector<shardmap::Tombstone> &tombstones,
                                                  const WorkerId &worker);
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/mariadbserver.h"

#include <array>
#include <memory>

namespace quayside::test {

/** Two MariaDB servers under Galera: each takes writes, and a commit holds on both or on none. */
class GaleraCluster final
{
    Q_DISABLE_COPY_MOVE(GaleraCluster)
public:
    static constexpr int kNodes = 2;

    GaleraCluster();

    /** What went wrong; empty: both nodes are in step. Takes about half a minute. */
    [[nodiscard]] QString start();
    /** Starts a node again that was stopped while the other one ran. */
    [[nodiscard]] QString rejoin(int node);
    [[nodiscard]] MariaDbServer &node(int index) { return *m_nodes[static_cast<size_t>(index)]; }
    /** A database with the given node first and the other behind it. */
    [[nodiscard]] shardmap::MapLocation location(const QString &database, int first) const;

private:
    [[nodiscard]] QString waitUntilInStep(int node, int size) const;

    std::array<std::unique_ptr<MariaDbServer>, kNodes> m_nodes;
};

} // namespace quayside::test

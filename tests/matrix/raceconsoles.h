// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside::matrix {

/**
 * Two consoles, each a process, want more sessions on a few workers than those have room for, at the same
 * moment, by creating and by moving. Every slot is taken once, in the map as on the servers.
 */
class RaceConsoles final
{
public:
    /** What was violated; empty: nothing. */
    [[nodiscard]] static QStringList run();
    /** The same on the two nodes of a Galera cluster, a console on each: what loses a commit tries again. */
    [[nodiscard]] static QStringList runOnGalera();
    /** The life of one of the two: MAP ACTOR HALF. */
    [[nodiscard]] static int runConsole(const QStringList &arguments);
};

} // namespace quayside::matrix

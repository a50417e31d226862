// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/matrixcase.h"
#include "shardmap/maplocation.h"

#include <QStringList>

#include <optional>

namespace quayside::matrix {

/**
 * A console as a process of its own: what it holds is gone at once, and only what reached the map is
 * left.
 *
 * It kills itself, by SIGKILL where there are signals, inside the database's client at the write it is given.
 * One that begins a case prints "begun OPERATION" first; one without a case takes over what is interrupted,
 * for ever.
 */
class ConsoleProcess final
{
public:
    shardmap::MapLocation map;
    QString actor;
    std::optional<Case> begins; //!< nothing: takes over
    QString drained; //!< operation that a "bring back" brings back
    std::optional<Moment> dies; //!< nothing: lives until somebody kills it
    qint64 clockSkewMs = 0;

    /** Command line for the matrix' own program, and back. */
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] static ConsoleProcess fromArguments(const QStringList &arguments);

    /** The process' whole life. */
    [[nodiscard]] int run() const;
};

} // namespace quayside::matrix

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/matrixcase.h"

#include <QStringList>

#include <optional>

namespace quayside::matrix {

/**
 * A console as a process of its own, to be killed by the system: what it holds is gone at once, and only what
 * reached the map's file is left.
 *
 * One that begins a case prints "reached OPERATION" when the case's step is in the journal and stands still
 * from then on, or "over OPERATION" when the operation ended before. One without a case takes over what is
 * interrupted, for ever.
 */
class ConsoleProcess final
{
public:
    QString file; //!< the map
    QString actor;
    std::optional<Case> begins; //!< nothing: takes over
    qint64 clockSkewMs = 0;

    /** Command line for the matrix' own program, and back. */
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] static ConsoleProcess fromArguments(const QStringList &arguments);

    /** The process' whole life. */
    [[nodiscard]] int run() const;

private:
    [[nodiscard]] int beginAndReach() const;
};

} // namespace quayside::matrix

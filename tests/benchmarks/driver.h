// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::benchmarks {

/**
 * Runs every measurement on every fleet, each in a process of its own; writes the JSON, prints the table.
 * `strict`: a target that is missed is a failure.
 */
[[nodiscard]] int runAll(const QString &jsonFile, bool quick, bool strict);

} // namespace quayside::benchmarks

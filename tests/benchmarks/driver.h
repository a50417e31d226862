// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::benchmarks {

/** Runs every measurement on every fleet, each in a process of its own; writes the JSON, prints the table. */
[[nodiscard]] int runAll(const QString &jsonFile, bool quick);

} // namespace quayside::benchmarks

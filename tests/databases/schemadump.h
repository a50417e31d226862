// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"

#include <QString>

namespace quayside::test {

/**
 * What the application's tables are made of: columns, keys, rules, triggers, comments, rights; no rows.
 * Tables whose names begin with "quayside_" and the schema of that place are left out. Empty, and a message
 * in the log, where it can't be read. Blocks for as long as the server needs.
 */
[[nodiscard]] QString schemaDump(const shardmap::MapLocation &location, const QString &ownSchema = {});

} // namespace quayside::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

namespace quayside {

Q_LOGGING_CATEGORY(lcCore, "quayside.core", QtInfoMsg)
Q_LOGGING_CATEGORY(lcShardMap, "quayside.shardmap", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWaha, "quayside.waha", QtInfoMsg)
Q_LOGGING_CATEGORY(lcFleet, "quayside.fleet", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOperations, "quayside.operations", QtInfoMsg)
Q_LOGGING_CATEGORY(lcItems, "quayside.items", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "quayside.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "quayside.app", QtInfoMsg)

} // namespace quayside

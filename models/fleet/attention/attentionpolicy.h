// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attention.h"

namespace quayside::fleet {

[[nodiscard]] Severity severityOf(AttentionKind kind);
/** What can be done about it, the safe one first. */
[[nodiscard]] std::vector<Repair> repairsOf(AttentionKind kind);
/** The same for an entry: what fits this one, and for many what can be done to all of them. */
[[nodiscard]] std::vector<Repair> repairsOf(const Fleet &fleet, const AttentionEntry &entry);

} // namespace quayside::fleet

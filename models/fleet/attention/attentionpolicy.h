// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attention.h"

namespace quayside::fleet {

/** Milliseconds that a worker is silent before it counts as dead, so that it may be given up (design §6). */
inline constexpr qint64 kDeadMs = 5 * 60'000;
/** Whether nothing was heard of it for so long; one that refuses this console may well be alive. */
[[nodiscard]] bool isDead(const Fleet &fleet, WorkerIndex worker);

[[nodiscard]] Severity severityOf(AttentionKind kind);
/** What can be done about it, the safe one first. */
[[nodiscard]] std::vector<Repair> repairsOf(AttentionKind kind);
/** The same for an entry: what fits this one, and for many what can be done to all of them. */
[[nodiscard]] std::vector<Repair> repairsOf(const Fleet &fleet, const AttentionEntry &entry);

} // namespace quayside::fleet

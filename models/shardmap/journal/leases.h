// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

constexpr qint64 kLeaseMs = 30'000; //!< design: 30 s, renewed every 10 s
/**
 * How long a slot outlives its lease. A console that died may come back or be taken over within this time and
 * find its slot kept; after it the slot is free again, and whoever resumes the operation takes it anew.
 */
constexpr qint64 kReservationGraceMs = 15 * 60'000;

/** LeaseLost unless the token is the running operation's newest. To be called in the write's transaction. */
[[nodiscard]] Result<void> requireLease(OpenMap &map, const LeaseToken &token);
/**
 * LeaseHeld where another operation than `except` works on the session, has a slot taken for it, or works on
 * the account; empty ones ask nothing. To be called in the write's transaction.
 */
[[nodiscard]] Result<void> requireUnleased(OpenMap &map, const SessionKey &subject, const QString &account,
                                           const OperationId &except);

} // namespace quayside::shardmap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/knownaccount.h"

#include "waha/capabilities.h"

namespace quayside::operations {

/**
 * A session that waits for a phone holds no login, and one that is stopped on a server of today tells what it
 * holds. While a session starts or fails nothing is sure, WORKING tells a moment later, and a CORE before
 * 2026.6.1 tells `null` of everything that does not run (seen with 2026.4.1).
 */
bool KnownAccount::isHidden(const waha::SessionInfo &seen, const waha::ServerVersion &server)
{
    if (!seen.account.id.isEmpty() || seen.status.needsPairing())
        return false;
    return seen.status != SessionStatus::Stopped || !waha::Capabilities::of(server).multiSession;
}

} // namespace quayside::operations

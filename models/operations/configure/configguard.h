// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "fleet/truth/fleet.h"

namespace quayside::operations {

struct ConfigChange;

/** Whether a session's configuration may be changed as it was seen. UI thread. */
class ConfigGuard
{
public:
    /** Refuses what belongs to another worker of a shared store, and what a server does not tell. */
    [[nodiscard]] static Result<void> check(const fleet::Fleet &fleet, const SessionKey &session,
                                            const waha::SessionInfo &seen);
    /** The config to write: the session's own where nothing differs. */
    [[nodiscard]] static Result<QByteArray> wanted(const fleet::Fleet &fleet, const SessionKey &session,
                                                   const waha::SessionInfo &seen, const ConfigChange &change);

    /** WAHA CORE of 2024 reports every config as null, whatever it is: what can't be read can't be kept. */
    [[nodiscard]] static bool hidesConfig(const waha::ServerVersion &server, const waha::SessionInfo &seen);
};

} // namespace quayside::operations

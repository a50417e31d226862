// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "fleet/watch/fleetsync.h"
#include "waha/values.h"

namespace quayside::operations {

/** Fetches what a browser engine shows for a session; Unsupported where the engine has no screen. UI thread.
 */
class Screenshots final
{
public:
    explicit Screenshots(const fleet::FleetSync &sync)
        : m_sync(sync)
    { }
    [[nodiscard]] Future<waha::Screenshot> take(const SessionKey &session) const;

private:
    const fleet::FleetSync &m_sync;
};

} // namespace quayside::operations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/screenshots.h"

namespace quayside::operations {

Future<waha::Screenshot> Screenshots::take(const SessionKey &session) const
{
    return m_sync.client(session.worker).screenshot(session.name);
}

} // namespace quayside::operations

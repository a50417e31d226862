// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "waha/values.h"

namespace quayside::waha {

/**
 * Reads the body of `GET /api/sessions`, in one pass over the text.
 *
 * What can't be read is counted in `unreadable`: a name without a status it can use is still a session,
 * entries without a name and further ones of a name are left out. NotWaha where the body is not a JSON array
 * to its very end: half a list would make sessions look deleted. The body is copied when it has no spare room
 * of 64 bytes. The error's detail and the sample are starts of the body, not yet redacted for a key: that is
 * the caller's, who knows it. Any thread.
 */
[[nodiscard]] Result<std::vector<SessionInfo>> readSessionList(const QByteArray &body,
                                                               ListDetail detail = ListDetail::Full,
                                                               UnreadableEntries *unreadable = nullptr);

/**
 * Reads one session object, likewise: a status that can't be read is SessionStatus::Unreadable; nothing where
 * the body is an object without name or status.
 */
[[nodiscard]] Result<SessionInfo> readSession(const QByteArray &body);

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"

namespace quayside::operations {

/**
 * How long a browser engine's session must not be restarted or stopped yet: WEBJS and WPP write a login down
 * some time after a phone was linked (api.md §11.1). The one rule for young logins, asked by everything that
 * stops a session, menus and preflights included. Counts from when the phone was linked, whatever was done to
 * the session since. UI thread.
 *
 * Milliseconds of waiting that are left; 0 where it is safe, or nobody saw the phone being linked.
 * `sinceLinkedMs`: how long ago an operation saw that, whatever the fleet knows of it; -1: it did not.
 */
[[nodiscard]] int youngLoginLeftMs(const OperationContext &context, const SessionKey &session,
                                   qint64 sinceLinkedMs = -1);

} // namespace quayside::operations

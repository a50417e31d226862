// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "operations/engine/operationcontext.h"
#include "waha/capabilities.h"

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

/**
 * Whose session it is where several workers share one store (api.md §11.3): the other worker's name, or an
 * empty text when `worker` may act on the session.
 *
 * Log out and delete on a worker that is not the owner destroy what the owner runs on. Pure, UI thread.
 */
[[nodiscard]] QString otherStoreOwner(const fleet::Fleet &fleet, const WorkerId &worker,
                                      const waha::SessionInfo &session);

/**
 * Sessions that run on a worker without a row there, as the fleet last saw: they take slots as well. The
 * session itself, perhaps made by an earlier attempt, is not counted; `from` is where its row is while it
 * moves. UI thread.
 */
[[nodiscard]] int unmappedOn(const fleet::Fleet &fleet, const SessionKey &session, const WorkerId &from = {});

/** As a worker told it last; empty where it never did, or the map does not have it. UI thread. */
[[nodiscard]] waha::ServerVersion versionOf(const fleet::Fleet &fleet, const WorkerId &worker);

/** What that version can do; an unknown one counts as the newest, of no browser engine. UI thread. */
[[nodiscard]] waha::Capabilities capabilitiesOf(const fleet::Fleet &fleet, const WorkerId &worker);

} // namespace quayside::operations

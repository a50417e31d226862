// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/secret.h"

namespace quayside::waha {

class ReplyParser;

/** Why a socket that was open has closed, by close code and reason (api.md §6). `key` is taken out of texts.
 */
[[nodiscard]] Error closingError(int code, const QString &reason, const Secret &key);
/** Why a socket could not be opened, by what came in place of the upgrade. */
[[nodiscard]] Error upgradeError(ReplyParser &reply, const Secret &key);
/** True where trying again soon is no use: somebody has to change the key or the server first. */
[[nodiscard]] bool needsSomebody(const Error &error);

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "waha/http.h"

#include <QJsonObject>

namespace quayside::waha {

/**
 * The one reader of every reply that is not a success (api.md §1.2): WAHA's shapes of all versions, and what
 * reverse proxies say. `key` is taken out of the words. Pure, any thread.
 */
[[nodiscard]] Error readError(const HttpReply &reply, const Secret &key);
/** The server's own words: message (text or list), error, error.message, exception.message; may be empty. */
[[nodiscard]] QString errorWords(const QJsonObject &body);

/** True for the answer to a start that the session runs already (422): re-read it. */
[[nodiscard]] bool isAlreadyStarted(const Error &error);

} // namespace quayside::waha

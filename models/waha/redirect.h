// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "waha/http.h"

#include <QUrl>

namespace quayside::waha {

/**
 * Where a redirect may be followed with the key: the same scheme, host and port, or http to https on the same
 * host. `key` is kept out of what the Error says. A 303 is refused for calls that change something: it asks
 * for a GET where we want the call's answer.
 */
[[nodiscard]] Result<QUrl> redirectTarget(const QUrl &from, const QUrl &location, HttpCall::Verb verb,
                                          int httpStatus, const Secret &key);

} // namespace quayside::waha

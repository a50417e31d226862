// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "waha/http.h"

#include <QUrl>

namespace quayside::waha {

/**
 * Where a redirect may be followed with the key: the same scheme, host and port, or http to https on the same
 * host. A 303 is refused for calls that change something: it asks for a GET where we want the call's answer.
 */
[[nodiscard]] Result<QUrl> redirectTarget(const QUrl &from, const QUrl &location, HttpCall::Verb verb,
                                          int httpStatus);

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QUrl>

namespace quayside::waha {

/**
 * What an address that did not lead to a WAHA server was perhaps meant to be: without `/dashboard` or `/api`
 * behind it, where a redirect points, https for http or http for https, WAHA's usual port 3000 for none. A
 * guess for a person to look at, never tried unasked; empty where nothing suggests one. Pure, any thread.
 */
[[nodiscard]] QUrl guessedAddress(const QUrl &base, const Error &error);

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <QJsonObject>

namespace quayside::waha {

/**
 * Takes the keys a console may keep out of `/api/server/environment`; the rest holds passwords and keys and
 * is not looked at. A database URL is reduced to a hash of where the store is, without login. Any thread.
 */
[[nodiscard]] ServerEnvironment environmentOf(const QJsonObject &body);

} // namespace quayside::waha

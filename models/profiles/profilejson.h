// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "profiles/connectionprofile.h"

#include <QJsonObject>

/**
 * A profile as JSON, in the file of profiles and in what is exported. Never with a password. Pure.
 */
namespace quayside::profiles::profilejson {

/** In `before`, whose members that this version does not know stay as they are. */
[[nodiscard]] QJsonObject written(const ConnectionProfile &profile, const QJsonObject &before = {});
/** InvalidInput names the member that is not understood: damaged, made up, or of a later version. */
[[nodiscard]] Result<ConnectionProfile> read(const QJsonObject &json);

} // namespace quayside::profiles::profilejson

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"

namespace quayside::test {

inline constexpr auto kPlantedKey = "planted-key-4711";

/** How a test's own server is reached. */
inline waha::Endpoint endpointOf(const QUrl &url, const QByteArray &fingerprint = {},
                                 const QString &key = QString::fromLatin1(kPlantedKey))
{
    return { url, Secret(key), fingerprint };
}

} // namespace quayside::test

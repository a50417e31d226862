// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/http.h"
#include "waha/http/connection.h"

namespace quayside::waha {

/** A call to `url` as the bytes of a request, key included. No cookies, no compression, no HTTP/2. */
[[nodiscard]] QByteArray requestText(const Endpoint &endpoint, const HttpCall &call, const QUrl &url,
                                     const Route &route);
/** The request for a WebSocket at `url`, whose `key` is 16 random bytes in Base64. */
[[nodiscard]] QByteArray upgradeText(const QUrl &url, const QByteArray &key);

} // namespace quayside::waha

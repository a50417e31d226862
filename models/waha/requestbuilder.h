// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/http.h"

#include <QNetworkRequest>

class QNetworkAccessManager;
class QNetworkReply;

namespace quayside::waha {

/** The headers and attributes of a call to `url`, key included. No cookies, no cache, no HTTP/2, no gzip. */
[[nodiscard]] QNetworkRequest requestFor(const Endpoint &endpoint, const HttpCall &call, const QUrl &url);
/** Sends it. Calls that change something are sent at most once. */
[[nodiscard]] QNetworkReply *sendRequest(QNetworkAccessManager &manager, const QNetworkRequest &request,
                                         const HttpCall &call);

} // namespace quayside::waha

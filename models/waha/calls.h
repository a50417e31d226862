// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/client.h"
#include "waha/http.h"

/**
 * The requests the client makes, one function each: path, body, lane. InvalidInput where the input would make
 * another request than meant: a path without a name is the whole list's, and `..` climbs out of it.
 */

namespace quayside::waha::calls {

[[nodiscard]] HttpCall status(const Endpoint &endpoint);
[[nodiscard]] HttpCall health(const Endpoint &endpoint);
[[nodiscard]] HttpCall stopServer(const Endpoint &endpoint, bool force);

[[nodiscard]] HttpCall list(const Endpoint &endpoint, const QByteArray &etag);
[[nodiscard]] Result<HttpCall> session(const Endpoint &endpoint, const QString &name);
/** The list and the single session with their apps (WAHA 2025.12.1 and later). */
[[nodiscard]] HttpCall listWithApps(const Endpoint &endpoint);
[[nodiscard]] Result<HttpCall> sessionWithApps(const Endpoint &endpoint, const QString &name);
/** The apps of one session: asked to learn whether a server has apps at all. */
[[nodiscard]] Result<HttpCall> apps(const Endpoint &endpoint, const QString &name);

[[nodiscard]] Result<HttpCall> create(const Endpoint &endpoint, const CreateRequest &request);
/** POST /api/sessions/{name}/{action} */
[[nodiscard]] Result<HttpCall> act(const Endpoint &endpoint, const QString &name, QStringView action);
[[nodiscard]] Result<HttpCall> remove(const Endpoint &endpoint, const QString &name);
/** `config` is JSON text of an object, `apps` of an array; they go into the body as they are. */
[[nodiscard]] Result<HttpCall> update(const Endpoint &endpoint, const QString &name, const QByteArray &config,
                                      const QByteArray &apps = {});

[[nodiscard]] Result<HttpCall> qrValue(const Endpoint &endpoint, const QString &name);
[[nodiscard]] Result<HttpCall> requestCode(const Endpoint &endpoint, const QString &name,
                                           const QString &phone);
[[nodiscard]] Result<HttpCall> passkeyChallenge(const Endpoint &endpoint, const QString &name);
[[nodiscard]] Result<HttpCall> submitPasskey(const Endpoint &endpoint, const QString &name,
                                             const QByteArray &assertion);
[[nodiscard]] Result<HttpCall> passkeyConfirmation(const Endpoint &endpoint, const QString &name);
[[nodiscard]] Result<HttpCall> confirmPasskey(const Endpoint &endpoint, const QString &name);
[[nodiscard]] Result<HttpCall> screenshot(const Endpoint &endpoint, const QString &name);

[[nodiscard]] QByteArray json(const QJsonObject &object);

} // namespace quayside::waha::calls

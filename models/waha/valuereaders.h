// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "waha/http.h"
#include "waha/values.h"

#include <QJsonObject>

/**
 * From a reply to a plain value, one function for each kind of call. Each also turns a reply that is not a
 * success into its Error; `key` is taken out of every text. Pure, any thread.
 */

namespace quayside::waha {
/**
 * Takes the keys a console may keep out of `/api/server/environment`; the rest holds passwords and keys and
 * is not looked at. A database URL is reduced to a hash of where the store is, without login. Any thread.
 */
[[nodiscard]] ServerEnvironment environmentOf(const QJsonObject &body);
} // namespace quayside::waha

namespace quayside::waha::read {

// What the readers share.

/** The reply's object; the reply's Error for a failure, NotWaha for anything else than an object. */
[[nodiscard]] Result<QJsonObject> object(const HttpReply &reply, const Secret &key);
/** Text of a string, number or boolean, cut at kLongestText; empty otherwise. */
[[nodiscard]] QString text(const QJsonValue &value);
/** Integer of a number or of a string that holds one; 0 otherwise. */
[[nodiscard]] qint64 integer(const QJsonValue &value);
/** `{"worker": {"id": "…"}}`: the id may be null, empty or missing. */
[[nodiscard]] QString workerId(const QJsonObject &object);
/** NotWaha with the first bytes of the reply. */
[[nodiscard]] Error notWaha(const HttpReply &reply, const Secret &key);

// One function for each kind of call.

[[nodiscard]] Result<ServerVersion> version(const HttpReply &reply, const Secret &key);
[[nodiscard]] Result<ServerStatus> status(const HttpReply &reply, const Secret &key);
/** A 503 carries the same body as a 200; 404 and the edition's 422 mean that there is no such call. */
[[nodiscard]] Result<Health> health(const HttpReply &reply, const Secret &key);
[[nodiscard]] Result<ServerEnvironment> environment(const HttpReply &reply, const Secret &key);
/** A call whose answer says nothing: any 2xx that is not somebody else's page. */
[[nodiscard]] Result<void> nothing(const HttpReply &reply, const Secret &key);

[[nodiscard]] Result<SessionList> list(const HttpReply &reply, const Secret &key, ListDetail detail);
[[nodiscard]] Result<SessionInfo> session(const HttpReply &reply, const Secret &key);
[[nodiscard]] Result<LifecycleReply> lifecycle(const HttpReply &reply, const Secret &key);
/** Like lifecycle(), but "already started" is an answer, not an error. */
[[nodiscard]] Result<LifecycleReply> started(const HttpReply &reply, const Secret &key);

[[nodiscard]] Result<QString> qrValue(const HttpReply &reply, const Secret &key);
/** `{"code": "…"}` of a pairing code or a passkey confirmation. */
[[nodiscard]] Result<QString> code(const HttpReply &reply, const Secret &key);
[[nodiscard]] Result<PasskeyChallenge> passkeyChallenge(const HttpReply &reply, const Secret &key);
/** Bytes as they are, or `{"mimetype", "data"}` in base64; the type is told by the bytes alone. */
[[nodiscard]] Result<Screenshot> screenshot(const HttpReply &reply, const Secret &key);

} // namespace quayside::waha::read

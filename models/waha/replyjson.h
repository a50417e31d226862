// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "waha/http.h"

#include <QJsonObject>

/** Shared parts of the value readers. Any thread. */
namespace quayside::waha::read {

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

} // namespace quayside::waha::read

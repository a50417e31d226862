// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

/**
 * Takes secrets out of what servers say before anybody sees it.
 *
 * A 500 from WAHA echoes the request with its body and query, `/api/server/environment` lists keys, and a
 * session's config holds proxy passwords and HMAC keys. Pure functions, any thread.
 */
namespace quayside::redact {

/** What stands in a secret's place. */
[[nodiscard]] QString mask();

/** JSON with the values of secret-looking keys replaced by `•••`; text that is not JSON goes through text().
 */
[[nodiscard]] QByteArray json(const QByteArray &body);
/** Free text with `x-api-key=…`, `password":"…"` and URL passwords replaced by `•••`. */
[[nodiscard]] QString text(const QString &text);
/** The URL without user info; the rest as address() shows it. */
[[nodiscard]] QString url(const QUrl &url);
/**
 * An address as somebody wrote it, of any form, fit to be shown: whatever stands before `@`, the values of
 * query items with a secret's name, and values that look like a token are `•••`; the rest stays as it is.
 */
[[nodiscard]] QString address(const QString &text);
/**
 * A stored value of which nobody knows whether it is an address: shown as address() does where it looks like
 * one (`ops:password@host` and `TOKEN@host` as well), and as text(). WhatsApp ids and mail addresses stay.
 */
[[nodiscard]] QString value(const QString &text);
/** The same as address() with the secrets left out, so that what is left can be used: for the clipboard. */
[[nodiscard]] QString addressWithoutSecrets(const QString &text);
/** Something is left out by address(). */
[[nodiscard]] bool hasSecret(const QString &address);
/** True for a JSON key or header or query item whose value must not be shown. */
[[nodiscard]] bool isSecretKey(QStringView key);

} // namespace quayside::redact

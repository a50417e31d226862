// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QUrl>

namespace quayside::waha {

/**
 * What a server said, made fit to be shown: printable characters in one line, no longer than `longest`, free
 * of secrets and of the key itself, which servers and proxies like to echo.
 */
[[nodiscard]] QString serverText(const QString &text, const Secret &key, qsizetype longest = 500);
/** The first 200 bytes of a body that was not understood, likewise. */
[[nodiscard]] QString firstBytes(const QByteArray &body, const Secret &key);

/** A URL that a server sent, likewise. */
[[nodiscard]] QString shownUrl(const QUrl &url, const Secret &key);

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QUrl>

namespace quayside::waha {

/** How to reach one WAHA server. Value type, any thread. */
struct Endpoint
{
    QUrl base; //!< normalised: http or https, host, no trailing slash, a path prefix is kept
    Secret apiKey; //!< sent as X-Api-Key; may be empty
    QByteArray trustedFingerprint; //!< SHA-256 (32 bytes) of a certificate trusted besides the system's

    /** Reads what an operator typed or a map holds; InvalidInput says what is wrong with it. */
    [[nodiscard]] static Result<QUrl> parseUrl(const QString &text);
    /**
     * The key as it is sent on every path: without white space around it, which pasting and text files add.
     * InvalidInput for one with a line break or another character inside that no key can hold: in a header it
     * would split the request.
     */
    [[nodiscard]] static Result<Secret> parseKey(const Secret &typed);
    /** The endpoint of a row of the map; InvalidInput for a URL or key that can't be used. */
    [[nodiscard]] static Result<Endpoint> of(const QString &url, const Secret &key,
                                             const QByteArray &trustedFingerprint);
    /** `base` + encoded segments + query: names are percent-encoded as one segment each. */
    [[nodiscard]] QUrl url(std::initializer_list<QStringView> segments, const QString &query = {}) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/** True for `sha512:` and 128 hex digits: what a server may be given in place of a key, and no key itself. */
[[nodiscard]] bool isKeyHash(const Secret &key);

/**
 * What an address that did not lead to a WAHA server was perhaps meant to be: without `/dashboard` or `/api`
 * behind it, where a redirect points, https for http or http for https, WAHA's usual port 3000 for none. A
 * guess for a person to look at, never tried unasked; empty where nothing suggests one. Pure, any thread.
 */
[[nodiscard]] QUrl guessedAddress(const QUrl &base, const Error &error);

} // namespace quayside::waha

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
    /** `base` + encoded segments + query: names are percent-encoded as one segment each. */
    [[nodiscard]] QUrl url(std::initializer_list<QStringView> segments, const QString &query = {}) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

} // namespace quayside::waha

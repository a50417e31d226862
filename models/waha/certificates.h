// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslError>

namespace quayside::waha {

/** True when `leaf` is exactly the certificate with this SHA-256; an empty fingerprint trusts nothing. */
[[nodiscard]] bool isTrusted(const QSslCertificate &leaf, const QByteArray &fingerprint);
/** Tls: why it is not trusted, whose it is and until when; detail is its SHA-256 in hex. */
[[nodiscard]] Error certificateError(const QSslCertificate &leaf, const QList<QSslError> &errors,
                                     const QByteArray &expectedFingerprint);

} // namespace quayside::waha

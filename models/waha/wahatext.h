// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QAbstractSocket>

namespace quayside::waha {

struct Route;

/** The client's wordings: one function for each way in which talking to a server can fail. Any thread. */
class WahaText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::waha::WahaText)
public:
    // Connection
    [[nodiscard]] static Error timedOut(int afterMs);
    [[nodiscard]] static Error notReached(int withinMs);
    [[nodiscard]] static Error tooLarge(qint64 limitBytes);
    [[nodiscard]] static Error headTooLarge(qint64 limitBytes);
    [[nodiscard]] static Error brokenOff();
    [[nodiscard]] static Error transport(QAbstractSocket::SocketError error, const QString &words,
                                         const Route &route);
    [[nodiscard]] static Error redirectRefused(const QString &target, int httpStatus);
    [[nodiscard]] static Error tooManyRedirects(const QString &target, int httpStatus);

    // TLS
    [[nodiscard]] static Error tlsFailed(const QString &why);
    [[nodiscard]] static Error untrusted(const QString &subject, const QString &issuer, const QString &until,
                                         const QString &why);
    [[nodiscard]] static Error certificateChanged(const QString &subject, const QString &issuer,
                                                  const QString &until);

    // What a server said; `words` are its own, already redacted
    [[nodiscard]] static Error unauthorized(const QString &words);
    [[nodiscard]] static Error proxyWantsPassword(const QString &words);
    [[nodiscard]] static Error proxyForbids(const QString &words);
    [[nodiscard]] static Error rateLimited(const QString &words, int httpStatus, qint64 retryAfterMs);
    [[nodiscard]] static Error forbidden(const QString &words);
    [[nodiscard]] static Error notFound(const QString &words);
    [[nodiscard]] static Error noSuchRoute(const QString &words);
    [[nodiscard]] static Error notRunning(const QString &words);
    [[nodiscard]] static Error wrongStatus(const QString &status, const QString &expected);
    [[nodiscard]] static Error wrongStatusInWords(const QString &words);
    [[nodiscard]] static Error coreOnly(const QString &words);
    [[nodiscard]] static Error plusOnly(const QString &words);
    [[nodiscard]] static Error notImplemented(const QString &words);
    [[nodiscard]] static Error alreadyExists(const QString &words);
    [[nodiscard]] static Error rejected(const QString &words, int httpStatus);
    [[nodiscard]] static Error busy(const QString &words);
    [[nodiscard]] static Error serverError(const QString &words, int httpStatus);
    [[nodiscard]] static Error gateway(const QString &words, int httpStatus);
    [[nodiscard]] static Error notWaha(const QString &firstBytes, int httpStatus);
    [[nodiscard]] static Error noVersion(const QString &firstBytes);

    // Sockets
    [[nodiscard]] static Error socketLost(const QString &words, int code = 1006);
    [[nodiscard]] static Error socketSilent();
    [[nodiscard]] static Error socketRefused(bool forbidden, const QString &words);
    [[nodiscard]] static Error socketParameters(const QString &words);
    [[nodiscard]] static Error socketMissing(const QString &words, int httpStatus);
    [[nodiscard]] static Error socketGarbled();
    [[nodiscard]] static Error socketDeaf();
    [[nodiscard]] static Error socketFlood();
    [[nodiscard]] static Error frameTooLarge(const QString &words);

    // Input
    [[nodiscard]] static Error invalidUrl(const QString &what);
    [[nodiscard]] static Error invalidKey();
    [[nodiscard]] static Error invalidName();
    [[nodiscard]] static Error invalidPhone();
    [[nodiscard]] static Error invalidJson();
};

} // namespace quayside::waha

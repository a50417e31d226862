// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/wahatext.h"

namespace quayside::waha {

Error WahaText::unauthorized(const QString &words)
{
    return {
        ErrorKind::Unauthorized, tr("The server refused the API key."),
        tr("Check the key. A server started without a configured key makes a new random one at every start, "
           "so a key that worked before a restart stops working: set WAHA_API_KEY on the server."),
        words, 401
    };
}

Error WahaText::proxyWantsPassword(const QString &words)
{
    return {
        ErrorKind::ProxyRefused, tr("Something in front of the server asks for a password of its own."),
        tr("Let the reverse proxy pass requests that carry an X-Api-Key, or enter an address behind it."),
        words, 401
    };
}

Error WahaText::proxyForbids(const QString &words)
{
    return {
        ErrorKind::ProxyRefused, tr("Something in front of the server lets nobody pass from here."),
        tr("Let the reverse proxy or firewall pass requests of this computer, or enter an address behind "
           "it. The API key is not what was refused."),
        words, 403
    };
}

Error WahaText::rateLimited(const QString &words, int httpStatus, qint64 retryAfterMs)
{
    const int seconds = static_cast<int>((retryAfterMs + 999) / 1'000);
    Error error {
        ErrorKind::RateLimited,
        tr("The server, or a proxy in front of it, takes no more requests for now (%1).").arg(httpStatus),
        seconds > 0 ? tr("It asks to be left alone for %n second(s).", nullptr, seconds)
                    : tr("Quayside asks less often until it does."),
        words, httpStatus
    };
    error.retryAfterMs = retryAfterMs;
    return error;
}

Error WahaText::forbidden(const QString &words)
{
    return { ErrorKind::Forbidden, tr("The API key does not allow this."),
             tr("Use the server's admin key, or a key of this session with more rights."), words, 403 };
}

Error WahaText::notFound(const QString &words)
{
    return { ErrorKind::NotFound, tr("The server has no such session."), {}, words, 404 };
}

Error WahaText::noSuchRoute(const QString &words)
{
    return { ErrorKind::Unsupported, tr("This server does not know the call."),
             tr("Update WAHA, and check that the address has no path too many."), words, 404 };
}

Error WahaText::notRunning(const QString &words)
{
    return { ErrorKind::WrongStatus, tr("The session is not running."), tr("Start it first."), words, 404 };
}

Error WahaText::wrongStatus(const QString &status, const QString &expected)
{
    return { ErrorKind::WrongStatus,
             expected.isEmpty() ? tr("The session is not in a status that allows this: %1.").arg(status)
                                : tr("The session is at %1; this needs %2.").arg(status, expected),
             tr("Wait until it gets there, or restart it."),
             {},
             422 };
}

Error WahaText::wrongStatusInWords(const QString &words)
{
    return { ErrorKind::WrongStatus, tr("The session is not in a status that allows this."),
             tr("Wait until it gets there, or restart it."), words, 422 };
}

Error WahaText::coreOnly(const QString &words)
{
    return { ErrorKind::Unsupported, tr("This server can hold one session only, named “default”."),
             tr("Update WAHA to 2026.6.1 or later, or use a Plus edition."), words, 422 };
}

Error WahaText::plusOnly(const QString &words)
{
    return { ErrorKind::Unsupported, tr("This server's edition can't do that."),
             tr("Update WAHA to 2026.6.1 or later, or use a Plus edition."), words, 422 };
}

Error WahaText::notImplemented(const QString &words)
{
    return { ErrorKind::Unsupported, tr("This server's engine can't do that."), {}, words, 501 };
}

Error WahaText::alreadyExists(const QString &words)
{
    return { ErrorKind::Rejected, tr("The server has a session with this name already."),
             tr("Choose another name, or look whether it is the one you want."), words, 422 };
}

Error WahaText::rejected(const QString &words, int httpStatus)
{
    return { ErrorKind::Rejected,
             tr("The server rejected the request (%1).").arg(httpStatus),
             {},
             words,
             httpStatus };
}

Error WahaText::busy(const QString &words)
{
    return { ErrorKind::ServerBusy, tr("The server is still busy with this session."),
             tr("The earlier request may yet succeed: look before trying again."), words, 500 };
}

Error WahaText::serverError(const QString &words, int httpStatus)
{
    return { ErrorKind::ServerError, tr("The server reported an error of its own (%1).").arg(httpStatus),
             tr("It may still have done what was asked: look before trying again."), words, httpStatus };
}

Error WahaText::gateway(const QString &words, int httpStatus)
{
    return { ErrorKind::ServerError,
             tr("The reverse proxy in front of the server got no answer from it (%1).").arg(httpStatus),
             tr("Check that WAHA runs behind it."), words, httpStatus };
}

Error WahaText::notWaha(const QString &firstBytes, int httpStatus)
{
    return { ErrorKind::NotWaha, tr("The answer is not one of a WAHA server."),
             tr("Check the address, its port and path included."), firstBytes, httpStatus };
}

Error WahaText::noVersion(const QString &firstBytes)
{
    return { ErrorKind::NotWaha, tr("This is not a WAHA server: it tells no version."),
             tr("Check the address, its port and path included."), firstBytes, 200 };
}

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/wahatext.h"

#include "waha/http/connection.h"
#include "waha/servertext.h"

#include <QLocale>

namespace quayside::waha {

Error WahaText::timedOut(int afterMs)
{
    return wordedError(ErrorKind::Timeout,
                       tr("The server gave no complete answer within %1 s.").arg(afterMs / 1000.0),
                       tr("It may still have done what was asked: look before trying again."));
}

Error WahaText::notReached(int withinMs)
{
    return wordedError(ErrorKind::Timeout,
                       tr("No connection came about within %1 s; nothing was asked.").arg(withinMs / 1000.0),
                       tr("Check the address, the network, and that the server runs."));
}

Error WahaText::tooLarge(qint64 limitBytes)
{
    return wordedError(
        ErrorKind::TooLarge,
        tr("The reply is larger than %1 and was cut off.").arg(QLocale().formattedDataSize(limitBytes)),
        tr("Check that the address is a WAHA server's."));
}

Error WahaText::headTooLarge(qint64 limitBytes)
{
    return wordedError(
        ErrorKind::TooLarge,
        tr("The reply's headers are longer than %1.").arg(QLocale().formattedDataSize(limitBytes)),
        tr("No WAHA server sends such a thing: check what answers at the address."));
}

Error WahaText::brokenOff()
{
    return wordedError(ErrorKind::Unreachable, tr("The connection broke off in the middle of the reply."),
                       tr("The server may have done what was asked: look before trying again."));
}

Error WahaText::transport(QAbstractSocket::SocketError error, const QString &words, const Route &route)
{
    const QString said = serverText(words, {}, 200);
    Error out
        = wordedError(ErrorKind::Unreachable, {}, tr("Check the address and that the server runs."), said);
    const bool ofProxy = error == QAbstractSocket::ProxyAuthenticationRequiredError
        || (error >= QAbstractSocket::ProxyConnectionRefusedError
            && error <= QAbstractSocket::ProxyProtocolError)
        || (route.asksProxy && error != QAbstractSocket::RemoteHostClosedError);
    if (ofProxy) {
        out.message = tr("The proxy could not be used.");
        out.remedy = tr("Check the proxy in this computer's network settings; Quayside uses those.");
        return out;
    }
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return tlsFailed(said);
    case QAbstractSocket::ConnectionRefusedError:
        out.message = tr("%1 refused the connection.").arg(route.host);
        break;
    case QAbstractSocket::HostNotFoundError:
        out.message = tr("There is no host named %1.").arg(route.host);
        break;
    case QAbstractSocket::RemoteHostClosedError:
        out.message = tr("The server closed the connection without an answer.");
        out.remedy = tr("It may have done what was asked: look before trying again.");
        break;
    default:
        out.message = tr("%1 could not be reached.").arg(route.host);
    }
    return out;
}

Error WahaText::redirectRefused(const QString &target, int httpStatus)
{
    return {
        ErrorKind::NotWaha, tr("The server sends requests on to %1.").arg(target),
        tr("Quayside does not send the key there. If it is the right address, enter it as the worker's."),
        target, httpStatus
    };
}

Error WahaText::tooManyRedirects(const QString &target, int httpStatus)
{
    return { ErrorKind::NotWaha,
             tr("The server redirects in circles, last to %1.").arg(target),
             tr("Check the worker's address and the reverse proxy in front of it."),
             {},
             httpStatus };
}

Error WahaText::tlsFailed(const QString &why)
{
    return wordedError(ErrorKind::Tls,
                       why.isEmpty() ? tr("No secure connection could be made.")
                                     : tr("No secure connection could be made: %1").arg(why),
                       tr("Check that the server speaks https at this address."));
}

Error WahaText::untrusted(const QString &subject, const QString &issuer, const QString &until,
                          const QString &why)
{
    return wordedError(ErrorKind::Tls,
                       tr("The certificate of “%1”, issued by “%2”, valid until %3, is not trusted: %4")
                           .arg(subject, issuer, until, why),
                       tr("Compare the fingerprint with the server's, then trust it for this worker."));
}

Error WahaText::certificateChanged(const QString &subject, const QString &issuer, const QString &until)
{
    return wordedError(
        ErrorKind::Tls,
        tr("The certificate is not the one trusted for this worker. It is of “%1”, issued by “%2”, valid "
           "until %3.")
            .arg(subject, issuer, until),
        tr("If the server's certificate was renewed, compare the fingerprint and trust the new one."));
}

Error WahaText::socketLost(const QString &words, int code)
{
    //: %1 is a close code of a WebSocket, a number
    return wordedError(ErrorKind::Unreachable, tr("The event connection was lost (%1).").arg(code),
                       tr("It is made again by itself; until then the lists are polled."), words);
}

Error WahaText::socketSilent()
{
    return wordedError(ErrorKind::Timeout, tr("The server stopped answering on the event connection."),
                       tr("It is made again by itself; until then the lists are polled."));
}

Error WahaText::socketRefused(bool forbidden, const QString &words)
{
    return wordedError(
        forbidden ? ErrorKind::Forbidden : ErrorKind::Unauthorized,
        forbidden ? tr("The API key may not listen to live events (1008).")
                  : tr("The server does not take the API key for live events (1008)."),
        forbidden ? tr("Use the server's admin key.")
                  : tr("If lists come in with this key, a reverse proxy cuts it out of the WebSocket's "
                       "address: let it pass the query."),
        words);
}

Error WahaText::socketParameters(const QString &words)
{
    return wordedError(ErrorKind::Unsupported,
                       tr("The server does not offer the events that were asked for (4001)."),
                       tr("Update WAHA to 2024.11.5 or later. Until then the lists are polled."), words);
}

Error WahaText::socketMissing(const QString &words, int httpStatus)
{
    return {
        ErrorKind::Unsupported,
        httpStatus > 0 ? tr("Live events were refused with HTTP %1.").arg(httpStatus)
                       : tr("What answers the request for live events is no web server."),
        tr("If a reverse proxy is in front of the server, let it pass WebSocket upgrades; if not, update "
           "WAHA. Until then the lists are polled."),
        words, httpStatus
    };
}

Error WahaText::socketGarbled()
{
    return wordedError(
        ErrorKind::NotWaha, tr("What comes on the event connection is no WebSocket."),
        tr("Check the reverse proxy in front of the server. Until then the lists are polled."));
}

Error WahaText::socketDeaf()
{
    return wordedError(ErrorKind::TooLarge,
                       tr("The server does not read what is sent on the event connection."),
                       tr("Look at the server's load. Until then the lists are polled."));
}

Error WahaText::socketFlood()
{
    return wordedError(ErrorKind::TooLarge,
                       tr("The server sends more on the event connection than any WAHA server does."),
                       tr("Look at what runs there. Until then the lists are polled."));
}

Error WahaText::frameTooLarge(const QString &words)
{
    return wordedError(ErrorKind::TooLarge, tr("The server sent an event that is too large."),
                       tr("Until the connection is made again the lists are polled."), words);
}

Error WahaText::invalidUrl(const QString &what)
{
    return wordedError(ErrorKind::InvalidInput, what,
                       tr("Enter an address like https://waha.example.com:3000."));
}

Error WahaText::invalidKey()
{
    return wordedError(ErrorKind::InvalidInput,
                       tr("The API key holds a line break or an invisible character inside."),
                       tr("Copy it again, as one line."));
}

Error WahaText::invalidName()
{
    return wordedError(ErrorKind::InvalidInput, tr("A session needs a name, other than dots only."));
}

Error WahaText::invalidPhone()
{
    return wordedError(ErrorKind::InvalidInput, tr("This is not a phone number."),
                       tr("Enter it with country code, in digits, like 12025550100."));
}

Error WahaText::invalidJson()
{
    return wordedError(ErrorKind::InvalidInput, tr("This is not a JSON object."),
                       tr("Paste the whole text, from { to }."));
}

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
        seconds > 0 ? tr("It asks to be left alone for %Ln second(s).", nullptr, seconds)
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

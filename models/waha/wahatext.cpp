// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/wahatext.h"

#include "waha/http/connection.h"
#include "waha/servertext.h"

#include <QLocale>

namespace quayside::waha {

Error WahaText::timedOut(int afterMs)
{
    return { ErrorKind::Timeout,
             tr("The server gave no complete answer within %1 s.").arg(afterMs / 1000.0),
             tr("It may still have done what was asked: look before trying again."),
             {},
             0 };
}

Error WahaText::tooLarge(qint64 limitBytes)
{
    return { ErrorKind::TooLarge,
             tr("The reply is larger than %1 and was cut off.").arg(QLocale().formattedDataSize(limitBytes)),
             tr("Check that the address is a WAHA server's."),
             {},
             0 };
}

Error WahaText::headTooLarge(qint64 limitBytes)
{
    return { ErrorKind::TooLarge,
             tr("The reply's headers are longer than %1.").arg(QLocale().formattedDataSize(limitBytes)),
             tr("No WAHA server sends such a thing: check what answers at the address."),
             {},
             0 };
}

Error WahaText::brokenOff()
{
    return { ErrorKind::Unreachable,
             tr("The connection broke off in the middle of the reply."),
             tr("The server may have done what was asked: look before trying again."),
             {},
             0 };
}

Error WahaText::transport(QAbstractSocket::SocketError error, const QString &words, const Route &route)
{
    const QString said = serverText(words, {}, 200);
    Error out { ErrorKind::Unreachable, {}, tr("Check the address and that the server runs."), said, 0 };
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
    return { ErrorKind::Tls,
             why.isEmpty() ? tr("No secure connection could be made.")
                           : tr("No secure connection could be made: %1").arg(why),
             tr("Check that the server speaks https at this address."),
             {},
             0 };
}

Error WahaText::untrusted(const QString &subject, const QString &issuer, const QString &until,
                          const QString &why)
{
    return { ErrorKind::Tls,
             tr("The certificate of “%1”, issued by “%2”, valid until %3, is not trusted: %4")
                 .arg(subject, issuer, until, why),
             tr("Compare the fingerprint with the server's, then trust it for this worker."),
             {},
             0 };
}

Error WahaText::certificateChanged(const QString &subject, const QString &issuer, const QString &until)
{
    return {
        ErrorKind::Tls,
        tr("The certificate is not the one trusted for this worker. It is of “%1”, issued by “%2”, valid "
           "until %3.")
            .arg(subject, issuer, until),
        tr("If the server's certificate was renewed, compare the fingerprint and trust the new one."),
        {},
        0
    };
}

Error WahaText::socketLost(const QString &words, int code)
{
    //: %1 is a close code of a WebSocket, a number
    return { ErrorKind::Unreachable, tr("The event connection was lost (%1).").arg(code),
             tr("It is made again by itself; until then the lists are polled."), words, 0 };
}

Error WahaText::socketSilent()
{
    return { ErrorKind::Timeout,
             tr("The server stopped answering on the event connection."),
             tr("It is made again by itself; until then the lists are polled."),
             {},
             0 };
}

Error WahaText::socketRefused(bool forbidden, const QString &words)
{
    return { forbidden ? ErrorKind::Forbidden : ErrorKind::Unauthorized,
             forbidden ? tr("The API key may not listen to live events (1008).")
                       : tr("The server does not take the API key for live events (1008)."),
             forbidden ? tr("Use the server's admin key.")
                       : tr("If lists come in with this key, a reverse proxy cuts it out of the WebSocket's "
                            "address: let it pass the query."),
             words, 0 };
}

Error WahaText::socketParameters(const QString &words)
{
    return { ErrorKind::Unsupported, tr("The server does not offer the events that were asked for (4001)."),
             tr("Update WAHA to 2024.11.5 or later. Until then the lists are polled."), words, 0 };
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
    return { ErrorKind::NotWaha,
             tr("What comes on the event connection is no WebSocket."),
             tr("Check the reverse proxy in front of the server. Until then the lists are polled."),
             {},
             0 };
}

Error WahaText::socketDeaf()
{
    return { ErrorKind::TooLarge,
             tr("The server does not read what is sent on the event connection."),
             tr("Look at the server's load. Until then the lists are polled."),
             {},
             0 };
}

Error WahaText::socketFlood()
{
    return { ErrorKind::TooLarge,
             tr("The server sends more on the event connection than any WAHA server does."),
             tr("Look at what runs there. Until then the lists are polled."),
             {},
             0 };
}

Error WahaText::frameTooLarge(const QString &words)
{
    return { ErrorKind::TooLarge, tr("The server sent an event that is too large."),
             tr("Until the connection is made again the lists are polled."), words, 0 };
}

Error WahaText::invalidUrl(const QString &what)
{
    return {
        ErrorKind::InvalidInput, what, tr("Enter an address like https://waha.example.com:3000."), {}, 0
    };
}

Error WahaText::invalidKey()
{
    return { ErrorKind::InvalidInput,
             tr("The API key holds a line break or an invisible character inside."),
             tr("Copy it again, as one line."),
             {},
             0 };
}

Error WahaText::invalidName()
{
    return { ErrorKind::InvalidInput, tr("A session needs a name, other than dots only."), {}, {}, 0 };
}

Error WahaText::invalidPhone()
{
    return { ErrorKind::InvalidInput,
             tr("This is not a phone number."),
             tr("Enter it with country code, in digits, like 12025550100."),
             {},
             0 };
}

Error WahaText::invalidJson()
{
    return { ErrorKind::InvalidInput,
             tr("This is not a JSON object."),
             tr("Paste the whole text, from { to }."),
             {},
             0 };
}

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/wahatext.h"

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

Error WahaText::brokenOff()
{
    return { ErrorKind::Unreachable,
             tr("The connection broke off in the middle of the reply."),
             tr("The server may have done what was asked: look before trying again."),
             {},
             0 };
}

Error WahaText::transport(QNetworkReply::NetworkError error, const QString &words, const Endpoint &endpoint,
                          bool answered)
{
    const QString said = serverText(words, endpoint.apiKey, 200);
    const QString host = endpoint.base.host();
    Error out { ErrorKind::Unreachable, {}, tr("Check the address and that the server runs."), said, 0 };
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return tlsFailed(said);
    case QNetworkReply::ConnectionRefusedError:
        out.message = tr("%1 refused the connection.").arg(host);
        return out;
    case QNetworkReply::HostNotFoundError:
        out.message = tr("There is no host named %1.").arg(host);
        return out;
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::RemoteHostClosedError:
        if (answered)
            return brokenOff();
        out.message = tr("The server closed the connection without an answer.");
        out.remedy = tr("It may have done what was asked: look before trying again.");
        return out;
    default:
        break;
    }
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError) {
        out.message = tr("The proxy could not be used.");
        out.remedy = tr("Check the proxy in this computer's network settings; Quayside uses those.");
    } else {
        out.message = tr("%1 could not be reached.").arg(host);
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

Error WahaText::socketLost(const QString &words)
{
    return { ErrorKind::Unreachable, tr("The event connection was lost."), {}, words, 0 };
}

Error WahaText::socketSilent()
{
    return { ErrorKind::Timeout, tr("The server stopped answering on the event connection."), {}, {}, 0 };
}

Error WahaText::frameTooLarge(const QString &words)
{
    return { ErrorKind::TooLarge, tr("The server sent an event that is too large."), {}, words, 0 };
}

Error WahaText::socketMissing(const QString &words)
{
    return { ErrorKind::Unsupported, tr("This server offers no live events."),
             tr("If a reverse proxy is in front of it, let it pass WebSocket upgrades. Until then the lists "
                "are polled."),
             words, 0 };
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

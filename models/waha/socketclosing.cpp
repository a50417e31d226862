// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/socketclosing.h"

#include "waha/servertext.h"
#include "waha/wahatext.h"

#include <QRegularExpression>

namespace quayside::waha {

namespace {

constexpr int kBadParameters = 4001; // 2024.10: events it does not know

int upgradeStatusIn(const QString &words)
{
    static const QRegularExpression status(QStringLiteral("status code: (\\d{3})"));
    return status.match(words).captured(1).toInt();
}

} // namespace

Error closingError(QWebSocketProtocol::CloseCode code, const QString &reason, const Secret &key)
{
    const QString words = serverText(reason, key, 200);
    switch (static_cast<int>(code)) {
    case QWebSocketProtocol::CloseCodePolicyViolated:
        return reason.contains(QLatin1StringView("Forbidden"), Qt::CaseInsensitive)
            ? WahaText::forbidden(words)
            : WahaText::unauthorized(words);
    case kBadParameters:
        return WahaText::socketMissing(words);
    case QWebSocketProtocol::CloseCodeTooMuchData:
        return WahaText::frameTooLarge(words);
    default:
        return WahaText::socketLost(words);
    }
}

Error openingError(const QString &words, const Secret &key)
{
    const QString said = serverText(words, key, 200);
    switch (upgradeStatusIn(words)) {
    case 401:
        return WahaText::unauthorized(said);
    case 403:
        return WahaText::forbidden(said);
    case 400:
    case 404:
    case 405:
    case 426:
    case 501:
        return WahaText::socketMissing(said);
    default:
        return WahaText::socketLost(said);
    }
}

bool needsSomebody(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Unsupported:
    case ErrorKind::Tls:
        return true;
    default:
        return false;
    }
}

} // namespace quayside::waha

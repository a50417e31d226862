// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/socketclosing.h"

#include "waha/errorreader.h"
#include "waha/http/replyparser.h"
#include "waha/servertext.h"
#include "waha/wahatext.h"

namespace quayside::waha {

namespace {

// Close codes: RFC 6455 §7.4.1, and WAHA's own (api.md §6)
constexpr int kPolicyViolated = 1008;
constexpr int kTooMuchData = 1009;
constexpr int kBadParameters = 4001; // 2024.10: events it does not know

HttpReply replyOf(ReplyParser &parser)
{
    HttpReply reply;
    reply.status = parser.status();
    reply.reason = parser.reason();
    reply.authenticate = parser.header("www-authenticate");
    reply.body = parser.takeBody();
    return reply;
}

} // namespace

Error closingError(int code, const QString &reason, const Secret &key)
{
    const QString words = serverText(reason, key, 200);
    switch (code) {
    case kPolicyViolated:
        return WahaText::socketRefused(reason.contains(QLatin1StringView("Forbidden"), Qt::CaseInsensitive),
                                       words);
    case kBadParameters:
        return WahaText::socketParameters(words);
    case kTooMuchData:
        return WahaText::frameTooLarge(words);
    default:
        return WahaText::socketLost(words, code);
    }
}

Error upgradeError(ReplyParser &parser, const Secret &key)
{
    if (parser.failure() != ReplyParser::Failure::None)
        return WahaText::socketMissing(firstBytes(parser.firstBytes(), key), 0);
    const HttpReply reply = replyOf(parser);
    switch (reply.status) {
    case 101:
        return WahaText::socketGarbled();
    case 401: // WAHA itself takes the upgrade first and looks at the key then
    case 403:
    case 407:
    case 429:
    case 502:
    case 503:
    case 504:
        return readError(reply, key);
    default:
        return WahaText::socketMissing(firstBytes(reply.body, key), reply.status);
    }
}

bool needsSomebody(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::ProxyRefused:
    case ErrorKind::Unsupported:
    case ErrorKind::TooLarge:
    case ErrorKind::NotWaha:
    case ErrorKind::Tls:
        return true;
    default:
        return false;
    }
}

} // namespace quayside::waha

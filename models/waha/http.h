// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "waha/network.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace quayside::waha {

/** One request to a worker, before the key is added. Value type. */
struct HttpCall
{
    enum class Verb { Get, Post, Put, Delete };
    /** What the answer may be, which says how much of it is read. */
    enum class Answer {
        Small, //!< one object of JSON
        List, //!< all sessions
        Picture
    };

    Verb verb = Verb::Get;
    QUrl url;
    QByteArray body; //!< JSON, or empty for no body
    Network::Lane lane = Network::Lane::Interactive;
    QByteArray accept = QByteArrayLiteral("application/json");
    QByteArray etag; //!< sent as If-None-Match
    Answer answer = Answer::Small;
};

/** As it stands in a request: "GET". */
[[nodiscard]] inline QString methodName(HttpCall::Verb verb)
{
    switch (verb) {
    case HttpCall::Verb::Get:
        return QStringLiteral("GET");
    case HttpCall::Verb::Post:
        return QStringLiteral("POST");
    case HttpCall::Verb::Put:
        return QStringLiteral("PUT");
    case HttpCall::Verb::Delete:
        break;
    }
    return QStringLiteral("DELETE");
}

/** What came back, with any HTTP status. Value type. */
struct HttpReply
{
    int status = 0;
    QByteArray reason; //!< the status line's words
    QByteArray contentType;
    QByteArray etag;
    QByteArray authenticate; //!< WWW-Authenticate: WAHA itself never sends one
    qint64 retryAfterMs = 0; //!< Retry-After, as Error::retryAfterMs
    QByteArray body;
    int elapsedMs = 0;

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/** Receives the end of a call in the network thread. Dropped unused when the network goes away. */
using HttpDone = std::function<void(Result<HttpReply>)>;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds: seconds, or an HTTP date, which is measured
 * against the server's own `date`, because its clock need not be ours. At most an hour; 0 where it asks for
 * nothing that can be read. Any thread.
 */
[[nodiscard]] qint64 retryAfterMs(const QByteArray &value, const QByteArray &date);

} // namespace quayside::waha

// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/errorreader.h"

#include "waha/servertext.h"
#include "waha/wahatext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace quayside::waha {

namespace {

using Latin = QLatin1StringView;

/** A message may be a text, a list of texts, or missing. */
QString wordsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        texts << item.toString();
    return texts.join(QStringLiteral("; "));
}

/** One reply on its way to an Error. */
struct Answer
{
    int status;
    QJsonObject body;
    bool isJson;
    QString words; // redacted

    [[nodiscard]] bool says(const char *part) const
    {
        return words.contains(Latin(part), Qt::CaseInsensitive);
    }
};

Answer answerOf(const HttpReply &reply, const Secret &key)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    Answer answer { reply.status, document.object(), document.isObject(), {} };
    if (answer.isJson)
        answer.words = serverText(errorWords(answer.body), key);
    if (answer.words.isEmpty())
        answer.words = firstBytes(reply.body, key);
    if (answer.words.isEmpty())
        answer.words = serverText(QString::fromLatin1(reply.reason), key, 100);
    return answer;
}

std::optional<Error> wrongStatusOf(const Answer &answer, const Secret &key)
{
    const QJsonValue expected = answer.body.value(Latin("expected"));
    const bool isObject = expected.isArray() || answer.says("Session status is not as expected");
    if (isObject) {
        const QString status = serverText(answer.body.value(Latin("status")).toString(), key, 64);
        return WahaText::wrongStatus(status,
                                     serverText(wordsOf(expected).replace(Latin("; "), Latin(", ")), key));
    }
    if (answer.says("Can request code only in") || answer.says("The session is starting")
        || answer.says("Unknown status - "))
        return WahaText::wrongStatusInWords(answer.words);
    return std::nullopt;
}

Error unprocessable(const Answer &answer, const Secret &key)
{
    if (std::optional<Error> error = wrongStatusOf(answer, key))
        return *std::move(error);
    if (answer.says("WAHA Core support only"))
        return WahaText::coreOnly(answer.words);
    if (answer.says("available only in Plus version"))
        return WahaText::plusOnly(answer.words);
    if (answer.says("not implemented") || answer.says("for non chrome based engine"))
        return WahaText::notImplemented(answer.words);
    if (answer.says("already exists"))
        return WahaText::alreadyExists(answer.words);
    if (answer.says("does not exist"))
        return WahaText::notFound(answer.words);
    return WahaText::rejected(answer.words, answer.status);
}

/** Only WAHA's own words prove that a session is absent: a proxy's 404 page says nothing about sessions. */
Error notFound(const Answer &answer)
{
    if (answer.says("We didn't find a session"))
        return WahaText::notRunning(answer.words);
    if (answer.words.startsWith(Latin("Cannot ")))
        return WahaText::noSuchRoute(answer.words);
    const bool absent = answer.says("not found") || answer.says("does not exist");
    return absent && answer.says("session") ? WahaText::notFound(answer.words)
                                            : WahaText::rejected(answer.words, answer.status);
}

Error fromWaha(const Answer &answer, const Secret &key)
{
    switch (answer.status) {
    case 401:
        return WahaText::unauthorized(answer.words);
    case 403:
        return WahaText::forbidden(answer.words);
    case 404:
        return notFound(answer);
    case 422:
        return unprocessable(answer, key);
    case 501:
        return WahaText::notImplemented(answer.words);
    default:
        break;
    }
    if (answer.status < 500)
        return WahaText::rejected(answer.words, answer.status);
    if (answer.says("async-lock timed out") || answer.says("Maximum execution time is exceeded"))
        return WahaText::busy(answer.words);
    return WahaText::serverError(answer.words, answer.status);
}

Error fromSomethingElse(const Answer &answer)
{
    switch (answer.status) {
    case 401:
    case 407:
        return WahaText::proxyWantsPassword(answer.words);
    case 403:
        return WahaText::proxyForbids(answer.words);
    case 413:
        return WahaText::rejected(answer.words, answer.status);
    case 502:
    case 503:
    case 504:
        return WahaText::gateway(answer.words, answer.status);
    default:
        break;
    }
    return answer.status >= 500 ? WahaText::serverError(answer.words, answer.status)
                                : WahaText::notWaha(answer.words, answer.status);
}

} // namespace

QString errorWords(const QJsonObject &body)
{
    const QJsonValue error = body.value(Latin("error"));
    const QJsonObject details = error.toObject();
    const QList<QJsonValue> candidates {
        body.value(Latin("message")),
        error,
        details.value(Latin("message")),
        details.value(Latin("details")),
        body.value(Latin("exception")).toObject().value(Latin("message")),
    };
    for (const QJsonValue &candidate : candidates) {
        if (QString words = wordsOf(candidate); !words.isEmpty())
            return words;
    }
    return {};
}

Error readError(const HttpReply &reply, const Secret &key)
{
    const Answer answer = answerOf(reply, key);
    if (reply.status == 429 || (reply.status == 503 && reply.retryAfterMs > 0))
        return WahaText::rateLimited(answer.words, reply.status, reply.retryAfterMs);
    if (reply.status == 401 && !reply.authenticate.isEmpty())
        return WahaText::proxyWantsPassword(answer.words); // WAHA's own 401 asks for no login
    const bool hasWords = answer.isJson && !errorWords(answer.body).isEmpty();
    Error error = hasWords ? fromWaha(answer, key) : fromSomethingElse(answer);
    error.httpStatus = answer.status;
    return error;
}

bool isAlreadyStarted(const Error &error)
{
    return error.httpStatus == 422 && error.detail.contains(Latin("already started"), Qt::CaseInsensitive);
}

} // namespace quayside::waha

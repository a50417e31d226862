// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"

#include "simulator/clock.h"

#include <QByteArray>

namespace sim::errors {

namespace {

HttpReply standard(int status, Json message)
{
    Json body = Json::object();
    body.set("message", std::move(message))
        .set("error", Json(reasonPhrase(status)))
        .set("statusCode", Json(status));
    return HttpReply::json(status, body.text());
}

std::string base64(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toBase64().toStdString();
}

} // namespace

HttpReply invalid(const std::vector<std::string> &messages)
{
    Json list = Json::array();
    for (const std::string &message : messages)
        list.append(Json(message));
    return standard(400, std::move(list));
}

HttpReply badRequest(std::string_view message)
{
    return standard(400, Json(message));
}

HttpReply unauthorized()
{
    return HttpReply::json(401, R"({"message":"Unauthorized","statusCode":401})");
}

HttpReply forbidden()
{
    return HttpReply::json(403, R"({"message":"Forbidden","statusCode":403})");
}

HttpReply notFound(std::string_view message)
{
    return standard(404, Json(message));
}

HttpReply unknownRoute(const HttpRequest &request)
{
    return notFound("Cannot " + request.method + ' ' + request.target);
}

HttpReply sessionNotFound()
{
    return notFound("Session not found");
}

HttpReply notRunning(std::string_view session)
{
    const std::string name(session);
    return notFound("We didn't find a session with name '" + name
                    + "'.\nPlease start it first by using POST /api/sessions/" + name + "/start request");
}

HttpReply unprocessable(std::string_view message)
{
    return standard(422, Json(message));
}

HttpReply alreadyExists(std::string_view session)
{
    return unprocessable("Session '" + std::string(session) + "' already exists. Use PUT to update it.");
}

HttpReply wrongStatus(std::string_view session, Status status, Status expected)
{
    Json body = Json::object();
    body.set("error", "Session status is not as expected. Try again later or restart the session")
        .set("session", Json(session))
        .set("status", Json(text(status)))
        .set("expected", Json::array().append(Json(text(expected))));
    return HttpReply::json(422, body.text());
}

HttpReply coreOnlyDefault(const Rules &rules, std::string_view session)
{
    const std::string advice
        = "If you want to run more then one WhatsApp account - please get WAHA PLUS version. "
          "Check this out: https://waha.devlike.pro/";
    const std::string start = "WAHA Core support only 'default' session. ";
    if (!rules.quotesCoreName())
        return unprocessable(start + advice);
    return unprocessable(start + "You tried to access '" + std::string(session)
                         + "' session (base64: " + base64(session) + "). " + advice);
}

HttpReply plusOnly(const Rules &rules)
{
    const std::string engine
        = rules.quotesCoreName() ? " for '" + std::string(text(rules.engine)) + "' engine" : "";
    return unprocessable("The feature is available only in Plus version" + engine
                         + ". Check this out: https://waha.devlike.pro/");
}

HttpReply notImplemented(const Rules &rules)
{
    const std::string message = "The method is not implemented by '" + std::string(text(rules.engine))
        + "' engine. Check the docs and try another engine: https://waha.devlike.pro/";
    return rules.notImplementedIs501() ? standard(501, Json(message)) : unprocessable(message);
}

HttpReply internal(const HttpRequest &request, const Exception &exception, const Json &version)
{
    Json query = Json::object();
    for (const auto &[name, value] : request.query)
        query.set(name, Json(value));
    Json echo = Json::object();
    echo.set("path", Json(request.target)).set("method", Json(request.method));
    if (const std::optional<Json> body = Json::parse(request.body))
        echo.set("body", *body);
    echo.set("query", std::move(query));

    const std::string stack = std::string(exception.name) + ": " + std::string(exception.message) + '\n'
        + std::string(exception.stack);
    Json details = Json::object();
    details.set("message", Json(exception.message))
        .set("name", Json(exception.name))
        .set("stack", Json(stack));
    Json body = Json::object();
    body.set("statusCode", Json(500)).set("timestamp", Json(isoNow())).set("exception", std::move(details));
    body.set("request", std::move(echo)).set("version", version);
    return HttpReply::json(500, body.text());
}

} // namespace sim::errors

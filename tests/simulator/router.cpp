// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/router.h"

#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

namespace sim {

namespace {

using namespace routes;

constexpr Route table[] = {
    { "GET", "/", Route::Open, "", root },
    { "GET", "/ping", Route::Open, "", ping },
    { "GET", "/health", Route::AnyKey, "", health },
    { "GET", "/api/server/version", Route::AnyKey, "", version },
    { "GET", "/api/version", Route::AnyKey, "", version },
    { "GET", "/api/server/status", Route::AnyKey, "", serverStatus },
    { "GET", "/api/server/environment", Route::Admin, "", environment },
    { "POST", "/api/server/stop", Route::Admin, "", stopServer },
    { "GET", "/api/server/debug/heapsnapshot", Route::Admin, "", debugDisabled },
    { "GET", "/api/server/debug/cpu", Route::Admin, "", debugDisabled },
    { "GET", "/api/sessions", Route::AnyKey, "", listSessions },
    { "POST", "/api/sessions", Route::Admin, "", createSession },
    { "POST", "/api/sessions/start", Route::Admin, "", oldStart },
    { "POST", "/api/sessions/stop", Route::Admin, "", oldStop },
    { "POST", "/api/sessions/logout", Route::Admin, "", oldLogout },
    { "GET", "/api/sessions/{session}", Route::Session, "read", getSession },
    { "PUT", "/api/sessions/{session}", Route::Session, "setting", updateSession },
    { "DELETE", "/api/sessions/{session}", Route::Session, "delete", deleteSession },
    { "GET", "/api/sessions/{session}/me", Route::Session, "read", me },
    { "POST", "/api/sessions/{session}/start", Route::Session, "control", startSession },
    { "POST", "/api/sessions/{session}/stop", Route::Session, "control", stopSession },
    { "POST", "/api/sessions/{session}/restart", Route::Session, "control", restartSession },
    { "POST", "/api/sessions/{session}/logout", Route::Session, "control", logoutSession },
    { "GET", "/api/screenshot", Route::AnyKey, "control", screenshot },
    { "POST", "/api/sendText", Route::AnyKey, "send", sendText },
    { "GET", "/api/keys", Route::Admin, "", listKeys, &Rules::keysApi },
    { "POST", "/api/keys", Route::Admin, "", createKey, &Rules::keysApi },
    { "POST", "/api/keys/media", Route::Admin, "", mediaKey, &Rules::sessionKeysByKind },
    { "POST", "/api/keys/control", Route::Admin, "", controlKey, &Rules::sessionKeysByKind },
    { "PUT", "/api/keys/{id}", Route::Admin, "", updateKey, &Rules::keysApi },
    { "DELETE", "/api/keys/{id}", Route::Admin, "", deleteKey, &Rules::keysApi },
    { "GET", "/api/apps", Route::AnyKey, "app", listApps, &Rules::appsOn },
    { "POST", "/api/apps", Route::AnyKey, "app", createApp, &Rules::appsOn },
    { "GET", "/api/apps/{id}", Route::AnyKey, "app", getApp, &Rules::appsOn },
    { "PUT", "/api/apps/{id}", Route::AnyKey, "app", updateApp, &Rules::appsOn },
    { "DELETE", "/api/apps/{id}", Route::AnyKey, "app", deleteApp, &Rules::appsOn },
    { "GET", "/api/{session}/auth/qr", Route::Session, "control", qr },
    { "POST", "/api/{session}/auth/request-code", Route::Session, "control", requestCode },
    { "GET", "/api/{session}/auth/passkey/challenge", Route::Session, "control", passkeyChallenge,
      &Rules::passkeyRoutes },
    { "POST", "/api/{session}/auth/passkey", Route::Session, "control", passkeyAnswer,
      &Rules::passkeyRoutes },
    { "GET", "/api/{session}/auth/passkey/confirmation", Route::Session, "control", passkeyConfirmation,
      &Rules::passkeyRoutes },
    { "POST", "/api/{session}/auth/passkey/confirm", Route::Session, "control", passkeyConfirm,
      &Rules::passkeyRoutes },
    { "GET", "/api/{session}/profile", Route::Session, "read", profile, &Rules::profile },
    { "PUT", "/api/{session}/profile/name", Route::Session, "send", profileWrite, &Rules::profile },
    { "PUT", "/api/{session}/profile/status", Route::Session, "send", profileWrite, &Rules::profile },
    { "PUT", "/api/{session}/profile/picture", Route::Session, "send", profileWrite, &Rules::profile },
    { "DELETE", "/api/{session}/profile/picture", Route::Session, "send", profileWrite, &Rules::profile },
};

/** One segment off the front of a path. */
std::string_view nextSegment(std::string_view &path)
{
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

bool matches(const Route &route, std::string_view path, std::vector<std::string> &arguments)
{
    std::string_view pattern = route.pattern;
    arguments.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = nextSegment(pattern);
        const std::string_view given = nextSegment(path);
        if (wanted.starts_with('{') && !given.empty())
            arguments.push_back(percentDecoded(given));
        else if (wanted != given)
            return false;
    }
    return pattern.empty() && path.empty();
}

const Route *findRoute(const Rules &rules, const HttpRequest &request, std::vector<std::string> &arguments)
{
    std::string_view path = request.path;
    if (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    for (const Route &route : table)
        if (route.method == request.method && matches(route, path, arguments)
            && (!route.since || (rules.*route.since)()))
            return &route;
    return nullptr;
}

bool needsKey(const HttpRequest &request)
{
    return request.path.starts_with("/api/") || request.path == "/health";
}

Json formBody(const std::string &text)
{
    HttpRequest form;
    form.target = '?' + text;
    form.splitTarget();
    Json body = Json::object();
    for (const auto &[name, value] : form.query)
        body.set(name, Json(value));
    return body;
}

/** Reads the body as Express does; an error reply when it can't be read. */
std::optional<HttpReply> readBody(const HttpRequest &request, std::optional<Json> &body)
{
    const std::string *type = request.header("Content-Type");
    if (request.body.empty() || !type)
        return std::nullopt;
    if (type->starts_with("application/x-www-form-urlencoded")) {
        body = formBody(request.body);
        return std::nullopt;
    }
    if (!type->starts_with("application/json"))
        return std::nullopt;
    std::string problem
        = "Unexpected token '" + request.body.substr(0, 1) + "', \"" + request.body + "\" is not valid JSON";
    std::optional<Json> value = Json::parse(request.body, &problem);
    if (!value || (!value->isObject() && !value->isArray()))
        return errors::badRequest(problem);
    body = std::move(value);
    return std::nullopt;
}

/** What stands between a request and its handler; nothing when it may pass. */
std::optional<HttpReply> refusal(const Call &call, const Route &route)
{
    const Rules &rules = call.worker.rules;
    if (route.scope == Route::Admin && !call.access.isAdmin())
        return errors::forbidden();
    if (route.scope != Route::Session)
        return std::nullopt;
    if (!rules.manySessions() && call.session() != "default") {
        if (!rules.quotesCoreName() && call.request.method == "GET")
            return errors::sessionNotFound();
        return errors::coreOnlyDefault(rules, call.session());
    }
    if (!call.access.allows(call.session(), route.action))
        return errors::forbidden();
    return std::nullopt;
}

/** Adds the tag; turns a reply the client has already into 304. */
HttpReply tagged(HttpReply reply, bool get, const std::string &known)
{
    if (reply.etag.empty() && reply.body && reply.contentType.starts_with("application/json"))
        reply.etag = weakEtag(*reply.body);
    const bool fresh
        = get && reply.status == 200 && !reply.etag.empty() && known.find(reply.etag) != std::string::npos;
    if (fresh) {
        reply.status = 304;
        reply.body = nullptr;
        reply.contentType.clear();
    }
    return reply;
}

std::function<void(HttpReply)> tagging(const HttpRequest &request, std::function<void(HttpReply)> reply)
{
    const std::string *known = request.header("If-None-Match");
    return [get = request.method == "GET", known = known ? *known : std::string(),
            reply = std::move(reply)](HttpReply raw) { reply(tagged(std::move(raw), get, known)); };
}

HttpReply preflight()
{
    HttpReply reply = HttpReply::empty(204);
    reply.headers.emplace_back("Access-Control-Allow-Methods", "GET,HEAD,PUT,PATCH,POST,DELETE");
    reply.headers.emplace_back("Access-Control-Allow-Headers", "*");
    return reply;
}

} // namespace

void dispatch(Worker &worker, HttpRequest request, std::function<void(HttpReply)> plainReply)
{
    if (request.method == "OPTIONS")
        return plainReply(preflight());
    const std::function<void(HttpReply)> reply = tagging(request, std::move(plainReply));
    const Access access = accessOf(worker, request);
    if (needsKey(request) && access.kind == Access::None)
        return reply(errors::unauthorized());
    std::vector<std::string> arguments;
    const Route *route = findRoute(worker.rules, request, arguments);
    if (!route)
        return reply(errors::unknownRoute(request));
    const auto call = std::make_shared<Call>(
        Call { worker, std::move(request), access, std::move(arguments), {}, reply });
    if (const std::optional<HttpReply> unreadable = readBody(call->request, call->body))
        return reply(*unreadable);
    if (const std::optional<HttpReply> refused = refusal(*call, *route))
        return reply(*refused);
    route->handler(call);
}

} // namespace sim

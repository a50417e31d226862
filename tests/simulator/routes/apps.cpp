// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"
#include "simulator/world.h"

#include <algorithm>
#include <set>

namespace sim {

std::optional<HttpReply> appsProblem(const Worker &worker, const Json &apps)
{
    if (!worker.rules.appsApi())
        return std::nullopt; // an unknown property: dropped
    if (!worker.rules.appsOn())
        return errors::unprocessable(
            "Apps are disabled. Enable it by setting 'WAHA_APPS_ENABLED=True' environment variable.");
    std::set<std::string> seen;
    for (const Json &app : apps.items()) {
        const std::string type = app["app"].toString();
        if (!seen.insert(type).second)
            return errors::unprocessable(
                "Only one '" + type + "' app is allowed per session - remove duplicate entries from 'apps'.");
    }
    return std::nullopt;
}

namespace {
App appFrom(Worker &worker, const std::string &session, const Json &json)
{
    App app;
    app.id = json["id"].toString();
    app.session = session;
    app.type = json["app"].toString();
    app.enabled = json["enabled"].toBool(true);
    app.config = json["config"].isObject() ? json["config"] : Json::object();
    if (app.id.empty())
        app.id = "app_" + worker.world.random.hex(32);
    return app;
}

const App *appOfType(const Store &store, const std::string &session, const std::string &type)
{
    for (const App &app : store.apps)
        if (app.session == session && app.type == type)
            return &app;
    return nullptr;
}
} // namespace

void synchroniseApps(Worker &worker, const std::string &session, const Json &apps)
{
    if (!worker.rules.appsOn())
        return;
    std::vector<App> wanted;
    for (const Json &json : apps.items()) {
        App app = appFrom(worker, session, json);
        const App *known = appOfType(worker.store, session, app.type);
        if (known && json["id"].isNull())
            app.id = known->id;
        wanted.push_back(std::move(app));
    }
    std::erase_if(worker.store.apps, [&](const App &app) { return app.session == session; });
    worker.store.apps.insert(worker.store.apps.end(), wanted.begin(), wanted.end());
    worker.store.touch();
}

} // namespace sim

namespace sim::routes {

namespace {
/** The app of the path; answers 404 or 403 and returns null when it is not there for this key. */
App *appOf(const CallPtr &call)
{
    std::vector<App> &apps = call->worker.store.apps;
    const std::string &id = call->arguments.front();
    const auto found = std::find_if(apps.begin(), apps.end(), [&](const App &app) { return app.id == id; });
    if (found == apps.end()) {
        call->reply(errors::notFound("App not found"));
        return nullptr;
    }
    if (call->access.allows(found->session, "app"))
        return &*found;
    call->reply(errors::forbidden());
    return nullptr;
}
} // namespace

void listApps(const CallPtr &call)
{
    const std::string *session = call->request.queryValue("session");
    if (!session)
        return call->reply(errors::badRequest("Session name is required"));
    if (!call->access.allows(*session, "app"))
        return call->reply(errors::forbidden());
    Json list = Json::array();
    for (const App &app : call->worker.store.apps)
        if (app.session == *session)
            list.append(appJson(app));
    call->reply(HttpReply::json(200, list.text()));
}

void createApp(const CallPtr &call)
{
    Worker &worker = call->worker;
    const std::string session = call->field("session").toString();
    if (!call->access.allows(session, "app"))
        return call->reply(errors::forbidden());
    if (worker.find(session) == noSession)
        return call->reply(errors::unprocessable("Session \"" + session + "\" does not exist"));
    worker.store.apps.push_back(appFrom(worker, session, *call->body));
    worker.store.touch();
    call->reply(HttpReply::json(201, appJson(worker.store.apps.back()).text()));
}

void getApp(const CallPtr &call)
{
    if (const App *app = appOf(call))
        call->reply(HttpReply::json(200, appJson(*app).text()));
}

void updateApp(const CallPtr &call)
{
    App *app = appOf(call);
    if (!app)
        return;
    app->enabled = call->field("enabled").toBool(true);
    app->config = call->field("config");
    call->reply(HttpReply::json(200, appJson(*app).text()));
}

void deleteApp(const CallPtr &call)
{
    const App *app = appOf(call);
    if (!app)
        return;
    call->worker.store.apps.erase(call->worker.store.apps.begin() + (app - call->worker.store.apps.data()));
    call->reply(HttpReply::empty(200));
}

} // namespace sim::routes

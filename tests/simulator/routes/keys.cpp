// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"
#include "simulator/world.h"

#include <algorithm>

namespace sim::routes {

namespace {

constexpr std::string_view actionNames[] = { "read", "send", "control", "setting", "app", "delete" };

Json keyJson(const ApiKey &key)
{
    Json json = Json::object();
    json.set("id", Json(key.id)).set("key", Json(key.key)).set("isActive", Json(key.active));
    json.set("isAdmin", Json(key.admin)).set("session", key.session.empty() ? Json() : Json(key.session));
    json.set("actions", key.actions);
    return json;
}

/** What is wrong with the wanted key. */
std::optional<HttpReply> problemOf(const CallPtr &call, const ApiKey &key)
{
    if (key.admin && !key.session.empty())
        return errors::unprocessable("Session is not allowed for admin keys");
    if (!key.admin && key.session.empty())
        return errors::unprocessable("Either isAdmin must be true or session must be provided");
    if (key.admin && !key.actions.isNull())
        return errors::unprocessable("Actions are only allowed for session-scoped keys");
    if (!key.session.empty() && call->worker.find(key.session) == noSession)
        return errors::unprocessable("Session \"" + key.session + "\" does not exist");
    return std::nullopt;
}

/** Fills in what the body says; everything left out takes its default. */
void takeBody(const CallPtr &call, ApiKey &key)
{
    key.admin = call->field("isAdmin").toBool();
    key.session = call->field("session").toString();
    key.active = call->field("isActive").toBool(true);
    key.actions = call->worker.rules.keyScopes() ? call->field("actions") : Json();
}

std::vector<ApiKey>::iterator keyById(const CallPtr &call, const std::string &id)
{
    std::vector<ApiKey> &keys = call->worker.store.keys;
    return std::find_if(keys.begin(), keys.end(), [&](const ApiKey &key) { return key.id == id; });
}

void namedKey(const CallPtr &call, const std::string &kind, const Json &actions)
{
    Worker &worker = call->worker;
    const std::string session = call->field("session").toString();
    if (worker.find(session) == noSession)
        return call->reply(errors::unprocessable("Session \"" + session + "\" does not exist"));
    const std::string id = "key_id_" + kind + '_' + session;
    if (const auto known = keyById(call, id); known != worker.store.keys.end())
        return call->reply(HttpReply::json(201, keyJson(*known).text()));
    worker.store.keys.push_back({ id, "key_" + worker.world.random.hex(32), session, true, false, actions });
    call->reply(HttpReply::json(201, keyJson(worker.store.keys.back()).text()));
}

Json onlyAction(std::string_view allowed)
{
    Json actions = Json::object();
    for (const std::string_view name : actionNames)
        actions.set(std::string(name), Json(name == allowed));
    return actions;
}

} // namespace

void listKeys(const CallPtr &call)
{
    Json list = Json::array();
    for (const ApiKey &key : call->worker.store.keys)
        list.append(keyJson(key));
    call->reply(HttpReply::json(200, list.text()));
}

void createKey(const CallPtr &call)
{
    Worker &worker = call->worker;
    ApiKey key;
    takeBody(call, key);
    if (const std::optional<HttpReply> problem = problemOf(call, key))
        return call->reply(*problem);
    key.id = "key_id_" + worker.world.random.hex(32);
    key.key = "key_" + worker.world.random.hex(32);
    worker.store.keys.push_back(key);
    call->reply(HttpReply::json(201, keyJson(key).text()));
}

void updateKey(const CallPtr &call)
{
    const auto key = keyById(call, call->arguments.front());
    if (key == call->worker.store.keys.end())
        return call->reply(errors::notFound("API key not found"));
    ApiKey wanted = *key;
    takeBody(call, wanted);
    if (const std::optional<HttpReply> problem = problemOf(call, wanted))
        return call->reply(*problem);
    *key = wanted;
    call->reply(HttpReply::json(200, keyJson(*key).text()));
}

void deleteKey(const CallPtr &call)
{
    const auto key = keyById(call, call->arguments.front());
    if (key == call->worker.store.keys.end())
        return call->reply(errors::notFound("API key not found"));
    call->worker.store.keys.erase(key);
    call->reply(HttpReply::json(200, R"({"result":true})"));
}

void mediaKey(const CallPtr &call)
{
    namedKey(call, "media", onlyAction({}));
}

void controlKey(const CallPtr &call)
{
    namedKey(call, "control", onlyAction("control"));
}

} // namespace sim::routes

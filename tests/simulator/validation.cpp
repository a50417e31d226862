// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/validation.h"

#include "simulator/worker.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

using Problems = std::vector<std::string>;

constexpr std::array eventNames {
    "session.status",
    "message",
    "message.reaction",
    "message.any",
    "message.ack",
    "message.ack.group",
    "message.waiting",
    "message.revoked",
    "message.edited",
    "state.change",
    "group.join",
    "group.leave",
    "group.v2.join",
    "group.v2.leave",
    "group.v2.update",
    "group.v2.participants",
    "presence.update",
    "poll.vote",
    "poll.vote.failed",
    "chat.archive",
    "call.received",
    "call.accepted",
    "call.rejected",
    "label.upsert",
    "label.deleted",
    "label.chat.added",
    "label.chat.deleted",
    "event.response",
    "event.response.failed",
    "engine.event",
    "*",
};

std::string allEventNames()
{
    std::string all;
    for (const char *name : eventNames)
        all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

bool isNameText(const std::string &name)
{
    return std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '-';
    });
}

void checkName(const Rules &rules, const Json &name, Problems &problems)
{
    if (name.isNull())
        return;
    if (!name.isString())
        problems.push_back("name must be a string");
    if (!name.isString() || name.toString().size() > 54)
        problems.push_back("name must be shorter than or equal to 54 characters");
    if (rules.checksNames() && (!name.isString() || !isNameText(name.toString())))
        problems.push_back(
            "Session name can only contain alphanumeric characters, hyphens, and underscores (a-z, A-Z, "
            "0-9, -, _) or be empty");
}

bool isUrl(const std::string &url)
{
    const std::size_t colon = url.find("://");
    return colon != std::string::npos && colon > 0 && colon + 3 < url.size()
        && url.find(' ') == std::string::npos;
}

void checkWebhook(const Json &webhook, std::size_t index, Problems &problems)
{
    const std::string path = "config.webhooks." + std::to_string(index) + '.';
    if (!webhook["url"].isString() || !isUrl(webhook["url"].toString()))
        problems.push_back(path + "url must be a URL address");
    const Json &events = webhook["events"];
    if (!events.isArray()) {
        problems.push_back(path + "events must be an array");
        return;
    }
    const bool known = std::all_of(events.items().begin(), events.items().end(), [](const Json &event) {
        return std::find(eventNames.begin(), eventNames.end(), event.toString()) != eventNames.end();
    });
    if (!known)
        problems.push_back(path
                           + "each value in events must be one of the following values: " + allEventNames());
}

void checkWebhooks(const Json &webhooks, Problems &problems)
{
    if (webhooks.isNull())
        return;
    if (!webhooks.isArray()) {
        problems.push_back("config.webhooks must be an array");
        problems.push_back("config.each value in nested property webhooks must be either object or array");
        return;
    }
    for (std::size_t i = 0; i < webhooks.items().size(); ++i)
        checkWebhook(webhooks.items()[i], i, problems);
}

void checkMetadata(const Json &metadata, Problems &problems)
{
    const auto &members = metadata.members();
    const bool strings = std::all_of(members.begin(), members.end(),
                                     [](const Json::Member &member) { return member.second.isString(); });
    if (!metadata.isNull() && (!metadata.isObject() || !strings))
        problems.push_back("config.metadata accepts string key-value pairs only");
}

void checkConfig(const Json &config, Problems &problems)
{
    if (config.isNull())
        return;
    if (!config.isObject()) {
        problems.push_back("nested property config must be either object or array");
        return;
    }
    checkWebhooks(config["webhooks"], problems);
    checkMetadata(config["metadata"], problems);
    if (const Json &proxy = config["proxy"]; proxy.isObject() && !proxy["server"].isString())
        problems.push_back("config.proxy.server must be a string");
    if (const Json &debug = config["debug"]; !debug.isNull() && !debug.isBool())
        problems.push_back("config.debug must be a boolean value");
}

} // namespace

std::vector<std::string> problemsOfCreate(const Rules &rules, const std::optional<Json> &body)
{
    if (!body)
        return {};
    if (!body->isObject())
        return { "Validation failed (object is expected)" };
    Problems problems;
    checkName(rules, (*body)["name"], problems);
    if (const Json &start = (*body)["start"]; !start.isNull() && !start.isBool())
        problems.push_back("start must be a boolean value");
    checkConfig((*body)["config"], problems);
    return problems;
}

std::vector<std::string> problemsOfUpdate(const Rules &, const std::optional<Json> &body)
{
    if (!body)
        return {};
    if (!body->isObject())
        return { "Validation failed (object is expected)" };
    Problems problems;
    checkConfig((*body)["config"], problems);
    return problems;
}

Json withoutUnknownKeys(const Worker &worker, const Json &config)
{
    const Rules &rules = worker.rules;
    Json known = Json::object();
    for (const auto &[key, value] : config.members()) {
        const bool always
            = key == "metadata" || key == "proxy" || key == "debug" || key == "noweb" || key == "webhooks";
        const bool newer = (key == "ignore" && rules.since(2025, 8, 3))
            || (key == "client" && rules.since(2025, 12, 3)) || (key == "gows" && rules.since(2026, 1, 5))
            || (key == "webjs" && rules.since(2025, 8, 3));
        if (always || newer)
            known.set(key, value);
    }
    return known;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/sessionjson.h"

#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim {

namespace {

void writeConfig(std::string &out, const Store &store, SessionId id)
{
    switch (store.at(id).configKind) {
    case SessionRecord::Absent:
        return;
    case SessionRecord::Null:
        out += ",\"config\":null";
        return;
    case SessionRecord::Set:
        out += ",\"config\":";
        out += store.config(id);
    }
}

void writeAssignment(std::string &out, const Worker &worker, SessionId id)
{
    const std::uint32_t assigned = worker.store.at(id).assigned;
    if (!assigned || !worker.rules.assignedWorker())
        return;
    out += ",\"assignedWorker\":";
    writeQuoted(out, worker.world.worker(static_cast<int>(assigned) - 1).config.workerId);
}

void writePresence(std::string &out, const Worker &worker, SessionId id)
{
    if (!worker.rules.presence())
        return;
    const Status status = worker.sessions.status(id);
    const std::int64_t activity = worker.store.at(id).activity;
    out += status == Status::Working ? ",\"presence\":\"online\"" : ",\"presence\":null";
    if (status == Status::Stopped)
        out += ",\"timestamps\":{\"activity\":null}";
    else if (status == Status::Working && activity)
        out += ",\"timestamps\":{\"activity\":" + std::to_string(activity) + '}';
    else
        out += ",\"timestamps\":{}";
}

void writeApps(std::string &out, const Worker &worker, std::string_view name)
{
    Json apps = Json::array();
    for (const App &app : worker.store.apps)
        if (app.session == name)
            apps.append(appJson(app));
    out += ",\"apps\":" + apps.text();
}

std::string_view browserState(Status status)
{
    if (status == Status::ScanQrCode)
        return R"(,"WWebVersion":"2.3000.1018072227","state":null)";
    if (status == Status::Working)
        return R"(,"WWebVersion":"2.3000.1018072227","state":"CONNECTED")";
    return {};
}

void writeEngine(std::string &out, const Worker &worker, SessionId id)
{
    const Status status = worker.sessions.status(id);
    if (status == Status::Stopped) {
        out += ",\"engine\":{}";
        return;
    }
    out += ",\"engine\":{\"engine\":\"";
    out += text(worker.config.engine);
    out += '"';
    if (worker.rules.browser())
        out += browserState(status);
    if (worker.config.engine == Engine::Gows)
        out += status == Status::Working
            ? R"(,"grpc":{"client":"READY","stream":"READY"},"gows":{"found":true,"connected":true})"
            : R"(,"grpc":{"client":"READY","stream":"READY"},"gows":{"found":true,"connected":false})";
    out += '}';
}

} // namespace

void writeMe(std::string &out, const Worker &worker, const SessionRecord &record)
{
    if (!record.me) {
        out += "null";
        return;
    }
    const Accounts &accounts = worker.world.accounts;
    const std::string digits = accounts.digits(record.me);
    out += "{\"id\":\"" + digits + "@c.us\"";
    if (worker.rules.lid())
        out += ",\"lid\":\"" + accounts.lid(record.me) + '"';
    if (worker.rules.presence() && record.device)
        out += ",\"jid\":\"" + digits + ':' + std::to_string(accounts.device(record.device).number)
            + "@s.whatsapp.net\"";
    out += ",\"pushName\":";
    writeQuoted(out, accounts.pushName(record.me));
    out += '}';
}

void writeSession(std::string &out, const Worker &worker, SessionId id, SessionView view)
{
    const SessionRecord &record = worker.store.at(id);
    out += "{\"name\":";
    writeQuoted(out, worker.store.name(id));
    out += ",\"status\":\"";
    out += text(worker.sessions.status(id));
    out += '"';
    writeConfig(out, worker.store, id);
    out += ",\"me\":";
    if (worker.rules.persistsConfig() || worker.sessions.isRunning(id))
        writeMe(out, worker, record);
    else
        out += "null";
    writeAssignment(out, worker, id);
    writePresence(out, worker, id);
    if (view.apps)
        writeApps(out, worker, worker.store.name(id));
    if (view.engine)
        writeEngine(out, worker, id);
    out += '}';
}

std::string sessionText(const Worker &worker, SessionId id, SessionView view)
{
    std::string out;
    writeSession(out, worker, id, view);
    return out;
}

Json appJson(const App &app)
{
    Json json = Json::object();
    json.set("id", Json(app.id)).set("session", Json(app.session)).set("app", Json(app.type));
    json.set("enabled", Json(app.enabled)).set("config", app.config);
    return json;
}

Json passkeyOptions(const Passkey &passkey)
{
    Json options = Json::object();
    options.set("challenge", Json(passkey.challenge))
        .set("timeout", Json(60000))
        .set("rpId", Json("web.whatsapp.com"));
    options.set("allowCredentials", Json::array()).set("userVerification", Json("required"));
    return options;
}

std::string listText(const Worker &worker, bool all, SessionView view, const std::string *only)
{
    std::string out = "[";
    for (SessionId id = 0; id < worker.store.places(); ++id) {
        if (!worker.store.at(id).alive || (!all && !worker.sessions.isRunning(id)))
            continue;
        if (only && worker.store.name(id) != *only)
            continue;
        if (out.size() > 1)
            out += ',';
        writeSession(out, worker, id, view);
    }
    out += ']';
    return out;
}

const ListCache::Body &ListCache::list(const Worker &worker, bool all)
{
    Kept &kept = m_kept[all ? 1 : 0];
    if (kept.revision != worker.store.revision()) {
        kept.body.text = std::make_shared<const std::string>(listText(worker, all, {}));
        kept.body.etag = weakEtag(*kept.body.text);
        kept.revision = worker.store.revision();
    }
    return kept.body;
}

} // namespace sim

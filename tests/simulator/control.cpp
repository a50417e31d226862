// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/control.h"

#include "simulator/worker.h"

#include <cstdlib>

namespace sim {

namespace {

HttpReply problem(const std::string &text)
{
    return HttpReply::json(422, "{\"error\":" + quoted(text) + '}');
}

/** Done, or what went wrong. */
HttpReply outcome(const std::string &text)
{
    return text.empty() ? HttpReply::json(200, R"({"done":true})") : problem(text);
}

HttpReply notFound()
{
    return HttpReply::json(404, R"({"error":"no such control"})");
}

std::string_view stateText(Process::State state)
{
    static constexpr std::string_view texts[] = { "down", "up", "hung", "stopping" };
    return texts[static_cast<std::size_t>(state)];
}

int workerOf(const HttpRequest &request)
{
    const std::string *value = request.queryValue("worker");
    return value ? std::atoi(value->c_str()) : -1;
}

constexpr std::pair<std::string_view, Fault::Effect> effects[] = {
    { "drop", Fault::Effect::Drop },
    { "die", Fault::Effect::Die },
    { "reset", Fault::Effect::Reset },
    { "hang", Fault::Effect::Hang },
    { "status", Fault::Effect::Status },
    { "garbage", Fault::Effect::Garbage },
    { "html", Fault::Effect::Html },
    { "slow", Fault::Effect::Slow },
    { "truncate", Fault::Effect::Truncate },
    { "huge", Fault::Effect::Huge },
    { "endless-body", Fault::Effect::EndlessBody },
    { "endless-head", Fault::Effect::EndlessHead },
    { "redirect", Fault::Effect::Redirect },
    { "wrong-types", Fault::Effect::WrongTypes },
    { "passkey", Fault::Effect::PasskeyDemanded },
    { "already-exists", Fault::Effect::AlreadyExists },
};

std::optional<Fault> faultFrom(const Json &body)
{
    Fault fault;
    const auto *effect = std::find_if(std::begin(effects), std::end(effects), [&](const auto &pair) {
        return pair.first == body["effect"].toString();
    });
    if (effect == std::end(effects))
        return std::nullopt;
    fault.effect = effect->second;
    fault.worker = body["worker"].toInt(-1);
    fault.method = body["method"].toString();
    if (body.contains("path"))
        fault.path = body["path"].toString();
    fault.afterActing = body["after"].toBool();
    fault.times = body["times"].toInt(1);
    fault.skip = body["skip"].toInt();
    fault.status = body["status"].toInt(500);
    fault.body = body["body"].toString();
    fault.location = body["location"].toString();
    for (const auto &[name, value] : body["headers"].members())
        fault.headers.emplace_back(name, value.toString());
    fault.delayMs = body["delayMs"].toInt();
    fault.bytes = static_cast<std::size_t>(body["bytes"].toDouble());
    return fault;
}

/** Whether the process knows the action, which is then done. */
bool act(Process &process, const std::string &action)
{
    if (action == "die")
        process.die();
    else if (action == "hang")
        process.hang();
    else if (action == "come-back")
        process.comeBack();
    else if (action == "terminate")
        process.terminate(false);
    else if (action == "restart")
        process.restart();
    else
        return false;
    return true;
}

} // namespace

Json workersJson(World &world)
{
    Json list = Json::array();
    for (const auto &worker : world.workers()) {
        Json json = Json::object();
        json.set("id", Json(worker->number + 1))
            .set("number", Json(worker->number))
            .set("url", Json(worker->url()));
        json.set("apiKey", Json(worker->key())).set("state", Json(stateText(worker->process.state())));
        json.set("engine", Json(text(worker->config.engine))).set("version", Json(worker->config.version));
        json.set("tier", Json(text(worker->config.tier))).set("capacity", Json(worker->config.capacity));
        json.set("workerId", Json(worker->config.workerId)).set("store", Json(worker->config.store));
        json.set("sessions", Json(static_cast<std::int64_t>(worker->store.size())));
        json.set("sockets", Json(static_cast<std::int64_t>(worker->hub.count())));
        list.append(std::move(json));
    }
    return list;
}

Control::Control(Commands &commands, std::uint16_t port)
    : m_commands(commands)
    , m_listener(commands.world().io, *this, std::chrono::milliseconds(5000))
{
    m_listener.open(port);
}

std::string Control::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_listener.port());
}

void Control::close()
{
    m_listener.close();
    m_listener.severAll();
}

void Control::handle(HttpRequest request, ExchangePtr exchange)
{
    exchange->send(answer(request));
}

void Control::upgrade(HttpRequest, SocketPeerPtr, ExchangePtr exchange)
{
    exchange->send(notFound());
}

HttpReply Control::answer(const HttpRequest &request)
{
    try {
        if (request.method == "GET")
            return get(request);
        if (request.method == "DELETE")
            return removeFaults(request.path);
        const std::optional<Json> body = Json::parse(request.body.empty() ? "{}" : request.body);
        return body ? post(request.path, *body) : problem("the body is no JSON");
    } catch (const std::exception &error) {
        return problem(error.what());
    }
}

HttpReply Control::get(const HttpRequest &request)
{
    if (request.path == "/workers")
        return HttpReply::json(200, workersJson(m_commands.world()).text());
    if (request.path == "/truth")
        return HttpReply::json(200, m_commands.truthJson(workerOf(request)).text());
    if (request.path == "/requests")
        return HttpReply::json(200, requestsJson(workerOf(request)).text());
    return notFound();
}

HttpReply Control::post(const std::string &path, const Json &body)
{
    if (path == "/faults")
        return addFault(body);
    if (path == "/auto-scan") {
        m_commands.setAutoScan(body["seconds"].toDouble(-1));
        return outcome({});
    }
    if (path == "/load") {
        if (body.contains("changesPerSecond"))
            m_commands.load().setChangesPerSecond(body["changesPerSecond"].toInt());
        if (body.contains("churnPerMinute"))
            m_commands.load().setChurnPerMinute(body["churnPerMinute"].toInt());
        return outcome({});
    }
    if (path == "/quit" && m_quit) {
        m_quit();
        return outcome({});
    }
    if (path == "/unlink" && body.contains("phone")) {
        m_commands.unlinkPhone(body["phone"].toString());
        return outcome({});
    }
    return body.contains("session") ? postSession(path, body) : postWorker(path, body);
}

HttpReply Control::postSession(const std::string &path, const Json &body)
{
    const int worker = body["worker"].toInt(-1);
    const std::string session = body["session"].toString();
    const std::string phone = body["phone"].toString();
    if (path == "/scan")
        return outcome(phone.empty() ? m_commands.scanExpected(worker, session)
                                     : m_commands.scan(worker, session, phone));
    if (path == "/code")
        return outcome(m_commands.enterCode(worker, session, phone, body["code"].toString()));
    if (path == "/passkey")
        return outcome(m_commands.demandPasskey(worker, session));
    if (path == "/unlink")
        return outcome(m_commands.unlink(worker, session));
    if (path != "/status")
        return notFound();
    const std::optional<Status> status = statusFromText(body["status"].toString());
    return status ? outcome(m_commands.setStatus(worker, session, *status)) : problem("no such status");
}

HttpReply Control::postWorker(const std::string &path, const Json &body)
{
    Worker &worker = m_commands.world().worker(body["worker"].toInt(-1));
    if (path == "/worker")
        return outcome(act(worker.process, body["action"].toString()) ? "" : "no such action");
    if (path == "/latency")
        worker.config.latencyMs = body["ms"].toInt();
    else if (path == "/network")
        m_commands.setNetworkDown(worker.number, body["down"].toBool());
    else if (path == "/frame")
        worker.hub.sendRaw(body["text"].toString());
    else if (path == "/close-sockets")
        worker.hub.closeAll(body["code"].toInt(1000), body["reason"].toString());
    else
        return notFound();
    return outcome({});
}

HttpReply Control::addFault(const Json &body)
{
    const std::optional<Fault> fault = faultFrom(body);
    if (!fault)
        return problem("no such effect");
    const int id = m_commands.world().faults.add(*fault);
    return HttpReply::json(200, "{\"id\":" + std::to_string(id) + '}');
}

HttpReply Control::removeFaults(const std::string &path)
{
    if (path == "/faults")
        m_commands.world().faults.clear();
    else if (path.starts_with("/faults/"))
        m_commands.world().faults.remove(std::atoi(path.c_str() + 8));
    else
        return notFound();
    return outcome({});
}

Json Control::requestsJson(int worker) const
{
    const Observer &observer = m_commands.world().observer;
    Json counts = Json::object();
    for (const auto &each : m_commands.world().workers())
        if (worker < 0 || worker == each->number)
            for (const auto &[what, count] : observer.counts(each->number))
                counts.set(std::to_string(each->number) + ' ' + what, Json(static_cast<std::int64_t>(count)));
    Json recent = Json::array();
    for (const RequestRecord &record : observer.requests(worker)) {
        Json headers = Json::object();
        for (const auto &[name, value] : record.headers)
            headers.set(name, Json(value));
        Json json = Json::object();
        json.set("worker", Json(record.worker))
            .set("method", Json(record.method))
            .set("target", Json(record.target));
        recent.append(json.set("headers", std::move(headers)).set("body", Json(record.body)));
    }
    return Json::object().set("counts", std::move(counts)).set("recent", std::move(recent));
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/clock.h"
#include "simulator/errors.h"
#include "simulator/routes/boolean.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim::routes {

void root(const CallPtr &call)
{
    call->reply(HttpReply::bytes(200, "text/html; charset=utf-8",
                                 "\n<html><body>WAHA - WhatsApp HTTP API</body></html>\n"));
}

void ping(const CallPtr &call)
{
    call->reply(HttpReply::json(200, R"({"message":"pong"})"));
}

void health(const CallPtr &call)
{
    if (!call->worker.rules.health())
        return call->reply(errors::plusOnly(call->worker.rules));
    const std::string free
        = std::to_string(90000000000ULL + static_cast<unsigned>(call->worker.number) * 1234567ULL);
    const std::string disk = R"({"status":"up","path":"/app/.sessions","diskPath":"/","free":)" + free
        + R"(,"threshold":104857600})";
    const std::string media = R"({"status":"up","path":"/tmp/whatsapp-files","diskPath":"/","free":)" + free
        + R"(,"threshold":104857600})";
    const std::string both = "{\"mediaFiles.space\":" + media + ",\"sessionsFiles.space\":" + disk + '}';
    call->reply(HttpReply::json(
        200, "{\"status\":\"ok\",\"info\":" + both + ",\"error\":{},\"details\":" + both + '}'));
}

void version(const CallPtr &call)
{
    if (call->request.path == "/api/server/version" && !call->worker.rules.since(2024, 9, 1))
        return call->reply(errors::unknownRoute(call->request));
    call->reply(HttpReply::json(200, call->worker.versionText()));
}

void serverStatus(const CallPtr &call)
{
    const Worker &worker = call->worker;
    const std::int64_t started = worker.process.startedAt();
    std::string text = "{\"startTimestamp\":" + std::to_string(started)
        + ",\"uptime\":" + std::to_string(nowMs() - started);
    if (worker.rules.workerInStatus())
        text += ",\"worker\":{\"id\":" + quoted(worker.config.workerId) + '}';
    call->reply(HttpReply::json(200, text + '}'));
}

namespace {

std::string engineInLowerCase(Engine engine)
{
    std::string name(text(engine));
    for (char &c : name)
        c = static_cast<char>(c - 'A' + 'a');
    return name;
}

/** As a real server answers: secrets in the clear, keys in alphabetical order. */
Json environmentOf(const Worker &worker, bool all)
{
    const WorkerConfig &config = worker.config;
    Json env = Json::object();
    if (all)
        env.set("HOME", "/root")
            .set("HOSTNAME", "waha-" + std::to_string(worker.number))
            .set("NODE_VERSION", "22.14.0");
    env.set("WAHA_API_KEY", Json(worker.key()));
    if (config.autoStartDelaySeconds)
        env.set("WAHA_AUTO_START_DELAY_SECONDS", Json(std::to_string(config.autoStartDelaySeconds)));
    env.set("WAHA_DASHBOARD_PASSWORD", "planted-dashboard-" + std::to_string(worker.number));
    if (config.store.empty())
        env.set("WAHA_LOCAL_STORE_BASE_DIR", "/app/.sessions");
    if (worker.rules.since(2026, 3, 1))
        env.set("WAHA_NAMESPACE", Json(engineInLowerCase(config.engine)));
    if (!config.workerId.empty())
        env.set("WAHA_WORKER_ID", Json(config.workerId));
    if (!config.restartSessions)
        env.set("WAHA_WORKER_RESTART_SESSIONS", "False");
    env.set("WHATSAPP_API_PORT", Json(std::to_string(worker.process.port())));
    env.set("WHATSAPP_DEFAULT_ENGINE", Json(text(config.engine)));
    if (config.restartAll)
        env.set("WHATSAPP_RESTART_ALL_SESSIONS", "True");
    if (!config.store.empty())
        env.set("WHATSAPP_SESSIONS_POSTGRESQL_URL",
                "postgres://waha:planted-db-password@" + config.store
                    + ".db.example:5432/postgres?sslmode=disable");
    return env;
}

} // namespace

void environment(const CallPtr &call)
{
    const std::optional<bool> all = booleanQuery(call->request, "all");
    if (!all)
        return call->reply(errors::invalid({ "all must be a boolean value" }));
    call->reply(HttpReply::json(200, environmentOf(call->worker, *all).text()));
}

void stopServer(const CallPtr &call)
{
    Worker &worker = call->worker;
    const bool force = call->field("force").toBool();
    call->reply(worker.rules.stopReplies() ? HttpReply::json(201, R"({"stopping":true})")
                                           : HttpReply::empty(201));
    worker.after(worker.timings.stopRequestToSignal, [&worker, force] {
        const bool again = worker.config.restartPolicy;
        if (!force)
            return worker.process.terminate(again);
        worker.process.die();
        if (again)
            worker.world.after(worker.timings.boot, [&worker] { worker.process.comeBack(); });
    });
}

void debugDisabled(const CallPtr &call)
{
    call->reply(errors::notFound("WAHA_DEBUG_MODE is disabled"));
}

} // namespace sim::routes

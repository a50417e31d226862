// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/events.h"
#include "simulator/routes/routes.h"
#include "simulator/validation.h"
#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim::routes {

namespace {

std::string generatedName(const Worker &worker)
{
    Random &random = worker.world.random;
    return "session_" + (worker.rules.since(2026, 1, 1) ? ulid(random) : random.hex(32));
}

std::string requestedName(const CallPtr &call)
{
    const std::string name = call->field("name").toString();
    return name.empty() ? generatedName(call->worker) : name;
}

void storeConfig(const CallPtr &call, SessionId id)
{
    const Json &config = call->field("config");
    if (config.isObject())
        call->worker.store.setConfig(id, SessionRecord::Set, withoutUnknownKeys(call->worker, config).text());
    else
        call->worker.store.setConfig(id, SessionRecord::Absent);
}

void createLocked(const CallPtr &call, const std::string &name)
{
    Worker &worker = call->worker;
    if (worker.find(name) != noSession)
        return call->reply(errors::alreadyExists(name));
    const bool start = call->field("start").toBool();
    if (!start && !worker.rules.manySessions())
        return call->reply(HttpReply::empty(201)); // CORE keeps nothing of a session that does not run
    const SessionId id = worker.store.add(name);
    worker.sessions.note(id, LedgerEntry::What::Made);
    storeConfig(call, id);
    if (const Json &apps = call->field("apps"); apps.isArray()) {
        if (const std::optional<HttpReply> problem = appsProblem(worker, apps))
            return call->reply(*problem); // the session stays behind, stopped
        synchroniseApps(worker, name, apps);
    }
    if (start)
        worker.sessions.start(id);
    replySession(call, 201, name);
}

} // namespace

void createSession(const CallPtr &call)
{
    if (const std::vector<std::string> problems = problemsOfCreate(call->worker.rules, call->body);
        !problems.empty())
        return call->reply(errors::invalid(problems));
    const std::string name = requestedName(call);
    if (!call->worker.rules.manySessions() && name != "default")
        return call->reply(errors::coreOnlyDefault(call->worker.rules, name));
    withLock(call, name, [call, name](const Locks::Hold &) { createLocked(call, name); });
}

namespace {
void updateLocked(const CallPtr &call, const Locks::Hold &hold)
{
    Worker &worker = call->worker;
    const SessionId id = call->id();
    if (id == noSession)
        return call->reply(errors::sessionNotFound());
    const Json &apps = call->field("apps");
    if (apps.isArray())
        if (const std::optional<HttpReply> problem = appsProblem(worker, apps))
            return call->reply(*problem);
    storeConfig(call, id);
    if (apps.isArray())
        synchroniseApps(worker, call->session(), apps);
    if (!worker.sessions.isRunning(id))
        return replySession(call, 200, call->session());
    worker.sessions.stop(id, [call, hold, id] { startAgain(call, id, 200); });
}
} // namespace

void updateSession(const CallPtr &call)
{
    if (const std::vector<std::string> problems = problemsOfUpdate(call->worker.rules, call->body);
        !problems.empty())
        return call->reply(errors::invalid(problems));
    withLock(call, call->session(), [call](const Locks::Hold &hold) { updateLocked(call, hold); });
}

namespace {
void finishDelete(const CallPtr &call, SessionId id, Status before)
{
    Worker &worker = call->worker;
    if (call->id() != id)
        return call->reply(HttpReply::empty(200));
    worker.sessions.note(id, LedgerEntry::What::Deleted);
    worker.sessions.wipe(id, before == Status::Working);
    worker.world.sessionGone(worker.store, id);
    worker.store.remove(id);
    call->reply(HttpReply::empty(200));
}
} // namespace

void deleteSession(const CallPtr &call)
{
    if (const SessionId id = call->id(); id != noSession)
        call->worker.sessions.note(id, LedgerEntry::What::DestructionAsked);
    withLock(call, call->session(), [call](const Locks::Hold &hold) {
        const SessionId id = call->id();
        if (id == noSession)
            return call->reply(HttpReply::empty(200));
        const Status before = call->worker.sessions.status(id);
        call->worker.sessions.stop(id, [call, hold, id, before] {
            Worker &worker = call->worker;
            if (before != Status::Working)
                return finishDelete(call, id, before);
            worker.after(worker.timings.unpair, [call, hold, id, before] { finishDelete(call, id, before); });
        });
    });
}

} // namespace sim::routes

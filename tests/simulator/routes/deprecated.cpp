// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of before 2024.9. They are still there, and two of them delete: a console must never use them.
#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

namespace sim::routes {

namespace {
/** The same call with the session in the path, where the new routes expect it. */
CallPtr asNew(const CallPtr &call)
{
    const std::string name = call->field("name").toString();
    call->arguments = { name.empty() ? std::string("default") : name };
    return call;
}

bool refused(const CallPtr &call)
{
    if (call->worker.rules.manySessions() || call->session() == "default")
        return false;
    call->reply(errors::coreOnlyDefault(call->worker.rules, call->session()));
    return true;
}
} // namespace

void oldStart(const CallPtr &call)
{
    if (refused(asNew(call)))
        return;
    withLock(call, call->session(), [call](const Locks::Hold &) {
        Worker &worker = call->worker;
        SessionId id = call->id();
        if (id != noSession && worker.sessions.isRunning(id))
            return call->reply(
                errors::unprocessable("Session '" + call->session() + "' is already started."));
        if (id == noSession)
            id = worker.store.add(call->session());
        const Json &config = call->field("config");
        worker.store.setConfig(id, config.isObject() ? SessionRecord::Set : SessionRecord::Absent,
                               config.text());
        worker.sessions.start(id);
        call->reply(
            HttpReply::json(201, "{\"name\":" + quoted(call->session()) + ",\"status\":\"STARTING\"}"));
    });
}

void oldStop(const CallPtr &call)
{
    if (call->field("logout").toBool())
        return oldLogout(call);
    if (refused(asNew(call)))
        return;
    withLock(call, call->session(), [call](const Locks::Hold &hold) {
        const SessionId id = call->id();
        if (id == noSession)
            return call->reply(HttpReply::empty(201));
        call->worker.sessions.stop(id, [call, hold] { call->reply(HttpReply::empty(201)); });
    });
}

void oldLogout(const CallPtr &call)
{
    if (refused(asNew(call)))
        return;
    const auto reply = call->reply;
    call->reply = [reply](HttpReply answer) {
        answer.status = answer.status == 200 ? 201 : answer.status;
        reply(std::move(answer));
    };
    deleteSession(call);
}

} // namespace sim::routes
